import type { ReadingContext } from './context.ts'
import type { OrganisationFact, OrganisationKind } from './model.ts'
import { type Mention, type Organisation, organisationsIn, type Register } from './register.ts'

type Found = { readonly abbreviation: string; readonly name: string | null; readonly kind: OrganisationKind; readonly at: number }
type Unknown = {
  readonly pattern: RegExp
  readonly kind: OrganisationKind
  readonly shape: 'name' | 'nameThenAbbreviation' | 'abbreviation'
}

const capital = "\\p{Lu}[\\p{L}\\p{N}&'’-]*"
const linked = `${capital}(?:,?\\s+(?:(?:en|van|voor|de|der|het|&)\\s+){0,3}${capital}){0,5}`
const bodyNoun =
  '(?:Adviescollege|Adviesraad|Autoriteit|Inspectie|Instituut|Vereniging|Stichting|Bureau|Centrum|Commissie|Dienst|Platform|Netwerk|Federatie|Unie|Bond|College|Agentschap|Taskforce|Verbond|Alliantie|Raad|Fonds|Landelijke?|Nederlandse?|Nationale?|Koninklijke?|Centrale?|Rijks\\p{L}+)'
const actsAsParty =
  '(?:heeft|hebben|geeft|geven|is|zijn)\\s+(?:\\p{L}+\\s+){0,2}(?:aangegeven|verzocht|gevraagd|ingestemd|geadviseerd|laten weten|akkoord)\\b'

/** Names that no register holds, by the shapes in which they are written. */
const unknowns: readonly Unknown[] = [
  {
    pattern:
      /\b(?:[Pp]rovincie|[Gg]emeente|[Ww]aterschap|[Vv]eiligheidsregio|[Oo]mgevingsdienst|[Uu]niversiteit|[Hh]ogeschool|[Rr]echtbank)\s+(?:van\s+)?\p{Lu}[\p{L}-]+(?:[-\s]\p{Lu}[\p{L}-]+)?/gu,
    kind: 'field',
    shape: 'name',
  },
  {
    pattern: /\b[Vv]aste\s+(?:Kamerc|[Cc])ommissie\s+(?:voor\s+)?\p{Lu}[\p{L}&]*(?:(?:,|\s+en|,\s+\p{Lu}\p{L}+\s+en)\s+\p{Lu}\p{L}+)*/gu,
    kind: 'parliament',
    shape: 'name',
  },
  {
    pattern: new RegExp(`\\b${bodyNoun}\\s+(?:(?:van|voor|de|het)\\s+)*${linked}\\s+\\((\\p{Lu}[\\p{L}&]{1,8})\\)`, 'gu'),
    kind: 'other',
    shape: 'nameThenAbbreviation',
  },
  { pattern: /\b[Ss]tichting\s+(\p{Lu}[\p{L}\p{N}&-]+(?:\s+\p{Lu}[\p{L}&-]+){0,3})/gu, kind: 'field', shape: 'abbreviation' },
  {
    pattern: /(?<=\b(?:de|van|door|met|bij|aan|naar)\s)Directie\s+\p{Lu}\p{L}+(?:\s+(?:&|en)\s+\p{Lu}\p{L}+|\s+\p{Lu}\p{L}+){0,4}/gu,
    kind: 'body',
    shape: 'name',
  },
  {
    pattern: /\b(?:\p{Lu}\p{L}+\s+){1,3}(?:Team|Academie|Federatie|Netwerk|Alliantie|Coalitie|Platform|Instituut|Autoriteit|Fonds)\b/gu,
    kind: 'other',
    shape: 'name',
  },
  { pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(\\p{Lu}{3,6})\\s+(?:${actsAsParty})`, 'gu'), kind: 'other', shape: 'abbreviation' },
]

const bothChambers = /\b(?:(?:Eerste|Tweede)\s+en\s+(?:Eerste|Tweede)\s+Kamer|[Bb]eide\s+Kamers)\b/gu
const address = /\b(?:www\.)?rijksoverheid\.nl\/(?:\p{L}+\/)*(\p{L}+)|@min(\p{L}+)\.nl|\b(\p{L}{2,8})\/\p{Lu}{2,6}-\d{4}\//giu

/** The text in one piece, with the position at which each line begins. */
function wholeText(lines: readonly string[]): { text: string; starts: number[] } {
  const pieces = lines.map((line) => {
    const tidy = line.trim()
    if (tidy === '') return ''
    return /\p{Ll}-$/u.test(tidy) ? tidy.slice(0, -1) : `${tidy} `
  })
  let at = 0
  const starts = pieces.map((piece) => {
    const start = at
    at += piece.length
    return start
  })
  return { text: pieces.join(''), starts }
}

function lineAt(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low + 1
}

/** A minister counts as the ministry; a meeting does not count. */
function partyOf(organisation: Organisation, register: Register): Organisation | null {
  if (organisation.meeting) return null
  if (organisation.kind !== 'minister') return organisation
  return organisation.of === null ? null : (register.byAbbreviation.get(organisation.of) ?? null)
}

function known(mentions: readonly Mention[], register: Register): Found[] {
  return mentions.flatMap(({ at, organisation }) => {
    const party = partyOf(organisation, register)
    return party ? [{ ...party, at }] : []
  })
}

function chambers(text: string, register: Register): Found[] {
  return [...text.matchAll(bothChambers)].flatMap(({ index }) =>
    ['Eerste Kamer', 'Tweede Kamer'].flatMap((name) => {
      const organisation = register.byAbbreviation.get(name)
      return organisation ? [{ ...organisation, at: index }] : []
    }),
  )
}

/** The ministry that only shows in its web address or in its reference. */
function addresses(text: string, register: Register): Found[] {
  const ministries = [...register.byAbbreviation.values()].filter(({ kind }) => kind === 'ministry')
  return [...text.matchAll(address)].flatMap((match) => {
    const written = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase()
    const ministry = ministries.find(({ abbreviation }) => abbreviation.toLowerCase() === written)
    return ministry ? [{ ...ministry, at: match.index }] : []
  })
}

function fromShape({ shape, kind }: Unknown, match: RegExpExecArray): Found {
  const whole = match[0].replace(/\s+/gu, ' ').trim()
  const short = match[1]
  if (shape === 'nameThenAbbreviation' && short !== undefined) {
    return { abbreviation: short, name: whole.replace(/\s*\([^)]*\)$/u, ''), kind, at: match.index }
  }
  return { abbreviation: shape === 'abbreviation' && short !== undefined ? short : whole, name: null, kind, at: match.index }
}

function unknown(text: string, mentions: readonly Mention[], register: Register): Found[] {
  const starts = new Set(mentions.map(({ at }) => at))
  return unknowns.flatMap((one) =>
    [...text.matchAll(one.pattern)]
      .map((match) => fromShape(one, match))
      .filter(({ abbreviation, at }) => !isKnown(abbreviation, register) && !starts.has(at)),
  )
}

/** Also ministers and meetings are known, though they are not in the list; so is a name that holds a known name. */
function isKnown(abbreviation: string, register: Register): boolean {
  const mentions = organisationsIn(abbreviation, register)
  return mentions.some(({ at, until, organisation }) => (at === 0 && until === abbreviation.length) || organisation.meeting)
}

/** The distinct organisations that a text names, with the lines on which they stand. */
export function organisationsOf(context: ReadingContext): OrganisationFact[] {
  const { register, source } = context
  const { text, starts } = wholeText(source.lines)
  const mentions = organisationsIn(text, register)
  const found = [
    ...known(mentions, register),
    ...chambers(text, register),
    ...addresses(text, register),
    ...unknown(text, mentions, register),
  ]
  const facts = new Map<string, Omit<OrganisationFact, 'lines'> & { lines: Set<number> }>()
  for (const { abbreviation, name, kind, at } of found) {
    const fact = facts.get(abbreviation) ?? { abbreviation, name, kind, lines: new Set() }
    fact.lines.add(lineAt(starts, at))
    facts.set(abbreviation, fact)
  }
  return [...facts.values()].map((fact) => ({ ...fact, lines: [...fact.lines] }))
}
