import type { ReadingContext } from './context.ts'
import type { StatementFact } from './model.ts'
import { mitigationCues } from './statement-cues.ts'
import { classifierOf, statementFact, statementsOf } from './statements.ts'

const classifier = classifierOf(mitigationCues)

/** What a text says is done about risks, one for each sentence. */
export function mitigationsOf(context: ReadingContext): StatementFact[] {
  return statementsOf(context, classifier).map(statementFact)
}
