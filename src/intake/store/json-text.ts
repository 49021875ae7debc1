/** A value as JSON that PostgreSQL keeps: it knows no NUL in text. */
export function jsonText(value: unknown): string {
  return withoutNul(JSON.stringify(value).replaceAll('\\u0000', ' '))
}

export function withoutNul(text: string): string {
  return text.replaceAll('\u0000', ' ')
}
