import { type Day, dayOf } from '../kernel/day.ts'
import { annexesOf } from './annexes.ts'
import type { FieldName, Layout } from './layout.ts'
import type { MemoFact, MemoKind, SourceText } from './model.ts'
import { addresseesOf, coordinatedWith, senderOf } from './parties.ts'
import type { Register } from './register.ts'
import type { Segment } from './segment.ts'

const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']

/** A memo that states no addressee goes to whom the same sender's other memos in the bundle go. */
export function withSharedAddressee(memos: readonly MemoFact[]): readonly MemoFact[] {
  return memos.map((memo) => {
    const other = memo.to.length === 0 && memo.from !== null ? memos.find((one) => one.from === memo.from && one.to.length > 0) : undefined
    return other ? { ...memo, to: other.to } : memo
  })
}

type HeaderPlace = { readonly source: SourceText; readonly layout: Layout; readonly register: Register }

/** The header of a memo, from its fields wherever they stand, its marks and its first words. */
export function memoOf(place: HeaderPlace, segment: Segment & { readonly id: string }): MemoFact {
  const { source, layout, register } = place
  const fields = layout.fields.filter((field) => field.line >= segment.startLine && field.line <= segment.endLine + 6)
  const of = (name: FieldName) => fields.filter((field) => field.name === name && field.value !== '')
  const text = source.lines.slice(segment.startLine - 1, segment.endLine)
  const dates = of('date').flatMap((field) => {
    const date = dateOf(field.value)
    return date ? [{ date, line: field.valueLines.at(-1) ?? field.line }] : []
  })
  const references = of('reference').map((field) => ({ reference: field.value, line: field.valueLines.at(-1) ?? field.line }))
  const loose = references.length === 0 ? looseReference(source.lines, dates[0]?.line) : null
  const reference = references[0] ?? loose
  return {
    id: segment.id,
    startLine: segment.startLine,
    endLine: segment.endLine,
    kind: kindOf(text, segment),
    title: titleOf(text),
    from: senderOf(source.lines, segment, fields),
    to: addresseesOf(of('to'), text),
    date: dates[0]?.date ?? null,
    dateLine: dates[0]?.line ?? null,
    reference: reference?.reference ?? null,
    referenceLine: reference?.line ?? null,
    annexes: annexesOf(of('annexes'), source.lines, segment),
    coordinatedWith: coordinatedWith(of, text, register),
    repeatedDates: dates.slice(1),
    repeatedReferences: references.slice(1),
  }
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

function dateOf(text: string): Day | null {
  const words = /^(\d{1,2})[\s-](\p{L}+|\d{1,2})[\s-](\d{4})$/u.exec(text.trim())
  if (!words) return null
  const month = /^\d+$/.test(words[2] ?? '') ? Number(words[2]) : months.indexOf((words[2] ?? '').toLowerCase()) + 1
  return dayOf(Number(words[3]), month, Number(words[1]))
}

const kindWords: readonly (readonly [MemoKind, RegExp])[] = [
  ['decision', /^(?:nota )?ter (?:beslissing|besluitvorming)\b/i],
  ['signature', /^(?:nota )?ter ondertekening\b/i],
  ['preparation', /^(?:nota )?ter voorbereiding\b/i],
  ['information', /^(?:nota )?ter (?:informatie|kennisname)\b/i],
  ['discussion', /^(?:nota )?ter bespreking\b/i],
]
const bodyWords: readonly (readonly [MemoKind, RegExp])[] = [
  ['annotation', /\bannotatie\b/i],
  ['discussion', /\b(?:bespreeknotitie|beslis- en bespreekpunten)\b/i],
  ['signature', /\bnota ter ondertekening\b/i],
  ['decision', /\b(?:beslisnota|gevraagde? besluit|geadviseerd besluit|uw (?:instemming|akkoord|besluit))/i],
]

function kindOf(text: readonly string[], segment: Segment): MemoKind {
  const marks = text
    .slice(0, 40)
    .map((line) => line.trim())
    .filter((line) => line.length < 40)
  for (const [kind, pattern] of kindWords) if (marks.some((line) => pattern.test(line))) return kind
  if (marks.some((line) => /^bespreeknotitie/i.test(line))) return 'discussion'
  if (segment.fragment) return 'other'
  const start = text.slice(0, 60).join(' ').replace(/\s+/g, ' ')
  const whole = bodyWords.find(([kind, pattern]) => pattern.test(kind === 'decision' ? text.join(' ') : start))
  return whole?.[0] ?? 'other'
}

const notTitle =
  /^(?:ter [a-z]+|datum|van|aan|onze|kenmerk|referentie|bijlage|directoraat|directie|ministerie|pagina|auteur|opgesteld|bestuurskern|dir |cluster|postbus|www|kopie|parafen|\d|stas |mede |interdep|afgestemd|voorbeeld\b|minister|de |portefeuille|beslistermijn|politie en|en -)/i

/** The title stands above the occasion: the longest line that is no field and no sender. */
function titleOf(text: readonly string[]): string | null {
  const end = text.findIndex((line) => /^(?:\d+\.?\s*)?aanleiding/i.test(line.trim()))
  const above = text.slice(0, Math.max(0, end)).map((line) => line.trim())
  const possible = above.filter((line) => line.length > 14 && /^\p{Lu}/u.test(line) && !notTitle.test(line) && line.split(/\s+/).length > 2)
  return possible.at(-1)?.slice(0, 300) ?? null
}
