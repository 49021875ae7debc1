import type { AmountFact, Reading, Sentence } from '../../../reading/model.ts'

/** A total at the end of a sentence that opens a list, with the amounts of the items under it. */
type ListedSum = { readonly total: AmountFact; readonly parts: readonly AmountFact[] }

const opensList = /:\s*$/u
const growth = /\b(?:waarvan|onder meer|onder andere|o\.a\.|bijvoorbeeld)\b/iu

/** The lists of amounts in a reading, each under the sentence that names their total; from `sentences` and `amounts`. */
export function listedSums(reading: Reading): ListedSum[] {
  const byLine = Map.groupBy(reading.amounts, ({ line }) => line)
  return reading.sentences.flatMap((sentence, at) => {
    if (!opensList.test(sentence.text) || growth.test(sentence.text)) return []
    const total = amountsOn(sentence, byLine).at(-1)
    const parts = total ? partsUnder(reading.sentences, at, byLine) : []
    return total && parts.length > 1 ? [{ total, parts }] : []
  })
}

function amountsOn(sentence: Sentence, byLine: ReadonlyMap<number, readonly AmountFact[]>): AmountFact[] {
  const found: AmountFact[] = []
  for (let line = sentence.line; line <= sentence.endLine; line += 1) {
    found.push(...(byLine.get(line) ?? []).filter(({ written }) => sentence.text.includes(written)))
  }
  return found
}

/** Items in a row that name one amount each. */
function partsUnder(sentences: readonly Sentence[], opening: number, byLine: ReadonlyMap<number, readonly AmountFact[]>): AmountFact[] {
  const parts: AmountFact[] = []
  for (let at = opening + 1; at < sentences.length; at += 1) {
    const item = sentences[at]
    const amounts = item?.bullet && item.memo === sentences[opening]?.memo ? amountsOn(item, byLine) : []
    const only = amounts[0]
    if (only === undefined || amounts.length > 1) break
    parts.push(only)
  }
  return parts
}
