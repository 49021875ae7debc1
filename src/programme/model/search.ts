import { type Static, Type } from 'typebox'
import { Id } from '../../kernel/schema.ts'
import { ItemKind } from './items.ts'

/** A thing of a programme in whose number, title or description the words stand. */
export const ItemHit = Type.Object({
  programme: Id,
  programmeName: Type.String(),
  item: Id,
  kind: ItemKind,
  number: Type.String(),
  title: Type.String(),
  /** The description in pieces; `hit` marks the words that were found. */
  pieces: Type.Array(Type.Object({ text: Type.String(), hit: Type.Boolean() })),
})
export type ItemHit = Static<typeof ItemHit>

export const ItemSearchAnswer = Type.Object({ hits: Type.Array(ItemHit), total: Type.Integer(), more: Type.Boolean() })
export type ItemSearchAnswer = Static<typeof ItemSearchAnswer>
