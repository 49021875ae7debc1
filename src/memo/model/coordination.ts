import { type Static, Type } from 'typebox'
import type { Role } from '../../identity/model/roles.ts'
import { DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { MemoStatus } from './memos.ts'
import { Anchor, Point } from './text.ts'

export const opinions = ['agreed', 'agreedIf', 'objected'] as const
export const Opinion = OneOf(opinions)
export type Opinion = (typeof opinions)[number]

export const dispositions = ['done', 'partly', 'not'] as const
export const Disposition = OneOf(dispositions)
export type Disposition = (typeof dispositions)[number]

/** Who answers for an organisation that is asked. The database says the same in `access_open_asks`. */
export const answerRoles = ['coordinationContact', 'author', 'coordinator'] as const satisfies readonly Role[]

const PointId = Type.String({ minLength: 1, maxLength: 64 })

/** What is thought of a decision point, or (`point` null) of the memo as a whole. `condition`: on what, or why not; empty where it is agreed. */
export const OpinionGiven = Type.Object({ point: Nullable(PointId), opinion: Opinion, condition: Type.String({ maxLength: 5000 }) })
export type OpinionGiven = Static<typeof OpinionGiven>

export const OpinionView = Type.Object({
  ...OpinionGiven.properties,
  by: Type.String(),
  onBehalfOf: Nullable(Type.String()),
  at: Moment,
})
export type OpinionView = Static<typeof OpinionView>

export const changes = ['added', 'changed', 'removed'] as const
export const Change = OneOf(changes)
export type Change = (typeof changes)[number]
/** What differs between two versions: decision points by their id, and the text under each heading. */
export const ChangedParts = Type.Object({
  points: Type.Array(Type.Object({ point: Type.String(), number: Type.Integer(), question: Type.String(), change: Change })),
  headings: Type.Array(Type.Object({ heading: Type.String(), change: Change })),
})
export type ChangedParts = Static<typeof ChangedParts>

/** An organisation that is asked in a round. `opinions`: the newest on each point; `standing`: the strictest of those; `revision` counts what was answered. */
export const Ask = Type.Object({
  id: Id,
  organisation: Id,
  abbreviation: Type.String(),
  name: Type.String(),
  people: Type.Array(Type.String()),
  remindedAt: Nullable(Moment),
  answeredAt: Nullable(Moment),
  opinions: Type.Array(OpinionView),
  standing: Nullable(Opinion),
  revision: Type.Integer({ minimum: 0 }),
  mayAnswer: Type.Boolean(),
  previous: Nullable(Type.Object({ round: Type.Integer(), version: Type.Integer(), opinions: Type.Array(OpinionView) })),
})
export type Ask = Static<typeof Ask>

/** `changes`: for whoever may answer now, what differs from the version on which their organisation answered before. */
export const Round = Type.Object({
  id: Id,
  number: Type.Integer(),
  version: Type.Integer(),
  deadline: DayText,
  note: Type.String(),
  openedBy: Type.String(),
  openedAt: Moment,
  closedBy: Nullable(Type.String()),
  closedAt: Nullable(Moment),
  points: Type.Array(Type.Pick(Point, ['point', 'number', 'question', 'explanation', 'advice'])),
  asks: Type.Array(Ask),
  changes: Type.Array(Type.Object({ since: Type.Integer(), parts: ChangedParts })),
})
export type Round = Static<typeof Round>

/** What an organisation thinks of a memo: its newest opinion over the rounds, null where it was asked and never answered. `version`: on which it answered. */
export const CoordinatedWith = Type.Object({
  organisation: Id,
  abbreviation: Type.String(),
  name: Type.String(),
  opinion: Nullable(Opinion),
  condition: Type.String({ description: 'Conditions and objections, in Dutch' }),
  version: Nullable(Type.Integer()),
  at: Nullable(Moment),
})
export type CoordinatedWith = Static<typeof CoordinatedWith>

/** The co-ordination of a memo, the newest round first. `keeps`: whether the reader opens and closes rounds and disposes of remarks. */
export const Coordination = Type.Object({
  status: MemoStatus,
  dossier: Id,
  today: DayText,
  keeps: Type.Boolean(),
  rounds: Type.Array(Round),
  coordinatedWith: Type.Array(CoordinatedWith),
})
export type Coordination = Static<typeof Coordination>

/** An organisation that could be asked, with the people who would answer for it; those who co-ordinate there come first. */
export const Askable = Type.Object({
  organisation: Id,
  abbreviation: Type.String(),
  name: Type.String(),
  people: Type.Array(Type.Object({ id: Id, name: Type.String(), isContact: Type.Boolean() })),
})
export type Askable = Static<typeof Askable>

export const RoundWish = Type.Object({
  asks: Type.Array(Type.Object({ organisation: Id, people: Type.Array(Id, { maxItems: 50 }) }), { maxItems: 60 }),
  deadline: DayText,
  note: Type.String({ maxLength: 5000 }),
})
export type RoundWish = Static<typeof RoundWish>

export const remarkKinds = ['comment', 'condition', 'objection'] as const
export type RemarkKind = (typeof remarkKinds)[number]
/** Where the answer to a remark stands; `overtaken`: its giver has given another opinion since. */
export const remarkStates = ['open', 'done', 'partly', 'not', 'overtaken'] as const
export type RemarkState = (typeof remarkStates)[number]

/** Something that an organisation remarked in a round, and what was done with it. `revision` counts the answers to it. */
export const Remark = Type.Object({
  id: Id,
  number: Type.Integer(),
  round: Type.Integer(),
  version: Type.Integer(),
  organisation: Type.String(),
  by: Type.String(),
  at: Moment,
  kind: OneOf(remarkKinds),
  pointNumber: Nullable(Type.Integer()),
  quote: Type.String(),
  body: Type.String(),
  instead: Type.String(),
  state: OneOf(remarkStates),
  why: Type.String(),
  disposedBy: Nullable(Type.String()),
  disposedAt: Nullable(Moment),
  revision: Type.Integer({ minimum: 0 }),
})
export type Remark = Static<typeof Remark>

/** A remark at a place: of a point, at words, or (both null) on the memo as a whole. `instead`: what should stand there. */
export const RemarkWish = Type.Object({
  point: Nullable(PointId),
  anchor: Nullable(Anchor),
  body: Type.String({ minLength: 1, maxLength: 5000 }),
  instead: Type.String({ maxLength: 5000 }),
})
export type RemarkWish = Static<typeof RemarkWish>
