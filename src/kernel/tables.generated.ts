// Made by `npm run generate` from the migrations. Do not edit.
import type { ColumnType, GeneratedAlways } from 'kysely'

type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>
type Int8 = ColumnType<string, string | number | bigint>
type Int8OrNull = ColumnType<string | null, string | number | bigint | null>
type Decimal = ColumnType<string, string | number>
type DecimalOrNull = ColumnType<string | null, string | number | null>
type Moment = ColumnType<Date, Date | string>
type MomentOrNull = ColumnType<Date | null, Date | string | null>
type Json = ColumnType<unknown, string>
type JsonOrNull = ColumnType<unknown, string | null>

export type AbsenceTable = {
  id: Generated<string>
  programme_id: string
  body_id: string | null
  person_id: string | null
  name: string
  first_day: string
  last_day: string
  withdrawn_at: MomentOrNull
  added_by: string
  member_id: string | null
  reason: Generated<string>
}

export type AccessLinkTable = {
  id: Generated<string>
  person_id: string
  token_hash: Buffer
  created_by: string | null
  created_at: Generated<Moment>
  expires_at: Moment
  used_at: MomentOrNull
}

export type AgendaAnnotationTable = {
  id: Generated<string>
  item_id: string
  programme_id: string
  dossier_id: string | null
  organisation_id: string
  text: string
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type AgendaAnnotationHistoryTable = {
  id: string
  item_id: string
  programme_id: string
  dossier_id: string | null
  organisation_id: string
  text: string
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type AgendaConclusionTable = {
  id: Generated<string>
  number: Generated<Int8>
  item_id: string
  meeting_id: string
  programme_id: string
  dossier_id: string | null
  version_id: string | null
  outcome: string
  text: string
  why: Generated<string>
  by_id: string
  at: Generated<Moment>
}

export type AgendaFeedTable = {
  id: Generated<string>
  person_id: string
  kind: string
  body_id: string | null
  dossier_id: string | null
  token_hash: Buffer
  created_at: Generated<Moment>
  fetched_at: MomentOrNull
  revoked_at: MomentOrNull
}

export type AgendaItemTable = {
  id: Generated<string>
  meeting_id: string
  programme_id: string
  dossier_id: string | null
  memo_id: string | null
  version_id: string | null
  position: number
  title: string
  kind: Generated<string>
  minutes: Generated<number>
  status: Generated<string>
  reason: Generated<string>
  conclusion: Generated<string>
  demo: Generated<boolean>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
  carried_from: string | null
}

export type AgendaItemHistoryTable = {
  id: string
  meeting_id: string
  programme_id: string
  dossier_id: string | null
  memo_id: string | null
  version_id: string | null
  position: number
  title: string
  kind: string
  minutes: number
  status: string
  reason: string
  conclusion: string
  demo: boolean
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
  carried_from: string | null
}

export type AgendaVersionTable = {
  id: Generated<string>
  meeting_id: string
  programme_id: string
  number: number
  kind: string
  items: Json
  sha256: string
  created_by: string
  created_at: Generated<Moment>
}

export type AgendaVersionItemTable = {
  version_id: string
  item_id: string
  programme_id: string
  dossier_id: string | null
  memo_id: string | null
  memo_version_id: string | null
  number: number
  title: string
  kind: string
  minutes: number
}

export type BodyTable = {
  id: Generated<string>
  programme_id: string
  code: string
  name: string
  kind: string
  position: Generated<number>
  papers_working_days: number | null
  papers_weekday: number | null
  papers_hour: Generated<string>
  closed_in: Generated<string>
  handling_days: Generated<number>
  room_minutes: number | null
  rhythm: JsonOrNull
  abolished_on: string | null
  demo: Generated<boolean>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
  reminder_days: Generated<number[]>
}

export type BodyHistoryTable = {
  id: string
  programme_id: string
  code: string
  name: string
  kind: string
  position: number
  papers_working_days: number | null
  papers_weekday: number | null
  papers_hour: string
  closed_in: string
  handling_days: number
  room_minutes: number | null
  rhythm: JsonOrNull
  abolished_on: string | null
  demo: boolean
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
  reminder_days: number[] | null
}

export type BodyMemberTable = {
  id: Generated<string>
  body_id: string
  programme_id: string
  name: string
  person_id: string | null
  organisation_id: string | null
  role: Generated<string>
  since: Generated<Moment>
  ended_at: MomentOrNull
  added_by: string
}

export type BudgetLineTable = {
  id: Generated<string>
  programme_id: string
  organisation_id: string
  year: number
  cents: Int8
  purpose: string
  source: Generated<string>
  state: string
  recurring: Generated<boolean>
  price_level: number | null
  demo: Generated<boolean>
  withdrawn: Generated<boolean>
  reason: Generated<string>
  created_at: Generated<Moment>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type BudgetLineHistoryTable = {
  id: string
  programme_id: string
  organisation_id: string
  year: number
  cents: Int8
  purpose: string
  source: string
  state: string
  recurring: boolean
  price_level: number | null
  demo: boolean
  withdrawn: boolean
  reason: string
  created_at: Moment
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type BudgetShareTable = {
  id: Generated<string>
  programme_id: string
  line_id: string
  measure_id: string
  cents: Int8
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type BudgetShareHistoryTable = {
  id: string
  programme_id: string
  line_id: string
  measure_id: string
  cents: Int8
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
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

export type CouncilOrderTable = {
  position: number
  codes: string[]
  changed_by: string | null
  changed_at: Generated<Moment>
}

export type DecisionListTable = {
  id: Generated<string>
  meeting_id: string
  programme_id: string
  serial: number
  number: number
  why: Generated<string>
  adopted_on: string
  adopted_at: string | null
  adopted_by: string
  at: Generated<Moment>
  actions: Generated<Json>
  sha256: string
}

export type DecisionListItemTable = {
  id: Generated<string>
  list_id: string
  programme_id: string
  dossier_id: string | null
  item_id: string
  position: number
  title: string
  kind: string
  outcome: string
  text: string
  version: number | null
  points: Json
  actions: Json
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

export type DocumentWithdrawalTable = {
  id: Generated<string>
  dossier_id: string
  document_id: string
  reason: string
  withdrawn_by: string
  withdrawn_at: Generated<Moment>
  put_back_by: string | null
  put_back_at: MomentOrNull
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
  withdrawn_with: string | null
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
  settled_by: string | null
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

export type ImplementationTestTable = {
  id: Generated<string>
  programme_id: string
  item_id: string | null
  scenario: Generated<string>
  organisation_id: string
  asked_on: string
  received_on: string | null
  verdict: string | null
  condition: Generated<string>
  capacity: Generated<string>
  capacity_verdict: string | null
  cost: Generated<string>
  cost_verdict: string | null
  cost_cents: Int8OrNull
  working_method: Generated<string>
  working_method_verdict: string | null
  cooperation: Generated<string>
  cooperation_verdict: string | null
  withdrawn: Generated<boolean>
  demo: Generated<boolean>
  created_at: Generated<Moment>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type ImplementationTestHistoryTable = {
  id: string
  programme_id: string
  item_id: string | null
  scenario: string
  organisation_id: string
  asked_on: string
  received_on: string | null
  verdict: string | null
  condition: string
  capacity: string
  capacity_verdict: string | null
  cost: string
  cost_verdict: string | null
  cost_cents: Int8OrNull
  working_method: string
  working_method_verdict: string | null
  cooperation: string
  cooperation_verdict: string | null
  withdrawn: boolean
  demo: boolean
  created_at: Moment
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type IndicatorTable = {
  id: Generated<string>
  programme_id: string
  code: Generated<string>
  name: string
  definition: Generated<string>
  unit: Generated<string>
  source: Generated<string>
  source_url: Generated<string>
  frequency: Generated<string>
  owner_id: string | null
  next_expected_on: string | null
  direction: Generated<string>
  target_value: DecimalOrNull
  target_year: number | null
  breakdowns: Generated<string[]>
  item_ids: Generated<string[]>
  ended_on: string | null
  demo: Generated<boolean>
  created_at: Generated<Moment>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type IndicatorHistoryTable = {
  id: string
  programme_id: string
  code: string
  name: string
  definition: string
  unit: string
  source: string
  source_url: string
  frequency: string
  owner_id: string | null
  next_expected_on: string | null
  direction: string
  target_value: DecimalOrNull
  target_year: number | null
  breakdowns: string[]
  item_ids: string[]
  ended_on: string | null
  demo: boolean
  created_at: Moment
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type ItemCommentTable = {
  id: Generated<string>
  programme_id: string
  item_id: string
  text: string
  mentions: Generated<string[]>
  created_by: string
  created_at: Generated<Moment>
  withdrawn_at: MomentOrNull
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

export type MailTable = {
  id: Generated<string>
  person_id: string
  kind: string
  notice_id: string | null
  day: string | null
  created_at: Generated<Moment>
  attempts: Generated<number>
  next_at: Generated<Moment>
  status: Generated<string>
  why: string | null
  ended_at: MomentOrNull
}

export type MailWishTable = {
  person_id: string
  asked: Generated<string>
  told: Generated<string>
  language: Generated<string>
  changed_at: Generated<Moment>
}

export type MeasureCostTable = {
  id: Generated<string>
  programme_id: string
  measure_id: string
  year: number
  cents: Int8
  recurring: Generated<boolean>
  price_level: number | null
  explanation: Generated<string>
  demo: Generated<boolean>
  withdrawn: Generated<boolean>
  created_at: Generated<Moment>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type MeasureCostHistoryTable = {
  id: string
  programme_id: string
  measure_id: string
  year: number
  cents: Int8
  recurring: boolean
  price_level: number | null
  explanation: string
  demo: boolean
  withdrawn: boolean
  created_at: Moment
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type MeasureReportTable = {
  id: Generated<string>
  programme_id: string
  round_id: string
  request_id: string
  item_id: string
  status: string | null
  confidence: string | null
  explanation: Generated<string>
  milestones: Generated<Json>
  indicators: Generated<Json>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type MeasureReportHistoryTable = {
  id: string
  programme_id: string
  round_id: string
  request_id: string
  item_id: string
  status: string | null
  confidence: string | null
  explanation: string
  milestones: Json
  indicators: Json
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type MeetingTable = {
  id: Generated<string>
  body_id: string
  programme_id: string
  day: string
  starts_at: Generated<string>
  minutes: Generated<number>
  place: Generated<string>
  kind: Generated<string>
  status: Generated<string>
  reason: Generated<string>
  papers_day: string | null
  papers_hour: string | null
  room_minutes: number | null
  uid: string | null
  demo: Generated<boolean>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type MeetingActionTable = {
  id: Generated<string>
  meeting_id: string
  item_id: string | null
  programme_id: string
  text: string
  owner_id: string | null
  owner_name: Generated<string>
  due_on: string | null
  status: Generated<string>
  note: Generated<string>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type MeetingActionHistoryTable = {
  id: string
  meeting_id: string
  item_id: string | null
  programme_id: string
  text: string
  owner_id: string | null
  owner_name: string
  due_on: string | null
  status: string
  note: string
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type MeetingHistoryTable = {
  id: string
  body_id: string
  programme_id: string
  day: string
  starts_at: string
  minutes: number
  place: string
  kind: string
  status: string
  reason: string
  papers_day: string | null
  papers_hour: string | null
  room_minutes: number | null
  uid: string | null
  demo: boolean
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type MeetingReminderTable = {
  id: Generated<string>
  programme_id: string
  meeting_id: string
  item_id: string
  person_id: string
  moment: string
  by_id: string
  at: Generated<Moment>
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

export type MemoTable = {
  id: Generated<string>
  dossier_id: string
  kind: string
  subject: string
  status: Generated<string>
  from_unit: Generated<string>
  contact: Generated<string>
  reference: Generated<string>
  memo_date: string | null
  decide_by: string | null
  not_public: Generated<string>
  offered_version: number | null
  shown: Generated<boolean>
  demo: Generated<boolean>
  created_by: string
  created_at: Generated<Moment>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
  organisation_id: string | null
}

export type MemoAddresseeTable = {
  id: Generated<string>
  memo_id: string
  dossier_id: string
  position: number
  name: string
  person_id: string | null
  decides: boolean
}

export type MemoAnnexTable = {
  id: Generated<string>
  memo_id: string
  dossier_id: string
  number: number
  title: string
  note: Generated<string>
  withdrawn_at: MomentOrNull
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type MemoAnnexHistoryTable = {
  id: string
  memo_id: string
  dossier_id: string
  number: number
  title: string
  note: string
  withdrawn_at: MomentOrNull
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type MemoAnnexVersionTable = {
  id: Generated<string>
  annex_id: string
  memo_id: string
  dossier_id: string
  number: number
  file_name: string
  media_type: string
  sha256: string
  bytes: Int8
  pages: number | null
  created_by: string
  created_at: Generated<Moment>
}

export type MemoAskTable = {
  id: Generated<string>
  round_id: string
  memo_id: string
  dossier_id: string
  organisation_id: string
  person_ids: Generated<string[]>
  asked_at: Generated<Moment>
  reminded_at: MomentOrNull
}

export type MemoCommentTable = {
  id: Generated<string>
  memo_id: string
  dossier_id: string
  version_id: string | null
  round_id: string | null
  reply_to: string | null
  organisation_id: string | null
  point: string | null
  anchor: JsonOrNull
  body: string
  instead: string | null
  by_id: string
  by_name: string | null
  at: Generated<Moment>
  withdrawn_at: MomentOrNull
  opinion_id: string | null
}

export type MemoConclusionTable = {
  id: Generated<string>
  number: Generated<Int8>
  conclusion_id: string
  item_id: string
  meeting_id: string
  memo_id: string
  dossier_id: string
  version_id: string
  point: string | null
  outcome: string
  text: Generated<string>
  why: Generated<string>
  body: string
  met_on: string
  by_id: string
  at: Generated<Moment>
}

export type MemoConditionTable = {
  id: Generated<string>
  decision_id: string
  memo_id: string
  dossier_id: string
  text: string
  owner_id: string | null
  due_on: string | null
  status: Generated<string>
  note: Generated<string>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type MemoConditionHistoryTable = {
  id: string
  decision_id: string
  memo_id: string
  dossier_id: string
  text: string
  owner_id: string | null
  due_on: string | null
  status: string
  note: string
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type MemoDecisionTable = {
  id: Generated<string>
  memo_id: string
  dossier_id: string
  version_id: string
  point: string | null
  outcome: string
  condition: Generated<string>
  remark: Generated<string>
  minister_id: string
  by_id: string
  at: Generated<Moment>
  number: Generated<Int8>
}

export type MemoDispositionTable = {
  id: Generated<string>
  comment_id: string
  memo_id: string
  dossier_id: string
  outcome: string
  why: Generated<string>
  by_id: string
  at: Generated<Moment>
}

export type MemoEffectTable = {
  id: Generated<string>
  decision_id: string
  memo_id: string
  dossier_id: string
  programme_id: string
  thing: string
  thing_id: string
  before: string
  after: string
  at: Generated<Moment>
  refused: string | null
}

export type MemoFileTable = {
  id: Generated<string>
  memo_id: string
  dossier_id: string
  version_id: string
  kind: string
  sha256: string
  bytes: Int8
  created_by: string
  created_at: Generated<Moment>
}

export type MemoFormatTable = {
  programme_id: string
  kind: string
  headings: Json
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type MemoFormatHistoryTable = {
  programme_id: string
  kind: string
  headings: Json
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type MemoHistoryTable = {
  id: string
  dossier_id: string
  kind: string
  subject: string
  status: string
  from_unit: string
  contact: string
  reference: string
  memo_date: string | null
  decide_by: string | null
  not_public: string
  offered_version: number | null
  shown: boolean
  demo: boolean
  created_by: string
  created_at: Moment
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
  organisation_id: string | null
}

export type MemoImportTable = {
  id: Generated<string>
  dossier_id: string
  file_name: string
  sha256: string
  bytes: Int8
  reading: Json
  memo_id: string | null
  created_by: string
  created_at: Generated<Moment>
}

export type MemoInkTable = {
  id: Generated<string>
  memo_id: string
  dossier_id: string
  version_id: string
  place: string
  strokes: Json
  minister_id: string
  by_id: string
  at: Generated<Moment>
  withdrawn_at: MomentOrNull
  alt: Generated<string>
}

export type MemoOpinionTable = {
  id: Generated<string>
  ask_id: string
  memo_id: string
  dossier_id: string
  point: string | null
  opinion: string
  condition: Generated<string>
  by_id: string
  on_behalf_of: string | null
  at: Generated<Moment>
}

export type MemoOutcomeTable = {
  memo_id: string
  dossier_id: string
  point: string
  waits: boolean
  version_id: string
  number: number
  question: string
  reasons: string
  said: Generated<string>
  outcomes: Generated<string[]>
  minister_ids: Generated<string[]>
  decided_at: MomentOrNull
  words: GeneratedAlways<string | null>
}

export type MemoPassageTable = {
  id: Generated<Int8>
  version_id: string | null
  memo_id: string
  dossier_id: string
  position: number
  heading: string
  content: string
  words: GeneratedAlways<string | null>
  older: Generated<boolean>
}

export type MemoPointTable = {
  id: Generated<string>
  version_id: string
  memo_id: string
  dossier_id: string
  point: string
  number: number
  question: string
  explanation: string
  advice: string
  effects: Generated<Json>
  words: GeneratedAlways<string | null>
}

export type MemoPreparationTable = {
  id: Generated<string>
  memo_id: string
  dossier_id: string
  version_id: string
  minister_id: string
  point: string | null
  outcome: string | null
  condition: Generated<string>
  remark: Generated<string>
  by_id: string
  at: Generated<Moment>
  number: Generated<Int8>
  note: Generated<string>
}

export type MemoRoundTable = {
  id: Generated<string>
  memo_id: string
  dossier_id: string
  version_id: string
  number: number
  deadline: string
  note: Generated<string>
  opened_by: string
  opened_at: Generated<Moment>
  closed_at: MomentOrNull
  closed_by: string | null
}

export type MemoSignatoryTable = {
  id: Generated<string>
  memo_id: string
  dossier_id: string
  position: number
  title: string
  person_id: string
  ended_at: MomentOrNull
}

export type MemoSignatureTable = {
  id: Generated<string>
  memo_id: string
  dossier_id: string
  version_id: string
  signatory_id: string
  position: number
  sha256: string
  by_id: string
  for_id: string
  at: Generated<Moment>
  decisions_sha256: string | null
}

export type MemoStepTable = {
  id: Generated<string>
  memo_id: string
  dossier_id: string
  version_id: string
  act: string
  reason: Generated<string>
  day: string | null
  by_id: string
  for_id: string
  at: Generated<Moment>
  known: Generated<Json>
}

export type MemoTemplateTable = {
  id: Generated<string>
  organisation_id: string
  file_name: string
  sha256: string
  bytes: Int8
  created_by: string
  created_at: Generated<Moment>
  ended_at: MomentOrNull
}

export type MemoTextTable = {
  memo_id: string
  dossier_id: string
  upto: Int8
  state: Buffer
}

export type MemoUpdateTable = {
  number: Generated<Int8>
  memo_id: string
  dossier_id: string
  change: Buffer
  person_id: string
  at: Generated<Moment>
}

export type MemoVersionTable = {
  id: Generated<string>
  memo_id: string
  dossier_id: string
  number: number
  reason: string
  header: Json
  content: Json
  annexes: Json
  sha256: string
  created_by: string
  created_at: Generated<Moment>
  headings: JsonOrNull
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

export type MitigationTable = {
  id: Generated<string>
  programme_id: string
  risk_id: string
  action: string
  owner_id: string | null
  owner_person_id: string | null
  due_on: string | null
  status: Generated<string>
  demo: Generated<boolean>
  created_at: Generated<Moment>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type MitigationHistoryTable = {
  id: string
  programme_id: string
  risk_id: string
  action: string
  owner_id: string | null
  owner_person_id: string | null
  due_on: string | null
  status: string
  demo: boolean
  created_at: Moment
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type NoticeTable = {
  id: Generated<string>
  person_id: string
  programme_id: string | null
  kind: string
  thing: string
  thing_id: string
  path: string
  params: Generated<Json>
  is_task: Generated<boolean>
  due_on: string | null
  by_id: string
  at: Generated<Moment>
  read_at: MomentOrNull
  done_at: MomentOrNull
  dossier_id: string | null
}

export type ObservationTable = {
  id: Generated<string>
  programme_id: string
  indicator_id: string
  breakdown: Generated<string>
  period: string
  starts_on: string
  value: Decimal
  low: DecimalOrNull
  high: DecimalOrNull
  note: Generated<string>
  source: Generated<string>
  breaks_series: Generated<boolean>
  correction: Generated<string>
  withdrawn: Generated<boolean>
  demo: Generated<boolean>
  created_at: Generated<Moment>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type ObservationHistoryTable = {
  id: string
  programme_id: string
  indicator_id: string
  breakdown: string
  period: string
  starts_on: string
  value: Decimal
  low: DecimalOrNull
  high: DecimalOrNull
  note: string
  source: string
  breaks_series: boolean
  correction: string
  withdrawn: boolean
  demo: boolean
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
  memo_kind: string | null
  reference: string | null
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

export type PortfolioPlanTable = {
  id: Generated<string>
  programme_id: string
  made_by: string
  subject_id: string
  made_at: Generated<Moment>
  status: Generated<string>
  base: Json
  quick: Json
  best: JsonOrNull
  ended_at: MomentOrNull
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

export type RiskTable = {
  id: Generated<string>
  programme_id: string
  code: Generated<string>
  title: string
  cause: Generated<string>
  event: Generated<string>
  consequence: Generated<string>
  chance: number | null
  impact: number | null
  chance_after: number | null
  impact_after: number | null
  raised_by_id: string | null
  raised_by: Generated<string>
  owner_id: string | null
  owner_person_id: string | null
  status: Generated<string>
  explanation: Generated<string>
  item_ids: Generated<string[]>
  demo: Generated<boolean>
  created_at: Generated<Moment>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type RiskHistoryTable = {
  id: string
  programme_id: string
  code: string
  title: string
  cause: string
  event: string
  consequence: string
  chance: number | null
  impact: number | null
  chance_after: number | null
  impact_after: number | null
  raised_by_id: string | null
  raised_by: string
  owner_id: string | null
  owner_person_id: string | null
  status: string
  explanation: string
  item_ids: string[]
  demo: boolean
  created_at: Moment
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type RoleClearanceTable = {
  role: string
  in_programme: number
  in_dossier: number
}

export type RoundTable = {
  id: Generated<string>
  programme_id: string
  name: string
  from_on: string
  to_on: string
  due_on: string
  status: Generated<string>
  opened_by: string
  opened_at: Generated<Moment>
  frozen_by: string | null
  frozen_at: MomentOrNull
}

export type RoundReportTable = {
  round_id: string
  programme_id: string
  content: string
  sha256: string
  frozen_at: Generated<Moment>
  frozen_by: string
}

export type RoundRequestTable = {
  id: Generated<string>
  programme_id: string
  round_id: string
  organisation_id: string
  asked_ids: Generated<string[]>
  status: Generated<string>
  reminded_at: MomentOrNull
  submitted_at: MomentOrNull
  submitted_by: string | null
  returned_why: Generated<string>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type RoundRequestHistoryTable = {
  id: string
  programme_id: string
  round_id: string
  organisation_id: string
  asked_ids: string[]
  status: string
  reminded_at: MomentOrNull
  submitted_at: MomentOrNull
  submitted_by: string | null
  returned_why: string
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type RouteTable = {
  id: Generated<string>
  dossier_id: string
  programme_id: string
  name: string
  ready_on: string | null
  priority: Generated<number>
  ended_at: MomentOrNull
  demo: Generated<boolean>
  created_by: string
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type RouteFixedPointTable = {
  id: Generated<string>
  route_id: string
  dossier_id: string
  kind: string
  label: string
  step_id: string | null
  first_day: string
  last_day: string
  precision: Generated<string>
  days_before: Generated<number>
  fact_id: string | null
  gone: Generated<boolean>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type RouteFixedPointHistoryTable = {
  id: string
  route_id: string
  dossier_id: string
  kind: string
  label: string
  step_id: string | null
  first_day: string
  last_day: string
  precision: string
  days_before: number
  fact_id: string | null
  gone: boolean
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type RouteHistoryTable = {
  id: string
  dossier_id: string
  programme_id: string
  name: string
  ready_on: string | null
  priority: number
  ended_at: MomentOrNull
  demo: boolean
  created_by: string
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type RouteScenarioTable = {
  id: Generated<string>
  route_id: string
  dossier_id: string
  name: string
  changes: Json
  chosen_at: MomentOrNull
  withdrawn_at: MomentOrNull
  created_by: string
  created_at: Generated<Moment>
}

export type RouteStepTable = {
  id: Generated<string>
  route_id: string
  dossier_id: string
  position: number
  label: string
  body_id: string | null
  meeting_id: string | null
  min_days: Generated<number>
  minutes: Generated<number>
  first_day: string | null
  last_day: string | null
  precision: Generated<string>
  status: Generated<string>
  reason: Generated<string>
  gone: Generated<boolean>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type RouteStepHistoryTable = {
  id: string
  route_id: string
  dossier_id: string
  position: number
  label: string
  body_id: string | null
  meeting_id: string | null
  min_days: number
  minutes: number
  first_day: string | null
  last_day: string | null
  precision: string
  status: string
  reason: string
  gone: boolean
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type RouteTemplateTable = {
  id: Generated<string>
  programme_id: string
  name: string
  steps: Json
  ended_at: MomentOrNull
  created_by: string
  created_at: Generated<Moment>
}

export type ScenarioTable = {
  id: Generated<string>
  programme_id: string
  name: string
  description: Generated<string>
  position: Generated<number>
  state: Generated<string>
  reason: Generated<string>
  demo: Generated<boolean>
  withdrawn: Generated<boolean>
  created_at: Generated<Moment>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type ScenarioCostTable = {
  id: Generated<string>
  programme_id: string
  scenario_id: string
  measure_id: string
  year: number
  cents: Int8
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type ScenarioCostHistoryTable = {
  id: string
  programme_id: string
  scenario_id: string
  measure_id: string
  year: number
  cents: Int8
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type ScenarioCoverTable = {
  id: Generated<string>
  programme_id: string
  scenario_id: string
  organisation_id: string
  year: number
  cents: Int8OrNull
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type ScenarioCoverHistoryTable = {
  id: string
  programme_id: string
  scenario_id: string
  organisation_id: string
  year: number
  cents: Int8OrNull
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type ScenarioHistoryTable = {
  id: string
  programme_id: string
  name: string
  description: string
  position: number
  state: string
  reason: string
  demo: boolean
  withdrawn: boolean
  created_at: Moment
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type ScenarioMeasureTable = {
  id: Generated<string>
  programme_id: string
  scenario_id: string
  measure_id: string
  within: Generated<boolean>
  own_cost: Generated<boolean>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type ScenarioMeasureHistoryTable = {
  id: string
  programme_id: string
  scenario_id: string
  measure_id: string
  within: boolean
  own_cost: boolean
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
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

export type StatedTotalTable = {
  id: Generated<string>
  programme_id: string
  about: string
  organisation_id: string | null
  item_id: string | null
  source: Generated<string>
  first_year: number
  last_year: number
  cents: Int8
  stated_in: Generated<string>
  fact_id: string | null
  demo: Generated<boolean>
  withdrawn: Generated<boolean>
  created_at: Generated<Moment>
  revision: Generated<number>
  since: Generated<Moment>
  changed_by: string | null
}

export type StatedTotalHistoryTable = {
  id: string
  programme_id: string
  about: string
  organisation_id: string | null
  item_id: string | null
  source: string
  first_year: number
  last_year: number
  cents: Int8
  stated_in: string
  fact_id: string | null
  demo: boolean
  withdrawn: boolean
  created_at: Moment
  revision: number
  since: Moment
  changed_by: string | null
  until: Moment
}

export type TakenOverTable = {
  id: Generated<string>
  programme_id: string
  fact_id: string
  thing: string
  thing_id: string
  taken_by: string
  taken_at: Generated<Moment>
  part: Generated<number>
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
  same_as: string | null
  dismissed_by: string | null
  dismissed_at: MomentOrNull
  same_document: string | null
  same_file: string | null
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

export type WithdrawnDocumentTable = {
  id: string | null
  dossier_id: string | null
  document_id: string | null
  reason: string | null
  withdrawn_by: string | null
  withdrawn_at: MomentOrNull
}

export type Tables = {
  absence: AbsenceTable
  access_link: AccessLinkTable
  agenda_annotation: AgendaAnnotationTable
  agenda_annotation_history: AgendaAnnotationHistoryTable
  agenda_conclusion: AgendaConclusionTable
  agenda_feed: AgendaFeedTable
  agenda_item: AgendaItemTable
  agenda_item_history: AgendaItemHistoryTable
  agenda_version: AgendaVersionTable
  agenda_version_item: AgendaVersionItemTable
  body: BodyTable
  body_history: BodyHistoryTable
  body_member: BodyMemberTable
  budget_line: BudgetLineTable
  budget_line_history: BudgetLineHistoryTable
  budget_share: BudgetShareTable
  budget_share_history: BudgetShareHistoryTable
  calendar_feed: CalendarFeedTable
  council_order: CouncilOrderTable
  decision_list: DecisionListTable
  decision_list_item: DecisionListItemTable
  department: DepartmentTable
  deputy: DeputyTable
  document: DocumentTable
  document_version: DocumentVersionTable
  document_withdrawal: DocumentWithdrawalTable
  dossier: DossierTable
  fact: FactTable
  finding: FindingTable
  finding_source: FindingSourceTable
  former_name: FormerNameTable
  implementation_test: ImplementationTestTable
  implementation_test_history: ImplementationTestHistoryTable
  indicator: IndicatorTable
  indicator_history: IndicatorHistoryTable
  item_comment: ItemCommentTable
  item_succession: ItemSuccessionTable
  mail: MailTable
  mail_wish: MailWishTable
  measure_cost: MeasureCostTable
  measure_cost_history: MeasureCostHistoryTable
  measure_report: MeasureReportTable
  measure_report_history: MeasureReportHistoryTable
  meeting: MeetingTable
  meeting_action: MeetingActionTable
  meeting_action_history: MeetingActionHistoryTable
  meeting_history: MeetingHistoryTable
  meeting_reminder: MeetingReminderTable
  membership: MembershipTable
  memo: MemoTable
  memo_addressee: MemoAddresseeTable
  memo_annex: MemoAnnexTable
  memo_annex_history: MemoAnnexHistoryTable
  memo_annex_version: MemoAnnexVersionTable
  memo_ask: MemoAskTable
  memo_comment: MemoCommentTable
  memo_conclusion: MemoConclusionTable
  memo_condition: MemoConditionTable
  memo_condition_history: MemoConditionHistoryTable
  memo_decision: MemoDecisionTable
  memo_disposition: MemoDispositionTable
  memo_effect: MemoEffectTable
  memo_file: MemoFileTable
  memo_format: MemoFormatTable
  memo_format_history: MemoFormatHistoryTable
  memo_history: MemoHistoryTable
  memo_import: MemoImportTable
  memo_ink: MemoInkTable
  memo_opinion: MemoOpinionTable
  memo_outcome: MemoOutcomeTable
  memo_passage: MemoPassageTable
  memo_point: MemoPointTable
  memo_preparation: MemoPreparationTable
  memo_round: MemoRoundTable
  memo_signatory: MemoSignatoryTable
  memo_signature: MemoSignatureTable
  memo_step: MemoStepTable
  memo_template: MemoTemplateTable
  memo_text: MemoTextTable
  memo_update: MemoUpdateTable
  memo_version: MemoVersionTable
  migration: MigrationTable
  milestone: MilestoneTable
  milestone_history: MilestoneHistoryTable
  mitigation: MitigationTable
  mitigation_history: MitigationHistoryTable
  notice: NoticeTable
  observation: ObservationTable
  observation_history: ObservationHistoryTable
  organisation: OrganisationTable
  page: PageTable
  passage: PassageTable
  passkey: PasskeyTable
  passkey_challenge: PasskeyChallengeTable
  password: PasswordTable
  person: PersonTable
  portfolio_plan: PortfolioPlanTable
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
  risk: RiskTable
  risk_history: RiskHistoryTable
  role_clearance: RoleClearanceTable
  round: RoundTable
  round_report: RoundReportTable
  round_request: RoundRequestTable
  round_request_history: RoundRequestHistoryTable
  route: RouteTable
  route_fixed_point: RouteFixedPointTable
  route_fixed_point_history: RouteFixedPointHistoryTable
  route_history: RouteHistoryTable
  route_scenario: RouteScenarioTable
  route_step: RouteStepTable
  route_step_history: RouteStepHistoryTable
  route_template: RouteTemplateTable
  scenario: ScenarioTable
  scenario_cost: ScenarioCostTable
  scenario_cost_history: ScenarioCostHistoryTable
  scenario_cover: ScenarioCoverTable
  scenario_cover_history: ScenarioCoverHistoryTable
  scenario_history: ScenarioHistoryTable
  scenario_measure: ScenarioMeasureTable
  scenario_measure_history: ScenarioMeasureHistoryTable
  session: SessionTable
  session_token: SessionTokenTable
  sign_in_attempt: SignInAttemptTable
  sign_in_lock: SignInLockTable
  sign_in_step: SignInStepTable
  sign_in_try: SignInTryTable
  stated_total: StatedTotalTable
  stated_total_history: StatedTotalHistoryTable
  taken_over: TakenOverTable
  totp_setup: TotpSetupTable
  upload: UploadTable
  upload_file: UploadFileTable
  used_logout_token: UsedLogoutTokenTable
  version_check: VersionCheckTable
  withdrawn_document: WithdrawnDocumentTable
}
