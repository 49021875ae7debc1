// Made by `npm run generate` from the migrations. Do not edit.
import type { ColumnType, GeneratedAlways } from 'kysely'

type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>
type Int8 = ColumnType<string, string | number | bigint>
type Moment = ColumnType<Date, Date | string>
type MomentOrNull = ColumnType<Date | null, Date | string | null>
type Json = ColumnType<unknown, string>
type JsonOrNull = ColumnType<unknown, string | null>

export type DocumentTable = {
  id: Generated<string>
  dossier_id: string
  name: string
  created_at: Generated<Moment>
}

export type DocumentVersionTable = {
  id: Generated<string>
  document_id: string
  number: number
  sha256: string
  format: string
  origin: string
  bytes: Int8
  pages: number
  lines: number
  notices: Generated<string[]>
  created_by: string
  created_at: Generated<Moment>
}

export type DossierTable = {
  id: Generated<string>
  title: string
  summary: Generated<string>
  demo: Generated<boolean>
  created_by: string
  created_at: Generated<Moment>
}

export type FactTable = {
  id: Generated<string>
  dossier_id: string
  version_id: string
  kind: string
  value: Json
  page: number
  first_line: number
  last_line: number
  confirmed_by: string
  confirmed_at: Generated<Moment>
  withdrawn_at: MomentOrNull
}

export type FindingTable = {
  id: Generated<string>
  dossier_id: string
  version_id: string
  check: string
  severity: string
  message: Json
  suggestion: JsonOrNull
  sources: Json
  position: number
  status: Generated<string>
  reason: string | null
  revision: Generated<number>
  decided_by: string | null
  decided_at: MomentOrNull
}

export type MigrationTable = {
  name: string
  at: Generated<Moment>
}

export type PageTable = {
  version_id: string
  number: number
  first_line: number
  last_line: number
  content: string
}

export type PassageTable = {
  id: Generated<Int8>
  dossier_id: string
  version_id: string
  title: string
  day: string | null
  first_line: number
  content: string
  words: GeneratedAlways<string | null>
}

export type PersonTable = {
  id: Generated<string>
  name: string
  organisation: string
  roles: string[]
  demo: Generated<boolean>
  created_at: Generated<Moment>
}

export type ProposalTable = {
  id: Generated<string>
  dossier_id: string
  version_id: string
  kind: string
  memo: string | null
  position: number
  proposed: Json
  value: Json
  sentence: string
  page: number
  first_line: number
  last_line: number
  status: Generated<string>
  revision: Generated<number>
  fact_id: string | null
  decided_by: string | null
  decided_at: MomentOrNull
}

export type ReadingProgressTable = {
  file_id: string
  pages_done: number
  pages_total: number
}

export type RecordTable = {
  number: Generated<Int8>
  at: Generated<Moment>
  actor_id: string | null
  act: string
  thing: string
  thing_id: string
  before: JsonOrNull
  after: JsonOrNull
  previous_hash: Generated<Buffer>
  hash: Generated<Buffer>
}

export type SessionTable = {
  token_hash: Buffer
  person_id: string
  created_at: Generated<Moment>
  expires_at: Moment
}

export type UploadTable = {
  id: Generated<string>
  dossier_id: string
  created_by: string
  created_at: Generated<Moment>
}

export type UploadFileTable = {
  id: Generated<string>
  upload_id: string
  dossier_id: string
  position: number
  name: string
  sha256: string | null
  bytes: Int8
  status: string
  refusal: string | null
  notices: Generated<string[]>
  pages_done: Generated<number>
  pages_total: Generated<number>
  version_id: string | null
  finished_at: MomentOrNull
}

export type Tables = {
  document: DocumentTable
  document_version: DocumentVersionTable
  dossier: DossierTable
  fact: FactTable
  finding: FindingTable
  migration: MigrationTable
  page: PageTable
  passage: PassageTable
  person: PersonTable
  proposal: ProposalTable
  reading_progress: ReadingProgressTable
  record: RecordTable
  session: SessionTable
  upload: UploadTable
  upload_file: UploadFileTable
}
