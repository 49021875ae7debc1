import type { Known, KnownFact, KnownMoney } from '../model/known-programme.ts'
import type { AmountGuess, Spread, Suggestion, TakeableValue } from '../model/take-over.ts'
import { type About, aboutOf, pointedAt, samePurpose } from './likeness.ts'
import {
  euro,
  saysCost,
  saysTotal,
  saysYearly,
  sourceIn,
  spreadOf,
  spreadText,
  stateIn,
  type TwoLanguages,
  yearsText,
} from './money-words.ts'

export type AmountFact = Omit<KnownFact, 'value'> & { readonly value: Extract<TakeableValue, { readonly kind: 'amount' }> }

/** What the words around an amount say of it. */
export function guessOf({ value, sentence, organisation }: AmountFact): AmountGuess {
  return { organisation, state: stateIn(sentence), source: sourceIn(sentence), spread: spreadOf(value.years, sentence) }
}

/** What an amount is probably already, and what new it can become. Amounts below zero have no place in a programme. */
export function amountSuggestions(fact: AmountFact, known: Known): Suggestion[] {
  if (BigInt(fact.value.cents) < 0n) return []
  const about = aboutOf(fact.value.purpose ?? '')
  const measure = pointedAt(about, known.measures)
  const [lines, total, cost] = [newLines(fact, measure), newTotal(fact), measure ? newCost(fact, measure) : []]
  // Of several years it is not certain that each has the whole amount: a total adds nothing to the programme.
  const totalFirst = saysTotal(fact.sentence) || (fact.value.years.length > 1 && !saysYearly(fact.sentence))
  const fresh = totalFirst ? [...total, ...lines] : [...lines, ...total]
  return [...existingMoney(fact, known.money, about), ...(saysCost(fact.sentence) ? [...cost, ...fresh] : [...fresh, ...cost])]
}

/** A run of alike lines or costs counts as one: the same amount, organisation and purpose in several years. */
export type Series = {
  readonly first: KnownMoney
  readonly ids: readonly string[]
  readonly years: readonly number[]
  readonly recurring: boolean
}

export function seriesOf(money: readonly KnownMoney[]): Series[] {
  const keyOf = (one: KnownMoney) =>
    one.thing === 'statedTotal'
      ? one.id
      : [one.thing, one.organisation?.id, one.of, one.cents, one.until === null, [...one.about].sort().join(' ')].join('|')
  return [...Map.groupBy(money, keyOf).values()].flatMap((parts) => {
    const [first] = parts
    if (!first) return []
    const years = parts.flatMap(({ from, until }) => (until === null ? [from] : range(from, until)))
    return [{ first, ids: parts.map(({ id }) => id), years: [...new Set(years)].sort((a, b) => a - b), recurring: first.until === null }]
  })
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from, 0) + 1 }, (_, at) => from + at)
}

const existingMost = 3

function existingMoney(fact: AmountFact, money: readonly KnownMoney[], about: About): Suggestion[] {
  const cents = BigInt(fact.value.cents)
  const alike = seriesOf(money.filter((one) => one.cents === cents && !one.withdrawn && fitsOrganisation(fact, one)))
  return alike
    .map((series) => ({ series, points: pointsOf(fact, series, about) }))
    .filter(({ points }) => points >= 2)
    .sort((a, b) => b.points - a.points)
    .slice(0, existingMost)
    .map(({ series }) => ({
      into: { as: 'existing', thing: series.first.thing, ids: [...series.ids].slice(0, 30) },
      name: { nl: series.first.name, en: series.first.name },
      reason: reasonOf(fact, series, about),
    }))
}

function fitsOrganisation({ organisation }: AmountFact, one: KnownMoney): boolean {
  return organisation === null || one.organisation === null || one.organisation.id === organisation.id
}

function pointsOf({ value, organisation }: AmountFact, { first, years, recurring }: Series, about: About): number {
  const purpose = about.size > 0 && first.about.size > 0
  return (
    (organisation !== null && first.organisation?.id === organisation.id ? 1 : 0) +
    (value.years.length > 0 && value.years.every((year) => years.includes(year) || (recurring && year >= (years[0] ?? year))) ? 1 : 0) +
    (samePurpose(about, first.about) ? 2 : purpose ? -2 : 0)
  )
}

function reasonOf({ value, organisation }: AmountFact, { first, years, recurring }: Series, about: About): TwoLanguages {
  const same = { nl: [`hetzelfde bedrag, ${euro(value.cents)}`], en: [`the same amount, ${euro(value.cents)}`] }
  if (organisation !== null && first.organisation?.id === organisation.id) {
    same.nl.push(`van ${organisation.abbreviation}`)
    same.en.push(`of ${organisation.abbreviation}`)
  }
  const said = recurring
    ? spreadText({ way: 'recurring', year: years[0] ?? 0 })
    : { nl: `in ${yearsText(years).nl}`, en: `in ${yearsText(years).en}` }
  same.nl.push(said.nl)
  same.en.push(said.en)
  if (samePurpose(about, first.about)) {
    same.nl.push('met hetzelfde doel')
    same.en.push('with the same purpose')
  }
  return { nl: `Staat er al: ${same.nl.join(', ')}.`, en: `Stands there already: ${same.en.join(', ')}.` }
}

type Pointed = Known['measures'][number] | null

function newLines(fact: AmountFact, measure: Pointed): Suggestion[] {
  const { value, organisation, sentence } = fact
  const { state, source, spread } = guessOf(fact)
  if (organisation === null || spread === null) return []
  const base = { as: 'budgetLine', organisation: organisation.id, purpose: purposeOf(fact), source, state, priceLevel: null } as const
  const ways: readonly Spread[] = spread.way === 'each' ? [spread, { way: 'one', year: spread.years[0] ?? 0 }] : [spread]
  return ways.map((way) => {
    const years = spreadText(way)
    const what = `${organisation.abbreviation}, ${euro(value.cents)}`
    const forMeasure = measure ? { nl: `, voor ${measure.name}`, en: `, for ${measure.name}` } : { nl: '', en: '' }
    return {
      into: { ...base, spread: way, measure: measure?.id ?? null },
      name: {
        nl: `Nieuwe begrotingsregel: ${what} ${years.nl}${forMeasure.nl}`,
        en: `New budget line: ${what} ${years.en}${forMeasure.en}`,
      },
      reason: stateReasons[stateIn(sentence)],
    }
  })
}

const stateReasons = {
  requested: {
    nl: 'Volgens de zin is dit gevraagd, of er staat niet bij hoe ver het is.',
    en: 'By its sentence it is requested, or that is not said.',
  },
  reserved: { nl: 'Volgens de zin is dit gereserveerd.', en: 'By its sentence it is reserved.' },
  decided: { nl: 'Volgens de zin is dit besloten.', en: 'By its sentence it is decided.' },
  realised: { nl: 'Volgens de zin is dit uitgegeven.', en: 'By its sentence it is spent.' },
} as const

function newCost(fact: AmountFact, measure: Known['measures'][number]): Suggestion[] {
  const spread = guessOf(fact).spread
  if (spread === null) return []
  const years = spreadText(spread)
  return [
    {
      into: { as: 'measureCost', measure: measure.id, spread, priceLevel: null, explanation: purposeOf(fact) },
      name: {
        nl: `Kosten van ${measure.name}: ${euro(fact.value.cents)} ${years.nl}`,
        en: `Cost of ${measure.name}: ${euro(fact.value.cents)} ${years.en}`,
      },
      reason: { nl: 'Het doel heeft woorden van deze maatregel.', en: 'Its purpose has words of this measure.' },
    },
  ]
}

function newTotal({ value, organisation, source }: AmountFact): Suggestion[] {
  const [first] = value.years
  const last = value.years.at(-1)
  if (first === undefined || last === undefined) return []
  const years = yearsText(range(first, last))
  const whose = organisation?.abbreviation
  const statedIn = `${source.documentName}, regel ${source.firstLine}`
  const into = { as: 'statedTotal', about: 'cover', organisation: organisation?.id ?? null, item: null, statedIn } as const
  return [
    {
      into: { ...into, firstYear: first, lastYear: last },
      name: {
        nl: `Genoemd totaal: ${euro(value.cents)} ${whose ? `van ${whose} ` : ''}in ${years.nl}`,
        en: `Stated total: ${euro(value.cents)} ${whose ? `of ${whose} ` : ''}in ${years.en}`,
      },
      reason: {
        nl: 'Als dit een totaal is van regels die er al zijn of nog komen.',
        en: 'If this is a total of lines that are there or will be.',
      },
    },
  ]
}

function purposeOf({ value, sentence }: AmountFact): string {
  return (value.purpose ?? sentence).slice(0, 500)
}
