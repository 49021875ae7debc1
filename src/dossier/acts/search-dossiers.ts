import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { isConfidential } from '../../identity/rules/access.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { SearchAnswer } from '../model.ts'
import { guardVersion } from '../views/guards.ts'
import { search } from '../views/search.ts'

/** Searches; a sentence of a confidential document that comes up counts as a reading of it. */
export async function searchDossiers(
  tx: Tx,
  actor: Actor,
  wish: Parameters<typeof search>[2],
): Promise<SearchAnswer | Refusal<'search.no-words'>> {
  const answer = await search(tx, actor, wish)
  if (isRefusal(answer)) return answer
  for (const version of new Set(answer.hits.map((hit) => hit.source.version))) {
    const thing = await guardVersion(tx, version)
    if (!thing || !isConfidential(thing)) continue
    await recordAct(tx, actor, { act: 'findInDocument', thing: 'version', thingId: version, dossier: thing.dossier })
  }
  return answer
}
