import type { LineState } from '../../budget/model/lines.ts'
import type { OrganisationName } from '../../budget/model/money.ts'
import type { Source } from '../../dossier/model.ts'
import type { TakenThing } from '../../programme/model/sources.ts'
import type { TakeableValue } from './take-over.ts'

/** The stems of the words that say what something is about. */
type About = ReadonlySet<string>

/** A confirmed fact as the rules see it; `organisation` is the one that its value names, where it is known. */
export type KnownFact = {
  readonly fact: string
  readonly value: TakeableValue
  readonly organisation: OrganisationName | null
  readonly source: Source
  readonly sentence: string
}

/** Money of the programme: a line, a cost of a measure, or a stated total. Whole cents; `until` is null where it recurs. */
export type KnownMoney = {
  readonly thing: 'budgetLine' | 'measureCost' | 'statedTotal'
  readonly id: string
  /** The measure of a cost. */
  readonly of: string | null
  readonly name: string
  readonly about: About
  readonly organisation: OrganisationName | null
  readonly cents: bigint
  readonly from: number
  readonly until: number | null
  readonly state: LineState | null
  readonly withdrawn: boolean
  /** Since when it is as it is. */
  readonly since: string
}

export type KnownTitle = { readonly id: string; readonly title: string; readonly about: About }

/** What the rules know of the programme: as much of it as could have to do with the facts. */
export type Known = {
  readonly money: readonly KnownMoney[]
  /** `name`: with its number. */
  readonly measures: readonly (KnownTitle & { readonly name: string; readonly lead: string | null })[]
  /** `versions`: the documents from which a risk was taken over. */
  readonly risks: readonly (KnownTitle & { readonly versions: readonly string[] })[]
  readonly mitigations: readonly KnownTitle[]
  /** Organisations that co-ordinate or take part. */
  readonly participating: readonly string[]
  /** By fact: what an earlier fact of the same sentence became, that was withdrawn since. */
  readonly before: ReadonlyMap<string, { readonly thing: TakenThing; readonly ids: readonly string[]; readonly name: string }>
}
