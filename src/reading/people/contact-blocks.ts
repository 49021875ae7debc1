import { isHeadingLike, isLabel } from '../page/field-labels.ts'
import { familyName, isNameAlone, nameThenNumber, personIn, personsIn, type Sureness } from './person-names.ts'

/** Names in contact blocks and signatures: beside or under a label, above a phone number, under a greeting. */

export type Name = { readonly line: number; readonly text: string }

/** Each label begins with three letters as they are written, for `opensBlock`. */
const several = '(?:s|\\(s\\))?'
const contactLabels = [
  ...['', 'uw ', 'ambtelijk ', 'ambtelijke ', 'inhoudelijk ', 'inhoudelijke '].flatMap((whose) => [
    `${whose}contactperso(?:on|nen)`,
    `${whose}aanspreekpunt(?:en)?`,
  ]),
  'contact(?:gegevens)?(?=\\s*:|\\s*$)',
  `auteur${several}`,
  'opgesteld door',
  'behandeld door',
  `behandelaar${several}`,
  'behandelend (?:ambtenaar|medewerker)',
  `opsteller${several}`,
  `steller${several}`,
  ...['', 'senior ', 'coördinerend '].flatMap((rank) =>
    ['beleidsmedewerker', 'beleidsadviseur', 'medewerker', 'adviseur'].map((office) => `${rank}${office}`),
  ),
  'secretaris',
  'projectleider',
  'programmamanager',
  `dossierhouder${several}`,
  'woordvoerder',
  'informatie bij',
  'inlichtingen(?: bij)?',
  'nadere inlichtingen(?: bij)?',
  'voor vragen',
  'ambtelijke (?:ondersteuning|begeleiding|bijstand)',
]
/** Labels that also stand before what is no person. */
const strictLabels = [
  'paraaf',
  'parafen',
  'parafenroute',
  'medeparaaf',
  'naam',
  'van',
  'afzender',
  'ondertekening',
  'handtekening',
  'getekend',
  'w\\.g\\.',
]
const greetings = [
  'met (?:vriendelijke |hartelijke )?groet(?:en)?',
  'hoogachtend',
  'namens deze',
  'w\\.g\\.',
  'voor deze',
  ...['de', 'het'].map(
    (article) =>
      `${article} (?:plaatsvervangend |plv\\.? |waarnemend )?(?:secretaris|directeur|inspecteur|programmadirecteur|projectdirecteur|hoofd)[^.]{0,60}`,
  ),
]
const contactLabel = new RegExp(`^\\s*(?:${contactLabels.join('|')})\\s*:?\\s*`, 'iu')
const strictLabel = new RegExp(`^\\s*(?:${strictLabels.join('|')})\\s*:?\\s*(?![\\p{Ll}])`, 'iu')
const greeting = new RegExp(`^\\s*(?:${greetings.join('|')})[\\s,:]*$`, 'iu')
const inBlock =
  /^\s*(?:t|m|f|e|tel\.?|telefoon(?:nummer)?|doorkiesnummer|mobiel|e-?mail(?:adres)?|functie|(?:(?:senior|coördinerend|strategisch|juridisch)\s+)*(?:beleids|project|programma)?(?:medewerker|adviseur|jurist|manager|leider|coördinator))\b/iu
const politician =
  /minister|staatssecretaris|bewindspers|kamerlid|\bleden\b|\blid\b|fractie|wethouder|burgemeester|gedeputeerde|commissaris/iu
const numberOrMail = /[\d@]/u
const nameReach = 3
const blockReach = 8

/** How the lines begin that are looked at, so that the others cost nothing. */
const opensBlock: ReadonlySet<string> = new Set(
  [...contactLabels, ...strictLabels, ...greetings].map((label) => label.replaceAll('\\', '').slice(0, 3)),
)
const mayOpen = (line: string): boolean => opensBlock.has(line.trimStart().slice(0, 3).toLowerCase())

type Reading = { readonly names: Name[]; missed: number; blank: number }

/** The names on the line of a contact label, or on the lines under it up to the next label. */
export function namesAt(lines: readonly string[], at: number): Name[] {
  const line = lines[at] ?? ''
  const [label, sure] = mayOpen(line) ? labelOf(line) : noLabel
  if (label === null) return []
  const value = line.slice(label.length)
  const alone = sure === 'any' && /:\s*$/u.test(label) ? familyName(value.trim()) : null
  const own = alone === null ? personsIn(value, sure) : [alone]
  if (own.length > 0) return own.map((text) => ({ line: at + 1, text }))
  return value.trim() === '' || sure === 'any' ? namesUnder(lines, at, sure) : []
}

const noLabel = [null, 'initials'] as const

function labelOf(line: string): readonly [string | null, Sureness] {
  const contact = contactLabel.exec(line)?.[0]
  if (contact !== undefined) return [contact, 'any']
  return [strictLabel.exec(line)?.[0] ?? null, 'initials']
}

function namesUnder(lines: readonly string[], at: number, sure: Sureness): Name[] {
  const reading: Reading = { names: [], missed: 0, blank: 0 }
  for (let next = at + 1; next < Math.min(lines.length, at + blockReach); next += 1) {
    if (!readOn(reading, lines[next] ?? '', next, sure)) break
  }
  return reading.names
}

/** Takes a line of a block; false where the block ends. */
function readOn(reading: Reading, text: string, at: number, sure: Sureness): boolean {
  if (text.trim() === '') {
    reading.blank += 1
    return reading.names.length === 0 && reading.blank < nameReach
  }
  if (isLabel(text.trim())) return false
  const names = personsIn(text, sure)
  reading.names.push(...names.map((name) => ({ line: at + 1, text: name })))
  if (names.length > 0) return true
  if (numberOrMail.test(text) || inBlock.test(text)) return true
  reading.missed += 1
  return !isHeadingLike(text) && reading.names.length === 0 && reading.missed < nameReach
}

/** A name above or beside a person's phone or mail. */
export function namesBeside(lines: readonly string[], at: number, start: number): Name[] {
  const line = lines[at] ?? ''
  const beside = nameThenNumber.exec(line.slice(0, start))?.[1]
  const own = beside ?? personIn(line.slice(0, start), 'initials') ?? undefined
  if (own !== undefined && personIn(own, 'any') !== null) return [{ line: at + 1, text: own }]
  const above = inBlock.test(lines[at - 1] ?? '') ? at - 2 : at - 1
  const name = politician.test(lines[above - 1] ?? '') ? null : personIn(lines[above] ?? '', 'any')
  return name === null ? [] : [{ line: above + 1, text: name }]
}

/** A name under a greeting or the office of an official; ministers sign in public. */
export function signedAt(lines: readonly string[], at: number): Name[] {
  const line = lines[at] ?? ''
  if (!mayOpen(line) || !greeting.test(line) || politician.test(line)) return []
  const under = lines.slice(at + 1, at + 1 + 2 * nameReach).map((text, index) => ({ text, line: at + 2 + index }))
  const written = under.filter(({ text }) => text.trim() !== '').slice(0, nameReach + 1)
  const first = written.findIndex(({ text }) => personIn(text, 'any') !== null)
  const [found] = first < 0 || first === nameReach ? [] : written.slice(first)
  if (!found || written.slice(0, first + 2).some(({ text }) => politician.test(text))) return []
  return [{ line: found.line, text: personIn(found.text, 'any') ?? '' }]
}

/** A name alone on a line of the head of a memo, where fields stand apart from their labels. */
export function aloneInHead(lines: readonly string[], at: number): Name[] {
  const line = lines[at] ?? ''
  if (line.length > 60 || !line.includes('.') || !isNameAlone(line)) return []
  return [lines[at - 1], lines[at + 1]].some((text) => politician.test(text ?? '')) ? [] : [{ line: at + 1, text: line.trim() }]
}
