import type { mitigationStatuses, riskStatuses } from '../../../risk/model/risks.ts'
import type { SheetColumn, SheetForm, Words } from '../../model/sheets.ts'
import { explanation, mark, organisation, title, touches } from './columns.ts'

export const riskStatusWords = {
  open: { nl: 'open', en: 'open' },
  accepted: { nl: 'aanvaard', en: 'accepted' },
  mitigated: { nl: 'beheerst', en: 'mitigated' },
  materialised: { nl: 'opgetreden', en: 'materialised' },
  closed: { nl: 'gesloten', en: 'closed' },
} as const satisfies Readonly<Record<(typeof riskStatuses)[number], Words[string]>>

export const mitigationStatusWords = {
  planned: { nl: 'gepland', en: 'planned' },
  underway: { nl: 'in uitvoering', en: 'underway' },
  done: { nl: 'gedaan', en: 'done' },
  dropped: { nl: 'vervallen', en: 'dropped' },
} as const satisfies Readonly<Record<(typeof mitigationStatuses)[number], Words[string]>>

const scoreWords: Words = Object.fromEntries([1, 2, 3, 4, 5].map((score) => [String(score), { nl: String(score), en: String(score) }]))

function score(key: string, nl: string, en: string): SheetColumn {
  const explain = {
    nl: 'Van 1 (heel klein) tot 5 (heel groot); kans en gevolg allebei, of geen van beide.',
    en: 'From 1 (very small) to 5 (very large); both chance and impact, or neither.',
  }
  return { key, nl, en, kind: 'word', words: scoreWords, explain, example: '3' }
}

function prose(key: string, { nl, en }: { nl: string; en: string }, explain: SheetColumn['explain']): SheetColumn {
  return { key, nl, en, kind: 'text', longest: 5000, explain, example: '' }
}

const code: SheetColumn = {
  key: 'number',
  nl: 'Code',
  en: 'Code',
  kind: 'text',
  longest: 20,
  explain: {
    nl: 'Hieraan wordt de rij herkend. Zonder code telt de titel.',
    en: 'By this the row is recognised. Without a code the title counts.',
  },
  example: 'R-1',
}

const owner: SheetColumn = { ...organisation, key: 'owner', nl: 'Eigenaar', en: 'Owner' }

export const riskForms = {
  risks: {
    kind: 'risks',
    nl: 'Risico’s',
    en: 'Risks',
    columns: [
      code,
      { ...title, nl: 'Risico', en: 'Risk' },
      prose('cause', { nl: 'Oorzaak', en: 'Cause' }, { nl: 'Waardoor het kan gebeuren.', en: 'Why it may happen.' }),
      prose('event', { nl: 'Gebeurtenis', en: 'Event' }, { nl: 'Wat er kan gebeuren.', en: 'What may happen.' }),
      prose('consequence', { nl: 'Gevolg in woorden', en: 'Consequence' }, { nl: 'Wat dat betekent.', en: 'What that means.' }),
      score('chance', 'Kans', 'Chance'),
      score('impact', 'Gevolg', 'Impact'),
      score('chanceAfter', 'Kans na maatregelen', 'Chance after mitigation'),
      score('impactAfter', 'Gevolg na maatregelen', 'Impact after mitigation'),
      { ...organisation, key: 'raisedBy', nl: 'Ingebracht door', en: 'Raised by' },
      {
        ...title,
        key: 'raisedByText',
        nl: 'Ingebracht door (anders)',
        en: 'Raised by (other)',
        required: false,
        longest: 300,
        explain: { nl: 'Als het geen organisatie is die Actielijn kent.', en: 'Where it is no organisation that Actielijn knows.' },
        example: '',
      },
      owner,
      {
        key: 'status',
        nl: 'Status',
        en: 'Status',
        kind: 'word',
        words: riskStatusWords,
        explain: {
          nl: 'Leeg in een nieuwe rij: open. Elke andere status vraagt een toelichting.',
          en: 'Empty in a new row: open. Every other status asks for an explanation.',
        },
        example: 'open',
      },
      explanation,
      touches,
    ],
  },
  mitigations: {
    kind: 'mitigations',
    nl: 'Beheersmaatregelen',
    en: 'Mitigations',
    columns: [
      {
        key: 'risk',
        nl: 'Risico',
        en: 'Risk',
        kind: 'ref',
        of: ['risks'],
        required: true,
        explain: { nl: 'Code van het risico.', en: 'Code of the risk.' },
        example: 'R-1',
      },
      { ...title, key: 'action', nl: 'Actie', en: 'Action', longest: 2000, explain: { nl: 'Wat er gedaan wordt.', en: 'What is done.' } },
      { ...owner, nl: 'Wie', en: 'Who' },
      {
        key: 'dueOn',
        nl: 'Klaar op',
        en: 'Due on',
        kind: 'day',
        explain: { nl: 'Wanneer het klaar moet zijn.', en: 'When it must be done.' },
        example: '30-06-2026',
      },
      {
        key: 'status',
        nl: 'Status',
        en: 'Status',
        kind: 'word',
        words: mitigationStatusWords,
        explain: { nl: 'Leeg in een nieuwe rij: gepland.', en: 'Empty in a new row: planned.' },
        example: 'gepland',
      },
      mark,
    ],
  },
} as const satisfies Readonly<Record<string, SheetForm>>
