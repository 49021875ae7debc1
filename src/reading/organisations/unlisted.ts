import type { OrganisationKind, Sentence } from '../model.ts'
import { actingIn, actsAsParty } from './acting-parties.ts'
import { type Firm, firmsIn } from './companies.ts'
import { directoratesIn } from './directorates.ts'
import { listedBeside } from './listed-beside.ts'
import { namedBodiesIn } from './named-bodies.ts'
import { type OwnAbbreviation, ownAbbreviationsIn } from './own-abbreviations.ts'
import { isListed, type OrganisationEntry, type Register, type Term, termOf, termsOf } from './register.ts'

const smallWord = /\s[a-zà-ÿ]+\s/
const ends = /[\p{L}\d][)’"]?[.?!;:]\s/u

/** Whether a sentence tells something, unlike a heading, a field or the cell of a table. */
export const isTold = (text: string): boolean =>
  text.length > 24 && ('.?!;:'.includes(text.charAt(text.length - 1)) || ends.test(text)) && smallWord.test(text)

/** The ways to write what a text itself makes an organisation, or something else than the register takes it for. */
export function unlistedTerms(sentences: readonly Sentence[], register: Register): Term[] {
  const own = sentences.flatMap(({ text }) => ownAbbreviationsIn(text, register).map((one) => ({ ...one, text })))
  const [things, others] = [own.filter(({ is }) => is === 'thing'), own.filter(({ is }) => is !== 'thing')]
  const notOpen = new Set(things.map(({ short }) => short))
  const isOpen = (short: string): boolean => !notOpen.has(short) && !isListed(short, register)
  const acting = new Set(sentences.flatMap(({ text }) => actingIn(text, isOpen)))
  const introduced = others.filter((one) => one.is === 'organisation' || acting.has(one.short) || actsWhereIntroduced(one))
  const named = new Set(introduced.map(({ short }) => short))
  const entries = [
    ...introduced.filter(({ known }) => !known).map(({ short, name, kind }) => entry(short, kind, [name])),
    ...[...acting].filter((short) => !named.has(short)).map((short) => entry(short, 'other')),
    ...withoutAbbreviation(
      sentences,
      introduced.map(({ name }) => name),
      register,
    ),
  ]
  return [
    ...entries.flatMap(termsOf),
    ...introduced.flatMap(({ known, short }) => (known ? [termOf(short, known)] : [])),
    ...ministryAlone(sentences, register),
    ...things.filter(({ short }) => isListed(short, register)).flatMap(({ short }) => termsOf({ ...entry(short, 'other'), meeting: true })),
  ]
}

const financeAsMinistry =
  /(?<=[a-z,])(?<!\b(?:voor|directie|directeur|commissie|afdeling|artikel|hoofdstuk|hoofd)) Financiën(?![a-z-]| en Control)/

/** 'Financiën' inside a sentence is the ministry; as a heading it is what money is about. */
function ministryAlone(sentences: readonly Sentence[], register: Register): Term[] {
  const ministry = register.byAbbreviation.get('FIN')
  const isNamed = sentences.some(({ text }) => text.includes(' Financiën') && financeAsMinistry.test(text))
  return ministry && isNamed ? [termOf('Financiën', ministry)] : []
}

const entry = (abbreviation: string, kind: OrganisationKind, names: string[] = []): OrganisationEntry => ({ abbreviation, kind, names })

const actsWhereIntroduced = ({ text, at, until }: OwnAbbreviation & { readonly text: string }): boolean =>
  actsAsParty(text.slice(0, at), text.slice(until))

/** Names without an abbreviation; a part of a longer name is that same organisation. */
function withoutAbbreviation(all: readonly Sentence[], introduced: readonly string[], register: Register): OrganisationEntry[] {
  const sentences = all.filter(({ text }) => isTold(text))
  const bodies = new Map(sentences.flatMap(({ text }) => namedBodiesIn(text, register)).map((one) => [one.name, one]))
  const explained = introduced.map((name) => ` ${name} `)
  const longer = [...bodies.keys()].map((name) => ` ${name} `)
  const isPart = (name: string): boolean =>
    explained.some((other) => other.includes(` ${name} `)) ||
    longer.some((other) => other.length > name.length + 2 && other.includes(` ${name} `))
  return [
    ...[...bodies.values()].map(({ name, kind }) => entry(name, kind)),
    ...sentences.flatMap(({ text }) => directoratesIn(text, register)).map((name) => entry(name, 'body')),
    ...firmsOf(sentences, register).map((name) => entry(name, 'field')),
    ...sentences.flatMap(({ text }) => listedBeside(text, register)).map((name) => entry(name, 'field')),
  ].filter(({ abbreviation }) => !isPart(abbreviation))
}

const inside = /(?<=[\p{Ll},]\s)(?<!\b(?:de|het|een)\s)\p{Lu}[\p{L}\p{N}&'’-]+/gu

/** A firm that only opens sentences must stand inside one too; it goes by its legal form where the text never leaves that out. */
function firmsOf(sentences: readonly Sentence[], register: Register): string[] {
  const firms = sentences.flatMap(({ text }) => firmsIn(text, register))
  if (firms.length === 0) return []
  const within = new Set(sentences.flatMap(({ text }) => [...text.matchAll(inside)].map(([word]) => word)))
  const isSeen = ({ name, certain }: Firm): boolean => certain || within.has(name.split(' ')[0] ?? name)
  return [...Map.groupBy(firms.filter(isSeen), ({ name }) => name).entries()].map(([name, same]) => {
    const forms = same.map(({ form }) => form)
    return forms.every((form) => form !== null) ? `${name} ${forms[0]}` : name
  })
}
