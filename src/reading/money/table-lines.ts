import { fullMonths } from '../days/date-rule.ts'
import { bullets } from '../list-marks.ts'

/** A cell of a table: a number as it is written, a place that is left open, or something that is no amount. Lines count from 1. */
export type Cell = {
  readonly line: number
  readonly written: string
  readonly value: number | null
  /** A number that may as well be a year. */
  readonly year: boolean
}

/** What a line of a table holds: heads of years, numbers, words with numbers, or words; `long` words may as well be a sentence. */
type TableLine = { readonly kind: 'blank' } | { readonly kind: 'stop' } | SaidLine

/** Words with numbers; `maybe` when only its neighbours can tell whether that is a row. */
type Row = { readonly label: string; readonly cells: readonly Cell[]; readonly maybe?: true }

export type SaidLine =
  | { readonly kind: 'heads'; readonly heads: readonly string[] }
  | { readonly kind: 'cells'; readonly cells: readonly Cell[] }
  | ({ readonly kind: 'row' } & Row)
  | { readonly kind: 'words'; readonly text: string; readonly long: boolean }

const number = '[-–−+]?(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d{1,3}|,-{1,2}|\\.\\d)?'
const numberToken = new RegExp(`^(?:${number}|\\(${number}\\))[*¹²³⁴]*$`, 'u')
const share = /(?<=^|\s)[-–−+]?\d+(?:[.,]\d+)?\s?%(?=$|\s)/gu
const openToken = /^(?:[-–—−]|p\.?m\.?|n\.?v\.?t\.?|n\.?b\.?|n\.?t\.?b\.?)$/iu
const yearToken = /^(?:199\d|20[0-5]\d)$/u
/** Written as an amount rather than as a number of things. */
export const sureToken = /,\d|\d\.\d{3}/u

/** One token of a table as a cell; null for a word. */
export function cellOf(token: string, line: number): Cell | null {
  if (openToken.test(token)) return { line, written: token, value: null, year: false }
  return numberToken.test(token) ? { line, written: token, value: numberIn(token), year: yearToken.test(token) } : null
}

function numberIn(token: string): number {
  const negative = /^\(?[-–−]|^\(.*\)/u.test(token)
  const digits = token.replace(/,-+/u, '').replace(/[^\d.,]/gu, '')
  const plain = /\.\d{3}/u.test(digits) ? digits.replaceAll('.', '') : digits
  return (negative ? -1 : 1) * Number(plain.replace(',', '.'))
}

/** Signs that stand apart from their number are put to it; the currency, shares and the lines of the table are left out. */
function tidy(text: string): string {
  return text
    .replace(/[|[\]]/gu, '  ')
    .replace(/(?<=\d)[;.]$/u, '')
    .replace(/-\s?\/\s?-\s*(?=[€\d])/gu, '-')
    .replace(/([-–−+])\s?€\s?(?=\d)/gu, '$1')
    .replace(/€/gu, ' ')
    .replace(share, ' ')
    .trim()
    .replace(/^([-–−+])\s+(?=\d[\d.,]*$)/u, '$1')
}

const year = '(?:19|20)\\d{2}'
const headToken = new RegExp(
  `${year}(?:\\s?(?:[-–/]|t/m|tot en met)\\s?(?:20)?\\d{2})?(?:\\s?(?:e\\.?\\s?v\\.?|en verder))?(?![\\d.,%])|(?:eind)?totaal\\b|\\bstruct(?:ureel|\\.)?|\\bcum(?:ulatief|\\.)?`,
  'giu',
)

/** The heads on a line from its first year on, when it holds no other words after it; what stands before is the head of the labels. */
export function headsIn(text: string): readonly string[] | null {
  if (!mayHoldYear.test(text)) return null
  const bare = text.replace(/\([^)]*\)?/gu, ' ').trim()
  const heads = [...bare.matchAll(headToken)]
  const first = heads.findIndex(([head]) => /\d/u.test(head))
  const from = heads[first]?.index ?? -1
  if (from < 0 || /[^\s.:*|]/u.test(bare.slice(from).replace(headToken, ''))) return null
  const lead = bare.slice(0, from).trim()
  const found = heads.slice(first).map(([head]) => head.trim())
  if (lead !== '' && found.length < 2) return null
  return lead === '' ? found : [lead, ...found]
}

const mayHoldYear = /(?:19|20)\d\d/u
/** Words with which a number goes. */
export const naming =
  /\b(?:artikel(?:en)?|art\.|fase|tranche|perceel|maatregel|bijlage|hoofdstuk|stap|deel|variant|optie|scenario|tabel|lid|onderdeel|programma|nr\.?|nummer|pagina|week|kamerstuk(?:ken)?|jaar)$/iu
const goesOn =
  /\b(?:de|het|een|van|en|of|in|op|te|voor|met|aan|dat|die|om|bij|door|naar|uit|tot|tussen|vanaf|per|na|over|onder|circa|ca\.?|ruim|bijna|nog|dan|is|zijn|wordt|worden|was|bedraagt|kost|ten|sinds|eind|begin|medio)$/iu
const counted = new RegExp(`^(?:mln|mld|miljo|miljard|euro|eur\\b|procent|%|uur|km|ha\\b|fte|jaar|${fullMonths}|sept|okt|nov|dec)`, 'iu')
const verb =
  /\b(?:wordt|worden|is|zijn|was|waren|heeft|hebben|zal|zullen|kan|kunnen|moet|moeten|gaat|gaan|komt|komen|staat|staan|blijft|blijven|wij|we|u)\b/iu
const longLine = 300
const longWords = 60
const longLabel = 120

/** What stands on a line that lies in a table, or under the caption of one. */
export function tableLine(raw: string, line: number): TableLine {
  const text = raw.trim()
  if (text === '') return { kind: 'blank' }
  if (text.length > longLine) return { kind: 'stop' }
  const heads = text.length < longLabel ? headsIn(text) : null
  if (heads) return { kind: 'heads', heads }
  const bare = mayBeRow.test(text) ? tidy(text) : text
  if (bare === '') return { kind: 'blank' }
  const row = mayBeRow.test(text) ? rowIn(bare, line) : null
  if (row) return row.label === '' && !row.maybe ? { kind: 'cells', cells: row.cells } : { kind: 'row', ...row }
  return endsTable(text) ? { kind: 'stop' } : { kind: 'words', text, long: text.length > longWords }
}

const mayBeRow = /\d|^[-–—−]|^(?:p\.?m\.?|n\.?v\.?t\.?|n\.?b\.?|n\.?t\.?b\.?)$/iu

function rowIn(text: string, line: number): Row | null {
  const parts = text.split(/\s{2,}|\t/u)
  const inParts = parts.length > 1 ? partedRow(parts, line) : null
  return inParts ?? spokenRow(text.split(/\s+/u), line)
}

/** Cells that stand apart: a part is a cell when all of it is. */
function partedRow(parts: readonly string[], line: number): Row | null {
  const read = parts.map((part) => part.split(' ').map((token) => cellOf(token, line)))
  const isCell = (at: number) => read[at]?.every((cell) => cell !== null) === true
  const isIndex = isCell(0) && /^\d{1,2}$/u.test(parts[0] ?? '') && !isCell(1)
  const first = read.findIndex((_, at) => isCell(at) && !(at === 0 && isIndex))
  if (first < 0 || endsInAmount(parts[first - 1] ?? '')) return null
  const cells = read.flatMap((part, at) => (at >= first && isCell(at) ? part.filter((cell) => cell !== null) : []))
  return hasAmount(cells) ? { label: parts.slice(0, first).join(' '), cells } : null
}

/** 'Dijken 4,2' is no label: that its cells stand apart is then not so. */
const endsInAmount = (label: string): boolean => {
  const [, words = '', last = ''] = /^(.*)\s(\S+)$/u.exec(label) ?? []
  return numberToken.test(last) && !yearToken.test(last) && !naming.test(words) && (sureToken.test(last) || /\d{3}/u.test(last))
}

const hasAmount = (cells: readonly Cell[]) => cells.some(({ value, year: mayBeYear }) => value !== null && !mayBeYear)

/** Words with the numbers behind them; of numbers in the middle only such as nobody counts with. */
function spokenRow(tokens: readonly string[], line: number): Row | null {
  const read = tokens.map((token) => cellOf(token, line))
  const from = afterWords(tokens, read)
  if (from === 0) return { label: '', cells: whole(read) }
  if (from === tokens.length) return innerRow(tokens, read)
  const label = tokens.slice(0, from).join(' ')
  const cells = whole(read.slice(from))
  if (!(hasAmount(cells) || isOpen(cells)) || !maySpeak(label)) return null
  return cells.length > 1 || sureToken.test(cells[0]?.written ?? '') || label.length <= 50
    ? { label, cells }
    : { label, cells, maybe: true }
}

const isOpen = (cells: readonly Cell[]) => cells.length > 0 && cells.every(({ written }) => openToken.test(written))

/** Where the numbers at the end begin; one that goes with the word before it, or is a year, is no amount. */
function afterWords(tokens: readonly string[], read: readonly (Cell | null)[]): number {
  const from = read.lastIndexOf(null) + 1
  const first = tokens[from] ?? ''
  return from > 0 && /^\d+$/u.test(first) && (yearToken.test(first) || naming.test(tokens[from - 1] ?? '')) ? from + 1 : from
}

const whole = (read: readonly (Cell | null)[]) => read.filter((cell) => cell !== null)

/** A sentence may be broken off behind a number too. */
const maySpeak = (label: string) =>
  label.length <= longLabel && !goesOn.test(label) && !/[.;?!]$/u.test(label) && !(label.length > 50 && verb.test(label))

/** 'Fonds artikel 2 35,5 beschikbaar': numbers between words, or before them; whole numbers only make it likely. */
function innerRow(tokens: readonly string[], read: readonly (Cell | null)[]): Row | null {
  const isCell = (at: number) => Boolean(read[at]) && !yearToken.test(tokens[at] ?? '') && !naming.test(tokens[at - 1] ?? '')
  const sure = tokens.findIndex((token, at) => read[at] && sureToken.test(token))
  let from = sure >= 0 ? sure : wholeNumber(tokens, isCell)
  while (from > 0 && isCell(from - 1)) from -= 1
  let until = from + 1
  while (until < tokens.length && isCell(until)) until += 1
  const label = tokens.slice(0, from).join(' ')
  if (from < 0 || (label !== '' && until - from > 2) || !isRemark(tokens.slice(until)) || !mayLabel(label)) return null
  const cells = whole(read.slice(from, until))
  return sure >= 0 ? { label, cells } : { label, cells, maybe: true }
}

/** A number in front goes with small words only: '2 Subsidies' is a label. */
function wholeNumber(tokens: readonly string[], isCell: (at: number) => boolean): number {
  const inside = tokens.findIndex((token, at) => at > 0 && isCell(at) && /^\d{1,4}$/u.test(token))
  return inside < 0 && isCell(0) && /^\p{Ll}/u.test(tokens[1] ?? '') ? 0 : inside
}

/** A label opens with a capital, perhaps behind its number; where it stands elsewhere there is none. */
const mayLabel = (label: string) => label === '' || (/^(?:\d{1,2}\.?\s)?\p{Lu}/u.test(label) && !goesOn.test(label) && !verb.test(label))

/** Words behind a number that are neither what is counted nor a sentence. */
function isRemark(tokens: readonly string[]): boolean {
  const text = tokens.join(' ')
  if (tokens.length > 9 || text.length > 75 || counted.test(text) || verb.test(text) || /[.?!;:]$/u.test(text)) return false
  return !tokens.some((token) => sureToken.test(token))
}

const listMark = new RegExp(`^(?:[${bullets}]|[o*]\\s\\p{Lu}|\\(?(?:\\d{1,2}|[a-z])[.)](?:\\s|$))`, 'u')
const opensElse = /^(?:(?:tabel|figuur|grafiek|bijlage|pagina)\s*\d|(?:bron|noot|toelichting|let op|n\.b\.)\s*:|\*\s?\p{L})/iu
const sentenceEnd = /[.?!;]['"”’)]?$/u
const shortened = /(?:\b(?:mln|mld|btw|etc|incl|excl|art|nr|struct)|\be\.[vda])\.$/iu
const twoSentences = /\p{Ll}{2}[.?!]\s+\p{Lu}/u

/** Whether a line is none of a table: an item of a list, another caption, or a sentence. */
function endsTable(text: string): boolean {
  if (listMark.test(text) || opensElse.test(text)) return true
  if (text.length > 30 && sentenceEnd.test(text) && !shortened.test(text)) return true
  if (text.length > 40 && (text.endsWith(':') || twoSentences.test(text))) return true
  return text.length > longWords && verb.test(text)
}
