import type { Calendars } from '../../calendar/model.ts'
import type { Tx } from '../../kernel/database.ts'
import { parseDay } from '../../kernel/day.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Body, BodyView, Meeting } from '../model/bodies.ts'
import { papersDue, recessOfBody } from '../rules/papers.ts'
import { findBodyRow, listBodyRows, listMemberRows } from '../store/bodies.ts'
import { findMeetingRow, listMeetingRows, type MeetingRecord, type Period } from '../store/meetings.ts'

/** The bodies of a programme in their order, those that were abolished last. */
export function listBodies(tx: Tx, programme: string): Promise<Body[]> {
  return listBodyRows(tx, programme)
}

export async function getBody(
  tx: Tx,
  { programme, body }: { readonly programme: string; readonly body: string },
): Promise<BodyView | Refusal<'body.unknown'>> {
  const found = await findBodyRow(tx, programme, body)
  return found ? { ...found, members: await listMemberRows(tx, body) } : refuse('body.unknown')
}

type Asked = { readonly programme: string; readonly body?: string | undefined } & Period

/** The meetings of a programme in a period, in order of time, each with when its papers are due and the recess that it falls in. */
export async function listMeetings(tx: Tx, { programme, body, from, to }: Asked, calendars: Calendars): Promise<Meeting[]> {
  const bodies = new Map((await listBodyRows(tx, programme)).map((one) => [one.id, one]))
  const rows = await listMeetingRows(tx, programme, { from, to, body: body ?? null })
  return rows.flatMap((row) => {
    const of = bodies.get(row.body)
    return of ? [meetingView(row, of, calendars)] : []
  })
}

export async function getMeeting(
  tx: Tx,
  { programme, meeting }: { readonly programme: string; readonly meeting: string },
  calendars: Calendars,
): Promise<Meeting | Refusal<'meeting.unknown'>> {
  const row = await findMeetingRow(tx, programme, meeting)
  const body = row && (await findBodyRow(tx, programme, row.body))
  return row && body ? meetingView(row, body, calendars) : refuse('meeting.unknown')
}

function meetingView(row: MeetingRecord, body: Body, calendars: Calendars): Meeting {
  const day = parseDay(row.day)
  if (day === null) throw new Error('A meeting was kept on a day that does not exist')
  return { ...row, papers: papersDue({ ...row, day }, body, calendars), recess: recessOfBody(day, body, calendars) }
}
