import { Type } from 'typebox'

/** Chance and impact run from 1 (very small) to 5 (very large). */
export const scores = [1, 2, 3, 4, 5] as const

/** A chance or an impact; null where nobody assessed it yet. */
export const ScoreOrNull = Type.Unsafe<number | null>({ type: ['integer', 'null'], minimum: 1, maximum: 5 })

export type Assessment = { readonly chance: number; readonly impact: number }

/** How heavy chance × impact weighs: low up to 4, medium up to 12, high from 15. */
export const levels = ['low', 'medium', 'high'] as const
export type Level = (typeof levels)[number]

/** From which product of chance and impact a level holds. */
export const levelFrom: Readonly<Record<Level, number>> = { low: 1, medium: 5, high: 15 }
