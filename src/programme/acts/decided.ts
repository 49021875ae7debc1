import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { type ItemStatus, itemStatuses } from '../model/items.ts'
import { refuseCompletion, refuseStatus, type StatusRefusal } from '../rules/items.ts'
import { changeDecidedItem, findDecidedItem } from '../store/decided.ts'

type Decided = {
  readonly decision: string
  readonly item: string
  readonly to: string
  /** In which memo it was decided; it explains a status that asks for a reason and has none. */
  readonly why: string
}
export type DecidedItemRefusal = StatusRefusal | 'item.unknown' | 'item.gone' | 'item.open-milestones'

/**
 * Gives an item the status that was decided in a memo. Whoever decided need not keep the item: the database proves the decision, which was
 * given in this transaction. Refused where the item came to be so that the status does not fit.
 */
export async function changeItemByDecision(
  tx: Tx,
  actor: Actor,
  { decision, item, to, why }: Decided,
): Promise<{ before: string } | Refusal<DecidedItemRefusal>> {
  const now = await findDecidedItem(tx, { decision, item, to })
  if (!now) return refuse('item.unknown')
  if (now.gone !== null) return refuse('item.gone')
  const status = statusOf(to)
  if (status === null) return refuse('item.status-does-not-fit')
  const explanation = now.explanation.trim() === '' && status === 'rejected' ? why : now.explanation
  const refused = refuseStatus(now.kind, { ...now, status, explanation }) ?? refuseCompletion(status, now.openMilestones)
  if (refused) return refused
  if (!(await changeDecidedItem(tx, { decision, item, to, explanation }))) return refuse('item.unknown')
  await recordAct(tx, actor, {
    act: 'changeItemByDecision',
    thing: now.kind,
    thingId: item,
    dossier: null,
    programme: now.programme,
    before: { status: now.status },
    after: { status, decision },
  })
  return { before: now.status }
}

function statusOf(word: string): ItemStatus | null {
  return (
    Object.values(itemStatuses)
      .flat()
      .find((known) => known === word) ?? null
  )
}
