import type { Calendars } from '../../calendar/model.ts'
import { recordAct, recordActs } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Rhythm } from '../model/calendars.ts'
import { findBodyRow } from '../store/bodies.ts'
import { addMeetingsWithIds, keepRhythm } from '../store/calendar-import.ts'
import type { Period } from '../store/meetings.ts'
import { getRhythm } from '../views/rhythm.ts'

type OfBody = { readonly programme: string; readonly body: string }
type Changing = OfBody & { readonly revision: number; readonly rhythm: Rhythm | null }

/** How often a body meets from now on; null: it has no rhythm. */
export async function changeRhythm(
  tx: Tx,
  actor: Actor,
  { programme, body: id, revision, rhythm }: Changing,
): Promise<Refusal<'body.unknown' | 'body.abolished' | 'body.changed-meanwhile' | 'rhythm.which-week'> | null> {
  const body = await findBodyRow(tx, programme, id)
  if (!body) return refuse('body.unknown')
  if (body.abolishedOn !== null) return refuse('body.abolished')
  if (rhythm?.unit === 'month' && rhythm.nth === 0) return refuse('rhythm.which-week')
  if (!(await keepRhythm(tx, { id, revision }, { rhythm, by: actor.person }))) return refuse('body.changed-meanwhile')
  await recordAct(tx, actor, { act: 'changeRhythm', thing: 'body', thingId: id, dossier: null, programme, after: rhythm })
  return null
}

type Making = OfBody & Period & { readonly days: readonly string[] }

/** Makes meetings on chosen days of the rhythm: each has to be one that it asks for, and on which the body does not meet yet. */
export async function makeMeetings(
  tx: Tx,
  actor: Actor,
  { days, ...asked }: Making,
  calendars: Calendars,
): Promise<{ made: number } | Refusal<'body.unknown' | 'rhythm.period' | 'rhythm.absent' | 'rhythm.other-day'>> {
  const view = await getRhythm(tx, asked, calendars)
  if (isRefusal(view)) return view
  const { rhythm } = view
  if (rhythm === null) return refuse('rhythm.absent')
  const open = new Set(view.days.filter(({ standing }) => standing !== 'there' && standing !== 'abolished').map(({ day }) => day))
  const wanted = [...new Set(days)]
  if (wanted.length === 0 || wanted.some((day) => !open.has(day))) return refuse('rhythm.other-day')
  const { programme, body } = asked
  const plain = { place: '', kind: 'regular', papersDay: null, papersHour: null, roomMinutes: null } as const
  const meetings = wanted.map((day) => ({
    ...{ programme, body, uid: null, demo: false, by: actor.person },
    fields: { day, startsAt: rhythm.startsAt, minutes: rhythm.minutes, ...plain },
  }))
  const ids = await addMeetingsWithIds(tx, meetings)
  if (ids.includes(null)) return refuse('rhythm.other-day')
  const about = { act: 'addMeeting', thing: 'meeting', dossier: null, programme }
  await recordActs(
    tx,
    actor,
    meetings.map(({ fields }, at) => ({ ...about, thingId: ids[at] ?? null, after: { body, ...fields } })),
  )
  return { made: meetings.length }
}
