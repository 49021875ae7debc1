import type { SourceText } from './model.ts'

/** How a text lies: what is page furniture, and which lines are header fields with which value. Lines count from 1. */
export type Layout = {
  readonly furniture: ReadonlySet<number>
  readonly fields: readonly Field[]
}

export type FieldName =
  | 'from'
  | 'to'
  | 'date'
  | 'reference'
  | 'annexes'
  | 'coordinated'
  | 'copy'
  | 'author'
  | 'route'
  | 'together'
  | 'term'
  | 'public'

/** A header field: the line of its label, and the lines that hold its value. */
export type Field = { readonly name: FieldName; readonly line: number; readonly value: string; readonly valueLines: readonly number[] }

const labels: readonly (readonly [FieldName, RegExp])[] = [
  ['reference', /^(?:onze |ons )?(?:referentie|(?:brief)?kenmerk|(?:nota|zaak|dossier|document)nummer)\s*:?\s*(.*)$/i],
  ['date', /^datum(?: document| nota| opgesteld)?\s*:?\s*(.*)$/i],
  ['annexes', /^bijlage(?:\(n\)|n)?\s*(?::\s*(.*)|(-?\s*\d{0,2}))$/i],
  [
    'coordinated',
    /^(?:interdepartementaal(?:\s+afgestemd(?:\s+met)?)?|(?:(?:intern|extern) )?afgestemd(?: met)?|samengewerkt met|medebetrokken|afstemming met)\s*(?::\s*(.*)|)$/i,
  ],
  ['coordinated', /^(?:afgestemd|samengewerkt) met\s+(.*)$/i],
  ['to', /^aan\s*:\s*(.*)$/i],
  ['to', /^aan(?:\s+((?:de |het )?(?:minister|staatssecretaris|stas|bewindsp).*))?$/i],
  ['from', /^van\s*:?\s*$/i],
  ['from', /^van\s*:\s*(.+)$/i],
  ['copy', /^(?:kopie(?:\s+aan)?|(?:in )?afschrift(?: aan)?)\s*(?::\s*(.*)|)$/i],
  ['author', /^(?:auteur|opgesteld door|behandeld door|contactpersoon|steller)\s*:?\s*(.*)$/i],
  ['route', /^(?:parafenroute|(?:lijn|mede)paraaf|ontvangen [A-Z]{2,4})\s*:?\s*(.*)$/i],
  ['together', /^mede namens(?:\/met akkoord van)?\s*:?\s*(.*)$/i],
  ['term', /^(?:beslistermijn|uiterlijk bij)\s*:?\s*(.*)$/i],
  ['public', /^nota actief openbaar\s*:?\s*(.*)$/i],
]

const pageMark = /^(?:pagina|blad|pag\.)\s*\d+\s*(?:van|\/)\s*\d+$/i
const redactionMark = /^persoon\w*\s?\w* levenss\w*/i
const address = /^(?:postbus \d|\d{4} ?[A-Z]{2} |www\.|t\s+0\d|[A-Z][a-z]+(?:straat|laan|plein|weg|markt|kade) \d+)/i

/** Finds page furniture and header fields, wherever the text layer dropped them. */
export function layoutOf(source: SourceText): Layout {
  const furniture = new Set<number>()
  const fields: Field[] = []
  const { lines } = source
  const often = colophonLines(lines)
  for (let at = 0; at < lines.length; at += 1) {
    const text = (lines[at] ?? '').trim()
    if (isFurniture(text) || (text.length < 50 && (often.get(text) ?? 0) > 1)) furniture.add(at + 1)
    const field = fieldAt(lines, at)
    if (field) fields.push(field)
  }
  for (const field of fields) for (const line of [field.line, ...field.valueLines]) furniture.add(line)
  return { furniture, fields }
}

const unit = /^(?:directoraat|directie\b|dir\b|bestuurskern|cluster\b|ministerie van|afdeling\b)/i

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

function fieldAt(lines: readonly string[], at: number): Field | null {
  const text = (lines[at] ?? '').trim()
  if (text.length === 0 || text.length > 90) return null
  for (const [name, pattern] of labels) {
    const match = pattern.exec(text)
    if (match) return withValue(name, lines, { at, own: (match[1] ?? match[2] ?? '').trim() })
  }
  return null
}

function withValue(name: FieldName, lines: readonly string[], label: { at: number; own: string }): Field | null {
  const start = name === 'coordinated' ? afterLabelRest(lines, label.at) : label.at
  if (label.own !== '' && !/^-?\s*\d{0,2}$/.test(label.own)) {
    return fits(name, label.own) ? ownValue(name, lines, label) : null
  }
  const taken = name === 'annexes' ? annexLines(lines, start) : valueLines(name, lines, start)
  const raw = taken.map((line) => (lines[line - 1] ?? '').trim()).join('\n')
  const value = name === 'reference' && !referenceValue.test(raw) ? (noisyReference.exec(raw)?.[0] ?? raw) : raw
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
const referenceValue = /^(?=.*\d{4})[\w\s./-]{5,45}$/u
const ministries = /^(?:[A-Z][A-Za-z&]{1,7})(?:\s*(?:,|en|\/)\s*[A-Z][A-Za-z&]{1,7})*[.,]?$/

function fits(name: FieldName, value: string): boolean {
  if (name === 'date') return dateValue.test(value)
  if (name === 'reference') return referenceValue.test(value)
  if (name === 'coordinated') return ministries.test(value) || value.length < 60
  return true
}

/** A reference as departments write it, with the noise of a scan around it. */
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
}

function valueLines(name: FieldName, lines: readonly string[], from: number): number[] {
  const last = Math.min(lines.length, from + 1 + (reach[name] ?? 0))
  for (let at = from + 1; at < last; at += 1) {
    const text = (lines[at] ?? '').trim()
    if (text === '') continue
    if (name === 'to' && office.test(text)) return addressLines(lines, at)
    if (matchesValue(name, text)) return [at + 1]
    if (endsSearch(name, text)) return []
  }
  return []
}

/** A date may stand below other labels; other values stand right under their own. */
function endsSearch(name: FieldName, text: string): boolean {
  return name === 'from' || takesFirst.has(name) || (name !== 'date' && isLabel(text))
}

/** Fields whose value is whatever stands first under the label. */
const takesFirst: ReadonlySet<FieldName> = new Set<FieldName>(['to', 'together'])

function isFreeValue(text: string): boolean {
  return text.length < 60 && !isLabel(text) && !isHeadingLike(text)
}

function matchesValue(name: FieldName, text: string): boolean {
  if (name === 'date' || name === 'term') return dateValue.test(text)
  if (name === 'reference') return isReference(text)
  if (takesFirst.has(name)) return isFreeValue(text)
  if (name === 'from') return unit.test(text)
  return name === 'coordinated' && ministries.test(text)
}

const office = /^(?:de |het )?(?:minister|staatssecretaris|stas|bewindsp|M[A-Z]{2,4}\b|S[A-Z]{2,4}\b)/i

/** Several addressees stand on lines of their own, one under the other. */
function addressLines(lines: readonly string[], from: number): number[] {
  const taken: number[] = []
  for (let at = from; at < from + 5 && office.test((lines[at] ?? '').trim()) && (lines[at] ?? '').length < 90; at += 1) taken.push(at + 1)
  return taken
}

function isReference(text: string): boolean {
  return (referenceValue.test(text) && !dateValue.test(text) && !pageMark.test(text)) || (text.length < 45 && noisyReference.test(text))
}

function isLabel(text: string): boolean {
  return labels.some(([, pattern]) => pattern.test(text))
}

const headingWord =
  /^(?:\d{1,2}\.?\s+)?(?:aanleiding|inleiding|geadviseerd|gevraagde?|kern|kernpunten|toelichting|advies|(?:beslis|bespreek)punten)\b/i

function isHeadingLike(text: string): boolean {
  return headingWord.test(text)
}

const annexCount = /^-?\s*\d{1,2}$/
const annexStart =
  /^(?:bijlage\s+\d+\s*[:.]|\d{1,2}\s*[).]\s+\S|[-•]\s+\S|(?:nota|(?:aanbiedings|concept|kamer)?-?(?:brief|kamerbrief)|rapport|factsheet|oplegnota|notitie|verslag|memorie)\b)/i

/** Annexes stand in the margin as a short list, perhaps under their count; their titles may run on over lines. */
function annexLines(lines: readonly string[], from: number): number[] {
  const taken: number[] = []
  let list: AnnexList = { blanks: 0, spacing: null, number: null }
  for (let at = from + 1; at < Math.min(lines.length, from + 40) && list.blanks <= 3; at += 1) {
    const text = (lines[at] ?? '').trim()
    if (text === '') list = { ...list, blanks: list.blanks + 1 }
    if (text === '' || (taken.length === 0 && annexCount.test(text))) continue
    if (endsAnnexes(text) || !belongs(list, text)) break
    list = { blanks: 0, spacing: list.spacing ?? list.blanks, number: annexNumber(text) ?? list.number }
    taken.push(at + 1)
  }
  return taken
}

/** `spacing` is how many empty lines the text layer puts between lines; null before the first item. */
type AnnexList = { readonly blanks: number; readonly spacing: number | null; readonly number: number | null }

function annexNumber(text: string): number | null {
  const counted = /^(?:bijlage\s+)?(\d{1,2})\s*[:.)]\s/i.exec(text)
  return counted ? Number(counted[1]) : null
}

/** An item counts on; a line without number goes on from the one above, as far away as the lines of this list are. */
function belongs({ blanks, spacing, number }: AnnexList, text: string): boolean {
  const own = annexNumber(text)
  if (own !== null) return number === null ? blanks <= 3 : blanks <= 2 && own === number + 1
  const goesOn = spacing !== null && blanks <= spacing
  return goesOn || (number === null && blanks <= 2 && annexStart.test(text))
}

function endsAnnexes(text: string): boolean {
  return isLabel(text) || isHeadingLike(text) || text.length > 48 || redactionMark.test(text)
}
