/** In and out: texts, refusals and acts in words. */
const nl = {}

const en: typeof nl = {}

export const exchangeTexts = { nl, en } as const

export const exchangeRefusals = {} as const

export const exchangeActs = {} as const
