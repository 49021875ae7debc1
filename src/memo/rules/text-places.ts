import type { Node } from '@tiptap/pm/model'
import { lineBlocks } from './text-shape.ts'
import { isSuggestion, keptOn } from './whole-parts.ts'

type Run = { readonly at: number; readonly length: number; readonly place: number; readonly width: number }

/** The words of a text as `plainText` writes them, and where each stands in the text. */
export type TextPlaces = {
  readonly text: string
  /** Where the words from `from` up to `to` stand; null where nothing stands there any more. */
  readonly rangeOf: (from: number, to: number) => { readonly from: number; readonly to: number } | null
  /** How many characters stand before a place. */
  readonly offsetOf: (place: number) => number
}

export function textPlaces(doc: Node): TextPlaces {
  const runs: Run[] = []
  let text = ''
  const add = (words: string, place: number, width: number) => {
    if (words.length > 0) runs.push({ at: text.length, length: words.length, place, width })
    text += words
  }
  const look = (node: Node, place: number): void => {
    if (isGone(node)) return
    if (node.isText) addWords(node.text ?? '', place)
    else if (node.type.name === 'hardBreak') add('\n', place, 1)
    else if (node.type.name === 'reference') add(String(node.attrs['label']), place, 1)
    else {
      node.forEach((child, offset) => void look(child, place + offset + (node.type.name === 'doc' ? 0 : 1)))
      if (lineBlocks.has(node.type.name)) text += '\n'
    }
  }
  const addWords = (words: string, place: number) => {
    let start = place
    for (const piece of words.split(/(\u200b)/)) {
      if (piece !== '\u200b') add(piece, start, piece.length)
      start += piece.length
    }
  }
  look(doc, 0)
  return { text, rangeOf: (from, to) => rangeIn(runs, from, to), offsetOf: (place) => offsetIn(runs, place, text.length) }
}

function isGone(node: Node): boolean {
  return [...node.marks.filter(isSuggestion), ...keptOn(node)].some(({ type }) => type.name === 'deletion')
}

function rangeIn(runs: readonly Run[], from: number, to: number) {
  const first = runs.find(({ at, length }) => at + length > from)
  const last = runs.findLast(({ at }) => at < to)
  if (!first || !last || first.place > last.place) return null
  const start = Math.max(0, from - first.at)
  const end = Math.min(last.length, to - last.at)
  // A reference is one thing, however long its words.
  return {
    from: first.place + (first.width === first.length ? start : 0),
    to: last.place + (last.width === last.length ? end : last.width),
  }
}

function offsetIn(runs: readonly Run[], place: number, all: number): number {
  const next = runs.find((run) => run.place + run.width > place)
  if (!next) return all
  return next.at + (next.width === next.length ? Math.max(0, place - next.place) : 0)
}
