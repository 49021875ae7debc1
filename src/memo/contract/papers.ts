import { Type } from 'typebox'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { Empty, Id, OneOf } from '../../kernel/schema.ts'
import { makerRoles } from '../model/memos.ts'
import { type PaperStandard, paperStandards } from '../model/paper.ts'
import { VersionRedline } from '../model/redline.ts'
import { SignedPdf, SignedPdfs } from '../model/signed-pdf.ts'

const VersionNumber = Type.Integer({ minimum: 1, maximum: 1_000_000 })
const Standard = Type.Optional(
  Type.Unsafe<PaperStandard>({
    ...OneOf(paperStandards),
    description: 'access: PDF/UA-1, for who reads (without choice); archive: PDF/A-2a',
  }),
)
const two = { memo: Id, from: VersionNumber, to: VersionNumber }

export const compareVersions = endpoint({
  name: 'compareVersions',
  method: 'GET',
  path: '/memos/:memo/versions/:from/redlines/:to',
  who: 'readers',
  of: 'memo',
  discloses: true,
  summary: 'What changed between two frozen versions: header, annexes, and the text by blocks and words.',
  input: Type.Object(two),
  output: VersionRedline,
  refusals: ['memo.unknown', 'version.unknown', 'version.same'],
})

export const printVersion = endpoint({
  name: 'printVersion',
  method: 'GET',
  path: '/memos/:memo/versions/:number/pdf',
  who: 'readers',
  of: 'memo',
  discloses: true,
  summary: 'A frozen version as an accessible PDF (PDF/UA-1), or for the archive (PDF/A-2a).',
  input: Type.Object({ memo: Id, number: VersionNumber, standard: Standard }),
  output: Empty,
  refusals: ['memo.unknown', 'version.unknown', 'export.failed'],
  gives: 'file',
})

export const printRedline = endpoint({
  name: 'printRedline',
  method: 'GET',
  path: '/memos/:memo/versions/:from/redlines/:to/pdf',
  who: 'readers',
  of: 'memo',
  discloses: true,
  summary:
    'What changed between two frozen versions as an accessible PDF: additions underlined, deletions struck through, both between signs.',
  input: Type.Object({ ...two, standard: Standard }),
  output: Empty,
  refusals: ['memo.unknown', 'version.unknown', 'version.same', 'export.failed'],
  gives: 'file',
})

export const listSignedPdfs = endpoint({
  name: 'listSignedPdfs',
  method: 'GET',
  path: '/memos/:memo/signed-pdfs',
  who: 'readers',
  of: 'memo',
  summary: 'The PDF files with a digital signature that were made of a memo, and of which versions one can be made.',
  input: Type.Object({ memo: Id }),
  output: SignedPdfs,
  refusals: ['memo.unknown'],
})

export const signPdf = endpoint({
  name: 'signPdf',
  method: 'POST',
  path: '/memos/:memo/versions/:number/signed-pdf',
  who: makerRoles,
  of: 'memo',
  summary: 'Make and keep the PDF with a digital signature (PAdES) of a version that all signatories signed; once for each version.',
  input: Type.Object({ memo: Id, number: VersionNumber }),
  output: SignedPdf,
  refusals: [
    ...(['memo.unknown', 'memo.of-another-ministry', 'version.unknown', 'export.failed'] as const),
    ...(['signature.pdf-not-set-up', 'signature.pdf-certificate-ended', 'signature.pdf-not-signed-by-all'] as const),
  ],
})

export const downloadSignedPdf = endpoint({
  name: 'downloadSignedPdf',
  method: 'GET',
  path: '/memos/:memo/versions/:number/signed-pdf',
  who: 'readers',
  of: 'memo',
  discloses: true,
  summary: 'The PDF with a digital signature of a version.',
  input: Type.Object({ memo: Id, number: VersionNumber }),
  output: Empty,
  refusals: ['memo.unknown', 'version.unknown', 'signature.pdf-none'],
  gives: 'file',
})

export const papersEndpoints: readonly Endpoint[] = [
  compareVersions,
  printVersion,
  printRedline,
  listSignedPdfs,
  signPdf,
  downloadSignedPdf,
]
