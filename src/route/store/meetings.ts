import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Meeting, MeetingFields } from '../model/bodies.ts'
import { minutesTaken } from './meeting-minutes.ts'

/** A meeting as it is kept: without what follows from its body and the calendars. */
export type MeetingRecord = Omit<Meeting, 'papers' | 'recess'>

function columnsOf({ startsAt, papersDay, papersHour, roomMinutes, ...same }: Partial<MeetingFields>) {
  return {
    ...same,
    ...(startsAt !== undefined && { starts_at: startsAt }),
    ...(papersDay !== undefined && { papers_day: papersDay }),
    ...(papersHour !== undefined && { papers_hour: papersHour }),
    ...(roomMinutes !== undefined && { room_minutes: roomMinutes }),
  }
}

export type NewMeeting = {
  readonly programme: string
  readonly body: string
  readonly fields: MeetingFields
  readonly uid: string | null
  readonly demo: boolean
  readonly by: string
}

/** Adds meetings; one that its body has at that moment already, or from the same event of a calendar, is left as it is. Answers how many are new. */
export async function addMeetingRows(tx: Tx, meetings: readonly NewMeeting[]): Promise<number> {
  let added = 0
  for (let at = 0; at < meetings.length; at += 500) {
    const rows = meetings.slice(at, at + 500).map(({ programme, body, fields, uid, demo, by }) => ({
      ...columnsOf(fields),
      day: fields.day,
      programme_id: programme,
      body_id: body,
      uid,
      demo,
      changed_by: by,
    }))
    const { numInsertedOrUpdatedRows = 0n } = await tx
      .insertInto('meeting')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    added += Number(numInsertedOrUpdatedRows)
  }
  return added
}

function meetings(tx: Tx, programme: string) {
  return tx
    .selectFrom('meeting as m')
    .innerJoin('body as b', 'b.id', 'm.body_id')
    .selectAll('m')
    .select('b.code as body_code')
    .where('m.programme_id', '=', programme)
}

type Row = Awaited<ReturnType<ReturnType<typeof meetings>['execute']>>[number]
export type Period = { readonly from: string; readonly to: string }

/** The meetings of a programme in a period, both days included, in order of time; of one body where that is said. */
export async function listMeetingRows(
  tx: Tx,
  programme: string,
  { from, to, body = null }: Period & { readonly body?: string | null },
): Promise<MeetingRecord[]> {
  const rows = await meetings(tx, programme)
    .where('m.day', '>=', from)
    .where('m.day', '<=', to)
    .$if(body !== null, (query) => query.where('m.body_id', '=', body ?? ''))
    .orderBy('m.day')
    .orderBy('m.starts_at')
    .limit(5_000)
    .execute()
  return withMinutes(tx, rows)
}

/** The same as it was just before a moment: what was planned later is not there yet. What its agendas held then is not told: no minutes are used. */
export async function listMeetingRowsBefore(
  tx: Tx,
  programme: string,
  { from, to, before }: Period & { before: Date },
): Promise<MeetingRecord[]> {
  const still = await meetings(tx, programme)
    .where('m.since', '<', before)
    .where('m.day', '>=', from)
    .where('m.day', '<=', to)
    .orderBy('m.day')
    .limit(5_000)
    .execute()
  const former = await tx
    .selectFrom('meeting_history as m')
    .innerJoin('body as b', 'b.id', 'm.body_id')
    .selectAll('m')
    .select('b.code as body_code')
    .where('m.programme_id', '=', programme)
    .where('m.since', '<', before)
    .where('m.until', '>=', before)
    .where('m.day', '>=', from)
    .where('m.day', '<=', to)
    .execute()
  return [...still, ...former].map((row) => meetingOf(row, 0)).sort((one, other) => one.day.localeCompare(other.day))
}

/** The first and last day of some meetings, also as they were planned before; null where there are none. */
export async function daysOfMeetings(tx: Tx, ids: readonly string[]): Promise<Period | null> {
  const { rows } = await sql<{ readonly from: string | null; readonly to: string | null }>`
    select min(day)::text as "from", max(day)::text as "to" from (
      select day from meeting where id = any (${[...ids]}::uuid[])
      union all select day from meeting_history where id = any (${[...ids]}::uuid[])) d`.execute(tx)
  const [found] = rows
  return found?.from && found.to ? { from: found.from, to: found.to } : null
}

export async function findMeetingRow(tx: Tx, programme: string, id: string): Promise<MeetingRecord | undefined> {
  const row = await meetings(tx, programme).where('m.id', '=', id).executeTakeFirst()
  return row && (await withMinutes(tx, [row]))[0]
}

/** What is used of a meeting counts what the reader may not see too: room that is taken is taken. */
async function withMinutes(tx: Tx, rows: readonly Row[]): Promise<MeetingRecord[]> {
  const taken = await minutesTaken(
    tx,
    rows.map(({ id }) => id),
    null,
  )
  return rows.map((row) => meetingOf(row, taken.get(row.id) ?? 0))
}

function meetingOf(row: Row, usedMinutes: number): MeetingRecord {
  // The table's constraints hold the words of the closed lists.
  return {
    id: row.id,
    body: row.body_id,
    bodyCode: row.body_code,
    day: row.day,
    startsAt: row.starts_at,
    minutes: row.minutes,
    place: row.place,
    kind: row.kind as Meeting['kind'],
    papersDay: row.papers_day,
    papersHour: row.papers_hour,
    roomMinutes: row.room_minutes,
    status: row.status as Meeting['status'],
    reason: row.reason,
    usedMinutes,
    revision: row.revision,
    since: row.since.toISOString(),
  }
}

export type MeetingChange = Partial<MeetingFields> & Partial<Pick<Meeting, 'status' | 'reason'>> & { readonly by: string }

/** Changes a meeting if it still has this revision. False when somebody was first. */
export async function changeMeetingRow(
  tx: Tx,
  meeting: Pick<Meeting, 'id' | 'revision'>,
  { by, status, reason, ...fields }: MeetingChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('meeting')
    .set({ ...columnsOf(fields), ...(status && { status }), ...(reason !== undefined && { reason }), changed_by: by })
    .where('id', '=', meeting.id)
    .where('revision', '=', meeting.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whether a body already meets at a moment, in a meeting other than this one. */
export async function meetsAt(
  tx: Tx,
  body: string,
  { day, startsAt, not }: { day: string; startsAt: string; not: string | null },
): Promise<boolean> {
  const row = await tx
    .selectFrom('meeting')
    .select('id')
    .where('body_id', '=', body)
    .where('day', '=', day)
    .where('starts_at', '=', startsAt)
    .where('status', '<>', 'cancelled')
    .$if(not !== null, (query) => query.where('id', '<>', not ?? ''))
    .executeTakeFirst()
  return row !== undefined
}
