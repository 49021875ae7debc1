import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { MemoPaper } from '../model/paper.ts'
import type { VersionRedline } from '../model/redline.ts'
import type { SignedPdf, SignedPdfs } from '../model/signed-pdf.ts'
import type { MemoVersion } from '../model/versions.ts'
import type { Answered } from '../rules/paper/decisions.ts'
import { redlinePaper, versionPaper } from '../rules/paper/paper.ts'
import { versionRedline } from '../rules/redline/versions.ts'
import { withText } from '../rules/remark-table.ts'
import { isSignedByAll, type Signing } from '../rules/signed.ts'
import { listConditionRows } from '../store/conditions.ts'
import { findMemoRow } from '../store/memos.ts'
import { findSignings, listSignedPdfRows } from '../store/signed-pdfs.ts'
import { findHeadings, listVersionRows } from '../store/versions.ts'
import { coordinatedWith } from './coordinated-with.ts'
import { keepsIn } from './memos.ts'
import { decisionsOn } from './standing.ts'
import { getVersion } from './versions.ts'

type Two = { readonly memo: string; readonly from: number; readonly to: number }
type TwoRefusal = Refusal<'version.unknown' | 'version.same'>

export async function compareVersions(tx: Tx, _actor: Actor, two: Two): Promise<VersionRedline | TwoRefusal> {
  const versions = await findTwo(tx, two)
  return isRefusal(versions) ? versions : versionRedline(versions.from, versions.to)
}

async function findTwo(tx: Tx, { memo, from, to }: Two): Promise<{ from: MemoVersion; to: MemoVersion } | TwoRefusal> {
  if (from === to) return refuse('version.same')
  const former = await getVersion(tx, { memo, number: from })
  if (isRefusal(former)) return former
  const later = await getVersion(tx, { memo, number: to })
  return isRefusal(later) ? later : { from: former, to: later }
}

/** A paper with the name that its file gets. */
export type NamedPaper = { readonly name: string; readonly paper: MemoPaper }
type One = { readonly memo: string; readonly number: number }

export async function paperOfVersion(tx: Tx, _actor: Actor, one: One): Promise<NamedPaper | Refusal<'version.unknown'>> {
  const version = await getVersion(tx, one)
  if (isRefusal(version)) return version
  const { signatories, signatures } = await signingOf(tx, one.memo, version)
  const titles = new Map(signatories.map(({ id, title }) => [id, title]))
  const printed = signatures.map(({ signatory, ...given }) => ({ ...given, title: titles.get(signatory) ?? '' }))
  const headings = await findHeadings(tx, version.id)
  const heard = (await coordinatedWith(tx, one.memo)).map((said) => `${said.abbreviation}: ${withText(said, 'nl')}`)
  return {
    name: fileName(version, `versie ${version.number}`),
    paper: versionPaper(version, {
      signatures: printed,
      coordinatedWith: heard,
      answered: await answeredTo(tx, one.memo, version),
      ...(headings && { headings }),
    }),
  }
}

async function answeredTo(tx: Tx, memo: string, { id, points }: MemoVersion): Promise<Answered> {
  const ended = (await listConditionRows(tx, memo)).filter(({ version_id, status }) => version_id === id && status !== 'open')
  const settled = ended.map((row) => ({
    ...{ pointNumber: row.point_number, text: row.text, note: row.note, by: row.changer ?? '', at: row.since.toISOString() },
    status: row.status === 'met' ? ('met' as const) : ('dropped' as const),
  }))
  return { points, decisions: await decisionsOn(tx, memo, id), settled }
}

export async function paperOfRedline(tx: Tx, _actor: Actor, two: Two): Promise<NamedPaper | TwoRefusal> {
  const versions = await findTwo(tx, two)
  if (isRefusal(versions)) return versions
  const { from, to } = versions
  return { name: fileName(to, `wijzigingen ${from.number} naar ${to.number}`), paper: redlinePaper(versionRedline(from, to), to.header) }
}

function fileName({ header }: MemoVersion, what: string): string {
  const named = `${header.reference || header.subject} ${what}`
  return named
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 120)
}

async function signingOf(tx: Tx, memo: string, version: Pick<MemoVersion, 'id'>): Promise<Signing> {
  const { signatories, under } = await findSignings(tx, memo)
  return { signatories, signatures: under.get(version.id) ?? [] }
}

type SignedRefusal = Refusal<'memo.unknown' | 'memo.of-another-ministry' | 'version.unknown' | 'signature.pdf-not-signed-by-all'>

/** A version with whoever signed it, where all signatories did; for who keeps the memo. */
export async function signedVersion(tx: Tx, actor: Actor, one: One): Promise<{ version: MemoVersion; signing: Signing } | SignedRefusal> {
  const row = await findMemoRow(tx, one.memo)
  if (!row) return refuse('memo.unknown')
  if (!(await keepsIn(tx, actor, row))) return refuse('memo.of-another-ministry')
  const version = await getVersion(tx, one)
  if (isRefusal(version)) return version
  const signing = await signingOf(tx, one.memo, version)
  return isSignedByAll(signing, version.sha256) ? { version, signing } : refuse('signature.pdf-not-signed-by-all')
}

export async function listSignedPdfs(tx: Tx, _actor: Actor, { memo, setUp }: { memo: string; setUp: boolean }): Promise<SignedPdfs> {
  const { signatories, under } = await findSignings(tx, memo)
  const versions = await listVersionRows(tx, memo)
  const ready = versions.filter(({ id, sha256 }) => isSignedByAll({ signatories, signatures: under.get(id) ?? [] }, sha256))
  return { setUp, ready: ready.map(({ number }) => number), files: await listSignedPdfRows(tx, memo) }
}

export async function findSignedPdf(tx: Tx, _actor: Actor, { memo, number }: One): Promise<SignedPdf | undefined> {
  return (await listSignedPdfRows(tx, memo)).find((file) => file.number === number)
}
