import type { KnownMoney } from '../model/known-programme.ts'
import type { DifferenceKind } from '../model/programme-comparison.ts'
import { euro, type TwoLanguages, yearsText } from './money-words.ts'

/** One side of a difference in the parts that a sentence is made of. Years are empty where none is told; `from`: every year from then. */
export type Side = {
  readonly cents: readonly bigint[]
  readonly organisation: string | null
  readonly years: readonly number[]
  readonly recurring: boolean
  readonly approximate: boolean
}

/** What one side says: `€ 800.000 van OCW in 2023-2025`. Amounts that differ are told one by one. */
export function sideText({ cents, organisation, years, recurring, approximate }: Side): TwoLanguages {
  const amounts = [...new Set(cents)].map((amount) => euro(String(amount))).join(', ')
  const when = yearsText(years)
  const said = (language: 'nl' | 'en') => {
    const { about, of, every, each } = words[language]
    const each1 = new Set(cents).size === 1 && cents.length > 1 ? ` ${each}` : ''
    const whose = organisation === null ? '' : ` ${of} ${organisation}`
    const inYears = years.length === 0 ? '' : recurring ? ` ${every} ${Math.min(...years)}` : ` in ${when[language]}`
    return `${approximate ? `${about} ` : ''}${amounts}${whose}${each1}${inYears}`
  }
  return { nl: said('nl'), en: said('en') }
}

const words = {
  nl: { about: 'ongeveer', of: 'van', every: 'elk jaar vanaf', each: 'per jaar' },
  en: { about: 'about', of: 'of', every: 'every year from', each: 'a year' },
} as const

export function sideOfMoney(money: readonly KnownMoney[]): Side {
  const [first] = money
  const years = money.flatMap(({ from, until }) =>
    until === null ? [from] : Array.from({ length: until - from + 1 }, (_, at) => from + at),
  )
  return {
    cents: money.map(({ cents }) => cents),
    organisation: first?.organisation?.abbreviation ?? null,
    years,
    recurring: first?.until === null,
    approximate: false,
  }
}

type Told = { readonly says: TwoLanguages; readonly has: TwoLanguages; readonly withdrawn: boolean }

/** A difference as one sentence. */
export function differenceText(kind: DifferenceKind, { says, has, withdrawn }: Told): TwoLanguages {
  if (kind === 'notInProgramme') {
    return {
      nl: `Het stuk noemt ${says.nl}; dat is bevestigd en staat niet in het programma.`,
      en: `The document says ${says.en}; that was confirmed and is not in the programme.`,
    }
  }
  if (kind === 'changedSince' && withdrawn) {
    return {
      nl: `Het stuk noemt ${says.nl}; dat is overgenomen en daarna in het programma ingetrokken.`,
      en: `The document says ${says.en}; that was taken over and withdrawn in the programme since.`,
    }
  }
  const since = kind === 'changedSince'
  return {
    nl: `Het stuk noemt ${says.nl}; het programma heeft ${since ? 'nu ' : ''}${has.nl}.`,
    en: `The document says ${says.en}; the programme has ${since ? 'now ' : ''}${has.en}.`,
  }
}
