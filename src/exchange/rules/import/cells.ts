import { addDays, type Day, dayOf, parseDay } from '../../../kernel/day.ts'
import type { TypedCell } from '../../../kernel/sheets.ts'
import type { SheetColumn, Value, Words } from '../../model/sheets.ts'
import type { FaultCode } from './faults.ts'

/** What a cell says, or what is wrong with it; `about` is what the fault's sentence needs. */
export type CellOutcome = { readonly value: Value } | { readonly fault: FaultCode; readonly about?: string }

const wrong = (fault: FaultCode, about?: string): CellOutcome => (about === undefined ? { fault } : { fault, about })

/** The text of a cell as it was typed; what was guarded against being a formula loses its guard. */
export function cellText(cell: TypedCell): string {
  if (typeof cell === 'object') return 'number' in cell ? String(cell.number) : `=${cell.formula}`
  const text = cell.replace(/\r\n?/g, '\n').trim()
  return /^'[=+\-@\t]/.test(text) ? text.slice(1) : text
}

/** Reads a filled cell that points to nothing else. */
export function readCell(column: SheetColumn, cell: TypedCell): CellOutcome {
  if (typeof cell === 'object' && 'formula' in cell) return wrong('formula')
  if (column.kind === 'day') return readDay(cell)
  if (column.kind === 'cents') return readCents(cell)
  if (column.kind === 'year') return readYear(cellText(cell))
  if (column.kind === 'number') return readNumber(cell)
  if (column.kind === 'yesNo') return readYesNo(cellText(cell))
  const text = cellText(cell)
  if (column.kind === 'word') return readWord(column.words ?? {}, text)
  const longest = column.longest ?? 32_000
  return text.length > longest ? wrong('tooLong', String(longest)) : { value: text }
}

function readWord(words: Words, text: string): CellOutcome {
  const plain = text.toLowerCase()
  const found = Object.entries(words).find(([code, { nl, en }]) => [code.toLowerCase(), nl.toLowerCase(), en.toLowerCase()].includes(plain))
  return found ? { value: found[0] } : wrong('notInList')
}

const yes = ['ja', 'j', 'yes', 'y', 'true', 'waar', 'x', '1']
const no = ['nee', 'n', 'no', 'false', 'onwaar', '0']

function readYesNo(text: string): CellOutcome {
  const plain = text.toLowerCase()
  if (yes.includes(plain)) return { value: true }
  return no.includes(plain) ? { value: false } : wrong('notYesNo')
}

const [firstDay, lastDay] = ['1990-01-01', '2100-12-31']
/** Day 0 of a spreadsheet: it takes 1900 for a leap year, which no day that counts here notices. */
const dayZero = '1899-12-30' as Day

function readDay(cell: string | { readonly number: number }): CellOutcome {
  const day = typeof cell === 'string' ? dayInText(cellText(cell)) : dayOfSerial(cell.number)
  if (day === null) return wrong('notADay')
  return day < firstDay || day > lastDay ? wrong('dayOutOfReach') : { value: day }
}

function dayOfSerial(serial: number): Day | null {
  return serial >= 1 && serial < 1_000_000 ? addDays(dayZero, Math.floor(serial)) : null
}

const months = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

function dayInText(text: string): Day | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text)
  if (iso) return parseDay(iso[1] ?? '')
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  if (dutch) return dayOf(Number(dutch[3]), Number(dutch[2]), Number(dutch[1]))
  const written = /^(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4})$/.exec(text.toLowerCase())
  const month = months.findIndex((names) => names.includes(written?.[2] ?? ''))
  return written && month >= 0 ? dayOf(Number(written[3]), month + 1, Number(written[1])) : null
}

/** The most that one amount may be. */
const mostCents = 999_999_999_999_999n

/** Whole euro cents of an amount; amounts of a programme are never below zero. */
export function readCents(cell: string | { readonly number: number }): CellOutcome {
  const text = typeof cell === 'string' ? amountText(cellText(cell)) : numberText(cell.number)
  if (text === null) return wrong('notAnAmount')
  const [, sign = '', whole = '0', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (rest.length > 2) return wrong('tooPrecise')
  const cents = BigInt(whole) * 100n + BigInt(rest.padEnd(2, '0'))
  if (sign === '-' && cents > 0n) return wrong('belowZero')
  return cents > mostCents ? wrong('amountTooLarge') : { value: String(cents) }
}

/** A number as a spreadsheet keeps it, without the noise behind its fifteenth digit. */
function numberText(number: number): string | null {
  const text = Number.isFinite(number) ? String(Number(number.toPrecision(15))) : ''
  return /^-?\d+(\.\d+)?$/.test(text) ? text : null
}

/** `€ 1.234,50` → `1234.50`; also `1,234.50`, which no Dutch reader can take for anything else. Null for what could be two amounts. */
function amountText(typed: string): string | null {
  const text = typed.replace(/^(-?)\s*(?:€|eur)\s*(-?)/i, '$1$2').replace(/[\s\u00a0]|,-+$/g, '')
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.')
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(text)) return text.replaceAll(',', '')
  return /^-?\d+([.,]\d+)?$/.test(text) ? text.replace(',', '.') : null
}

function readYear(text: string): CellOutcome {
  if (!/^\d{1,5}$/.test(text)) return wrong('notAYear')
  const year = Number(text)
  return year < 1990 || year > 2100 ? wrong('yearOutOfReach') : { value: year }
}

const mostOfNumber = 1e12

/** A number with at most six decimals, as the database keeps it. */
function readNumber(cell: string | { readonly number: number }): CellOutcome {
  const text = typeof cell === 'string' ? amountText(cellText(cell)) : numberText(cell.number)
  if (text === null || Math.abs(Number(text)) > mostOfNumber) return wrong('notANumber')
  return { value: Number(Number(text).toFixed(6)) }
}
