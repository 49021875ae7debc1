import { addDays, type Day, dayOf, lastDayOfMonth, mondayOf } from '../../kernel/day.ts'
import type { Meeting } from '../model/bodies.ts'
import type { Absence, ClosedDays } from '../model/calendars.ts'

export type Recess = ClosedDays['recesses'][number]

/** What a calendar shows on a day. */
export type DayContent = {
  readonly meetings: readonly Meeting[]
  /** Meetings for which papers are due on the day. */
  readonly papers: readonly Meeting[]
  readonly recesses: readonly Recess[]
  readonly holiday: string | null
  readonly absences: readonly Absence[]
}

export type Shown = { readonly meetings: readonly Meeting[]; readonly absences: readonly Absence[] } & ClosedDays

/** The weeks of a month, Monday to Sunday; null for days of the months beside it. `month` is `2022-12`. */
export function weeksOf(month: string): (Day | null)[][] {
  const [first, last] = boundsOf(month)
  const weeks: (Day | null)[][] = []
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at))
    weeks.push(days.map((day) => (day >= first && day <= last ? day : null)))
  }
  return weeks
}

/** The first and last day of a month. */
export function boundsOf(month: string): readonly [Day, Day] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const first = dayOf(year, number, 1)
  if (first === null) throw new RangeError(`No such month: ${month}`)
  return [first, lastDayOfMonth(year, number)]
}

/** The month so many months later. */
export function monthLater(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const at = year * 12 + number - 1 + months
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** A lookup of what there is on a day. */
export function contentsOf({ meetings, absences, recesses, holidays }: Shown): (day: string) => DayContent {
  const on = Map.groupBy(meetings, ({ day }) => day)
  const due = Map.groupBy(
    meetings.filter(({ status }) => status !== 'cancelled'),
    ({ papers }) => papers.day,
  )
  const names = new Map(holidays.map(({ day, name }) => [day, name]))
  return (day) => {
    const covers = ({ firstDay, lastDay }: { readonly firstDay: string; readonly lastDay: string }) => firstDay <= day && day <= lastDay
    return {
      meetings: on.get(day) ?? [],
      papers: due.get(day) ?? [],
      recesses: recesses.filter(covers),
      holiday: names.get(day) ?? null,
      absences: absences.filter(covers),
    }
  }
}

export type CalendarLine = {
  readonly key: string
  readonly day: string
  readonly hour: string
  readonly what: 'meeting' | 'papers' | 'recess' | 'holiday' | 'absence'
  readonly who: string
  readonly lastDay: string
  readonly meeting: Meeting | null
  readonly name: string
  readonly isUncertain: boolean
}

/** The same as lines of a table, in order of time. */
export function linesOf({ meetings, absences, recesses, holidays }: Shown, { from, to }: { from: string; to: string }): CalendarLine[] {
  const plain = { hour: '', meeting: null, who: '', isUncertain: false }
  const lines: CalendarLine[] = [
    ...meetings.flatMap((meeting): CalendarLine[] => {
      const { id, day, startsAt, bodyCode, papers, status } = meeting
      const own = {
        key: `m${id}`,
        day,
        hour: startsAt,
        what: 'meeting',
        who: bodyCode,
        lastDay: day,
        meeting,
        name: '',
        isUncertain: false,
      } as const
      const due = { ...own, key: `p${id}`, day: papers.day, hour: papers.hour, what: 'papers', lastDay: papers.day } as const
      return [own, due].filter((line) => line.day >= from && line.day <= to && (line.what === 'meeting' || status !== 'cancelled'))
    }),
    ...recesses.map((one) => ({
      ...plain,
      ...one,
      key: `r${one.who}${one.firstDay}`,
      day: one.firstDay,
      what: 'recess' as const,
      isUncertain: !one.certain,
    })),
    ...holidays.map(({ day, name }) => ({ ...plain, key: `h${day}${name}`, day, what: 'holiday' as const, lastDay: day, name })),
    ...absences.map(({ id, of, firstDay, lastDay, name }) => ({
      ...plain,
      key: id,
      day: firstDay,
      what: 'absence' as const,
      who: of,
      lastDay,
      name,
    })),
  ]
  return lines.toSorted((a, b) => `${a.day} ${a.hour}`.localeCompare(`${b.day} ${b.hour}`))
}
