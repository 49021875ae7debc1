import { dayNumber, dayOfNumber, parseDay } from '../../../kernel/day.ts'
import type { Language } from '../../../web/language.ts'
import type { RouteLines } from '../../model/portfolio-views.ts'

/** The days that a picture spans. `place`: where a day is, from 0 to 100; `ticks`: first days of months or quarters, some eight at most. */
export type TimeSpan = {
  readonly place: (day: string) => number
  readonly ticks: readonly { readonly at: number; readonly text: (language: Language) => string }[]
}

/** From today or the first station to the last. */
export function spanOfLines({ rows, today }: Pick<RouteLines, 'rows' | 'today'>): TimeSpan {
  const days = rows.flatMap(({ stations }) => stations.flatMap(({ at }) => (at === null ? [] : [numberOf(at.start), numberOf(at.end)])))
  const now = numberOf(today)
  const first = Math.min(now, ...days) - 7
  const last = Math.max(now + 28, ...days) + 7
  const place = (number: number) => Math.round(((number - first) / (last - first)) * 10_000) / 100
  return {
    place: (day) => place(numberOf(day)),
    ticks: ticksBetween(first, last).map((number) => ({ at: place(number), text: textOf(number) })),
  }
}

function numberOf(text: string): number {
  const day = parseDay(text)
  return day === null ? 0 : dayNumber(day)
}

const mostTicks = 8

function ticksBetween(first: number, last: number): readonly number[] {
  const [year, month] = dayOfNumber(first).split('-').map(Number)
  const months = Math.max(1, Math.ceil((last - first) / 30.4 / mostTicks))
  const found: number[] = []
  for (let turn = 1; turn <= 60; turn += 1) {
    const number = Date.UTC(year ?? 0, (month ?? 1) - 1 + turn * months, 1) / 86_400_000
    if (number > last - (last - first) / 12) break
    found.push(number)
  }
  return found
}

function textOf(number: number): (language: Language) => string {
  return (language) =>
    new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
      new Date(number * 86_400_000),
    )
}
