import type { ReadingContext } from '../context.ts'
import { lineAtOffset } from '../days/event-runs.ts'
import type { AmountFact, Sentence } from '../model.ts'
import type { Register } from '../organisations/register.ts'
import { tablesIn } from './amount-tables.ts'
import { type Payer, payersIn } from './payers.ts'
import { spelledMoneyIn } from './spelled-money.ts'
import { tableAmounts, tableLines } from './table-amounts.ts'

type Money = { readonly at: number; readonly until: number; readonly euro: number; readonly written: string; readonly malformed: boolean }
type Owner = { readonly memo: string; readonly organisation: string | null; readonly years: readonly number[] }

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:mld|miljard)/iu, 1e9],
  [/^(?:mln|mio|miljoen|m\b)/iu, 1e6],
  [/^ton/iu, 1e5],
  [/^(?:duizend|k)/iu, 1e3],
]
const number = '\\d{1,3}(?:[.\\s]\\d{3}(?!\\d))+(?:,\\d{1,2}|\\.\\d{2}(?!\\d))?|\\d+(?:[.,]\\d+)*'
const scale = '(?:mln|mio|miljoen|mld|miljard|duizend|(?<=\\d)k)\\b\\.?'
/** Only beside the sign of the euro: 'ton' is a weight too. */
const signScale = `${scale}|ton\\b|(?<=\\d)M\\b`
const money = new RegExp(
  `(?:(?:(?<sign>[kM])?€|\\bEUR)\\s?(?<lead>${number})(?:,-)?(?:\\s?(?<leadScale>${signScale}))?(?:\\s+euro\\b)?)|(?:(?<![\\d.,]|\\p{L}-)(?<trail>${number})(?:,-{1,2})?\\s?(?:(?<trailScale>${scale})(?:\\s+euro\\b)?|euro\\b|(?<trailSign>[kM])€))`,
  'giu',
)
const range = new RegExp(`(?:\\btussen\\s+(?:de\\s+)?(?<between>${number})\\s+en|(?<first>${number})\\s*(?:-|–|tot|à))\\s*$`, 'iu')
const restOfRange = new RegExp(`^\\s*(?:-|–|tot|à|en)\\s*(?:€\\s?)?(?:${number})\\s?(?<scale>${scale}|ton\\b)`, 'iu')
const mayHoldMoney = /\d|mil(?:joen|jard)/i
const opensRange = /\btussen\s+(?:de\s+)?$/iu
const unitBefore = /(?:(?<!\d\s?)[x×*]|[$£]|\b(?:USD|GBP|dollar|pond)|\bbedragen\b[^.]{0,25}\bin)\s*$/iu
const rangeBefore = new RegExp(`(?:€\\s?)?(?:${number})\\s*(?:-|–|tot|à|en)\\s*$`, 'iu')
const window = 300
const rough =
  /\b(?:circa|ca\.?|ruim|bijna|ongeveer|zo['’]n|grofweg|naar schatting|rond(?:\s+de)?|maximaal ongeveer|ordegrootte|plusminus)\s*(?:de\s+|een\s+bedrag\s+van\s+)?$|±\s*$/iu
const perYear = /\b(?:jaarlijkse?|per\s+jaar|structureel|elk\s+jaar|ieder\s+jaar|p\.?\/?j\.?)\b/iu
const counted =
  /^\s*(?:\p{Ll}+e\s+)?(?:mensen|personen|inwoners|huishoudens|gezinnen|woningen|banen|dieren|kippen|varkens|kilo|ton|hectare|stuks|kinderen|jongeren|ouderen|leerlingen|slachtoffers|patiënten|aanvragen|dos(?:es|is)|vaccins|voertuigen|auto['’]s|containers|vluchten|documenten|uur|uren|dagen|meter|km|kubieke|n?m3|[kmgt]wh|liter|kilometer|\p{L}{3,}(?:anders|eurs|oekers|ruikers|nemers|gevers|izigers|ezigers|burgers|aars|tisten|denten|anten))(?!\p{L})/iu
const yearPattern = /\b(20\d{2})\b(?:\s*(?:t\/m|tot en met|[-–])\s*(20\d{2})\b)?/gu
const clauseEnd = /[;)]|,(?!\s*(?:en\s+)?20\d\d)/u
const budgetTitle = /\b\p{L}*(?:begroting|nota|rekening|wet)\s+20\d{2}\b/giu

function scaleOf(text: string | undefined): number {
  return text === undefined ? 1 : (scales.find(([pattern]) => pattern.test(text))?.[1] ?? 1)
}

/** A point before three digits groups thousands; a group of two after that was meant to have three. */
function readNumber(text: string, scaled: boolean): { value: number; malformed: boolean } {
  const tidy = text.replace(/\s/gu, '')
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/u.test(tidy)) return plain(tidy.replaceAll('.', '').replace(',', '.'))
  if (/^\d+(?:,\d+)?$/u.test(tidy))
    return !scaled && /^\d{1,3},\d{3}$/u.test(tidy) ? odd(tidy.replace(',', '')) : plain(tidy.replace(',', '.'))
  if (scaled && /^\d+\.\d+$/u.test(tidy)) return plain(tidy)
  if (/^\d{1,3}(?:\.\d{2,3})+$/u.test(tidy)) return odd(tidy.replace(/\.(\d{2})(?=\.|$)/gu, '.$10').replaceAll('.', ''))
  return odd(tidy.replaceAll(/[.,]/gu, ''))
}

const plain = (text: string) => ({ value: Number(text), malformed: false })
const odd = (text: string) => ({ value: Number(text), malformed: true })

function firstOfRange(text: string, at: number, factor: number): Money[] {
  const match = range.exec(text.slice(Math.max(0, at - 24), at))
  const first = match?.groups?.first ?? match?.groups?.between
  if (
    !match ||
    first === undefined ||
    text[at] === '€' ||
    /€\s?$/u.test(text.slice(0, at - match[0].length)) ||
    /^(?:19|20)\d{2}$/u.test(first) ||
    (factor === 1 && !/\.\d{3}$/u.test(first))
  )
    return []
  const start = at - match[0].length + match[0].indexOf(first)
  return [{ at: start, until: start + first.length, euro: readNumber(first, true).value * factor, written: first, malformed: false }]
}

/** '€ 10 tot 15 miljoen' and 'tussen € 10 en 15 miljoen' give the first number the scale of the second. */
function scaleAfter(after: string, before: string): string | undefined {
  const rest = restOfRange.exec(after)
  return rest && (!/^\s*en\b/iu.test(after) || opensRange.test(before)) ? rest.groups?.scale : undefined
}

/** The amounts of money in a run of text; of a range both ends. */
export function moneyIn(text: string): Money[] {
  if (!mayHoldMoney.test(text)) return []
  const found = [...text.matchAll(money)].flatMap((match) => {
    const { lead, trail, leadScale, trailScale, sign, trailSign } = match.groups ?? {}
    const digits = lead ?? trail
    const until = match.index + match[0].length
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const word = leadScale ?? trailScale ?? sign ?? trailSign ?? scaleAfter(text.slice(until, until + 40), before)
    if (digits === undefined || (lead === undefined && counted.test(text.slice(until, until + 60))) || unitBefore.test(before)) return []
    const { value, malformed } = readNumber(digits, word !== undefined)
    const own = { at: match.index, until, euro: Math.round(value * scaleOf(word) * 100) / 100, written: match[0].trim(), malformed }
    return [...firstOfRange(text, match.index, scaleOf(word)), own]
  })
  const spelled = spelledMoneyIn(text)
  return spelled.length === 0 ? found : [...found, ...spelled.map((one) => ({ ...one, malformed: false }))].sort((a, b) => a.at - b.at)
}

function yearsIn(text: string): number[] {
  const years = new Set<number>()
  for (const [, from, to] of text.matchAll(yearPattern)) {
    for (let year = Number(from); year <= Math.min(Number(to ?? from), Number(from) + 15); year += 1) years.add(year)
  }
  return [...years].sort()
}

/** The years an amount is for: those close after it, else those of its sentence; a budget's own year does not count when others do. */
function yearsOf(text: string, amount: Money, next: number): number[] {
  const after = text.slice(amount.until, Math.min(next, amount.until + 60))
  const close = yearsIn(after.split(clauseEnd)[0] ?? '')
  if (close.length > 0) return close
  const before = text.slice(Math.max(0, amount.at - 2 * window), amount.at)
  const named = yearsIn(before.replace(budgetTitle, ''))
  return named.length > 0 ? named : yearsIn(before)
}

/** The last organisation named before an amount in its sentence, else the first close after it. */
function organisationFor(named: readonly Payer[], amount: Money): string | null {
  const before = named.findLast(({ at }) => at < amount.at)
  return (before ?? named.find(({ at }) => at < amount.until + 60))?.name ?? null
}

const purposeAfter =
  /^[\s)]*(?:is\s+|wordt\s+|beschikbaar\s+|gereserveerd\s+|jaarlijks\s+)*(?:voor|ten behoeve van|t\.b\.v\.|om)\s+(?!(?:de\s+)?(?:jaren?|periode)\b|20\d\d)([^.;€(]{4,90})/iu
const openBracket = /\(\s*(?:circa|ca\.?|ruim|bijna)?\s*$/iu

function purposeOf(text: string, amount: Money): string | null {
  const before = text.slice(Math.max(0, amount.at - window), amount.at)
  if (!openBracket.test(before))
    return tidy(purposeAfter.exec(text.slice(amount.until, amount.until + window))?.[1]?.split(/\s+en\s+(?=\d)/u)[0])
  const clause =
    before
      .replace(openBracket, '')
      .replace(/\([^)]*\)\s*$/u, '')
      .split(/[.,;:()€]/u)
      .at(-1) ?? ''
  return tidy(clause.split(/\b(?:voor|ten behoeve van)\b/u).at(-1))
}

function tidy(text: string | undefined): string | null {
  const short = (text ?? '')
    .trim()
    .replace(/^(?:(?:en|de|het|voor|een)\s+)+/iu, '')
    .replace(/[\s,(]+$/u, '')
  return short.length > 3 ? short : null
}

function amountsIn(sentence: Sentence, previous: Owner, register: Register): AmountFact[] {
  const { text } = sentence
  const found = moneyIn(text)
  const named = found.length > 0 ? payersIn(text, register) : []
  return found.map((amount, index) => {
    const years = yearsOf(text, amount, found[index + 1]?.at ?? text.length)
    const sameMemo = previous.memo === sentence.memo
    return {
      memo: sentence.memo,
      line: lineAtOffset(sentence.offsets, amount.at),
      euro: amount.euro,
      approximate: rough.test(text.slice(Math.max(0, amount.at - 60), amount.at).replace(rangeBefore, '')),
      organisation: organisationFor(named, amount) ?? (sameMemo ? previous.organisation : null),
      years: years.length > 0 || !sameMemo ? years : [...previous.years],
      purpose: purposeOf(text, amount),
      written: amount.written,
      malformed: amount.malformed,
      yearly: perYear.test(text.slice(amount.until, amount.until + 30)) || perYear.test(text.slice(Math.max(0, amount.at - 25), amount.at)),
    }
  })
}

/** A sentence that opens with a reference to the money before it takes over whose it is and for which years. */
const refersBack = /^(?:deze\s+\p{L}+|daarvan|hiervan|waarvan)\b/iu

/** Every amount of money in a text, as the text means it: those in sentences, and the cells of tables that state their unit. */
export function amountsOf(context: ReadingContext): AmountFact[] {
  const cells = tableAmounts(context)
  if (cells.length === 0) return inSentences(context)
  const inTable = new Set(tablesIn(context.source, context.layout.furniture).flatMap(tableLines))
  return [...inSentences(context).filter(({ line }) => !inTable.has(line)), ...cells].sort((one, other) => one.line - other.line)
}

function inSentences(context: ReadingContext): AmountFact[] {
  const none: Owner = { memo: '', organisation: null, years: [] }
  let previous = none
  return context.sentences.flatMap((sentence) => {
    const found = amountsIn(sentence, refersBack.test(sentence.text) ? previous : none, context.register)
    const last = found[0]
    if (last) previous = { memo: sentence.memo, organisation: last.organisation, years: last.years }
    return found
  })
}
