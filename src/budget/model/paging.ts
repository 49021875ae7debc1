import { Type } from 'typebox'
import { OneOf } from '../../kernel/schema.ts'

/** Which part of a long list, how much of it, in which order. */
export const From = Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 }))
export const Count = Type.Optional(Type.Integer({ minimum: 1, maximum: 200 }))
export const Direction = Type.Optional(OneOf(['ascending', 'descending']))
/** A word that must occur. */
export const Word = Type.Optional(Type.String({ maxLength: 200 }))
