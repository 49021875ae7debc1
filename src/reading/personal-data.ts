import { isValidIBAN } from 'ibantools'
import { findPhoneNumbersInText } from 'libphonenumber-js'
import type { ReadingContext } from './context.ts'
import type { PersonalDataFact, PersonalDataKind } from './model.ts'
import { officialsIn } from './officials.ts'

type Found = { readonly kind: PersonalDataKind; readonly text: string }

const email = /(?<![\w.+-])[\w.+-]{1,80}(?:(?<=\w\.[\w.+-]+)\s)?@\s?[\w-]+(?:\.[\w-]+)+/gu
const iban = /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?\b/gu
const nineDigits = /(?<![\d.,/-])\d{9}(?![\d/-])/gu
const citizenLabel = /\bbsn\b|burgerservicenummer|sofinummer/iu
const street = /\b\p{Lu}[\p{L}'-]*(?:straat|laan|weg|plein|kade|gracht|hof|singel|dijk|pad|steeg|plantsoen|markt)\s+\d{1,4}\s?[a-zA-Z]?\b/u
const postcode = /\b[1-9]\d{3}\s?[A-Z]{2}\b/u
const office =
  /\bpostbus\b|bezoekadres|postadres|ministerie|directoraat|directie|turfmarkt|bezuidenhoutseweg|parnassusplein|rijnstraat 8|korte voorhout|kalvermarkt|hoftoren|resident/iu
const contactLabel =
  /^\s*(?:contactperso(?:on|nen)|contact|auteur(?:s|\(s\))?|opgesteld door|behandeld door|behandelaar|behandelend ambtenaar|(?:op)?steller(?:s|\(s\))?|(?:(?:senior|coördinerend) )?(?:beleids)?(?:medewerker|adviseur)|secretaris|projectleider|programmamanager|dossierhouder|woordvoerder|informatie bij|inlichtingen(?: bij)?|ambtelijk aanspreekpunt)\s*:?\s*/iu
const particle = "(?:(?:van|de|der|den|het|ten|ter|te|el|al|in|'t)\\s+)*"
const personName = new RegExp(
  `^(?:(?:drs|mr|dr|ir|ing|prof|mw|mevr|dhr|de heer|mevrouw)\\.?\\s+)*(?:\\p{Lu}\\.\\s?){1,4}\\s*(?:\\(\\p{L}+\\)\\s*)?${particle}\\p{Lu}[\\p{L}'-]+(?:\\s+${particle}\\p{Lu}[\\p{L}'-]+)?|^\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?\\s+${particle}\\p{Lu}\\p{Ll}[\\p{L}'-]+(?:-\\p{Lu}\\p{Ll}+)?$`,
  'u',
)
const unit =
  /\b(?:directie|dir|cluster|afdeling|team|bestuurskern|minister\p{L}*|staatssecretaris|programma|portefeuille|datum|kenmerk|referentie|bijlage|parafenroute|directeur\p{L}*|kopie|aan|ter)\b/iu
const nameReach = 3

/** The test that every citizen service number passes. */
export function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
  return digits.length === 9 && sum % 11 === 0 && sum > 0
}

function phonesIn(line: string): Found[] {
  if (!/[+(0][\d\s()-]{7,}\d/u.test(line)) return []
  const rest = line.replace(iban, (account) => ' '.repeat(account.length))
  return findPhoneNumbersInText(rest, 'NL').flatMap(({ startsAt, endsAt, number }) => {
    const text = line.slice(startsAt, endsAt)
    return number.isValid() && /^[+(0]/u.test(text) ? [{ kind: 'phone' as const, text }] : []
  })
}

/** A number is only taken for a citizen's when it passes the test and the text says what it is. */
function numbersIn(line: string, before: string): Found[] {
  const accounts = [...line.matchAll(iban)].map(([text]) => text).filter((text) => isValidIBAN(text.replace(/\s/gu, '')))
  const labelled = citizenLabel.test(line) || (citizenLabel.test(before) && !/\d/u.test(before))
  const citizens = labelled ? [...line.matchAll(nineDigits)].map(([text]) => text).filter(passesElevenTest) : []
  return [
    ...accounts.map((text) => ({ kind: 'bankAccount' as const, text })),
    ...citizens.map((text) => ({ kind: 'citizenNumber' as const, text })),
  ]
}

/** A street with a postcode, unless the lines around it show that it is an office. */
function addressIn(lines: readonly string[], at: number): Found[] {
  const line = lines[at] ?? ''
  const found = street.exec(line)
  const near = lines.slice(Math.max(0, at - 6), at + 2).join('\n')
  if (!found || !postcode.test(lines.slice(at, at + 2).join('\n')) || office.test(near)) return []
  return [{ kind: 'address', text: found[0] }]
}

function nameIn(text: string): string | null {
  const tidy = text.trim()
  if (tidy.length < 4 || unit.test(tidy)) return null
  return personName.exec(tidy)?.[0] ?? null
}

/** Names stand on the line of a contact label or on one of the first lines under it. */
function namesAt(lines: readonly string[], at: number): Name[] {
  const line = lines[at] ?? ''
  const label = contactLabel.exec(line)
  if (!label) return []
  const own = nameIn(line.slice(label[0].length))
  if (own !== null) return [{ line: at + 1, text: own }]
  let seen = 0
  for (let next = at + 1; next < lines.length && seen < nameReach; next += 1) {
    const text = lines[next] ?? ''
    if (text.trim() === '') continue
    seen += 1
    const name = nameIn(text)
    if (name !== null) return [{ line: next + 1, text: name }]
  }
  return []
}

const initialsAndName = new RegExp(`(?:\\p{Lu}\\.\\s?){1,4}\\s*${particle}\\p{Lu}[\\p{L}'-]+`, 'u')

/** A person's phone or mail stands beside the name, or right under it. */
function nameBeside(lines: readonly string[], at: number, found: readonly Found[]): Name[] {
  if (!found.some(({ kind }) => kind === 'phone' || kind === 'email')) return []
  const beside = initialsAndName.exec(lines[at] ?? '')?.[0]
  if (beside !== undefined) return [{ line: at + 1, text: beside }]
  const above = nameIn(lines[at - 1] ?? '')
  return above === null ? [] : [{ line: at, text: above }]
}

/** A name or the function beside it may run on over the next line. */
function officialsAt(lines: readonly string[], at: number): Name[] {
  const line = lines[at] ?? ''
  return officialsIn(`${line} ${lines[at + 1] ?? ''}`, line.length).map((text) => ({ line: at + 1, text }))
}

function onLine(lines: readonly string[], at: number): Found[] {
  const line = lines[at] ?? ''
  if (!/[\d@]/u.test(line)) return []
  const emails = (line.includes('@') ? [...line.matchAll(email)] : []).map(([text]) => ({ kind: 'email' as const, text }))
  return [...emails, ...phonesIn(line), ...numbersIn(line, lines[at - 1] ?? ''), ...addressIn(lines, at)]
}

type Name = { readonly line: number; readonly text: string }

const isTold = (name: Name, told: readonly Name[]): boolean =>
  told.some(({ line, text }) => line === name.line && (text.includes(name.text) || name.text.includes(text)))

/** What a disclosure officer would make unreadable: names beside contact labels and functions, numbers, addresses of persons. */
export function personalDataOf(context: ReadingContext): PersonalDataFact[] {
  const { lines } = context.source
  const found: PersonalDataFact[] = []
  const named: Name[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const numbers = onLine(lines, at)
    found.push(...numbers.map((one) => ({ line: at + 1, ...one })))
    for (const name of [...nameBeside(lines, at, numbers), ...namesAt(lines, at), ...officialsAt(lines, at)]) {
      if (!isTold(name, named.slice(-nameReach))) found.push({ ...name, kind: 'name' })
      named.push(name)
    }
  }
  return found
}
