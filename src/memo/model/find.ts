import { type Static, Type } from 'typebox'
import { DayOrNull, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { Outcome } from './deciding.ts'
import { MemoKind, MemoRow, MemoStatus } from './memos.ts'

export const memoSorts = ['since', 'subject', 'kind', 'status', 'from', 'memoDate', 'decideBy', 'dossier'] as const

const Words = Type.Optional(Type.String({ maxLength: 200 }))
const Day = Type.Optional(Type.String({ format: 'date' }))

/** Which memos, in which order. `text` is looked for in the subject, `unit` in who it is from; the period is of the date on the memo. */
export const memoWish = {
  text: Words,
  unit: Words,
  dossier: Type.Optional(Id),
  status: Type.Optional(MemoStatus),
  kind: Type.Optional(MemoKind),
  minister: Type.Optional(Id),
  since: Day,
  until: Day,
  /** Only those that wait for the person in whose name is worked. */
  mine: Type.Optional(Type.Boolean()),
  sort: Type.Optional(OneOf(memoSorts)),
  direction: Type.Optional(OneOf(['ascending', 'descending'] as const)),
} as const
const MemoWish = Type.Object(memoWish)
export type MemoWish = Static<typeof MemoWish>

export const FoundMemos = Type.Object({ memos: Type.Array(MemoRow), total: Type.Integer() })
export type FoundMemos = Static<typeof FoundMemos>

export const Minister = Type.Object({ id: Id, name: Type.String(), organisation: Type.String() })
export type Minister = Static<typeof Minister>

const Piece = Type.Object({ text: Type.String(), hit: Type.Boolean() })

/** A sentence of a memo in which the words stand. `version` is null for the text as it is typed. */
export const MemoHit = Type.Object({
  memo: Id,
  subject: Type.String(),
  status: MemoStatus,
  dossier: Id,
  dossierTitle: Type.String(),
  version: Nullable(Type.Integer()),
  heading: Type.String(),
  pieces: Type.Array(Piece),
})
export type MemoHit = Static<typeof MemoHit>
export const MemoHits = Type.Object({ hits: Type.Array(MemoHit), total: Type.Integer(), more: Type.Boolean() })
export type MemoHits = Static<typeof MemoHits>

/** What a minister said on a point. `by` gave it where that is somebody else. */
export const MinisterOutcome = Type.Object({
  minister: Type.String(),
  by: Nullable(Type.String()),
  outcome: Outcome,
  condition: Type.String(),
  remark: Type.String(),
  at: Moment,
})
export type MinisterOutcome = Static<typeof MinisterOutcome>

/**
 * A decision point with what was decided on it, in the words of the version that was decided on. `number` is 0, and `point` empty, for a memo
 * as a whole. `pieces`: the sentence in which the words stand that were asked for. `waitsFor`: who decides and did not yet.
 */
export const OutcomeRow = Type.Object({
  memo: Id,
  subject: Type.String(),
  status: MemoStatus,
  dossier: Id,
  dossierTitle: Type.String(),
  decideBy: DayOrNull,
  version: Type.Integer(),
  point: Type.String(),
  number: Type.Integer(),
  question: Type.String(),
  pieces: Type.Array(Piece),
  outcomes: Type.Array(MinisterOutcome),
  waitsFor: Type.Array(Type.String()),
})
export type OutcomeRow = Static<typeof OutcomeRow>

/** `since` and `until` are days of the decision. */
export const outcomeWish = {
  text: Words,
  dossier: Type.Optional(Id),
  minister: Type.Optional(Id),
  outcome: Type.Optional(Outcome),
  since: Day,
  until: Day,
  /** Only points on which nothing was decided yet. */
  waiting: Type.Optional(Type.Boolean()),
} as const
const OutcomeWish = Type.Object(outcomeWish)
export type OutcomeWish = Static<typeof OutcomeWish>

export const FoundOutcomes = Type.Object({ rows: Type.Array(OutcomeRow), total: Type.Integer(), more: Type.Boolean() })
export type FoundOutcomes = Static<typeof FoundOutcomes>

/** Somebody who reads the dossier of a memo, with the roles there; and how those who decide are addressed. */
export const Addressable = Type.Object({
  people: Type.Array(Type.Object({ id: Id, name: Type.String(), organisation: Type.String(), roles: Type.Array(Type.String()) })),
  names: Type.Array(Type.String()),
})
export type Addressable = Static<typeof Addressable>
