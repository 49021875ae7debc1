import { english } from './memo-decisions-en.ts'
import { dutch } from './memo-decisions-nl.ts'

export const decisionTexts = { nl: dutch, en: english } as const
