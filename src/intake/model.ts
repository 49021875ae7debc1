import { type Static, Type } from 'typebox'
import { checkNames, severities } from '../check/model.ts'
import { Source } from '../dossier/model.ts'
import { DayOrNull, DayText, Id, LineNumber, Moment, Nullable, OneOf } from '../kernel/schema.ts'
import { fileNotices, fileRefusals, headings, memoKinds, organisationKinds, type Precision, precisions } from '../reading/model.ts'

const Text = Type.String({ maxLength: 4000 })
const ShortText = Type.String({ maxLength: 500 })

export const MemoValue = Type.Object({
  kind: Type.Literal('memo'),
  memoKind: OneOf(memoKinds),
  title: Nullable(ShortText),
  from: Nullable(ShortText),
  to: Type.Array(ShortText),
  date: DayOrNull,
  reference: Nullable(ShortText),
  annexes: Type.Array(Type.Object({ number: Nullable(Type.Integer()), title: ShortText })),
  coordinatedWith: Type.Array(ShortText),
  sections: Type.Array(Type.Object({ heading: OneOf(headings), line: LineNumber, text: ShortText })),
})
export const DecisionPointValue = Type.Object({
  kind: Type.Literal('decisionPoint'),
  number: Nullable(Type.Integer()),
  text: Text,
})
export const EventValue = Type.Object({
  kind: Type.Literal('event'),
  start: DayOrNull,
  end: DayOrNull,
  precision: OneOf(precisions),
  label: ShortText,
  body: Nullable(ShortText),
  yearInferred: Type.Boolean(),
})
export const AmountValue = Type.Object({
  kind: Type.Literal('amount'),
  /** Whole euro cents, as text because JSON numbers are not exact. */
  cents: Type.String({ pattern: '^-?\\d{1,18}$' }),
  approximate: Type.Boolean(),
  organisation: Nullable(ShortText),
  years: Type.Array(Type.Integer({ minimum: 1900, maximum: 2200 })),
  purpose: Nullable(ShortText),
})
export const OrganisationValue = Type.Object({
  kind: Type.Literal('organisation'),
  abbreviation: ShortText,
  name: Nullable(ShortText),
  organisationKind: OneOf(organisationKinds),
  mentions: Type.Array(LineNumber),
})
export const CommitmentValue = Type.Object({
  kind: Type.Literal('commitment'),
  text: Text,
  to: Nullable(ShortText),
  due: Nullable(Type.Object({ start: DayText, end: DayText, precision: OneOf(precisions) })),
})
export const RiskValue = Type.Object({ kind: Type.Literal('risk'), text: Text })
export const MitigationValue = Type.Object({ kind: Type.Literal('mitigation'), text: Text })

export const ProposalValue = Type.Union([
  MemoValue,
  DecisionPointValue,
  EventValue,
  AmountValue,
  OrganisationValue,
  CommitmentValue,
  RiskValue,
  MitigationValue,
])
export type ProposalValue = Static<typeof ProposalValue>

export const proposalKinds = ['memo', 'decisionPoint', 'event', 'amount', 'organisation', 'commitment', 'risk', 'mitigation'] as const
export type ProposalKind = (typeof proposalKinds)[number]

export const proposalStatuses = ['proposed', 'accepted', 'corrected', 'rejected'] as const
export type ProposalStatus = (typeof proposalStatuses)[number]
export const proposalActs = ['accept', 'correct', 'reject', 'undo'] as const
export type ProposalAct = (typeof proposalActs)[number]

export const ProposalView = Type.Object({
  id: Id,
  status: OneOf(proposalStatuses),
  revision: Type.Integer(),
  /** Id of the memo within its document, such as `m1`. */
  memo: Nullable(Type.String()),
  proposed: ProposalValue,
  value: ProposalValue,
  source: Source,
  sentence: Type.String(),
  decidedBy: Nullable(Type.String()),
  decidedAt: Nullable(Moment),
})
export type ProposalView = Static<typeof ProposalView>

export const findingStatuses = ['open', 'settled', 'dismissed'] as const
export type FindingStatus = (typeof findingStatuses)[number]
export const findingActs = ['settle', 'dismiss', 'reopen'] as const
export type FindingAct = (typeof findingActs)[number]

export const Said = Type.Object({ nl: Type.String(), en: Type.String() })
export const FindingView = Type.Object({
  id: Id,
  check: OneOf(checkNames),
  severity: OneOf(severities),
  message: Said,
  suggestion: Nullable(Said),
  status: OneOf(findingStatuses),
  reason: Nullable(Type.String()),
  revision: Type.Integer(),
  /** Who corrected the fact that it spoke of, where that settled it. */
  correctedBy: Nullable(Type.String()),
  /** The sentences concerned, the one that matters most first. */
  sources: Type.Array(Type.Object({ source: Source, sentence: Type.String() })),
})
export type FindingView = Static<typeof FindingView>

/** An organisation that this installation knows beside those that come with the product. */
export const RegisterEntry = Type.Object({
  id: Id,
  abbreviation: Type.String(),
  name: Nullable(Type.String()),
  kind: OneOf(organisationKinds),
  spellings: Type.Array(Type.String()),
  /** False when it is there because somebody confirmed a proposal. */
  byHand: Type.Boolean(),
  addedBy: Type.String(),
  addedAt: Moment,
})
export type RegisterEntry = Static<typeof RegisterEntry>

export const uploadStatuses = ['quarantined', 'waiting', 'reading', 'read', 'refused'] as const
export type UploadStatus = (typeof uploadStatuses)[number]

/** What reading refuses, what a dossier refuses of files that could be read, and that something failed that nobody foresaw. */
export const uploadRefusals = [
  ...fileRefusals,
  'file.unknown-content',
  'file.already-there',
  'file.withdrawn-before',
  'file.reading-failed',
] as const
export type UploadRefusal = (typeof uploadRefusals)[number]

export const UploadFileView = Type.Object({
  id: Id,
  name: Type.String(),
  bytes: Type.Integer(),
  status: OneOf(uploadStatuses),
  refusal: Nullable(OneOf(uploadRefusals)),
  /** The document, or the file that waits to be one, that it equals; null also where the reader may not see that. */
  sameAs: Nullable(Type.String()),
  notices: Type.Array(OneOf(fileNotices)),
  pagesDone: Type.Integer(),
  pagesTotal: Type.Integer(),
  version: Nullable(Id),
  createdAt: Moment,
})
export type UploadFileView = Static<typeof UploadFileView>

export const TimelineEntry = Type.Object({
  proposal: Id,
  status: OneOf(proposalStatuses),
  start: DayOrNull,
  end: DayOrNull,
  precision: OneOf(precisions),
  label: Type.String(),
  body: Nullable(Type.String()),
  what: Type.Enum(['event', 'memo', 'commitment']),
  yearInferred: Type.Boolean(),
  source: Source,
  sentence: Type.String(),
})
export type TimelineEntry = Static<typeof TimelineEntry>

export const IntakeOverview = Type.Object({
  proposals: Type.Array(Type.Object({ kind: OneOf(proposalKinds), status: OneOf(proposalStatuses), count: Type.Integer() })),
  findings: Type.Array(Type.Object({ severity: OneOf(severities), status: OneOf(findingStatuses), count: Type.Integer() })),
})
export type IntakeOverview = Static<typeof IntakeOverview>

/** A day or a stretch of time, as precise as the text was. */
export type Period = { readonly start: string | null; readonly end: string | null; readonly precision: Precision }

/** What stands in one place of a table, before it is put in words. A `word` is a key of the texts in `of`. */
export type Cell =
  | null
  | { readonly text: string }
  | { readonly number: number }
  | { readonly cents: string; readonly approximate: boolean }
  | { readonly period: Period }
  | { readonly of: 'options' | 'statuses' | 'findingStatuses' | 'whats' | 'checks' | 'severities'; readonly word: string }

export const tableNames = ['timeline', ...proposalKinds, 'findings', 'documents'] as const
export type TableName = (typeof tableNames)[number]

export const columnNames = [
  'kind',
  'date',
  'due',
  'cents',
  'approximate',
  'number',
  'label',
  'text',
  'title',
  'body',
  'memoKind',
  'from',
  'to',
  'reference',
  'annexes',
  'coordinatedWith',
  'organisation',
  'years',
  'purpose',
  'abbreviation',
  'name',
  'organisationKind',
  'addedBy',
  'severity',
  'check',
  'message',
  'suggestion',
  'reason',
  'format',
  'pages',
  'kilobytes',
  'sha256',
  'status',
  'document',
  'page',
  'firstLine',
  'lastLine',
  'sentence',
] as const
export type ColumnName = (typeof columnNames)[number]

export type TableRow = {
  readonly id: string
  readonly source: Source | null
  readonly cells: Readonly<Partial<Record<ColumnName, Cell>>>
}
