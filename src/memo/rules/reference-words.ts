import { cents, formatEuro } from '../../kernel/money.ts'

type Line = { readonly abbreviation: string; readonly year: number; readonly cents: string; readonly purpose: string }

/** `€ 4.670.000 (OCW, 2023): purpose` */
export function lineWords({ abbreviation, year, cents: amount, purpose }: Line): string {
  return `${formatEuro(cents(BigInt(amount)))} (${abbreviation}, ${year}): ${purpose}`
}

const longest = 240

/** A sentence between quotation marks with the name of its document. */
export function quoteWords(lines: string, document: string): string {
  const quote = lines.replace(/\s+/g, ' ').trim()
  const short = quote.length > longest ? `${quote.slice(0, longest).replace(/\s\S*$/, '')}…` : quote
  return `‘${short}’ (${document})`
}

/** Where a thing of a programme is in the workbench. */
export function placeIn(programme: string, { of, id }: { readonly of: 'measure' | 'budgetLine' | 'risk'; readonly id: string }): string {
  const places = { measure: `maatregelen/${id}`, budgetLine: `geld/regels?regel=${id}`, risk: `risicos/${id}` }
  return `/programmas/${programme}/${places[of]}`
}

type Place = { readonly version: string; readonly page: number; readonly firstLine: number }

export function sourcePath({ version, page, firstLine }: Place): string {
  return `/documenten/${version}?regel=${firstLine}&pagina=${page}`
}

/** The lines of the sentence in which a line stands, among the numbered lines of its page; at most three more on either side. */
export function sentenceAround(lines: readonly string[], at: number): { readonly first: number; readonly last: number } {
  const ends = (text: string | undefined) => text === undefined || text.trim() === '' || /[.?!:;]['’”)]*\s*$/.test(text)
  let [first, last] = [at, at]
  while (at - first < 3 && first > 0 && !ends(lines[first - 1])) first--
  while (last - at < 3 && last < lines.length - 1 && !ends(lines[last]) && (lines[last + 1] ?? '').trim() !== '') last++
  return { first, last }
}
