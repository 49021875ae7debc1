import { longDay } from './dates.ts'
import type { Language } from './language.ts'
import type { Texts } from './texts/nl.ts'

type Named = {
  readonly title: string | null
  readonly memoKind: keyof Texts['options']
  readonly reference: string | null
  readonly day: string | null
}

/** What a memo is called: its subject, or else its kind with its day and reference. A reference alone is no title. */
export function memoTitle(
  { title, memoKind, reference, day }: Named,
  { t, language }: { readonly t: Texts; readonly language: Language },
): string {
  if (title !== null && title !== '' && title !== reference) return title
  return [kindOf(memoKind, t), day && longDay(day, language), reference].filter(Boolean).join(', ')
}

/** `Nota ter beslissing`, `Brief`. */
function kindOf(kind: Named['memoKind'], t: Texts): string {
  if (kind === 'other') return t.kinds.memo
  const word = t.options[kind]
  if (kind === 'letter') return word.charAt(0).toUpperCase() + word.slice(1)
  return / /.test(word) ? `${t.kinds.memo} ${word}` : `${t.kinds.memo} (${word})`
}
