import { routePlanningEn } from './route-planning-en.ts'
import { routePlanningNl } from './route-planning-nl.ts'

export const routePlanningTexts = { nl: routePlanningNl, en: routePlanningEn } as const

export type RoutePlanningTexts = (typeof routePlanningTexts)['nl' | 'en']
