import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { UploadStatus } from '../model.ts'
import type { Held, Same } from '../rules/same-files.ts'

export type NewFile = {
  name: string
  bytes: number
  sha256: string | null
  refusal: string | null
  /** The document, or the file that waits to be one, that it equals. */
  sameAs?: Same
  /** Kept apart until the scanner has judged it. */
  quarantined?: true
  /** What the scanner found in it. */
  malware?: string
}

export type IdentifiedFile = NewFile & { readonly id: string }

export async function addUpload(tx: Tx, upload: { dossier: string; createdBy: string; files: readonly IdentifiedFile[] }): Promise<void> {
  const { id } = await tx
    .insertInto('upload')
    .values({ dossier_id: upload.dossier, created_by: upload.createdBy })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = upload.files.map((file, position) => ({
    id: file.id,
    upload_id: id,
    dossier_id: upload.dossier,
    position,
    name: file.name,
    bytes: file.bytes,
    sha256: file.sha256,
    status: statusOf(file),
    refusal: file.refusal,
    ...sameColumns(file.sameAs),
  }))
  await tx.insertInto('upload_file').values(rows).execute()
}

function sameColumns(same: Same | undefined) {
  return { same_document: same?.document ?? null, same_file: same?.file ?? null }
}

function statusOf(file: NewFile): UploadStatus {
  if (file.refusal !== null) return 'refused'
  return file.quarantined ? 'quarantined' : 'waiting'
}

function files(tx: Tx) {
  return tx
    .selectFrom('upload_file as f')
    .innerJoin('upload as u', 'u.id', 'f.upload_id')
    .leftJoin('document as sd', 'sd.id', 'f.same_document')
    .leftJoin('upload_file as sf', 'sf.id', 'f.same_file')
    .select(['f.id', 'f.name', 'f.bytes', 'f.status', 'f.refusal', 'f.notices', 'f.pages_done', 'f.pages_total', 'f.version_id'])
    .select(['f.sha256', 'f.dossier_id', 'u.created_at', 'u.created_by as person_id'])
    .select((eb) => eb.fn.coalesce('sd.name', 'sf.name').as('same_as'))
}

export type UploadFileRow = Awaited<ReturnType<typeof listFilesOfDossier>>[number]

export function listFilesOfDossier(tx: Tx, dossier: string) {
  return files(tx)
    .where('f.dossier_id', '=', dossier)
    .where('f.dismissed_at', 'is', null)
    .orderBy('u.created_at', 'desc')
    .orderBy('f.position')
    .execute()
}

/** What a dossier holds of these contents, as far as the actor may see it: documents, and files that still wait to be one. */
export async function listSameFiles(tx: Tx, dossier: string, contents: readonly string[]): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select v.sha256, d.name, d.id as document, null::uuid as file,
      exists (select from withdrawn_document w where w.document_id = d.id) as withdrawn, false as pending
    from document_version v join document d on d.id = v.document_id
    where v.dossier_id = ${dossier} and v.sha256 = any (${[...contents]})
    union all
    select f.sha256, f.name, null, f.id, false, true from upload_file f
    where f.dossier_id = ${dossier} and f.sha256 = any (${[...contents]}) and f.status in ('quarantined', 'waiting', 'reading')
    order by pending, withdrawn`.execute(tx)
  return rows
}

/** The document of this content that came into a dossier while a file was read; none that is closed more strictly than its dossier. */
export function findSameDocument(tx: Tx, dossier: string, sha256: string): Promise<{ id: string; withdrawal: string | null } | undefined> {
  return tx
    .selectFrom('document_version as v')
    .innerJoin('document as d', 'd.id', 'v.document_id')
    .leftJoin('withdrawn_document as w', 'w.document_id', 'd.id')
    .select(['d.id', 'w.id as withdrawal'])
    .where('v.dossier_id', '=', dossier)
    .where('v.sha256', '=', sha256)
    .where('d.classification', 'is', null)
    .where('d.embargo_until', 'is', null)
    .executeTakeFirst()
}

/** A refused file, which its dossier no longer shows; false where there is none that is refused and shown. */
export async function dismissFileRow(tx: Tx, wish: { dossier: string; file: string; by: string }): Promise<{ name: string } | undefined> {
  return tx
    .updateTable('upload_file')
    .set({ dismissed_by: wish.by, dismissed_at: new Date() })
    .where('id', '=', wish.file)
    .where('dossier_id', '=', wish.dossier)
    .where('status', '=', 'refused')
    .where('dismissed_at', 'is', null)
    .returning('name')
    .executeTakeFirst()
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
  result: { version: string; notices: readonly string[]; pages: number } | { refusal: string; sameAs?: Same },
): Promise<void> {
  const values =
    'refusal' in result
      ? { status: 'refused', refusal: result.refusal, ...sameColumns(result.sameAs), finished_at: new Date() }
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
