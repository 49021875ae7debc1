import { readFileSync } from 'node:fs'
import { organisationKinds } from './model.ts'
import type { OrganisationKind } from './model.ts'

/** One organisation as a register file lists it; a later file replaces an earlier one's entry of the same abbreviation. */
export type Organisation = {
  readonly abbreviation: string
  readonly kind: OrganisationKind
  readonly names: readonly string[]
  readonly domains: readonly string[]
  readonly ministers: readonly string[]
  readonly meeting: boolean
}

export type RegisterName = { readonly words: readonly string[]; readonly organisation: Organisation; readonly minister: boolean }

/** Organisations and all their names, found by the first word of the name; longest names first. */
export type Register = {
  readonly organisations: ReadonlyMap<string, Organisation>
  readonly names: ReadonlyMap<string, readonly RegisterName[]>
}

const offices = ['minister', 'Minister', 'ministerie', 'Ministerie', 'staatssecretaris', 'Staatssecretaris', 'Stas', 'stas', 'Bewindspersoon']
const wordPattern = /[\p{L}\p{N}&+*]+/gu

/** The words of a name or a text, without punctuation. */
export function wordsOf(text: string): string[] {
  return text.match(wordPattern) ?? []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function organisationOf(value: unknown): Organisation | null {
  if (!isRecord(value) || typeof value.abbreviation !== 'string') return null
  const kind = organisationKinds.find((one) => one === value.kind) ?? 'other'
  const names = textsOf(value.names)
  return {
    abbreviation: value.abbreviation,
    kind,
    names: names.length > 0 ? names : [value.abbreviation],
    domains: textsOf(value.domains),
    ministers: textsOf(value.ministers),
    meeting: value.meeting === true,
  }
}

function organisationsIn(file: string | URL): Organisation[] {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const rows = isRecord(content) && Array.isArray(content.organisations) ? content.organisations : []
  return rows.map(organisationOf).filter((one) => one !== null)
}

function namesOf(organisation: Organisation): RegisterName[] {
  const plain = organisation.names.map((name) => ({ words: wordsOf(name), organisation, minister: false }))
  const ministers = organisation.ministers.map((name) => ({ words: wordsOf(name), organisation, minister: true }))
  const titles = organisation.domains.flatMap((domain) =>
    offices.flatMap((office) =>
      [[office, 'van'], [office, 'voor'], [office]].map((before) => ({
        words: [...before, ...wordsOf(domain)],
        organisation,
        minister: !/ministerie/i.test(office),
      })),
    ),
  )
  const short = organisation.kind === 'ministry' ? offices.flatMap((office) => [[office, 'van'], [office]].map((before) => ({
    words: [...before, ...wordsOf(organisation.abbreviation)],
    organisation,
    minister: !/ministerie/i.test(office),
  }))) : []
  return [...plain, ...ministers, ...titles, ...short].filter((one) => one.words.length > 0)
}

/** The register that comes with the product, extended or overruled by files of the same shape; throws when a file cannot be read. */
export function loadRegister(extraFiles: readonly string[] = []): Register {
  const organisations = new Map<string, Organisation>()
  for (const file of [new URL('./data/organisations.json', import.meta.url), ...extraFiles]) {
    for (const one of organisationsIn(file)) organisations.set(one.abbreviation, one)
  }
  const names = new Map<string, RegisterName[]>()
  for (const organisation of organisations.values()) {
    for (const name of namesOf(organisation)) {
      const first = name.words[0] ?? ''
      const known = names.get(first)
      if (known) known.push(name)
      else names.set(first, [name])
    }
  }
  for (const list of names.values()) list.sort((one, other) => other.words.length - one.words.length)
  return { organisations, names }
}
