const units = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf', 'dertien', 'veertien']
const teens = ['vijftien', 'zestien', 'zeventien', 'achttien', 'negentien']
const tens = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig', 'honderd']
const numerals = new Map<string, number>([
  ['half', 0.5],
  ['halve', 0.5],
  ['kwart', 0.25],
  ['driekwart', 0.75],
  ['anderhalf', 1.5],
  ['anderhalve', 1.5],
  ['één', 1],
  ...[...units, ...teens].map((word, at) => [word, at + 1] as const),
  ...tens.flatMap((ten, at) => [
    [ten, 10 * (at + 2)] as const,
    ...units.slice(0, 9).map((unit, one) => [`${unit}${unit.endsWith('e') ? 'ë' : 'e'}n${ten}`, 10 * (at + 2) + one + 1] as const),
  ]),
])
const spelled = /\b(?:(?:een|drie)\s+(?=half|halve|kwart))?(?<word>[a-zé][a-zéë]+)\s+(?<scale>miljoen|miljard)\s+euro\b/giu
const mayBeSpelled = /mil(?:joen|jard)\s+euro/iu

export type SpelledMoney = { readonly at: number; readonly until: number; readonly euro: number; readonly written: string }

/** Amounts whose number is a word: 'vijf miljoen euro', 'een kwart miljard euro'. */
export function spelledMoneyIn(text: string): SpelledMoney[] {
  if (!mayBeSpelled.test(text)) return []
  return [...text.matchAll(spelled)].flatMap((match) => {
    const { word = '', scale = '' } = match.groups ?? {}
    const number = /^drie\s/iu.test(match[0]) ? 0.75 : numerals.get(word.toLowerCase())
    if (number === undefined) return []
    const euro = number * (/^miljard/iu.test(scale) ? 1e9 : 1e6)
    return [{ at: match.index, until: match.index + match[0].length, euro, written: match[0] }]
  })
}
