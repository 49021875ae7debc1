import { readFileSync } from 'node:fs'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { type OrganisationKind, organisationKinds } from './model.ts'

const Entry = Type.Object({
  abbreviation: Type.String({ minLength: 1 }),
  names: Type.Array(Type.String({ minLength: 2 })),
  spellings: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
  kind: Type.String(),
  /** The ministry a minister stands for. */
  of: Type.Optional(Type.String()),
  /** True for a meeting, which has dates but is no party. */
  meeting: Type.Optional(Type.Boolean()),
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
}

/** A way to write an organisation; `exact` spellings are only recognised in the same case. */
type Term = { readonly text: string; readonly exact: boolean; readonly organisation: Organisation }

/** All known spellings by their first word in lower case, longest first. */
export type Register = {
  readonly termsByWord: ReadonlyMap<string, readonly Term[]>
  readonly byAbbreviation: ReadonlyMap<string, Organisation>
}

export type Mention = { readonly at: number; readonly until: number; readonly organisation: Organisation }

const ownFile = new URL('./data/organisations.json', import.meta.url)
const firstWord = /^[\p{L}\p{N}]+/u
const words = /[\p{L}\p{N}]+/gu

function kindOf(text: string): OrganisationKind {
  return organisationKinds.find((kind) => kind === text) ?? 'other'
}

function termsOf(entry: OrganisationEntry): readonly Term[] {
  const organisation = {
    abbreviation: entry.abbreviation,
    name: entry.names[0] ?? null,
    kind: kindOf(entry.kind),
    of: entry.of ?? null,
    meeting: entry.meeting ?? false,
  }
  const spelled = [entry.abbreviation, ...entry.names, ...(entry.spellings ?? [])]
  return [...new Set(spelled)].map((text) => ({ text, exact: !text.includes(' '), organisation }))
}

/** The entries of a register file. Throws when it is not there, is no JSON or has another shape. */
export function readRegisterFile(file: string | URL): OrganisationEntry[] {
  return Value.Parse(Entries, JSON.parse(readFileSync(file, 'utf8')))
}

/** The register that comes with the product, extended with files of the same shape and then with entries; what comes later wins. */
export function loadRegister(extraFiles: readonly string[] = [], more: readonly OrganisationEntry[] = []): Register {
  const termsByWord = new Map<string, Term[]>()
  const byAbbreviation = new Map<string, Organisation>()
  for (const entry of [...[ownFile, ...extraFiles].flatMap(readRegisterFile), ...more]) {
    for (const term of termsOf(entry)) {
      const word = firstWord.exec(term.text)?.[0].toLowerCase()
      if (word === undefined) continue
      termsByWord.set(word, [term, ...(termsByWord.get(word) ?? [])])
      byAbbreviation.set(entry.abbreviation, term.organisation)
    }
  }
  for (const terms of termsByWord.values()) terms.sort((one, other) => other.text.length - one.text.length)
  return { termsByWord, byAbbreviation }
}

function standsAt(text: string, at: number, term: Term): boolean {
  const written = text.slice(at, at + term.text.length)
  if (term.exact ? written !== term.text : written.toLowerCase() !== term.text.toLowerCase()) return false
  const after = text.slice(at + term.text.length, at + term.text.length + 2)
  return !/^[\p{L}\p{N}&]/u.test(after)
}

/** An ordinal before, or a number after, makes an abbreviation something else: a plan, a norm, a road, the end of a reference. */
function isNumbered(text: string, at: number, term: Term): boolean {
  if (!/^\p{Lu}{2,3}$/u.test(term.text)) return false
  const end = at + term.text.length
  if (/\d-$/u.test(text.slice(Math.max(0, at - 2), at))) return true
  return /(?:\d(?:e|de|ste|°)?)\s$/u.test(text.slice(Math.max(0, at - 6), at)) || /^[\s-]?\d/u.test(text.slice(end, end + 2))
}

/** Part of the code of a unit, as in `CZW/CZ`; ministries and ministers are parted so too. */
function isUnitCode(text: string, at: number, { text: written, organisation }: Term): boolean {
  if (!/^\p{Lu}{2,3}$/u.test(written) || organisation.kind === 'ministry' || organisation.kind === 'minister') return false
  return (
    /[\p{L}&]\/$/u.test(text.slice(Math.max(0, at - 2), at)) || /^\/\p{Lu}/u.test(text.slice(at + written.length, at + written.length + 2))
  )
}

/** The organisations in a run of text, in order; the longest spelling wins. */
export function organisationsIn(text: string, register: Register): Mention[] {
  const found: Mention[] = []
  words.lastIndex = 0
  for (let match = words.exec(text); match; match = words.exec(text)) {
    const at = match.index
    const terms = register.termsByWord.get(match[0].toLowerCase())
    const term = terms?.find((one) => standsAt(text, at, one) && !isNumbered(text, at, one) && !isUnitCode(text, at, one))
    if (!term) continue
    const until = at + term.text.length
    words.lastIndex = until
    found.push({ at, until, organisation: term.organisation })
  }
  return found
}
