import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { CalendarEvent } from '../model/calendar.ts'
import { calendarOf } from '../rules/calendar.ts'
import { findCalendarName, findFeed, listCalendarMilestones } from '../store/calendar.ts'

export async function getFeed(tx: Tx, actor: Actor, programme: string): Promise<{ createdAt: string; fetchedAt: string | null } | null> {
  const feed = await findFeed(tx, { programme, person: actor.person })
  return feed ? { createdAt: feed.created_at.toISOString(), fetchedAt: feed.fetched_at?.toISOString() ?? null } : null
}

/** The milestones of a programme as iCalendar; null where the actor reads nothing of it. */
export async function getCalendar(tx: Tx, _actor: Actor, { programme, host }: { programme: string; host: string }): Promise<string | null> {
  const name = await findCalendarName(tx, programme)
  if (name === null) return null
  const rows = await listCalendarMilestones(tx, programme)
  return calendarOf({ name, host, events: rows.map(eventOf) })
}

type Row = Awaited<ReturnType<typeof listCalendarMilestones>>[number]

/** A milestone of a part that left the tree has left as well, and a calendar has to hear that. */
function eventOf(row: Row): CalendarEvent {
  const status = row.gone !== null || row.status === 'dropped' ? 'dropped' : row.status === 'reached' ? 'reached' : 'open'
  return {
    milestone: row.id,
    day: row.due_on,
    title: row.title,
    part: [row.number, row.part].filter((one) => one !== '').join(' '),
    status,
    lead: row.abbreviation || row.organisation || '',
    sequence: row.revision - 1 + (row.gone === null ? 0 : 1),
    moment: row.since,
  }
}
