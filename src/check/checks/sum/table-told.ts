import { bullets } from '../../../reading/list-marks.ts'
import type { Reading, Sentence } from '../../../reading/model.ts'
import type { AmountRow, AmountTable } from '../../../reading/money/amount-tables.ts'
import { moneyIn } from '../../../reading/money/amounts.ts'
import { lineAt } from '../../mentions.ts'
import type { Finding } from '../../model.ts'
import { mayTellMoney } from '../../turns.ts'
import { sayEuro } from '../../wording.ts'
import { stepOfTable, totalLabel } from './table-sum.ts'
import { stepOfAmount } from './told-sum.ts'

/** What a table says of something that has a name; the lines of its parts when it only adds up to that. */
type Named = {
  readonly table: AmountTable
  readonly name: string
  readonly said: string
  readonly euro: number
  readonly lines: readonly number[]
}
type Told = { readonly euro: number; readonly step: number; readonly line: number; readonly before: string; readonly after: string }

/** Farther apart, two amounts are not meant to be one. */
const unlike = 0.15
const connecting =
  /^\s*(?:\([^)]*\)\s*)?(?:(?:van|bedraagt|bedragen|is|zijn|nu|dan|in totaal|totaal|komt|komen|uit|op|wordt|worden|geraamd|ter hoogte van|ter grootte van|uitkomt|circa|ca\.|ruim|bijna|ongeveer|afgerond)\s*)+:?\s*$/iu
const other =
  /\b(?:eerder\p{L}*|oorspronkelijk\p{L}*|vorig\p{L}*|resterend\p{L}*|extra|aanvullend\p{L}*|ander\p{L}*|oude|overig\p{L}*|jaarlijks\p{L}*|structurel\p{L}*|maximal\p{L}*|deel van (?:de|het)|helft van (?:de|het))\s+$/iu
const ofPart = /^\s*(?:\(?excl|per\s|(?:in|voor|over)\s+(?:20\d\d|het eerste|het jaar)(?!\s*(?:-|–|tot|t\/m)))/iu
const rough = /\b(?:circa|ca\.|ruim|bijna|ongeveer|afgerond)\s*$/iu

/** Amounts that the text gives another size than the table that names the same thing. */
export function tableTold(reading: Reading, tables: readonly AmountTable[], inTable: ReadonlySet<number>): Finding[] {
  const find = finderOf(tables.flatMap(namedIn))
  return reading.sentences.flatMap((sentence) => {
    const here = mayTellMoney.test(sentence.text) ? find(sentence.text.toLowerCase()) : []
    return here.length === 0 ? [] : toldIn(sentence, inTable).flatMap((told) => conflictOf(told, here))
  })
}

/** Finds the names that a text holds, in the order of their tables. */
function finderOf(named: readonly Named[]): (text: string) => readonly Named[] {
  const order = new Map(named.map((one, at) => [one, at]))
  const byFirst = Map.groupBy(named, ({ name }) => /^\p{L}+/u.exec(name)?.[0] ?? '')
  return (text) => {
    const possible = ['', ...new Set(text.match(/\p{L}+/gu))].flatMap((word) => byFirst.get(word) ?? [])
    return possible.filter(({ name }) => text.includes(name)).sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
  }
}

/** The rows of a table with one amount, or with a total; and the table as a whole by its caption. */
function namedIn(table: AmountTable): Named[] {
  const rows = table.rows.flatMap((row) => {
    const cell = row.cells.length === 1 ? row.cells[0] : row.cells.findLast(({ column }) => column.total)
    return cell && cell.euro !== null && cell.euro > 0 ? [{ row, euro: cell.euro, line: cell.line }] : []
  })
  const parts = rows.flatMap(({ row, euro, line }) => nameOf(row).map((name) => ({ table, name, said: row.label, euro, lines: [line] })))
  const about = captionName(table)
  const total = rows.findLast(({ row }) => totalLabel.test(row.label))
  if (about === null) return parts
  if (total) return [...parts, { table, name: about, said: total.row.label, euro: total.euro, lines: [total.line] }]
  const whole = table.width === 1 && rows.length > 1 && rows.length === table.rows.length
  if (!whole) return parts
  const euro = rows.reduce((sum, one) => sum + one.euro, 0)
  return [...parts, { table, name: about, said: about, euro, lines: rows.map(({ line }) => line) }]
}

const itemMark = new RegExp(`^(?:\\d{1,2}\\.?|[${bullets}–-])\\s+`, 'u')
const plain = (text: string) =>
  text
    .replace(/\([^)]*\)?/gu, ' ')
    .replace(itemMark, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()

function nameOf({ label }: AmountRow): string[] {
  const name = plain(label.replace(totalLabel, (found) => (/^totale/iu.test(found) ? found : '')))
  return name.length > 5 && !/^\d|\b(?:overig|waarvan)\b/u.test(name) ? [name] : []
}

const captionMark =
  /^(?:tabel|overzicht)\s*\d*\s*[.:]?\s*|(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)?\d{2})?|[x×*]\s*€.*$|\b(?:bedragen|in)\b.*$/giu

/** What a caption says its table is about, in a word or three. */
function captionName({ caption }: AmountTable): string | null {
  const name = plain(caption.replace(/\([^)]*\)?/gu, ' ').replace(captionMark, ' '))
  return name.length > 4 && name.split(' ').length <= 3 && !/^(?:bedrag|kosten|budget|raming|middelen|verdeling)$/u.test(name) ? name : null
}

function toldIn(sentence: Sentence, inTable: ReadonlySet<number>): Told[] {
  let from = 0
  return moneyIn(sentence.text).flatMap(({ at, until, euro, written, malformed }) => {
    const told = {
      euro,
      step: stepOfAmount(euro, written),
      line: lineAt(sentence, at),
      before: sentence.text.slice(from, at).toLowerCase(),
      after: sentence.text.slice(until),
    }
    from = until
    return malformed || inTable.has(told.line) ? [] : [told]
  })
}

function conflictOf(told: Told, named: readonly Named[]): Finding[] {
  const one = named.find(({ name, table, euro }) => isNamed(told, name) && isOther(told, euro, table))
  return one ? [differs(one, told)] : []
}

function isNamed({ before, after }: Told, name: string): boolean {
  const at = before.lastIndexOf(name)
  if (at < 0 || /\p{L}/u.test(before.charAt(at - 1)) || ofPart.test(after)) return false
  return connecting.test(before.slice(at + name.length)) && !other.test(before.slice(0, at))
}

/** Another amount than the table has anywhere, and not a rounder way to write it. */
function isOther({ euro, step, before }: Told, right: number, table: AmountTable): boolean {
  const off = Math.abs(euro - right)
  const rounding = Math.max(step, stepOfTable(table)) * (rough.test(before) ? 1 : 0.5) * 1.01
  const isCell = table.rows.some(({ cells }) => cells.some((cell) => cell.euro !== null && Math.abs(cell.euro - euro) <= step / 2))
  return off > rounding && off <= unlike * Math.max(euro, right) && !isCell
}

function differs({ said, euro, lines }: Named, told: Told): Finding {
  const [here, there] = [sayEuro(told.euro), sayEuro(euro)]
  const [line] = lines
  const sums = lines.length > 1
  return {
    check: 'sum',
    severity: 'warning',
    lines: [told.line, ...lines],
    message: {
      nl: sums
        ? `Hier staat ${here.nl}; de regels van de tabel over "${said}" (vanaf regel ${line}) tellen op tot ${there.nl}.`
        : `Hier staat ${here.nl}; in de tabel staat bij "${said}" ${there.nl} (regel ${line}).`,
      en: sums
        ? `Here it says ${here.en}; the rows of the table about "${said}" (from line ${line}) add up to ${there.en}.`
        : `Here it says ${here.en}; the table has ${there.en} at "${said}" (line ${line}).`,
    },
    suggestion: { nl: 'Noem op beide plekken hetzelfde bedrag.', en: 'Give the same amount in both places.' },
  }
}
