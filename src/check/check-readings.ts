import type { Calendars } from '../calendar/model.ts'
import type { Reading } from '../reading/model.ts'
import { abbreviation } from './checks/abbreviation.ts'
import { amountFormat } from './checks/amount-format.ts'
import { annex } from './checks/annex.ts'
import { brokenSentence } from './checks/broken-sentence.ts'
import { conflictingDates } from './checks/conflicting-dates.ts'
import { contradiction } from './checks/contradiction.ts'
import { count } from './checks/count.ts'
import { deadline } from './checks/deadline.ts'
import { heading } from './checks/heading.ts'
import { impossibleDay } from './checks/impossible-day.ts'
import { missingPage } from './checks/missing-page.ts'
import { numbering } from './checks/numbering.ts'
import { order } from './checks/order.ts'
import { pageHeader } from './checks/page-header.ts'
import { recess } from './checks/recess.ts'
import { reference } from './checks/reference.ts'
import { sum } from './checks/sum.ts'
import { weekday } from './checks/weekday.ts'
import { year } from './checks/year.ts'
import { assertionsOf, compareFiles } from './compare-files.ts'
import type { Assertion, Check, Finding } from './model.ts'

const checks: readonly Check[] = [
  weekday,
  impossibleDay,
  year,
  conflictingDates,
  sum,
  amountFormat,
  annex,
  reference,
  pageHeader,
  numbering,
  order,
  deadline,
  recess,
  count,
  abbreviation,
  brokenSentence,
  missingPage,
  heading,
  contradiction,
]

/** The findings of all checks within one reading. */
export function checkReading(reading: Reading, calendars: Calendars): readonly Finding[] {
  return checks.flatMap((check) => check.find(reading, calendars)).map((finding) => ({ ...finding, lines: [...new Set(finding.lines)] }))
}

/** The findings within and across readings, one list per reading in the given order. One across stands with the reading that matters most to it. */
export function checkReadings(readings: readonly Reading[], calendars: Calendars): readonly (readonly Finding[])[] {
  const files = readings.map((reading) => ({ ...reading.source, assertions: assertionsOf(reading) }))
  const fileOf = new Map<Assertion, number>(files.flatMap(({ assertions }, file) => assertions.map((one) => [one, file] as const)))
  const across = Map.groupBy(compareFiles(files), ({ assertions: [first] }) => first && fileOf.get(first))
  return readings.map((reading, at) => [
    ...checkReading(reading, calendars),
    ...(across.get(at) ?? []).map(({ assertions, ...finding }) => ({
      ...finding,
      lines: assertions.filter((one) => fileOf.get(one) === at).map(({ line }) => line),
    })),
  ])
}
