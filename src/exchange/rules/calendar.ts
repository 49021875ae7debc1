import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { addDays, type Day } from '../../kernel/day.ts'
import type { CalendarEvent } from '../model/calendar.ts'

const words = {
  reached: 'Bereikt',
  dropped: 'Vervallen',
  lead: 'Trekker',
} as const

type Feed = { readonly name: string; readonly host: string; readonly events: readonly CalendarEvent[] }

/** Milestones as an iCalendar feed: whole days that take nobody's time, each under an id that stays whatever changes. */
export function calendarOf({ name, host, events }: Feed): string {
  const calendar = ical({
    name,
    prodId: { company: 'Actielijn', product: 'mijlpalen', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  })
  for (const { milestone, day, title, part, status, lead, sequence, moment } of events) {
    calendar.createEvent({
      id: `mijlpaal-${milestone}@${host}`,
      // A whole day ends where the next begins.
      start: dateAt(day as Day),
      end: dateAt(addDays(day as Day, 1)),
      allDay: true,
      sequence,
      stamp: moment,
      lastModified: moment,
      summary: status === 'open' ? title : `${words[status]}: ${title}`,
      description: [part, lead === '' ? '' : `${words.lead}: ${lead}`].filter((line) => line !== '').join('\n'),
      status: status === 'dropped' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

/** The generator takes the day from the local clock of the process. */
function dateAt(day: Day): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}
