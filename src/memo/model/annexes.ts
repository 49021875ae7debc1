import { type Static, Type } from 'typebox'
import { Id, Moment, Nullable } from '../../kernel/schema.ts'

/** What an annex may be; by its content, not by its name. Pictures, because maps and scans are sent along as such. */
export const annexTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain',
  png: 'image/png',
  jpeg: 'image/jpeg',
} as const
export type AnnexType = keyof typeof annexTypes

/** A file of an annex. `pages` is null where a reader cannot tell. */
export const AnnexFile = Type.Object({
  version: Id,
  number: Type.Integer(),
  fileName: Type.String(),
  mediaType: Type.String(),
  bytes: Type.Integer(),
  pages: Nullable(Type.Integer()),
  sha256: Type.String(),
  by: Type.String(),
  at: Moment,
})
export type AnnexFile = Static<typeof AnnexFile>

export const AnnexFields = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 300 }),
  note: Type.String({ maxLength: 2000 }),
})
export type AnnexFields = Static<typeof AnnexFields>

/** An annex with every file that it ever had, the newest first. A withdrawn one keeps the number that it had. */
export const Annex = Type.Object({
  id: Id,
  number: Type.Integer(),
  ...AnnexFields.properties,
  withdrawnAt: Nullable(Moment),
  revision: Type.Integer(),
  files: Type.Array(AnnexFile),
})
export type Annex = Static<typeof Annex>

/** A file that was not taken, and why. */
export const RefusedFile = Type.Object({ name: Type.String(), refusal: Type.String() })
export type RefusedFile = Static<typeof RefusedFile>

/** A file that was received, judged and kept under its hash. */
export type ReceivedFile = {
  readonly name: string
  readonly type: AnnexType
  readonly sha256: string
  readonly bytes: number
  readonly pages: number | null
}
