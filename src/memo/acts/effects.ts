import { changeBudgetLineByDecision } from '../../budget/acts/decided.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { changeItemByDecision } from '../../programme/acts/decided.ts'
import { acceptRiskByDecision } from '../../risk/acts/decided.ts'
import type { Point, PointEffect } from '../model/text.ts'
import { addUnmadeEffect } from '../store/effects.ts'
import type { MemoRecord } from '../store/memos.ts'
import { authorsOf, tellOfMemo } from './ask-and-tell.ts'

type Agreed = { readonly memo: MemoRecord; readonly point: Point; readonly decision: string }

/**
 * Makes what an agreed point changes, each by the act of the room that keeps it. A thing that came to be so that the change does not fit is
 * left as it is: the reason is kept, and becomes a task for the author.
 */
export async function makeEffects(tx: Tx, actor: Actor, { memo, point, decision }: Agreed): Promise<void> {
  const programme = memo.programme_id
  if (programme === null) return
  let unmade = 0
  for (const effect of point.effects) {
    const outcome = await makeEffect(tx, actor, { effect, decision, why: whyOf(memo, point) })
    if (!isRefusal(outcome)) continue
    unmade += 1
    await addUnmadeEffect(tx, { decision, memo: memo.id, dossier: memo.dossier_id, programme, effect, refused: outcome.refused })
  }
  if (unmade > 0) await askAuthors(tx, actor, memo)
}

type Making = { readonly effect: PointEffect; readonly decision: string; readonly why: string }

function makeEffect(tx: Tx, actor: Actor, { effect, decision, why }: Making): Promise<{ before: string } | Refusal> {
  const { thing, id, to } = effect
  if (thing === 'item') return changeItemByDecision(tx, actor, { decision, item: id, to, why })
  if (thing === 'budgetLine') return changeBudgetLineByDecision(tx, actor, { decision, line: id, to })
  return acceptRiskByDecision(tx, actor, { decision, risk: id, to, why })
}

/** Kept in the thing itself, in the language of the programme. */
function whyOf({ subject, reference }: MemoRecord, { number }: Point): string {
  return `Besloten in nota “${subject}”${reference === '' ? '' : ` (${reference})`}, beslispunt ${number}.`
}

/** What was decided and stands otherwise asks for a hand. */
export async function askAuthors(tx: Tx, actor: Actor, memo: MemoRecord): Promise<void> {
  const to = await authorsOf(tx, memo)
  await tellOfMemo(tx, actor, memo, { to, kind: 'task', thing: 'memoEffect', tab: 'besluiten', task: { due: null } })
}
