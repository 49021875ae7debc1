import { monthBegins } from '../days/date-rule.ts'
import { bullets } from '../list-marks.ts'
import type { Heading, SectionFact, SourceText } from '../model.ts'
import { labelIn } from '../page/field-labels.ts'
import type { Layout } from '../page/layout.ts'
import { freeHeading, headingNamedIn, isKnownHeading, knownHeading, number, plain } from './heading-names.ts'
import { runInHeadings } from './run-in-headings.ts'
import { opening, type Segment } from './segment.ts'

/** Headings of all memos: those of the memo format and their variants, and free ones by the way they stand. */
export function sectionsOf(
  source: SourceText,
  layout: Layout,
  segments: readonly (Segment & { readonly id: string })[],
): readonly SectionFact[] {
  const labels = new Set(layout.fields.map((field) => field.line))
  return segments.flatMap((segment) => {
    const place = { lines: source.lines, layout, labels, heads: new Map<number, number>() }
    const found = withoutTitle(headingsIn(place, segment).map(underWithheld), labels)
    const own = runInHeadings({ lines: source.lines, layout, found, headingOf: headingNamedIn }, segment)
    return own.length === 0 ? found : [...found, ...own].sort((one, other) => one.line - other.line)
  })
}

function headingsIn(place: Place & { readonly heads: Map<number, number> }, segment: Segment & { readonly id: string }): SectionFact[] {
  const found: SectionFact[] = []
  let inTable = false
  for (let line = segment.startLine; line <= segment.endLine; line += 1) {
    const text = (place.lines[line - 1] ?? '').trim()
    if (isProse(text)) inTable = false
    const heading = text === '' ? null : headingOf(place, line)
    const isCell = heading !== null && mayBeCell(heading, text, inTable) && headsColumn(place.lines, line)
    if (isCell || tableHead.test(text)) inTable = true
    if (heading === null || isCell || (inTable && heading === 'other')) continue
    inTable = false
    place.heads.set(line, depthUnder(place, line))
    found.push({ memo: segment.id, heading, line, text: text.replace(/\s*:$/, '') })
  }
  return found
}

/** What no cell of a table holds. */
const isProse = (text: string): boolean => text.length >= 60 || (text.endsWith('.') && text.split(/\s+/u, 9).length === 9)

/** A heading of the format stands in a table only under another head, apart from 'Risico', which often opens one. */
const mayBeCell = (heading: Heading, text: string, inTable: boolean): boolean => inTable || heading === 'risks' || !isKnownHeading(text)

const cellWidth = 50
const noCell = new RegExp(`[.:;?!]$|^[${bullets}*-]|^\\d+[.)]\\s`, 'u')

/** Short lines that stand apart from each other are the heads and cells of a table: the first of them is no heading. */
function headsColumn(lines: readonly string[], line: number): boolean {
  const [head = '', ...rest] = [0, 2, 4].map((step) => (lines[line - 1 + step] ?? '').trim())
  const parted = [1, 3].every((step) => (lines[line - 1 + step] ?? '').trim() === '')
  const isCell = (cell: string): boolean => cell !== '' && cell.length < cellWidth && !noCell.test(cell)
  return parted && !number.test(head) && [head, ...rest].every(isCell) && !isKnownHeading(rest[0] ?? '')
}

/** Why something is kept from the public does not explain the advice. */
function underWithheld(section: SectionFact, at: number, all: readonly SectionFact[]): SectionFact {
  return all[at - 1]?.heading === 'notPublic' && reason.test(section.text) ? { ...section, heading: 'other' } : section
}

/** The same, where the heading above it is left out. */
function headingOf(place: Place, line: number): Heading | null {
  const heading = headingAt(place, line)
  const isReason = heading !== null && reason.test((place.lines[line - 1] ?? '').trim())
  return isReason && withheld.test(neighbour(place, line, 1)?.text ?? '') ? 'other' : heading
}

const withheld = /\bopenbaar(?:\s?gemaakte?)? versie\b|\bpersoonsgegevens\b/iu
const reason = /^(?:\d[\d.]*\s+|[a-z][.)]\s+)?(?:motivering|toelichting)\b/iu

/** How many headings stand right above each other, down to this one. */
function depthUnder(place: Place, line: number): number {
  return 1 + (place.heads.get(neighbour(place, line, -1)?.line ?? 0) ?? 0)
}

/** What stands above the first heading of the format is the title block. */
function withoutTitle(found: readonly SectionFact[], labels: ReadonlySet<number>): SectionFact[] {
  const occasion = found.findIndex((section) => section.heading === 'occasion')
  if (occasion >= 0) return found.filter(({ line, heading }, at) => at >= occasion || (heading === 'annexes' && labels.has(line)))
  const known = found.find((section) => section.heading !== 'other')?.line ?? 0
  return found.filter(({ line, heading }) => heading !== 'other' || line > known || !standsInHeader(labels, line, known))
}

const headerLines = 60

/** A line above a field of the header belongs to the header. */
function standsInHeader(labels: ReadonlySet<number>, line: number, until: number): boolean {
  for (let at = line + 1; at < Math.min(until, line + headerLines); at += 1) if (labels.has(at)) return true
  return false
}

type Place = {
  readonly lines: readonly string[]
  readonly layout: Layout
  readonly labels: ReadonlySet<number>
  readonly heads: ReadonlyMap<number, number>
}

function headingAt(place: Place, line: number): Heading | null {
  const { lines, layout } = place
  const text = (lines[line - 1] ?? '').trim()
  if (text.length < 3 || text.length > 90) return null
  // 'Bijlage(n)' is a label of the colophon; a memo that writes 'Bijlagen' has a section of that name.
  if (place.labels.has(line)) return plain(text) === 'bijlagen' && headsList(place, line) ? 'annexes' : null
  if (layout.furniture.has(line)) return null
  if (!begins.test(text)) return afterNoise(text)
  const bare = plain(text)
  const named = knownHeading(bare) ?? (opening.test(text) ? 'occasion' : undefined)
  if (named !== undefined) return standsAlone(place, line) ? named : null
  return standsFree(place, line) ? freeHeading(bare) : null
}

/** Under the label of the margin stands their number, or what heads the values of more labels. */
function headsList({ lines }: Place, line: number): boolean {
  const next = lines.slice(line, line + 4).find((text) => text.trim() !== '') ?? ''
  return !noList.test(next.trim())
}

const noList = /^-?\s*\d{1,2}(?:\s*\(.*\))?$|^(?:nota )?ter \p{L}+$/iu

const goesOn = /^(?!nvt\b)\p{Ll}{2}/u

/** A word of the format inside a running sentence is no heading. */
function standsAlone(place: Place, line: number): boolean {
  const next = neighbour(place, line, 1)
  return (
    next === null ||
    listMark.test(next.text) ||
    !goesOn.test(next.text) ||
    /^\p{Lu}[\p{L} ]{3,40}:$/u.test((place.lines[line - 1] ?? '').trim())
  )
}

/** What a scan makes of the number before a heading. */
const noise = /^[^\p{L}\p{N}\s•*▪-]{1,2}\s+(?=\p{Lu})/u
function afterNoise(text: string): Heading | null {
  return noise.test(text) ? (knownHeading(plain(text.replace(noise, ''))) ?? null) : null
}

const begins = /^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+|[a-z][.)]\s+)?\p{Lu}/u
const listMark = new RegExp(`^(?:[${bullets}*-]|o\\s|e\\s+_*|\\d+[.)](?:\\s|$))`, 'u')
const markAlone = new RegExp(`^[${bullets}o*-]$`, 'u')
const tableHead = /^(?:volgnummer\b|(?:tabel|figuur|grafiek)\s*\d*\s*[.:])/i
const running = /[.,;!]$|\b(?:de|het|een|van|en|in|op|te|voor|met|aan|dat|die|of|om|bij|door|naar|uw|zijn|wordt)$/i
const verb = /\b(?:wordt|worden|is|zijn|heeft|hebben|zal|zullen|kan|kunnen|moet|moeten|wij|we|u|uw)\b/i
const asksShortly = /^(?:welke?|wat|waarom|waar|hoe|wie|wanneer)(?:\s+\S+){1,5}\?$/iu
/** 'Hoe de regeling werkt' heads what tells it. */
const tells = /^(?:wat|waarom|waar|hoe|wie|wanneer)(?:\s+\p{L}+){2,6}$/iu
const asksForMore = /^(?:akkoord|instemm(?:en|ing)|in te stemmen|kennis te nemen)\s+(?:te\s+)?(?:met|gaan|van|op)\b/iu
const notHeading = new RegExp(
  `^(?:[${bullets}o*-]\\s|\\(|niet van toepassing$|geen$|pagina\\b|bijlage \\d|ter (?:be|on|in|voor)\\p{L}{6,}$|\\d+\\)|KST\\b)|^\\d+$|[|€]|\\d{5}|^\\d{1,2}[- ](?:${monthBegins})`,
  'iu',
)

/** A memo to several ministers may say in turn what each is to know: 'MOCW:'. */
const ofOneMinister = /^[MS]\p{Lu}[\p{L}&]{0,6}(?:\s\([^)]{3,40}\))?:$/u
/** A text layer may put the number of a heading on a line of its own. */
const numberAlone = /^\d{1,2}(?:\.\d{1,2})*\.?$/u
/** Whom a part of a list of requests is for. */
const forOffice = /^(?:aan )?(?:de |het )?(?:minister|staatssecretaris)\b[^.]*:$/iu
/** What opens a list in the middle of a sentence. */
const opensSentence = /^(?:in|met|bij|op|door|uit|aan|naar)\s.*:$/iu

/** A free heading is a short line with a capital, apart from what stands above, that the next line does not go on from. */
function standsFree(place: Place, line: number): boolean {
  const text = (place.lines[line - 1] ?? '').trim()
  return isTitleLike(text) && !isContact(place, line) && isParted(place, line) && isFollowed(text, neighbour(place, line, 1)?.text ?? '')
}

const forReader = / (?:voor|aan|van) u$/iu

/** Right under 'Contactpersoon' stands a name. */
const isContact = ({ lines, labels }: Place, line: number): boolean =>
  labels.has(line - 1) && labelIn((lines[line - 2] ?? '').trim())?.name === 'author'

function isTitleLike(text: string): boolean {
  if (text.length > 75 || opensSentence.test(text) || forOffice.test(text)) return false
  return (
    asksShortly.test(text) ||
    (tells.test(text) && !running.test(text)) ||
    (!text.includes('?') && ![running, notHeading, verb, asksForMore].some((pattern) => pattern.test(text.replace(forReader, ''))))
  )
}

function isParted(place: Place, line: number): boolean {
  const above = neighbour(place, line, -1)
  if (
    above === null ||
    (numberAlone.test(above.text) && opensProse(place, line)) ||
    ofOneMinister.test((place.lines[line - 1] ?? '').trim())
  )
    return true
  if (asksShortly.test((place.lines[line - 1] ?? '').trim()) && (place.lines[line - 2] ?? '').trim() === '') return true
  const depth = place.heads.get(above.line) ?? 0
  return depth > 0 ? depth < 3 : /[.?!:][)'"’”»]?$/.test(above.text) || far(place, line)
}

function opensProse(place: Place, line: number): boolean {
  const next = neighbour(place, line, 1)?.text ?? ''
  return next.length > 40 || next.endsWith('.')
}

function isFollowed(text: string, next: string): boolean {
  if (numberAlone.test(next)) return false
  const listed = listMark.test(next)
  if (number.test(text) && number.test(next)) return false
  if (!listed && !/^\p{Lu}/u.test(next)) return false
  if (text.endsWith(':')) return text.length < 40 && listed
  return text.split(/\s+/).length <= (listed ? 12 : 9)
}

/** Three empty lines part a heading from a table or list above it. */
function far({ lines }: Place, line: number): boolean {
  return [2, 3, 4].every((step) => line - step >= 0 && (lines[line - step] ?? '').trim() === '')
}

/** The nearest line with words above or below; page furniture between is passed over, but a field label is not. */
function neighbour({ lines, layout, labels }: Place, line: number, step: 1 | -1): { line: number; text: string } | null {
  let passed = false
  for (let at = line + step; at >= 1 && at <= lines.length && Math.abs(at - line) <= 10; at += step) {
    const text = (lines[at - 1] ?? '').trim()
    if (step === 1 && labels.has(at)) return null
    passed ||= labels.has(at)
    if (passed && text === '•') continue
    if (text !== '' && !(layout.furniture.has(at) && !markAlone.test(text))) return { line: at, text }
  }
  return null
}
