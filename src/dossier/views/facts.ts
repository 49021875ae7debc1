import type { Tx } from '../../kernel/database.ts'
import type { Source } from '../model.ts'
import { listFactRows, listFactValues, listSeenFactRows, type SeenFactRecord } from '../store/facts.ts'

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

/** A fact, also one that was withdrawn, with the lines that it stands on. */
export type SeenFact = KnownFact & { readonly quote: string; readonly withdrawn: string | null }

/** Facts whose documents the actor may see, with the lines that they stand on; also those that were withdrawn. */
export async function listSeenFacts(tx: Tx, ids: readonly string[]): Promise<SeenFact[]> {
  if (ids.length === 0) return []
  return (await listSeenFactRows(tx, ids)).map(seenFact)
}

export function seenFact(row: SeenFactRecord): SeenFact {
  return {
    id: row.id,
    kind: row.kind,
    source: { version: row.version_id, documentName: row.name, page: row.page, firstLine: row.first_line, lastLine: row.last_line },
    quote: row.lines.replace(/\s+/g, ' ').trim(),
    withdrawn: row.withdrawn_at?.toISOString() ?? null,
  }
}

/** The facts of some kinds in a dossier that count and whose documents the actor may see, with what they say. */
export async function listFactsSaying(
  tx: Tx,
  dossier: string,
  kinds: readonly string[],
): Promise<(SeenFact & { readonly value: unknown })[]> {
  const values = await listFactValues(tx, dossier, kinds)
  const seen = new Map(
    (
      await listSeenFacts(
        tx,
        values.map(({ id }) => id),
      )
    ).map((fact) => [fact.id, fact]),
  )
  return values.flatMap(({ id, value }) => {
    const fact = seen.get(id)
    return fact ? [{ ...fact, value }] : []
  })
}
