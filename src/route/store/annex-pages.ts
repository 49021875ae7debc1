import type { Tx } from '../../kernel/database.ts'

/** How many pages files of annexes have, by the id of the file; only of PDF files of which that is known. */
export async function listAnnexPages(tx: Tx, files: readonly string[]): Promise<Map<string, number>> {
  if (files.length === 0) return new Map()
  const rows = await tx
    .selectFrom('memo_annex_version')
    .select(['id', 'pages'])
    .where('id', 'in', files)
    .where('media_type', '=', 'application/pdf')
    .execute()
  return new Map(rows.flatMap(({ id, pages }) => (pages === null || pages < 1 ? [] : [[id, pages] as const])))
}
