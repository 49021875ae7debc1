import { type Static, Type } from 'typebox'
import { Sums } from '../../budget/model/money.ts'
import { MoneyGaps } from '../../budget/model/overview.ts'
import { DayOrNull, DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { BehindMeasure, ItemChange, ItemChanges, itemChangeWords, MeasureCounts } from '../../programme/model/standing.ts'

/** How many lines a part of the overview shows at most. */
export const overviewLines = 5

export const riskyKinds = ['risk', 'mitigation', 'test'] as const
/**
 * Something risky: a risk that is high after mitigation, something that should have been done about one, or a test that says it cannot be
 * done. `score`: chance × impact of a risk; `day`: since when it is due, or when the test came.
 */
export const RiskyLine = Type.Object({
  kind: OneOf(riskyKinds),
  id: Id,
  risk: Nullable(Id),
  item: Nullable(Id),
  text: Type.String(),
  owner: Type.String(),
  score: Nullable(Type.Integer()),
  day: DayOrNull,
})
export type RiskyLine = Static<typeof RiskyLine>

/** Something that changed: an item, or one of its milestones that got another day. */
export const ChangeLine = Type.Object({
  ...ItemChange.properties,
  what: Type.Array(OneOf([...itemChangeWords, 'milestone']), { minItems: 1 }),
  milestone: Nullable(Type.Object({ title: Type.String(), before: DayText, after: DayText })),
})
export type ChangeLine = Static<typeof ChangeLine>

/** The round that runs. `days`: to the day on which reports are due, below zero after it. `waiting`: who has not handed in. */
export const RunningRound = Type.Object({
  id: Id,
  name: Type.String(),
  due: DayText,
  days: Type.Integer(),
  organisations: Type.Integer(),
  waiting: Type.Array(Type.Object({ request: Id, abbreviation: Type.String(), late: Type.Boolean() }), { maxItems: 500 }),
})
export type RunningRound = Static<typeof RunningRound>

/** A programme at a glance, on a day: what is behind, uncovered and risky, and what changed since last time. */
export const ProgrammeOverview = Type.Object({
  day: DayText,
  /** Whether the reader co-ordinates it. */
  keeps: Type.Boolean(),
  measures: MeasureCounts,
  behind: Type.Array(BehindMeasure, { maxItems: overviewLines }),
  money: Type.Object({ total: Sums, ...MoneyGaps.properties }),
  risks: Type.Object({
    live: Type.Integer(),
    high: Type.Integer(),
    unassessed: Type.Integer(),
    overdue: Type.Integer(),
    negative: Type.Integer(),
    lines: Type.Array(RiskyLine, { maxItems: overviewLines }),
  }),
  changes: Type.Object({
    since: Moment,
    /** The round that was frozen then; without one, thirty days ago. */
    round: Nullable(Type.Object({ id: Id, name: Type.String() })),
    ...ItemChanges.properties,
    movedMilestones: Type.Integer(),
    reachedMilestones: Type.Integer(),
    lines: Type.Array(ChangeLine, { maxItems: overviewLines }),
  }),
  round: Nullable(RunningRound),
})
export type ProgrammeOverview = Static<typeof ProgrammeOverview>
