import type { FixedPoint } from '../model/planner.ts'
import type { ConflictCode, Hindrance, Reason, RoutePlan, Spot } from '../model/plans.ts'
import { type Language, ofText } from './explain-days.ts'

/** What a sentence is made of: names of steps, the fixed points, and the language. */
export type Telling = { readonly plan: RoutePlan; readonly points: readonly FixedPoint[]; readonly language: Language }

/** What a conflict is about, in the words of the reader. `point`: the name of a promise, debate or event with its day. */
export type Said = {
  readonly step: string
  readonly bare: string
  readonly spot: Spot | null
  readonly days: number | null
  readonly point: FixedPoint | null
}

/** The sentences of one language. */
export type Words = {
  /** The start of a sentence, without its end: `De RWIZO van dinsdag 29 november 2022 kan niet`. */
  readonly headlines: Readonly<Record<Exclude<ConflictCode, 'precision-too-coarse'>, (said: Said) => string>>
  /** The same where it is not sure. */
  readonly unsure: (said: Said, about: ConflictCode | null) => string
  readonly reason: (reason: Reason, telling: Telling) => string
  readonly obstacle: (hindrance: Hindrance) => string
  readonly and: string
}

const neuter = /(?:overleg|beraad|team|bestuur|college|debat|platform|gesprek|akkoord|\bBWO|\bWGO|\bCD)$/iu

/** `het BWO`, `de RWIZO`; in English `the RWIZO`. */
export function withArticle(name: string, language: Language): string {
  if (/^(?:de|het|een|the) /iu.test(name)) return name
  return `${language === 'en' ? 'the' : neuter.test(name) ? 'het' : 'de'} ${name}`
}

export function nameOfStep(step: string | null, { plan, language }: Telling): string {
  const name = plan.steps.find((found) => found.step === step)?.name ?? step ?? ''
  return withArticle(name, language)
}

/** `de RWIZO van dinsdag 29 november 2022` */
export function meetingText(step: string, spot: Spot, telling: Telling): string {
  return `${nameOfStep(step, telling)} ${ofText(spot, telling.language)}`
}

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
