/** Budget and scenarios: texts; refusals and acts in words stand beside. */
export { budgetActs, budgetRefusals } from './budget-refusals.ts'

const nl = {}

const en: typeof nl = {}

export const budgetTexts = { nl, en } as const
