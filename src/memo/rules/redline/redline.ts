import type { RedlineBlock } from '../../model/redline.ts'
import type { TextNode } from '../../model/text.ts'
import { lineBlocks } from '../text-shape.ts'
import { align, type Pair } from './align.ts'
import { idOf, numbersOf, whole } from './blocks.ts'
import { columnPairs, samePlaces } from './columns.ts'
import { bagOf, sharedWords, type Words } from './likeness.ts'
import { lineRuns } from './lines.ts'
import { type Settling, settle } from './settle.ts'

/** Blocks of which there is one in each that holds them: they are always a pair. */
const parts: ReadonlySet<string> = new Set([
  ...['pointQuestion', 'pointExplanation', 'pointAdvice'],
  ...['agendaTopic', 'agendaAdvice', 'agendaSpeaking', 'agendaOthers'],
])
const lists: ReadonlySet<string> = new Set(['bulletList', 'orderedList'])

/**
 * What changed from one text of a memo to another: its blocks in the order of the later, those that are gone where they were. Blocks are
 * paired by what they hold (decision points and agenda items by their id, rows and cells of a table by row and column), and within a pair
 * the words are compared. `sideOf` gives either text back. Suggestions count as accepted unless `suggestions` says otherwise.
 * Deterministic. O(n log n) in the blocks where most stayed, and within a line O(words × changed words); both are bounded (`align`, `lineRuns`).
 */
export function redline(before: TextNode, after: TextNode, suggestions: Settling = 'accepted'): RedlineBlock[] {
  const [former, later] = [settle(before, suggestions), settle(after, suggestions)]
  const [formerNumbers, laterNumbers] = [numbersOf(former), numbersOf(later)]
  return pairBlocks(former.content ?? [], later.content ?? []).map((block) => {
    if (block.type !== 'decisionPoint') return block
    const id = idOf(block)
    const number = { before: formerNumbers.get(id) ?? null, after: laterNumbers.get(id) ?? null }
    return { ...block, number }
  })
}

type Sides = { readonly before: readonly TextNode[]; readonly after: readonly TextNode[] }

function pairBlocks(before: readonly TextNode[], after: readonly TextNode[]): RedlineBlock[] {
  const named = namedInBoth({ before, after })
  const words: Words = { numbers: new Map(), bags: new Map() }
  const key = (node: TextNode) => keyOf(node, named)
  const found = align({
    before: before.map(key),
    after: after.map(key),
    likeness: (one, other) => likeness(words, before[one], after[other]),
  })
  return inOrder({ before, after, pair: pairOf }, found, movedPairs({ before, after }, named, found))
}

/** Ids that stand for one block on either side. */
function namedInBoth({ before, after }: Sides): ReadonlySet<string> {
  const once = (nodes: readonly TextNode[]) => {
    const ids = nodes.filter(isNamed).map(idOf)
    return new Set(ids.filter((id, at) => id !== '' && ids.indexOf(id) === at && ids.lastIndexOf(id) === at))
  }
  const others = once(after)
  return new Set([...once(before)].filter((id) => others.has(id)))
}

function isNamed({ type }: TextNode): boolean {
  return type === 'decisionPoint' || type === 'agendaItem'
}

function keyOf(node: TextNode, named: ReadonlySet<string>): string {
  if (parts.has(node.type)) return `part ${node.type}`
  if (isNamed(node) && named.has(idOf(node))) return `id ${idOf(node)}`
  return JSON.stringify(node)
}

function likeness(words: Words, one: TextNode | undefined, other: TextNode | undefined): number {
  if (!one || !other || !mayPair(one, other)) return 0
  return sharedWords(bagOf(words, one), bagOf(words, other))
}

function mayPair(one: TextNode, other: TextNode): boolean {
  if (isNamed(one) || isNamed(other)) return one.type === other.type && idOf(one) === idOf(other)
  const turned = one.type !== other.type
  return !turned || (isLine(one) && isLine(other)) || (lists.has(one.type) && lists.has(other.type))
}

function isLine({ type }: TextNode): boolean {
  return type === 'paragraph' || type === 'heading'
}

/** Named blocks that stand somewhere else now. */
function movedPairs({ before, after }: Sides, named: ReadonlySet<string>, found: readonly Pair[]): Pair[] {
  const stayed = new Set(found.map(([place]) => place))
  return before.flatMap((node, place): Pair[] => {
    if (stayed.has(place) || !isNamed(node) || !named.has(idOf(node))) return []
    const now = after.findIndex((other) => other.type === node.type && idOf(other) === idOf(node))
    return now < 0 ? [] : [[place, now]]
  })
}

type Pairing = Sides & { readonly pair: (before: TextNode, after: TextNode) => RedlineBlock }

function inOrder({ before, after, pair }: Pairing, found: readonly Pair[], moved: readonly Pair[] = []): RedlineBlock[] {
  const [away, arrived] = [new Set(moved.map(([place]) => place)), new Map(moved.map(([place, now]) => [now, place]))]
  const former = (place: number): RedlineBlock[] => {
    const node = before[place]
    if (!node) return []
    return [away.has(place) ? { type: node.type, change: 'movedAway', attrs: { id: idOf(node) } } : whole(node, 'deleted')]
  }
  const later = (place: number): RedlineBlock[] => {
    const [node, was] = [after[place], before[arrived.get(place) ?? -1]]
    if (!node) return []
    return [was ? { ...pair(was, node), moved: true } : whole(node, 'inserted')]
  }
  const blocks: RedlineBlock[] = []
  let [a, b] = [0, 0]
  for (const [endA, endB] of [...found, [before.length, after.length] as const]) {
    for (; a < endA; a += 1) blocks.push(...former(a))
    for (; b < endB; b += 1) blocks.push(...later(b))
    const [one, other] = [before[a++], after[b++]]
    if (one && other) blocks.push(pair(one, other))
  }
  return blocks
}

/** One block that is in both texts. */
function pairOf(before: TextNode, after: TextNode): RedlineBlock {
  if (JSON.stringify(before) === JSON.stringify(after)) return whole(after, 'kept')
  const [known, former, later] = [keptBlock(before, after), before.content ?? [], after.content ?? []]
  if (lineBlocks.has(after.type)) return { ...known, runs: lineRuns(former, later) }
  return { ...known, content: after.type === 'table' ? rowsOf(former, later) : pairBlocks(former, later) }
}

function keptBlock(before: TextNode, after: TextNode): RedlineBlock {
  const { type, attrs } = after
  const same = before.type === type && JSON.stringify(before.attrs ?? {}) === JSON.stringify(attrs ?? {})
  const was = { type: before.type, ...(before.attrs && { attrs: before.attrs }) }
  return { type, change: 'kept', ...(attrs && { attrs }), ...(!same && { was }) }
}

function rowsOf(before: readonly TextNode[], after: readonly TextNode[]): RedlineBlock[] {
  const words: Words = { numbers: new Map(), bags: new Map() }
  const columns = columnPairs(before, after, words)
  const found = align({
    before: before.map((row) => JSON.stringify(row)),
    after: after.map((row) => JSON.stringify(row)),
    likeness: (one, other) => likeness(words, before[one], after[other]),
  })
  const pair = (one: TextNode, other: TextNode) => {
    const cells = { before: one.content ?? [], after: other.content ?? [], pair: pairOf }
    return { ...keptBlock(one, other), content: inOrder(cells, columns ?? samePlaces(cells.before, cells.after)) }
  }
  const rows = inOrder({ before, after, pair }, found)
  return columns ? inColumns(rows, { before: before[0], after: after[0], columns }) : rows
}

type Columns = { readonly before: TextNode | undefined; readonly after: TextNode | undefined; readonly columns: readonly Pair[] }

/** Rows that came or went get an absent cell where only the other table has a column. */
function inColumns(rows: readonly RedlineBlock[], { before, after, columns }: Columns): RedlineBlock[] {
  const slots = inOrder({ before: before?.content ?? [], after: after?.content ?? [], pair: keptBlock }, columns)
  return rows.map((row) => {
    if (row.change === 'kept') return row
    const cells = [...(row.content ?? [])]
    const content = slots.flatMap(({ type, change }): readonly RedlineBlock[] =>
      change === 'kept' || change === row.change ? cells.splice(0, 1) : [{ type, change: 'absent' }],
    )
    return { ...row, content }
  })
}
