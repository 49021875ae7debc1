import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Sheet, TypedCell } from '../../kernel/sheets.ts'
import type { ImportStatus, ProgrammeImportReport } from '../model/imports.ts'

export type NewImport = {
  readonly id: string
  readonly programme: string
  readonly by: string
  readonly subject: string
  readonly files: readonly string[]
  readonly checked: CheckedImport
}

/** What a check found; cells are kept only where they can be written. */
export type CheckedImport = {
  readonly status: ImportStatus
  readonly report: ProgrammeImportReport
  readonly sheets: readonly Sheet<TypedCell>[] | null
  readonly gist: string | null
  readonly total: number
}

export async function addImport(tx: Tx, { id, programme, by, subject, files, checked }: NewImport): Promise<void> {
  await tx
    .insertInto('programme_import')
    .values({ id, programme_id: programme, created_by: by, subject_id: subject, files: [...files], ...columnsOf(checked) })
    .execute()
}

function columnsOf({ status, report, sheets, gist, total }: CheckedImport) {
  return { status, report: JSON.stringify(report), sheets: sheets && JSON.stringify(sheets), gist, total }
}

const listed = ['i.id', 'i.files', 'i.status', 'i.outdated', 'i.done', 'i.total', 'i.created_at', 'i.finished_at'] as const

function imports(tx: Tx, programme: string) {
  return tx
    .selectFrom('programme_import as i')
    .innerJoin('person as p', 'p.id', 'i.created_by')
    .select([...listed, 'p.name as by'])
    .where('i.programme_id', '=', programme)
}

export type ImportRecord = Awaited<ReturnType<typeof listImportRows>>[number]

export function listImportRows(tx: Tx, programme: string, most: number) {
  return imports(tx, programme).where('i.status', '<>', 'withdrawn').orderBy('i.created_at', 'desc').orderBy('i.id').limit(most).execute()
}

export function findImportRow(tx: Tx, programme: string, id: string) {
  return imports(tx, programme).select(['i.report', 'i.created_by']).where('i.id', '=', id).executeTakeFirst()
}

/** An import moves on from one of these; false where it had moved already. */
export async function moveImport(tx: Tx, id: string, { from, to }: { from: readonly ImportStatus[]; to: ImportStatus }): Promise<boolean> {
  const keeps = to === 'ready' || to === 'writing'
  const { numUpdatedRows } = await tx
    .updateTable('programme_import')
    .set({ status: to, ...(!keeps && { sheets: null, gist: null, finished_at: sql<Date>`now()` }) })
    .where('id', '=', id)
    .where('status', 'in', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What a person checked and left lying gives way to what is checked now. */
export async function withdrawOlder(tx: Tx, { programme, by }: { programme: string; by: string }): Promise<void> {
  await tx
    .updateTable('programme_import')
    .set({ status: 'withdrawn', sheets: null, gist: null, finished_at: sql<Date>`now()` })
    .where('programme_id', '=', programme)
    .where('created_by', '=', by)
    .where('status', 'in', ['ready', 'faulty'])
    .execute()
}

/** Who asked for what is to be written; read before anybody is the actor. */
export function findImportToWrite(tx: Tx, id: string) {
  return tx
    .selectFrom('programme_import')
    .select(['id', 'programme_id', 'created_by', 'subject_id'])
    .where('id', '=', id)
    .where('status', '=', 'writing')
    .executeTakeFirst()
}

/** The cells to write, for one process at a time until its transaction ends; undefined for every other. */
export async function claimCells(tx: Tx, id: string) {
  const lock = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${id}, 17)) as mine`.execute(tx)
  if (!lock.rows[0]?.mine) return undefined
  return tx
    .selectFrom('programme_import')
    .select(['sheets', 'gist'])
    .where('id', '=', id)
    .where('status', '=', 'writing')
    .executeTakeFirst()
}

/** Another check of an import that was about to be written. */
export async function checkedAgain(tx: Tx, id: string, checked: CheckedImport): Promise<void> {
  await tx
    .updateTable('programme_import')
    .set({ ...columnsOf(checked), outdated: true, done: 0 })
    .where('id', '=', id)
    .execute()
}

export async function finishImport(tx: Tx, id: string, done: number): Promise<void> {
  await tx.updateTable('programme_import').set({ done }).where('id', '=', id).execute()
  await moveImport(tx, id, { from: ['writing'], to: 'done' })
}

/** How far the writing is. It is told outside the transaction that writes, so that others see it. */
export async function saveImportProgress(tx: Tx, id: string, done: number): Promise<void> {
  await tx.updateTable('programme_import').set({ done }).where('id', '=', id).where('status', '=', 'writing').execute()
}

/** What a crash left unwritten. */
export async function listUnwritten(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('programme_import').select('id').where('status', '=', 'writing').execute()
  return rows.map(({ id }) => id)
}
