import { attribute, child, children, settingOf } from '../../../../reading/files/word-xml.ts'
import type { TextNode } from '../../../model/text.ts'
import { type Block, type Cell, continuing, type ListPlace, type ParagraphBlock, type Role, type Row, type Tracked } from '../blocks.ts'
import { idOfBookmark } from '../ids.ts'
import { headFill } from '../write/body.ts'
import { indentOf } from '../write/lists.ts'
import { type Element, elementsOf, isOn, textIn } from '../xml.ts'
import { lineIn } from './inline.ts'
import type { Reader } from './reader.ts'
import { headingOf } from './styles.ts'

/** What stands between paragraphs and belongs to the next: the beginning of a point, of a comment. */
type Loose = { id: string | null; pins: TextNode[] }

/** The paragraphs and tables among elements, in order. */
export function blocksIn(elements: readonly Element[], reader: Reader): Block[] {
  const loose: Loose = { id: null, pins: [] }
  const blocks = elements.flatMap((element) => blocksOf(element, reader, loose))
  const last = blocks.at(-1)
  // A comment that ends after the last paragraph ends in it.
  if (loose.pins.length > 0 && last?.kind === 'paragraph') blocks.splice(-1, 1, { ...last, inline: [...last.inline, ...loose.pins] })
  return blocks
}

function blocksOf(element: Element, reader: Reader, loose: Loose): Block[] {
  switch (element.name) {
    case 'w:p':
      return paragraphOf(element, reader, loose)
    case 'w:tbl':
      return [tableOf(element, reader)]
    case 'w:sdt':
      return elementsOf(child(element, 'sdtContent') ?? element).flatMap((inner) => blocksOf(inner, reader, loose))
    case 'w:customXml':
    case 'w:smartTag':
    case 'w:ins':
    case 'w:del':
      return elementsOf(element).flatMap((inner) => blocksOf(inner, reader, loose))
    case 'mc:AlternateContent':
      return elementsOf(element)
        .slice(0, 1)
        .flatMap((choice) => elementsOf(choice).flatMap((inner) => blocksOf(inner, reader, loose)))
    case 'w:altChunk':
      reader.leftOut.add('embedded')
      return []
    case 'm:oMathPara':
      reader.leftOut.add('formula', textIn(element))
      return []
    case 'w:bookmarkStart':
      loose.id ??= idOfBookmark(attribute(element, 'name') ?? '')
      return []
    case 'w:commentRangeStart':
    case 'w:commentRangeEnd':
      loose.pins.push({
        type: element.name === 'w:commentRangeStart' ? 'commentStart' : 'commentEnd',
        attrs: { comment: attribute(element, 'id') ?? '' },
      })
      return []
    default:
      return []
  }
}

function paragraphOf(element: Element, reader: Reader, loose: Loose): Block[] {
  const look = child(element, 'pPr')
  const style = settingOf(look, 'pStyle') ?? ''
  if (reader.styles.isGenerated(style)) {
    reader.leftOut.add('contents')
    // Its fields are read past, so that what comes after is not taken for part of them.
    lineIn(element, reader)
    return []
  }
  if (child(look, 'pPrChange')) reader.leftOut.add('formatting')
  const { inline, id } = lineIn(element, reader)
  const end = endOf(look, reader)
  const role = roleOf(look, reader)
  const block: ParagraphBlock = {
    kind: 'paragraph',
    role,
    inline: [...loose.pins, ...inline],
    list: /^heading/.test(role) ? null : placeOf(look, style, reader),
    id: id ?? loose.id,
    end,
  }
  loose.id = null
  loose.pins = []
  return [block]
}

/** Whether the end of the paragraph was inserted or deleted. */
function endOf(look: Element | null, { tracker }: Reader): Tracked | null {
  const marks = child(look, 'rPr')
  const gone = child(marks, 'del') ?? child(marks, 'moveFrom')
  const come = child(marks, 'ins') ?? child(marks, 'moveTo')
  if (gone) return tracker.of(gone, 'deletion')
  if (come) return tracker.of(come, 'insertion')
  tracker.interrupt()
  return null
}

function roleOf(look: Element | null, { styles }: Reader): Role {
  const byStyle = styles.roleOf(settingOf(look, 'pStyle') ?? '')
  const outline = settingOf(look, 'outlineLvl')
  return byStyle === 'text' && outline !== null && Number(outline) < 9 ? headingOf(Number(outline) + 1) : byStyle
}

const labelled: ReadonlySet<Role> = new Set(['text', 'listText', 'listInQuote', 'listInPoint', 'inPoint', 'quote', 'tableHead'])

function placeOf(look: Element | null, style: string, { styles, lists }: Reader): ListPlace | null {
  // The number of a decision point is its label, not an item of a list.
  if (!labelled.has(styles.roleOf(style))) return null
  const [own, byStyle] = [child(look, 'numPr'), styles.listOf(style)]
  const list = settingOf(own, 'numId') ?? byStyle?.list ?? '0'
  if (list === '0') return null
  const level = Number(settingOf(own, 'ilvl') ?? byStyle?.level ?? lists.levelOfStyle(list, style) ?? 0)
  const found = lists.levelIn(list, level)
  if (!found || level > 8) return null
  const isLabel = found.format === 'none' && found.text !== ''
  if (found.format === 'none' && !isLabel) return continuing(level)
  return { list: lists.keyOf(list, level), level, format: isLabel ? 'bullet' : found.format, start: found.start }
}

function tableOf(element: Element, reader: Reader): Block {
  const indent = Number(attribute(child(child(element, 'tblPr'), 'tblInd'), 'w') ?? '0')
  const level = [0, 1, 2, 3, 4, 5, 6, 7, 8].find((one) => Math.abs(indentOf(one) - indent) < 30) ?? -1
  const rows = tableRows(element).map((row) => rowOf(row, reader))
  return { kind: 'table', level, rows: withSpans(rows) }
}

function tableRows(element: Element): Element[] {
  return elementsOf(element).flatMap((inner) => {
    if (inner.name === 'w:tr') return [inner]
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:del'].includes(inner.name) ? tableRows(inner) : []
  })
}

/** A cell with what Word says of it beside its content: whether it goes on from the cell above. */
type Raw = Cell & { readonly goesOn: boolean }
type RawRow = { readonly cells: readonly Raw[]; readonly change: Tracked | null; readonly before: number }

function rowOf(row: Element, reader: Reader): RawRow {
  const look = child(row, 'trPr')
  const isHead = isOn(child(look, 'tblHeader'))
  const [come, gone] = [child(look, 'ins'), child(look, 'del')]
  const change = come ? reader.tracker.of(come, 'insertion') : gone ? reader.tracker.of(gone, 'deletion') : null
  const cells = elementsOf(row)
    .flatMap((inner) =>
      inner.name === 'w:sdt' ? children(child(inner, 'sdtContent') ?? inner, 'tc') : inner.name === 'w:tc' ? [inner] : [],
    )
    .map((cell) => cellOf(cell, isHead, reader))
  return { cells, change, before: Number(settingOf(look, 'gridBefore') ?? '0') }
}

function cellOf(cell: Element, isHeadRow: boolean, reader: Reader): Raw {
  const look = child(cell, 'tcPr')
  const merge = child(look, 'vMerge')
  const blocks = blocksIn(elementsOf(cell), reader)
  const [first] = blocks
  const isHead =
    isHeadRow ||
    attribute(child(look, 'shd'), 'fill')?.toUpperCase() === headFill ||
    (first?.kind === 'paragraph' && first.role === 'tableHead')
  return {
    isHead,
    columns: Math.max(1, Math.min(Number(settingOf(look, 'gridSpan') ?? '1') || 1, 60)),
    rows: 1,
    align: alignIn(cell),
    blocks,
    goesOn: merge !== null && attribute(merge, 'val') !== 'restart',
  }
}

function alignIn(cell: Element): Cell['align'] {
  const all = children(cell, 'p').map((paragraph) => settingOf(child(paragraph, 'pPr'), 'jc'))
  const [first] = all
  if (!all.every((one) => one === first)) return null
  if (first === 'center') return 'center'
  return first === 'right' || first === 'end' ? 'right' : first === 'left' ? 'left' : null
}

type Placed = { readonly cell: Raw; readonly column: number }

/** Cells that go on from above are counted into the one that they go on from. */
function withSpans(rows: readonly RawRow[]): Row[] {
  const grid = rows.map(placedCells)
  return grid.map((cells, at) => ({
    change: rows[at]?.change ?? null,
    cells: cells
      .filter(({ cell }) => !cell.goesOn || at === 0)
      .map(({ cell: { goesOn: _goesOn, ...cell }, column }) => ({ ...cell, rows: 1 + goingOnBelow(grid, at, column) })),
  }))
}

function placedCells({ cells, before }: RawRow): Placed[] {
  let column = before
  return cells.map((cell) => {
    const placed = { cell, column }
    column += cell.columns
    return placed
  })
}

function goingOnBelow(grid: readonly (readonly Placed[])[], at: number, column: number): number {
  let below = 0
  while (grid[at + 1 + below]?.some((one) => one.column === column && one.cell.goesOn)) below += 1
  return below
}
