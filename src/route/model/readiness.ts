import { type Static, Type } from 'typebox'
import { DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { MemoStatus } from '../../memo/model/memos.ts'
import { itemKinds } from './agenda.ts'
import { Hour, meetingStatuses } from './bodies.ts'

/**
 * What is asked of an item before a meeting. `offered`: its memo was handed over; `newest`: the version on the agenda is the one that was offered
 * last; `approval`: the ministers decided, where the body is one of ministers or of Parliament; `access`: the members of the body may read it.
 */
export const readinessChecks = [
  'paper',
  'offered',
  'newest',
  'coordination',
  'objections',
  'annexes',
  'approval',
  'signatures',
  'access',
  'papers',
] as const
export const checkStates = ['ready', 'missing', 'notRequired'] as const
/** Who has to act. `keeper`: the secretary of the council, or where there is none the co-ordinator. */
export const readinessActors = ['author', 'organisation', 'minister', 'signatory', 'keeper'] as const
/** Where in the workbench it is mended. */
export const readinessPlaces = ['agenda', 'memo', 'coordination', 'header', 'decisions', 'signing', 'members'] as const

/** `names`: who or what it is about; `numbers`: of annexes; `isLate`: it is there, or could be, but after the papers were due. */
export const ReadinessCheck = Type.Object({
  code: OneOf(readinessChecks),
  state: OneOf(checkStates),
  names: Type.Array(Type.String()),
  numbers: Type.Array(Type.Integer()),
  isLate: Type.Boolean(),
  actors: Type.Array(Type.Object({ role: OneOf(readinessActors), names: Type.Array(Type.String()) })),
  path: Type.String({ description: 'Where in the workbench it is mended' }),
})
export type ReadinessCheck = Static<typeof ReadinessCheck>

export const ItemReadiness = Type.Object({
  item: Id,
  title: Type.String(),
  kind: OneOf(itemKinds),
  memo: Nullable(Id),
  memoStatus: Nullable(MemoStatus),
  isReady: Type.Boolean(),
  checks: Type.Array(ReadinessCheck),
  remindedAt: Nullable(Moment),
})
export type ItemReadiness = Static<typeof ItemReadiness>

/** How a meeting stands before it: of the items that the reader sees, how many are ready. `reminderDays`: working days before the papers are due. */
export const MeetingReadiness = Type.Object({
  meeting: Id,
  body: Id,
  bodyCode: Type.String(),
  status: OneOf(meetingStatuses),
  hasBegun: Type.Boolean(),
  papers: Type.Object({ day: DayText, hour: Hour }),
  reminderDays: Type.Array(Type.Integer()),
  ready: Type.Integer(),
  items: Type.Array(ItemReadiness),
})
export type MeetingReadiness = Static<typeof MeetingReadiness>

export const ReminderDays = Type.Array(Type.Integer({ minimum: 0, maximum: 30 }), { maxItems: 5 })
