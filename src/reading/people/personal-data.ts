import { isValidIBAN } from 'ibantools'
import type { ReadingContext } from '../context.ts'
import type { PersonalDataFact, PersonalDataKind } from '../model.ts'
import { aloneInHead, type Name, namesAt, namesBeside, signedAt } from './contact-blocks.ts'
import { iban, mailsIn, phonesIn } from './contact-numbers.ts'
import { addressesSomebody, officialsIn } from './officials.ts'

type Found = { readonly kind: PersonalDataKind; readonly text: string }

const nineDigits = /(?<![\d.,/-])\d{9}(?![\d/-])/gu
const citizenLabel = /\bbsn\b|burgerservicenummer|sofinummer/iu
const street =
  /(?<!\p{L})\p{Lu}[\p{L}'-]*(?:straat|laan|weg|plein|kade|gracht|hof|singel|dijk|pad|steeg|plantsoen|markt)\s+\d{1,4}\s?[a-zA-Z]?\b/u
const postcode = /\b[1-9]\d{3}\s?[A-Z]{2}\b/u
const office =
  /\bpostbus\b|bezoekadres|postadres|ministerie|directoraat|directie|turfmarkt|bezuidenhoutseweg|parnassusplein|rijnstraat 8|korte voorhout|kalvermarkt|hoftoren|resident/iu
/** The test that every citizen service number passes. */
export function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
  return digits.length === 9 && sum % 11 === 0 && sum > 0
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

/** A name or the function beside it may run on over the next line. */
function officialsAt(lines: readonly string[], at: number): Name[] {
  const line = lines[at] ?? ''
  if (!addressesSomebody(line, lines[at + 1] ?? '')) return []
  return officialsIn(`${line} ${lines[at + 1] ?? ''}`, line.length).map((text) => ({ line: at + 1, text }))
}

type Numbers = { readonly found: readonly Found[]; readonly contactAt: number | null }

const nothing: Numbers = { found: [], contactAt: null }
const digit = /\d/

function onLine(lines: readonly string[], at: number): Numbers {
  const line = lines[at] ?? ''
  const hasDigit = digit.test(line)
  const mails = line.includes('@') || lines[at + 1]?.trimStart().startsWith('@') ? mailsIn(lines, at) : []
  if (!hasDigit && mails.length === 0) return nothing
  const phones = hasDigit ? phonesIn(line) : []
  const found: Found[] = [
    ...mails.map(({ text }) => ({ kind: 'email' as const, text })),
    ...phones.map(({ text }) => ({ kind: 'phone' as const, text })),
  ]
  if (hasDigit) found.push(...numbersIn(line, lines[at - 1] ?? ''), ...addressIn(lines, at))
  const places = [...mails, ...phones].map((one) => one.at)
  return { found, contactAt: places.length > 0 ? Math.min(...places) : null }
}

/** A name may be found by its label, by what stands under it and by its function. */
const lookBack = 8

const isTold = (name: Name, told: readonly Name[]): boolean =>
  told.some(({ line, text }) => line === name.line && (text.includes(name.text) || name.text.includes(text)))

type Place = { readonly contactAt: number | null; readonly inHead: boolean }

function namesOn(lines: readonly string[], at: number, { contactAt, inHead }: Place): Name[] {
  if (lines[at] === '') return []
  const names = contactAt === null ? [] : namesBeside(lines, at, contactAt)
  names.push(...namesAt(lines, at), ...signedAt(lines, at), ...officialsAt(lines, at))
  if (inHead) names.push(...aloneInHead(lines, at))
  return names
}

const longestHead = 60

/** The lines of each memo above its first heading. */
function headLines({ memos, sections }: ReadingContext): Set<number> {
  const firsts = new Map(sections.map(({ memo, line }) => [memo, line] as const).reverse())
  return new Set(
    memos.flatMap(({ id, startLine, endLine }) => {
      const until = Math.min(firsts.get(id) ?? endLine, startLine + longestHead)
      return Array.from({ length: Math.max(0, until - startLine) }, (_none, at) => startLine + at)
    }),
  )
}

/** What a disclosure officer would make unreadable: names beside contact labels and functions, numbers, addresses of persons. */
export function personalDataOf(context: ReadingContext): PersonalDataFact[] {
  const { lines } = context.source
  const inHead = headLines(context)
  const found: PersonalDataFact[] = []
  const named: Name[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const { found: numbers, contactAt } = onLine(lines, at)
    for (const one of numbers) found.push({ line: at + 1, ...one })
    for (const name of namesOn(lines, at, { contactAt, inHead: inHead.has(at + 1) })) {
      if (!isTold(name, named.slice(-lookBack))) found.push({ ...name, kind: 'name' })
      named.push(name)
    }
  }
  return found
}
