/** What a field for a whole number holds; null where it is empty. */
export function numberOrNull(text: string): number | null {
  return text.trim() === '' ? null : Math.trunc(Number(text))
}
