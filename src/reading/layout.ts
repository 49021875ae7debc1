import { annexLines } from './annex-lines.ts'
import { type FieldName, isHeadingLike, isLabel, labelIn, redactionMark } from './field-labels.ts'
import type { SourceText } from './model.ts'
import { runningLines } from './running-lines.ts'
import { stackedValue } from './stacked-values.ts'

/** How a text lies: what is page furniture, and which lines are header fields with which value. Lines count from 1. */
export type Layout = {
  readonly furniture: ReadonlySet<number>
  readonly fields: readonly Field[]
}

/** A header field: the line of its label, and the lines that hold its value. */
export type Field = { readonly name: FieldName; readonly line: number; readonly value: string; readonly valueLines: readonly number[] }

const pageMark = /^(?:pagina|blad|pag\.)\s*\d+\s*(?:van|\/)\s*\d+$/i
const address =
  /^(?:[Pp]ostbus \d|\d{4} ?[A-Z]{2} +\p{Lu}|www\.|[Tt]\s+0\d|\p{Lu}\p{Ll}+(?:straat|laan|plein|weg|markt|kade) (?!(?:19|20)\d\d)\d{1,4}\s?[a-z]?$)/u

/** Finds page furniture and header fields, wherever the text layer dropped them. */
export function layoutOf(source: SourceText): Layout {
  const furniture = new Set(runningLines(source))
  const fields: Field[] = []
  const { lines } = source
  const often = colophonLines(lines)
  for (let at = 0; at < lines.length; at += 1) {
    const text = (lines[at] ?? '').trim()
    if (isFurniture(text) || (text.length < cellWidth && (often.get(text) ?? 0) > 1)) furniture.add(at + 1)
    if (address.test(text)) for (const line of unitAbove(lines, at)) furniture.add(line)
    fields.push(...fieldsAt(lines, at))
  }
  for (const field of fields) for (const line of [field.line, ...field.valueLines]) furniture.add(line)
  return { furniture, fields }
}

const unit = /^(?:directoraat|directie\b|dir\b|dg\s|bestuurskern|cluster\b|ministerie van|afdeling\b)/i

/** The lines, from 1, of the unit of organisation that stands right above its address at index `at`. */
function unitAbove(lines: readonly string[], at: number): number[] {
  const isName = (text: string): boolean => text !== '' && text.length < cellWidth && /^\p{Lu}[^.?!:;]*$/u.test(text)
  let first = at
  while (first > at - 8 && isName((lines[first - 1] ?? '').trim())) first -= 1
  return unit.test((lines[first] ?? '').trim()) ? Array.from({ length: at - first }, (_none, step) => first + step + 1) : []
}

const cellWidth = 50

/** Lines of a colophon come back on every page; how often each stands within reach of a unit of organisation. */
function colophonLines(lines: readonly string[]): ReadonlyMap<string, number> {
  const often = new Map<string, number>()
  let sinceUnit = 99
  for (const line of lines) {
    const text = line.trim()
    sinceUnit = unit.test(text) ? 0 : sinceUnit + 1
    if (sinceUnit < 4 && text.length > 2 && !/[.?!]$/.test(text)) often.set(text, (often.get(text) ?? 0) + 1)
  }
  return often
}

function isFurniture(text: string): boolean {
  return text.length < 2 || pageMark.test(text) || redactionMark.test(text) || address.test(text) || !/[\p{L}\p{N}]/u.test(text)
}

const nextColumn = /\s{3,}(?=\p{Lu}[\p{L}() ]{2,20}:\s*\S)/u

/** A line holds one field, or several side by side in columns. */
function fieldsAt(lines: readonly string[], at: number): Field[] {
  const text = (lines[at] ?? '').trim()
  const columns = text.length < 300 && text.includes(':') ? text.split(nextColumn) : [text]
  const found = columns.length === 1 ? [fieldAt(lines, at)] : columns.map((column) => fieldAt([column], 0))
  return found.flatMap((field) => (field ? [columns.length === 1 ? field : { ...field, line: at + 1, valueLines: [at + 1] }] : []))
}

function fieldAt(lines: readonly string[], at: number): Field | null {
  const text = (lines[at] ?? '').trim()
  if (text.length === 0 || text.length > 90) return null
  const label = labelIn(text)
  return label && !headsColumn(lines, at) && !headsText(label, lines, at) ? withValue(label.name, lines, { at, own: label.own }) : null
}

/** What heads the other column of a table of steps; 'Datum' beside it is no label. */
const columnHead = /^(?:stap(?:pen)?|processtap|wat|actie|activiteit|gremium|mijlpaal|moment|gebeurtenis|product|wie|status|toelichting)$/i

function headsColumn(lines: readonly string[], at: number): boolean {
  const beside = [-2, -1, 1, 2].map((step) => (lines[at + step] ?? '').trim()).filter((text) => text !== '')
  return /^datum$/i.test((lines[at] ?? '').trim()) && beside.some((text) => columnHead.test(text))
}

/** 'Afstemming' above a sentence is a heading; what is a label has names under it. */
function headsText({ name, own }: { name: FieldName; own: string }, lines: readonly string[], at: number): boolean {
  if (name !== 'coordinated' || own !== '') return false
  const below = lines.slice(at + 1, at + 4).map((line) => line.trim())
  return /^\p{L}+$/u.test((lines[at] ?? '').trim()) && toldIn.test(below.find((line) => line !== '') ?? '')
}

const toldIn = /^(?:De|Het|Deze|Dit|Er|In|Over|Met|Wij)\s.*\p{Ll}{3}/u

function withValue(name: FieldName, lines: readonly string[], label: { at: number; own: string }): Field | null {
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

const dateValue = /^(?:\p{L}+dag,?\s+)?\d{1,2}[\s./-](?:\p{L}+|\d{1,2})\.?[\s./-]\d{4}$|^\d{4}-\d{2}-\d{2}$/u
const referenceValue = /^(?:(?=.*\d{4})[\w\s./-]{5,45}|(?=(?:\S*\d){5})[\w./-]{8,30})$/u
const ministries = /^(?:[A-Z][A-Za-z&-]{1,7})(?:\s*(?:[,.;/]|en)\s*[A-Z][A-Za-z&-]{1,7})*[.,]?$/

function fits(name: FieldName, value: string): boolean {
  if (name === 'date') return dateValue.test(value)
  if (name === 'reference') return referenceValue.test(value)
  if (name === 'coordinated') return ministries.test(value) || value.length < 60
  return true
}

/** Where the name of a ministry is broken off at the end of a line. */
const brokenName = /(\b(?:en|van|voor|der))\n/gu

/** A reference as departments write it, with the noise of a scan around it. */
const strayLetter = /^[a-z]\s(?=\p{Lu})/u
const noisyReference = /\b[A-Z][A-Za-z&-]+\s*\/\s*\d{6,}\b/

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

/** A text layer may put a value above its label: right above, with an empty line on either side of the two. */
function valueAbove(name: FieldName, lines: readonly string[], { at, own }: { at: number; own: string }): number[] | null {
  if (own === '' && standsReversed(lines, at)) return linesAbove(lines, at)
  const [before, above, below] = [at - 2, at - 1, at + 1].map((one) => (lines[one] ?? '').trim())
  if (own !== '' || before !== '' || below !== '' || above === undefined || above === '') return null
  return (name === 'to' ? office.test(above) : goesAbove.has(name) && matchesValue(name, above)) ? [at] : null
}

const headReach = 14

/** Whether the head around a label has its values above their labels: a day stands right above 'Datum', and none below it. */
function standsReversed(lines: readonly string[], at: number): boolean {
  const trimmed = (line: number): string => (lines[line] ?? '').trim()
  for (let line = Math.max(1, at - headReach); line <= at + headReach; line += 1) {
    if (trimmed(line).toLowerCase() !== 'datum' || !dateValue.test(trimmed(line - 1))) continue
    const below = [1, 2, 3].map((step) => trimmed(line + step)).find((text) => text !== '') ?? ''
    const isOfAbove = labelIn(trimmed(line - 2))?.own === '' && trimmed(line - 3) === ''
    if (!dateValue.test(below) && !isOfAbove) return true
  }
  return false
}

const isNameLine = (text: string): boolean => text !== '' && isFreeValue(text) && !requestMark.test(text)

function linesAbove(lines: readonly string[], at: number): number[] {
  const taken: number[] = []
  for (let line = at - 1; line > at - 4 && isNameLine((lines[line] ?? '').trim()); line -= 1) taken.unshift(line + 1)
  return taken
}

const requestMark = /^(?:nota )?ter \p{L}+$/iu
const goesAbove: ReadonlySet<FieldName> = new Set<FieldName>(['from', 'date', 'reference'])

function valueLines(name: FieldName, lines: readonly string[], from: number): number[] {
  const stacked = stackedValue(name, lines, from)
  if (stacked) return stacked
  const last = Math.min(lines.length, from + 1 + (reach[name] ?? 0))
  for (let at = from + 1; at < last; at += 1) {
    const text = (lines[at] ?? '').trim()
    if (text === '') continue
    if (name === 'to' && office.test(text)) return addressLines(lines, at)
    if (matchesValue(name, text) || (name === 'from' && at === from + 1 && isSenderLine(text)))
      return [at + 1, ...furtherLines(name, lines, at)]
    if (endsSearch(name, text)) return []
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

/** Fields whose value is whatever stands first under the label. */
const takesFirst: ReadonlySet<FieldName> = new Set<FieldName>(['to', 'together', 'subject'])

/** Right under 'Van' stands who sends, whatever that is called. */
function isSenderLine(text: string): boolean {
  return /^\p{Lu}[^.?!:]*$/u.test(text) && isFreeValue(text) && !dateValue.test(text) && !requestMark.test(text)
}

function isFreeValue(text: string): boolean {
  return text.length < 60 && !isLabel(text) && !isHeadingLike(text)
}

function matchesValue(name: FieldName, text: string): boolean {
  if (name === 'date' || name === 'term') return dateValue.test(text)
  if (name === 'reference') return isReference(text)
  if (takesFirst.has(name)) return isFreeValue(text)
  if (name === 'from') return unit.test(text)
  return name === 'coordinated' && (ministries.test(text) || /^ministerie van \p{Lu}/iu.test(text))
}

const office =
  /^(?:[Dd]e |[Hh]et )?(?:[Mm]inister|MINISTER|[Ss]taatssecretaris|STAATSSECRETARIS|[Ss]tas|[Bb]ewindsp|[MS]\p{Lu}\p{L}{1,4}(?!\p{L}))/u

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

function isReference(text: string): boolean {
  return (referenceValue.test(text) && !dateValue.test(text) && !pageMark.test(text)) || (text.length < 45 && noisyReference.test(text))
}
