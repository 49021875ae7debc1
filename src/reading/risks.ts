import type { ReadingContext } from './context.ts'
import type { Sentence } from './model.ts'
import { riskCues } from './statement-cues.ts'
import { classifierOf, statementsOf } from './statements.ts'

const classifier = classifierOf(riskCues)

/** The sentences that state a risk, a worry or an open end. */
export function riskSentencesOf(context: ReadingContext): Sentence[] {
  return statementsOf(context, classifier)
}
