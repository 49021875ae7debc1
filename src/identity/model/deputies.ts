import { type Static, Type } from 'typebox'
import { DayText, Id, Nullable, OneOf } from '../../kernel/schema.ts'

/** Somebody stands in for a while (`deputy`), or somebody's office acts for that person (`office`). */
export const deputyKinds = ['deputy', 'office'] as const
export type DeputyKind = (typeof deputyKinds)[number]

/** Who may act for whom, from a day through a day. */
export const Deputyship = Type.Object({
  id: Id,
  deputy: Id,
  deputyName: Type.String(),
  principal: Id,
  principalName: Type.String(),
  kind: OneOf(deputyKinds),
  from: DayText,
  through: Nullable(DayText),
  /** Holds at this moment; otherwise it has still to begin. */
  holds: Type.Boolean(),
  grantedBy: Nullable(Type.String()),
})
export type Deputyship = Static<typeof Deputyship>
