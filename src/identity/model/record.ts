import { type Static, Type } from 'typebox'
import { Id, Moment, Nullable } from '../../kernel/schema.ts'

/** One row of the record: an act, or the reading of something confidential. */
export const RecordRow = Type.Object({
  number: Type.Integer(),
  at: Moment,
  actor: Nullable(Type.String()),
  actorId: Nullable(Id),
  onBehalfOf: Nullable(Type.String()),
  act: Type.String(),
  thing: Type.String(),
  thingId: Nullable(Id),
  dossier: Nullable(Id),
  /** Title of the dossier, where the reader may see it. */
  dossierTitle: Nullable(Type.String()),
  before: Type.Unknown(),
  after: Type.Unknown(),
  address: Nullable(Type.String()),
  /** `done`, or the code of the refusal. */
  result: Type.String(),
  /** Hexadecimal SHA-256 of this row and the one before it. */
  hash: Type.String(),
})
export type RecordRow = Static<typeof RecordRow>

export const RecordFilter = {
  dossier: Type.Optional(Id),
  person: Type.Optional(Id),
  thing: Type.Optional(Id),
  act: Type.Optional(Type.String({ maxLength: 60 })),
  refused: Type.Optional(Type.Boolean()),
  from: Type.Optional(Moment),
  until: Type.Optional(Moment),
}
const FilterObject = Type.Object(RecordFilter)
export type RecordFilter = Static<typeof FilterObject>

/** The end of the chain at a moment; kept elsewhere it proves later that nothing before it was rewritten. */
export const Anchor = Type.Object({ number: Type.Integer({ minimum: 0 }), hash: Type.String({ pattern: '^[0-9a-f]*$' }), at: Moment })
export type Anchor = Static<typeof Anchor>

/** `content`: a row is not what was hashed; `chain`: it does not follow the one before; `missing`: rows are gone; `anchor`: it differs from an anchor. */
export const breakages = ['content', 'chain', 'missing', 'anchor'] as const
export type Breakage = (typeof breakages)[number]

/** What a verification found: how many rows, the first broken one if any, and where the chain ends. */
export type Verdict = {
  readonly rows: number
  readonly broken: { readonly number: number; readonly why: Breakage } | null
  readonly end: Anchor
}
