import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { UploadStatus } from '../model.ts'

export type NewFile = {
  name: string
  bytes: number
  sha256: string | null
  refusal: string | null
  /** Kept apart until the scanner has judged it. */
  quarantined?: true
  /** What the scanner found in it. */
  malware?: string
}

export async function addUpload(tx: Tx, upload: { dossier: string; createdBy: string; files: readonly NewFile[] }): Promise<string[]> {
  const { id } = await tx
    .insertInto('upload')
    .values({ dossier_id: upload.dossier, created_by: upload.createdBy })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = upload.files.map((file, position) => ({
    upload_id: id,
    dossier_id: upload.dossier,
    position,
    name: file.name,
    bytes: file.bytes,
    sha256: file.sha256,
    status: statusOf(file),
    refusal: file.refusal,
  }))
  const added = await tx.insertInto('upload_file').values(rows).returning('id').execute()
  return added.map((row) => row.id)
}

function statusOf(file: NewFile): UploadStatus {
  if (file.refusal !== null) return 'refused'
  return file.quarantined ? 'quarantined' : 'waiting'
}

function files(tx: Tx) {
  return tx
    .selectFrom('upload_file as f')
    .innerJoin('upload as u', 'u.id', 'f.upload_id')
    .select(['f.id', 'f.name', 'f.bytes', 'f.status', 'f.refusal', 'f.notices', 'f.pages_done', 'f.pages_total', 'f.version_id'])
    .select(['f.sha256', 'f.dossier_id', 'u.created_at', 'u.created_by as person_id'])
}

export type UploadFileRow = Awaited<ReturnType<typeof listFilesOfDossier>>[number]

export function listFilesOfDossier(tx: Tx, dossier: string) {
  return files(tx).where('f.dossier_id', '=', dossier).orderBy('u.created_at', 'desc').orderBy('f.position').execute()
}

/** Takes a file for reading, and keeps others off it as long as the transaction lasts. Its key stays free: rows of progress refer to it. */
export function claimFile(tx: Tx, id: string) {
  return files(tx)
    .where('f.id', '=', id)
    .where('f.status', 'in', ['waiting', 'reading'])
    .forNoKeyUpdate('f')
    .skipLocked()
    .executeTakeFirst()
}

export async function listUnfinishedFiles(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('upload_file').select('id').where('status', 'in', ['waiting', 'reading']).execute()
  return rows.map((row) => row.id)
}

export async function finishFile(
  tx: Tx,
  id: string,
  result: { version: string; notices: readonly string[]; pages: number } | { refusal: string },
): Promise<void> {
  const values =
    'refusal' in result
      ? { status: 'refused', refusal: result.refusal, finished_at: new Date() }
      : {
          status: 'read',
          version_id: result.version,
          notices: [...result.notices],
          pages_done: result.pages,
          pages_total: result.pages,
          finished_at: new Date(),
        }
  await tx.updateTable('upload_file').set(values).where('id', '=', id).execute()
}

/** How far the reading of files is. Its own table: the row of a file is locked while it is read. */
export async function saveProgress(tx: Tx, file: string, progress: { done: number; total: number }): Promise<void> {
  await sql`insert into reading_progress (file_id, pages_done, pages_total) values (${file}, ${progress.done}, ${progress.total})
    on conflict (file_id) do update set pages_done = excluded.pages_done, pages_total = excluded.pages_total`.execute(tx)
}

export function listProgress(tx: Tx, dossier: string) {
  return tx
    .selectFrom('reading_progress as r')
    .innerJoin('upload_file as f', 'f.id', 'r.file_id')
    .select(['r.file_id', 'r.pages_done', 'r.pages_total'])
    .where('f.dossier_id', '=', dossier)
    .execute()
}

export async function removeProgress(tx: Tx, file: string): Promise<void> {
  await tx.deleteFrom('reading_progress').where('file_id', '=', file).execute()
}
