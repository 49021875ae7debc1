import { type Static, Type } from 'typebox'
import { DayOrNull, DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { ItemIds, NamedItem } from '../../risk/model/risks.ts'

export const frequencies = ['monthly', 'quarterly', 'yearly', 'twoYearly', 'irregular'] as const
export type Frequency = (typeof frequencies)[number]

/** Which way an indicator should go. */
export const directions = ['up', 'down', 'none'] as const
export const Direction = OneOf(directions)
export type Direction = (typeof directions)[number]

/** Values are plain numbers in the indicator's own unit, with at most six decimals; what is larger wants a larger unit. */
const reach = { minimum: -2_000_000_000, maximum: 2_000_000_000 } as const
export const Value = Type.Number(reach)
export const ValueOrNull = Type.Unsafe<number | null>({ type: ['number', 'null'], ...reach })
const YearOrNull = Type.Unsafe<number | null>({ type: ['integer', 'null'], minimum: 1990, maximum: 2100 })

/** What a person may write of an indicator. `breakdowns` names the groups that are counted apart, beside the whole. */
export const IndicatorFields = Type.Object({
  code: Type.String({ maxLength: 20 }),
  name: Type.String({ minLength: 1, maxLength: 500 }),
  definition: Type.String({ maxLength: 10_000 }),
  unit: Type.String({ maxLength: 100 }),
  source: Type.String({ maxLength: 1000 }),
  sourceUrl: Type.String({ maxLength: 2000 }),
  frequency: OneOf(frequencies),
  owner: Nullable(Id),
  nextExpectedOn: DayOrNull,
  direction: Direction,
  targetValue: ValueOrNull,
  targetYear: YearOrNull,
  breakdowns: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 30 }),
  items: ItemIds,
  endedOn: DayOrNull,
})
export type IndicatorFields = Static<typeof IndicatorFields>

export const Indicator = Type.Object({
  id: Id,
  ...IndicatorFields.properties,
  demo: Type.Boolean(),
  revision: Type.Integer(),
  since: Moment,
})
export type Indicator = Static<typeof Indicator>

/** A value as a chart needs it. `low` and `high` are the ends of its interval; both or neither. */
export const Point = Type.Object({
  period: Type.String(),
  startsOn: DayText,
  value: Type.Number(),
  low: Nullable(Type.Number()),
  high: Nullable(Type.Number()),
  /** It cannot be compared with what came before. */
  breaksSeries: Type.Boolean(),
})
export type Point = Static<typeof Point>

/**
 * What the last value says beside the one before: better or worse where there is a direction, higher or lower where there is none;
 * `unclear` where their intervals overlap, `unknown` where there are no two values that compare.
 */
export const trends = ['better', 'worse', 'higher', 'lower', 'same', 'unclear', 'unknown'] as const
export const Trend = OneOf(trends)
export type Trend = (typeof trends)[number]

/** An indicator in a list, with the series of the whole, or of its first group where the whole is not counted. */
export const IndicatorCard = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  unit: Type.String(),
  ownerName: Type.String(),
  direction: Direction,
  targetValue: Nullable(Type.Number()),
  targetYear: Nullable(Type.Integer()),
  targetReached: Nullable(Type.Boolean()),
  nextExpectedOn: Nullable(DayText),
  late: Type.Boolean(),
  ended: Type.Boolean(),
  demo: Type.Boolean(),
  breakdown: Type.String(),
  trend: Trend,
  series: Type.Array(Point),
})
export type IndicatorCard = Static<typeof IndicatorCard>

/** The indicators that have not ended, counted by what their last value says. */
export const IndicatorSums = Type.Object({
  all: Type.Integer(),
  late: Type.Integer(),
  targets: Type.Integer(),
  reached: Type.Integer(),
  trends: Type.Object(Object.fromEntries(trends.map((trend) => [trend, Type.Integer()])) as Record<Trend, ReturnType<typeof Type.Integer>>),
})
export type IndicatorSums = Static<typeof IndicatorSums>

/** What a person may write of a value once it is there. */
export const ObservationFields = Type.Object({
  value: Value,
  low: ValueOrNull,
  high: ValueOrNull,
  note: Type.String({ maxLength: 2000 }),
  source: Type.String({ maxLength: 1000 }),
  breaksSeries: Type.Boolean(),
})
export type ObservationFields = Static<typeof ObservationFields>

/** A period as it is written: a year, a quarter or a month. */
export const Period = Type.String({ minLength: 4, maxLength: 7, description: '2024, 2024-Q3 or 2024-09' })
export const Breakdown = Type.String({ maxLength: 100, description: 'One of the groups of the indicator; empty for the whole' })

export const Observation = Type.Object({
  id: Id,
  indicator: Id,
  breakdown: Breakdown,
  period: Period,
  startsOn: DayText,
  ...ObservationFields.properties,
  /** Why it was corrected or withdrawn; empty where it never was. */
  correction: Type.String(),
  withdrawn: Type.Boolean(),
  demo: Type.Boolean(),
  revision: Type.Integer(),
  since: Moment,
})
export type Observation = Static<typeof Observation>

/** A state in which a corrected value was or is. `by` is the person who wrote it. */
export const ObservationState = Type.Object({ ...Observation.properties, by: Type.String() })
export type ObservationState = Static<typeof ObservationState>

/** All that is known of one indicator. */
export const IndicatorFile = Type.Object({
  indicator: Indicator,
  ownerName: Type.String(),
  items: Type.Array(NamedItem),
  /** The breakdown that speaks for the indicator: the whole, or the first group where the whole is not counted. */
  breakdown: Type.String(),
  trend: Trend,
  targetReached: Nullable(Type.Boolean()),
  observations: Type.Array(Observation),
  corrections: Type.Array(ObservationState),
  mayChange: Type.Boolean(),
})
export type IndicatorFile = Static<typeof IndicatorFile>

export const IndicatorWish = Type.Object({
  text: Type.Optional(Type.String({ maxLength: 200 })),
  trend: Type.Optional(Trend),
  late: Type.Optional(Type.Boolean()),
  state: Type.Optional(OneOf(['current', 'ended', 'all'])),
  item: Type.Optional(Id),
  organisation: Type.Optional(Id),
  from: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  count: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 })),
})
export type IndicatorWish = Static<typeof IndicatorWish>
