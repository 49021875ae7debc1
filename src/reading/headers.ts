import { type Day, dayOf } from '../kernel/day.ts'
import type { Field, FieldName, Layout } from './layout.ts'
import type { Annex, MemoFact, MemoKind, SourceText } from './model.ts'
import type { Segment } from './segment.ts'

const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']

/** A memo that states no addressee goes to whom the same sender's other memos in the bundle go. */
export function withSharedAddressee(memos: readonly MemoFact[]): readonly MemoFact[] {
  return memos.map((memo) => {
    const other = memo.to.length === 0 && memo.from !== null ? memos.find((one) => one.from === memo.from && one.to.length > 0) : undefined
    return other ? { ...memo, to: other.to } : memo
  })
}

/** The header of a memo, from its fields wherever they stand, its marks and its first words. */
export function memoOf(source: SourceText, layout: Layout, segment: Segment & { readonly id: string }): MemoFact {
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
    from: fromOf(source.lines, segment, fields),
    to: addressees(of('to'), text),
    date: dates[0]?.date ?? null,
    dateLine: dates[0]?.line ?? null,
    reference: reference?.reference ?? null,
    referenceLine: reference?.line ?? null,
    annexes: annexesOf(of('annexes'), source.lines, segment),
    coordinatedWith: coordinated(of, text),
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
  const marks = text.slice(0, 40).map((line) => line.trim()).filter((line) => line.length < 40)
  for (const [kind, pattern] of kindWords) if (marks.some((line) => pattern.test(line))) return kind
  if (marks.some((line) => /^bespreeknotitie/i.test(line))) return 'discussion'
  if (segment.fragment) return 'other'
  const start = text.slice(0, 60).join(' ').replace(/\s+/g, ' ')
  const whole = bodyWords.find(([kind, pattern]) => pattern.test(kind === 'decision' ? text.join(' ') : start))
  return whole?.[0] ?? 'other'
}

const notTitle = /^(?:ter [a-z]+|datum|van|aan|onze|kenmerk|referentie|bijlage|directoraat|directie|ministerie|pagina|auteur|opgesteld|bestuurskern|dir |cluster|postbus|www|kopie|parafen|\d|stas |mede |interdep|afgestemd|voorbeeld\b|minister|de |portefeuille|beslistermijn|politie en|en -)/i

/** The title stands above the occasion: the longest line that is no field and no sender. */
function titleOf(text: readonly string[]): string | null {
  const end = text.findIndex((line) => /^(?:\d+\.?\s*)?aanleiding/i.test(line.trim()))
  const above = text.slice(0, Math.max(0, end)).map((line) => line.trim())
  const possible = above.filter((line) => line.length > 14 && /^\p{Lu}/u.test(line) && !notTitle.test(line) && line.split(/\s+/).length > 2)
  return possible.at(-1)?.slice(0, 300) ?? null
}

const unit = /^(?:directoraat|directie|dir\b|bestuurskern|afdeling|cluster|programma-?directie|de directeur|portefeuille|secretaris-generaal)/i

/** The sender: the line before 'Van', or the units of the colophon. */
function fromOf(lines: readonly string[], segment: Segment, fields: readonly Field[]): string | null {
  const label = fields.find((field) => field.name === 'from')
  if (label) {
    if (label.value !== '') return label.value
    for (let line = label.line + 1; line <= label.line + 3; line += 1) {
      const text = (lines[line - 1] ?? '').trim()
      if (unit.test(text)) return text
    }
    for (let line = label.line - 1; line >= label.line - 3; line -= 1) {
      const text = (lines[line - 1] ?? '').trim()
      if (text !== '') return /[.?!]$/.test(text) || text.length > 60 ? null : text
    }
  }
  return segment.fragment ? null : colophonOf(lines, segment)
}

function colophonOf(lines: readonly string[], segment: Segment): string | null {
  for (let line = segment.startLine; line < Math.min(segment.endLine, segment.startLine + 30); line += 1) {
    if (!unit.test((lines[line - 1] ?? '').trim())) continue
    const block: string[] = []
    for (let at = line; at < line + 6; at += 1) {
      const text = (lines[at - 1] ?? '').trim()
      if (text === '' || /\d|:|^(?:aan|auteur|datum|kenmerk|ter)\b/i.test(text)) break
      block.push(text)
    }
    return block.join(' ').replace(/^de\s+/, '')
  }
  return null
}

function addressees(fields: readonly Field[], text: readonly string[]): string[] {
  const named = fields.flatMap((field) => field.value.split(/\s*(?:,|;|\n|\ben\b(?= M[A-Z]))\s*/))
  const clean = named.map((name) => name.replace(/^(?:de|het)\s+/i, '').replace(/\.$/, '').trim()).filter((name) => name.length > 2 && name.length < 80)
  if (clean.length > 0) return [...new Map(clean.map((name) => [name.toLowerCase(), name])).values()].slice(0, 4)
  return spokenTo(text.join(' '))
}

/** 'Ter informatie aan MOCW', 'MSZW en u': whom the memo speaks to when no field says so. */
function spokenTo(text: string): string[] {
  const direct = /\bter (?:informatie|besluitvorming|ondertekening) aan (M[A-Z]{2,4}|S[A-Z]{3})\b/i.exec(text)
  return direct?.[1] ? [direct[1]] : []
}

function annexesOf(fields: readonly Field[], lines: readonly string[], segment: Segment): Annex[] {
  const listed = fields.length > 0 ? fields.flatMap((field) => annexItems(field, lines)) : annexTable(lines, segment)
  return listed.filter((annex, at) => listed.findIndex((other) => other.title === annex.title) === at)
}

function annexItems(field: Field, lines: readonly string[]): Annex[] {
  const found: { number: number | null; title: string; line: number }[] = []
  for (const line of field.valueLines) {
    const text = (lines[line - 1] ?? '').trim()
    const item = /^(?:bijlage\s+)?(\d{1,2})\s*[:.)]\s*(.+)$/i.exec(text)
    if (item) found.push({ number: Number(item[1]), title: item[2] ?? '', line })
    else if (/^nota\b/i.test(text) || found.length === 0) found.push({ number: null, title: text, line })
    else {
      const last = found.at(-1)
      if (last) last.title = `${last.title} ${text}`.trim()
    }
  }
  return found.filter((annex) => annex.title.length > 2)
}

/** A table of annexes under its own heading: a number alone on its line, and the title below it. */
function annexTable(lines: readonly string[], segment: Segment): Annex[] {
  const found: Annex[] = []
  let inside = false
  for (let line = segment.startLine; line <= segment.endLine; line += 1) {
    const text = (lines[line - 1] ?? '').trim()
    if (/^bijlagen$/i.test(text)) inside = true
    const next = [1, 2, 3].map((step) => (lines[line - 1 + step] ?? '').trim()).filter((after) => after !== '')
    if (inside && Number(text) === found.length + 1) found.push({ number: Number(text), title: next.slice(0, 2).join(' '), line })
  }
  return found.filter((annex) => /^\p{Lu}/u.test(annex.title))
}

type FieldsOf = (name: FieldName) => Field[]

function coordinated(of: FieldsOf, text: readonly string[]): string[] {
  const named = ministriesIn([...of('coordinated'), ...of('together')])
  if (named.length > 0) return named
  const told = /\b(?:afstemming (?:geweest|plaatsgevonden) met|is afgestemd met)\s+([^.]{3,120})\./.exec(text.join(' ').replace(/\s+/g, ' '))
  return (told?.[1] ?? '').split(/,|\ben\b/).map((name) => name.replace(/^\s*(?:het|de)\s+/, '').trim()).filter((name) => /^\p{Lu}[\p{Lu}\p{L}&-]{1,12}$/u.test(name))
}

function ministriesIn(fields: readonly Field[]): string[] {
  const words = fields.flatMap((field) => field.value.split(/[\s,/]+/))
  const clean = words.map((word) => word.replace(/[^A-Za-z&]/g, ''))
  return [...new Set(clean.filter((word) => /^[A-Z][A-Za-z&]*[A-Z&]/.test(word) && word.length < 7))]
}
