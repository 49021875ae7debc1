import { type Static, Type } from 'typebox'
import { Id, OneOf } from '../../kernel/schema.ts'

/** A piece of the text as ProseMirror writes it: the schema `memoSchema` says what it may hold. */
export type TextNode = {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly TextNode[]
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[]
  readonly text?: string
}
export const TextNode = Type.Unsafe<TextNode>(Type.Object({ type: Type.String() }, { additionalProperties: true }))

export const effectThings = ['item', 'budgetLine', 'risk'] as const
/** What agreeing to a decision point changes: the state `to` of a measure, a budget line or a risk in the programme of the dossier. */
export const PointEffect = Type.Object({ thing: OneOf(effectThings), id: Id, to: Type.String({ maxLength: 40 }) })
export type PointEffect = Static<typeof PointEffect>

/** A decision point as it stands in a version. */
export const Point = Type.Object({
  point: Type.String({ description: 'The id of the point, the same in every version' }),
  number: Type.Integer({ minimum: 1 }),
  question: Type.String(),
  explanation: Type.String(),
  advice: Type.String(),
  effects: Type.Array(PointEffect),
})
export type Point = Static<typeof Point>

/**
 * A place in the text by its words: `quote` with what stands before and after it, and the point or heading that it stands under. It is found
 * again in every version, also one that was written elsewhere.
 */
export const Anchor = Type.Object({
  quote: Type.String({ minLength: 1, maxLength: 2000 }),
  before: Type.String({ maxLength: 100 }),
  after: Type.String({ maxLength: 100 }),
})
export type Anchor = Static<typeof Anchor>
