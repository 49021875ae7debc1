const largest = 2 ** 31 - 1
const deepest = 32

/** The place in an input of what no endpoint can take, whatever its schema says; null when there is none. Places are JSON pointers without what was sent. */
export function strangeIn(value: unknown, depth = 0): string | null {
  if (depth > deepest) return ''
  if (typeof value === 'string') return isText(value) ? null : ''
  // The database counts in 32 bits; amounts of money travel as text.
  if (typeof value === 'number') return Math.abs(value) <= largest ? null : ''
  if (typeof value !== 'object' || value === null) return null
  for (const [name, part] of Object.entries(value)) {
    if (!isText(name)) return ''
    const below = strangeIn(part, depth + 1)
    if (below !== null) return `/${name}${below}`
  }
  return null
}

/** The database keeps whole letters, and no NUL: half a pair that stands alone is no letter. */
function isText(value: string): boolean {
  return !value.includes('\0') && value.isWellFormed()
}
