/** What the head of a column says of the numbers under it. */
export type Column = {
  readonly head: string
  readonly years: readonly number[]
  readonly money: boolean
  readonly yearly: boolean
  readonly total: boolean
}

/** `things` when some column, nobody knows which, counts something else than money. */
type Columns = { readonly columns: readonly Column[]; readonly things: boolean }

const year = /(?:19|20)\d{2}/u
const span = /((?:19|20)\d{2})\s?(?:[-–/]|t\/m|tot en met)\s?((?:20)?\d{2})(?!\d)/u
const total = /^(?:eind)?totaal\b|^som\b/iu
const yearly = /\bstruct|\be\.?\s?v\.?(?![\p{L}\d])|\ben verder\b|\bper jaar\b/iu
const thing =
  /\baantal(?:len)?\b(?:\s(?!bedrag|kosten|budget|raming)\p{L}+)?|(?<!per\s)\bfte\b(?:['’]s)?|\bindex\b|\bart(?:ikel|\.)(?!\p{L})|\bjaar\b|\blooptijd\b|\bhoeveelheid\b|\blocaties\b/iu
const thingRow = /^aantal(?:len)?\b|(?<!per\s)\bfte\b|%|\b(?:percentage|procent|index)\b/iu
const ofMoney =
  'bedrag\\p{L}*|budget\\p{L}*|kosten|uitgaven|ontvangsten|inkomsten|lasten|baten|dekking|raming|begroot|begroting|realisatie|prognose|mutatie|verschil|saldo|bijdrage|subsidie|verplichtingen|(?:eind)?totaal|structureel|struct\\.|cumulatief|incidenteel'
const heading = new RegExp(`${span.source}|${year.source}|${thing.source}|\\b(?:${ofMoney})\\b(?:\\s+(?:19|20)\\d{2})?`, 'giu')

/** The years that a head names; a span of years is worked out. */
function yearsNamed(text: string): number[] {
  const [, from, to] = span.exec(text) ?? []
  if (from === undefined || to === undefined) return [...text.matchAll(new RegExp(year, 'gu'))].map(([one]) => Number(one))
  const last = Number(to.length === 2 ? from.slice(0, 2) + to : to)
  return Array.from({ length: Math.min(Math.max(last - Number(from), 0), 15) + 1 }, (_, at) => Number(from) + at)
}

/** Whether a row counts something else than money. */
export const countsThings = (label: string): boolean => thingRow.test(label)

/** Whether words are the head of a column of numbers. */
export const isColumnHead = (text: string): boolean =>
  year.test(text) || total.test(text) || /^(?:bedrag|budget|kosten|raming|dekking)\p{L}*(?:\s*\(|$)/iu.test(text)

const namedIn = (heads: readonly string[]) =>
  heads.flatMap((head) => [...head.replace(/\([^)]*\)?/gu, ' ').matchAll(heading)].map(([one]) => one))

/** The heads from the first year on; none without years. */
function yearHeads(heads: readonly string[]): string[] {
  const named = namedIn(heads).filter((head) => !thing.test(head))
  const first = named.findIndex((head) => year.test(head))
  return first < 0 ? [] : named.slice(first)
}

/** How many columns the heads name from the first year on; 0 without years. */
export const yearColumns = (heads: readonly string[]): number => yearHeads(heads).length

/** More numbers in a row than this are no row. */
const mostColumns = 40

/** The columns of so many numbers, as far as the heads above them tell: each its own, or from the right where some have none. */
export function columnsOf(heads: readonly string[], width: number): Columns {
  if (width > mostColumns) return { columns: [], things: false }
  const named = namedIn(heads)
  const years = yearHeads(heads)
  const fit = fits(named, width) ? named.slice(-width) : years.length > 0 ? years : besideLabel(heads, width)
  const all = [...new Set(fit.flatMap(yearsNamed))].sort()
  const columns = Array.from({ length: width }, (_, at): Column => {
    const head = fit[at - width + fit.length] ?? ''
    const own = yearsNamed(head)
    return {
      head,
      years: own.length > 0 || at < width - fit.length || yearly.test(head) ? own : all,
      money: !thing.test(head),
      yearly: yearly.test(head),
      total: total.test(head),
    }
  })
  return { columns, things: fit.length !== width && named.some((head) => thing.test(head)) }
}

/** As many heads as numbers, or one more for the word of a caption. */
const fits = (named: readonly string[], width: number) => named.length === width || (width > 1 && named.length === width + 1)

/** Heads that stand apart: the first is that of the labels, and words stand in the last columns. */
function besideLabel(heads: readonly string[], width: number): readonly string[] {
  const [first, ...rest] = heads.filter((head) => !/^(?:volg)?(?:nr\.?|nummer)$/iu.test(head))
  return first !== undefined && rest.length >= width && width > 1 ? rest.slice(0, width) : []
}
