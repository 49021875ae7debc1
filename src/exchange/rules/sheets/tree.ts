import type { SheetColumn, SheetForm } from '../../model/sheets.ts'
import { description, organisation, partners, explanation as plainExplanation, sector, title } from './columns.ts'
import { milestoneForm, programmeForm } from './programme.ts'
import { confidenceWords, itemStatusWords, measureKindWords, priorityWords } from './words.ts'

const number: SheetColumn = {
  key: 'number',
  nl: 'Nummer',
  en: 'Number',
  kind: 'text',
  longest: 20,
  explain: {
    nl: 'Hieraan wordt de rij herkend: staat het nummer al in het programma, dan wordt dat onderdeel gewijzigd. Zonder nummer telt de titel.',
    en: 'By this the row is recognised: if the programme has the number already, that part is changed. Without a number the title counts.',
  },
  example: '1.1',
}
const lead: SheetColumn = { ...organisation, key: 'lead', nl: 'Trekker', en: 'Lead' }
const explanation: SheetColumn = {
  ...plainExplanation,
  explain: {
    nl: 'Waarom de status zo is. Verplicht bij uitgesteld en afgewezen.',
    en: 'Why the status is so. Required where deferred or rejected.',
  },
}
const deferredUntil: SheetColumn = {
  key: 'deferredUntil',
  nl: 'Uitgesteld tot',
  en: 'Deferred until',
  kind: 'day',
  explain: { nl: 'Verplicht bij uitgesteld.', en: 'Required where deferred.' },
  example: '',
}
const underLine: SheetColumn = {
  key: 'actionLine',
  nl: 'Actielijn',
  en: 'Action line',
  kind: 'ref',
  of: ['actionLines'],
  explain: {
    nl: 'Nummer van de actielijn. Mag leeg als er een subdoel staat.',
    en: 'Number of the action line. May be empty where a sub-goal is given.',
  },
  example: '1',
}
const underGoal: SheetColumn = {
  key: 'subGoal',
  nl: 'Subdoel',
  en: 'Sub-goal',
  kind: 'ref',
  of: ['subGoals'],
  explain: {
    nl: 'Nummer van het subdoel. Leeg: de rij hangt direct onder de actielijn.',
    en: 'Number of the sub-goal. Empty: the row hangs under the action line itself.',
  },
  example: '1.1',
}

function statusOf(kind: keyof typeof itemStatusWords, example: string): SheetColumn {
  const explain = { nl: 'Leeg in een nieuwe rij: de eerste van de lijst.', en: 'Empty in a new row: the first of the list.' }
  return { key: 'status', nl: 'Status', en: 'Status', kind: 'word', words: itemStatusWords[kind], explain, example }
}

const measureOnly: readonly SheetColumn[] = [
  {
    key: 'measureKind',
    nl: 'Soort',
    en: 'Kind',
    kind: 'word',
    words: measureKindWords,
    explain: { nl: 'Loopt het al, is het nieuw of wordt het meer?', en: 'Does it run already, is it new, or is it more of it?' },
    example: 'nieuw',
  },
  sector,
  {
    key: 'phase',
    nl: 'Fase',
    en: 'Phase',
    kind: 'text',
    longest: 200,
    explain: { nl: 'In welke fase van het programma.', en: 'In which phase of the programme.' },
    example: 'fase 1',
  },
  {
    key: 'priority',
    nl: 'Prioriteit',
    en: 'Priority',
    kind: 'word',
    words: priorityWords,
    explain: { nl: 'Hoe dringend.', en: 'How urgent.' },
    example: 'hoog',
  },
  {
    key: 'legalBasis',
    nl: 'Wettelijke grondslag',
    en: 'Legal basis',
    kind: 'text',
    longest: 2000,
    explain: { nl: 'Wet of regeling, als die er is.', en: 'Law or regulation, where there is one.' },
    example: '',
  },
  {
    key: 'startsOn',
    nl: 'Begin',
    en: 'Start',
    kind: 'day',
    explain: { nl: 'Eerste dag, tussen 1990 en 2100.', en: 'First day, between 1990 and 2100.' },
    example: '01-01-2026',
  },
  {
    key: 'endsOn',
    nl: 'Einde',
    en: 'End',
    kind: 'day',
    explain: { nl: 'Laatste dag, niet voor het begin.', en: 'Last day, not before the start.' },
    example: '31-12-2027',
  },
]

const confidence: SheetColumn = {
  key: 'confidence',
  nl: 'Verkeerslicht',
  en: 'Traffic light',
  kind: 'word',
  words: confidenceWords,
  explain: { nl: 'Hoe het ervoor staat.', en: 'How it stands.' },
  example: 'groen: op schema',
}

export const treeForms = {
  programme: programmeForm,
  actionLines: {
    kind: 'actionLines',
    nl: 'Actielijnen',
    en: 'Action lines',
    columns: [
      { ...number, example: '1' },
      title,
      description,
      { ...lead, nl: 'Coördinerend ministerie', en: 'Co-ordinating ministry' },
      statusOf('actionLine', 'loopt'),
      explanation,
      deferredUntil,
    ],
  },
  subGoals: {
    kind: 'subGoals',
    nl: 'Subdoelen',
    en: 'Sub-goals',
    columns: [
      { ...underLine, required: true, explain: { nl: 'Nummer van de actielijn.', en: 'Number of the action line.' } },
      number,
      title,
      description,
      lead,
      statusOf('subGoal', 'loopt'),
      explanation,
      deferredUntil,
    ],
  },
  measures: {
    kind: 'measures',
    nl: 'Maatregelen',
    en: 'Measures',
    columns: [
      underLine,
      underGoal,
      { ...number, example: '1.1.1' },
      title,
      description,
      { ...lead, required: true },
      partners,
      ...measureOnly,
      statusOf('measure', 'gepland'),
      confidence,
      explanation,
    ],
  },
  boldIdeas: {
    kind: 'boldIdeas',
    nl: 'Gedurfde ideeën',
    en: 'Bold ideas',
    columns: [
      underLine,
      underGoal,
      { ...number, example: 'I-1' },
      title,
      description,
      lead,
      partners,
      sector,
      statusOf('boldIdea', 'idee'),
      explanation,
    ],
  },
  milestones: milestoneForm,
} as const satisfies Readonly<Record<string, SheetForm>>
