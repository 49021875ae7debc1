import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { changeDecidedRisk, findDecidedRisk } from '../store/decided.ts'

type Decided = {
  readonly decision: string
  readonly risk: string
  readonly to: string
  /** In which memo it was decided: the reason for the new status. */
  readonly why: string
}
export type DecidedRiskRefusal = 'risk.unknown' | 'risk.closed' | 'risk.status-not-decided'

/** Accepts a risk as was decided in a memo. Whoever decided need not keep the risk: the database proves the decision, which was given in this transaction. */
export async function acceptRiskByDecision(
  tx: Tx,
  actor: Actor,
  { decision, risk, to, why }: Decided,
): Promise<{ before: string } | Refusal<DecidedRiskRefusal>> {
  const now = await findDecidedRisk(tx, { decision, risk, to })
  if (!now) return refuse('risk.unknown')
  if (to !== 'accepted') return refuse('risk.status-not-decided')
  if (now.status === 'closed') return refuse('risk.closed')
  const explanation = [now.explanation.trim(), why].filter((text) => text !== '').join('\n')
  if (!(await changeDecidedRisk(tx, { decision, risk, to, explanation }))) return refuse('risk.unknown')
  await recordAct(tx, actor, {
    act: 'acceptRiskByDecision',
    thing: 'risk',
    thingId: risk,
    dossier: null,
    programme: now.programme,
    before: { status: now.status },
    after: { status: to, decision },
  })
  return { before: now.status }
}
