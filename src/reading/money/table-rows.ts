import { bullets } from '../list-marks.ts'
import { countsThings, isColumnHead, yearColumns } from './table-columns.ts'
import type { Cell, SaidLine } from './table-lines.ts'

/** A line of a table that says something. `apart` when an empty line stands above it. */
export type Item = SaidLine & { readonly line: number; readonly apart: boolean }

/** A row as it stands: its label, and its numbers wherever they stand. */
type Row = { readonly label: string; readonly line: number; readonly cells: readonly Cell[] }

/** Rows under one set of heads. */
export type Block = { readonly heads: readonly string[]; readonly rows: readonly Row[] }

type Word = { readonly text: string; readonly line: number; readonly apart: boolean; readonly head: boolean }
/** Numbers that follow each other, with the words above them. */
type Run = { readonly words: readonly Word[]; readonly label: string | null; readonly line: number; readonly cells: readonly Cell[] }

/** The rows of a table, whose cells stand beside their label, under it, or column by column. */
export function blocksOf(items: readonly Item[], above: readonly string[]): Block[] {
  const runs = runsOf(items)
  const columns = inColumns(runs, above)
  return columns ? [columns] : inRows(runs, above)
}

function runsOf(items: readonly Item[]): Run[] {
  const runs: (Run & { readonly cells: Cell[] })[] = []
  let words: Word[] = []
  for (const item of items) {
    if (!('cells' in item)) {
      words.push(...wordsOn(item))
      continue
    }
    const open = item.kind === 'cells' && words.length === 0 ? runs.at(-1) : undefined
    if (open) open.cells.push(...item.cells)
    else runs.push({ words, label: (item.kind === 'row' && item.label) || null, line: item.line, cells: [...item.cells] })
    words = []
  }
  return runs
}

function wordsOn(item: Item & { readonly kind: 'heads' | 'words' }): Word[] {
  const texts = item.kind === 'heads' ? item.heads : [item.text]
  return texts.map((text) => ({ text, line: item.line, apart: item.apart, head: item.kind === 'heads' }))
}

/** Column by column: each run of equal length has one head; the labels stand above the first, or nobody knows where. */
function inColumns(runs: readonly Run[], above: readonly string[]): Block | null {
  const [first, ...rest] = runs
  const length = first?.cells.length ?? 0
  if (!first || length < 2 || runs.some(({ label, cells }) => label !== null || cells.length !== length)) return null
  const texts = [...(first.words.length === 0 ? above : []), ...first.words.filter(({ head }) => !head).map(({ text }) => text)]
  const head = first.words.at(-1)?.text ?? texts.at(-1) ?? ''
  const heads = [head, ...rest.map(({ words }) => words[0]?.text ?? '')]
  if (rest.some(({ words }) => words.length !== 1) || !heads.every(isColumnHead)) return null
  const labels = labelsFor(texts.at(-1) === head ? texts.slice(0, -1) : texts, length)
  if (rest.length === 0 && labels.every((label) => label === '')) return null
  const rows = labels.map((label, at) => ({
    label,
    line: first.cells[at]?.line ?? first.line,
    cells: runs.flatMap(({ cells }) => cells[at] ?? []),
  }))
  return { heads, rows }
}

/** As many labels as rows, with perhaps their head above them; of other words only a total at the end is certain. */
function labelsFor(words: readonly string[], length: number): string[] {
  if (words.length === length || words.length === length + 1) return words.slice(-length)
  const last = words.at(-1) ?? ''
  return Array.from({ length }, (_, at) => (at === length - 1 && /^totaal\b/iu.test(last) ? last : ''))
}

/** Row by row: the words right above a run are its label, unless they are heads, which begin a block. */
function inRows(runs: readonly Run[], above: readonly string[]): Block[] {
  const blocks: { heads: string[]; rows: Row[] }[] = []
  let fractional = false
  for (const run of runs) {
    const label = labelOf(run)
    const heads = run.words.slice(0, run.words.length - label.taken)
    const anew = heads.filter(({ head }) => head)
    if (blocks.length > 0 && anew.length > 1 && (decimals(run) !== fractional || heads.some(({ text }) => countsThings(text)))) break
    const begins = blocks.length === 0 || anew.length > 1
    if (begins) blocks.push({ heads: [...(blocks.length === 0 ? above : []), ...heads.map(({ text }) => text)], rows: [] })
    fractional ||= decimals(run)
    blocks.at(-1)?.rows.push({ label: label.text, line: label.line, cells: run.cells })
  }
  return blocks.map(({ heads, rows }) => ({ heads, rows: evened(unlabelled(rows), yearColumns(heads)) }))
}

const decimals = ({ cells }: { readonly cells: readonly Cell[] }) => cells.some(({ written }) => /,\d/u.test(written))

const openEnd = /(?:[,;/&-]|\b(?:de|het|een|van|en|of|in|op|te|voor|met|aan|om|bij|door|naar|uit|tot))$/iu

/** A mark before a label and a colon behind it. */
const opensOrEnds = new RegExp(`^[${bullets}*–-]\\s+|\\s*:$`, 'gu')

/** The last words above a run, with the lines that they run on from. */
function labelOf({ words, label, line }: Run): { text: string; line: number; taken: number } {
  const parts: string[] = label === null ? [] : [label]
  let taken = 0
  let at = line
  for (let place = words.length - 1; place >= 0; place -= 1) {
    const word = words[place]
    const next = parts[0]
    if (!word || word.head || (next !== undefined && !(openEnd.test(word.text) || /^\p{Ll}/u.test(next)))) break
    parts.unshift(word.text)
    taken += 1
    at = word.line
  }
  const text = parts.join(' ').replace(opensOrEnds, '')
  return { text, line: at, taken }
}

/** A run of several times the width of a row holds as many, all but the first without a label; a number in front of a full row belongs to its label. */
function evened(rows: readonly Row[], years: number): Row[] {
  const usual = widthOf(rows)
  const width = years > 1 && (rows.length < 3 || rows.some(({ cells }) => cells.length === years)) ? years : usual
  return rows.flatMap((row) => {
    const { cells, label } = row
    const [first, ...rest] = cells
    if (first && cells.length === width + 1 && label !== '' && /^\d{1,3}$/u.test(first.written))
      return [{ ...row, label: `${label} ${first.written}`, cells: rest }]
    if (width < 2 || (rows.length < 3 && width !== years) || cells.length <= width || cells.length % width !== 0) return [row]
    return Array.from({ length: cells.length / width }, (_, at) => {
      const own = cells.slice(at * width, (at + 1) * width)
      return { label: at === 0 ? label : '', line: at === 0 ? row.line : (own[0]?.line ?? row.line), cells: own }
    })
  })
}

/** Rows without a label stand under each other, as many numbers on each line. */
function unlabelled(rows: readonly Row[]): Row[] {
  const alone = new Set(rows.filter((row) => linesOf(row).length === 1).map(({ cells }) => cells.length))
  return rows.flatMap((row) => {
    const lines = linesOf(row)
    const [first] = lines
    const width = first?.length ?? 0
    const even = width > 1 && lines.length > 1 && lines.every((cells) => cells.length === width)
    if (!even || !(alone.has(width) || (alone.size === 0 && lines.length > 2))) return [row]
    return lines.map((cells, at) => ({ label: at === 0 ? row.label : '', line: cells[0]?.line ?? row.line, cells }))
  })
}

const linesOf = ({ cells }: Row) => [...Map.groupBy(cells, ({ line }) => line).values()]

/** How many numbers most rows have. */
export function widthOf(rows: readonly Row[]): number {
  const counts = Map.groupBy(rows, ({ cells }) => cells.length)
  return [...counts].sort(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? 0
}

/** A number alone at the end, of another kind than all above it, is that of a page or a heading. */
export function withoutStray(rows: readonly Row[]): readonly Row[] {
  const last = rows.at(-1)
  const [only, more] = last?.cells ?? []
  if (!last || !only || more || only.line === last.line || rows.length < 3 || !/^\d{1,2}$/u.test(only.written) || countsThings(last.label))
    return rows
  const others = rows.slice(0, -1)
  const unlike = widthOf(others) > 1 || others.every(({ cells }) => cells.every(({ written }) => /,\d/u.test(written)))
  return unlike ? rows.slice(0, -1) : rows
}
