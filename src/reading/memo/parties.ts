import { organisationsIn, type Register } from '../organisations/register.ts'
import { type FieldName, isLabel } from '../page/field-labels.ts'
import type { Field } from '../page/layout.ts'
import { requestMark, runsOn } from '../page/value-shapes.ts'
import type { Segment } from './segment.ts'

const unit =
  /^(?:directoraat|directie\b|dir\b|bestuurskern|bestuursstaf|afdeling\b|cluster\b|team\b|kabinet\b|programma-?(?:directie|dg|bureau)|projectdirectie|portefeuille\b|secretaris-generaal|dg\b)/i
const unitEnd = /\d|:|^(?:aan|auteur|datum|kenmerk|ter|van|onze|opgesteld|bijlage\S*)\b/i
const officer = /^de ((?:plaatsvervangend )?(?:directeur|secretaris|programmadirecteur|projectdirecteur)\S*(?: .*)?)$/i
const redacted = /^[[(*.\s]|^persoon/i

/** The sender: beside or under 'Van', the officer named under the addressee, or the units of the colophon. */
export function senderOf(lines: readonly string[], segment: Segment, fields: readonly Field[]): string | null {
  const label = fields.find((field) => field.name === 'from')
  const taken = new Set(fields.flatMap(({ name, valueLines }) => (name === 'from' ? [] : valueLines)))
  const stated = label ? byLabel(lines, label, taken) : null
  if (stated !== null) return stated
  if (segment.fragment) return null
  return officerOf(lines, fields) ?? colophonOf(lines, segment) ?? aboveAddress(lines, segment)
}

function byLabel(lines: readonly string[], label: Field, taken: ReadonlySet<number>): string | null {
  if (label.value !== '' && !redacted.test(label.value))
    return label.value.replace(/\s*\((?:akkoord|gezien|ok)\)$|^de\s+(?=directeur|secretaris|programma)/gi, '')
  return unitAbove(lines, label.line, taken)
}

/** The name of a unit may stand above its label, also above and below that of the addressee. */
function unitAbove(lines: readonly string[], label: number, taken: ReadonlySet<number>): string | null {
  const parts: string[] = []
  for (let line = label - 1; line >= label - 5; line -= 1) {
    const text = (lines[line - 1] ?? '').trim()
    if (/^aan\s*:\s*\S/i.test(text) || text === '') continue
    if (isLabel(text)) break
    if (taken.has(line) || /[.?!]$|\d{2}/.test(text) || text.length > 60 || requestMark.test(text)) break
    if (parts[0] !== undefined && !runsOn.test(text) && !unit.test(text)) break
    parts.unshift(text)
  }
  return parts.length > 0 ? parts.join(' ') : null
}

function officerOf(lines: readonly string[], fields: readonly Field[]): string | null {
  const to = fields.find((field) => field.name === 'to')
  const last = to?.valueLines.at(-1) ?? to?.line
  return last === undefined ? null : (officer.exec((lines[last] ?? '').trim())?.[1] ?? null)
}

const headLines = 30
const pageLines = 100

/** The unit in the margin; a text layer may put the margin below the text of its page, where a label follows. */
function colophonOf(lines: readonly string[], segment: Segment): string | null {
  for (let line = segment.startLine; line < Math.min(segment.endLine, segment.startLine + pageLines); line += 1) {
    if (!unit.test((lines[line - 1] ?? '').trim())) continue
    if (line >= segment.startLine + headLines && !opensMargin(lines, line)) continue
    return blockFrom(lines, line)
      .join(' ')
      .replace(/^de\s+/, '')
  }
  return null
}

function blockFrom(lines: readonly string[], line: number): string[] {
  const block: string[] = []
  for (let at = line; at < line + 6; at += 1) {
    const text = (lines[at - 1] ?? '').trim()
    if (text === '' || /^persoonsgegevens$/i.test(text) || (at > line && (unitEnd.test(text) || isLabel(text))) || isStreet(text)) break
    block.push(text)
  }
  return block
}

function opensMargin(lines: readonly string[], line: number): boolean {
  const below = [1, 2, 3, 4].map((step) => (lines[line - 1 + step] ?? '').trim()).filter((text) => text !== '')
  return (lines[line - 2] ?? '').trim() === '' && below.slice(0, 2).some(isLabel)
}

/** A colophon that names no kind of unit stands right above the address of the house. */
function aboveAddress(lines: readonly string[], { startLine, endLine }: Segment): string | null {
  for (let line = startLine; line <= Math.min(endLine, startLine + 60); line += 1) {
    if (!/^(?:bezoek|post)adres\b/i.test((lines[line - 1] ?? '').trim())) continue
    const block: string[] = []
    let at = line - 1
    while ((lines[at - 1] ?? '').trim() === '' && at > line - 3) at -= 1
    for (; at > line - 8 && isUnitLine((lines[at - 1] ?? '').trim()); at -= 1) block.unshift((lines[at - 1] ?? '').trim())
    return block.length > 0 ? block.join(' ') : null
  }
  return null
}

const isUnitLine = (text: string): boolean => /^\p{Lu}[^.?!:\d]{2,50}$/u.test(text)

function isStreet(text: string): boolean {
  return /\s\d{1,4}$/.test(text)
}

/** Whom the memo goes to: the field, or else the person it speaks of as its reader. */
export function addresseesOf(fields: readonly Field[], text: readonly string[], register: Register): string[] {
  const named = fields.flatMap((field) =>
    withoutInnerCommas(field.value, register).split(
      /\s*(?:,|;|\n|\/|&(?= ?[MS][A-Z])|\ben\b(?= [MS][A-Z]| (?:de )?(?:[Mm]inister|[Ss]taatssecretaris)))\s*/,
    ),
  )
  const clean = named.map((name) =>
    name
      .replaceAll(innerComma, ',')
      .replace(/^(?:de|het)\s+/i, '')
      .replace(unitBeside, '')
      .replace(/\s*\((?!\p{Lu}\p{Ll}{3})[^)]*\)$|\.$/u, '')
      .trim(),
  )
  const kept = clean.filter((name) => /^\p{L}/u.test(name) && name.length < 80)
  if (kept.length > 0) return [...new Map(kept.map((name) => [name.toLowerCase(), name])).values()].slice(0, 4)
  const onTop = namedOnTop(text.slice(0, topLines).map((line) => line.trim()))
  return onTop.length > 0 ? onTop : spokenTo(text.join(' '))
}

/** The margin may run into the line of the addressee. */
const unitBeside = /(?<=\b(?:[Mm]inister|[Ss]taatssecretaris)(?: (?:van|voor) [\p{L} ]{2,40})?)\s+(?:Directoraat|Directie|Bestuurs)\S*.*$/u

const innerComma = '\u0001'

/** The commas in the name of a ministry do not part addressees. */
function withoutInnerCommas(value: string, register: Register): string {
  let text = value
  for (const { at, until } of organisationsIn(value, register)) {
    text = text.slice(0, at) + text.slice(at, until).replaceAll(',', innerComma) + text.slice(until)
  }
  return text
}

/** 'Ter informatie aan MOCW': whom the memo speaks to when no field says so. */
function spokenTo(text: string): string[] {
  const direct = /\bter (?:informatie|besluitvorming|ondertekening) aan (M[A-Z]{2,4}|S[A-Z]{3})\b/i.exec(text)
  return direct?.[1] ? [direct[1]] : []
}

/** A memo may open with whom it is for, without a label. */
function namedOnTop(top: readonly string[]): string[] {
  const alone = top.find((line) => officeAlone.test(line))
  if (alone !== undefined) return [alone]
  const first = top.findIndex((line) => line !== '')
  const rest = first < 0 ? [] : top.slice(first)
  const ends = rest.findIndex((line) => !officeNamed.test(line))
  return rest.slice(0, ends < 0 ? undefined : ends).map((line) => line.replace(/^(?:de|het)\s+/i, ''))
}

const topLines = 8
const officeAlone = /^(?:MINISTER|STAATSSECRETARIS|MINISTER-PRESIDENT)$/
const officeNamed = /^(?:[Dd]e )?(?:Minister|minister|Staatssecretaris|staatssecretaris)(?:\s(?:van|voor))?\s\p{Lu}[\p{L},& -]{2,70}$/u

type FieldsOf = (name: FieldName) => readonly Field[]

const told =
  /\b(?:afstemming (?:geweest|plaatsgevonden) met|(?:is|zijn) afgestemd met|in afstemming met|tot stand gekomen met)\s+([^.;]{3,120})[.;]/i
/** 'De brief is met de inspectie en VWS afgestemd.' */
const toldBefore = /\bmet\s+((?:(?!\bmet\b)[^.;:]){2,100}?)\s+(?:(?:is|zijn)\s+)?afgestemd[.,;]/i
const mayTell = /afgestemd|afstemming|tot stand gekomen/iu
const onBehalf =
  /\bmede namens\s+(?:u\s+en\s+)?((?:de\s+)?(?:minister|staatssecretaris)(?:s|sen)?\s+van\s+\p{Lu}[^.;:()]{2,100}|[MS]\.?\p{Lu}[\p{L}&]{1,7}(?:(?:,\s|\sen\s|\s&\s)[MS]?\.?\p{Lu}[\p{L}&]{1,7})*)/giu
const namesAtEnd = /(?<![\p{L}-])(\p{Lu}[\p{L}&]{1,7}(?:(?:,\s|\sen\s)\p{Lu}[\p{L}&]{1,7})*)$/u
const agreed = /\s(?:(?:is|zijn)\s(?:hiermee\s|ermee\s)?akkoord|(?:heeft|hebben)\s(?:ambtelijk\s|hiermee\s|ermee\s)?ingestemd)\b/gu
const namesReach = 100
const agreedBy =
  /\bakkoord\s+(?:bij|van)\s+(?!Minister|Staatssecretaris)(\p{Lu}[\p{L}&]{1,7}(?:(?:,\s|\sen\s)\p{Lu}[\p{L}&]{1,7})*)(?![\p{L}-])/gu
const party = /^\p{Lu}[\p{Lu}\p{L}&-]{1,12}$/u

/** Who the memo says it was coordinated with: the fields, or else the sentence that tells it. */
export function coordinatedWith(of: FieldsOf, text: readonly string[], register: Register): string[] {
  const addressed = new Set(
    of('to').flatMap(({ value }) => organisationsIn(value.replace(/\s+/g, ' '), register).map(({ organisation }) => organisation.of)),
  )
  const named = partiesIn([...of('coordinated'), ...of('together')], register)
  const whole = text.join(' ').replace(/\s+/g, ' ')
  const agreeing = agreeingIn(whole).join(',')
  const inText = mayTell.test(whole) ? (told.exec(whole)?.[1] ?? toldBefore.exec(whole)?.[1]) : undefined
  if (named.length > 0) return [...new Set([...named, ...partiesOf([inText ?? '', agreeing].join(','), register)])]
  const parties = partiesOf(inText ?? agreeing, register)
  const signing = [...whole.matchAll(onBehalf)].flatMap(([, names = '']) => organisationsIn(names, register))
  const ministries = signing.flatMap(
    ({ organisation }) => organisation.of ?? (organisation.kind === 'ministry' ? organisation.abbreviation : []),
  )
  return [...new Set([...parties, ...ministries.filter((ministry) => !addressed.has(ministry))])]
}

/** The names before 'is akkoord' and after 'akkoord van'. */
function agreeingIn(whole: string): string[] {
  const before = [...whole.matchAll(agreed)].flatMap(
    ({ index }) => namesAtEnd.exec(whole.slice(Math.max(0, index - namesReach), index))?.[1] ?? [],
  )
  return [...before, ...[...whole.matchAll(agreedBy)].flatMap(([, names = '']) => names)]
}

const partiesOf = (list: string, register: Register): string[] =>
  list
    .split(/,|\ben\b/)
    .map((name) => name.replace(/^\s*(?:met\s+)?(?:(?:het|de)\s+)?(?:directies?\s+)?/, '').trim())
    .flatMap((name) => (party.test(name) ? [name] : inRegister(name, register)))

function inRegister(name: string, register: Register): string[] {
  const [mention] = organisationsIn(name, register)
  return mention?.at === 0 && mention.until === name.length ? [mention.organisation.abbreviation] : []
}

/** A minister who agrees stands for the ministry. */
function partiesIn(fields: readonly Field[], register: Register): string[] {
  const inFull = fields
    .filter(({ value }) => /\bministerie van\b/i.test(value))
    .flatMap(({ value }) => organisationsIn(value.replace(/\s+/g, ' '), register))
  const names = fields.flatMap((field) => field.value.split(/\s*(?:[,;/\n]|\.\s|\ben\b)\s*/))
  const short = names.flatMap((name) => known(name, register) ?? abbreviations(name, register))
  return [...new Set([...inFull.map(({ organisation }) => organisation.of ?? organisation.abbreviation), ...short])]
}

function known(name: string, register: Register): string | undefined {
  if (!name.includes(' ')) return undefined
  const found = organisationsIn(
    name.replace(/^(?:de|het)\s+/i, '').replace(/^M(?=inister)|^S(?=taats)/, (letter) => letter.toLowerCase()),
    register,
  )[0]?.organisation
  return found?.of ?? found?.abbreviation
}

function abbreviations(name: string, register: Register): string[] {
  const words = name.split(/\s+/).map((word) => word.replace(/[^A-Za-z&-]/g, ''))
  return words.filter((word) => (/^[A-Z][A-Za-z&]*[A-Z&]/.test(word) && word.length < 8) || isShort(word, register))
}

/** A ministry may go by a short name without a second capital. */
function isShort(word: string, register: Register): boolean {
  const [mention] = /^[A-Z]/.test(word) && word.length < 5 ? organisationsIn(word, register) : []
  return mention?.until === word.length && mention.organisation.kind === 'ministry'
}
