import type { Day } from '../../kernel/day.ts'
import { parseDay } from '../../kernel/day.ts'
import type { SourceText } from '../model.ts'
import { labelIn } from '../page/field-labels.ts'
import { pageMark } from '../page/value-shapes.ts'
import { datesIn } from './dates.ts'

/** A row of a table of steps whose cells stand on lines of their own: what happens, and the line that says when. */
type StepRow = { readonly dateLine: number; readonly label: string; readonly labelLines: readonly number[] }

type Cell = { readonly kind: 'date' | 'label'; readonly text: string; readonly lines: readonly number[]; readonly part: number }
type Order = 'dateFirst' | 'labelFirst'

const longestDate = 45
const longestLabel = 110
const fewest = 3
const reach = 8
const whenHead = /^(?:wanneer|datum|data|moment|termijn|tijd(?:stip|pad)?|deadline|periode|planning|streefdatum|week)\s*:?$/iu
const whatHead =
  /^(?:wat|actie|acties|stap|stappen|processtap|activiteit(?:en)?|mijlpaal|mijlpalen|fase|onderwerp|omschrijving|gremium|overleg|product)\s*:?$/iu
const around =
  /^(?:(?:uiterlijk|v(?:oo|óó)r|vanaf|per|op|in|de|het|circa|ca\.?|rond|medio|streef\p{L}*)\s+)*|\s*(?:\([^)]{0,30}\)|,?\s*\d{1,2}[.:]\d{2}(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?(?:\s*uur)?|[.;:])\s*$/giu
const open = /^(?:n\.?t\.?b\.?|p\.?m\.?|nader te bepalen|nog niet bekend)$/iu
/** Any day will do: only whether a date is there is asked. */
const anyDay: Day | null = parseDay('2024-01-15')

function isDate(text: string): boolean {
  if (text.length === 0 || text.length > longestDate) return false
  if (text.length < 25 && open.test(text)) return true
  const [date, more] = datesIn(text, anyDay)
  if (!date || more) return false
  return `${text.slice(0, date.at)}\u0001${text.slice(date.until)}`.replaceAll(around, '').trim() === '\u0001'
}

const kept = new WeakMap<SourceText, readonly StepRow[]>()

/** Lines that are no cells: `sections` end a table, `furniture` may stand in it where a page ends. */
type NoCells = { readonly sections: readonly { readonly line: number }[]; readonly furniture: ReadonlySet<number> }

/** The rows of all tables of steps in a text, in order. */
export function stepRowsIn(source: SourceText, noCells: NoCells): readonly StepRow[] {
  const rows = kept.get(source) ?? findRows(source.lines, noCells)
  kept.set(source, rows)
  return rows
}

function findRows(lines: readonly string[], { sections, furniture }: NoCells): StepRow[] {
  const texts = lines.map((line) => line.trim())
  const dates = new Set(texts.flatMap((text, at) => (isDate(text) ? [at] : [])))
  if (dates.size < fewest) return []
  const headings = new Set(sections.map(({ line }) => line - 1))
  return tablesOf(cellsOf(texts, { headings, dates, furniture })).flatMap(rowsOf)
}

/** The lines on which a table may stand: those near a date, in order. */
function nearDates(dates: ReadonlySet<number>, length: number): number[] {
  const near = new Set<number>()
  for (const at of dates) for (let line = Math.max(0, at - reach); line <= Math.min(length - 1, at + reach); line += 1) near.add(line)
  return [...near].sort((one, other) => one - other)
}

type Table = { readonly cells: readonly Cell[]; readonly head: string | null }

/** Cells that take turns, a date, a label, a date, with the head over them. */
function tablesOf(cells: readonly Cell[]): Table[] {
  const tables: Table[] = []
  let from = 0
  for (let at = 1; at <= cells.length; at += 1) {
    const [cell, before] = [cells[at], cells[at - 1]]
    if (cell && before && cell.kind !== before.kind && cell.part === before.part) continue
    tables.push(tableOf(cells.slice(from, at), cells[from - 1]))
    from = at
  }
  return tables.filter((table) => table.cells.filter(({ kind }) => kind === 'date').length >= fewest)
}

const isHeadWord = (text: string): boolean => whenHead.test(text) || whatHead.test(text)
const isHead = (cell: Cell | undefined): boolean => cell?.kind === 'label' && isHeadWord(cell.text)

function tableOf(cells: readonly Cell[], before: Cell | undefined): Table {
  const [first] = cells
  if (first && isHead(first)) return { cells: cells.slice(1), head: first.text }
  const isOpened = first?.kind === 'label' && /[.:;?!]$/u.test(first.text)
  return { cells: isOpened ? cells.slice(1) : cells, head: before && isHead(before) && before.part === first?.part ? before.text : null }
}

type Places = { readonly headings: ReadonlySet<number>; readonly dates: ReadonlySet<number>; readonly furniture: ReadonlySet<number> }

/** The margin of a page that ends in the middle of a table, with the day of the memo in it. */
function isMargin(texts: readonly string[], at: number, { dates, furniture }: Places): boolean {
  const text = texts[at] ?? ''
  if (text === '' || pageMark.test(text)) return text !== ''
  if (!furniture.has(at + 1) || isHeadWord(text)) return /^datum$/iu.test(text) && dates.has(at + 1) && furniture.has(at + 2)
  return !dates.has(at) || /^datum$/iu.test(texts[at - 1] ?? '')
}

/** All cells in order; another `part` begins where no table goes on. Blank lines part labels. */
function cellsOf(texts: readonly string[], places: Places): Cell[] {
  const cells: Cell[] = []
  const near = nearDates(places.dates, texts.length).filter((at) => !isMargin(texts, at, places))
  let part = 0
  let blank = 0
  for (const at of near) {
    const text = texts[at] ?? ''
    if (text === '') blank = at
    else if (endsTable(text, at, places)) part += 1
    else addCell(cells, { kind: places.dates.has(at) ? 'date' : 'label', text, lines: [at + 1], part }, blank)
  }
  return cells.map((cell, at) => (cell.text.length > longestLabel ? { ...cell, part: -1 - at } : cell))
}

const endsTable = (text: string, at: number, { headings, dates }: Places): boolean =>
  !dates.has(at) && ((headings.has(at) && !isHeadWord(text)) || isNoCell(text))

/** A label goes on in the next line, unless a blank line parts them. */
function addCell(cells: Cell[], cell: Cell, blank: number): void {
  const last = cells.at(-1)
  const goesOn = last?.kind === 'label' && cell.kind === 'label' && last.part === cell.part && (last.lines.at(-1) ?? 0) > blank
  if (goesOn) cells[cells.length - 1] = { ...last, text: `${last.text} ${cell.text}`, lines: [...last.lines, ...cell.lines] }
  else cells.push(cell)
}

const isNoCell = (text: string): boolean => labelIn(text)?.own === '' && !whenHead.test(text)

function rowsOf({ cells, head }: Table): StepRow[] {
  const order = orderOf(cells, head)
  return order === null ? [] : paired(cells, order)
}

/** What stands first in a row: the head over it tells, or with what the table begins and ends. */
function orderOf(cells: readonly Cell[], head: string | null): Order | null {
  if (head !== null) return whenHead.test(head) ? 'labelFirst' : 'dateFirst'
  const [begins, ends] = [cells[0]?.kind, cells.at(-1)?.kind]
  if (begins === ends) return null
  return begins === 'date' ? 'dateFirst' : 'labelFirst'
}

function paired(cells: readonly Cell[], order: Order): StepRow[] {
  return cells.flatMap((cell, at) => {
    const label = cells[order === 'dateFirst' ? at + 1 : at - 1]
    return cell.kind === 'date' && label ? [{ dateLine: cell.lines[0] ?? 0, label: label.text, labelLines: label.lines }] : []
  })
}
