import type { Tx } from '../../kernel/database.ts'
import { type Annex, type AnnexFields, type AnnexFile, annexTypes, type ReceivedFile } from '../model/annexes.ts'

function annexRows(tx: Tx, memo: string) {
  return tx
    .selectFrom('memo_annex')
    .select(['id', 'memo_id', 'dossier_id', 'number', 'title', 'note', 'withdrawn_at', 'revision'])
    .where('memo_id', '=', memo)
}

export type AnnexRecord = Awaited<ReturnType<typeof listAnnexRows>>[number]

/** The annexes of a memo: those that stand by their number, then those that were withdrawn. */
export function listAnnexRows(tx: Tx, memo: string) {
  return annexRows(tx, memo)
    .orderBy('withdrawn_at', (order) => order.asc().nullsFirst())
    .orderBy('number')
    .execute()
}

export function findAnnexRow(tx: Tx, memo: string, id: string): Promise<AnnexRecord | undefined> {
  return annexRows(tx, memo).where('id', '=', id).executeTakeFirst()
}

function fileRows(tx: Tx, memo: string) {
  return tx
    .selectFrom('memo_annex_version as v')
    .innerJoin('person as p', 'p.id', 'v.created_by')
    .select(['v.id as version', 'v.annex_id', 'v.number', 'v.file_name as fileName', 'v.media_type as mediaType', 'v.bytes', 'v.pages'])
    .select(['v.sha256', 'v.created_at', 'p.name as by'])
    .where('v.memo_id', '=', memo)
}

type FileRow = Awaited<ReturnType<ReturnType<typeof fileRows>['execute']>>[number]

function fileOf({ annex_id: _, created_at, bytes, ...row }: FileRow): AnnexFile {
  return { ...row, bytes: Number(bytes), at: created_at.toISOString() }
}

/** Annexes with all their files, the newest first. */
export async function listAnnexesWithFiles(tx: Tx, memo: string): Promise<Annex[]> {
  const rows = await listAnnexRows(tx, memo)
  const files = Map.groupBy(await fileRows(tx, memo).orderBy('v.number', 'desc').execute(), (row) => row.annex_id)
  return rows.map(({ id, number, title, note, withdrawn_at, revision }) => ({
    ...{ id, number, title, note, revision },
    withdrawnAt: withdrawn_at?.toISOString() ?? null,
    files: (files.get(id) ?? []).map(fileOf),
  }))
}

export async function findAnnexFile(tx: Tx, memo: string, version: string): Promise<AnnexFile | undefined> {
  const row = await fileRows(tx, memo).where('v.id', '=', version).executeTakeFirst()
  return row && fileOf(row)
}

type Place = { readonly memo: string; readonly dossier: string; readonly by: string }

export async function addAnnexRow(
  tx: Tx,
  { memo, dossier, by }: Place,
  annex: { id: string; number: number; title: string },
): Promise<void> {
  await tx
    .insertInto('memo_annex')
    .values({ ...annex, memo_id: memo, dossier_id: dossier, changed_by: by })
    .execute()
}

/** Adds a file as the newest of an annex. */
export async function addAnnexFileRow(
  tx: Tx,
  { memo, dossier, by }: Place,
  { annex, number, file }: { readonly annex: string; readonly number: number; readonly file: ReceivedFile },
): Promise<void> {
  const { name, type, sha256, bytes, pages } = file
  const kept = { file_name: name, media_type: annexTypes[type], sha256, bytes, pages }
  await tx
    .insertInto('memo_annex_version')
    .values({ ...kept, annex_id: annex, memo_id: memo, dossier_id: dossier, number, created_by: by })
    .execute()
}

export type AnnexChange = Partial<AnnexFields> & { readonly number?: number; readonly withdrawnAt?: Date }

/** Changes an annex if it still has this revision; the state before it is kept by the database. False when somebody was first. */
export async function changeAnnexRow(
  tx: Tx,
  annex: Pick<AnnexRecord, 'id' | 'revision'>,
  { withdrawnAt, by, ...written }: AnnexChange & { readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('memo_annex')
    .set({ ...written, ...(withdrawnAt && { withdrawn_at: withdrawnAt }), changed_by: by })
    .where('id', '=', annex.id)
    .where('revision', '=', annex.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
