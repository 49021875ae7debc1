import type { SourceText } from '../model.ts'
import { type FieldName, labelIn, redactionMark } from './field-labels.ts'
import { withValue } from './field-values.ts'
import { runningLines } from './running-lines.ts'
import { pageMark, unit } from './value-shapes.ts'

/** How a text lies: what is page furniture, and which lines are header fields with which value. Lines count from 1. */
export type Layout = {
  readonly furniture: ReadonlySet<number>
  readonly fields: readonly Field[]
}

/** A header field: the line of its label, and the lines that hold its value. */
export type Field = { readonly name: FieldName; readonly line: number; readonly value: string; readonly valueLines: readonly number[] }

const address =
  /^(?:[Pp]ostbus \d|\d{4} ?[A-Z]{2} +\p{Lu}|www\.|[Tt]\s+0\d|\p{Lu}\p{Ll}+(?:straat|laan|plein|weg|markt|kade) (?!(?:19|20)\d\d)\d{1,4}\s?[a-z]?$)/u

/** Finds page furniture and header fields, wherever the text layer dropped them. */
export function layoutOf(source: SourceText): Layout {
  const furniture = new Set(runningLines(source))
  const fields: Field[] = []
  const lines = withoutColons(source.lines)
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

/** Beside a column of labels a value may begin with their colon: 'Aan' and ': Minister'. */
function withoutColons(lines: readonly string[]): readonly string[] {
  return lines.some((line) => aloneColon.test(line)) ? lines.map((line) => line.replace(aloneColon, '')) : lines
}

const aloneColon = /^\s*:\s+(?=\S)/u

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
