import { readFileSync } from 'node:fs'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { type OrganisationKind, organisationKinds } from '../model.ts'
import { markCount, markOf, wordEnd, wordFrom } from './word-scan.ts'

const Entry = Type.Object({
  abbreviation: Type.String({ minLength: 1 }),
  names: Type.Array(Type.String({ minLength: 2 })),
  spellings: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
  kind: Type.String(),
  /** The ministry a minister stands for. */
  of: Type.Optional(Type.String()),
  /** True for a meeting, which has dates but is no party. */
  meeting: Type.Optional(Type.Boolean()),
  /** True for a unit that every ministry has under this name; it is a party only in a sentence. */
  unit: Type.Optional(Type.Boolean()),
})
const Entries = Type.Array(Entry)

/** An organisation as a register file writes it. */
export type OrganisationEntry = Static<typeof Entry>

export type Organisation = {
  readonly abbreviation: string
  readonly name: string | null
  readonly kind: OrganisationKind
  readonly of: string | null
  readonly meeting: boolean
  readonly unit: boolean
}

/** A way to write an organisation; `exact` spellings are only recognised in the same case. */
export type Term = { readonly text: string; readonly lower: string; readonly exact: boolean; readonly organisation: Organisation }

/** All known spellings by their first word in lower case, longest first; `marks` tells which words may be a first one. */
export type Register = {
  readonly termsByWord: ReadonlyMap<string, readonly Term[]>
  readonly marks: Uint8Array
  readonly byAbbreviation: ReadonlyMap<string, Organisation>
}

export type Mention = { readonly at: number; readonly until: number; readonly organisation: Organisation }

const ownFile = new URL('../data/organisations.json', import.meta.url)
/** The first word of a spelling, in lower case. */
const firstWordOf = (text: string): string => text.slice(0, wordEnd(text, 0)).toLowerCase()

function kindOf(text: string): OrganisationKind {
  return organisationKinds.find((kind) => kind === text) ?? 'other'
}

/** The ways to write the organisation of an entry. */
export function termsOf(entry: OrganisationEntry): readonly Term[] {
  const organisation = {
    abbreviation: entry.abbreviation,
    name: entry.names[0] ?? null,
    kind: kindOf(entry.kind),
    of: entry.of ?? null,
    meeting: entry.meeting ?? false,
    unit: entry.unit ?? false,
  }
  const spelled = [entry.abbreviation, ...entry.names, ...(entry.spellings ?? [])]
  return [...new Set(spelled)].map((text) => termOf(text, organisation))
}

/** One way to write an organisation. */
export function termOf(text: string, organisation: Organisation): Term {
  return { text, lower: text.toLowerCase(), exact: !text.includes(' '), organisation }
}

/** The entries of a register file. Throws when it is not there, is no JSON or has another shape. */
export function readRegisterFile(file: string | URL): OrganisationEntry[] {
  return Value.Parse(Entries, JSON.parse(readFileSync(file, 'utf8')))
}

/** The register that comes with the product, extended with files of the same shape and then with entries; what comes later wins. */
export function loadRegister(extraFiles: readonly string[] = [], more: readonly OrganisationEntry[] = []): Register {
  const empty: Register = { termsByWord: new Map(), marks: new Uint8Array(markCount), byAbbreviation: new Map() }
  return extended(empty, [...[ownFile, ...extraFiles].flatMap(readRegisterFile), ...more].flatMap(termsOf))
}

/** A register with more ways to write organisations; what is added wins. */
export function extended(register: Register, terms: readonly Term[]): Register {
  const termsByWord = new Map(register.termsByWord)
  const byAbbreviation = new Map(register.byAbbreviation)
  const marks = register.marks.slice()
  const changed = new Set<string>()
  for (const term of terms) {
    const word = firstWordOf(term.text)
    if (word === '') continue
    marks[markOf(word, 0, word.length)] = 1
    termsByWord.set(word, [term, ...(termsByWord.get(word) ?? [])])
    byAbbreviation.set(term.organisation.abbreviation, term.organisation)
    changed.add(word)
  }
  for (const word of changed) {
    const longestFirst = [...(termsByWord.get(word) ?? [])].sort((one, other) => other.text.length - one.text.length)
    termsByWord.set(word, longestFirst)
  }
  return { termsByWord, marks, byAbbreviation }
}

function standsAt(text: string, at: number, term: Term): boolean {
  const until = at + term.text.length
  if (until > text.length || !isWritten(text, at, term)) return false
  const after = text.charAt(until)
  return after !== '&' && wordEnd(after, 0) === 0
}

const isWritten = (text: string, at: number, { text: term, exact, lower }: Term): boolean =>
  exact
    ? text.startsWith(term, at)
    : isAlike(text, at + term.length - 1, term, term.length - 1) && text.slice(at, at + term.length).toLowerCase() === lower

/** Letters that are not the same in either case differ in their low bits. */
const isAlike = (text: string, at: number, other: string, place: number): boolean =>
  (text.charCodeAt(at) & 31) === (other.charCodeAt(place) & 31)

/** An ordinal before, or a number after, makes an abbreviation something else: a plan, a norm, a road, the end of a reference. */
function isNumbered(text: string, at: number, term: Term): boolean {
  if (!/^\p{Lu}{2,3}$/u.test(term.text)) return false
  const end = at + term.text.length
  if (/\d-$/u.test(text.slice(Math.max(0, at - 2), at))) return true
  return /(?:\d(?:e|de|ste|°)?)\s$/u.test(text.slice(Math.max(0, at - 6), at)) || /^[\s-]?\d/u.test(text.slice(end, end + 2))
}

/** Part of the code of a unit, as in `CZW/CZ`; ministries and ministers are parted so too. */
function isUnitCode(text: string, at: number, { text: written, organisation }: Term): boolean {
  if (organisation.unit && /[/-]/u.test(text.charAt(at - 1) + text.charAt(at + written.length))) return true
  if (!/^\p{Lu}{2,3}$/u.test(written) || organisation.kind === 'ministry' || organisation.kind === 'minister') return false
  return (
    /[\p{L}&]\/$/u.test(text.slice(Math.max(0, at - 2), at)) || /^\/\p{Lu}/u.test(text.slice(at + written.length, at + written.length + 2))
  )
}

/** Whether a whole text is one of the spellings of an organisation. */
export function isListed(text: string, register: Register): boolean {
  const terms = register.termsByWord.get(firstWordOf(text))
  return terms?.some((term) => term.text.length === text.length && standsAt(text, 0, term)) ?? false
}

/** The organisations in a run of text, in order; the longest spelling wins. Units are left out unless they are asked for. */
export function organisationsIn(text: string, register: Register, { units } = { units: false }): Mention[] {
  const found: Mention[] = []
  for (let at = wordFrom(text, 0); at < text.length; ) {
    const end = wordEnd(text, at)
    const term = register.marks[markOf(text, at, end)] === 1 ? termAt(text, at, end, register) : undefined
    const until = at + (term?.text.length ?? 0)
    if (term && (units || !term.organisation.unit)) found.push({ at, until, organisation: term.organisation })
    at = wordFrom(text, Math.max(end, until))
  }
  return found
}

function termAt(text: string, at: number, end: number, register: Register): Term | undefined {
  const terms = register.termsByWord.get(text.slice(at, end).toLowerCase())
  return terms?.find((one) => standsAt(text, at, one) && !isNumbered(text, at, one) && !isUnitCode(text, at, one))
}
