import type { ReadingContext } from '../context.ts'
import type { OrganisationFact, Sentence } from '../model.ts'
import { calledIn, type Named } from './called.ts'
import { type Shape, shapes } from './name-shapes.ts'
import { nameBefore } from './own-abbreviations.ts'
import { extended, isListed, type Mention, type Organisation, organisationsIn, type Register } from './register.ts'
import { isTold, unlistedTerms } from './unlisted.ts'

type Found = Named & { readonly at: number; readonly unit?: boolean }

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
            written:
              party === organisation
                ? writtenAt({ text, at, until }, organisation, register)
                : ministryIn(text.slice(at, until), party, register),
          },
        ]
      : []
  })
}

/** A name that brings its abbreviation in brackets is written by that; an other organisation may stand there too. */
function writtenAt(
  { text, at, until }: Omit<Mention, 'organisation'> & { text: string },
  organisation: Organisation,
  register: Register,
): string {
  const short = /^\s\(((?:\p{Lu}|\p{Ll}(?=\p{Lu}))[\p{L}&-]*[\p{L}&])\)/u.exec(text.slice(until, until + 16))?.[1]
  const written = text.slice(at, until)
  if (short === undefined || !written.includes(' ')) return written
  const [other] = organisationsIn(short, register)
  const own = other?.organisation === organisation || (!isListed(short, register) && nameBefore(written, short) !== null)
  return own ? short : written
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

function fromShape({ inGroup, kind }: Shape, match: RegExpExecArray): Found {
  const whole = match[0].replace(/\s+/gu, ' ').trim()
  return { abbreviation: inGroup ? (match[1] ?? whole) : whole, name: null, kind, at: match.index, written: null }
}

function unknown(text: string, mentions: readonly Mention[], register: Register): Found[] {
  return shapes.flatMap((one) =>
    [...text.matchAll(one.pattern)]
      .map((match) => fromShape(one, match))
      .filter(({ abbreviation, at }) => !isKnown(abbreviation, register) && !isWithin(mentions, at)),
  )
}

/** Whether a place lies in one of the mentions, which are in order. */
function isWithin(mentions: readonly Mention[], at: number): boolean {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.until ?? 0) > at) high = middle
    else low = middle + 1
  }
  return (mentions[low]?.at ?? at + 1) <= at
}

/** Also ministers and meetings are known, though they are not in the list; so is a name that holds a known name. */
function isKnown(abbreviation: string, register: Register): boolean {
  const mentions = organisationsIn(abbreviation, register)
  return mentions.some(({ at, until, organisation }) => (at === 0 && until === abbreviation.length) || organisation.meeting)
}

/** The title of a minister for a part of the work of a ministry does not name that ministry, where it only says whom the memo is for. */
const withoutPortfolio = /^minister voor /iu

/** The distinct organisations that a text names, with the lines on which they stand. One memo is looked through at a time. */
export function organisationsOf({ source, memos, layout, sentences, register }: ReadingContext): OrganisationFact[] {
  const withOwn = extended(register, unlistedTerms(sentences, register))
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
  const told = new Set(sentences.filter(({ text }) => isTold(text)).flatMap(linesOf))
  const found = inParts((whole) => namedIn(whole, withOwn)).filter(({ unit, at }) => !unit || told.has(at))
  const namesIt = found.some(({ abbreviation, name }) => namesParliament.test(name ?? abbreviation))
  const all = namesIt ? found : [...found, ...inParts(({ text }) => impliedChamber(text, register))]
  return [...Map.groupBy(all, ({ abbreviation }) => abbreviation).values()].flatMap((same) => {
    const lines = [...new Set(same.map(({ at }) => at))]
    return same.slice(0, 1).map(({ abbreviation, name, kind }) => ({ abbreviation, name, called: calledIn(same), kind, lines }))
  })
}

const linesOf = ({ line, endLine }: Sentence): number[] => Array.from({ length: endLine - line + 1 }, (_none, at) => line + at)

function namedIn(whole: Whole, register: Register): Found[] {
  const { text } = whole
  const mentions = organisationsIn(text, register, { units: true })
  return [
    ...known(text, mentions, register),
    ...chambers(text, register),
    ...listedOfAKind(text),
    ...addresses(text, register),
    ...unknown(text, mentions, register),
  ]
}
