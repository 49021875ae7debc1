import { anyWithin } from '../../reading/in-order.ts'
import type { Reading, Sentence } from '../../reading/model.ts'
import { textOn } from '../mentions.ts'

/** A sentence that says how many items follow, and how many do. */
export type ListedCount = {
  readonly line: number
  readonly last: number
  readonly said: number
  readonly counted: number
  readonly noun: string
}

const numerals = ['twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien']
const announces = new RegExp(
  `(?<![\\p{L}\\d.,€-])(?:de\\s+)?(${numerals.join('|')}|[2-9]|10)\\s+(?:\\p{Ll}+e\\s+)?(\\p{Ll}{3,}(?:en|s|['’]s))(?:\\s+[^.:;]{0,40})?:\\s*$`,
  'iu',
)
const some = /\b(?:onder meer|onder andere|o\.a\.|waaronder|bijvoorbeeld|eerste|maanden|weken|dagen|jaren)\b/iu
const marks: readonly RegExp[] = [/^[a-z][.)]\s/u, /^\d{1,2}[.)]\s/u, /^[-–•·▪◦*]\s/u]

/** Sentences that announce a number of items with the length of the list right under them, where the two differ. */
export function miscountedLists(reading: Reading): ListedCount[] {
  return reading.sentences.flatMap((sentence): ListedCount[] => {
    const match = sentence.text.endsWith(':') ? announces.exec(sentence.text) : null
    if (!match || some.test(sentence.text)) return []
    const word = (match[1] ?? '').toLowerCase()
    const said = /^\d/u.test(word) ? Number(word) : numerals.indexOf(word) + 2
    const { counted, last } = itemsUnder(reading, sentence)
    return counted < 2 || counted === said ? [] : [{ line: sentence.line, last, said, counted, noun: (match[2] ?? '').toLowerCase() }]
  })
}

/** Items that begin with the same kind of mark, with at most a line that goes on between them. */
function itemsUnder(reading: Reading, sentence: Sentence): { counted: number; last: number } {
  const first = textOn(reading, sentence.endLine + 1) || textOn(reading, sentence.endLine + 2)
  const mark = marks.find((one) => one.test(first))
  let counted = 0
  let last = sentence.endLine
  if (!mark) return { counted, last }
  for (let line = sentence.endLine + 1; line <= last + 4 && line <= reading.source.lines.length; line += 1) {
    if (anyWithin(reading.sections, line, line + 1)) break
    if (!mark.test(textOn(reading, line))) continue
    counted += 1
    last = line
  }
  return { counted, last }
}
