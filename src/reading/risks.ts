import type { ReadingContext } from './context.ts'
import type { StatementFact } from './model.ts'
import { riskCues } from './statement-cues.ts'
import { classifierOf, statementFact, statementsOf } from './statements.ts'

const classifier = classifierOf(riskCues)

/** The risks, worries and open ends that a text states, one for each sentence. */
export function risksOf(context: ReadingContext): StatementFact[] {
  return statementsOf(context, classifier).map(statementFact)
}
