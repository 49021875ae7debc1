import { numberSaid } from '../number-words.ts'

const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['halve', 0.5],
  ['kwart', 0.25],
  ['driekwart', 0.75],
  ['anderhalf', 1.5],
  ['anderhalve', 1.5],
])
const spelled = /(?<![\p{L}\d])(?:(?:een|één|drie)\s+(?=half|halve|kwart))?(?<word>[a-zé][a-zéë]+)\s+(?<scale>miljoen|miljard)\s+euro\b/giu
const mayBeSpelled = /mil(?:joen|jard)\s+euro/iu

type SpelledMoney = { readonly at: number; readonly until: number; readonly euro: number; readonly written: string }

/** Amounts whose number is a word: 'vijf miljoen euro', 'een kwart miljard euro'. */
export function spelledMoneyIn(text: string): SpelledMoney[] {
  if (!mayBeSpelled.test(text)) return []
  return [...text.matchAll(spelled)].flatMap((match) => {
    const { word = '', scale = '' } = match.groups ?? {}
    const number = /^drie\s/iu.test(match[0]) ? 0.75 : (fractions.get(word.toLowerCase()) ?? numberSaid(word))
    if (number === null) return []
    const euro = number * (/^miljard/iu.test(scale) ? 1e9 : 1e6)
    return [{ at: match.index, until: match.index + match[0].length, euro, written: match[0] }]
  })
}
