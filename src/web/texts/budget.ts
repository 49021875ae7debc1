/** Budget and scenarios: texts, refusals and acts in words. */
const nl = {}

const en: typeof nl = {}

export const budgetTexts = { nl, en } as const

export const budgetRefusals = {} as const

export const budgetActs = {} as const
