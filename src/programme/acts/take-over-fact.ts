import { listKnownFacts } from '../../dossier/views/facts.ts'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { addTakenOver, isTakenOver } from '../store/taken-over.ts'

type Taking = {
  readonly programme: string
  readonly fact: string
  /** The word of its room for the things that the fact went into, and their ids: several where it counts for several years. */
  readonly thing: string
  readonly thingIds: readonly string[]
}

/** Ties a fact that was confirmed in a document to what came of it in a programme; each fact in one act. */
export async function takeOverFact(
  tx: Tx,
  actor: Actor,
  { programme, fact, thing, thingIds }: Taking,
): Promise<{ fact: string } | Refusal<'taken-over.already' | 'taken-over.fact-unknown'>> {
  if ((await listKnownFacts(tx, [fact])).length === 0) return refuse('taken-over.fact-unknown')
  // Said apart as well: a refusal of the database would end the transaction.
  if (await isTakenOver(tx, programme, fact)) return refuse('taken-over.already')
  if (!(await addTakenOver(tx, { programme, fact, thing, thingIds, by: actor.person }))) return refuse('taken-over.already')
  const [thingId = null] = thingIds
  await recordAct(tx, actor, { act: 'takeOverFact', thing, thingId, dossier: null, programme, after: { fact, thingIds } })
  return { fact }
}
