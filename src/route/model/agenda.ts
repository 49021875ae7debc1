import { type Static, Type } from 'typebox'
import { Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { makerRoles } from '../../memo/model/memos.ts'

export const itemKinds = ['formality', 'discussion', 'information'] as const
export const itemStatuses = ['proposed', 'placed', 'takenOff', 'concluded'] as const

/** Who proposes a memo for an agenda, by a role in its dossier. */
export const proposers = [...makerRoles, 'councilSecretary'] as const

/** What a person may write of an item: `formality` is a hamerstuk, `minutes` its speaking time. */
export const ItemFields = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 300 }),
  kind: OneOf(itemKinds),
  minutes: Type.Integer({ minimum: 0, maximum: 1440 }),
})
export type ItemFields = Static<typeof ItemFields>

/** An item of an agenda, with the version of the memo that the body will see. An item that was taken off stays, with the reason. */
export const AgendaItem = Type.Object({
  id: Id,
  meeting: Id,
  dossier: Nullable(Id),
  memo: Nullable(Id),
  version: Nullable(Id),
  position: Type.Integer(),
  ...ItemFields.properties,
  status: OneOf(itemStatuses),
  reason: Type.String(),
  conclusion: Type.String(),
  demo: Type.Boolean(),
  revision: Type.Integer(),
  since: Moment,
})
export type AgendaItem = Static<typeof AgendaItem>

export const agendaKinds = ['provisional', 'final'] as const
export type AgendaKind = (typeof agendaKinds)[number]

/** A place that is taken on an agenda. `item` is null where the reader may not even know which; `closed`: its content is out of sight. */
export type AgendaPlace = {
  readonly item: string | null
  readonly position: number
  readonly minutes: number
  readonly status: (typeof itemStatuses)[number]
  readonly closed: boolean
}
