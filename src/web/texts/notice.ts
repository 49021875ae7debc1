/** Notices, mail: texts, refusals and acts in words. */
const nl = {}

const en: typeof nl = {}

export const noticeTexts = { nl, en } as const

export const noticeRefusals = {} as const

export const noticeActs = {} as const
