import { shortDay } from '../../../web/dates.ts'
import type { Language } from '../../../web/language.ts'
import { programmeWords } from '../../../web/texts/programme-words.ts'

const lists: Readonly<Record<string, 'statuses' | 'confidences' | 'measureKinds' | 'priorities' | 'departures'>> = {
  status: 'statuses',
  confidence: 'confidences',
  measureKind: 'measureKinds',
  priority: 'priorities',
  gone: 'departures',
}
const days: ReadonlySet<string> = new Set(['startsOn', 'endsOn', 'deferredUntil'])

/** What a field of an item is called. */
export function fieldName(field: string, language: Language): string {
  const names: Readonly<Record<string, string>> = programmeWords[language].fields
  return names[field] ?? field
}

/** The value of a field as a reader would say it: days and words of closed lists in words. */
export function fieldText(field: string, value: string | null, language: Language): string {
  if (value === null || value === '') return ''
  if (days.has(field)) return shortDay(value, language)
  const list = lists[field]
  const words: Readonly<Record<string, string>> = list ? programmeWords[language][list] : {}
  return words[value] ?? value
}
