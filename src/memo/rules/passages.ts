import type { TextNode } from '../model/text.ts'
import { type Passage, passagesOf } from './plain.ts'

/** Longer passages are cut at a line, a sentence or a word: what is found is shown in a moment, however long the memo. */
const longest = 4000

/** What search looks in: the subject, and the text under each heading in pieces of a few thousand characters. */
export function searchedPassages(subject: string, text: TextNode): Passage[] {
  const cut = passagesOf(text).flatMap(({ heading, content }) => cutText(content).map((piece) => ({ heading, content: piece })))
  return [{ heading: subject, content: '' }, ...cut]
}

function cutText(content: string): string[] {
  const pieces: string[] = []
  let rest = content.trim()
  while (rest.length > longest) {
    const end = endIn(rest.slice(0, longest))
    pieces.push(rest.slice(0, end).trim())
    rest = rest.slice(end).trim()
  }
  return [...pieces, rest]
}

function endIn(text: string): number {
  const ends = [text.lastIndexOf('\n'), text.lastIndexOf('. ') + 1, text.lastIndexOf(' ')]
  return ends.find((end) => end > longest / 2) ?? text.length
}

/** Marks around a word that was found. */
const [hitStart, hitEnd] = ['\u0002', '\u0003'] as const
const marks = new RegExp(`[${hitStart}${hitEnd}]`, 'g')
const longestSentence = 320

/** Of a text with marks, the sentence that holds most of them, cut where it is very long; without marks its first sentence. */
export function sentenceOf(marked: string): string {
  const sentences = marked.split(/\n+|(?<=[.!?]["'”’)]?)\s+(?=[\p{Lu}\d"'“‘(\u0002])/u).filter((sentence) => sentence.trim() !== '')
  const hits = (sentence: string) => sentence.split(hitStart).length - 1
  const best = sentences.toSorted((one, other) => hits(other) - hits(one))[0] ?? ''
  return shortened(best.trim().replace(/\s+/g, ' '))
}

function shortened(sentence: string): string {
  if (sentence.replace(marks, '').length <= longestSentence) return sentence
  const first = Math.max(0, sentence.indexOf(hitStart))
  const from = first < longestSentence / 2 ? 0 : sentence.indexOf(' ', first - longestSentence / 2) + 1
  const piece = sentence.slice(from, from + longestSentence)
  const open = piece.lastIndexOf(hitStart) > piece.lastIndexOf(hitEnd) ? hitEnd : ''
  return `${from > 0 ? '… ' : ''}${piece}${open} …`
}
