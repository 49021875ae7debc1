/** The terms by which sentences are weighed: stems of words, what longer words begin and end with, and stems that stand together. */

const accents = /[\u0300-\u036f]/g
const notAscii = /[^\0-\x7f]/
const tokens = /[a-z]+|\d+|[;:?€%]/g
const vowels = 'aeiou'
const partLength = 4

/** Stand for the beginning and the end of a sentence; a pair with `early` is a word among the first. */
export const borders = { begin: '^', end: '$', early: '<' } as const
export const earlyWords = 4

export function termsOf(text: string): string[] {
  const words = wordsOf(text)
  const stems = [borders.begin, ...words.map(stemOf), borders.end]
  const beside = stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`)
  const apart = stems.slice(2).map((stem, at) => `${stems[at]} _ ${stem}`)
  const early = stems
    .slice(1, -1)
    .slice(0, earlyWords)
    .map((stem) => `${borders.early} ${stem}`)
  return [...words.flatMap(termsOfWord), ...beside, ...apart, ...early]
}

/** How many terms the pairs in a sentence make. */
export const pairsAmong = (words: number): number => 2 * words + 1 + Math.min(earlyWords, words)

/** What a word says by itself. */
export function termsOfWord(word: string): string[] {
  const terms = [stemOf(word)]
  if (word.length > partLength) terms.push(`${word.slice(0, partLength)}-`)
  if ((terms[0] ?? '').length > partLength) terms.push(`-${(terms[0] ?? '').slice(-partLength)}`)
  return terms
}

/** Words in lower case without accents; a number is a number and a year is a year, whichever. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase()
  const plain = notAscii.test(lower) ? lower.normalize('NFD').replace(accents, '') : lower
  return (plain.match(tokens) ?? []).map((word) => (isDigits(word) ? (isYear(word) ? '#jaar' : '#') : word))
}

const isDigits = (word: string): boolean => word.charCodeAt(0) < 58 && word.charCodeAt(0) > 47
const isYear = (word: string): boolean => word.length === 4 && (word.startsWith('19') || word.startsWith('20'))

/** A word without its ending, spelled as the stem is: `maatregelen` and `maatregel` are one, so are `loopt` and `lopen`. */
export function stemOf(word: string): string {
  if (word.length < 5) return word
  if (word.endsWith('heden')) return `${word.slice(0, -5)}heid`
  const bare = word.endsWith('en') ? word.slice(0, -2) : 'estd'.includes(word.at(-1) ?? '') ? word.slice(0, -1) : word
  return bare.length > 3 ? withOneVowel(withOneConsonant(bare)) : bare
}

function withOneConsonant(stem: string): string {
  const last = stem.at(-1) ?? ''
  if (last === stem.at(-2) && !vowels.includes(last)) return stem.slice(0, -1)
  if (last === 'z') return `${stem.slice(0, -1)}s`
  if (last === 'v') return `${stem.slice(0, -1)}f`
  return stem
}

function withOneVowel(stem: string): string {
  const last = stem.at(-1) ?? ''
  const vowel = stem.at(-2) ?? ''
  const isLong = stem.length > 3 && !vowels.includes(last) && vowel === stem.at(-3) && 'aeou'.includes(vowel)
  return isLong ? `${stem.slice(0, -2)}${last}` : stem
}
