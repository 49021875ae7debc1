import type { LineState } from '../../budget/model/lines.ts'
import { cents, formatEuro } from '../../kernel/money.ts'
import type { Spread } from '../model/take-over.ts'

export type TwoLanguages = { readonly nl: string; readonly en: string }

/** What is asked for wins: that is no cover yet, whatever else the sentence says. */
const stateWords: readonly (readonly [LineState, RegExp])[] = [
  ['requested', /\b(?:gevraagd|vraagt|vragen om|verzoek\w*|verzocht|claims?|(?:be)?nodigd?e?|aangevraagd|aanvraag|extra middelen)\b/iu],
  ['reserved', /\b(?:reserve(?:ert|ren|ring)|gereserveerd|apart gezet|vrijgehouden|houdt\b.*\bvrij|geoormerkt)\b/iu],
  ['realised', /\b(?:uitgegeven|gerealiseerd|besteed|uitgekeerd|betaald|uitgeput)\b/iu],
  [
    'decided',
    /\b(?:besloten|besluit|toegekend|vastgesteld|beschikbaar (?:gesteld|stelt)|stelt .{0,60} beschikbaar|begroot|overgemaakt|dekt|gedekt)\b/iu,
  ],
]

/** In which state money is, by the words around it; without any it is only asked for. */
export function stateIn(sentence: string): LineState {
  return stateWords.find(([, words]) => words.test(sentence))?.[0] ?? 'requested'
}

const sourceWords =
  /\b(?:(?:voorjaars|najaars|miljoenen)nota|(?:ontwerp|departementale )?begroting|startnota|coalitieakkoord|regeerakkoord|hoofdlijnenakkoord)(?:\s+20\d\d)?\b/iu

/** From where money comes, as the sentence says it; empty where it does not. */
export function sourceIn(sentence: string): string {
  if (/\beigen (?:begroting|middelen)\b/iu.test(sentence)) return 'eigen begroting'
  const found = sourceWords.exec(sentence)?.[0] ?? ''
  return found.charAt(0).toUpperCase() + found.slice(1)
}

const costWords = /\b(?:kost|kosten|raming|geraamd|uitgaven|(?:be)?nodigd?e?)\b/iu
const totalWords = /\b(?:totaal|totale|in totaal|opgeteld|samen|alle departementen|gehele programma|voor het programma)\b/iu
const yearlyWords = /\b(?:jaarlijkse?|per jaar|elk jaar|ieder jaar)\b/iu
const recurringWords = /\bstructure(?:el|le)\b/iu

export const saysCost = (sentence: string): boolean => costWords.test(sentence)
export const saysTotal = (sentence: string): boolean => totalWords.test(sentence)
export const saysYearly = (sentence: string): boolean => yearlyWords.test(sentence)

/** For which years an amount counts; null where the text names none. Of several years it is the same amount in each. */
export function spreadOf(years: readonly number[], sentence: string): Spread | null {
  const [first] = years
  if (first === undefined) return null
  if (recurringWords.test(sentence)) return { way: 'recurring', year: first }
  return years.length === 1 ? { way: 'one', year: first } : { way: 'each', years: [...years] }
}

export function yearsOfSpread(spread: Spread): readonly number[] {
  return spread.way === 'each' ? spread.years : [spread.year]
}

/** `[2023, 2024, 2025, 2027]` → `2023-2025 en 2027`. */
export function yearsText(years: readonly number[]): TwoLanguages {
  const runs: [number, number][] = []
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === year - 1) last[1] = year
    else runs.push([year, year])
  }
  const said = runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
  const joined = (and: string) => (said.length < 2 ? (said[0] ?? '') : `${said.slice(0, -1).join(', ')} ${and} ${said.at(-1)}`)
  return { nl: joined('en'), en: joined('and') }
}

export function spreadText(spread: Spread): TwoLanguages {
  if (spread.way === 'recurring') return { nl: `structureel vanaf ${spread.year}`, en: `every year from ${spread.year}` }
  const { nl, en } = yearsText(yearsOfSpread(spread))
  if (spread.way === 'one' || spread.years.length === 1) return { nl: `in ${nl}`, en: `in ${en}` }
  return { nl: `elk jaar in ${nl}`, en: `each year in ${en}` }
}

export function euro(amount: string): string {
  return formatEuro(cents(BigInt(amount)))
}
