import type { ReadingContext } from './context.ts'
import type { Sentence, StatementFact } from './model.ts'
import { mitigationCues } from './statement-cues.ts'
import { classifierOf, statementFact, statementsOf } from './statements.ts'

const mitigations = classifierOf(mitigationCues)
const reach = 3
const nearRisk = 0.3

/** What a text says is done about risks, one for each sentence. It rarely stands far from the risk. */
export function mitigationsOf(context: ReadingContext, risks: readonly Sentence[]): StatementFact[] {
  const place = new Map(context.sentences.map((sentence, index) => [sentence, index]))
  const near = new Set<number>()
  for (const risk of risks) {
    const at = place.get(risk) ?? 0
    for (let index = at - reach; index <= at + reach; index += 1) near.add(index)
  }
  return statementsOf(context, mitigations, (sentence) => (near.has(place.get(sentence) ?? -1) ? nearRisk : 0)).map(statementFact)
}
