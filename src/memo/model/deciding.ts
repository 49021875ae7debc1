import { type Static, Type } from 'typebox'
import { DayOrNull, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { BodyConclusion } from './conclusions.ts'
import { OpinionView } from './coordination.ts'
import { InBoth, WritingFinding } from './findings.ts'
import { MemoKind, MemoStatus } from './memos.ts'
import { effectThings, Point, PointEffect } from './text.ts'
import { FrozenAnnex } from './versions.ts'

/** What a minister says of a point. `noted`: seen, of a memo as a whole. */
export const outcomes = ['agreed', 'agreedIf', 'notAgreed', 'discuss', 'held', 'noted'] as const
export const Outcome = OneOf(outcomes)
export type Outcome = (typeof outcomes)[number]
export const pointOutcomes = ['agreed', 'agreedIf', 'notAgreed', 'discuss', 'held'] as const satisfies readonly Outcome[]
/** Of a memo in which nothing is asked. */
export const wholeOutcomes = ['noted', 'agreed', 'notAgreed', 'discuss', 'held'] as const satisfies readonly Outcome[]
/** Outcomes after which a point still waits. */
export const waitingOutcomes = ['discuss', 'held'] as const satisfies readonly Outcome[]

/** How a point stands when everybody who decides is taken together; `open`: somebody has not said anything yet. */
export const standings = ['open', 'discuss', 'held', 'notAgreed', 'agreedIf', 'agreed', 'noted'] as const
export type Standing = (typeof standings)[number]

const PointId = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$', description: 'The id of the point, the same in every version' })
export const PointOrWhole = Nullable(PointId)
const Words = Type.String({ maxLength: 5000 })

/** What a minister writes of a point, or (null) of the memo as a whole. `dueOn`: until when a condition may be met. */
export const NewDecision = Type.Object({
  point: PointOrWhole,
  outcome: Outcome,
  condition: Type.Optional(Words),
  dueOn: Type.Optional(DayOrNull),
  remark: Type.Optional(Words),
})
export type NewDecision = Static<typeof NewDecision>

const PersonName = Type.Object({ id: Id, name: Type.String() })
export type PersonName = Static<typeof PersonName>

/** An outcome as it was given. `by` gave it; where that is somebody else than the minister, on behalf. */
export const Decision = Type.Object({
  id: Id,
  versionNumber: Type.Integer(),
  point: PointOrWhole,
  pointNumber: Nullable(Type.Integer()),
  outcome: Outcome,
  condition: Type.String(),
  remark: Type.String(),
  minister: PersonName,
  by: PersonName,
  at: Moment,
})
export type Decision = Static<typeof Decision>

/** What an office put ready for its minister; the newest counts. `note` is for the minister's eyes. */
export const Preparation = Type.Object({
  point: PointOrWhole,
  outcome: Nullable(Outcome),
  condition: Type.String(),
  remark: Type.String(),
  note: Type.String(),
  minister: Id,
  by: Type.String(),
  at: Moment,
})
export type Preparation = Static<typeof Preparation>

export const conditionStatuses = ['open', 'met', 'dropped'] as const
export type ConditionStatus = (typeof conditionStatuses)[number]
/** What has to be met before an agreement holds. `mayFollow`: whether the reader may say that it is met. */
export const Condition = Type.Object({
  id: Id,
  point: PointOrWhole,
  pointNumber: Nullable(Type.Integer()),
  versionNumber: Type.Integer(),
  text: Type.String(),
  minister: Type.String(),
  owner: Nullable(PersonName),
  dueOn: DayOrNull,
  status: OneOf(conditionStatuses),
  note: Type.String(),
  mayFollow: Type.Boolean(),
  revision: Type.Integer(),
  since: Moment,
})
export type Condition = Static<typeof Condition>

/** What agreeing to a point changes, by its name and as it stands now; empty where the reader may not know. */
export const NamedEffect = Type.Object({ ...PointEffect.properties, name: Type.String(), kind: Type.String(), now: Type.String() })
export type NamedEffect = Static<typeof NamedEffect>

/** What a decision changed; `refused` is the code of the reason for which it could not be changed. */
export const Effect = Type.Object({
  point: Type.String(),
  versionNumber: Type.Integer(),
  thing: OneOf(effectThings),
  id: Id,
  name: Type.String(),
  before: Type.String(),
  after: Type.String(),
  refused: Nullable(Type.String()),
  at: Moment,
})
export type Effect = Static<typeof Effect>

export const stepActs = ['offer', 'withdraw', 'return', 'send', 'archive'] as const
/** What happened to the memo as a whole. `forName`: in whose name; `known`: what the careful reader held against it when it was offered all the same. */
export const MemoStep = Type.Object({
  act: OneOf(stepActs),
  versionNumber: Type.Integer(),
  reason: Type.String(),
  known: Type.Array(InBoth),
  day: DayOrNull,
  by: Type.String(),
  forName: Type.String(),
  at: Moment,
})
export type MemoStep = Static<typeof MemoStep>

/** A line drawn without lifting the pen: points of x and y, in thousandths of the width of the sheet. */
export const Stroke = Type.Array(Type.Array(Type.Integer({ minimum: -100, maximum: 20_000 }), { minItems: 2, maxItems: 2 }), {
  minItems: 1,
  maxItems: 4000,
})
export type Stroke = readonly (readonly number[])[]
/** Handwriting on a version, at a point or (`memo`) at the whole; `alt` says it in words. */
export const Ink = Type.Object({
  id: Id,
  versionNumber: Type.Integer(),
  place: Type.String(),
  strokes: Type.Array(Stroke),
  alt: Type.String(),
  minister: PersonName,
  by: PersonName,
  at: Moment,
  withdrawnAt: Nullable(Moment),
  mine: Type.Boolean(),
})
export type Ink = Static<typeof Ink>

/** What an organisation that was asked thinks of a point, or (null) of the memo as a whole; `version`: on which it said so. */
export const HeardOpinion = Type.Object({
  ...OpinionView.properties,
  organisation: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
})
export type HeardOpinion = Static<typeof HeardOpinion>

/** A point with what everybody said of it last, and what agreeing changes. */
export const DecidedPoint = Type.Object({
  ...Type.Omit(Point, ['effects']).properties,
  effects: Type.Array(NamedEffect),
  standing: OneOf(standings),
  latest: Type.Array(Decision),
})
export type DecidedPoint = Static<typeof DecidedPoint>

/** What was handed over to decide on. `keyPoints` and `reason`: the plain text under those headings. */
export const OfferedVersion = Type.Object({
  id: Id,
  number: Type.Integer(),
  sha256: Type.String(),
  by: Type.String(),
  at: Moment,
  reason: Type.String(),
  keyPoints: Type.String(),
  annexes: Type.Array(FrozenAnnex),
})
export type OfferedVersion = Static<typeof OfferedVersion>

/**
 * All that was and can be decided on a memo. `offered` is the version that was offered last; `points` are those of that version, and
 * `whole` is what was said of the memo as a whole. `decidesAs`: in whose name the reader can decide now; `prepares`: for which ministers
 * the reader can put something ready.
 */
export const DecisionsView = Type.Object({
  memo: Id,
  dossier: Id,
  programme: Nullable(Id),
  kind: MemoKind,
  subject: Type.String(),
  status: MemoStatus,
  decideBy: DayOrNull,
  offered: Nullable(OfferedVersion),
  deciders: Type.Array(PersonName),
  points: Type.Array(DecidedPoint),
  whole: Type.Object({ standing: OneOf(standings), latest: Type.Array(Decision) }),
  history: Type.Array(Decision),
  opinions: Type.Array(HeardOpinion, { description: 'What the organisations that were asked think, of points and of the whole' }),
  conclusions: Type.Array(BodyConclusion, { description: 'What bodies concluded, the newest first, also what was corrected' }),
  steps: Type.Array(MemoStep),
  preparations: Type.Array(Preparation),
  conditions: Type.Array(Condition),
  effects: Type.Array(Effect),
  ink: Type.Array(Ink),
  decidesAs: Nullable(Type.Object({ ...PersonName.properties, onBehalf: Type.Boolean() })),
  prepares: Type.Array(PersonName),
  people: Type.Array(PersonName, { description: 'Who may own a condition; for those who make the memo' }),
  mayMake: Type.Boolean(),
})
export type DecisionsView = Static<typeof DecisionsView>

/** What keeps a memo from being offered, and (`warnings`) what should be known before it is. `params` hold a name or a number. */
export const offerFaults = [
  'noDecider',
  'deciderNotHere',
  'headingEmpty',
  'questionEmpty',
  'adviceEmpty',
  'openSuggestions',
  'openRound',
] as const
export const offerWarnings = ['noPoint', 'objection', 'noSignatory', 'noRound', 'openRemarks'] as const
const Named = Type.Object({ name: Type.String(), count: Type.Integer() })
/** `findings`: errors and warnings of the careful reader in the memo as it stands; where one is an error, offering says why. */
export const OfferCheck = Type.Object({
  missing: Type.Array(Type.Object({ code: OneOf(offerFaults), ...Named.properties })),
  warnings: Type.Array(Type.Object({ code: OneOf(offerWarnings), ...Named.properties })),
  findings: Type.Array(WritingFinding),
})
export type OfferCheck = Static<typeof OfferCheck>
export type OfferFault = OfferCheck['missing'][number]
export type OfferWarning = OfferCheck['warnings'][number]

/** The points of the text as it stands, with what agreeing changes. */
export const DraftPoint = Type.Object({
  point: Type.String(),
  number: Type.Integer(),
  question: Type.String(),
  effects: Type.Array(NamedEffect),
})
export type DraftPoint = Static<typeof DraftPoint>

/** Something that a point may change, and what it may become. */
export const EffectChoice = Type.Object({
  thing: OneOf(effectThings),
  id: Id,
  name: Type.String(),
  kind: Type.String(),
  states: Type.Array(Type.String()),
})
export type EffectChoice = Static<typeof EffectChoice>

/** A decision that changed something of a programme, as that thing shows it. */
export const DecidedHere = Type.Object({
  memo: Id,
  subject: Type.String(),
  pointNumber: Type.Integer(),
  question: Type.String(),
  before: Type.String(),
  after: Type.String(),
  at: Moment,
  ministers: Type.Array(Type.String()),
})
export type DecidedHere = Static<typeof DecidedHere>
