import type { Calendars, Holiday, Recess } from '../../calendar/model.ts'
import { daysBetween, monthOf, yearOf } from '../../kernel/day.ts'
import type { EventFact, MemoFact, Reading } from '../../reading/model.ts'
import { memosById } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'
import { sayDate, sayDay } from '../wording.ts'

const workedOn = new Set(['Nieuwjaarsdag', 'Goede Vrijdag', 'Bevrijdingsdag'])
const longest = 14
const ofParliament = /\b(?:commissiedebat|plenair debat|wetgevingsoverleg|notaoverleg|tweeminutendebat|rondetafelgesprek)\b/i

/** Something planned on a public holiday, or a meeting in a recess whose days are sure. */
export const recess: Check = {
  name: 'recess',
  explains: { nl: 'Een afspraak valt op een feestdag of in een reces.', en: 'An appointment falls on a holiday or in a recess.' },
  find: (reading, calendars) => {
    const memos = memosById(reading)
    const planned = reading.events.filter((event) => isAhead(event, memos.get(event.memo)))
    return [...onHoliday(planned, calendars), ...inRecess(planned, calendars)]
  },
}

function isAhead(event: EventFact, memo: MemoFact | undefined): boolean {
  return event.start !== null && memo?.date != null && event.start > memo.date
}

function onHoliday(planned: Reading['events'], calendars: Calendars): Finding[] {
  const days = Map.groupBy(
    planned.filter((event) => event.precision === 'day'),
    (event) => event.start,
  )
  return [...days].flatMap(([day, events]): Finding[] => {
    const holiday = day && calendars.holidays(yearOf(day)).find((one) => one.day === day && !workedOn.has(one.name))
    return holiday ? [holidayFinding(holiday, [...new Set(events.map((event) => event.line))].slice(0, 2))] : []
  })
}

function holidayFinding(holiday: Holiday, lines: readonly number[]): Finding {
  const day = sayDay(holiday.day)
  return {
    check: 'recess',
    severity: 'hint',
    lines,
    message: { nl: `${capital(day.nl)} is een feestdag (${holiday.name}).`, en: `${day.en} is a public holiday (${holiday.name}).` },
    suggestion: {
      nl: 'Kies een werkdag, of laat weten dat de dag bewust is gekozen.',
      en: 'Choose a working day, or say that the day was chosen on purpose.',
    },
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function inRecess(planned: Reading['events'], calendars: Calendars): Finding[] {
  const sure = calendars.recesses.filter((one) => one.certain)
  const found = planned.flatMap((event) => {
    const free = sure.find((one) => overlaps(one, event) && appliesTo(one, event) && coversMost(one, event))
    return free ? [{ event, free }] : []
  })
  return [...Map.groupBy(found, ({ event }) => `${event.body} ${event.start} ${event.end}`).values()].flatMap((same) => {
    const first = same[0]
    return first
      ? [
          recessFinding(
            same.slice(0, 3).map(({ event }) => event),
            first.free,
          ),
        ]
      : []
  })
}

const overlaps = (free: Recess, { start, end }: EventFact) => start !== null && start <= free.end && (end ?? start) >= free.start

/** Parliament rests in its recesses; the councils of ministers rest with the schools at Christmas only. */
function appliesTo(free: Recess, event: EventFact): boolean {
  const parliamentary = ofParliament.test(`${event.body ?? ''} ${event.label}`)
  if (free.who === 'parliament') return parliamentary && event.precision === 'day'
  return free.who === 'schools' && monthOf(free.end) === 1 && event.body !== null && ['day', 'range'].includes(event.precision)
}

function coversMost(free: Recess, event: EventFact): boolean {
  if (event.start === null) return false
  const length = daysBetween(event.start, event.end ?? event.start)
  const first = Math.max(0, daysBetween(event.start, free.start)),
    last = Math.min(length, daysBetween(event.start, free.end))
  return length <= longest && 2 * (last - first + 1) > length + 1
}

function recessFinding(events: readonly EventFact[], free: Recess): Finding {
  const written = events[0]?.written ?? ''
  const until = sayDate(free.end)
  return {
    check: 'recess',
    severity: 'hint',
    lines: events.map((event) => event.line),
    message: {
      nl: `"${written}" valt in het reces (${free.name}, tot en met ${until.nl}).`,
      en: `"${written}" falls in a recess (${free.name}, up to and including ${until.en}).`,
    },
    suggestion: { nl: 'Ga na of het overleg dan doorgaat.', en: 'Make sure the meeting takes place then.' },
  }
}
