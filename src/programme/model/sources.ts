import { OneOf } from '../../kernel/schema.ts'

/** What a fact of a document can become in a programme, in the words of the rooms that keep it. */
export const takenThings = ['budgetLine', 'measureCost', 'statedTotal', 'risk', 'mitigation', 'measure', 'organisation'] as const
export const TakenThing = OneOf(takenThings)
export type TakenThing = (typeof takenThings)[number]
