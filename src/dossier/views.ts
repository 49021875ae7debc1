import type { Actor } from '../identity/model.ts'
import type { Tx } from '../kernel/database.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import { type FileNotice, fileNotices } from '../reading/model.ts'
import type { DocumentRow, DocumentText, DossierRow, DossierView, SearchAnswer, SearchHit } from './model.ts'
import * as store from './store/dossiers.ts'
import { candidates, type HitRow, hasWords, headlines, searchPassages } from './store/search.ts'

const hitsAtOnce = 20

export async function listDossiers(tx: Tx, _actor: Actor): Promise<DossierRow[]> {
  return (await store.listDossierRows(tx)).map(dossierRow)
}

export async function getDossier(tx: Tx, _actor: Actor, id: string): Promise<DossierView | Refusal<'dossier.unknown'>> {
  const dossier = await store.findDossierRow(tx, id)
  if (!dossier) return refuse('dossier.unknown')
  return { dossier: dossierRow(dossier), documents: (await store.listDocumentRows(tx, id)).map(documentRow) }
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

/** Looks in all passages; the sentence shown is the one in which the words stand. */
export async function search(
  tx: Tx,
  _actor: Actor,
  wish: { text: string; dossier?: string; order?: string | number; from?: number },
): Promise<SearchAnswer | Refusal<'search.no-words'>> {
  if (!(await hasWords(tx, wish.text))) return refuse('search.no-words')
  const from = wish.from ?? 0
  const rows = await searchPassages(tx, {
    text: wish.text,
    dossier: wish.dossier ?? null,
    newestFirst: wish.order === 'newest',
    from,
    count: hitsAtOnce,
  })
  const marked = await headlines(
    tx,
    wish.text,
    rows.map((row) => row.content),
  )
  const hits = await Promise.all(rows.map((row, at) => searchHit(tx, row, marked[at] ?? '')))
  const total = rows[0]?.found ?? 0
  return { hits, total, more: total > from + hits.length || total === candidates }
}

async function searchHit(tx: Tx, row: HitRow, headline: string): Promise<SearchHit> {
  const line = row.first_line + linesBefore(row.content, headline)
  const page = await store.findPageOfLine(tx, row.version_id, line)
  return {
    dossier: row.dossier_id,
    dossierTitle: row.dossier_title,
    title: row.title,
    day: row.day,
    source: { version: row.version_id, documentName: row.document_name, page: page?.number ?? 1, firstLine: line, lastLine: line },
    pieces: piecesOf(headline),
  }
}

/** Lines of the passage before the first word that was found. */
function linesBefore(content: string, headline: string): number {
  const [before = ''] = headline.split('\u0002')
  const plain = headline.replaceAll('\u0002', '').replaceAll('\u0003', '')
  const at = content.indexOf(plain)
  if (at < 0) return 0
  return content.slice(0, at + before.length).split('\n').length - 1
}

function piecesOf(headline: string): { text: string; hit: boolean }[] {
  return headline
    .split(/(\u0002[^\u0003]*\u0003)/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece.replace(/[\u0002\u0003]/g, '').replace(/\s+/g, ' '), hit: piece.startsWith('\u0002') }))
}

function dossierRow(row: store.DossierRecord): DossierRow {
  const { id, title, summary, demo, documents } = row
  return { id, title, summary, demo, documents, createdAt: row.created_at.toISOString() }
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
    createdAt: row.created_at.toISOString(),
  }
}
