import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Block, Cell, ParagraphBlock, Row, TableBlock } from '../blocks.ts'
import { bookmarkOf } from '../ids.ts'
import { styleOf } from '../styles.ts'
import { lineOf, type Pen } from './inline.ts'
import { indentOf, listCounter } from './lists.ts'

const textWidth = 9070
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' }
const thinBorders = { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin }

/** By its colour the reader knows a cell that is a head. */
export const headFill = 'E6EDF3'

export const filler: ParagraphBlock = { kind: 'paragraph', role: 'filler', inline: [], list: null, id: null, end: null }

/** Word takes two tables in a row for one, and wants a paragraph at the end of a cell. */
function withFillers(blocks: readonly Block[], closes: boolean): Block[] {
  const spaced = blocks.flatMap((block, at) => (block.kind === 'table' && blocks[at - 1]?.kind === 'table' ? [filler, block] : [block]))
  return closes || spaced.length === 0 || spaced.at(-1)?.kind === 'table' ? [...spaced, filler] : spaced
}

/** `closes`: whether a paragraph without words ends it, so that the last one with words can be deleted whole. */
type Flow = { readonly closes: boolean; readonly align: Cell['align'] }
type Writer = (blocks: readonly Block[], flow?: Flow) => (Paragraph | Table)[]

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** Writes the paragraphs and tables of one paper. */
export function bodyWriter(pen: Pen): Writer {
  const numbering = listCounter()

  const paragraphOf = (block: ParagraphBlock, align: Cell['align']): Paragraph => {
    const list = numbering(block)
    const children = lineOf(block.inline, pen)
    return new Paragraph({
      ...(block.role !== 'text' && { style: styleOf[block.role].id }),
      ...(list !== null && { numbering: list }),
      ...(align !== null && { alignment: alignments[align] }),
      ...(block.end !== null && { run: { [block.end.kind]: pen.changeOf(block.end) } }),
      children: block.id === null ? children : marked(block.id, children),
    })
  }
  const cellOf = (cell: Cell): TableCell =>
    new TableCell({
      ...(cell.columns > 1 && { columnSpan: cell.columns }),
      ...(cell.rows > 1 && { rowSpan: cell.rows }),
      ...(cell.isHead && { shading: { fill: headFill, type: ShadingType.CLEAR, color: 'auto' } }),
      children: write(cell.blocks, { closes: false, align: cell.align }),
    })
  const rowOf = (row: Row, isHead: boolean): TableRow =>
    new TableRow({
      children: row.cells.map(cellOf),
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      ...(row.change !== null && { [row.change.kind]: pen.changeOf(row.change) }),
    })
  const tableOf = ({ rows, level, widths }: TableBlock): Table => {
    const body = rows.findIndex(({ cells }) => cells.some(({ isHead }) => !isHead))
    const heads = body < 0 ? rows.length : body
    return new Table({
      rows: rows.map((row, at) => rowOf(row, at < heads)),
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: thinBorders,
      ...(widths && { columnWidths: widths.map((part) => Math.round((part * textWidth) / 100)), layout: TableLayoutType.FIXED }),
      ...(level >= 0 && { indent: { size: indentOf(level), type: WidthType.DXA } }),
    })
  }
  const write: Writer = (blocks, { closes, align } = { closes: true, align: null }) =>
    withFillers(blocks, closes).map((block) => (block.kind === 'paragraph' ? paragraphOf(block, align) : tableOf(block)))
  return write
}

function marked(id: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  const name = bookmarkOf(id)
  return name === null ? children : [new Bookmark({ id: name, children: [...children] })]
}
