import { type Static, Type } from 'typebox'
import { Id, Nullable } from '../../kernel/schema.ts'

/** Whole euro cents as text, because JSON numbers are not exact. */
export const CentsText = Type.String({ pattern: '^\\d{1,15}$', description: 'Whole euro cents' })
/** The same where it may be below zero. */
export const SignedCents = Type.String({ pattern: '^-?\\d{1,20}$', description: 'Whole euro cents' })
/** A calendar year as somebody typed it; the rules say whether it is in reach. */
export const YearInput = Type.Integer({ minimum: 0, maximum: 9999 })
/** The year in whose prices an amount is; null when that was not said. */
export const PriceLevel = Type.Unsafe<number | null>({ type: ['integer', 'null'], minimum: 0, maximum: 9999 })
export const Revision = Type.Integer({ minimum: 0, maximum: 1_000_000_000 })

export const OrganisationName = Type.Object({ id: Id, abbreviation: Type.String(), name: Type.String() })
export type OrganisationName = Static<typeof OrganisationName>
/** A measure as a list names it. */
export const MeasureName = Type.Object({ id: Id, number: Type.String(), title: Type.String(), lead: Nullable(Type.String()) })
export type MeasureName = Static<typeof MeasureName>

const amounts = {
  need: SignedCents,
  requested: SignedCents,
  reserved: SignedCents,
  decided: SignedCents,
  realised: SignedCents,
  cover: SignedCents,
  mixed: Type.Boolean(),
}
/**
 * Need and money that were added up. `cover` is reserved, decided and realised together; `requested` is no cover. `mixed`: amounts of different
 * price levels were added.
 */
export const Amounts = Type.Object(amounts)
export type Amounts = Static<typeof Amounts>

/**
 * The same with what is short: `open` is what a ministry lacks in a year, added over ministries and years; `over` what it has more than it
 * needs. The one never fills the other by itself, so need less cover is open less over.
 */
export const Sums = Type.Object({ ...amounts, open: SignedCents, over: SignedCents })
export type Sums = Static<typeof Sums>

/**
 * The same of one measure: `lack` is what it is short of in a year, added over years; `over` what it has more than it needs. Only money that was
 * allocated to it counts, so what measures lack together is not what ministries have open.
 */
export const MeasureSums = Type.Object({ ...amounts, lack: SignedCents, over: SignedCents })
export type MeasureSums = Static<typeof MeasureSums>

export const MeasureYearSums = Type.Object({ year: Type.Integer(), ...MeasureSums.properties })
export type MeasureYearSums = Static<typeof MeasureYearSums>

export const YearSums = Type.Object({ year: Type.Integer(), ...Sums.properties })
export type YearSums = Static<typeof YearSums>

/** First and last year in which money of a programme counts; a recurring amount goes on up to and including `until`. */
export type Period = { readonly first: number; readonly last: number; readonly until: number }
