import { type Static, Type } from 'typebox'
import { Moment } from '../../kernel/schema.ts'

/** A PDF with a digital signature that was made of a version and kept. */
export const SignedPdf = Type.Object({
  number: Type.Integer({ description: 'Of the version' }),
  sha256: Type.String({ description: 'Of the file' }),
  bytes: Type.Integer(),
  by: Type.String(),
  at: Moment,
})
export type SignedPdf = Static<typeof SignedPdf>

/** `setUp`: whether this installation has a certificate to sign with. `ready`: numbers of the versions that all signatories signed. */
export const SignedPdfs = Type.Object({ setUp: Type.Boolean(), ready: Type.Array(Type.Integer()), files: Type.Array(SignedPdf) })
export type SignedPdfs = Static<typeof SignedPdfs>
