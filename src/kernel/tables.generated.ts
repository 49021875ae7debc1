// Made by `npm run generate` from the migrations. Do not edit.
import type { ColumnType, GeneratedAlways } from 'kysely'

type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>
type Int8 = ColumnType<string, string | number | bigint>
type Moment = ColumnType<Date, Date | string>
type MomentOrNull = ColumnType<Date | null, Date | string | null>
type Json = ColumnType<unknown, string>
type JsonOrNull = ColumnType<unknown, string | null>

export type AccessLinkTable = {
  id: Generated<string>
  person_id: string
  token_hash: Buffer
  created_by: string | null
  created_at: Generated<Moment>
  expires_at: Moment
  used_at: MomentOrNull
}

export type CalendarFeedTable = {
  id: Generated<string>
  programme_id: string
  person_id: string
  token_hash: Buffer
  created_at: Generated<Moment>
  fetched_at: MomentOrNull
  revoked_at: MomentOrNull
}

export type DepartmentTable = {
  id: Generated<string>
  organisation_id: string
  abbreviation: string
  name: string
  created_at: Generated<Moment>
  ended_at: MomentOrNull
}

export type DeputyTable = {
  id: Generated<string>
  deputy_id: string
  for_id: string
  kind: string
  since: Generated<Moment>
  until: MomentOrNull
  granted_by: string | null
}

export type DocumentTable = {
  id: Generated<string>
  dossier_id: string
  name: string
  created_at: Generated<Moment>
  classification: string | null
  embargo_until: MomentOrNull
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
  dossier_id: string
}

export type DossierTable = {
  id: Generated<string>
  title: string
  summary: Generated<string>
  demo: Generated<boolean>
  created_by: string
  created_at: Generated<Moment>
  programme_id: string | null
  classification: Generated<string>
  embargo_until: MomentOrNull
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
  version_id: string | null
  check: string
  severity: string
  message: Json
  suggestion: JsonOrNull
  position: number
  status: Generated<string>
  reason: string | null
  revision: Generated<number>
  decided_by: string | null
  decided_at: MomentOrNull
  identity: string
}

export type FindingSourceTable = {
  finding_id: string
  position: number
  version_id: string
  page: number
  line: number
  sentence: string
}

export type FormerNameTable = {
  id: Generated<string>
  organisation_id: string | null
  department_id: string | null
  abbreviation: string
  name: string
  until: Generated<Moment>
}

export type ItemSuccessionTable = {
  id: Generated<string>
  programme_id: string
  from_id: string
  to_id: string
  how: string
  at: Generated<Moment>
  created_by: string
}

export type MembershipTable = {
  id: Generated<string>
  programme_id: string | null
  dossier_id: string | null
  person_id: string | null
  organisation_id: string | null
  department_id: string | null
  role: string
  since: Generated<Moment>
  until: MomentOrNull
  granted_by: string | null
  ended_by: string | null
  source: Generated<string>
}

export type MigrationTable = {
  name: string
  at: Generated<Moment>
}

export type MilestoneTable = {
  id: Generated<string>
  programme_id: string
  item_id: string
  title: string
  due_on: string
  reached_on: string | null
  status: Generated<string>
  created_at: Generated<Moment>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type MilestoneHistoryTable = {
  id: string
  programme_id: string
  item_id: string
  title: string
  due_on: string
  reached_on: string | null
  status: string
  created_at: Moment
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type OrganisationTable = {
  id: Generated<string>
  code: string | null
  abbreviation: string
  name: string
  kind: Generated<string>
  created_at: Generated<Moment>
  ended_at: MomentOrNull
}

export type PageTable = {
  version_id: string
  number: number
  first_line: number
  last_line: number
  content: string
  dossier_id: string
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

export type PasskeyTable = {
  id: Generated<string>
  person_id: string
  credential_id: string
  public_key: Buffer
  counter: Int8
  transports: Generated<string[]>
  synced: boolean
  name: string
  created_at: Generated<Moment>
  last_used_at: MomentOrNull
}

export type PasskeyChallengeTable = {
  challenge: string
  person_id: string | null
  expires_at: Moment
}

export type PasswordTable = {
  person_id: string
  hash: string
  totp_secret: Buffer
  totp_step: Int8
  set_at: Generated<Moment>
}

export type PersonTable = {
  id: Generated<string>
  name: string
  demo: Generated<boolean>
  created_at: Generated<Moment>
  email: string | null
  organisation_id: string
  department_id: string | null
  job_title: Generated<string>
  left_at: MomentOrNull
  succeeded_by: string | null
}

export type ProgrammeTable = {
  id: Generated<string>
  name: string
  demo: Generated<boolean>
  created_by: string
  created_at: Generated<Moment>
  core_message: Generated<string>
  vision: Generated<string>
  first_year: number | null
  last_year: number | null
  status: Generated<string>
  coordinating_ids: Generated<string[]>
  participating_ids: Generated<string[]>
  adviser: Generated<string>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type ProgrammeHistoryTable = {
  id: string
  name: string
  demo: boolean
  created_by: string
  created_at: Moment
  core_message: string
  vision: string
  first_year: number | null
  last_year: number | null
  status: string
  coordinating_ids: string[]
  participating_ids: string[]
  adviser: string
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type ProgrammeImportTable = {
  id: Generated<string>
  programme_id: string
  created_by: string
  subject_id: string
  created_at: Generated<Moment>
  files: string[]
  status: string
  outdated: Generated<boolean>
  done: Generated<number>
  total: Generated<number>
  report: Json
  sheets: JsonOrNull
  gist: string | null
  finished_at: MomentOrNull
}

export type ProgrammeItemTable = {
  id: Generated<string>
  programme_id: string
  kind: string
  parent_id: string | null
  number: Generated<string>
  position: Generated<number>
  title: string
  description: Generated<string>
  lead_id: string | null
  partner_ids: Generated<string[]>
  measure_kind: string | null
  sector: Generated<string>
  phase: Generated<string>
  priority: string | null
  legal_basis: Generated<string>
  starts_on: string | null
  ends_on: string | null
  status: string
  confidence: string | null
  explanation: Generated<string>
  deferred_until: string | null
  gone: string | null
  demo: Generated<boolean>
  created_at: Generated<Moment>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type ProgrammeItemHistoryTable = {
  id: string
  programme_id: string
  kind: string
  parent_id: string | null
  number: string
  position: number
  title: string
  description: string
  lead_id: string | null
  partner_ids: string[]
  measure_kind: string | null
  sector: string
  phase: string
  priority: string | null
  legal_basis: string
  starts_on: string | null
  ends_on: string | null
  status: string
  confidence: string | null
  explanation: string
  deferred_until: string | null
  gone: string | null
  demo: boolean
  created_at: Moment
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
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

export type ProviderIdentityTable = {
  issuer: string
  subject: string
  person_id: string
  linked_at: Generated<Moment>
}

export type ProviderSessionTable = {
  session_id: string
  issuer: string
  subject: string
  sid: string | null
  sealed_id_token: Buffer
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
  thing_id: string | null
  before: JsonOrNull
  after: JsonOrNull
  previous_hash: Generated<Buffer>
  hash: Generated<Buffer>
  form: Generated<number>
  on_behalf_of: string | null
  dossier_id: string | null
  address: string | null
  result: Generated<string>
  programme_id: string | null
}

export type RecoveryCodeTable = {
  person_id: string
  code_hash: Buffer
  used_at: MomentOrNull
}

export type RegisterConfirmationTable = {
  proposal_id: string
  entry_id: string
}

export type RegisterEntryTable = {
  id: Generated<string>
  abbreviation: string
  name: string | null
  kind: string
  spellings: Generated<string[]>
  by_hand: boolean
  added_by: string
  added_at: Generated<Moment>
}

export type RoleClearanceTable = {
  role: string
  in_programme: number
  in_dossier: number
}

export type SessionTable = {
  id: Generated<string>
  person_id: string
  method: string
  acting_for: string | null
  created_at: Generated<Moment>
  used_at: Generated<Moment>
  address: string | null
  browser: string | null
  ended_at: MomentOrNull
  ended_by: string | null
  end_reason: string | null
}

export type SessionTokenTable = {
  hash: Buffer
  session_id: string
  issued_at: Generated<Moment>
  replaced_at: MomentOrNull
}

export type SignInAttemptTable = {
  state_hash: Buffer
  browser_hash: Buffer
  verifier: string
  nonce: string
  return_to: string
  expires_at: Moment
}

export type SignInLockTable = {
  person_id: string
  failures: number
  locks: number
  locked_until: MomentOrNull
  last_failure_at: Moment
}

export type SignInStepTable = {
  token_hash: Buffer
  person_id: string
  expires_at: Moment
}

export type SignInTryTable = {
  id: Generated<string>
  at: Generated<Moment>
  address: string
  network: string
  person_id: string | null
  way: string
  passed: Generated<boolean>
}

export type TakenOverTable = {
  id: Generated<string>
  programme_id: string
  fact_id: string
  thing: string
  thing_id: string
  taken_by: string
  taken_at: Generated<Moment>
}

export type TotpSetupTable = {
  person_id: string
  secret: Buffer
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

export type UsedLogoutTokenTable = {
  issuer: string
  jti_hash: Buffer
  forget_at: Moment
}

export type VersionCheckTable = {
  version_id: string
  number: Generated<Int8>
  edition: number
  assertions: Json
}

export type Tables = {
  access_link: AccessLinkTable
  calendar_feed: CalendarFeedTable
  department: DepartmentTable
  deputy: DeputyTable
  document: DocumentTable
  document_version: DocumentVersionTable
  dossier: DossierTable
  fact: FactTable
  finding: FindingTable
  finding_source: FindingSourceTable
  former_name: FormerNameTable
  item_succession: ItemSuccessionTable
  membership: MembershipTable
  migration: MigrationTable
  milestone: MilestoneTable
  milestone_history: MilestoneHistoryTable
  organisation: OrganisationTable
  page: PageTable
  passage: PassageTable
  passkey: PasskeyTable
  passkey_challenge: PasskeyChallengeTable
  password: PasswordTable
  person: PersonTable
  programme: ProgrammeTable
  programme_history: ProgrammeHistoryTable
  programme_import: ProgrammeImportTable
  programme_item: ProgrammeItemTable
  programme_item_history: ProgrammeItemHistoryTable
  proposal: ProposalTable
  provider_identity: ProviderIdentityTable
  provider_session: ProviderSessionTable
  reading_progress: ReadingProgressTable
  record: RecordTable
  recovery_code: RecoveryCodeTable
  register_confirmation: RegisterConfirmationTable
  register_entry: RegisterEntryTable
  role_clearance: RoleClearanceTable
  session: SessionTable
  session_token: SessionTokenTable
  sign_in_attempt: SignInAttemptTable
  sign_in_lock: SignInLockTable
  sign_in_step: SignInStepTable
  sign_in_try: SignInTryTable
  taken_over: TakenOverTable
  totp_setup: TotpSetupTable
  upload: UploadTable
  upload_file: UploadFileTable
  used_logout_token: UsedLogoutTokenTable
  version_check: VersionCheckTable
}
