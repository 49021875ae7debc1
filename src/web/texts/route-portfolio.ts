import { english } from './route-portfolio-en.ts'
import { dutch } from './route-portfolio-nl.ts'

export const routePortfolioTexts = { nl: dutch, en: english } as const
