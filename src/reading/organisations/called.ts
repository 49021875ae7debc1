import type { OrganisationKind } from '../model.ts'

/** An organisation as one place of a text names it; `written` is null where its abbreviation is the only way to say it. */
export type Named = {
  readonly abbreviation: string
  readonly name: string | null
  readonly kind: OrganisationKind
  readonly written: string | null
}

const isShort = (written: string): boolean => !written.includes(' ') && /\p{Lu}.*\p{Lu}/u.test(written)

/** Chambers go by one name, whatever the text writes; so do councils that are not known by several words. */
function hasOneName({ kind, abbreviation }: Named): boolean {
  return abbreviation.endsWith(' Kamer') || (kind === 'body' && !abbreviation.includes(' '))
}

/** An abbreviation when the text uses one, else the name as it is written. */
export function calledIn(mentions: readonly Named[]): string {
  const [first] = mentions
  if (!first) return ''
  const written = mentions.flatMap((one) => (one.written === null ? [] : [one.written]))
  if (written.length === 0 || hasOneName(first)) return first.abbreviation
  if (first.kind === 'ministry') return ministryCalled(first.abbreviation, written)
  const short = written.find(isShort)
  if (short === undefined && written.includes(first.abbreviation)) return first.abbreviation
  const named = written.find((one) => one.toLowerCase() === first.name?.toLowerCase())
  if (short === undefined && first.abbreviation.includes(' ')) return named ? (first.name ?? named) : first.abbreviation
  return short ?? (named ? (first.name ?? named) : (written[0] ?? first.abbreviation))
}

const longestShort = 6
const isOtherShort = (one: string, abbreviation: string): boolean =>
  !one.includes(' ') && one !== abbreviation && one.length <= longestShort

/** A ministry goes by its abbreviation, unless all that the text writes is another one. */
function ministryCalled(abbreviation: string, written: readonly string[]): string {
  const [first] = written
  return first !== undefined && written.every((one) => isOtherShort(one, abbreviation)) ? first : abbreviation
}
