import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Body, MeetingFields } from '../model/bodies.ts'
import { findBodyRow, takeTurn } from '../store/bodies.ts'
import { addMeetingRows, changeMeetingRow, findMeetingRow, listMeetingRows, type MeetingRecord, meetsAt } from '../store/meetings.ts'

type OfBody = { readonly programme: string; readonly body: string }
type MeetingAt = { readonly programme: string; readonly meeting: string; readonly revision: number }
type Written = 'meeting.at-the-same-time' | 'meeting.papers-after' | 'body.abolished'

/** A meeting of a body. In a recess of that body it is allowed, for extra ones are held there; the screen says that it falls in one. */
export async function addMeeting(
  tx: Tx,
  actor: Actor,
  { programme, body: id, demo = false, ...fields }: OfBody & { readonly demo?: boolean } & MeetingFields,
): Promise<{ id: string } | Refusal<'body.unknown' | Written>> {
  await takeTurn(tx, 'meetings', id)
  const body = await findBodyRow(tx, programme, id)
  if (!body) return refuse('body.unknown')
  const refused = await refuseFields(tx, body, { fields, not: null })
  if (refused) return refused
  const count = await addMeetingRows(tx, [{ programme, body: id, fields, uid: null, demo, by: actor.person }])
  if (count === 0) return refuse('meeting.at-the-same-time')
  const added = (await listMeetingRows(tx, programme, { from: fields.day, to: fields.day, body: id })).find(
    ({ startsAt, status }) => startsAt === fields.startsAt && status !== 'cancelled',
  )
  if (!added) return refuse('meeting.at-the-same-time')
  await recordAct(tx, actor, {
    act: 'addMeeting',
    thing: 'meeting',
    thingId: added.id,
    dossier: null,
    programme,
    after: { body: id, ...fields },
  })
  return { id: added.id }
}

async function refuseFields(
  tx: Tx,
  body: Body,
  { fields, not }: { readonly fields: Pick<MeetingFields, 'day' | 'startsAt' | 'papersDay' | 'papersHour'>; readonly not: string | null },
): Promise<Refusal<Written> | null> {
  if (body.abolishedOn !== null && fields.day >= body.abolishedOn) return refuse('body.abolished')
  if (isAfter(fields)) return refuse('meeting.papers-after')
  return (await meetsAt(tx, body.id, { day: fields.day, startsAt: fields.startsAt, not })) ? refuse('meeting.at-the-same-time') : null
}

/** Papers that a meeting itself asks for on a moment after it has begun. */
function isAfter({ day, startsAt, papersDay, papersHour }: Pick<MeetingFields, 'day' | 'startsAt' | 'papersDay' | 'papersHour'>): boolean {
  if (papersDay === null) return false
  return papersDay > day || (papersDay === day && papersHour !== null && papersHour > startsAt)
}

type ToChange = 'meeting.unknown' | 'meeting.changed-meanwhile' | 'meeting.cancelled' | 'meeting.held'

async function meetingToChange(tx: Tx, { programme, meeting, revision }: MeetingAt): Promise<MeetingRecord | Refusal<ToChange>> {
  const found = await findMeetingRow(tx, programme, meeting)
  if (!found) return refuse('meeting.unknown')
  if (found.status === 'cancelled') return refuse('meeting.cancelled')
  if (found.status === 'held') return refuse('meeting.held')
  return found.revision === revision ? found : refuse('meeting.changed-meanwhile')
}

/** Moves or changes a meeting; what is not named stays. */
export async function changeMeeting(
  tx: Tx,
  actor: Actor,
  { programme, meeting: id, revision, ...written }: MeetingAt & Partial<MeetingFields>,
): Promise<{ id: string } | Refusal<ToChange | Written | 'body.unknown'>> {
  const meeting = await meetingToChange(tx, { programme, meeting: id, revision })
  if (isRefusal(meeting)) return meeting
  await takeTurn(tx, 'meetings', meeting.body)
  const body = await findBodyRow(tx, programme, meeting.body)
  if (!body) return refuse('body.unknown')
  const refused = await refuseFields(tx, body, { fields: { ...meeting, ...written }, not: id })
  if (refused) return refused
  if (!(await changeMeetingRow(tx, meeting, { ...written, by: actor.person }))) return refuse('meeting.changed-meanwhile')
  await recordAct(tx, actor, {
    act: 'changeMeeting',
    thing: 'meeting',
    thingId: id,
    dossier: null,
    programme,
    before: meeting,
    after: written,
  })
  return { id }
}

/** A meeting is called off, with the reason. It stays to be seen, and what was on its agenda too. */
export async function cancelMeeting(
  tx: Tx,
  actor: Actor,
  { reason, ...at }: MeetingAt & { readonly reason: string },
): Promise<{ id: string } | Refusal<ToChange | 'meeting.cancelled-without-reason'>> {
  const meeting = await meetingToChange(tx, at)
  if (isRefusal(meeting)) return meeting
  if (reason.trim() === '') return refuse('meeting.cancelled-without-reason')
  if (!(await changeMeetingRow(tx, meeting, { status: 'cancelled', reason: reason.trim(), by: actor.person })))
    return refuse('meeting.changed-meanwhile')
  await recordAct(tx, actor, {
    act: 'cancelMeeting',
    thing: 'meeting',
    thingId: meeting.id,
    dossier: null,
    programme: at.programme,
    after: { reason },
  })
  return { id: meeting.id }
}
