import type { TextNode } from '../../../model/text.ts'
import type { PointCandidate } from '../../../model/word.ts'
import { plainText } from '../../plain.ts'

const asking =
  /^(?:\d{1,2}[.)]?\s+)?(?:(?:geadviseerde?|gevraagde?|voorgestelde?)\s+(?:besluit|beslissing)(?:en)?|(?:beslis|bespreek|besluit)punt(?:en)?|advies)\s*:?$/i
const numberWritten = /^(?:(?:beslispunt|besluit)\s*)?(?:\d{1,2}|[a-z])\s*[.):]\s+/i

const lineOf = (node: TextNode) => plainText(node).replace(/\s+/g, ' ').trim()

/** What may be decision points: the items and paragraphs under the headings that ask for a decision. */
export function pointCandidates(content: TextNode): PointCandidate[] {
  const blocks = content.content ?? []
  let under: number | null = null
  return blocks.flatMap((node, block) => {
    if (node.type === 'heading') under = levelAsking(node, under)
    return under === null ? [] : candidatesIn(node, block)
  })
}

/** The level of the heading that asks for a decision and under which one is now; null where there is none. */
function levelAsking(heading: TextNode, under: number | null): number | null {
  const own = Number(heading.attrs?.['level'] ?? 1)
  if (under !== null && own > under) return under
  return asking.test(lineOf(heading)) ? own : null
}

function candidatesIn(node: TextNode, block: number): PointCandidate[] {
  if (node.type === 'orderedList' || node.type === 'bulletList') return itemsOf(node, block)
  const words = node.type === 'paragraph' ? lineOf(node) : ''
  return words === '' ? [] : [{ block, item: null, question: words.replace(numberWritten, ''), numbered: numberWritten.test(words) }]
}

function itemsOf(list: TextNode, block: number): PointCandidate[] {
  return (list.content ?? []).map((listItem, item) => {
    const question = lineOf(listItem.content?.[0] ?? listItem).slice(0, 2000)
    return { block, item, question, numbered: list.type === 'orderedList' }
  })
}

/** A text in which the chosen candidates are decision points; what they were is not there any more, nor its number. */
export function withPoints(content: TextNode, chosen: readonly PointCandidate[], newId: () => string): TextNode {
  const blocks = (content.content ?? []).flatMap((node, block) => {
    const here = chosen.filter((one) => one.block === block)
    if (here.length === 0) return [node]
    return here.some(({ item }) => item === null)
      ? [pointFrom([withoutNumber(node)], newId)]
      : split(node, new Set(here.map(({ item }) => item)), newId)
  })
  return { ...content, content: blocks }
}

/** The items that were chosen become points, the others stay lists before and after them. */
function split(list: TextNode, chosen: ReadonlySet<number | null>, newId: () => string): TextNode[] {
  const found: TextNode[] = []
  let rest: TextNode[] = []
  const start = Number(list.attrs?.['start'] ?? 1)
  const close = (next: number) => {
    const attrs = list.type === 'orderedList' ? { attrs: { ...list.attrs, start: start + next - rest.length } } : {}
    if (rest.length > 0) found.push({ ...list, ...attrs, content: rest })
    rest = []
  }
  const items = list.content ?? []
  for (const [at, item] of items.entries()) {
    if (chosen.has(at)) {
      close(at)
      found.push(pointFrom(item.content ?? [], newId))
    } else rest.push(item)
  }
  close(items.length)
  return found
}

const explains = new Set(['paragraph', 'bulletList', 'orderedList'])

/** The first paragraph asks, what follows explains. */
function pointFrom([first, ...rest]: readonly TextNode[], newId: () => string): TextNode {
  const body = rest.filter(({ type }) => explains.has(type))
  const explanation = body.length > 0 ? body : [{ type: 'paragraph' }]
  return {
    type: 'decisionPoint',
    attrs: { id: newId(), effects: [] },
    content: [
      { type: 'pointQuestion', ...(first?.content && { content: first.content }) },
      { type: 'pointExplanation', content: explanation },
      { type: 'pointAdvice' },
    ],
  }
}

function withoutNumber(node: TextNode): TextNode {
  const [first, ...rest] = node.content ?? []
  const text = first?.text?.replace(numberWritten, '')
  if (first === undefined || text === undefined) return node
  return { ...node, content: text === '' ? rest : [{ ...first, text }, ...rest] }
}
