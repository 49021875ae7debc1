import type { MemoHeader } from '../../../model/memos.ts'
import type { TextNode } from '../../../model/text.ts'
import { fieldLabels, type HeaderField, headerFields, memoKindWords } from '../../paper-header.ts'
import type { Block, Cell, ParagraphBlock, Role, Row } from '../blocks.ts'

type Header = { readonly header: MemoHeader; readonly annexes: readonly { readonly number: number; readonly title: string }[] }

const asLeaf = (text: string): TextNode[] => (text === '' ? [] : [{ type: 'text', text }])

/** Lines that take the place of what fields say: the same with tracked changes. */
export type HeaderLines = ReadonlyMap<HeaderField, readonly (readonly TextNode[])[]>

/** The block above the text: kind, subject, and the fields in a table. */
export function headerBlocks({ header, annexes }: Header, changes: HeaderLines = new Map()): Block[] {
  const fields = headerFields(header, annexes).map(({ field, lines }) => ({ field, lines: changes.get(field) ?? lines.map(asLeaf) }))
  const rows = fields.filter(({ lines }) => lines.some((inline) => inline.length > 0)).map(rowOf)
  const subject = changes.get('subject')?.[0] ?? asLeaf(header.subject)
  const kind = changes.get('kind')?.[0] ?? asLeaf(memoKindWords[header.kind])
  return [
    line('memoKind', kind),
    line('memoSubject', subject),
    ...(rows.length === 0 ? [] : [{ kind: 'table' as const, level: -1, rows, widths: [26, 74] }]),
  ]
}

function line(role: Role, inline: readonly TextNode[]): ParagraphBlock {
  return { kind: 'paragraph', role, inline, list: null, id: null, end: null }
}

type Said = { readonly field: HeaderField; readonly lines: readonly (readonly TextNode[])[] }

function rowOf({ field, lines }: Said): Row {
  const cell = (blocks: readonly Block[]): Cell => ({ isHead: false, columns: 1, rows: 1, align: null, blocks })
  const label = line('headerLabel', asLeaf(fieldLabels[field]))
  return { change: null, cells: [cell([label]), cell(lines.map((leaf) => line('headerValue', leaf)))] }
}
