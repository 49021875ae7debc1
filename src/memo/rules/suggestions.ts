import type { TextNode } from '../model/text.ts'
import { suggestionsOn } from './plain.ts'

/** Who suggests a change and when, in the id of the suggestion: the person, the moment in milliseconds, and what makes it one of a kind. */
export type Suggester = { readonly person: string; readonly at: number }

export function suggestionId({ person, at }: Suggester, unique: string): string {
  return `${person}~${at}~${unique}`
}

/** Null where an id was made by another program. */
export function suggesterOf(id: string): Suggester | null {
  const [person = '', at = ''] = id.split('~')
  return /^[0-9a-f-]{36}$/.test(person) && /^\d{1,15}$/.test(at) ? { person, at: Number(at) } : null
}

/** Somebody who suggested a change elsewhere, by the name that the other program gives; `at` is 0 where it gives no moment. */
export type OutsideSuggester = { readonly name: string; readonly at: number }

/** The id of a suggestion that came in from a word processor: it names no person here. */
export function outsideSuggestionId({ name, at }: OutsideSuggester, unique: string): string {
  return `word~${encodeURIComponent(name).replaceAll('~', '%7E')}~${at}~${unique}`
}

/** The name of who made a suggestion elsewhere; null where the id is of a person here or of an unknown kind. */
export function suggesterNameOf(id: string): OutsideSuggester | null {
  const [kind, name = '', at = ''] = id.split('~')
  if (kind !== 'word' || !/^\d{1,15}$/.test(at)) return null
  try {
    return { name: decodeURIComponent(name), at: Number(at) }
  } catch {
    return null
  }
}

/** The ids of the suggestions in a text, one for each piece that wears it. */
export function suggestionIdsIn(text: TextNode): string[] {
  const own = suggestionsOn(text).map(({ attrs }) => String(attrs?.['id'] ?? ''))
  return [...own, ...(text.content ?? []).flatMap(suggestionIdsIn)]
}
