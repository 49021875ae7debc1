import type { Tx } from '../../kernel/database.ts'
import type { FrozenAnnex } from '../model/versions.ts'

/** The annexes of a memo as they stand now, each with its newest version; in the order of their numbers. */
export async function listCurrentAnnexes(tx: Tx, memo: string): Promise<FrozenAnnex[]> {
  const rows = await tx
    .selectFrom('memo_annex as a')
    .innerJoin('memo_annex_version as v', 'v.annex_id', 'a.id')
    .distinctOn('a.id')
    .select([
      'a.id as annex',
      'a.number',
      'a.title',
      'v.id as version',
      'v.number as versionNumber',
      'v.file_name as fileName',
      'v.sha256',
      'v.bytes',
    ])
    .where('a.memo_id', '=', memo)
    .where('a.withdrawn_at', 'is', null)
    .orderBy('a.id')
    .orderBy('v.number', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) })).sort((one, other) => one.number - other.number)
}
