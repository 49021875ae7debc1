import type { TextNode } from '../../memo/model/text.ts'
import { passagesOf, plainText } from '../../memo/rules/plain.ts'
import type { AnnotatedTopic } from '../model/annotated.ts'

/** What stands under the heading 'Kernpunten' of a memo; empty where it has none. */
export function keyPointsOf(text: TextNode): string {
  return (
    passagesOf(text)
      .find(({ heading }) => heading.toLowerCase() === 'kernpunten')
      ?.content.trim() ?? ''
  )
}

/** The annotated items of a memo that are about an item of the agenda by its title; all of them where none is named so. */
export function topicsOf(text: TextNode, titles: readonly string[]): AnnotatedTopic[] {
  const all = (text.content ?? []).filter(({ type }) => type === 'agendaItem').map(topicOf)
  const wanted = new Set(titles.map((title) => title.trim().toLowerCase()))
  const named = all.filter(({ topic }) => wanted.has(topic.toLowerCase()))
  return named.length > 0 ? named : all
}

function topicOf(node: TextNode): AnnotatedTopic {
  const part = (name: string) => {
    const found = (node.content ?? []).find(({ type }) => type === name)
    return found ? plainText(found).trim() : ''
  }
  return { topic: part('agendaTopic'), advice: part('agendaAdvice'), speaking: part('agendaSpeaking'), others: part('agendaOthers') }
}
