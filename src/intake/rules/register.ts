import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { OrganisationKind } from '../../reading/model.ts'

export type NewEntry = {
  readonly abbreviation: string
  readonly name: string | null
  readonly kind: OrganisationKind
  readonly spellings: readonly string[]
}

/** An organisation as the register takes it. Refuses a spelling that would be found all through any text, such as "De" or "raad". */
export function entryOf(wish: Omit<NewEntry, 'spellings'> & { readonly alsoWritten?: string }): NewEntry | Refusal<'register.too-plain'> {
  const abbreviation = tidy(wish.abbreviation)
  const name = tidy(wish.name ?? '') || null
  const written = tidy(wish.alsoWritten ?? abbreviation)
  const spellings = written !== abbreviation && written !== name && isTelling(written) ? [written] : []
  if (!isTelling(abbreviation) || (name !== null && !isTelling(name))) return refuse('register.too-plain')
  return { abbreviation, name, kind: wish.kind, spellings }
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Several words, or one with a capital; a short word needs two capitals or digits, for many sentences begin with "De". */
function isTelling(text: string): boolean {
  const marks = text.match(/[\p{Lu}\p{N}]/gu)?.length ?? 0
  return text.includes(' ') ? text.length >= 5 : marks >= (text.length <= 3 ? 2 : 1)
}
