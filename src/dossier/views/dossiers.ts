import type { Actor } from '../../identity/model/actor.ts'
import { rolesIn, strictest } from '../../identity/rules/access.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { type FileNotice, fileFormats, fileNotices, type SourceText } from '../../reading/model.ts'
import type { DocumentRow, DocumentText, DossierRow, DossierView, Withdrawal } from '../model.ts'
import * as store from '../store/dossiers.ts'
import { guardedDossier, knownClassification, versionClosures } from './guards.ts'

export async function listDossiers(tx: Tx, _actor: Actor): Promise<DossierRow[]> {
  return (await store.listDossierRows(tx)).map(dossierRow)
}

export async function getDossier(tx: Tx, actor: Actor, id: string): Promise<DossierView | Refusal<'dossier.unknown'>> {
  const dossier = await store.findDossierRow(tx, id)
  if (!dossier) return refuse('dossier.unknown')
  const all = (await store.listDocumentRows(tx, id)).map(documentRow)
  return {
    dossier: dossierRow(dossier),
    documents: all.filter(({ withdrawn }) => withdrawn === null),
    withdrawn: all.filter(({ withdrawn }) => withdrawn !== null),
    roles: [...rolesIn(guardedDossier(dossier), actor.held)],
  }
}

export async function dossierExists(tx: Tx, id: string): Promise<boolean> {
  return (await store.findDossierRow(tx, id)) !== undefined
}

export async function findDocument(tx: Tx, _actor: Actor, version: string): Promise<DocumentRow | null> {
  const found = await store.findDocumentRow(tx, version)
  return found ? documentRow(found) : null
}

export async function getDocumentText(
  tx: Tx,
  _actor: Actor,
  wish: { version: string; from: number; count: number },
): Promise<DocumentText | Refusal<'document.unknown'>> {
  const document = await store.findDocumentRow(tx, wish.version)
  const dossier = document && (await store.findDossierRow(tx, document.dossier_id))
  if (!document || !dossier) return refuse('document.unknown')
  const pages = await store.listPages(tx, wish.version, wish)
  return {
    document: documentRow(document),
    dossier: dossier.id,
    dossierTitle: dossier.title,
    pages: pages.map((page) => ({ number: page.number, firstLine: page.first_line, lines: page.content.split('\n') })),
  }
}

export type KeptText = { readonly dossier: string; readonly document: string; readonly version: string; readonly text: SourceText }

/** The whole text of a version as it was taken from its file, to read it again without that file. */
export async function findKeptText(tx: Tx, version: string): Promise<KeptText | null> {
  const document = await store.findDocumentRow(tx, version)
  if (!document) return null
  const pages = await store.listPages(tx, version, { from: 1, count: document.pages })
  const { name, sha256, format, notices, origin } = documentRow(document)
  const text = {
    name,
    sha256,
    format: fileFormats.find((one) => one === format) ?? 'txt',
    origin,
    notices,
    pages: pages.map((page) => ({ number: page.number, firstLine: page.first_line, lastLine: page.last_line })),
    lines: pages.flatMap((page) => (page.last_line < page.first_line ? [] : page.content.split('\n'))),
  }
  return { dossier: document.dossier_id, document: document.id, version, text }
}

function dossierRow(row: store.DossierRecord): DossierRow {
  const { id, title, summary, demo, documents } = row
  return {
    id,
    title,
    summary,
    demo,
    documents,
    programme: row.programme_id,
    classification: knownClassification(row.classification),
    embargoUntil: row.embargo_until?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  }
}

function documentRow(row: store.DocumentRecord): DocumentRow {
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    versionNumber: row.version_number,
    sha256: row.sha256,
    format: row.format,
    origin: row.origin === 'ocr' ? 'ocr' : 'text',
    bytes: Number(row.bytes),
    pages: row.pages,
    lines: row.lines,
    notices: fileNotices.filter((notice): notice is FileNotice => row.notices.includes(notice)),
    classification: strictest(versionClosures(row), new Date()),
    ownClassification: row.classification === null ? null : knownClassification(row.classification),
    ownEmbargoUntil: row.embargo_until?.toISOString() ?? null,
    embargoUntil: latest(row.embargo_until, row.dossier_embargo_until)?.toISOString() ?? null,
    withdrawn: withdrawalOf(row),
    createdAt: row.created_at.toISOString(),
  }
}

function withdrawalOf({ withdrawn_reason: reason, withdrawn_by: by, withdrawn_at: at }: store.DocumentRecord): Withdrawal | null {
  return reason === null || at === null ? null : { reason, by: by ?? '', at: at.toISOString() }
}

function latest(one: Date | null, other: Date | null): Date | null {
  return one !== null && (other === null || one > other) ? one : other
}
