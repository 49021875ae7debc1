import { Node } from '@tiptap/pm/model'
import { parserOf } from '../../../../kernel/parse.ts'
import { isRefusal, type Refusal, refuse } from '../../../../kernel/refusal.ts'
import type { Register } from '../../../../reading/organisations/register.ts'
import { TextNode } from '../../../model/text.ts'
import { memoSchema } from '../../../model/text-nodes.ts'
import type { WordReading, WordRefusal } from '../../../model/word.ts'
import { paragraphsIn } from '../blocks.ts'
import { mainPart, type Parts, partTree, type Relationship, relationshipsIn, relsOf, targetPart } from '../package.ts'
import { wordsOf } from '../places.ts'
import { below, elementsOf, type Root } from '../xml.ts'
import { blocksIn } from './blocks.ts'
import { pointCandidates } from './candidates.ts'
import { placedComments, withoutPins } from './comments.ts'
import { readHeader } from './header.ts'
import { leftOutCount } from './left-out.ts'
import { listsIn } from './lists.ts'
import { nested } from './nest.ts'
import { commentsIn, notesIn } from './notes.ts'
import type { Reader } from './reader.ts'
import { stylesIn } from './styles.ts'
import { tracker } from './tracker.ts'

/** `site`: the address of the product, by which links of our own are known again; `newId`: an id for a point that has none. */
export type WordReader = { readonly site: string; readonly register: Register; readonly newId: () => string }

/** About 200 pages; what is longer is an annex, no memo. */
const mostLetters = 600_000

type Trees = Readonly<Record<'document' | 'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'comments' | 'commentsExtended', Root | null>>
type Opened = { readonly trees: Trees; readonly links: ReadonlyMap<string, Relationship> }

/** A Word file as a memo would hold it, or why it is not taken in. Throws where a part is no XML. */
export function readWord(parts: Parts, by: WordReader): WordReading | Refusal<WordRefusal> {
  const opened = openParts(parts)
  if (isRefusal(opened)) return opened
  const { trees } = opened
  const reader = readerOf(opened, by)
  const body = trees.document === null ? undefined : below(trees.document, 'w:body')[0]
  if (body === undefined) return refuse('word.not-word')
  const all = blocksIn(elementsOf(body), reader)
  const letters = paragraphsIn(all).reduce((sum, { inline }) => sum + inline.reduce((of, node) => of + wordsOf(node).length, 0), 0)
  if (letters > mostLetters) return refuse('word.too-long', { pages: Math.round(letters / 3000) })
  noteHeaders(opened, reader)
  const { header, used, annexes, unknown } = readHeader(withoutPins(all), by.register)
  const rest = all.filter((_, at) => !used.has(at))
  for (const annex of annexes) reader.leftOut.add('annexes', annex)
  for (const field of unknown) reader.leftOut.add('field', field)
  const content = fitting(nested(withoutPins(rest), by.newId))
  const comments = placedComments(rest, commentsIn(trees.comments, trees.commentsExtended))
  const { authors, count } = reader.tracker
  return {
    header,
    content,
    comments,
    candidates: pointCandidates(content),
    leftOut: reader.leftOut.all(),
    authors: authors(),
    counts: { ...countsIn(content), suggestions: count() },
  }
}

function openParts(parts: Parts): Opened | Refusal<WordRefusal> {
  const main = mainPart(parts)
  if (isRefusal(main)) return main
  const rels = partTree(parts, relsOf(main))
  if (isRefusal(rels)) return rels
  const links = rels === null ? [] : relationshipsIn(rels)
  const partOf = (type: string) => {
    const found = links.find((link) => link.type === type && !link.isExternal)
    return found ? targetPart(main, found.target) : `word/${type}.xml`
  }
  const names = { document: main, ...Object.fromEntries(kinds.map((kind) => [kind, partOf(kind)])) }
  const trees: Partial<Record<keyof Trees, Root | null>> = {}
  for (const [kind, name] of Object.entries(names)) {
    const tree = partTree(parts, name)
    if (isRefusal(tree)) return tree
    trees[kind as keyof Trees] = tree
  }
  return { trees: { ...noTrees, ...trees }, links: new Map(links.map((link) => [link.id, link])) }
}

const kinds = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'commentsExtended'] as const
const noTrees: Trees = {
  document: null,
  styles: null,
  numbering: null,
  footnotes: null,
  endnotes: null,
  comments: null,
  commentsExtended: null,
}

function readerOf({ trees, links }: Opened, { site }: WordReader): Reader {
  return {
    styles: stylesIn(trees.styles),
    lists: listsIn(trees.numbering, trees.styles),
    links,
    notes: new Map([...notesIn(trees.footnotes, 'footnote'), ...notesIn(trees.endnotes, 'endnote')]),
    site,
    leftOut: leftOutCount(),
    tracker: tracker(),
    fields: [],
  }
}

/** Headers and footers of the pages stay behind. */
function noteHeaders({ links }: Opened, { leftOut }: Reader): void {
  for (const { type } of links.values()) if (type === 'header' || type === 'footer') leftOut.add('header')
}

const parseText = parserOf(TextNode)

/** A text as `memoSchema` writes it. Throws where it does not fit, which a reader must not let happen. */
function fitting(text: TextNode): TextNode {
  const node = Node.fromJSON(memoSchema, text)
  node.check()
  return parseText(node.toJSON())
}

function countsIn(text: TextNode): Omit<WordReading['counts'], 'suggestions'> {
  const counts = { headings: 0, tables: 0, footnotes: 0, points: 0 }
  const names = { heading: 'headings', table: 'tables', footnote: 'footnotes', decisionPoint: 'points' } as const
  const visit = (node: TextNode) => {
    const name = Object.entries(names).find(([type]) => type === node.type)?.[1]
    if (name) counts[name] += 1
    node.content?.forEach(visit)
  }
  visit(text)
  return counts
}
