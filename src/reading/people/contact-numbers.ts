import { findPhoneNumbersInText } from 'libphonenumber-js'

/** Phone numbers and mail addresses, also those that a line breaks. */

type Written = { readonly text: string; readonly at: number }

const maybePhone = /[+(0][\d\s()–-]{7,}\d/u
const labelled = /^\s*(?:(?:t|m|f|tel|telefoon(?:nummer)?|mob(?:iel)?|doorkiesnummer|fax)\b\s*[.:]?\s*)?$/iu
const shaped = /(?:(?:\+|00)31[\s-]?(?:\(0\)[\s-]?)?|\(?0(?=[\d\s)–-]))[1-9]?(?:[\s)–-]{0,3}\d){8,9}(?!\d)/gu
const codeBefore = /(?:kenmerk|nummer|zaak|dossier|referentie|kamerstuk)\s*:?\s*$/iu
/** What is written as the number of an account is. */
export const iban = /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?\b/gu

const digitsOf = (text: string): number =>
  text.replace(/^\D*(?:\+|00)31\D*(?:\(0\))?|\D/gu, (part) => (/\+|00/u.test(part) ? '0' : '')).length

/** Numbers that exist, and after a label or alone on a line what looks like one. */
export function phonesIn(line: string): Written[] {
  if (!maybePhone.test(line)) return []
  const rest = line.replace(iban, (account) => ' '.repeat(account.length))
  const valid = findPhoneNumbersInText(rest, 'NL').flatMap(({ startsAt, endsAt, number }) => {
    const text = line.slice(startsAt, endsAt)
    return number.isValid() && /^[+(0]/u.test(text) && !codeBefore.test(line.slice(0, startsAt)) ? [{ text, at: startsAt }] : []
  })
  const alike = [...rest.matchAll(shaped)].flatMap(({ index, 0: text }) =>
    labelled.test(rest.slice(0, index)) && digitsOf(text) === 10 ? [{ text, at: index }] : [],
  )
  return [...valid, ...alike.filter(({ at, text }) => !valid.some((one) => one.at < at + text.length && at < one.at + one.text.length))]
}

const email = /(?<![\w.+-])[\w.+-]{1,80}(?:(?<=\w\.[\w.+-]+)\s)?@\s?[\w-]+(?:\.[\w-]+)+/gu
const openAtEnd = /(?:^|[\s:(])([\w.+-]+@[\w.-]*)$/u
const domainEnd = /^[\w-]*(?:\.[\w-]+)+(?=$|[\s),;])/u
const openAtStart = /^@[\w-]+(?:\.[\w-]+)+/u
const localPart = /^(?:e-?mail:?\s*)?([a-z][\w+-]*(?:\.[\w+-]+)+)$/iu

/** Mail addresses; one that is cut over two lines stands where it begins. */
export function mailsIn(lines: readonly string[], at: number): Written[] {
  const line = lines[at] ?? ''
  const next = (lines[at + 1] ?? '').trim()
  const tidy = line.trimEnd()
  const whole = [...line.matchAll(email)].map(({ index, 0: text }) => ({ text, at: index }))
  const cut = openAtEnd.exec(tidy)?.[1]
  const start = cut === undefined ? 0 : tidy.length - cut.length
  const rest =
    cut === undefined || whole.some((one) => one.at + one.text.length > start && /\.[a-z]{2,}$/u.test(one.text))
      ? undefined
      : domainEnd.exec(next)?.[0]
  if (cut !== undefined && rest !== undefined && !next.includes('@'))
    return [...whole.filter((one) => one.at < start), { text: cut + rest, at: start }]
  const local = openAtStart.test(next) ? localPart.exec(tidy.trim())?.[1] : undefined
  return local === undefined ? whole : [...whole, { text: local + (openAtStart.exec(next)?.[0] ?? ''), at: line.indexOf(local) }]
}
