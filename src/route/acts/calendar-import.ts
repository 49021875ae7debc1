import type { Calendars } from '../../calendar/model.ts'
import { type Recorded, recordAct, recordActs } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ImportDone, ImportOutcome, ImportWish } from '../model/calendars.ts'
import { eventOfWish, type KnownMeeting, ownUid, type PlannedRow } from '../rules/import-plan.ts'
import { addMeetingsWithIds, linkMeeting } from '../store/calendar-import.ts'
import { changeMeetingRow } from '../store/meetings.ts'
import { planOf } from '../views/calendar-import.ts'

type Wished = { readonly programme: string; readonly rows: readonly ImportWish[] }
type Refused = Refusal<'body.unknown' | 'import.changed-meanwhile' | 'calendar.without-events'>

/**
 * Does what a preview told, all of it or nothing. What would come out otherwise than the preview told, because somebody changed a meeting
 * meanwhile, is refused.
 */
export async function importMeetings(
  tx: Tx,
  actor: Actor,
  { programme, rows }: Wished,
  calendars: Calendars,
): Promise<ImportDone | Refused> {
  if (rows.length === 0) return refuse('calendar.without-events')
  const plan: PlannedRow[] = []
  for (const [body, wishes] of Map.groupBy(rows, (row) => row.body)) {
    const planned = await planOf(tx, { programme, body, events: wishes.map(eventOfWish) }, calendars)
    if (isRefusal(planned)) return planned
    if (planned.some(({ outcome }, at) => outcome !== wishes[at]?.outcome)) return refuse('import.changed-meanwhile')
    plan.push(...planned)
  }
  const writer = { programme, by: actor.person }
  if (!(await changeKnown(tx, plan, writer)) || !(await addNew(tx, actor, { plan, ...writer }))) return refuse('import.changed-meanwhile')
  await recordActs(tx, actor, recordsOf(plan, programme))
  const done = countsOf(plan)
  await recordAct(tx, actor, { act: 'importMeetings', thing: 'programme', thingId: programme, dossier: null, programme, after: done })
  return done
}

type Writer = { readonly programme: string; readonly by: string }

/** First what makes room. Moves follow each other as long as one of them finds its place free. */
async function changeKnown(tx: Tx, plan: readonly PlannedRow[], { by }: Writer): Promise<boolean> {
  for (const { event, meeting, links } of plan) if (meeting && links && event.uid !== null) await linkMeeting(tx, meeting.id, event.uid)
  const still = (row: PlannedRow, meeting: KnownMeeting) => ({ id: meeting.id, revision: meeting.revision + (row.links ? 1 : 0) })
  for (const row of plan) {
    if (row.outcome !== 'cancelled' || !row.meeting) continue
    if (!(await changeMeetingRow(tx, still(row, row.meeting), { status: 'cancelled', reason: whyCalledOff(row), by }))) return false
  }
  for (const row of movesInTurn(plan)) {
    if (!row.meeting) continue
    if (!(await changeMeetingRow(tx, still(row, row.meeting), { ...fieldsOf(row), by }))) return false
  }
  return true
}

function whyCalledOff({ event }: PlannedRow): string {
  return event.reason.trim() || 'Afgelast in de ingelezen kalender'
}

/** What is changed or moved, each after the one whose place it takes. */
function movesInTurn(plan: readonly PlannedRow[]): PlannedRow[] {
  const slot = (body: string | undefined, day: string | null, startsAt: string | null) => `${body} ${day} ${startsAt}`
  let waiting = plan.filter(({ outcome }) => outcome === 'changed' || outcome === 'moved')
  const ordered: PlannedRow[] = []
  while (waiting.length > 0) {
    const held = new Set(waiting.map(({ meeting }) => slot(meeting?.body, meeting?.day ?? null, meeting?.startsAt ?? null)))
    const free = waiting.filter((row) => row.outcome === 'changed' || !held.has(slot(row.body?.id, row.event.day, row.startsAt)))
    if (free.length === 0) return [...ordered, ...waiting]
    ordered.push(...free)
    waiting = waiting.filter((row) => !free.includes(row))
  }
  return ordered
}

function fieldsOf({ event, startsAt, minutes, place }: PlannedRow) {
  return { day: event.day ?? '', startsAt: startsAt ?? '09:00', minutes, place, kind: event.kind }
}

async function addNew(tx: Tx, actor: Actor, { plan, programme, by }: Writer & { readonly plan: readonly PlannedRow[] }): Promise<boolean> {
  const fresh = plan.filter(({ outcome }) => outcome === 'new')
  const meetings = fresh.map((row) => ({
    programme,
    by,
    body: row.body?.id ?? '',
    uid: row.event.uid !== null && !ownUid.test(row.event.uid) ? row.event.uid : null,
    demo: false,
    fields: { ...fieldsOf(row), papersDay: null, papersHour: null, roomMinutes: null },
  }))
  const ids = await addMeetingsWithIds(tx, meetings)
  if (ids.includes(null)) return false
  await recordActs(
    tx,
    actor,
    meetings.map(({ body, fields }, at) => ({ ...about(ids[at] ?? null, programme), act: 'addMeeting', after: { body, ...fields } })),
  )
  return true
}

function about(thingId: string | null, programme: string) {
  return { thing: 'meeting', thingId, dossier: null, programme }
}

const actOf: Readonly<Partial<Record<ImportOutcome, string>>> = {
  changed: 'changeMeeting',
  moved: 'changeMeeting',
  cancelled: 'cancelMeeting',
}

function recordsOf(plan: readonly PlannedRow[], programme: string): Recorded[] {
  return plan.flatMap((row) => {
    const act = actOf[row.outcome]
    if (act === undefined || !row.meeting) return []
    const after = row.outcome === 'cancelled' ? { reason: row.event.reason } : fieldsOf(row)
    return [{ ...about(row.meeting.id, programme), act, before: row.meeting, after }]
  })
}

function countsOf(plan: readonly PlannedRow[]): ImportDone {
  const count = (wanted: ImportOutcome) => plan.filter(({ outcome }) => outcome === wanted).length
  return { new: count('new'), same: count('same'), changed: count('changed'), moved: count('moved'), cancelled: count('cancelled') }
}
