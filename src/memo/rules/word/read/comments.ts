import type { Anchor, TextNode } from '../../../model/text.ts'
import type { WordComment } from '../../../model/word.ts'
import { joinedWords } from '../../text-shape.ts'
import { type Block, labelRoles, mapParagraphs, paragraphsIn } from '../blocks.ts'
import { trackedOf } from '../ends.ts'
import { wordsOf } from '../places.ts'
import type { FileComment } from './notes.ts'
import { momentIn } from './tracker.ts'

const nobody = 'Onbekend'
const pins = new Set(['commentStart', 'commentEnd', 'commentHere'])

type Place = { from: number; to: number; readonly line: readonly [number, number] }

/** What a reader sees when every suggestion is accepted, and where in it each comment stands. */
function placesIn(blocks: readonly Block[]): { readonly text: string; readonly places: ReadonlyMap<string, Place> } {
  let text = ''
  const places = new Map<string, Place>()
  for (const { inline, role } of paragraphsIn(blocks)) {
    if (labelRoles.has(role)) continue
    const start = text.length
    const words = inline.map((node) => (pins.has(node.type) || trackedOf(node.marks)?.kind === 'deletion' ? '' : wordsOf(node)))
    const line = [start, start + words.join('').length] as const
    inline.forEach((node, at) => {
      if (pins.has(node.type)) notePlace(places, node, { at: text.length, line })
      text += words[at] ?? ''
    })
    text += '\n'
  }
  return { text, places }
}

function notePlace(places: Map<string, Place>, node: TextNode, { at, line }: { at: number; line: readonly [number, number] }): void {
  const comment = String(node.attrs?.['comment'] ?? '')
  const known = places.get(comment)
  if (known === undefined) places.set(comment, { from: at, to: at, line })
  else if (node.type === 'commentEnd') known.to = Math.max(known.from, at)
}

const longest = { quote: 2000, around: 100 } as const

function anchorAt(text: string, { from, to, line }: Place): Anchor | null {
  // A comment at a point between two letters is about the paragraph.
  const [start, end] = text.slice(from, to).trim() === '' ? line : [from, to]
  const quote = text.slice(start, end).slice(0, longest.quote)
  if (quote.trim() === '') return null
  return {
    quote,
    before: text.slice(Math.max(0, start - longest.around), start),
    after: text.slice(start + quote.length, start + quote.length + longest.around),
  }
}

const mostWords = 5000

/** The comments of a text with their places, in the order of the file; replies name the one that they answer. */
export function placedComments(blocks: readonly Block[], comments: readonly FileComment[]): WordComment[] {
  const { text, places } = placesIn(blocks)
  const said = comments.filter(({ body }) => body !== '')
  return said.map(({ id, author, date, body, parent }) => {
    const at = momentIn(date)
    const answered = said.findIndex((one) => one.id === parent)
    const place = places.get(id) ?? places.get(parent ?? '')
    return {
      author: author.slice(0, 200) || nobody,
      at: at === null ? null : new Date(at).toISOString(),
      body: body.slice(0, mostWords),
      anchor: place ? anchorAt(text, place) : null,
      replyTo: answered < 0 ? null : answered,
    }
  })
}

/** The text without the marks of comments. */
export function withoutPins(blocks: readonly Block[]): Block[] {
  return mapParagraphs(blocks, (block) => ({ ...block, inline: joinedWords(block.inline.filter(({ type }) => !pins.has(type))) }))
}
