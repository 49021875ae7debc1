import type { Calendars } from '../../calendar/model.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { addMonths, type Day } from '../../kernel/day.ts'
import type { AgendaEvent, AgendaFeed } from '../model/calendars.ts'
import { actionEvents, deadlineEvent, meetingEvent, stepEvents } from '../rules/agenda-events.ts'
import { agendaOf } from '../rules/calendar-out.ts'
import { belongsSomewhere, type Followed, listFollowedMeetings, listFollowedSteps, listOpenActions } from '../store/feed-content.ts'
import { findDossierTitle, listFeedRows, readsBody } from '../store/feeds.ts'

/** One's own addresses that were not revoked. */
export function listFeeds(tx: Tx, actor: Actor): Promise<AgendaFeed[]> {
  return listFeedRows(tx, actor.person)
}

export type AgendaMeans = { readonly calendars: Calendars; readonly site: string; readonly today: Day }

/** What somebody follows as iCalendar, as far as the actor may see it now; null where that is nothing at all any more. */
export async function getAgenda(tx: Tx, followed: Followed, means: AgendaMeans): Promise<string | null> {
  const name = await nameOf(tx, followed)
  if (name === null) return null
  const period = { from: addMonths(means.today, -6), to: addMonths(means.today, 24) }
  const events = [...(await meetingsOf(tx, followed, { ...means, ...period })), ...(await workOf(tx, followed, { ...means, ...period }))]
  const { hostname } = new URL(means.site)
  return agendaOf({ name, events: events.map((event) => ({ ...event, uid: `${event.uid}@${hostname}` })) })
}

async function nameOf(tx: Tx, { kind, body, dossier }: Followed): Promise<string | null> {
  if (kind === 'dossier') return findDossierTitle(tx, dossier ?? '')
  if (kind === 'body') return (await readsBody(tx, body ?? '')) ? 'Vergaderingen' : null
  if (!(await belongsSomewhere(tx))) return null
  return kind === 'own' ? 'Mijn vergaderingen' : 'Vergaderingen van mijn programma’s'
}

type Asked = AgendaMeans & { readonly from: string; readonly to: string }

async function meetingsOf(tx: Tx, followed: Followed, asked: Asked): Promise<AgendaEvent[]> {
  if (followed.kind === 'dossier') return []
  const meetings = await listFollowedMeetings(tx, followed, asked)
  return meetings.flatMap((meeting) => [meetingEvent(meeting, asked), deadlineEvent(meeting, asked)])
}

/** Steps of a dossier; of a person the own actions, and the steps of dossiers that the person makes. */
async function workOf(tx: Tx, { kind, dossier, person }: Followed, asked: Asked): Promise<AgendaEvent[]> {
  if (kind === 'body') return []
  const actions = kind === 'dossier' ? [] : await listOpenActions(tx, person, asked)
  const steps = await listFollowedSteps(tx, kind === 'dossier' ? dossier : null, asked)
  return [...actions.flatMap((action) => actionEvents(action, asked.site)), ...steps.flatMap((step) => stepEvents(step, asked))]
}
