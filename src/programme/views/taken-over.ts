import { listSeenFacts } from '../../dossier/views/facts.ts'
import type { Tx } from '../../kernel/database.ts'
import type { TakenFact } from '../model/item-view.ts'
import { isTakenOver, listTakenFrom, listTakenOver } from '../store/taken-over.ts'

/** The facts that were taken over into some things, of documents that the actor may see; also those that were withdrawn since. */
export async function listSources(tx: Tx, programme: string, things: readonly string[]): Promise<TakenFact[]> {
  const taken = things.length === 0 ? [] : await listTakenOver(tx, programme, things)
  const ids = [...new Set(taken.map(({ fact_id }) => fact_id))]
  const facts = new Map((await listSeenFacts(tx, ids)).map((fact) => [fact.id, fact]))
  return taken.flatMap(({ fact_id, thing_id, taken_at, name }) => {
    const seen = facts.get(fact_id)
    if (!seen) return []
    const { id: fact, ...rest } = seen
    return [{ ...rest, fact, thing: thing_id, takenBy: name, takenAt: taken_at.toISOString() }]
  })
}

export type Taken = {
  readonly fact: string
  readonly by: string
  readonly at: string
  readonly thing: string
  readonly ids: readonly string[]
}

/** What was taken over from a dossier, the last one first: each fact with the things that came of it. */
export async function listTakenOfDossier(tx: Tx, programme: string, dossier: string): Promise<Taken[]> {
  const byFact = Map.groupBy(await listTakenFrom(tx, programme, dossier), ({ fact_id }) => fact_id)
  return [...byFact.values()].flatMap((parts) => {
    const [first] = parts
    if (!first) return []
    const { fact_id: fact, name: by, taken_at, thing } = first
    return [{ fact, by, at: taken_at.toISOString(), thing, ids: parts.map(({ thing_id }) => thing_id) }]
  })
}

export function isFactTakenOver(tx: Tx, programme: string, fact: string): Promise<boolean> {
  return isTakenOver(tx, programme, fact)
}
