import type { ReadingContext } from '../context.ts'
import type { StatementFact } from '../model.ts'
import { chanceAt, statementFactsAt, statementsAt } from './statements.ts'

const afterRisk = 1
const afterOther = 0.4
const alone = -0.3

/** What a text says is done about risks, one for each sentence. It often stands right after the risk, or after another measure. */
export function mitigationsOf(context: ReadingContext): StatementFact[] {
  const lean = (at: number): number =>
    alone +
    afterRisk * chanceAt(context, { kind: 'risk', at, step: -1 }) +
    afterOther * chanceAt(context, { kind: 'mitigation', at, step: -1 })
  return statementFactsAt(context, statementsAt(context, 'mitigation', lean))
}
