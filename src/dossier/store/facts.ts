import type { Tx } from '../../kernel/database.ts'

/** Those of the facts that still count and stand in documents that the actor may see. */
export function listFactRows(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('fact as f')
    .innerJoin('document_version as v', 'v.id', 'f.version_id')
    .innerJoin('document as d', 'd.id', 'v.document_id')
    .select(['f.id', 'f.kind', 'f.version_id', 'f.page', 'f.first_line', 'f.last_line', 'd.name'])
    .where('f.id', 'in', ids)
    .where('f.withdrawn_at', 'is', null)
    .execute()
}
