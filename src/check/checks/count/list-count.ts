import { anyWithin } from '../../../reading/in-order.ts'
import { bullets } from '../../../reading/list-marks.ts'
import type { Reading, Sentence } from '../../../reading/model.ts'
import { numberSaid } from '../../../reading/number-words.ts'
import { textOn } from '../../mentions.ts'
import { anyNumber, countsSaid } from './counted-nouns.ts'

/** A sentence that says how many items follow, and how many do. */
export type ListedCount = {
  readonly line: number
  readonly last: number
  readonly said: number
  readonly counted: number
  readonly noun: string
}

const announces = new RegExp(
  `(?<![\\p{L}\\d.,€-])(?:de\\s+)?(${anyNumber})\\s+(?:\\p{Ll}+e\\s+)?(\\p{Ll}{3,}(?:en|s|['’]s))(?:\\s+[^.:;]{0,60})?:\\s*$`,
  'iu',
)
const pointsDown = /\b(?:de|deze)\s+(?:volgende|onderstaande)\s+(\p{Ll}{2,}(?:en|s|['’]s))(?:\s+[^.:;]{0,60})?:\s*$/iu
const pointsOn = /\b(?:hieronder|hierna|onderstaande|volgende|verderop|beschreven|genoemde)\b/iu
const some = /\b(?:onder meer|onder andere|o\.a\.|waaronder|bijvoorbeeld|eerste|maanden|weken|dagen|jaren)\b/iu
const marks: readonly RegExp[] = [/^[a-z][.)]\s/u, /^[A-H][.)]\s/u, /^\d{1,2}[.)]\s/u, new RegExp(`^[${bullets}*–-]\\s`, 'u')]
const markAlone = new RegExp(`^[${bullets}*–-]$`, 'u')
const properName = /^(?:de |het )?\p{Lu}[\p{L}\d&’'-]*(?: [\p{Lu}&][\p{L}&-]*){0,3}$/u
const reach = 30

/** Sentences that announce a number of items with the length of the list under them, or after their colon, where the two differ. */
export function miscountedLists(reading: Reading): ListedCount[] {
  return [...reading.sentences, ...headingsOf(reading)].flatMap((sentence): ListedCount[] => {
    const colon = sentence.text.indexOf(':')
    const lead = sentence.text.slice(0, colon + 1)
    if (colon < 0 || some.test(lead)) return []
    const announced = announcedIn(reading, { ...sentence, text: lead })
    if (!announced) return []
    const { counted, last } = lead === sentence.text ? itemsUnder(reading, sentence) : itemsWithin(sentence, colon)
    return counted < 2 || counted === announced.said ? [] : [{ ...announced, last, counted }]
  })
}

/** A line over a list may pass for a heading. */
const headingsOf = (reading: Reading): Sentence[] =>
  reading.sections.map(({ memo, line }) => ({
    memo,
    line,
    endLine: line,
    text: textOn(reading, line),
    offsets: [{ line, at: 0 }],
    bullet: false,
  }))

/** 'Drie eisen: a; b; en c.', or names: 'Drie steden doen mee: Breda, Assen en Tiel.' */
function itemsWithin({ text, endLine }: Sentence, colon: number): Items {
  const names = text
    .slice(colon + 1)
    .replace(/[.;]$/u, '')
    .replace(/\s*\([^()]*\)/gu, '')
    .split(/,|\ben\b/u)
    .map((name) => name.trim())
  if (names.length > 1 && names.every((name) => properName.test(name))) return { counted: names.length, last: endLine }
  const items = text.slice(colon + 1).split(';')
  return { counted: items.length < 3 ? 0 : items.filter((item) => item.trim() !== '').length, last: endLine }
}

/** The number before the noun, or the one that another sentence gives and points down with. */
function announcedIn(reading: Reading, sentence: Sentence): Omit<ListedCount, 'counted' | 'last'> | null {
  const match = announces.exec(sentence.text)
  if (match) return { line: sentence.line, said: numberSaid(match[1] ?? '') ?? 0, noun: (match[2] ?? '').toLowerCase() }
  const noun = pointsDown.exec(sentence.text)?.[1]?.toLowerCase()
  if (noun === undefined) return null
  const said = (countsSaid(reading).get(`${sentence.memo} ${noun}`) ?? []).filter((one) => pointsOn.test(one.sentence.text))
  const [first] = said
  return first && said.every((one) => one.said === first.said) ? { line: first.line, said: first.said, noun } : null
}

type Items = { readonly counted: number; readonly last: number }

/** Items that begin with the same kind of mark, with at most a line that goes on between them; or that end in a semicolon each. */
function itemsUnder(reading: Reading, sentence: Sentence): Items {
  const first = textOn(reading, sentence.endLine + 1) || textOn(reading, sentence.endLine + 2)
  const mark = marks.find((one) => one.test(first))
  if (!mark) return plainItems(reading, sentence)
  let counted = 0
  let last = sentence.endLine
  for (let line = sentence.endLine + 1; line <= last + 4 && line <= reading.source.lines.length; line += 1) {
    if (anyWithin(reading.sections, line, line + 1) || textOn(reading, line).endsWith(':')) break
    if (!mark.test(textOn(reading, line))) continue
    counted += 1
    last = line
  }
  return { counted, last }
}

/** Lines without marks: each item ends in a semicolon and the last one in a full stop. A page may begin among them. */
function plainItems(reading: Reading, { endLine }: Sentence): Items {
  const none = { counted: 0, last: endLine }
  const lines = linesUnder(reading, endLine)
  const begin = lines.findIndex((line) => /^\p{Ll}/u.test(textOn(reading, line)))
  if (begin < 0 || begin > 3) return none
  let counted = 0
  for (const line of lines.slice(begin)) {
    const text = textOn(reading, line)
    if (/;(?: en| of)?$/u.test(text)) counted += 1
    else if (/\.$/u.test(text)) return counted === 0 ? none : { counted: counted + 1, last: line }
    else if (/^\p{Lu}/u.test(text)) return none
  }
  return none
}

function linesUnder(reading: Reading, from: number): number[] {
  const found: number[] = []
  for (let line = from + 1; line <= Math.min(from + reach, reading.source.lines.length); line += 1) {
    if (anyWithin(reading.sections, line, line + 1)) break
    const text = textOn(reading, line)
    if (text !== '' && !markAlone.test(text) && !reading.furniture.has(line)) found.push(line)
  }
  return found
}
