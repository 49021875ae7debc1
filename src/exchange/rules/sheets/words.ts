import type { confidences, ItemKind, itemStatuses, measureKinds, priorities } from '../../../programme/model/items.ts'
import type { Words } from '../../model/sheets.ts'

/** The words of closed lists as spreadsheets and reports write them; a cell may hold either language or the code. */
export const programmeStatusWords = {
  exploration: { nl: 'verkenning', en: 'exploration' },
  elaboration: { nl: 'uitwerking', en: 'elaboration' },
  adopted: { nl: 'vastgesteld', en: 'adopted' },
  execution: { nl: 'uitvoering', en: 'execution' },
  evaluated: { nl: 'geëvalueerd', en: 'evaluated' },
} as const satisfies Words

const line = {
  active: { nl: 'loopt', en: 'active' },
  deferred: { nl: 'uitgesteld', en: 'deferred' },
  completed: { nl: 'afgerond', en: 'completed' },
} as const

export const itemStatusWords = {
  actionLine: line,
  subGoal: line,
  measure: {
    planned: { nl: 'gepland', en: 'planned' },
    underway: { nl: 'in uitvoering', en: 'underway' },
    completed: { nl: 'afgerond', en: 'completed' },
    stopped: { nl: 'gestopt', en: 'stopped' },
  },
  boldIdea: {
    idea: { nl: 'idee', en: 'idea' },
    exploration: { nl: 'verkenning', en: 'exploration' },
    elaboration: { nl: 'uitwerking', en: 'elaboration' },
    measure: { nl: 'maatregel geworden', en: 'became a measure' },
    rejected: { nl: 'afgewezen', en: 'rejected' },
  },
} as const satisfies { readonly [Kind in ItemKind]: Readonly<Record<(typeof itemStatuses)[Kind][number], Words[string]>> }

export const measureKindWords = {
  ongoing: { nl: 'lopend', en: 'ongoing' },
  new: { nl: 'nieuw', en: 'new' },
  intensified: { nl: 'intensivering', en: 'intensified' },
} as const satisfies Readonly<Record<(typeof measureKinds)[number], Words[string]>>

export const priorityWords = {
  high: { nl: 'hoog', en: 'high' },
  medium: { nl: 'midden', en: 'medium' },
  low: { nl: 'laag', en: 'low' },
} as const satisfies Readonly<Record<(typeof priorities)[number], Words[string]>>

export const confidenceWords = {
  onTrack: { nl: 'groen: op schema', en: 'green: on track' },
  atRisk: { nl: 'oranje: onder druk', en: 'amber: at risk' },
  offTrack: { nl: 'rood: loopt achter', en: 'red: behind' },
} as const satisfies Readonly<Record<(typeof confidences)[number], Words[string]>>

export const milestoneStatusWords = {
  open: { nl: 'open', en: 'open' },
  reached: { nl: 'bereikt', en: 'reached' },
  dropped: { nl: 'vervallen', en: 'dropped' },
} as const satisfies Words
