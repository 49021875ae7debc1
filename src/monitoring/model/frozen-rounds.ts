import { type Static, Type } from 'typebox'
import { Sums, YearSums } from '../../budget/model/money.ts'
import { DayOrNull, DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { Confidence, ItemKind, ItemStatus } from '../../programme/model/items.ts'
import { RiskMove } from '../../risk/model/risks.ts'
import { Point } from './indicators.ts'
import { MeasureStatus, milestoneStates, ReportedValue, RoundWish, requestStatuses } from './rounds.ts'

/** An item of the tree as it stood when the round was frozen. */
export const FrozenItem = Type.Object({
  id: Id,
  kind: ItemKind,
  parent: Nullable(Id),
  position: Type.Integer(),
  number: Type.String(),
  title: Type.String(),
  lead: Nullable(Id),
  status: ItemStatus,
  confidence: Nullable(Confidence),
  explanation: Type.String(),
})
export type FrozenItem = Static<typeof FrozenItem>

export const FrozenMilestone = Type.Object({
  id: Id,
  item: Id,
  title: Type.String(),
  dueOn: DayText,
  status: OneOf(milestoneStates),
  reachedOn: DayOrNull,
})
export type FrozenMilestone = Static<typeof FrozenMilestone>

/** What was reported of a measure. `approved` is false where its organisation was late: then it did not go into the programme. */
export const FrozenMeasure = Type.Object({
  id: Id,
  number: Type.String(),
  title: Type.String(),
  organisation: Id,
  abbreviation: Type.String(),
  approved: Type.Boolean(),
  status: Nullable(MeasureStatus),
  confidence: Nullable(Confidence),
  explanation: Type.String(),
  milestones: Type.Array(FrozenMilestone),
  indicators: Type.Array(ReportedValue),
})
export type FrozenMeasure = Static<typeof FrozenMeasure>

export const FrozenOrganisation = Type.Object({
  id: Id,
  abbreviation: Type.String(),
  name: Type.String(),
  status: OneOf(requestStatuses),
  late: Type.Boolean(),
  submittedAt: Nullable(Moment),
  measures: Type.Integer(),
})
export type FrozenOrganisation = Static<typeof FrozenOrganisation>

/** An indicator with its last value at the time of freezing. */
export const FrozenIndicator = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  unit: Type.String(),
  targetValue: Nullable(Type.Number()),
  targetYear: Nullable(Type.Integer()),
  breakdown: Type.String(),
  last: Nullable(Point),
})
export type FrozenIndicator = Static<typeof FrozenIndicator>

/** A round as it was frozen, whole. `form` counts the shapes this has had; a later one never changes an earlier report. */
export const FrozenRound = Type.Object({
  form: Type.Literal(1),
  programme: Type.Object({ id: Id, name: Type.String() }),
  round: Type.Object({ id: Id, ...RoundWish.properties, openedAt: Moment, frozenAt: Moment, frozenBy: Type.String() }),
  organisations: Type.Array(FrozenOrganisation),
  measures: Type.Array(FrozenMeasure),
  tree: Type.Array(FrozenItem),
  money: Type.Object({ total: Sums, perYear: Type.Array(YearSums) }),
  risks: Type.Object({ all: Type.Integer(), moves: Type.Array(RiskMove) }),
  indicators: Type.Array(FrozenIndicator),
})
export type FrozenRound = Static<typeof FrozenRound>

/** What a frozen report says before its measures: who reported, and how many measures stand how. */
export const FrozenHead = Type.Object({
  ...Type.Omit(FrozenRound, ['measures', 'tree', 'form']).properties,
  sha256: Type.String(),
  measures: Type.Integer(),
  confidences: Type.Object({ onTrack: Type.Integer(), atRisk: Type.Integer(), offTrack: Type.Integer(), none: Type.Integer() }),
})
export type FrozenHead = Static<typeof FrozenHead>

const Said = Type.Pick(FrozenMeasure, ['status', 'confidence', 'explanation', 'approved'])
export const roundChanges = ['added', 'gone', 'status', 'confidence', 'explanation', 'milestones', 'indicators'] as const
export type RoundChange = (typeof roundChanges)[number]

/** How one measure differs between two frozen rounds; null where a round did not have it. */
export const MeasureComparison = Type.Object({
  id: Id,
  number: Type.String(),
  title: Type.String(),
  abbreviation: Type.String(),
  before: Nullable(Said),
  after: Nullable(Said),
  reached: Type.Array(Type.String(), { description: 'Titles of milestones that were reached since' }),
  changes: Type.Array(OneOf(roundChanges), { minItems: 1 }),
  direction: OneOf(['better', 'worse', 'same']),
})
export type MeasureComparison = Static<typeof MeasureComparison>

/** Two frozen rounds side by side: what changed, at most 200 measures; `total` counts them all. */
export const RoundComparison = Type.Object({
  before: Type.Object({ id: Id, name: Type.String() }),
  after: Type.Object({ id: Id, name: Type.String() }),
  total: Type.Integer(),
  better: Type.Integer(),
  worse: Type.Integer(),
  measures: Type.Array(MeasureComparison, { maxItems: 200 }),
})
export type RoundComparison = Static<typeof RoundComparison>
