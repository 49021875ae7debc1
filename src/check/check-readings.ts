import type { Calendars } from '../calendar/model.ts'
import type { Reading } from '../reading/model.ts'
import { abbreviation } from './checks/abbreviation.ts'
import { amountFormat } from './checks/amount-format.ts'
import { annex } from './checks/annex.ts'
import { brokenSentence } from './checks/broken-sentence.ts'
import { conflictingDates } from './checks/conflicting-dates.ts'
import { count } from './checks/count.ts'
import { deadline } from './checks/deadline.ts'
import { heading } from './checks/heading.ts'
import { missingPage } from './checks/missing-page.ts'
import { numbering } from './checks/numbering.ts'
import { order } from './checks/order.ts'
import { pageHeader } from './checks/page-header.ts'
import { recess } from './checks/recess.ts'
import { reference, referencesOfOtherFiles } from './checks/reference.ts'
import { sum } from './checks/sum.ts'
import { weekday } from './checks/weekday.ts'
import { year } from './checks/year.ts'
import type { Check, Finding } from './model.ts'

const checks: readonly Check[] = [
  weekday,
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
]

/** The findings of all checks, one list per reading in the given order. */
export function checkReadings(readings: readonly Reading[], calendars: Calendars): readonly (readonly Finding[])[] {
  const shared = referencesOfOtherFiles(readings)
  return readings.map((reading, at) =>
    [...checks.flatMap((check) => check.find(reading, calendars)), ...(shared[at] ?? [])].map((finding) => ({
      ...finding,
      lines: [...new Set(finding.lines)],
    })),
  )
}
