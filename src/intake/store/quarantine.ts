import type { Tx } from '../../kernel/database.ts'

export type QuarantinedFile = {
  readonly id: string
  readonly name: string
  readonly sha256: string
  readonly dossier: string
  readonly personId: string
}

/** Takes a file that waits for the scanner, and keeps others off it as long as the transaction lasts. */
export async function claimQuarantined(tx: Tx, id: string): Promise<QuarantinedFile | null> {
  const row = await tx
    .selectFrom('upload_file as f')
    .innerJoin('upload as u', 'u.id', 'f.upload_id')
    .select(['f.id', 'f.name', 'f.sha256', 'f.dossier_id as dossier', 'u.created_by as personId'])
    .where('f.id', '=', id)
    .where('f.status', '=', 'quarantined')
    .forNoKeyUpdate('f')
    .skipLocked()
    .executeTakeFirst()
  return row && row.sha256 !== null ? { ...row, sha256: row.sha256 } : null
}

export async function isQuarantined(tx: Tx, sha256: string): Promise<boolean> {
  const row = await tx
    .selectFrom('upload_file')
    .select('id')
    .where('status', '=', 'quarantined')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row !== undefined
}

export async function listQuarantined(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('upload_file').select('id').where('status', '=', 'quarantined').execute()
  return rows.map((row) => row.id)
}

export async function releaseFile(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('upload_file').set({ status: 'waiting' }).where('id', '=', id).execute()
}
