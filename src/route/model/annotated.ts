import { type Static, Type } from 'typebox'
import type { Role } from '../../identity/model/roles.ts'
import { Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { itemKinds } from './agenda.ts'
import { Hour } from './bodies.ts'

/** Who notes something for the minister of the own ministry. */
export const annotators = ['coordinator', 'author', 'minister', 'ministerOffice'] as const satisfies readonly Role[]

export const NoteText = Type.String({ maxLength: 20_000 })

/** What a ministry noted at an item. */
export const AgendaNote = Type.Object({ item: Id, text: NoteText, by: Type.String(), at: Moment, revision: Type.Integer() })
export type AgendaNote = Static<typeof AgendaNote>

/** An item as a memo annotates it: the advice, what the minister can say, what others are expected to bring. */
export const AnnotatedTopic = Type.Object({
  topic: Type.String(),
  advice: Type.String(),
  speaking: Type.String(),
  others: Type.String(),
})
export type AnnotatedTopic = Static<typeof AnnotatedTopic>

/** What a memo to or from the ministry says at an item. */
export const MemoSays = Type.Object({
  memo: Id,
  dossier: Id,
  subject: Type.String(),
  versionNumber: Type.Integer(),
  keyPoints: Type.String(),
  points: Type.Array(Type.Object({ number: Type.Integer(), question: Type.String(), advice: Type.String() })),
  topics: Type.Array(AnnotatedTopic),
})
export type MemoSays = Static<typeof MemoSays>

export const AnnotatedItem = Type.Object({
  item: Id,
  number: Type.Integer(),
  title: Type.String(),
  kind: OneOf(itemKinds),
  minutes: Type.Integer(),
  from: Hour,
  until: Hour,
  memos: Type.Array(MemoSays),
  note: Nullable(AgendaNote),
})
export type AnnotatedItem = Static<typeof AnnotatedItem>

/** The agenda as the reader's own ministry takes it along. `mayWrite`: whether the reader notes something here. */
export const AnnotatedAgenda = Type.Object({
  ministry: Type.String({ description: 'The abbreviation of the organisation of the reader' }),
  items: Type.Array(AnnotatedItem),
  mayWrite: Type.Boolean(),
})
export type AnnotatedAgenda = Static<typeof AnnotatedAgenda>
