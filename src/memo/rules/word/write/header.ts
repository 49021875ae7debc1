import { shortDay } from '../../../../kernel/day-words.ts'
import type { MemoHeader, MemoKind } from '../../../model/memos.ts'
import type { TextNode } from '../../../model/text.ts'
import type { Block, Cell, ParagraphBlock, Role, Row } from '../blocks.ts'

export type HeaderField = keyof MemoHeader | 'copies' | 'annexes'
/** A field with what it says, one line each. */
type Said = { readonly field: HeaderField; readonly label: string; readonly lines: readonly (readonly TextNode[])[] }

export function dayWords(day: string | null): string {
  return day === null ? '' : shortDay(day, 'nl')
}

type Header = { readonly header: MemoHeader; readonly annexes: readonly { readonly number: number; readonly title: string }[] }

const asLeaf = (text: string): TextNode[] => (text === '' ? [] : [{ type: 'text', text }])

/** The header as it is printed, in the order of Dutch memos; a field that says nothing is left out. */
export function headerFields({ header, annexes }: Header): Said[] {
  const names = (decides: boolean) => header.addressees.filter((one) => one.decides === decides).map(({ name }) => name)
  const said: readonly (readonly [HeaderField, string, readonly string[]])[] = [
    ['addressees', 'Aan', names(true)],
    ['copies', 'Ter informatie aan', names(false)],
    ['fromUnit', 'Van', [header.fromUnit]],
    ['contact', 'Contactpersoon', [header.contact]],
    ['memoDate', 'Datum', [dayWords(header.memoDate)]],
    ['reference', 'Kenmerk', [header.reference]],
    ['decideBy', 'Uiterlijk besluiten op', [dayWords(header.decideBy)]],
    ['annexes', 'Bijlagen', annexes.map(({ number, title }) => `${number}. ${title}`)],
    ['notPublic', 'Niet openbaar', header.notPublic.split('\n')],
  ]
  return said.map(([field, label, lines]) => ({ field, label, lines: lines.filter((line) => line.trim() !== '').map(asLeaf) }))
}

/** Lines that take the place of what fields say: the same with tracked changes. */
export type HeaderLines = ReadonlyMap<HeaderField, readonly (readonly TextNode[])[]>

/** The block above the text: kind, subject, and the fields in a table. */
export function headerBlocks(
  of: Header & { readonly kindWords: Readonly<Record<MemoKind, string>> },
  changes: HeaderLines = new Map(),
): Block[] {
  const fields = headerFields(of).map((one) => ({ ...one, lines: changes.get(one.field) ?? one.lines }))
  const rows = fields.filter(({ lines }) => lines.some((inline) => inline.length > 0)).map(rowOf)
  const subject = changes.get('subject')?.[0] ?? asLeaf(of.header.subject)
  const kind = changes.get('kind')?.[0] ?? asLeaf(of.kindWords[of.header.kind])
  return [
    line('memoKind', kind),
    line('memoSubject', subject),
    ...(rows.length === 0 ? [] : [{ kind: 'table' as const, level: -1, rows, widths: [26, 74] }]),
  ]
}

function line(role: Role, inline: readonly TextNode[]): ParagraphBlock {
  return { kind: 'paragraph', role, inline, list: null, id: null, end: null }
}

function rowOf({ label, lines }: Said): Row {
  const cell = (blocks: readonly Block[]): Cell => ({ isHead: false, columns: 1, rows: 1, align: null, blocks })
  return { change: null, cells: [cell([line('headerLabel', asLeaf(label))]), cell(lines.map((leaf) => line('headerValue', leaf)))] }
}
