import { routeAgendaEn } from './route-agenda-en.ts'
import { routeAgendaNl } from './route-agenda-nl.ts'

/** The screen of a meeting with its agenda. */
export const routeAgendaTexts = { nl: routeAgendaNl, en: routeAgendaEn } as const
