import type { Said } from '../../identity/model/access.ts'
import { formatEuro, cents as wholeCents } from '../../kernel/money.ts'
import type { SheetColumn, Value } from '../model/sheets.ts'
import type { Names } from './names.ts'

export type Language = 'nl' | 'en'
/** A cell of a file: text, a number, whole cents as an amount, or a day. */
export type FileCell = string | number | { readonly cents: string } | { readonly day: string } | null

/** What a spreadsheet gets: amounts and days stay what they are, so that they can be counted with. */
export function fileCell(
  column: SheetColumn,
  value: Value | undefined,
  { names, language }: { names: Names; language: Language },
): FileCell {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return yesNo[String(value) as 'true' | 'false'][language]
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return value.map((one) => partText(column, one, { names, language })).join('; ') || null
  if (column.kind === 'cents') return { cents: value }
  if (column.kind === 'day') return { day: value }
  if (column.kind === 'ref') return names.textOf(column.of ?? [], value)
  return column.kind === 'word' ? (column.words?.[value]?.[language] ?? value) : value
}

/** One of several: a name, a word of one's own, or a name with its amount. */
function partText(column: SheetColumn, one: string, { names, language }: { names: Names; language: Language }): string {
  if (column.kind === 'list') return one
  const [id = '', cents] = one.split('=')
  const name = names.textOf(column.of ?? [], id)
  return cents === undefined ? name : `${name}: ${euros(cents).replace('.', language === 'nl' ? ',' : '.')}`
}

/** `15000050` → `150000.50`; cents only where there are any. */
function euros(cents: string): string {
  const digits = cents.padStart(3, '0')
  return digits.endsWith('00') ? digits.slice(0, -2) : `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const yesNo = { true: { nl: 'ja', en: 'yes' }, false: { nl: 'nee', en: 'no' } } as const

/** The same as a reader sees it: `€ 1.234,50`, `31-12-2027`. Empty for an empty cell. */
export function readerText(column: SheetColumn, value: Value | undefined, means: { names: Names; language: Language }): string {
  const cell = fileCell(column, value, means)
  if (cell === null) return ''
  if (typeof cell === 'number')
    return column.kind === 'year' ? String(cell) : String(cell).replace('.', means.language === 'nl' ? ',' : '.')
  if (typeof cell === 'string') return cell
  return 'cents' in cell ? formatEuro(wholeCents(BigInt(cell.cents))) : dutchDay(cell.day)
}

/** `2027-12-31` → `31-12-2027`. */
export function dutchDay(day: string): string {
  return day.split('-').toReversed().join('-')
}

const longestShown = 300

/** In both languages, and short enough to look through. */
export function saidOf(column: SheetColumn, value: Value | undefined, names: Names): Said {
  const inLanguage = (language: Language) => {
    const text = readerText(column, value, { names, language })
    return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
  }
  return { nl: inLanguage('nl'), en: inLanguage('en') }
}
