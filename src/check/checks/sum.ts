import type { AmountFact, Reading } from '../../reading/model.ts'
import { tablesIn } from '../../reading/money/amount-tables.ts'
import { tableLines } from '../../reading/money/table-amounts.ts'
import { textOn } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'
import { sayEuro } from '../wording.ts'
import { countedParts } from './sum/counted-parts.ts'
import { listedSums } from './sum/list-sum.ts'
import { rowSums } from './sum/row-sum.ts'
import { tableSums } from './sum/table-sum.ts'
import { tableTold } from './sum/table-told.ts'
import { toldSums } from './sum/told-sum.ts'

const exact = 0.001
const rounded = 0.015
const unlikelyParts = 0.25
const partLines = 10
const apart = 5
const someOf = /\b(?:waarvan|onder meer|onder andere|o\.a\.|bijvoorbeeld)\b/i

/** Amounts that do not agree: a total with its parts, years times a yearly amount, one amount for other years; from `amounts`. Tables and lists: see their files. */
export const sum: Check = {
  name: 'sum',
  explains: { nl: 'Bedragen kloppen niet met elkaar.', en: 'Amounts do not agree with each other.' },
  find: (reading) => {
    const tables = tablesIn(reading.source, reading.furniture)
    const inTable = new Set(tables.flatMap(tableLines))
    const inText = reading.amounts.filter(({ line }) => !inTable.has(line))
    const payers = Map.groupBy(
      inText.filter((one) => one.organisation !== null && one.years.length > 0),
      (one) => one.organisation,
    )
    const parts = partsOf(reading, inText)
    const told = new Set(parts.map(({ lines }) => lines[0]))
    const listed = listedSums(reading).flatMap(({ total, parts: items }) => (told.has(total.line) ? [] : offBy(total, items)))
    const named = new Set([...parts, ...listed].map(({ lines }) => lines[0]))
    return [
      ...parts,
      ...listed,
      ...toldSums(reading).filter(({ lines }) => !named.has(lines[0])),
      ...countedParts(reading),
      ...[...tableSums(tables), ...tableTold(reading, tables, inTable)].map((found) =>
        reading.source.origin === 'ocr' ? recognised(found) : found,
      ),
      ...rowSums(reading, inTable),
      ...[...payers.values()].flatMap((group) => [...otherYears(group), ...timesYears(group)]),
    ]
  },
}

/** A scan misreads figures more often than a table is wrong. */
function recognised(found: Finding): Finding {
  const suggestion = {
    nl: 'De tekst is herkend uit een scan: vergelijk de cijfers eerst met de pagina.',
    en: 'The text was recognised from a scan: compare the figures with the page first.',
  }
  return { ...found, severity: 'hint', suggestion }
}

function partsOf(reading: Reading, amounts: readonly AmountFact[]): Finding[] {
  return amounts.flatMap((total, at) => {
    if (total.purpose !== null) return []
    const parts = partsAfter(amounts, at, total)
    return parts.length >= 2 && !namesSome(reading, total, parts) ? offBy(total, parts) : []
  })
}

function partsAfter(amounts: readonly AmountFact[], at: number, total: AmountFact): AmountFact[] {
  const parts: AmountFact[] = []
  for (let next = amounts[at + 1]; next && isPart(next, total); next = amounts[at + 1 + parts.length]) parts.push(next)
  return parts
}

function isPart(one: AmountFact, total: AmountFact): boolean {
  return (
    one.purpose !== null &&
    one.memo === total.memo &&
    one.organisation === total.organisation &&
    one.euro < total.euro &&
    one.line <= total.line + partLines
  )
}

function namesSome(reading: Reading, total: AmountFact, parts: readonly AmountFact[]): boolean {
  for (let line = total.line; line <= (parts.at(-1)?.line ?? total.line); line += 1) if (someOf.test(textOn(reading, line))) return true
  return false
}

function offBy(total: AmountFact, parts: readonly AmountFact[]): Finding[] {
  const added = parts.reduce((all, one) => all + one.euro, 0),
    off = Math.abs(added - total.euro) / total.euro
  const loose = total.approximate || parts.some((one) => one.approximate || one.malformed)
  if (off <= (loose ? rounded : exact) || off > unlikelyParts) return []
  const whole = sayEuro(total.euro),
    parted = sayEuro(added),
    rest = sayEuro(Math.abs(total.euro - added))
  return [
    {
      check: 'sum',
      severity: loose ? 'hint' : 'error',
      lines: [total.line, ...new Set(parts.map((one) => one.line).filter((line) => line !== total.line))],
      message: {
        nl: `De onderdelen tellen op tot ${parted.nl}, het totaal is ${whole.nl}: een verschil van ${rest.nl}.`,
        en: `The parts add up to ${parted.en}, the total is ${whole.en}: a difference of ${rest.en}.`,
      },
      suggestion: { nl: 'Controleer het totaal en de onderdelen.', en: 'Check the total and its parts.' },
    },
  ]
}

function otherYears(group: readonly AmountFact[]): Finding[] {
  return [...Map.groupBy(group, (one) => one.euro).values()].flatMap((same): Finding[] => {
    const few = same.toSorted((a, b) => a.years.length - b.years.length)[0]
    const many = same.find(
      (one) =>
        few !== undefined &&
        !one.yearly &&
        isElsewhere(one, few) &&
        one.years.length > few.years.length &&
        few.years.every((year) => one.years.includes(year)),
    )
    return few && many ? [differentYears(few, many)] : []
  })
}

/** Amounts a few lines apart are one row of years. */
const isElsewhere = (one: AmountFact, other: AmountFact) => one.memo !== other.memo || Math.abs(one.line - other.line) > apart

const span = (one: AmountFact) => (one.years.length === 1 ? String(one.years[0]) : `${Math.min(...one.years)}-${Math.max(...one.years)}`)

function differentYears(few: AmountFact, many: AmountFact): Finding {
  const euro = sayEuro(few.euro)
  return {
    check: 'sum',
    severity: 'warning',
    lines: [few.line, many.line],
    message: {
      nl: `${euro.nl} van ${few.organisation} geldt hier voor ${span(few)}, op regel ${many.line} voor ${span(many)}.`,
      en: `${euro.en} of ${few.organisation} is for ${span(few)} here, and for ${span(many)} on line ${many.line}.`,
    },
    suggestion: { nl: 'Noem op beide plekken dezelfde jaren.', en: 'Name the same years in both places.' },
  }
}

function timesYears(group: readonly AmountFact[]): Finding[] {
  return group
    .filter((one) => one.yearly && one.years.length > 1)
    .flatMap((yearly) => {
      const product = yearly.euro * yearly.years.length
      const total = group.find(
        (one) => !one.yearly && one.purpose === null && one.euro > yearly.euro && one.years.join() === yearly.years.join(),
      )
      return total && isNearMiss(total, product) ? [notTheProduct(yearly, total)] : []
    })
}

function isNearMiss(total: AmountFact, product: number): boolean {
  const off = Math.abs(total.euro - product) / product
  return off > (total.approximate ? rounded : exact) && off <= unlikelyParts
}

function notTheProduct(yearly: AmountFact, total: AmountFact): Finding {
  const each = sayEuro(yearly.euro),
    all = sayEuro(total.euro),
    product = sayEuro(yearly.euro * yearly.years.length)
  return {
    check: 'sum',
    severity: 'warning',
    lines: [total.line, yearly.line],
    message: {
      nl: `${each.nl} per jaar is over ${yearly.years.length} jaar ${product.nl}; hier staat ${all.nl}.`,
      en: `${each.en} a year is ${product.en} over ${yearly.years.length} years; here it says ${all.en}.`,
    },
    suggestion: { nl: 'Controleer het totaal en het jaarbedrag.', en: 'Check the total and the yearly amount.' },
  }
}
