import type { Anchor } from '../model/text.ts'

export type TextRange = { readonly from: number; readonly to: number }

const around = 60

/** The place of the words from `from` up to `to`, by those words and what stands around them. */
export function anchorOf(text: string, { from, to }: TextRange): Anchor | null {
  const quote = text.slice(from, to).trim().slice(0, 2000)
  if (quote === '') return null
  const start = text.indexOf(quote, from)
  const end = start + quote.length
  return { quote, before: text.slice(Math.max(0, start - around), start), after: text.slice(end, end + around) }
}

/**
 * Where an anchor is in a text now. Its words may stand there several times: then what stands around them decides. Spaces count as one, and a few words
 * of the quote may have changed; null where too little of it is left.
 */
export function findAnchor(text: string, anchor: Anchor): TextRange | null {
  const exact = nearest(text, anchor, occurrences(text, anchor.quote))
  if (exact) return exact
  const wanted = wordsOf(anchor.quote)
  return between(text, anchor, wanted) ?? alike(text, anchor, wanted)
}

function occurrences(text: string, quote: string): TextRange[] {
  const found: TextRange[] = []
  for (let from = text.indexOf(quote); from >= 0 && found.length < 500; from = text.indexOf(quote, from + 1)) {
    found.push({ from, to: from + quote.length })
  }
  return found
}

function nearest(text: string, anchor: Anchor, places: readonly TextRange[]): TextRange | null {
  const scored = places.map((place) => ({ place, score: surroundings(text, anchor, place) }))
  return scored.reduce<(typeof scored)[number] | null>((best, one) => (best && best.score >= one.score ? best : one), null)?.place ?? null
}

/** How many characters before and after a place are those of the anchor. */
function surroundings(text: string, { before, after }: Anchor, { from, to }: TextRange): number {
  let score = 0
  for (let back = 1; back <= before.length && text[from - back] === before[before.length - back]; back++) score++
  for (let on = 0; on < after.length && text[to + on] === after[on]; on++) score++
  return score
}

type Word = { readonly word: string; readonly from: number; readonly to: number }

function wordsOf(text: string, from = 0): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    from: from + index,
    to: from + index + word.length,
  }))
}

const enough = 0.5
const shown = 12

/** What stands now between the same words before and after. */
function between(text: string, { before, after, quote }: Anchor, wanted: readonly Word[]): TextRange | null {
  const [left, right] = [before.slice(-shown), after.slice(0, shown)]
  if (left.trim().length < 6 || right.trim().length < 6) return null
  for (const { to: from } of occurrences(text, left)) {
    const to = text.indexOf(right, from)
    if (to <= from || to - from > quote.length * 2 + 40) continue
    if (likeness(wanted, wordsOf(text.slice(from, to))) >= enough) return { from, to }
  }
  return null
}

/** The stretch of words that looks most like the quote, begun at pairs of its words that are still there. */
function alike(text: string, anchor: Anchor, wanted: readonly Word[]): TextRange | null {
  const starts = new Set<number>()
  for (const [index, { word, from }] of wanted.entries()) {
    const pair = wanted[index + 1]
    const seed = pair ? new RegExp(`(?<![\\p{L}\\p{N}])${word}[^\\p{L}\\p{N}]{1,4}${pair.word}`, 'giu') : null
    for (const { index: at } of seed ? first(text.matchAll(seed), 40) : []) starts.add(Math.max(0, at - from - 20))
  }
  let best: { range: TextRange; score: number } | null = null
  for (const start of first(starts, 200)) {
    const range = bestWindow(wordsOf(text.slice(start, start + anchor.quote.length + 60), start), wanted)
    if (range && (!best || range.score > best.score)) best = range
  }
  return best && best.score >= 0.6 ? best.range : null
}

function* first<T>(all: Iterable<T>, count: number): Generator<T> {
  let given = 0
  for (const one of all) {
    if (given++ >= count) return
    yield one
  }
}

function bestWindow(words: readonly Word[], wanted: readonly Word[]): { range: TextRange; score: number } | null {
  let best: { range: TextRange; score: number } | null = null
  for (let start = 0; start < words.length; start++) {
    const window = words.slice(start, start + wanted.length)
    const [head, tail] = [window[0], window.at(-1)]
    const score = likeness(wanted, window)
    if (head && tail && (!best || score > best.score)) best = { range: { from: head.from, to: tail.to }, score }
  }
  return best
}

/** The part of the words that two stretches share, from 0 to 1; a word counts as often as it stands there. */
function likeness(one: readonly Word[], other: readonly Word[]): number {
  const left = new Map<string, number>()
  for (const { word } of one) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const { word } of other) {
    const count = left.get(word) ?? 0
    if (count > 0) shared++
    left.set(word, count - 1)
  }
  return shared / Math.max(1, one.length, other.length)
}
