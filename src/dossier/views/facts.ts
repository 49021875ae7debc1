import type { Tx } from '../../kernel/database.ts'
import type { Source } from '../model.ts'
import { listFactRows } from '../store/facts.ts'

export type KnownFact = { readonly id: string; readonly kind: string; readonly source: Source }

/** Where facts stand, of those that still count and whose documents the actor may see. */
export async function listKnownFacts(tx: Tx, ids: readonly string[]): Promise<KnownFact[]> {
  if (ids.length === 0) return []
  return (await listFactRows(tx, ids)).map(({ id, kind, version_id, page, first_line, last_line, name }) => ({
    id,
    kind,
    source: { version: version_id, documentName: name, page, firstLine: first_line, lastLine: last_line },
  }))
}
