/** Indicators and rounds: texts, refusals and acts in words. */
const nl = {}

const en: typeof nl = {}

export const monitoringTexts = { nl, en } as const

export const monitoringRefusals = {} as const

export const monitoringActs = {} as const
