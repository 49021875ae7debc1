import { type Static, Type } from 'typebox'
import { Classification, Role } from '../identity/model/roles.ts'
import { DayOrNull, Id, LineNumber, Moment, Nullable, OneOf } from '../kernel/schema.ts'
import { fileNotices, memoKinds } from '../reading/model.ts'

/** Where a thing stands in a document: the version, the page, and the first and last line. */
export const Source = Type.Object({
  version: Id,
  documentName: Type.String(),
  page: Type.Integer({ minimum: 1 }),
  firstLine: LineNumber,
  lastLine: LineNumber,
})
export type Source = Static<typeof Source>

export const DossierRow = Type.Object({
  id: Id,
  title: Type.String(),
  summary: Type.String(),
  demo: Type.Boolean(),
  programme: Nullable(Id),
  classification: Classification,
  /** Until then only those who read confidential dossiers see it. */
  embargoUntil: Nullable(Moment),
  createdAt: Moment,
  documents: Type.Integer(),
})
export type DossierRow = Static<typeof DossierRow>

/** Why a document no longer counts in its dossier. */
export const Withdrawal = Type.Object({ reason: Type.String(), by: Type.String(), at: Moment })
export type Withdrawal = Static<typeof Withdrawal>

export const DocumentRow = Type.Object({
  id: Id,
  name: Type.String(),
  version: Id,
  versionNumber: Type.Integer(),
  sha256: Type.String(),
  format: Type.String(),
  origin: OneOf(['text', 'ocr']),
  bytes: Type.Integer(),
  pages: Type.Integer(),
  lines: Type.Integer(),
  notices: Type.Array(OneOf(fileNotices)),
  /** The strictest of its own and its dossier's. */
  classification: Classification,
  ownClassification: Nullable(Classification),
  ownEmbargoUntil: Nullable(Moment),
  embargoUntil: Nullable(Moment),
  withdrawn: Nullable(Withdrawal),
  createdAt: Moment,
})
export type DocumentRow = Static<typeof DocumentRow>

export const DossierView = Type.Object({
  dossier: DossierRow,
  documents: Type.Array(DocumentRow),
  /** Documents that were withdrawn: they are kept, and do not count. */
  withdrawn: Type.Array(DocumentRow),
  /** The roles of the reader that count in this dossier. */
  roles: Type.Array(Role),
})
export type DossierView = Static<typeof DossierView>

export const PageView = Type.Object({
  number: Type.Integer(),
  firstLine: LineNumber,
  lines: Type.Array(Type.String()),
})
export type PageView = Static<typeof PageView>

export const DocumentText = Type.Object({
  document: DocumentRow,
  dossier: Id,
  dossierTitle: Type.String(),
  pages: Type.Array(PageView),
})
export type DocumentText = Static<typeof DocumentText>

/** Where the lines of a page stand on its picture, in points from the left and the top; empty when that is not known. */
export const PagePlaces = Type.Object({
  width: Type.Number(),
  height: Type.Number(),
  places: Type.Array(
    Type.Object({ line: LineNumber, left: Type.Number(), top: Type.Number(), width: Type.Number(), height: Type.Number() }),
  ),
})
export type PagePlaces = Static<typeof PagePlaces>

export const SearchHit = Type.Object({
  dossier: Id,
  dossierTitle: Type.String(),
  title: Type.String(),
  memoKind: Nullable(OneOf(memoKinds)),
  reference: Nullable(Type.String()),
  day: DayOrNull,
  source: Source,
  /** The passage in pieces; `hit` marks the words that were found. */
  pieces: Type.Array(Type.Object({ text: Type.String(), hit: Type.Boolean() })),
})
export type SearchHit = Static<typeof SearchHit>

export const SearchAnswer = Type.Object({
  hits: Type.Array(SearchHit),
  /** Number of memos, and of documents without one, that hold the words; counting stops at 1,000. */
  total: Type.Integer(),
  more: Type.Boolean(),
})
export type SearchAnswer = Static<typeof SearchAnswer>
