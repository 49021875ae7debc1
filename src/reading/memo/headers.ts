import { type Day, dayOf, parseDay } from '../../kernel/day.ts'
import { fullMonthNames } from '../days/date-spans.ts'
import type { Annex, MemoFact, SourceText } from '../model.ts'
import type { Register } from '../organisations/register.ts'
import type { FieldName } from '../page/field-labels.ts'
import type { Field, Layout } from '../page/layout.ts'
import { annexesOf } from './annexes.ts'
import { kindOf, titleOf } from './memo-kind.ts'
import { addresseesOf, coordinatedWith, senderOf } from './parties.ts'
import { opening, type Segment } from './segment.ts'

/** A memo that states no addressee goes to whom the same sender's other memos in the bundle go. */
export function withSharedAddressee(memos: readonly MemoFact[]): readonly MemoFact[] {
  return memos.map((memo) => {
    const other = memo.to.length === 0 && memo.from !== null ? memos.find((one) => one.from === memo.from && one.to.length > 0) : undefined
    return other ? { ...memo, to: other.to } : memo
  })
}

type HeaderPlace = {
  readonly source: SourceText
  readonly layout: Layout
  readonly register: Register
  readonly fieldsOf: (segment: Segment) => readonly Field[]
}

/** The fields within a part of the text. Fields and parts both stand in the order of the text, so each field is looked at once. */
export function fieldFinder(fields: readonly Field[]): (part: Pick<Segment, 'startLine' | 'endLine'>) => readonly Field[] {
  let from = 0
  return ({ startLine, endLine }) => {
    while ((fields[from]?.line ?? startLine) < startLine) from += 1
    const start = from
    while (from < fields.length && (fields[from]?.line ?? 0) <= endLine) from += 1
    return fields.slice(start, from)
  }
}

/** The header of a memo, from its fields wherever they stand, its marks and its first words. */
export function memoOf(place: HeaderPlace, segment: Segment & { readonly id: string }): MemoFact {
  const { source, layout, register } = place
  const fields = place.fieldsOf(segment)
  const of = (name: FieldName) => fields.filter((field) => field.name === name && field.value !== '')
  const text = source.lines.slice(segment.startLine - 1, segment.endLine)
  const dates = of('date').flatMap((field) => {
    const date = dateOf(field.value)
    return date ? [{ date, line: field.valueLines.at(-1) ?? field.line }] : []
  })
  const references = of('reference').map((field) => ({ reference: field.value, line: field.valueLines.at(-1) ?? field.line }))
  const loose = references.length === 0 ? looseReference(source.lines, dates[0]?.line) : null
  const reference = references[0] ?? loose
  const from = senderOf(source.lines, segment, fields)
  const above = of('subject')[0]?.value ?? titleOf(text, (at) => layout.furniture.has(segment.startLine + at))
  const opens = segment.startLine + text.findIndex((line) => opening.test(line.trim()))
  const inHead = of('annexes').filter(({ line }) => line < opens)
  const named = titleAndAnnexes(above === from ? null : above, annexesOf(of('annexes'), source.lines, segment), inHead)
  return {
    id: segment.id,
    startLine: segment.startLine,
    endLine: segment.endLine,
    kind: kindOf(text, segment),
    title: named.title,
    from,
    to: addresseesOf(of('to'), text, register),
    date: dates[0]?.date ?? null,
    dateLine: dates[0]?.line ?? null,
    reference: reference?.reference ?? null,
    referenceLine: reference?.line ?? null,
    annexes: named.annexes,
    coordinatedWith: coordinatedWith(of, text, register),
    repeatedDates: dates.slice(1),
    repeatedReferences: references.slice(1),
  }
}

const namesPaper = /^\p{L}*(?:nota|notitie|brief|brieven)\s+\S+\s+\S/iu

/** A memo has a title: where none stands above its text, what stands without a number under the label of the annexes is the title. */
function titleAndAnnexes(title: string | null, annexes: readonly Annex[], fields: readonly Field[]): Pick<MemoFact, 'title' | 'annexes'> {
  const [only] = annexes
  const inField = fields[0] !== undefined && only !== undefined && fields[0].valueLines.includes(only.line)
  const isTitle = title === null && annexes.length === 1 && only?.number === null && inField && namesPaper.test(only.title)
  return isTitle ? { title: only.title, annexes: [] } : { title, annexes }
}

/** A bare number right under the date is the reference, its label lost. */
function looseReference(lines: readonly string[], dateLine: number | undefined): { reference: string; line: number } | null {
  if (dateLine === undefined) return null
  for (let line = dateLine + 1; line <= dateLine + 3; line += 1) {
    const text = (lines[line - 1] ?? '').trim()
    if (/^\d{6,9}$/.test(text)) return { reference: text, line }
  }
  return null
}

const dayMonthYear = /^(?:\p{L}+dag,?\s+)?(\d{1,2})[\s./-](\p{L}+|\d{1,2})\.?[\s./-](\d{4})$/u

/** A day as a memo's header writes it, in words or figures; null where it is none. */
export function dateOf(text: string): Day | null {
  const iso = parseDay(text.trim())
  const words = dayMonthYear.exec(text.trim())
  if (iso || !words) return iso
  return dayOf(Number(words[3]), monthNamed(words[2] ?? ''), Number(words[1]))
}

function monthNamed(word: string): number {
  if (/^\d+$/.test(word)) return Number(word)
  const short = word.toLowerCase().replace(/^mrt/, 'maa').slice(0, 3)
  return fullMonthNames.findIndex((month) => month.startsWith(short)) + 1
}
