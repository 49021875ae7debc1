import type { TSchema } from 'typebox'
import { Type } from 'typebox'

export const Id = Type.String({ format: 'uuid' })
export const DayText = Type.String({ format: 'date', description: 'Calendar day, YYYY-MM-DD' })
export const DayOrNull = Type.Unsafe<string | null>({
  type: ['string', 'null'],
  format: 'date',
  description: 'Calendar day, or null when there is none',
})
export const Moment = Type.String({ format: 'date-time' })
export const LineNumber = Type.Integer({ minimum: 1 })
export const Empty = Type.Object({}, { additionalProperties: false })

export function Nullable<S extends TSchema>(schema: S) {
  return Type.Union([schema, Type.Null()])
}

/** One of a closed list of words. */
export function OneOf<const Words extends readonly string[]>(words: Words) {
  return Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] })
}
