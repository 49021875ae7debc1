const words = 'mln|miljoen(?:en)?|mld|miljard(?:en)?|duizend(?:en)?'
const figures = '1[.\\s]?000[.\\s]000(?![.\\d])|1[.\\s]?000(?![.,\\d])'
const currency = "(?:€|\\bEUR\\b|\\beuro(?:['’]?s)?\\b)"

/** The ways in which a caption or the head of a column says what one is worth. */
const marks = [
  `[x×*]\\s*(?:(?:${currency}|[£C])\\s*)?(?:1\\s*)?(${words}|${figures})(?!\\p{L})`,
  `\\bbedragen\\b[^.]{0,25}\\b(?:in|x)\\s+(?:${currency}\\s?)?(?:1\\s)?(${words}|${figures})(?!\\p{L})`,
  `\\(\\s*(?:bedrag(?:en)?\\s+)?in\\s+(?:${currency}\\s?)?(${words}|${figures})(?!\\p{L})`,
  `${currency}\\s?(?:[x×*]\\s?)?(?:1\\s|\\(\\s?)?(${words})(?!\\p{L})`,
  `^.{0,40}\\p{L}\\s?\\((?:in\\s)?€\\s?(${figures})\\)`,
  `(?:^|[\\s(])([kM])€(?!\\s?\\d)`,
  `(?:^|\\(|\\bin\\s)\\s*(${words})\\.?\\s*${currency}`,
].map((mark) => new RegExp(mark, 'iu'))
/** Without a currency, and perhaps broken off, this takes a word for money beside it. */
const bare = new RegExp(`\\(\\s*(?:in\\s+)?(${words})\\.?\\s*(?:\\)|$)`, 'iu')

const inEuro = new RegExp(
  `\\(\\s*(?:bedrag(?:en)?\\s+)?(?:in\\s+)?(?:hele\\s+)?${currency}\\s*\\)|\\bbedragen\\b[^.]{0,15}\\bin\\s+(?:hele\\s+)?${currency}(?!\\s?[\\p{L}\\d])`,
  'iu',
)
const mayTell = /[km]€|mln|\bmi[nh]\b|mil(?:joen|jard)|mld|duizend|1[.\s]?000|\(.{0,20}(?:€|euro|EUR)|bedragen/iu
/** A scan reads 'mln' as 'min'. */
const misread = new RegExp(
  `(?:[x×*]\\s*${currency}\\s*1?\\s*|\\(\\s*(?:in\\s+)?${currency}\\s*)mi[nh]\\b|\\bin\\s+mi[nh]\\b\\.?\\s*${currency}`,
  'iu',
)
const ofThings = /\b(?:aantal(?:len)?|inwoners|personen|huishoudens|woningen|ton|kilo|hectare|kubieke|fte)\b/iu
const ofMoney = /€|\b(?:euro|EUR|bedrag\p{L}*|kosten|uitgaven|inkomsten|ontvangsten|budget|dekking|raming|middelen)/iu

/** How many euros one is worth in a table, when a line says so. */
export function unitIn(text: string): number | null {
  if (!mayTell.test(text) || (ofThings.test(text) && !ofMoney.test(text))) return null
  const found = wordIn(text)
  if (found === undefined) return inEuro.test(text) ? 1 : null
  if (/^(?:mld|miljard)/u.test(found)) return 1e9
  return /^(?:mln|miljoen|m$)|000.000/u.test(found) ? 1e6 : 1e3
}

function wordIn(text: string): string | undefined {
  for (const mark of marks) {
    const word = mark.exec(text)?.[1]
    if (word !== undefined) return word.toLowerCase()
  }
  if (misread.test(text)) return 'mln'
  return ofMoney.test(text) ? bare.exec(text)?.[1]?.toLowerCase() : undefined
}

/** A unit that goes on below; a scan may put something in the gap. */
export const brokenOff =
  /(?:[x×*]\s*(?:€|EUR|euro)?\s*1?|\((?:bedragen )?(?:in|[x×*])?\s*€[^)€]{0,5}|\((?:bedragen )?in|\((?:in )?ml[nd]\.?)$/iu
const endOfUnit = /(?:1[.\s]?000|ml[nd]|mi[nh]|miljoen|miljard|€)\.?\s*(?:euro)?\)/iu

/** The unit on a line, or on one and those below when it is broken off; lines count from 0. */
export function unitAt(lines: readonly string[], at: number): number | null {
  const text = (lines[at] ?? '').trim()
  const own = unitIn(text)
  if (own !== null || !mayBreakOff.test(text) || !brokenOff.test(text)) return own
  for (const next of [at + 1, at + 2]) {
    const rest = endOfUnit.exec(lines[next] ?? '')?.[0]
    if (rest !== undefined) return unitIn(`${text.replace(/€[^€]*$/u, '€')} ${rest}`)
  }
  return null
}

const mayBreakOff = /[€(x×*]/u
