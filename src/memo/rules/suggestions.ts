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
