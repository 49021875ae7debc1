import type { SheetColumn, SheetForm } from '../../model/sheets.ts'
import { description, mark, partners, sector, title } from './columns.ts'
import { milestoneStatusWords, programmeStatusWords } from './words.ts'

const programmeColumns: readonly SheetColumn[] = [
  { ...title, key: 'name', nl: 'Naam', en: 'Name', longest: 300 },
  {
    ...description,
    key: 'coreMessage',
    nl: 'Kernboodschap',
    en: 'Core message',
    explain: { nl: 'Wat het programma wil, in één alinea.', en: 'What the programme wants, in one paragraph.' },
  },
  {
    ...description,
    key: 'vision',
    nl: 'Visie',
    en: 'Vision',
    explain: { nl: 'Waar het toe moet leiden.', en: 'What it must lead to.' },
  },
  {
    key: 'firstYear',
    nl: 'Eerste jaar',
    en: 'First year',
    kind: 'year',
    explain: { nl: 'Van 1990 tot en met 2100.', en: 'From 1990 through 2100.' },
    example: '2026',
  },
  {
    key: 'lastYear',
    nl: 'Laatste jaar',
    en: 'Last year',
    kind: 'year',
    explain: { nl: 'Niet voor het eerste jaar.', en: 'Not before the first year.' },
    example: '2029',
  },
  {
    key: 'status',
    nl: 'Status',
    en: 'Status',
    kind: 'word',
    words: programmeStatusWords,
    explain: { nl: 'Hoe ver het programma is.', en: 'How far the programme is.' },
    example: 'uitvoering',
  },
  { ...partners, key: 'coordinating', nl: 'Coördinerende organisaties', en: 'Co-ordinating organisations', example: 'OCW' },
  { ...partners, key: 'participating', nl: 'Deelnemende organisaties', en: 'Participating organisations' },
  {
    ...sector,
    key: 'adviser',
    nl: 'Onafhankelijk adviseur',
    en: 'Independent adviser',
    explain: { nl: 'Naam van de functie, als die er is.', en: 'Name of the office, where there is one.' },
  },
]

const milestoneColumns: readonly SheetColumn[] = [
  {
    key: 'measure',
    nl: 'Maatregel',
    en: 'Measure',
    kind: 'ref',
    of: ['measures', 'boldIdeas', 'subGoals', 'actionLines'],
    required: true,
    explain: {
      nl: 'Nummer van de maatregel, of van een ander onderdeel als geen maatregel dat nummer heeft.',
      en: 'Number of the measure, or of another part where no measure has that number.',
    },
    example: '1.1.1',
  },
  { ...title, nl: 'Mijlpaal', en: 'Milestone' },
  {
    key: 'dueOn',
    nl: 'Datum',
    en: 'Date',
    kind: 'day',
    required: true,
    explain: { nl: 'Wanneer het klaar moet zijn.', en: 'When it must be there.' },
    example: '30-06-2026',
  },
  {
    key: 'status',
    nl: 'Status',
    en: 'Status',
    kind: 'word',
    words: milestoneStatusWords,
    explain: { nl: 'Leeg in een nieuwe rij: open.', en: 'Empty in a new row: open.' },
    example: 'open',
  },
  {
    key: 'reachedOn',
    nl: 'Bereikt op',
    en: 'Reached on',
    kind: 'day',
    explain: { nl: 'Verplicht bij bereikt, anders leeg.', en: 'Required where reached, else empty.' },
    example: '',
  },
  mark,
]

export const programmeForm = { kind: 'programme', nl: 'Programma', en: 'Programme', columns: programmeColumns } as const satisfies SheetForm
export const milestoneForm = {
  kind: 'milestones',
  nl: 'Mijlpalen',
  en: 'Milestones',
  columns: milestoneColumns,
} as const satisfies SheetForm
