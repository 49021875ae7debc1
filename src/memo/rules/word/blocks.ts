import type { TextNode } from '../../model/text.ts'

/** What a paragraph is in a memo; in a Word file its style says so. */
export const roles = [
  'text',
  'heading1',
  'heading2',
  'heading3',
  'quote',
  'listText',
  'listInQuote',
  'listInPoint',
  'inPoint',
  'question',
  'explanationLabel',
  'advice',
  'topic',
  'agendaAdviceLabel',
  'agendaSpeakingLabel',
  'agendaOthersLabel',
  'tableHead',
  'memoKind',
  'memoSubject',
  'headerLabel',
  'headerValue',
  'filler',
  'versionLine',
] as const
export type Role = (typeof roles)[number]

/** Words of the paper itself, which are no part of the text. */
export const labelRoles: ReadonlySet<Role> = new Set<Role>([
  'explanationLabel',
  'agendaAdviceLabel',
  'agendaSpeakingLabel',
  'agendaOthersLabel',
])

/** Something that was inserted or deleted; `id` as in the marks of the text (`suggestionId`). */
export type Tracked = { readonly kind: 'insertion' | 'deletion'; readonly id: string }

export type ListFormat = 'bullet' | 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman' | 'none'

/** Items of one list have one `list`, compared by identity. `none`: goes on in the item that is open at this level. */
export type ListPlace = { readonly list: TextNode | string; readonly level: number; readonly format: ListFormat; readonly start: number }

export function continuing(level: number): ListPlace {
  return { list: '', level, format: 'none', start: 1 }
}

/**
 * `inline`: the leaves of a line as in a text, and between them `commentStart` and `commentEnd` (`attrs.comment`). `end`: whether the end of
 * the paragraph itself was inserted or deleted. `id`: of the decision point or agenda item that begins here.
 */
export type ParagraphBlock = {
  readonly kind: 'paragraph'
  readonly role: Role
  readonly inline: readonly TextNode[]
  readonly list: ListPlace | null
  readonly id: string | null
  readonly end: Tracked | null
}

export type Cell = {
  readonly isHead: boolean
  readonly columns: number
  readonly rows: number
  readonly align: 'left' | 'center' | 'right' | null
  readonly blocks: readonly Block[]
}
export type Row = { readonly cells: readonly Cell[]; readonly change: Tracked | null }
/** `level`: how deep in lists it stands, -1 for in none. `widths`: of its columns in hundredths, where they are not the same. */
export type TableBlock = {
  readonly kind: 'table'
  readonly level: number
  readonly rows: readonly Row[]
  readonly widths?: readonly number[]
}

/** A text as a word processor holds it: paragraphs and tables one after the other. */
export type Block = ParagraphBlock | TableBlock

/** Changes every paragraph, also those in tables. */
export function mapParagraphs(blocks: readonly Block[], change: (block: ParagraphBlock) => ParagraphBlock): Block[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return change(block)
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: mapParagraphs(cell.blocks, change) })),
    }))
    return { ...block, rows }
  })
}

/** Every paragraph in the order of reading. */
export function paragraphsIn(blocks: readonly Block[]): ParagraphBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  )
}
