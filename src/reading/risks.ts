import type { ReadingContext } from './context.ts'
import { riskCues } from './statement-cues.ts'
import { classifierOf, statementsAt } from './statements.ts'

const classifier = classifierOf(riskCues)

/** The indexes of the sentences that state a risk, a worry or an open end. */
export function risksAt(context: ReadingContext): number[] {
  return statementsAt(context, classifier)
}
