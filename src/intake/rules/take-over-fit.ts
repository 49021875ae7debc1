import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { TakenThing } from '../../programme/model/sources.ts'
import type { Into, TakeableValue } from '../model/take-over.ts'

type Kind = TakeableValue['kind']

/** What a fact of a kind can become, new or as what is there. */
export const thingsOfKind = {
  amount: ['budgetLine', 'measureCost', 'statedTotal'],
  risk: ['risk'],
  mitigation: ['mitigation', 'measure'],
  organisation: ['organisation'],
} as const satisfies Readonly<Record<Kind, readonly TakenThing[]>>

/** Whether a fact can become this. The programme knows no amounts below zero. */
export function refuseInto(value: TakeableValue, into: Into): Refusal<'takeOver.other-kind' | 'takeOver.below-zero'> | null {
  const things: readonly TakenThing[] = thingsOfKind[value.kind]
  if (!things.includes(into.as === 'existing' ? into.thing : into.as)) return refuse('takeOver.other-kind')
  return value.kind === 'amount' && value.cents.startsWith('-') ? refuse('takeOver.below-zero') : null
}
