import { type ICommentOptions, Paragraph, TextRun } from 'docx'
import { type Block, paragraphsIn } from '../blocks.ts'
import type { PrintedComment } from '../order.ts'
import { type Pin, placeFinder, type Stretch, withPins } from '../places.ts'
import { clean } from './inline.ts'

/** A comment with its number in the file, replies after what they answer. */
type Numbered = PrintedComment & { readonly number: number; readonly parent: number | null }

function numbered(comments: readonly PrintedComment[]): Numbered[] {
  const known = new Map(comments.map((one) => [one.id, one]))
  const rootOf = (comment: PrintedComment, hops = 0): PrintedComment => {
    const above = comment.replyTo === null || hops > 100 ? undefined : known.get(comment.replyTo)
    return above ? rootOf(above, hops + 1) : comment
  }
  const threads = Map.groupBy(comments, (one) => rootOf(one).id)
  const inOrder = [...threads.values()].flatMap((thread) => thread.toSorted((one, other) => (one.at < other.at ? -1 : 1)))
  const numbers = new Map(inOrder.map(({ id }, number) => [id, number]))
  return inOrder.map((one, number) => {
    const root = rootOf(one)
    return { ...one, number, parent: root.id === one.id ? null : (numbers.get(root.id) ?? null), anchor: root.anchor, point: root.point }
  })
}

/** The comments of a file, and its text with their places; one whose words are gone stands at the title and says which words they were. */
export function withComments(
  blocks: readonly Block[],
  comments: readonly PrintedComment[],
): { blocks: Block[]; written: ICommentOptions[] } {
  const all = numbered(comments)
  const find = placeFinder(blocks)
  const placed = all.map((comment) => ({ comment, stretch: comment.anchor ? find(comment.anchor) : pointOf(blocks, comment.point) }))
  const pins = placed.flatMap(({ comment, stretch }) => pinsOf(comment.number, stretch ?? whole(blocks, titleOf(blocks))))
  return { blocks: withPins(blocks, pins), written: placed.map(({ comment, stretch }) => writtenAs(comment, stretch === null)) }
}

function titleOf(blocks: readonly Block[]): number {
  return Math.max(
    paragraphsIn(blocks).findIndex(({ role }) => role === 'memoSubject'),
    0,
  )
}

function pointOf(blocks: readonly Block[], point: string | null): Stretch | null {
  const at = point === null ? -1 : paragraphsIn(blocks).findIndex(({ id }) => id === point)
  return at < 0 ? null : whole(blocks, at)
}

function whole(blocks: readonly Block[], paragraph: number): Stretch {
  const last = Math.max((paragraphsIn(blocks)[paragraph]?.inline.length ?? 0) - 1, 0)
  return { from: { paragraph, leaf: 0, at: 0 }, to: { paragraph, leaf: last, at: Number.MAX_SAFE_INTEGER } }
}

function pinsOf(comment: number, { from, to }: Stretch): Pin[] {
  return [
    { spot: from, node: { type: 'commentStart', attrs: { comment } } },
    { spot: to, node: { type: 'commentEnd', attrs: { comment } } },
  ]
}

function writtenAs({ number, parent, author, at, body, anchor }: Numbered, isLost: boolean): ICommentOptions {
  const lost = isLost && anchor !== null ? [`Bij: ‘${anchor.quote}’ (deze woorden staan niet meer in de tekst)`] : []
  const children = [...lost, ...body.split('\n')].map((text) => new Paragraph({ children: [new TextRun(clean(text))] }))
  return {
    id: number,
    author: clean(author),
    initials: initialsOf(author),
    date: new Date(at),
    children,
    ...(parent !== null && { parentId: parent }),
  }
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 4)
}
