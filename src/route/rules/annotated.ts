import type { TextNode } from '../../memo/model/text.ts'
import { passagesOf, plainText } from '../../memo/rules/plain.ts'
import type { AnnotatedTopic } from '../model/annotated.ts'

/** Parts that are shown by themselves. */
const apart = new Set(['agendaItem', 'decisionPoint'])

/** What stands under the heading 'Kernpunten' of a memo, without its decision points and annotated items; empty where it has none. */
export function keyPointsOf(text: TextNode): string {
  const running = { ...text, content: (text.content ?? []).filter(({ type }) => !apart.has(type)) }
  return (
    passagesOf(running)
      .find(({ heading }) => heading.toLowerCase() === 'kernpunten')
      ?.content.trim() ?? ''
  )
}

/** All items that a memo annotates. */
export function topicsOf(text: TextNode): AnnotatedTopic[] {
  return (text.content ?? []).filter(({ type }) => type === 'agendaItem').map(topicOf)
}

const bare = (title: string) =>
  title
    .trim()
    .replace(/^\d+\s*[.):]?\s*/, '')
    .toLowerCase()

/** Those that are about an item of an agenda, by one of its titles; a number before it does not matter. */
export function topicsAbout(topics: readonly AnnotatedTopic[], titles: readonly string[]): AnnotatedTopic[] {
  const wanted = new Set(titles.map(bare))
  return topics.filter(({ topic }) => wanted.has(bare(topic)))
}

function topicOf(node: TextNode): AnnotatedTopic {
  const part = (name: string) => {
    const found = (node.content ?? []).find(({ type }) => type === name)
    return found ? plainText(found).trim() : ''
  }
  return { topic: part('agendaTopic'), advice: part('agendaAdvice'), speaking: part('agendaSpeaking'), others: part('agendaOthers') }
}
