import { termsOf } from '../../src/reading/statements/sentence-terms.ts'
import { shareOfTerm, statementKinds, type WeightsFile } from '../../src/reading/statements/statement-weights.ts'
import type { Labelled } from './labelled.ts'

const unit = 32
const rounds = 15
/** In how many sentences a term must stand to be learned; a pair that stands in two says little to a third. */
const leastSentences = (term: string): number => (term.includes(' ') ? 3 : 2)
const step = 0.1
/** Draws weights to zero, so that a term that occurs seldom says little. */
const restraint = 0.003
const firstSlope = 0.1

/** In parts of `unit`: a term that says less is left out. */
const leastWeight = 7

/** How much a term that stands oftener in one kind than in the others learns faster; 0 is not at all. */
const emphasis = 0.5
const mostEmphasis = 3

type Example = { readonly terms: Int32Array; readonly share: number; readonly is: Labelled['is'] }
type Fit = { readonly weights: Float64Array; readonly slopes: Float64Array; readonly scales: Float64Array; bias: number; biasSlope: number }

/** Logistic regression by stochastic descent, one for each kind; the same sentences always make the same weights. */
export function weightsFrom(sentences: readonly Labelled[]): WeightsFile {
  const termLists = sentences.map(({ text }) => termsOf(text))
  const terms = termsSeen(termLists)
  const number = new Map(terms.map((term, at) => [term, at]))
  const examples = termLists.map((list, at) => ({
    terms: Int32Array.from(list.flatMap((term) => number.get(term) ?? [])),
    share: shareOfTerm(list.length),
    is: sentences[at]?.is ?? [],
  }))
  const fits = statementKinds.map((_, kind) => fitted(examples, kind, Uint8Array.from(terms, leastSentences)))
  const whole = (weight = 0): number => Math.round(weight * unit)
  const lines = terms.map((term, at) => ({ term, weights: fits.map((fit) => whole((fit.weights[at] ?? 0) * (fit.scales[at] ?? 1))) }))
  return {
    unit,
    bias: fits.map((fit) => whole(fit.bias)),
    terms: lines
      .filter(({ weights }) => weights.some((weight) => Math.abs(weight) >= leastWeight))
      .map(({ term, weights }) => `${weights.join(' ')} ${term}`),
  }
}

function termsSeen(termLists: readonly (readonly string[])[]): string[] {
  const sentences = new Map<string, number>()
  for (const list of termLists) for (const term of new Set(list)) sentences.set(term, (sentences.get(term) ?? 0) + 1)
  return [...sentences].filter(([term, count]) => count >= leastSentences(term)).map(([term]) => term)
}

function fitted(examples: readonly Example[], kind: number, least: Uint8Array): Fit {
  const size = least.length
  const order = learnedFrom(examples, kind, least)
  const fit: Fit = {
    weights: new Float64Array(size),
    slopes: new Float64Array(size).fill(firstSlope),
    scales: scalesOf(order, kind, size),
    bias: 0,
    biasSlope: firstSlope,
  }
  const draw = drawing(7)
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, draw)
    for (const example of order) learn(fit, example, example.is[kind] === true)
  }
  return fit
}

/** A term that tells the kind from the rest weighs more than one that stands in both alike, as in naive Bayes. */
function scalesOf(examples: readonly Example[], kind: number, size: number): Float64Array {
  const counts = [new Float64Array(size), new Float64Array(size)] as const
  const totals = [0, 0]
  for (const { terms, is } of examples) {
    const side = is[kind] === true ? 1 : 0
    totals[side] = (totals[side] ?? 0) + 1
    for (const term of new Set(terms)) counts[side][term] = (counts[side][term] ?? 0) + 1
  }
  const often = (side: 0 | 1, term: number): number => ((counts[side][term] ?? 0) + 1) / ((totals[side] ?? 0) + 2)
  return Float64Array.from(
    { length: size },
    (_, term) => 1 - emphasis + emphasis * Math.min(mostEmphasis, Math.abs(Math.log(often(1, term) / often(0, term)))),
  )
}

/** The sentences that say whether they are of the kind, each with the terms that stand in enough of those. */
function learnedFrom(examples: readonly Example[], kind: number, least: Uint8Array): Example[] {
  const told = examples.filter(({ is }) => is[kind] !== null)
  const sentences = new Uint32Array(least.length)
  for (const { terms } of told) for (const term of new Set(terms)) sentences[term] = (sentences[term] ?? 0) + 1
  return told.map((example) => ({ ...example, terms: example.terms.filter((term) => (sentences[term] ?? 0) >= (least[term] ?? 0)) }))
}

/** One step of AdaGrad: the more a weight has moved, the smaller its next step. */
function learn(fit: Fit, { terms, share }: Example, is: boolean): void {
  const scaled = (term: number): number => share * (fit.scales[term] ?? 1)
  const score = terms.reduce((so, term) => so + (fit.weights[term] ?? 0) * scaled(term), fit.bias)
  const error = 1 / (1 + Math.exp(-score)) - (is ? 1 : 0)
  fit.biasSlope += error * error
  fit.bias -= (step * error) / Math.sqrt(fit.biasSlope)
  for (const term of terms) {
    const weight = fit.weights[term] ?? 0
    const slope = error * scaled(term) + restraint * weight
    const slopes = (fit.slopes[term] ?? 0) + slope * slope
    fit.slopes[term] = slopes
    fit.weights[term] = weight - (step * slope) / Math.sqrt(slopes)
  }
}

function shuffle(list: Example[], draw: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1))
    const [one, two] = [list[at], list[other]]
    if (one && two) [list[at], list[other]] = [two, one]
  }
}

/** Numbers from 0 to 1 that are the same on every machine (Lehmer's generator). */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
