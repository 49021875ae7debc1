import { type Static, Type } from 'typebox'
import { DayOrNull, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'

/** `nobody`: of an organisation nobody could be asked. */
export const noticeKinds = ['mention', 'task', 'reminder', 'returned', 'submitted', 'frozen', 'nobody', 'decided', 'comment'] as const
export const NoticeKind = OneOf(noticeKinds)
export type NoticeKind = (typeof noticeKinds)[number]

/** Names and numbers that a sentence is made with. `title` is what the thing is called; mail never holds it. */
export type NoticeParams = Readonly<Record<string, string | number>>

/** A notice as its person sees it. */
export const MyNotice = Type.Object({
  id: Id,
  programme: Nullable(Id),
  dossier: Nullable(Id),
  placeName: Type.String({ description: 'What the programme or the dossier is called' }),
  kind: NoticeKind,
  thing: Type.String(),
  thingId: Id,
  path: Type.String({ description: 'Where the thing is in the workbench' }),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  by: Type.String(),
  at: Moment,
  readAt: Nullable(Moment),
  own: Type.Boolean({ description: 'Whether it came of an act of the reader' }),
  isTask: Type.Boolean(),
  dueOn: DayOrNull,
})
export type MyNotice = Static<typeof MyNotice>

/** `tasks`: what is asked of the reader and not done yet, the earliest day first. `notices`: what else was told, the newest first. */
export const MyWork = Type.Object({
  tasks: Type.Array(MyNotice, { maxItems: 200 }),
  notices: Type.Array(MyNotice, { maxItems: 200 }),
  today: Type.String({ format: 'date' }),
})
export type MyWork = Static<typeof MyWork>

export const MyWorkCount = Type.Object({ tasks: Type.Integer(), late: Type.Integer(), unread: Type.Integer() })
export type MyWorkCount = Static<typeof MyWorkCount>
