/** PostgreSQL keeps no NUL in text. */
export function withoutNul(text: string): string {
  return text.replaceAll('\u0000', ' ')
}
