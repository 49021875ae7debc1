import { borders, earlyWords, pairsAmong, stemOf, termsOf, termsOfWord, wordsOf } from './sentence-terms.ts'

export const statementKinds = ['commitment', 'risk', 'mitigation'] as const
export type StatementKind = (typeof statementKinds)[number]

/** What speaks for each kind, in the order of `statementKinds`. */
type Weights = readonly [commitment: number, risk: number, mitigation: number]

/** A line of `terms` is three whole numbers and a term; `unit` of them make one. */
export type WeightsFile = { readonly unit: number; readonly bias: readonly number[]; readonly terms: readonly string[] }

type Word = { readonly own: Weights; readonly terms: number; readonly stem: number }

type Lexicon = {
  readonly bias: Weights
  readonly terms: ReadonlyMap<string, Weights>
  /** Numbers of the stems that stand in a pair; pairs are kept by the numbers of both. */
  readonly stems: ReadonlyMap<string, number>
  readonly beside: ReadonlyMap<number, Weights>
  readonly apart: ReadonlyMap<number, Weights>
  /** Words met before, so that each is taken apart once. */
  readonly words: Map<string, Word>
}

type Total = [commitment: number, risk: number, mitigation: number]

const nothing: Weights = [0, 0, 0]
const sum = (one: Weights, other: Weights): Weights => [one[0] + other[0], one[1] + other[1], one[2] + other[2]]
const mostWordsKept = 20_000
const mostStems = 65_536
const noStem = -1

/** A long sentence has more terms, each of which says less. */
export const shareOfTerm = (terms: number): number => 3 / Math.sqrt(terms)

export function lexiconOf({ unit, bias, terms: lines }: WeightsFile): Lexicon {
  const weightsIn = (parts: readonly (string | number | undefined)[]): Weights => [
    Number(parts[0]) / unit,
    Number(parts[1]) / unit,
    Number(parts[2]) / unit,
  ]
  const terms = new Map<string, Weights>()
  const stems = new Map<string, number>()
  const beside = new Map<number, Weights>()
  const apart = new Map<number, Weights>()
  const numberOf = (stem: string): number => {
    const number = stems.get(stem) ?? stems.size
    stems.set(stem, number)
    return number
  }
  for (const line of lines) {
    const parts = line.split(' ')
    const [first = '', second, third] = parts.slice(3)
    const weights = weightsIn(parts)
    terms.set(parts.slice(3).join(' '), weights)
    if (second !== undefined) (third === undefined ? beside : apart).set(keyOf(numberOf(first), numberOf(third ?? second)), weights)
  }
  return { bias: weightsIn(bias), terms, stems, beside, apart, words: new Map() }
}

const keyOf = (first: number, second: number): number => first * mostStems + second

function wordIn(lexicon: Lexicon, word: string): Word {
  const known = lexicon.words.get(word)
  if (known) return known
  const terms = termsOfWord(word)
  const own = terms.map((term) => lexicon.terms.get(term) ?? nothing).reduce(sum, nothing)
  const made = { own, terms: terms.length, stem: lexicon.stems.get(stemOf(word)) ?? noStem }
  if (lexicon.words.size >= mostWordsKept) lexicon.words.clear()
  lexicon.words.set(word, made)
  return made
}

function pairIn(pairs: ReadonlyMap<number, Weights>, first: number, second: number): Weights | undefined {
  return first === noStem || second === noStem ? undefined : pairs.get(keyOf(first, second))
}

/** For each kind how much the words say that a sentence is of it, as log-odds. The same as the weights of `termsOf`, without making all of them. */
export function weigh(text: string, lexicon: Lexicon): Weights {
  const words = wordsOf(text)
  const stems = new Array<number>(words.length + 2).fill(noStem)
  stems[0] = lexicon.stems.get(borders.begin) ?? noStem
  stems[words.length + 1] = lexicon.stems.get(borders.end) ?? noStem
  const total: Total = [0, 0, 0]
  let terms = pairsAmong(words.length)
  words.forEach((written, at) => {
    const word = wordIn(lexicon, written)
    stems[at + 1] = word.stem
    terms += word.terms
    addTo(total, word.own)
  })
  addPairs(total, stems, lexicon)
  const share = shareOfTerm(terms)
  return sum(lexicon.bias, [total[0] * share, total[1] * share, total[2] * share])
}

function addPairs(total: Total, stems: readonly number[], { beside, apart, stems: numbers }: Lexicon): void {
  const early = numbers.get(borders.early) ?? noStem
  for (let at = 1; at <= earlyWords && at < stems.length - 1; at += 1) addTo(total, pairIn(beside, early, stems[at] ?? noStem))
  for (let at = 1; at < stems.length; at += 1) {
    const stem = stems[at] ?? noStem
    addTo(total, pairIn(beside, stems[at - 1] ?? noStem, stem))
    addTo(total, pairIn(apart, stems[at - 2] ?? noStem, stem))
  }
}

function addTo(total: Total, weights: Weights | undefined): void {
  if (weights === undefined || weights === nothing) return
  total[0] += weights[0]
  total[1] += weights[1]
  total[2] += weights[2]
}

/** The terms of a sentence that weigh most for or against a kind, heaviest first. */
export function reasonsFor(text: string, kind: StatementKind, lexicon: Lexicon): { term: string; weight: number }[] {
  const terms = termsOf(text)
  const share = shareOfTerm(terms.length)
  const weighed = terms.map((term) => ({ term, weight: (lexicon.terms.get(term) ?? nothing)[statementKinds.indexOf(kind)] ?? 0 }))
  return weighed
    .map(({ term, weight }) => ({ term, weight: weight * share }))
    .filter(({ weight }) => weight !== 0)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
}
