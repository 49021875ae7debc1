import type { OrganisationKind } from '../model.ts'
import { headOf, isPlainBody, kindOf } from './head-nouns.ts'
import { isListed, type Organisation, organisationsIn, type Register } from './register.ts'

/** A name that brings its own abbreviation, as 'Bruggenfederatie Noord (BFN)' and 'BFN (Bruggenfederatie Noord)' do. */
export type OwnAbbreviation = {
  readonly short: string
  readonly name: string
  readonly kind: OrganisationKind
  /** What the name names; null where its words do not tell. */
  readonly is: 'organisation' | 'thing' | null
  /** The organisation of the register that the name is of, where it is known by another abbreviation. */
  readonly known?: Organisation
  /** Where the name begins and where the brackets end. */
  readonly at: number
  readonly until: number
}

const bracketed = /\((?:hierna(?: te noemen)?:?\s*)?['‘"“]?((?:\p{Lu}|\p{Ll}(?=\p{Lu}))[\p{L}\p{N}&.-]{1,9})['’"”]?\)/gu
const inFull = /(?<![\p{L}-])(\p{Lu}[\p{L}&-]{1,8})\s\((?:(?:de|het|voluit:?)\s+)?(\p{Lu}[^()\d;:]{7,90})\)/gu
const reach = 150
const mostWords = 11
const small = /^(?:van|voor|de|der|den|het|en|tot|ter|in|op|bij|inzake|of|and|for|the|tegen|te|aan|met|&)$/iu

const lettersOf = (short: string): string => short.toLowerCase().replace(/[^\p{L}]/gu, '')
const wordsOf = (text: string): string[] => text.split(/[\s-]+/u).filter((word) => /\p{L}|&/u.test(word))

type Spot = { readonly word: number; readonly inside: number; readonly letter: number; readonly missed: number }

/** Whether words give the letters of an abbreviation in order: each word its first, and if need be some that follow; one word may give none. */
function spell(words: readonly string[], letters: string): boolean {
  const rest = (word: number): number => words.slice(word + 1).filter((one) => !small.test(one)).length
  const inNext = ({ word, letter, missed }: Spot, next: string): boolean => {
    if (next[0]?.toLowerCase() === letters[letter] && from({ word: word + 1, inside: 0, letter: letter + 1, missed })) return true
    const costs = missed + (small.test(next) ? 0 : 1)
    return word >= 0 && costs <= 1 && from({ word: word + 1, inside: next.length, letter, missed: costs })
  }
  const from = (spot: Spot): boolean => {
    const { word, inside, letter, missed } = spot
    const wanted = letters[letter]
    if (wanted === undefined) return rest(word) + missed <= 1
    const within = (words[word] ?? '').toLowerCase().indexOf(wanted, inside + 1)
    const next = words[word + 1]
    return (within > 0 && from({ word, inside: within, letter: letter + 1, missed })) || (next !== undefined && inNext(spot, next))
  }
  return words.length > 0 && from({ word: -1, inside: 0, letter: 0, missed: 0 })
}

/** The words at the end of a text that an abbreviation after it stands for. */
export function nameBefore(before: string, short: string): string | null {
  const clause =
    before
      .slice(-reach)
      .split(/[.;:()€]/u)
      .at(-1) ?? ''
  const words = [...clause.matchAll(/[^\s]+/gu)]
  const letters = lettersOf(short)
  for (let at = words.length - 1; at >= Math.max(0, words.length - mostWords); at -= 1) {
    const word = words[at]
    if (word === undefined || word[0][0]?.toLowerCase() !== letters[0] || small.test(word[0])) continue
    if (spell(wordsOf(clause.slice(word.index)), letters)) return clause.slice(opening(words, at)).trim()
  }
  return null
}

/** Where a name begins whose first words its abbreviation leaves out: 'Raad Werkgelegenheid en Sociaal Beleid (WSB)'. */
function opening(words: readonly RegExpExecArray[], from: number): number {
  let at = from
  while (at > 1 && /^\p{Lu}[\p{L}-]+$/u.test(words[at - 1]?.[0] ?? '')) at -= 1
  return words[at]?.index ?? 0
}

const capitals =
  /(?:^|\s)((?:\p{Lu}[\p{L}&'’-]*\s+)(?:(?:van|voor|de|der|het|en|tot|inzake)\s+|\p{Lu}[\p{L}&'’-]*,?\s+){0,7}\p{Lu}[\p{L}'’-]+)$/u

type Introduced = Omit<OwnAbbreviation, 'at' | 'until'>

function read(short: string, name: string, before: string): Introduced {
  const head = headOf(name)
  const certain = /^\p{Lu}/u.test(name) || (isPlainBody(head.word) && /\b(?:de|het)\s*$/iu.test(before))
  const is = head.is === 'body' ? (certain ? 'organisation' : null) : head.is
  return { short, name, kind: head.is === 'body' ? kindOf(name, head.word) : 'other', is }
}

const looksShort = (short: string): boolean => /\p{Lu}.*\p{Lu}/u.test(short) || /^\p{Lu}\p{Ll}{1,3}$/u.test(short)

/** The names in a sentence that bring their abbreviation, as far as the register does not know them by it. */
export function ownAbbreviationsIn(text: string, register: Register): OwnAbbreviation[] {
  if (!text.includes('(')) return []
  const after = [...text.matchAll(bracketed)].flatMap(({ index, 0: whole, 1: short = '' }) => {
    const before = text.slice(0, index).trimEnd()
    const one = looksShort(short) ? introducedAt(before, short, register) : null
    return one ? [{ ...one, at: before.length - one.name.length, until: index + whole.length }] : []
  })
  const before = [...text.matchAll(inFull)].flatMap(({ index, 0: whole, 1: short = '', 2: name = '' }) => {
    const fits = looksShort(short) && !isListed(name, register) && spell(wordsOf(name), lettersOf(short))
    return fits ? [{ ...read(short, name, ''), at: index, until: index + whole.length }] : []
  })
  return [...after, ...before]
}

function introducedAt(before: string, short: string, register: Register): Introduced | null {
  const name = nameBefore(before, short)
  const last = organisationsIn(before.slice(-reach), register).at(-1)
  const ends = last !== undefined && last.until === Math.min(before.length, reach)
  if (ends && (name === null || name.length <= last.until - last.at)) {
    const { organisation } = last
    return name === null || isListed(short, register)
      ? null
      : { short, name, kind: organisation.kind, is: 'organisation', known: organisation }
  }
  if (name !== null) return read(short, name, before.slice(0, -name.length))
  const run = capitals.exec(before.slice(-reach))?.[1]
  return run === undefined || headOf(run).is !== 'body' ? null : read(short, run, '')
}
