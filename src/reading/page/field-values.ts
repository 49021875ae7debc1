import { annexLines } from '../memo/annex-lines.ts'
import { type FieldName, isLabel } from './field-labels.ts'
import type { Field } from './layout.ts'
import { stackedValue } from './stacked-values.ts'
import {
  dateValue,
  isFreeValue,
  matchesValue,
  ministries,
  noisyReference,
  office,
  referenceValue,
  requestMark,
  strayLetter,
  takesFirst,
  unit,
} from './value-shapes.ts'
import { headReach, valueAbove } from './values-above.ts'

/** The field of a label at index `at`, with its value beside, below or above it; null where what stands beside it is none. */
export function withValue(name: FieldName, lines: readonly string[], label: { at: number; own: string }): Field | null {
  const start = name === 'coordinated' ? afterLabelRest(lines, label.at) : label.at
  if (label.own !== '' && !/^-?\s*\d{0,2}$/.test(label.own)) {
    return fits(name, label.own) ? ownValue(name, lines, label) : null
  }
  const taken =
    name === 'annexes'
      ? (stackedValue(name, lines, start) ?? annexLines(lines, start))
      : (valueAbove(name, lines, label) ?? valueLines(name, lines, start))
  const raw = taken
    .map((line) => (lines[line - 1] ?? '').trim())
    .join('\n')
    .replace(brokenName, '$1 ')
  const value = name === 'reference' && !referenceValue.test(raw) ? (noisyReference.exec(raw)?.[0] ?? raw) : raw.replace(strayLetter, '')
  const rest = start === label.at ? [] : [start + 1]
  return { name, line: label.at + 1, value, valueLines: [...rest, ...taken] }
}

function ownValue(name: FieldName, lines: readonly string[], { at, own }: { at: number; own: string }): Field {
  const more = name === 'annexes' ? annexLines(lines, at) : name === 'to' ? addressLines(lines, at + 1) : []
  const value = [own, ...more.map((line) => (lines[line - 1] ?? '').trim())].join('\n')
  return { name, line: at + 1, value, valueLines: [at + 1, ...more] }
}

/** 'Interdepartementaal' may have its 'afgestemd' some lines further on. */
function afterLabelRest(lines: readonly string[], at: number): number {
  if (/afgestemd/i.test(lines[at] ?? '')) return at
  for (let next = at + 1; next < Math.min(lines.length, at + 4); next += 1) {
    if (/^afgestemd/i.test((lines[next] ?? '').trim())) return next
  }
  return at
}

function fits(name: FieldName, value: string): boolean {
  if (name === 'date') return dateValue.test(value)
  if (name === 'reference') return referenceValue.test(value)
  if (name === 'coordinated') return ministries.test(value) || value.length < 60
  return true
}

/** Where the name of a ministry is broken off at the end of a line. */
const brokenName = /(\b(?:en|van|voor|der))\n/gu

const reach: Readonly<Partial<Record<FieldName, number>>> = {
  date: 12,
  reference: 6,
  coordinated: 6,
  to: 3,
  from: 4,
  together: 3,
  term: 3,
  author: 6,
  subject: 3,
}

const isAddressee = (name: FieldName, text: string): boolean => name === 'to' && (office.test(text) || unit.test(text))

function valueLines(name: FieldName, lines: readonly string[], from: number): number[] {
  const stacked = stackedValue(name, lines, from)
  if (stacked) return stacked
  const last = Math.min(lines.length, from + 1 + (reach[name] ?? 0))
  for (let at = from + 1; at < last; at += 1) {
    const text = (lines[at] ?? '').trim()
    if (text === '') continue
    if (isAddressee(name, text)) return officeBeyond(lines, at)
    if (matchesValue(name, text) || isSender(name, text, at - from)) return [at + 1, ...furtherLines(name, lines, at)]
    if (endsSearch(name, text)) return []
  }
  return []
}

/** The margin may come between 'Aan' and the addressee. */
function officeBeyond(lines: readonly string[], from: number): number[] {
  for (let at = from; at < from + headReach; at += 1) {
    const text = (lines[at] ?? '').trim()
    if (office.test(text)) return addressLines(lines, at)
    if (isLabel(text)) break
  }
  return []
}

/** The units of a sender stand under each other; the name of a ministry may run on over a line. */
function furtherLines(name: FieldName, lines: readonly string[], at: number): number[] {
  const taken: number[] = []
  const goesOn = (text: string, before: string) =>
    name === 'from'
      ? unit.test(text) && isFreeValue(text)
      : name === 'coordinated' && ((/(?:,|\ben)$/.test(before) && /^\p{Lu}/u.test(text)) || moreNames.test(text))
  let before = at
  for (let next = at + 1; next < at + 5; next += 1) {
    const text = (lines[next] ?? '').trim()
    if (text === '' && name === 'coordinated') continue
    if (!goesOn(text, (lines[before] ?? '').trim())) break
    taken.push(next + 1)
    before = next
  }
  return taken
}

/** Short names in a row, under others. */
const moreNames = /^[A-Z][A-Za-z&-]{0,7}(?:, [A-Z][A-Za-z&-]{0,7})+$/

/** A date may stand below other labels; other values stand right under their own. */
function endsSearch(name: FieldName, text: string): boolean {
  return name === 'from' || takesFirst.has(name) || (name !== 'date' && isLabel(text))
}

/** After an empty line a sender is told from a title by being a short name. */
const isSender = (name: FieldName, text: string, below: number): boolean =>
  name === 'from' && ((below === 1 && isSenderLine(text)) || (below === 2 && /^[A-Z]{2,6}(?:[/-][A-Z]{2,6})*$/.test(text)))

/** Right under 'Van' stands who sends, whatever that is called. */
function isSenderLine(text: string): boolean {
  return /^\p{Lu}[^.?!:]*$/u.test(text) && isFreeValue(text) && !dateValue.test(text) && !requestMark.test(text)
}

const runsOn = /\b(?:en|van|voor)$/u

/** Several addressees stand on lines of their own, one under the other. */
function addressLines(lines: readonly string[], from: number): number[] {
  const taken: number[] = []
  let before = ''
  for (let at = from; at < from + 5; at += 1) {
    const text = (lines[at] ?? '').trim()
    if (text.length >= 90 || !(office.test(text) || (runsOn.test(before) && /^\p{Lu}/u.test(text)))) break
    taken.push(at + 1)
    before = text
  }
  return taken
}
