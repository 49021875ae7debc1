import { type Static, Type } from 'typebox'
import { Id, Nullable } from '../../kernel/schema.ts'
import { LineRow } from './lines.ts'
import { Amounts, CentsText, MeasureName, MeasureSums, MeasureYearSums, OrganisationName, SignedCents, Sums, YearSums } from './money.ts'

/** Need and cover of a whole programme: per year, and per organisation and year. */
export const MoneyOverview = Type.Object({
  years: Type.Array(Type.Integer()),
  total: Sums,
  perYear: Type.Array(YearSums),
  organisations: Type.Array(Type.Object({ organisation: OrganisationName, total: Sums, years: Type.Array(YearSums) })),
  priceLevels: Type.Array(
    Type.Object({ priceLevel: Nullable(Type.Integer()), need: SignedCents, cover: SignedCents, requested: SignedCents }),
  ),
})
export type MoneyOverview = Static<typeof MoneyOverview>

/** Where a programme is short: `short` gaps by ministry and year, the largest of them, and how much the `rest` comes to. */
export const MoneyGaps = Type.Object({
  short: Type.Integer(),
  gaps: Type.Array(Type.Object({ organisation: OrganisationName, year: Type.Integer(), need: SignedCents, open: SignedCents })),
  rest: SignedCents,
})
export type MoneyGaps = Static<typeof MoneyGaps>

/** An action line with what its measures need and the shares that they have, over all years. */
export const ActionLineMoney = Type.Object({ id: Id, number: Type.String(), title: Type.String(), total: Amounts })
export type ActionLineMoney = Static<typeof ActionLineMoney>

/** A measure with its money over all years, as a list shows it. */
export const MeasureMoneyRow = Type.Object({ measure: MeasureName, total: MeasureSums })
export type MeasureMoneyRow = Static<typeof MeasureMoneyRow>

/** One cost of a measure as somebody wrote it. */
export const CostRow = Type.Object({
  id: Id,
  year: Type.Integer(),
  cents: CentsText,
  recurring: Type.Boolean(),
  priceLevel: Nullable(Type.Integer()),
  explanation: Type.String(),
  demo: Type.Boolean(),
  revision: Type.Integer(),
})
export type CostRow = Static<typeof CostRow>

/** The money of one measure: what it needs, year by year, and the lines that pay for it with their share. */
export const MeasureMoney = Type.Object({
  measure: MeasureName,
  total: MeasureSums,
  years: Type.Array(MeasureYearSums),
  costs: Type.Array(CostRow),
  lines: Type.Array(Type.Object({ line: LineRow, share: CentsText })),
  mayWrite: Type.Boolean(),
})
export type MeasureMoney = Static<typeof MeasureMoney>

export const measureSorts = ['number', 'need', 'cover', 'lack'] as const

/** What there is to choose from in filters and forms, and what the reader may write. */
export const BudgetChoices = Type.Object({
  organisations: Type.Array(OrganisationName),
  actionLines: Type.Array(Type.Object({ id: Id, number: Type.String(), title: Type.String() })),
  sources: Type.Array(Type.String()),
  years: Type.Array(Type.Integer()),
  /** On whose behalf the reader works. */
  organisation: Nullable(OrganisationName),
  writes: Type.Unsafe<'all' | 'own' | 'nothing'>({ type: 'string', enum: ['all', 'own', 'nothing'] }),
  scenarios: Type.Boolean(),
})
export type BudgetChoices = Static<typeof BudgetChoices>
