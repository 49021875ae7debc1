import { dateOf } from '../../../../reading/memo/headers.ts'
import { markOf } from '../../../../reading/memo/memo-kind.ts'
import { structureOf } from '../../../../reading/memo/structure.ts'
import type { SourceText } from '../../../../reading/model.ts'
import type { Register } from '../../../../reading/organisations/register.ts'
import { type FieldName, isHeadingLike, labelIn } from '../../../../reading/page/field-labels.ts'
import { type MemoKind, memoKinds } from '../../../model/memos.ts'
import type { FoundHeader } from '../../../model/word.ts'
import { type Block, type ParagraphBlock, paragraphsIn } from '../blocks.ts'
import { wordsOf } from '../places.ts'

type Name = FieldName | 'notPublic' | 'contact'
type Field = { readonly name: Name; readonly label: string; readonly values: readonly string[] }
/** What of the blocks at the head is part of the header, by place; the rest stays in the text. */
type Head = { readonly fields: readonly Field[]; readonly taken: ReadonlySet<number> }

/** `used`: the places of the blocks that are the header; the rest is the text. */
export type ReadHeader = {
  readonly header: FoundHeader
  readonly used: ReadonlySet<number>
  readonly annexes: readonly string[]
  /** Fields that a memo has none of here, or whose day is none, as they stand there. */
  readonly unknown: readonly string[]
}

const furthest = 60

function lineOf({ inline }: ParagraphBlock): string {
  return inline.map(wordsOf).join('').replace(/\s+/g, ' ').trim()
}

const linesOf = (block: Block) => paragraphsIn([block]).map(lineOf)

/** Blocks above the first heading. */
function headLength(blocks: readonly Block[]): number {
  const heading = blocks.findIndex((block) => block.kind === 'paragraph' && (/^heading/.test(block.role) || isHeadingLike(lineOf(block))))
  return Math.min(heading < 0 ? Math.min(blocks.length, furthest) : heading, furthest)
}

/** Labels of our own papers that the reading of others does not know. */
const ownLabels: readonly (readonly [RegExp, Name])[] = [
  [/^niet openbaar:?$/i, 'notPublic'],
  [/^aan:?$/i, 'to'],
  [/^van:?$/i, 'from'],
]

/** The field that words are the label of; `own`: what stands behind it on its line. */
function labelOf(words: string): { readonly name: Name; readonly own: string } | null {
  const ours = ownLabels.find(([pattern]) => pattern.test(words))
  return ours ? { name: ours[1], own: '' } : labelIn(words)
}

function headOf(blocks: readonly Block[]): Head {
  const fields: Field[] = []
  const taken = new Set<number>()
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (!block || taken.has(at)) continue
    const found = block.kind === 'table' ? fieldsOfTable(block) : fieldOfLine(blocks, at)
    if (found === null) continue
    fields.push(...found.fields)
    for (let one = at; one < at + found.blocks; one += 1) taken.add(one)
  }
  return { fields, taken }
}

type Found = { readonly fields: readonly Field[]; readonly blocks: number }

/** A table of labels with what they say beside them; one in which something else stands too stays in the text. */
function fieldsOfTable(table: Extract<Block, { kind: 'table' }>): Found | null {
  const rows = table.rows.map(({ cells }) =>
    cells.map((cell) =>
      paragraphsIn(cell.blocks)
        .map(lineOf)
        .filter((line) => line !== ''),
    ),
  )
  const said = rows.filter((cells) => cells.some((lines) => lines.length > 0))
  const fields = said.flatMap((cells) => fieldsOfRow(cells) ?? [])
  return said.length > 0 && said.every((cells) => fieldsOfRow(cells) !== null) ? { fields, blocks: 1 } : null
}

function fieldsOfRow(cells: readonly (readonly string[])[]): Field[] | null {
  const [label = [], ...values] = cells
  const found = label.length === 1 ? labelOf(label[0] ?? '') : null
  if (!found) return null
  return [{ name: found.name, label: label[0] ?? '', values: [...(found.own === '' ? [] : [found.own]), ...values.flat()] }]
}

function fieldOfLine(blocks: readonly Block[], at: number): Found | null {
  const block = blocks[at]
  if (block?.kind !== 'paragraph') return null
  const label = labelOf(lineOf(block))
  if (!label) return null
  if (label.own !== '')
    return { fields: [{ name: label.name, label: lineOf(block).replace(label.own, ''), values: [label.own] }], blocks: 1 }
  const next = blocks[at + 1]
  const below = next?.kind === 'paragraph' ? lineOf(next) : ''
  const isValue = below !== '' && labelOf(below) === null && !isHeadingLike(below)
  return isValue ? { fields: [{ name: label.name, label: lineOf(block), values: [below] }], blocks: 2 } : null
}

function sourceOf(lines: readonly string[]): SourceText {
  const pages = [{ number: 1, firstLine: 1, lastLine: lines.length }]
  return { name: '', sha256: '', format: 'docx', origin: 'text', pages, lines, notices: [] }
}

/** The header of a memo, taken from the blocks above its first heading. What is no part of it stays in the text. */
export function readHeader(blocks: readonly Block[], register: Register): ReadHeader {
  const length = headLength(blocks)
  const above = blocks.slice(0, length)
  const { fields, taken } = headOf(above)
  const head = above.flatMap(linesOf)
  const [memo] = structureOf(sourceOf([...head, ...blocks.slice(length, length + 20).flatMap(linesOf)]), register).memos
  const kindAt = above.findIndex((block) => block.kind === 'paragraph' && (block.role === 'memoKind' || markOf(lineOf(block)) !== null))
  const values = (name: Name) => fields.filter((field) => field.name === name).flatMap((field) => field.values)
  const titled = above.find((block) => block.kind === 'paragraph' && block.role === 'memoSubject')
  const title = titled ? linesOf(titled).join(' ') : (memo?.title ?? '')
  const header = headerFrom(values, { title, kind: knownKind(memo?.kind), to: memo?.to ?? [] })
  // A title that is not the subject stays in the text.
  const titleAt = above.findIndex((block) => block.kind === 'paragraph' && isSame(lineOf(block), header.subject))
  return {
    header,
    used: new Set([...taken, kindAt, titleAt]),
    annexes: values('annexes').filter((line) => /\p{L}/u.test(line)),
    unknown: fields.filter(isUnknown).map(({ label, values: said }) => `${label.replace(/\s*:?\s*$/, '')}: ${said.join(', ')}`),
  }
}

function isSame(line: string, subject: string): boolean {
  return subject !== '' && line.toLowerCase() === subject.toLowerCase()
}

const known: ReadonlySet<Name> = new Set<Name>(['subject', 'from', 'to', 'copy', 'author', 'contact', 'reference', 'notPublic', 'annexes'])

function isUnknown({ name, values }: Field): boolean {
  if (values.every((value) => value === '')) return false
  return name === 'date' || name === 'term' ? values.every((value) => dateOf(value) === null) : !known.has(name)
}

function knownKind(kind: string | undefined): MemoKind | null {
  return memoKinds.find((known) => known === kind) ?? null
}

type Otherwise = { readonly title: string; readonly kind: MemoKind | null; readonly to: readonly string[] }

function headerFrom(values: (name: Name) => readonly string[], { title, kind, to }: Otherwise): FoundHeader {
  const day = (name: Name) =>
    values(name)
      .map(dateOf)
      .find((found) => found !== null) ?? null
  const first = (name: Name, most: number) => values(name).join(' ').slice(0, most)
  const deciding = values('to').length > 0 ? values('to').flatMap(namesIn) : to
  const copies = values('copy').flatMap(namesIn)
  const addressees = [...deciding.map((name) => ({ name, decides: true })), ...copies.map((name) => ({ name, decides: false }))]
  return {
    kind,
    subject: (values('subject').join(' ') || title).slice(0, 300).trim(),
    fromUnit: first('from', 300),
    contact: first('author', 300) || first('contact', 300),
    reference: first('reference', 100),
    memoDate: day('date'),
    decideBy: day('term'),
    notPublic: values('notPublic').join('\n').slice(0, 5000),
    addressees: addressees.filter(({ name }) => name.length > 0 && name.length <= 200).slice(0, 30),
  }
}

/** Addressees stand one a line, or with a semicolon between them. */
function namesIn(line: string): string[] {
  return line
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
