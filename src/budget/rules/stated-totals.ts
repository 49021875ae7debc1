import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Period } from '../model/money.ts'
import type { StatedTotalFields } from '../model/stated-totals.ts'
import { firstYear as first, lastYear as last } from './lines.ts'
import { differenceOf, yearsOf } from './sums.ts'

export type StatedRefusal =
  | 'money.year-out-of-reach'
  | 'statedTotal.years-out-of-order'
  | 'statedTotal.place-empty'
  | 'statedTotal.two-scopes'

/** Whether what was written of a stated total hangs together. */
export function refuseStated({ firstYear, lastYear, statedIn, organisation, item }: StatedTotalFields): Refusal<StatedRefusal> | null {
  if ([firstYear, lastYear].some((year) => year < first || year > last)) return refuse('money.year-out-of-reach')
  if (lastYear < firstYear) return refuse('statedTotal.years-out-of-order')
  if (statedIn.trim() === '') return refuse('statedTotal.place-empty')
  return organisation !== null && item !== null ? refuse('statedTotal.two-scopes') : null
}

/** Lines or costs that the database added up because they are alike. `item` is the item of the stated totals that they lie under. */
export type Parts = {
  readonly about: 'cover' | 'need'
  readonly organisation: string | null
  readonly item: string | null
  readonly source: string
  readonly year: number
  readonly recurring: boolean
  readonly priceLevel: number | null
  readonly cents: bigint
  readonly count: number
}

type Scope = Pick<StatedTotalFields, 'about' | 'organisation' | 'item' | 'source' | 'firstYear' | 'lastYear' | 'cents'>

/** What a stated total is the total of: the sum of its parts, how many there are, and stated less sum. */
export function heldAgainst(stated: Scope, all: readonly Parts[], period: Period) {
  const counted = all
    .filter((parts) => liesIn(parts, stated))
    .map((parts) => ({
      ...parts,
      times: yearsOf(parts, period).filter((year) => year >= stated.firstYear && year <= stated.lastYear).length,
    }))
    .filter(({ times }) => times > 0)
  const sum = counted.reduce((total, { cents, times }) => total + cents * BigInt(times), 0n)
  return {
    sum: String(sum),
    parts: counted.reduce((total, { count }) => total + count, 0),
    difference: String(differenceOf(stated.cents, String(sum))),
    mixed: new Set(counted.map(({ priceLevel }) => priceLevel)).size > 1,
  }
}

function liesIn(parts: Parts, { about, organisation, item, source }: Scope): boolean {
  if (parts.about !== about || parts.item !== item) return false
  if (organisation !== null && parts.organisation !== organisation) return false
  return about === 'need' || source === '' || parts.source === source
}
