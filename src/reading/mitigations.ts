import type { ReadingContext } from './context.ts'
import type { StatementFact } from './model.ts'
import { mitigationCues } from './statement-cues.ts'
import { classifierOf, statementFactsAt, statementsAt } from './statements.ts'

const mitigations = classifierOf(mitigationCues)
const reach = 3
const nearRisk = 0.3

/** What a text says is done about risks, one for each sentence; `risks` are indexes of sentences. It rarely stands far from the risk. */
export function mitigationsOf(context: ReadingContext, risks: readonly number[]): StatementFact[] {
  const near = new Uint8Array(context.sentences.length)
  for (const at of risks) near.fill(1, Math.max(0, at - reach), at + reach + 1)
  return statementFactsAt(
    context,
    statementsAt(context, mitigations, (at) => (near[at] === 1 ? nearRisk : 0)),
  )
}
