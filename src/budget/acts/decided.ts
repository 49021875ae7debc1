import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { lineStates } from '../model/lines.ts'
import { changeDecidedLine, findDecidedLine } from '../store/decided.ts'

type Decided = { readonly decision: string; readonly line: string; readonly to: string }
export type DecidedLineRefusal = 'budgetLine.unknown' | 'budgetLine.withdrawn' | 'budgetLine.state-unknown'

/**
 * Gives a budget line the state that was decided in a memo. Whoever decided need not keep that money: the database proves the decision,
 * which was given in this transaction.
 */
export async function changeBudgetLineByDecision(
  tx: Tx,
  actor: Actor,
  { decision, line, to }: Decided,
): Promise<{ before: string } | Refusal<DecidedLineRefusal>> {
  const now = await findDecidedLine(tx, { decision, line, to })
  if (!now) return refuse('budgetLine.unknown')
  if (now.withdrawn) return refuse('budgetLine.withdrawn')
  if (!lineStates.some((state) => state === to)) return refuse('budgetLine.state-unknown')
  if (!(await changeDecidedLine(tx, { decision, line, to }))) return refuse('budgetLine.unknown')
  await recordAct(tx, actor, {
    act: 'changeBudgetLineByDecision',
    thing: 'budgetLine',
    thingId: line,
    dossier: null,
    programme: now.programme,
    before: { state: now.state },
    after: { state: to, decision },
  })
  return { before: now.state }
}
