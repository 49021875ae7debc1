import { roundActs, roundRefusals } from './round-refusals.ts'

/** Indicators and rounds: texts, refusals and acts in words. */
const nl = {}

const en: typeof nl = {}

export const monitoringTexts = { nl, en } as const

export const monitoringRefusals = { ...roundRefusals } as const

export const monitoringActs = { ...roundActs } as const
