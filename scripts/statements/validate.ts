import { classifiers, scoreOf } from '../../src/reading/statements/classifiers.ts'
import { lexiconOf, statementKinds, weigh } from '../../src/reading/statements/statement-weights.ts'
import { oddsOf, together } from '../../src/reading/statements/statements.ts'
import { batches, type Labelled } from './labelled.ts'
import { weightsFrom } from './train.ts'

type Judged = { readonly is: boolean; readonly byCues: boolean; readonly byWeights: boolean; readonly byBoth: boolean }

/** How well each batch is told by weights learned from the others, by the cues, and by both; and each field of policy by the other fields and batches. */
export function crossValidation(sentences: readonly Labelled[]): string[] {
  const topics = [...new Set(sentences.flatMap(({ topic }) => topic ?? []))]
  return [
    'by batch',
    ...heldOut(
      sentences,
      batches.map(
        (one) =>
          ({ batch }) =>
            batch === one,
      ),
    ),
    'by field of policy',
    ...heldOut(
      sentences,
      topics.map(
        (one) =>
          ({ topic }) =>
            topic === one,
      ),
    ),
  ]
}

function heldOut(sentences: readonly Labelled[], parts: readonly ((sentence: Labelled) => boolean)[]): string[] {
  const judged: Judged[][] = statementKinds.map(() => [])
  for (const isOut of parts) {
    const lexicon = lexiconOf(weightsFrom(sentences.filter((sentence) => !isOut(sentence))))
    for (const { text, is } of sentences.filter(isOut)) {
      const weights = weigh(text, lexicon)
      statementKinds.forEach((name, kind) => {
        const classifier = classifiers[name]
        if (is[kind] === null) return
        const said = { cues: scoreOf(text, classifier), learned: weights[kind] ?? 0 }
        const byCues = said.cues >= classifier.enough
        judged[kind]?.push({ is: is[kind] === true, byCues, byWeights: said.learned >= 0, byBoth: oddsOf(said, classifier) >= together })
      })
    }
  }
  return statementKinds.flatMap((name, kind) => figures(name, judged[kind] ?? []))
}

function figures(kind: string, judged: readonly Judged[]): string[] {
  const ways: readonly [string, (one: Judged) => boolean][] = [
    ['cues', ({ byCues }) => byCues],
    ['weights', ({ byWeights }) => byWeights],
    ['both', ({ byBoth }) => byBoth],
  ]
  return ways.map(([way, says]) => {
    const found = judged.filter(says)
    const hits = found.filter(({ is }) => is).length
    const all = judged.filter(({ is }) => is).length
    const [precision, recall] = [hits / Math.max(1, found.length), hits / Math.max(1, all)]
    const f1 = (2 * hits) / Math.max(1, found.length + all)
    return `${kind.padEnd(11)} ${way.padEnd(8)} precision ${precision.toFixed(2)} recall ${recall.toFixed(2)} F1 ${f1.toFixed(2)}`
  })
}
