import type { ReadingContext } from '../context.ts'
import type { StatementFact } from '../model.ts'
import { chanceAt, statementFactsAt, statementsAt } from './statements.ts'

const beforeMeasure = 1
const alone = -0.2

/** What may go wrong, a worry or an open end, one for each sentence. What is done about it often stands in the next sentence. */
export function risksOf(context: ReadingContext): StatementFact[] {
  const lean = (at: number): number => alone + beforeMeasure * chanceAt(context, { kind: 'mitigation', at, step: 1 })
  return statementFactsAt(context, statementsAt(context, 'risk', lean))
}
