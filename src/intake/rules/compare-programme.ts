import type { KnownMoney } from '../model/known-programme.ts'
import type { DifferenceKind } from '../model/programme-comparison.ts'
import { type About, samePurpose } from './likeness.ts'
import { type Series, seriesOf } from './take-over-amount.ts'

/** An amount that a document names. Whole cents; `taken`: the money of the programme that it was taken over into, and when. */
export type SaidAmount = {
  readonly proposal: string
  readonly confirmed: boolean
  readonly cents: bigint
  readonly approximate: boolean
  readonly organisation: string | null
  readonly years: readonly number[]
  readonly about: About
  readonly taken: readonly string[]
  readonly takenAt: string | null
}

/** A difference: what documents say (one mention or several of the same), and what of the programme stands against it. */
export type Difference = {
  readonly kind: DifferenceKind
  readonly says: readonly SaidAmount[]
  readonly has: readonly KnownMoney[]
}

type Sides = { readonly said: Mentions; readonly money: readonly KnownMoney[]; readonly series: readonly Series[] }
/** The mentions of one amount: the same money of the same organisation for the same purpose. `years` are those of all of them. */
type Mentions = SaidAmount & { readonly all: readonly SaidAmount[] }

/** Where what the documents say differs from what the programme has. What could be either way is left out. */
export function compareProgramme(amounts: readonly SaidAmount[], money: readonly KnownMoney[]): Difference[] {
  const changed = amounts.flatMap((said) => takenDiffers(said, money))
  const standing = money.filter(({ withdrawn }) => !withdrawn)
  const series = seriesOf(standing)
  const free = amounts.filter(({ taken }) => taken.length === 0)
  const mentions = mentionsOf(free).filter((said) => !amounts.some((one) => one.taken.length > 0 && isSameMoney(one, said)))
  return [...changed, ...mentions.flatMap((said) => differenceOf({ said, money: standing, series }) ?? [])]
}

function differenceOf(sides: Sides): Difference | null {
  if (isThere(sides)) return null
  return otherYears(sides) ?? otherOrganisation(sides) ?? otherAmount(sides) ?? notInProgramme(sides)
}

function mentionsOf(amounts: readonly SaidAmount[]): Mentions[] {
  const groups: SaidAmount[][] = []
  for (const said of amounts) {
    const group = groups.find(([first]) => first && isSameMoney(first, said))
    if (group) group.push(said)
    else groups.push([said])
  }
  return groups.flatMap((all) => {
    const [first] = all
    const years = [...new Set(all.flatMap((one) => one.years))].sort((a, b) => a - b)
    return first ? [{ ...first, all, years, confirmed: all.some(({ confirmed }) => confirmed) }] : []
  })
}

function isSameMoney(one: SaidAmount, other: SaidAmount): boolean {
  return one.cents === other.cents && one.organisation === other.organisation && !isOtherPurpose(one.about, other.about)
}

/** Two purposes that are both told and have nothing in common. */
function isOtherPurpose(one: About, other: About): boolean {
  return one.size > 0 && other.size > 0 && !samePurpose(one, other)
}

/** What was taken over is not, or no longer, what the document says: it was so from the start, changed since, or withdrawn. */
function takenDiffers(said: SaidAmount, money: readonly KnownMoney[]): Difference[] {
  const things = money.filter(({ id }) => said.taken.includes(id))
  const other = things.filter((thing) => thing.withdrawn || !isAlmost(said, thing.cents) || isElsewhere(said, thing))
  const [first] = other
  if (!first) return []
  const since = other.some(({ withdrawn, since: moment }) => withdrawn || (said.takenAt !== null && moment > said.takenAt))
  return [{ kind: since ? 'changedSince' : howDiffers(said, first), says: [said], has: since ? other : things }]
}

function howDiffers(said: SaidAmount, thing: KnownMoney): DifferenceKind {
  if (!isAlmost(said, thing.cents)) return 'otherAmount'
  return isOfAnother(said, thing) ? 'otherOrganisation' : 'otherYears'
}

function isOfAnother({ organisation }: SaidAmount, thing: KnownMoney): boolean {
  return organisation !== null && thing.thing !== 'measureCost' && thing.organisation !== null && thing.organisation.id !== organisation
}

function isElsewhere(said: SaidAmount, thing: KnownMoney): boolean {
  return isOfAnother(said, thing) || (said.years.length > 0 && !said.years.some((year) => countsIn(thing, year)))
}

function countsIn({ from, until }: KnownMoney, year: number): boolean {
  return year >= from && (until === null || year <= until)
}

/** A rounded amount is the same as one within a twentieth of it. */
function isAlmost({ cents, approximate }: SaidAmount, other: bigint): boolean {
  if (!approximate) return cents === other
  const apart = cents > other ? cents - other : other - cents
  return apart * 20n <= cents
}

/** Whether the programme has it as it is said: as it stands, as the sum of parts, or in a place that may be meant. */
function isThere({ said, money, series }: Sides): boolean {
  const fitting = series.filter(
    ({ first }) => isAlmost(said, first.cents) && mayBeOf(said, first) && !isOtherPurpose(said.about, first.about),
  )
  return fitting.some((one) => hasYears(said, one)) || isSum(said, money)
}

function mayBeOf({ organisation }: SaidAmount, { organisation: of }: KnownMoney): boolean {
  return organisation === null || of === null || of.id === organisation
}

function hasYears({ years }: SaidAmount, series: Series): boolean {
  if (years.length === 0) return true
  if (series.recurring) return years.every((year) => year >= (series.years[0] ?? year))
  // A document tells of one year of money that the programme spreads over several: that is the other years' business.
  return years.length === series.years.length && years.every((year) => series.years.includes(year))
}

function isSum(said: SaidAmount, money: readonly KnownMoney[]): boolean {
  const parts = money.filter(
    (one) =>
      one.thing !== 'statedTotal' && mayBeOf(said, one) && (said.years.length === 0 || said.years.some((year) => countsIn(one, year))),
  )
  return (['budgetLine', 'measureCost'] as const).some((thing) => {
    const alike = parts.filter((one) => one.thing === thing)
    const onPurpose = alike.filter(({ about }) => said.about.size > 0 && samePurpose(said.about, about))
    return [alike, onPurpose].some(
      (some) =>
        some.length > 1 &&
        isAlmost(
          said,
          some.reduce((sum, { cents }) => sum + cents, 0n),
        ),
    )
  })
}

function otherYears({ said, money, series }: Sides): Difference | null {
  if (said.years.length === 0 || said.organisation === null) return null
  const found = series.find(
    ({ first }) =>
      first.thing !== 'statedTotal' &&
      isAlmost(said, first.cents) &&
      first.organisation?.id === said.organisation &&
      isOnPurpose(said, first.about),
  )
  return found ? { kind: 'otherYears', says: said.all, has: partsOf(found, money) } : null
}

/** Both say what it is for, and it is the same; or neither says. */
function isOnPurpose({ about }: SaidAmount, other: About): boolean {
  return about.size === 0 && other.size === 0 ? true : samePurpose(about, other)
}

function partsOf({ ids }: Series, money: readonly KnownMoney[]): KnownMoney[] {
  return money.filter(({ id }) => ids.includes(id))
}

function otherOrganisation({ said, money, series }: Sides): Difference | null {
  if (said.organisation === null || said.years.length === 0) return null
  const found = series.find(
    (one) =>
      one.first.thing === 'budgetLine' &&
      isAlmost(said, one.first.cents) &&
      one.first.organisation?.id !== said.organisation &&
      hasYears(said, one) &&
      samePurpose(said.about, one.first.about),
  )
  return found ? { kind: 'otherOrganisation', says: said.all, has: partsOf(found, money) } : null
}

/** One amount of the same organisation in the same year for the same purpose; where there are several, which is meant is not certain. */
function otherAmount({ said, money }: Sides): Difference | null {
  if (said.organisation === null || said.years.length !== 1) return null
  const alike = money.filter(
    (one) =>
      one.thing === 'budgetLine' &&
      one.organisation?.id === said.organisation &&
      said.years.some((year) => countsIn(one, year)) &&
      samePurpose(said.about, one.about),
  )
  return alike.length === 1 ? { kind: 'otherAmount', says: said.all, has: alike } : null
}

function notInProgramme({ said, money }: Sides): Difference | null {
  if (!said.confirmed || money.some((one) => isAlmost(said, one.cents) && mayBeOf(said, one))) return null
  return { kind: 'notInProgramme', says: said.all.filter(({ confirmed }) => confirmed), has: [] }
}
