import { Parser } from 'htmlparser2'
import type { NumberFormat } from './list-numbers.ts'
import { writtenNumber } from './list-numbers.ts'

type Attributes = Readonly<Record<string, string>>
/** Lines that are being written: of the page, or of one cell of a table. */
type Sheet = { readonly lines: string[]; open: string; mark: string }
type List = { readonly format: NumberFormat; next: number }
type State = { readonly sheets: Sheet[]; readonly rows: string[][][]; readonly lists: List[]; hidden: number }

const blocks = new Set(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr legend main nav ol p pre section summary table tbody tfoot thead ul'.split(
    ' ',
  ),
)
const unseen = new Set(['head', 'script', 'style', 'template', 'noscript', 'title'])

const newSheet = (): Sheet => ({ lines: [], open: '', mark: '' })
const top = (state: State): Sheet => state.sheets.at(-1) ?? newSheet()

function endLine(sheet: Sheet): void {
  const text = sheet.open.trim()
  if (text !== '') sheet.lines.push(text)
  sheet.open = ''
}

function addText(state: State, text: string): void {
  if (state.hidden > 0) return
  const sheet = top(state)
  const more = text.replaceAll('\u00ad', '').replace(/\s+/g, ' ')
  if (more.trim() !== '' && sheet.mark !== '') {
    sheet.open += sheet.mark
    sheet.mark = ''
    sheet.open += more.trimStart()
  } else sheet.open += /\s$/.test(sheet.open) ? more.trimStart() : more
}

const formats: Readonly<Record<string, NumberFormat>> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }
const styles: Readonly<Record<string, NumberFormat>> = {
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
}

function listOf(name: string, attributes: Attributes): List {
  const styled = /list-style(?:-type)?:\s*([a-z-]+)/i.exec(attributes['style'] ?? '')?.[1] ?? ''
  const format = styles[styled.toLowerCase()] ?? formats[attributes['type'] ?? ''] ?? 'decimal'
  return { format: name === 'ul' ? 'bullet' : format, next: Number.parseInt(attributes['start'] ?? '1', 10) || 1 }
}

const noteId = /^(?:foot|end)note-\d/

function beginItem(state: State, attributes: Attributes): void {
  const sheet = top(state)
  const list = state.lists.at(-1)
  endLine(sheet)
  if (!list || list.format === 'bullet') {
    sheet.mark = '• '
    return
  }
  const number = Number.parseInt(attributes['value'] ?? '', 10) || list.next
  list.next = number + 1
  sheet.mark = noteId.test(attributes['id'] ?? '') ? `[${number}] ` : `${writtenNumber(number, list.format)}. `
}

const betweenCells = '   '
const longRow = 400

/** A row is one line; where a table only serves to lay out the page, its cells keep their own lines. */
function endRow(state: State): void {
  const cells = (state.rows.pop() ?? []).filter((cell) => cell.length > 0)
  const length = cells.flat().reduce((sum, line) => sum + line.length, 0)
  const isLayout = cells.length === 1 || (length > longRow && cells.some((cell) => cell.length > 1))
  const { lines } = top(state)
  if (isLayout) lines.push(...cells.flat())
  else if (cells.length > 0) lines.push(cells.map((cell) => cell.join(' ')).join(betweenCells))
}

function open(state: State, name: string, attributes: Attributes): void {
  if (unseen.has(name) || isWayBack(name, attributes)) state.hidden += 1
  if (blocks.has(name)) endLine(top(state))
  if (name === 'ol' || name === 'ul') state.lists.push(listOf(name, attributes))
  else if (name === 'li') beginItem(state, attributes)
  else if (name === 'tr') state.rows.push([])
  else if (name === 'td' || name === 'th') state.sheets.push(newSheet())
}

/** The arrow from a note back to its place. */
function isWayBack(name: string, attributes: Attributes): boolean {
  return name === 'a' && /^#(?:foot|end)note-ref-/.test(attributes['href'] ?? '')
}

function close(state: State, name: string): void {
  if (blocks.has(name) || name === 'li' || name === 'tr') endLine(top(state))
  if (name === 'ol' || name === 'ul') state.lists.pop()
  else if (name === 'tr') endRow(state)
  else if ((name === 'td' || name === 'th') && state.sheets.length > 1) {
    const cell = state.sheets.pop() ?? newSheet()
    endLine(cell)
    const row = state.rows.at(-1)
    if (row) row.push(cell.lines)
    else top(state).lines.push(...cell.lines)
  }
}

/** Lines of an HTML text: a block ends a line, a row of a table is one line with its cells apart, items of lists carry their mark or number. */
export function htmlLines(html: string): string[] {
  const state: State = { sheets: [newSheet()], rows: [], lists: [], hidden: 0 }
  const hiding: boolean[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const before = state.hidden
      open(state, name, attributes)
      hiding.push(state.hidden > before)
    },
    ontext: (text) => addText(state, text),
    onclosetag: (name) => {
      if (hiding.pop()) state.hidden -= 1
      close(state, name)
    },
  })
  parser.end(html)
  endLine(top(state))
  return top(state).lines
}
