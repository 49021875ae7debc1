import { isPlace } from '../organisations/place-names.ts'

/** Names of persons as they stand in the fields, contact blocks and signatures of a memo. */

const particle = "(?:(?:van|de|der|den|het|ten|ter|te|el|al|in|von|le|la|du|op|'t|’t)\\s+)*(?:d['’])?"
const surname = "(?:(?:El|Al|Van|De)[\\s-])?\\p{Lu}[\\p{L}'’]+(?:\\s?-\\s?(?:van\\s|de\\s|der\\s|den\\s)*\\p{Lu}[\\p{L}'’]+)*"
const title =
  '(?:(?:[Dd]rs|[Mm]r|[Dd]r|[Ii]r|[Ii]ng|[Pp]rof|[Bb]c|[Mm]w|[Mm]evr|[Dd]hr|[Dd]e heer|[Mm]evrouw|[Dd]ra|[Mm][Aa]|[Mm][Ss]c|LLM)\\.?\\s+)*'
const initials = '(?:(?:\\p{Lu}|Th|Ch|IJ|Ij)\\.[\\s-]?){1,5}\\s*(?:\\(\\p{L}+\\)\\s*)?'
const firstNames = '(?:\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?\\s+){1,2}'
const formal = `${title}${initials}${particle}${surname}(?:\\s+${particle}${surname})?`
const informal = `${title}${firstNames}${particle}(?!\\p{Lu}{2})${surname}`
const rest = '(?:\\s*(?:[,(–-]|\\b(?:tel|telefoon|T|M)\\b).*)?'
const isFormal = new RegExp(`^(${formal})${rest}$`, 'u')
const isInformal = new RegExp(`^(${informal})${rest}$`, 'u')
const noWord =
  /\b(?:directie|dir|cluster|afdeling|team|bestuurskern|minister\p{L}*|staatssecretaris|programma|portefeuille|datum|kenmerk|referentie|bijlagen?|parafenroute|directeur\p{L}*|kopie|postbus|den haag|\p{L}*(?:nota|brief|stuk|plan|wet)|rijksoverheid|kernpunten|aanleiding|toelichting|openbaar|kamer|kabinet|raad|commissie|bureau|dienst|inspectie|stichting|vereniging|project|dossier|informatie|besluit|concept)\b/iu
const opensField = /^(?:aan|ter|van|de|het|uw|onze)\s/iu
const noFirst = /(?:ing|heid|schap|beleid|zaken|zorg|onderwijs|sche|lijke?|ale|aire|ische?)$/u

/** How sure a name must be: with initials, or also with a first name. */
export type Sureness = 'initials' | 'any'

/** A text that is the name of a person, with or without what that person does behind it. */
export function personIn(text: string, sure: Sureness): string | null {
  const tidy = text.trim().replace(/\s+/gu, ' ')
  if (tidy.length < 4 || !/\p{Lu}/u.test(tidy)) return null
  const [, withInitials] = isFormal.exec(tidy) ?? []
  if (withInitials !== undefined) return noWord.test(withInitials) ? null : withInitials
  const [, inFull] = sure === 'any' ? (isInformal.exec(tidy) ?? []) : []
  if (inFull === undefined || noWord.test(tidy) || opensField.test(tidy)) return null
  const words = inFull.split(' ')
  return words.some(isPlace) || noFirst.test(words[0] ?? '') ? null : inFull
}

/** The persons in the value of a field, one after the other. */
export function personsIn(text: string, sure: Sureness): string[] {
  const whole = text.trim()
  const parts = whole.split(/\s*[/;,]\s*|\s+(?:en|&)\s+(?=\p{Lu})/u)
  const found = parts.flatMap((part) => personIn(part, sure) ?? [])
  return found.length > 0 ? found : [personIn(whole, sure)].filter((one) => one !== null)
}

export const nameThenNumber = new RegExp(
  `(${formal}|${informal})\\s*(?:\\([^()\\d]*\\)\\s*)?[,(:]?\\s*(?:(?:[Tt]el(?:efoon)?(?:nummer)?|T|M)[.:]?\\s*)?$`,
  'u',
)

/** A text that is the name of a person with initials and nothing else. */
export const isNameAlone = (text: string): boolean => personIn(text, 'initials') === text.trim().replace(/\s+/gu, ' ')

/** A family name alone is only told beside a label and its colon. */
export const familyName = (text: string): string | null =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(text) && !noWord.test(text) && !isPlace(text) ? text : null
