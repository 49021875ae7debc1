import { moneyIn } from '../../reading/money/amounts.ts'

const totalWords = /\b(?:totaal|totale|opgeteld|alle departementen|(?:hele|gehele) programma)\b/iu
const partsAfter = /^[,:;\s]*(?:te weten|waarvan|bestaande uit|namelijk|verdeeld over)\b/iu

/** The one sentence of a run of them that names an amount of these cents; the whole run where none does. */
export function sentenceOf(text: string, cents: string): string {
  const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)
  return sentences.find((one) => placeOf(one, cents) !== null) ?? text
}

/** Where an amount ends in a sentence; null where it is not in it. */
function placeOf(sentence: string, cents: string): number | null {
  return moneyIn(sentence).find(({ euro: amount }) => String(Math.round(amount * 100)) === cents)?.until ?? null
}

/** Whether a sentence names an amount as the total of others: in so many words, or by telling its parts. */
export function saysTotal(sentence: string, cents: string): boolean {
  const end = placeOf(sentence, cents)
  return totalWords.test(sentence) || (end !== null && partsAfter.test(sentence.slice(end)))
}
