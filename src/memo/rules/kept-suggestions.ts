/** A suggestion of a part as a whole, as the attribute `suggested` of that part keeps it. */
export type KeptSuggestion = {
  readonly type: 'insertion' | 'deletion' | 'modification'
  readonly attrs: Readonly<Record<string, unknown>> & { readonly id: string }
}

/** What an attribute `suggested` says; nothing where another program wrote something else in it. */
export function readKept(suggested: unknown): KeptSuggestion[] {
  if (typeof suggested !== 'string') return []
  try {
    const kept: unknown = JSON.parse(suggested)
    return Array.isArray(kept) ? kept.filter(isKept) : []
  } catch {
    return []
  }
}

function isKept(value: unknown): value is KeptSuggestion {
  const { type, attrs } = { type: null, attrs: null, ...Object(value) }
  const isKnown = type === 'insertion' || type === 'deletion' || type === 'modification'
  return isKnown && typeof attrs === 'object' && attrs !== null && typeof attrs.id === 'string'
}

export function writeKept(kept: readonly { readonly type: string; readonly attrs: object }[]): string | null {
  return kept.length === 0 ? null : JSON.stringify(kept)
}
