import { type Static, Type } from 'typebox'
import { DayOrNull, DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { Confidence, itemStatuses } from '../../programme/model/items.ts'
import { Period, Value } from './indicators.ts'

export const roundStatuses = ['open', 'review', 'frozen'] as const
export type RoundStatus = (typeof roundStatuses)[number]
export const requestStatuses = ['asked', 'submitted', 'returned', 'approved'] as const
export type RequestStatus = (typeof requestStatuses)[number]
export const MeasureStatus = OneOf(itemStatuses.measure)
export type MeasureStatus = (typeof itemStatuses.measure)[number]
export const milestoneStates = ['open', 'reached', 'dropped'] as const

/** What a co-ordinator says when opening a round: over which period, and by which day reports are due. */
export const RoundWish = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  from: DayText,
  to: DayText,
  due: DayText,
})
export type RoundWish = Static<typeof RoundWish>

/** A round in a list; counts of organisations, and of measures asked about. */
export const RoundRow = Type.Object({
  id: Id,
  ...RoundWish.properties,
  status: OneOf(roundStatuses),
  openedAt: Moment,
  frozenAt: Nullable(Moment),
  organisations: Type.Integer(),
  submitted: Type.Integer({ description: 'Organisations that submitted, approved ones among them' }),
  approved: Type.Integer(),
  measures: Type.Integer(),
})
export type RoundRow = Static<typeof RoundRow>

/** What a round asks of one organisation. `late`: the day has passed and nothing was submitted. */
export const RoundRequest = Type.Object({
  id: Id,
  organisation: Id,
  abbreviation: Type.String(),
  organisationName: Type.String(),
  status: OneOf(requestStatuses),
  asked: Type.Integer({ description: 'How many people were asked; with none, the co-ordinators were told' }),
  measures: Type.Integer(),
  filled: Type.Integer({
    description: 'Reports that are complete: with a status, a confidence, and an explanation where that is not on track',
  }),
  late: Type.Boolean(),
  remindedAt: Nullable(Moment),
  submittedAt: Nullable(Moment),
  submittedBy: Nullable(Type.String()),
  returnedWhy: Type.String(),
  /** Whether the reader may write and submit these reports now. */
  writes: Type.Boolean(),
})
export type RoundRequest = Static<typeof RoundRequest>

/** A round with what it asks of each organisation. `keeps`: the reader co-ordinates it. `previous`: the last one that was frozen before it. */
export const RoundView = Type.Object({
  round: RoundRow,
  requests: Type.Array(RoundRequest, { maxItems: 500 }),
  keeps: Type.Boolean(),
  previous: Nullable(Type.Object({ id: Id, name: Type.String() })),
})
export type RoundView = Static<typeof RoundView>

export const ReportedMilestone = Type.Object({ milestone: Id, status: OneOf(milestoneStates), reachedOn: DayOrNull })
export type ReportedMilestone = Static<typeof ReportedMilestone>
/** A value of an indicator as a whole. */
export const ReportedValue = Type.Object({ indicator: Id, period: Period, value: Value })
export type ReportedValue = Static<typeof ReportedValue>

/** What is written of a measure in a round; null is not filled in yet. Milestones that are not named stay as they are. */
export const ReportFields = Type.Object({
  status: Nullable(MeasureStatus),
  confidence: Nullable(Confidence),
  explanation: Type.String({ maxLength: 5000 }),
  milestones: Type.Array(ReportedMilestone, { maxItems: 200 }),
  indicators: Type.Array(ReportedValue, { maxItems: 200 }),
})
export type ReportFields = Static<typeof ReportFields>

const Said = Type.Object({ status: MeasureStatus, confidence: Nullable(Confidence), explanation: Type.String() })

/** A report as it stands, with what was said last time and what the programme holds now. */
export const MeasureReport = Type.Object({
  id: Id,
  request: Id,
  measure: Id,
  number: Type.String(),
  title: Type.String(),
  ...ReportFields.properties,
  revision: Type.Integer(),
  since: Moment,
  changedBy: Nullable(Type.String()),
  now: Said,
  previous: Nullable(Said),
  ownMilestones: Type.Array(
    Type.Object({ id: Id, title: Type.String(), dueOn: DayText, status: OneOf(milestoneStates), reachedOn: DayOrNull }),
  ),
  /** Indicators about this measure, with the last value that is known. */
  ownIndicators: Type.Array(
    Type.Object({
      id: Id,
      code: Type.String(),
      name: Type.String(),
      unit: Type.String(),
      last: Nullable(Type.Object({ period: Type.String(), value: Type.Number() })),
    }),
  ),
})
export type MeasureReport = Static<typeof MeasureReport>
