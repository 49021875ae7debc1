import { randomUUID } from 'node:crypto'
import { listKnownFacts } from '../../dossier/views/facts.ts'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { addTakenOver } from '../store/taken-over.ts'

type Taking = {
  readonly programme: string
  readonly fact: string
  /** The word of its room for the thing that the fact went into, and its id. */
  readonly thing: string
  readonly thingId: string
}

/** Ties a fact that was confirmed in a document to the thing of a programme that came of it; each fact once. */
export async function takeOverFact(
  tx: Tx,
  actor: Actor,
  { programme, fact, thing, thingId }: Taking,
): Promise<{ id: string } | Refusal<'taken-over.already' | 'taken-over.fact-unknown'>> {
  if ((await listKnownFacts(tx, [fact])).length === 0) return refuse('taken-over.fact-unknown')
  const id = randomUUID()
  if (!(await addTakenOver(tx, { id, programme, fact, thing, thingId, by: actor.person }))) return refuse('taken-over.already')
  await recordAct(tx, actor, { act: 'takeOverFact', thing, thingId, dossier: null, programme, after: { fact } })
  return { id }
}
