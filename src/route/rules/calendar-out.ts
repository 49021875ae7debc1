import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { addDays, type Day } from '../../kernel/day.ts'
import type { AgendaEvent } from '../model/calendars.ts'
import { instantOf } from './clock.ts'

type Written = { readonly name: string; readonly events: readonly AgendaEvent[] }

/**
 * Meetings, deadlines and steps as iCalendar. Hours are written as moments in the world, so that whoever reads them shows the Dutch hour
 * whatever the season. The same events give the same bytes.
 */
export function agendaOf({ name, events }: Written): string {
  const calendar = ical({
    name,
    prodId: { company: 'Actielijn', product: 'agenda', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  })
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      ...periodOf(event),
      sequence: event.sequence,
      stamp: event.moment,
      lastModified: event.moment,
      summary: event.title,
      location: event.place || null,
      url: event.url || null,
      description: event.lines.filter((line) => line !== '').join('\n') || null,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: event.takesTime ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

function periodOf({ day, lastDay, startsAt, minutes }: AgendaEvent) {
  // Whole days end where the next begins.
  const [start, next] = [day as Day, addDays(lastDay as Day, 1)]
  if (startsAt === null) return { start: dateAt(start), end: dateAt(next), allDay: true }
  const hour = Number(startsAt.slice(0, 2)) + Number(startsAt.slice(3)) / 60
  const begin = instantOf({ day: start, hour })
  return { start: begin, end: new Date(begin.getTime() + minutes * 60_000) }
}

/** The generator takes a whole day from the local clock of the process. */
function dateAt(day: Day): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}
