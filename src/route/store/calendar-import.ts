import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import type { Body, Meeting } from '../model/bodies.ts'
import { Rhythm } from '../model/calendars.ts'
import type { KnownBody, KnownMeeting } from '../rules/import-plan.ts'
import type { NewMeeting } from './meetings.ts'

const parseRhythm = parserOf(Rhythm)

/** How often a body meets; null where nobody said so. */
export async function findRhythm(tx: Tx, body: string): Promise<Rhythm | null> {
  const row = await tx.selectFrom('body').select('rhythm').where('id', '=', body).executeTakeFirst()
  return row?.rhythm ? parseRhythm(row.rhythm) : null
}

/** Keeps a rhythm if the body still has this revision. False when somebody was first. */
export async function keepRhythm(
  tx: Tx,
  body: Pick<Body, 'id' | 'revision'>,
  { rhythm, by }: { readonly rhythm: Rhythm | null; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('body')
    .set({ rhythm: rhythm === null ? null : JSON.stringify(rhythm), changed_by: by })
    .where('id', '=', body.id)
    .where('revision', '=', body.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function listKnownBodies(tx: Tx, programme: string): Promise<KnownBody[]> {
  const rows = await tx
    .selectFrom('body')
    .select(['id', 'code', 'name', 'abolished_on', 'closed_in', 'rhythm'])
    .where('programme_id', '=', programme)
    .orderBy('position')
    .execute()
  return rows.map(({ abolished_on, closed_in, rhythm, ...row }) => ({
    ...row,
    abolishedOn: abolished_on,
    closedIn: closed_in as Body['closedIn'],
    rhythm: rhythm ? parseRhythm(rhythm) : null,
  }))
}

type Wanted = { readonly from: string; readonly to: string; readonly uids: readonly string[]; readonly ids: readonly string[] }

/** The meetings that events of a file may be: those in its period, and those that came from the same events or have these ids. */
export async function listKnownMeetings(tx: Tx, programme: string, { from, to, uids, ids }: Wanted): Promise<KnownMeeting[]> {
  const rows = await tx
    .selectFrom('meeting')
    .select([
      'id',
      'body_id as body',
      'day',
      'starts_at as startsAt',
      'minutes',
      'place',
      'kind',
      'status',
      'revision',
      'uid',
      'papers_day as papersDay',
    ])
    .where('programme_id', '=', programme)
    .where((where) =>
      where.or([
        where.and([where('day', '>=', from), where('day', '<=', to)]),
        sql<boolean>`uid = any (${[...uids]}::text[])`,
        sql<boolean>`id = any (${[...ids]}::uuid[])`,
      ]),
    )
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as Meeting['kind'], status: row.status as Meeting['status'] }))
}

/** Adds meetings one by one known to be free; answers their ids in the same order, null for one that was taken meanwhile. */
export async function addMeetingsWithIds(tx: Tx, meetings: readonly NewMeeting[]): Promise<(string | null)[]> {
  const ids = new Map<string, string>()
  for (let at = 0; at < meetings.length; at += 500) {
    const rows = await tx
      .insertInto('meeting')
      .values(meetings.slice(at, at + 500).map(rowOf))
      .onConflict((conflict) => conflict.doNothing())
      .returning(['id', 'body_id', 'day', 'starts_at'])
      .execute()
    for (const row of rows) ids.set(`${row.body_id} ${row.day} ${row.starts_at}`, row.id)
  }
  return meetings.map(({ body, fields }) => ids.get(`${body} ${fields.day} ${fields.startsAt}`) ?? null)
}

function rowOf({ programme, body, fields, uid, demo, by }: NewMeeting) {
  const { day, startsAt, minutes, place, kind, papersDay, papersHour, roomMinutes } = fields
  return {
    ...{ programme_id: programme, body_id: body, day, starts_at: startsAt, minutes, place, kind, uid, demo, changed_by: by },
    ...{ papers_day: papersDay, papers_hour: papersHour, room_minutes: roomMinutes },
  }
}

/** A meeting that was made here turns out to come from an event of a calendar. */
export async function linkMeeting(tx: Tx, meeting: string, uid: string): Promise<void> {
  await tx.updateTable('meeting').set({ uid }).where('id', '=', meeting).where('uid', 'is', null).execute()
}

/** Uids by meeting, for what is given out. */
export async function listUids(tx: Tx, meetings: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  if (meetings.length === 0) return new Map()
  const rows = await tx
    .selectFrom('meeting')
    .select(['id', 'uid'])
    .where(sql<boolean>`id = any (${[...meetings]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, uid }) => [id, uid]))
}
