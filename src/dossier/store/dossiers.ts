import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { withoutNul } from '../../kernel/text.ts'
import type { SourceText } from '../../reading/model.ts'

export type NewPassage = {
  title: string
  memoKind: string | null
  reference: string | null
  day: string | null
  firstLine: number
  content: string
}

const documentsOfDossier = sql<number>`(select count(*)::int from document d where d.dossier_id = dossier.id
  and not exists (select from withdrawn_document w where w.document_id = d.id))`

function dossiers(tx: Tx) {
  return tx
    .selectFrom('dossier')
    .select(['id', 'title', 'summary', 'demo', 'created_at', 'programme_id', 'classification', 'embargo_until'])
    .select(documentsOfDossier.as('documents'))
}

export type DossierRecord = Awaited<ReturnType<typeof listDossierRows>>[number]

export function listDossierRows(tx: Tx) {
  return dossiers(tx).orderBy('created_at', 'desc').execute()
}

export function findDossierRow(tx: Tx, id: string) {
  return dossiers(tx).where('id', '=', id).executeTakeFirst()
}

export function findDemoDossier(tx: Tx): Promise<{ id: string } | undefined> {
  return tx.selectFrom('dossier').select('id').where('demo', '=', true).executeTakeFirst()
}

export type NewDossier = {
  id: string
  title: string
  summary: string
  demo: boolean
  programme: string | null
  classification: string
  createdBy: string
}

/** The row is not read back: who opened it becomes its coordinator only after it stands. */
export async function addDossier(tx: Tx, dossier: NewDossier): Promise<void> {
  await tx
    .insertInto('dossier')
    .values({
      id: dossier.id,
      title: dossier.title,
      summary: dossier.summary,
      demo: dossier.demo,
      programme_id: dossier.programme,
      classification: dossier.classification,
      created_by: dossier.createdBy,
    })
    .execute()
}

/** Not the row itself: who may add to a dossier need not be one who may change it, and would lock nothing. */
export async function lockDossierRow(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7232002))`.execute(tx)
}

function documents(tx: Tx) {
  return tx
    .selectFrom('document_version as v')
    .innerJoin('document as d', 'd.id', 'v.document_id')
    .innerJoin('dossier as s', 's.id', 'd.dossier_id')
    .leftJoin('withdrawn_document as w', 'w.document_id', 'd.id')
    .leftJoin('person as b', 'b.id', 'w.withdrawn_by')
    .select(['w.reason as withdrawn_reason', 'w.withdrawn_at', 'b.name as withdrawn_by'])
    .select(['d.id', 'd.name', 'd.dossier_id', 'd.classification', 'd.embargo_until', 'v.id as version', 'v.number as version_number'])
    .select(['s.programme_id', 's.classification as dossier_classification', 's.embargo_until as dossier_embargo_until'])
    .select(['v.sha256', 'v.format', 'v.origin', 'v.bytes', 'v.pages', 'v.lines', 'v.notices', 'v.created_at'])
}

export type DocumentRecord = Awaited<ReturnType<typeof listDocumentRows>>[number]

export function listDocumentRows(tx: Tx, dossier: string) {
  return documents(tx).where('d.dossier_id', '=', dossier).orderBy('d.created_at').orderBy('d.name').execute()
}

export function findDocumentRow(tx: Tx, version: string) {
  return documents(tx).where('v.id', '=', version).executeTakeFirst()
}

export function findNewestVersionRow(tx: Tx, document: string) {
  return documents(tx).where('d.id', '=', document).orderBy('v.number', 'desc').executeTakeFirst()
}

export type Closing = { readonly classification: string | null; readonly embargoUntil: Date | null }

export async function closeDossierRow(tx: Tx, id: string, closing: Closing & { classification: string }): Promise<void> {
  const set = { classification: closing.classification, embargo_until: closing.embargoUntil }
  await tx.updateTable('dossier').set(set).where('id', '=', id).execute()
}

export async function closeDocumentRow(tx: Tx, id: string, closing: Closing): Promise<void> {
  const set = { classification: closing.classification, embargo_until: closing.embargoUntil }
  await tx.updateTable('document').set(set).where('id', '=', id).execute()
}

export async function addVersion(
  tx: Tx,
  version: { dossier: string; text: SourceText; bytes: number; createdBy: string },
): Promise<{ document: string; version: string }> {
  const { text } = version
  const document = await tx
    .insertInto('document')
    .values({ dossier_id: version.dossier, name: text.name })
    .returning('id')
    .executeTakeFirstOrThrow()
  const added = await tx
    .insertInto('document_version')
    .values({
      document_id: document.id,
      dossier_id: version.dossier,
      number: 1,
      sha256: text.sha256,
      format: text.format,
      origin: text.origin,
      bytes: version.bytes,
      pages: text.pages.length,
      lines: text.lines.length,
      notices: [...text.notices],
      created_by: version.createdBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { document: document.id, version: added.id }
}

const rowsAtOnce = 500

export async function addPages(tx: Tx, place: { dossier: string; version: string }, text: SourceText): Promise<void> {
  const rows = text.pages.map((page) => ({
    version_id: place.version,
    dossier_id: place.dossier,
    number: page.number,
    first_line: page.firstLine,
    last_line: page.lastLine,
    content: withoutNul(text.lines.slice(page.firstLine - 1, page.lastLine).join('\n')),
  }))
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx
      .insertInto('page')
      .values(rows.slice(at, at + rowsAtOnce))
      .execute()
  }
}

export async function addPassages(tx: Tx, place: { dossier: string; version: string }, passages: readonly NewPassage[]): Promise<void> {
  const rows = passages.map((passage) => ({
    dossier_id: place.dossier,
    version_id: place.version,
    title: withoutNul(passage.title),
    memo_kind: passage.memoKind,
    reference: passage.reference === null ? null : withoutNul(passage.reference),
    day: passage.day,
    first_line: passage.firstLine,
    content: withoutNul(passage.content),
  }))
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx
      .insertInto('passage')
      .values(rows.slice(at, at + rowsAtOnce))
      .execute()
  }
}

export function listPages(tx: Tx, version: string, range: { from: number; count: number }) {
  return tx
    .selectFrom('page')
    .select(['number', 'first_line', 'last_line', 'content'])
    .where('version_id', '=', version)
    .where('number', '>=', range.from)
    .orderBy('number')
    .limit(range.count)
    .execute()
}

/** The page on which each of these lines stands, in the same order; 1 where there is none. */
export async function listPagesOfLines(tx: Tx, places: readonly { version: string; line: number }[]): Promise<number[]> {
  const [versions, lines] = [places.map(({ version }) => version), places.map(({ line }) => line)]
  const { rows } = await sql<{ page: number }>`
    select coalesce(found.number, 1) as page
    from unnest(${versions}::uuid[], ${lines}::int[]) with ordinality as wish (version, line, at)
      left join lateral (
        select number from page where version_id = wish.version and first_line <= wish.line order by number desc limit 1
      ) found on true
    order by at`.execute(tx)
  return rows.map(({ page }) => page)
}

export type NewFact = {
  dossier: string
  version: string
  kind: string
  value: unknown
  page: number
  firstLine: number
  lastLine: number
  confirmedBy: string
}

export function addFact(tx: Tx, fact: NewFact): Promise<{ id: string }> {
  return tx
    .insertInto('fact')
    .values({
      dossier_id: fact.dossier,
      version_id: fact.version,
      kind: fact.kind,
      value: JSON.stringify(fact.value),
      page: fact.page,
      first_line: fact.firstLine,
      last_line: fact.lastLine,
      confirmed_by: fact.confirmedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}

export async function withdrawFactRow(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('fact').set({ withdrawn_at: new Date() }).where('id', '=', id).execute()
}
