/**
 * A number as Dutch writers put it: `12,5`, `13.848` (thousands), `1.250,5`; `12.5` is read too, for nobody groups by one or two digits.
 * Null when it is no number.
 */
export function readNumber(text: string): number | null {
  const bare = text.trim().replace(/^[−–]/, '-').replaceAll(/\s/g, '')
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'))
  return /^-?\d+(?:[.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : null
}

/** The same number as somebody types it. */
export function plainNumber(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',')
}
