/** Risks: texts, refusals and acts in words. */
const nl = {}

const en: typeof nl = {}

export const riskTexts = { nl, en } as const

export const riskRefusals = {} as const

export const riskActs = {} as const
