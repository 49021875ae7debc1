import { type Static, Type } from 'typebox'
import { DayOrNull, Id, Moment, Nullable } from '../../kernel/schema.ts'
import { Condition, MemoStep } from './deciding.ts'
import { MemoKind, MemoStatus } from './memos.ts'

/** Who signs, and as what: `title` stands under the signature. */
export const NewSignatory = Type.Object({ title: Type.String({ minLength: 1, maxLength: 200 }), person: Id })
export type NewSignatory = Static<typeof NewSignatory>

export const Signatory = Type.Object({
  id: Id,
  position: Type.Integer(),
  title: Type.String(),
  person: Id,
  name: Type.String(),
  signedAt: Nullable(Moment),
  sha256: Nullable(Type.String()),
})
export type Signatory = Static<typeof Signatory>

export const OpenCondition = Type.Pick(Condition, ['id', 'pointNumber', 'text', 'minister', 'owner', 'dueOn'])
export type OpenCondition = Static<typeof OpenCondition>

/** What a version is signed with, and by whom. `waits`: whether it can be signed now; `next`: whose turn it is. */
export const SigningView = Type.Object({
  memo: Id,
  kind: MemoKind,
  status: MemoStatus,
  version: Nullable(Type.Object({ id: Id, number: Type.Integer(), sha256: Type.String() })),
  signatories: Type.Array(Signatory),
  waits: Type.Boolean(),
  next: Nullable(Id),
  mine: Type.Boolean({ description: 'Whether it is the turn of the reader, who works in their own name' }),
  steps: Type.Array(MemoStep),
  people: Type.Array(Type.Object({ id: Id, name: Type.String(), minister: Type.Boolean() })),
  mayMake: Type.Boolean(),
  mayChange: Type.Boolean(),
  sentOn: DayOrNull,
  conditions: Type.Array(OpenCondition, { description: 'Conditions of ministers that are not met yet' }),
})
export type SigningView = Static<typeof SigningView>
