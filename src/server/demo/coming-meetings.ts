import type { Calendars } from '../../calendar/model.ts'
import { recordActs } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { addDays, type Day, dayAt } from '../../kernel/day.ts'
import { joinBody } from '../../route/acts/bodies.ts'
import { changeRhythm } from '../../route/acts/rhythm.ts'
import type { Rhythm } from '../../route/model/calendars.ts'
import { recessOfBody } from '../../route/rules/papers.ts'
import { addMeetingsWithIds } from '../../route/store/calendar-import.ts'
import { getBody } from '../../route/views/bodies.ts'
import { getRhythm } from '../../route/views/rhythm.ts'
import { must } from '../must.ts'

/** Invented: how often each body meets, for how long, and how much fits on its agenda. */
const rhythms: Readonly<Record<string, Pick<Rhythm, 'unit' | 'step' | 'weekday' | 'nth' | 'startsAt' | 'minutes'>>> = {
  staf: { unit: 'week', step: 1, weekday: 1, nth: 0, startsAt: '10:00', minutes: 60 },
  bwo: { unit: 'week', step: 2, weekday: 4, nth: 0, startsAt: '16:00', minutes: 60 },
  cwizo: { unit: 'week', step: 2, weekday: 1, nth: 0, startsAt: '14:00', minutes: 120 },
  rwizo: { unit: 'week', step: 2, weekday: 2, nth: 0, startsAt: '16:30', minutes: 90 },
  mr: { unit: 'week', step: 1, weekday: 5, nth: 0, startsAt: '10:00', minutes: 180 },
}
/** How far ahead the demonstration plans, in days. */
const ahead = 200

export type ComingMeetings = {
  readonly programme: string
  readonly bodies: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
  readonly calendars: Calendars
}
export type ComingMeeting = { readonly id: string; readonly body: string; readonly day: Day }

/** The meetings of the coming months, counted from today: by the rhythm of each body, outside the recesses of the cabinet. All are invented and say so. */
export async function loadComingMeetings(tx: Tx, actor: Actor, coming: ComingMeetings): Promise<ComingMeeting[]> {
  const made: ComingMeeting[] = []
  for (const [body, rhythm] of Object.entries(rhythms)) made.push(...(await meetingsOf(tx, actor, { ...coming, body, rhythm })))
  await loadMembers(tx, actor, coming)
  return made
}

type OfBody = ComingMeetings & { readonly body: string; readonly rhythm: (typeof rhythms)[string] }

async function meetingsOf(
  tx: Tx,
  actor: Actor,
  { programme, bodies, calendars, body: key, rhythm: written }: OfBody,
): Promise<ComingMeeting[]> {
  const body = bodies.get(key) ?? ''
  const today = dayAt(new Date())
  const rhythm = { ...written, since: addDays(today, 1) }
  const { revision } = must(await getBody(tx, { programme, body }))
  const refused = await changeRhythm(tx, actor, { programme, body, revision, rhythm })
  if (refused) throw new Error(refused.refused)
  const { days } = must(await getRhythm(tx, { programme, body, from: rhythm.since, to: addDays(today, ahead) }, calendars))
  const free = days.filter(
    ({ day, standing }) => standing === 'free' && recessOfBody(day as Day, { closedIn: 'cabinet' }, calendars) === null,
  )
  const plain = { place: 'Den Haag (verzonnen)', kind: 'regular', papersDay: null, papersHour: null, roomMinutes: null } as const
  const meetings = free.map(({ day }) => ({
    ...{ programme, body, uid: null, demo: true, by: actor.person },
    fields: { ...plain, day: day as Day, startsAt: rhythm.startsAt, minutes: rhythm.minutes },
  }))
  const ids = await addMeetingsWithIds(tx, meetings)
  const about = { act: 'addMeeting', thing: 'meeting', dossier: null, programme }
  const acts = meetings.map(({ fields }, at) => ({ ...about, thingId: ids[at] ?? null, after: { body, ...fields } }))
  await recordActs(tx, actor, acts)
  return meetings.map(({ fields: { day } }, at) => ({ id: ids[at] ?? '', body: key, day }))
}

/** Invented: who sits in the ministers' consultation, so that its agenda reaches somebody. */
async function loadMembers(tx: Tx, actor: Actor, { programme, bodies, people }: ComingMeetings): Promise<void> {
  const members = [
    ['Minister (demo)', 'chair'],
    ['Coördinator (demo)', 'secretary'],
    ['Beleidsmedewerker (demo)', 'adviser'],
  ] as const
  for (const [name, role] of members) {
    const person = people.get(name) ?? null
    must(await joinBody(tx, actor, { programme, body: bodies.get('bwo') ?? '', name, role, person, organisation: null }))
  }
}
