import type { ReadingContext } from './context.ts'
import type { OrganisationFact, OrganisationKind } from './model.ts'
import { type Mention, type Organisation, organisationsIn, type Register } from './register.ts'

type Found = {
  readonly abbreviation: string
  readonly name: string | null
  readonly kind: OrganisationKind
  readonly at: number
  /** As the text writes it; null where the abbreviation is the only way to say it. */
  readonly written: string | null
}
type Unknown = {
  readonly pattern: RegExp
  readonly kind: OrganisationKind
  readonly shape: 'name' | 'nameThenAbbreviation' | 'abbreviation'
  readonly onOneLine?: boolean
}

const capital = "\\(?\\p{Lu}[\\p{L}\\p{N}&'’)-]*"
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
    pattern: /\b[Vv]aste\s+(?:Kamerc|[Cc])ommissie\s+(?:voor\s+)?\p{Lu}[\p{L}&]*(?:(?:,|\s+en|,\s+\p{Lu}\p{L}+\s+en)?\s+\p{Lu}\p{L}+)*/gu,
    kind: 'parliament',
    shape: 'name',
  },
  {
    pattern: new RegExp(`\\b${bodyNoun}\\s+(?:(?:van|voor|de|het)\\s+)*${linked}\\s+\\((\\p{Lu}[\\p{L}&]{1,8})\\)`, 'gu'),
    kind: 'other',
    shape: 'nameThenAbbreviation',
  },
  { pattern: /\bRaad\s+(?:voor|van)\s+(?:de\s+|het\s+)?\p{Lu}\p{L}+/gu, kind: 'adviser', shape: 'name' },
  { pattern: /\b[Ss]tichting\s+(\p{Lu}{3}[\p{Lu}\p{N}&-]*)(?![\p{L}-])/gu, kind: 'field', shape: 'abbreviation' },
  { pattern: /\bstichting\s+(\p{Lu}[\p{L}\p{N}&-]+(?:\s+\p{Lu}[\p{L}&-]+){0,3})/gu, kind: 'field', shape: 'abbreviation' },
  { pattern: /\bStichting\s+\p{Lu}\p{L}*\p{Ll}[\p{L}\p{N}&-]*(?:\s+\p{Lu}[\p{L}&-]+){0,3}/gu, kind: 'field', shape: 'name' },
  {
    pattern:
      /\b[Ss]taatscommissie\s+(?:tegen|voor|over|naar)?\s*\p{L}{4,}(?:\s+en\s+\p{L}{4,})?|\b[Vv]isitatiecommissie\s+\p{Lu}[\p{L}&]+/gu,
    kind: 'adviser',
    shape: 'name',
  },
  { pattern: /\b[Cc]ommissie-(?:(?:Van|De|Ten|Ter)\s+)?(?:(?:den|der|de)\s+)?\p{Lu}\p{Ll}+/gu, kind: 'adviser', shape: 'name' },
  {
    pattern: /(?<=\b(?:de|van|door|met|bij|aan|naar)\s)Directie\s+\p{Lu}\p{L}+(?:\s+(?:&|en)\s+\p{Lu}\p{L}+|\s+\p{Lu}\p{L}+){0,4}/gu,
    kind: 'body',
    shape: 'name',
  },
  {
    pattern:
      /\b(?:(?!(?:De|Het|Een)\s)\p{Lu}\p{L}+\s+){1,3}(?:Team|Academie|Federatie|Netwerk|Alliantie|Coalitie|Platform|Instituut|Autoriteit|Fonds)\b/gu,
    kind: 'other',
    shape: 'name',
    onOneLine: true,
  },
  { pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(\\p{Lu}{3,6})\\s+(?:${actsAsParty})`, 'gu'), kind: 'other', shape: 'abbreviation' },
]

const bothChambers = /\b(?:(?:Eerste|Tweede)\s+en\s+(?:Eerste|Tweede)\s+Kamer|(?:[Bb]eide|[Dd]e|aan)\s+Kamers)\b/gu
const chamberWords = /\b[Kk]amer(?:lid|leden|debat|commissies?|moties?|fracties?)\b/gu
const severalOfAKind =
  /\b(rechtbank|gemeente|provincie|waterschap|universiteit|hogeschool|veiligheidsregio|omgevingsdienst)(?:n|en|s|['’]s|pen)\s+((?:\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?(?:,\s+|\s+en\s+))+\p{Lu}[\p{L}-]+)/gu
const address = /\brijksoverheid\.nl\/(?:\p{L}+\/)*(\p{L}+)|(?<=\b(\p{L}{2,8}))\/\p{Lu}{2,6}-\d{4}\//giu

/** Lines in one piece, with the position at which each line begins. */
function wholeText(lines: readonly string[]): Whole {
  let at = 0
  const starts: number[] = []
  const pieces = lines.map(pieceOf)
  for (const piece of pieces) {
    starts.push(at)
    at += piece.length
  }
  return { text: pieces.join(''), starts }
}

/** A line as it goes on in the next. */
function pieceOf(line: string): string {
  const tidy = line.trim()
  if (tidy === '') return ''
  return /\p{Ll}-$/u.test(tidy) ? tidy.slice(0, -1) : `${tidy} `
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

/** A text in one piece, with the places where its lines begin. */
type Whole = { readonly text: string; readonly starts: readonly number[] }

/** A minister counts as the ministry; a meeting does not count. */
function partyOf(organisation: Organisation, register: Register): Organisation | null {
  if (organisation.meeting) return null
  if (organisation.kind !== 'minister') return organisation
  return organisation.of === null ? null : (register.byAbbreviation.get(organisation.of) ?? null)
}

function known(text: string, mentions: readonly Mention[], register: Register): Found[] {
  return mentions.flatMap(({ at, until, organisation }) => {
    const party = partyOf(organisation, register)
    return party
      ? [
          {
            ...party,
            at,
            written: party === organisation ? writtenAt(text, at, until) : ministryIn(text.slice(at, until), party, register),
          },
        ]
      : []
  })
}

/** A name that brings its abbreviation in brackets is written by that. */
function writtenAt(text: string, at: number, until: number): string {
  const short = /^\s\((\p{Lu}[\p{L}&-]*\p{Lu}[\p{L}&-]*)\)/u.exec(text.slice(until, until + 16))?.[1]
  const written = text.slice(at, until)
  return short !== undefined && written.includes(' ') ? short : written
}

/** The short name of a ministry in that of its minister: 'MinBuZa' writes 'BuZa'. */
function ministryIn(minister: string, ministry: Organisation, register: Register): string | null {
  const short = minister.replace(/^(?:min|stas|m|s)\.?/iu, '')
  const [mention] = minister.includes(' ') ? [] : organisationsIn(short, register)
  return mention?.organisation === ministry && mention.until === short.length ? short : null
}

function chambers(text: string, register: Register): Found[] {
  return [...text.matchAll(bothChambers)].flatMap(({ index }) =>
    ['Eerste Kamer', 'Tweede Kamer'].flatMap((name) => {
      const organisation = register.byAbbreviation.get(name)
      return organisation ? [{ ...organisation, at: index, written: null }] : []
    }),
  )
}

const namesParliament = /\bkamer/iu

/** A letter to the Kamer or questions from it name the Tweede Kamer, where the text names no part of Parliament. */
function impliedChamber(text: string, register: Register): Found[] {
  const chamber = register.byAbbreviation.get('Tweede Kamer')
  return chamber ? [...text.matchAll(chamberWords)].map(({ index }) => ({ ...chamber, at: index, written: null })) : []
}

/** 'De gemeenten Ede en Urk' names two. */
function listedOfAKind(text: string): Found[] {
  return [...text.matchAll(severalOfAKind)].flatMap(({ index, 1: kind = '', 2: names = '' }) =>
    names.split(/,\s+|\s+en\s+/u).map((name) => {
      const abbreviation = `${kind} ${name}`
      return { abbreviation, name: null, kind: 'field' as const, at: index, written: null }
    }),
  )
}

/** The ministry that only shows in its web address or in its reference. */
function addresses(text: string, register: Register): Found[] {
  const ministries = [...register.byAbbreviation.values()].filter(({ kind }) => kind === 'ministry')
  return [...text.matchAll(address)].flatMap((match) => {
    const written = (match[1] ?? match[2] ?? '').toLowerCase()
    const ministry = ministries.find(({ abbreviation }) => abbreviation.toLowerCase() === written)
    return ministry ? [{ ...ministry, at: match.index, written: null }] : []
  })
}

function fromShape({ shape, kind }: Unknown, match: RegExpExecArray): Found {
  const whole = match[0].replace(/\s+/gu, ' ').trim()
  const short = match[1]
  if (shape === 'nameThenAbbreviation' && short !== undefined) {
    return { abbreviation: short, name: whole.replace(/\s*\([^)]*\)$/u, ''), kind, at: match.index, written: null }
  }
  return { abbreviation: shape === 'abbreviation' && short !== undefined ? short : whole, name: null, kind, at: match.index, written: null }
}

function unknown({ text, starts: lines }: Whole, mentions: readonly Mention[], register: Register): Found[] {
  const starts = new Set(mentions.map(({ at }) => at))
  return unknowns.flatMap((one) =>
    [...text.matchAll(one.pattern)]
      .filter(({ index, 0: whole }) => !one.onOneLine || lineAt(lines, index) === lineAt(lines, index + whole.length - 1))
      .map((match) => fromShape(one, match))
      .filter(({ abbreviation, at }) => !isKnown(abbreviation, register) && !starts.has(at)),
  )
}

/** Also ministers and meetings are known, though they are not in the list; so is a name that holds a known name. */
function isKnown(abbreviation: string, register: Register): boolean {
  const mentions = organisationsIn(abbreviation, register)
  return mentions.some(({ at, until, organisation }) => (at === 0 && until === abbreviation.length) || organisation.meeting)
}

const isShort = (written: string): boolean => !written.includes(' ') && /\p{Lu}.*\p{Lu}/u.test(written)

/** Councils and chambers go by one name, whatever the text writes. */
function hasOneName({ kind, abbreviation }: Found): boolean {
  return kind === 'body' || abbreviation.endsWith(' Kamer')
}

/** An abbreviation when the text uses one, else the name as it is written. */
function calledIn(mentions: readonly Found[]): string {
  const [first] = mentions
  if (!first) return ''
  const written = mentions.flatMap((one) => (one.written === null ? [] : [one.written]))
  if (written.length === 0 || hasOneName(first)) return first.abbreviation
  if (first.kind === 'ministry') return ministryCalled(first.abbreviation, written)
  const short = written.find(isShort)
  if (short === undefined && written.includes(first.abbreviation)) return first.abbreviation
  const named = written.find((one) => one.toLowerCase() === first.name?.toLowerCase())
  if (short === undefined && first.abbreviation.includes(' ')) return named ? (first.name ?? named) : first.abbreviation
  return short ?? (named ? (first.name ?? named) : (written[0] ?? first.abbreviation))
}

/** A ministry goes by its abbreviation, unless all that the text writes is another one. */
function ministryCalled(abbreviation: string, written: readonly string[]): string {
  const [first] = written
  return first !== undefined && written.every((one) => !one.includes(' ') && one !== abbreviation) ? first : abbreviation
}

/** The title of a minister for a part of the work of a ministry does not name that ministry, where it only says whom the memo is for. */
const withoutPortfolio = /^minister voor /iu

/** The distinct organisations that a text names, with the lines on which they stand. One memo is looked through at a time. */
export function organisationsOf({ source, memos, layout, register }: ReadingContext): OrganisationFact[] {
  const addressing = new Set(layout.fields.flatMap(({ name, valueLines }) => (name === 'to' ? valueLines : [])))
  const isForOneTask = (text: string): boolean =>
    organisationsIn(text, register).some(({ organisation }) => withoutPortfolio.test(organisation.name ?? ''))
  const named = source.lines.map((text, at) => (addressing.has(at + 1) && isForOneTask(text) ? '' : text))
  const cuts = [1, ...memos.slice(1).map(({ startLine }) => startLine), source.lines.length + 1]
  const inParts = (find: (whole: Whole) => Found[]): Found[] =>
    cuts.slice(1).flatMap((end, at) => {
      const from = cuts[at] ?? 1
      const whole = wholeText(named.slice(from - 1, end - 1))
      return find(whole).map((one) => ({ ...one, at: from - 1 + lineAt(whole.starts, one.at) }))
    })
  const found = inParts((whole) => namedIn(whole, register))
  const namesIt = found.some(({ abbreviation, name }) => namesParliament.test(name ?? abbreviation))
  const all = namesIt ? found : [...found, ...inParts(({ text }) => impliedChamber(text, register))]
  return [...Map.groupBy(all, ({ abbreviation }) => abbreviation).values()].flatMap((same) => {
    const lines = [...new Set(same.map(({ at }) => at))]
    return same.slice(0, 1).map(({ abbreviation, name, kind }) => ({ abbreviation, name, called: calledIn(same), kind, lines }))
  })
}

function namedIn(whole: Whole, register: Register): Found[] {
  const { text } = whole
  const mentions = organisationsIn(text, register)
  return [
    ...known(text, mentions, register),
    ...chambers(text, register),
    ...listedOfAKind(text),
    ...addresses(text, register),
    ...unknown(whole, mentions, register),
  ]
}
