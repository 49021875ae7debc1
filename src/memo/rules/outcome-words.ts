import type { Opinion } from '../model/coordination.ts'
import type { Outcome, Standing } from '../model/deciding.ts'

type Both<Word extends string> = Readonly<Record<'nl' | 'en', Readonly<Record<Word, string>>>>

/** What a minister decides on a point, in a word. */
export const outcomeWords: Both<Outcome> = {
  nl: { agreed: 'akkoord', agreedIf: 'akkoord mits', notAgreed: 'niet akkoord', discuss: 'bespreken', held: 'aanhouden', noted: 'gezien' },
  en: { agreed: 'agreed', agreedIf: 'agreed if', notAgreed: 'not agreed', discuss: 'to discuss', held: 'to hold', noted: 'seen' },
}

/** How a point stands after that. */
export const standingWords: Both<Standing> = {
  nl: { ...outcomeWords.nl, held: 'aangehouden', open: 'nog geen besluit' },
  en: { ...outcomeWords.en, held: 'held', open: 'no decision yet' },
}

/** What a ministry thinks of a point. */
export const opinionWords: Both<Opinion> = {
  nl: { agreed: 'akkoord', agreedIf: 'akkoord mits', objected: 'bezwaar' },
  en: { agreed: 'agreed', agreedIf: 'agreed if', objected: 'objected' },
}

/** The same words, each with a capital: alone in a cell or on a button. */
export function capitalised<Word extends string>(words: Readonly<Record<Word, string>>): Readonly<Record<Word, string>> {
  const entries = Object.entries<string>(words).map(([key, word]) => [key, word.charAt(0).toUpperCase() + word.slice(1)])
  return Object.fromEntries(entries)
}
