import { severities } from '../../check/model.ts'
import { dossierExists } from '../../dossier/views/dossiers.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { fileNotices } from '../../reading/model.ts'
import {
  type FindingView,
  findingStatuses,
  type IntakeOverview,
  type ProposalKind,
  type ProposalStatus,
  type ProposalView,
  proposalKinds,
  proposalStatuses,
  type TimelineEntry,
  type UploadFileView,
  uploadRefusals,
  uploadStatuses,
} from '../model.ts'
import { countFindings, listFindingRows } from '../store/findings.ts'
import { countProposals, listProposalRows } from '../store/proposals.ts'
import { listFilesOfDossier, listProgress, type UploadFileRow } from '../store/uploads.ts'
import { findingView, proposalView } from './rows.ts'

type Unknown = Refusal<'dossier.unknown'>

export async function listUploads(tx: Tx, _actor: Actor, dossier: string): Promise<UploadFileView[] | Unknown> {
  if (!(await dossierExists(tx, dossier))) return refuse('dossier.unknown')
  const progress = new Map((await listProgress(tx, dossier)).map((row) => [row.file_id, row]))
  return (await listFilesOfDossier(tx, dossier)).map((row) =>
    uploadFileView(row, row.status === 'waiting' ? progress.get(row.id) : undefined),
  )
}

function uploadFileView(row: UploadFileRow, progress?: { pages_done: number; pages_total: number }): UploadFileView {
  const stored = oneOf(uploadStatuses, row.status)
  return {
    id: row.id,
    name: row.name,
    bytes: Number(row.bytes),
    status: stored === 'waiting' && progress ? 'reading' : stored,
    refusal: row.refusal === null ? null : oneOf(uploadRefusals, row.refusal),
    sameAs: row.same_as,
    notices: row.notices.map((notice) => oneOf(fileNotices, notice)),
    pagesDone: progress?.pages_done ?? row.pages_done,
    pagesTotal: progress?.pages_total ?? row.pages_total,
    version: row.version_id,
    createdAt: row.created_at.toISOString(),
  }
}

export async function getOverview(tx: Tx, _actor: Actor, dossier: string): Promise<IntakeOverview | Unknown> {
  if (!(await dossierExists(tx, dossier))) return refuse('dossier.unknown')
  return {
    proposals: (await countProposals(tx, dossier)).map((row) => ({
      kind: oneOf(proposalKinds, row.kind),
      status: oneOf(proposalStatuses, row.status),
      count: row.count,
    })),
    findings: (await countFindings(tx, dossier)).map((row) => ({
      severity: oneOf(severities, row.severity),
      status: oneOf(findingStatuses, row.status),
      count: row.count,
    })),
  }
}

export async function listProposals(
  tx: Tx,
  _actor: Actor,
  wish: { dossier: string; version?: string; kind?: ProposalKind; status?: ProposalStatus },
): Promise<ProposalView[] | Unknown> {
  if (!(await dossierExists(tx, wish.dossier))) return refuse('dossier.unknown')
  const { kind, ...rest } = wish
  return (await listProposalRows(tx, kind === undefined ? rest : { ...rest, kinds: [kind] })).map(proposalView)
}

export async function listFindings(tx: Tx, _actor: Actor, dossier: string): Promise<FindingView[] | Unknown> {
  if (!(await dossierExists(tx, dossier))) return refuse('dossier.unknown')
  const found = (await listFindingRows(tx, dossier)).map(findingView)
  return found.sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))
}

/** What has a date, in order of its first day; what has none comes last. Rejected items are left out. */
export async function getTimeline(tx: Tx, _actor: Actor, dossier: string): Promise<TimelineEntry[] | Unknown> {
  if (!(await dossierExists(tx, dossier))) return refuse('dossier.unknown')
  const rows = await listProposalRows(tx, { dossier, kinds: ['event', 'memo', 'commitment'] })
  const entries = rows.map(proposalView).flatMap(timelineEntry)
  return entries.sort((one, other) => (one.start ?? '9999').localeCompare(other.start ?? '9999'))
}

function timelineEntry(proposal: ProposalView): TimelineEntry[] {
  if (proposal.status === 'rejected') return []
  const { id, status, source, sentence, value } = proposal
  const base = { proposal: id, status, source, sentence, body: null, yearInferred: false }
  switch (value.kind) {
    case 'event': {
      const { start, end, precision, label, body, yearInferred } = value
      return [{ ...base, what: 'event', start, end, precision, label, body, yearInferred }]
    }
    case 'memo':
      if (value.date === null) return []
      return [{ ...base, what: 'memo', start: value.date, end: value.date, precision: 'day', label: value.title ?? source.documentName }]
    case 'commitment':
      if (value.due === null) return []
      return [{ ...base, what: 'commitment', ...value.due, label: value.text.slice(0, 300) }]
    default:
      return []
  }
}

function oneOf<const Words extends readonly string[]>(words: Words, word: string): Words[number] {
  const found = words.find((known) => known === word)
  if (found === undefined) throw new Error(`Stored word "${word}" is not one of ${words.join(', ')}`)
  return found
}
