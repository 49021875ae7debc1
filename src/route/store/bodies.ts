import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Body, BodyFields, BodyMember } from '../model/bodies.ts'

function columnsOf(fields: Partial<BodyFields>) {
  const { papersWorkingDays, papersWeekday, papersHour, closedIn, handlingDays, roomMinutes, ...same } = fields
  return {
    ...same,
    ...(papersWorkingDays !== undefined && { papers_working_days: papersWorkingDays }),
    ...(papersWeekday !== undefined && { papers_weekday: papersWeekday }),
    ...(papersHour !== undefined && { papers_hour: papersHour }),
    ...(closedIn !== undefined && { closed_in: closedIn }),
    ...(handlingDays !== undefined && { handling_days: handlingDays }),
    ...(roomMinutes !== undefined && { room_minutes: roomMinutes }),
  }
}

export type NewBody = {
  readonly id: string
  readonly programme: string
  readonly fields: BodyFields
  readonly position: number
  readonly demo: boolean
  readonly by: string
}

export async function addBodyRow(tx: Tx, { id, programme, fields, position, demo, by }: NewBody): Promise<void> {
  const columns = columnsOf(fields)
  await tx
    .insertInto('body')
    .values({
      ...columns,
      code: fields.code,
      name: fields.name,
      kind: fields.kind,
      id,
      programme_id: programme,
      position,
      demo,
      changed_by: by,
    })
    .execute()
}

/**
 * Lets acts on the bodies of a programme, or on the meetings of a body, follow each other until their transaction ends: each looks whether a name,
 * a chair or an hour is free before it takes it.
 */
export async function takeTurn(tx: Tx, thing: 'bodies' | 'meetings', id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`route ${thing} ${id}`}, 0))`.execute(tx)
}

function bodies(tx: Tx, programme: string) {
  return tx.selectFrom('body').selectAll().where('programme_id', '=', programme)
}

type Row = Awaited<ReturnType<ReturnType<typeof bodies>['execute']>>[number]

/** The bodies of a programme in their order, those that were abolished last. */
export async function listBodyRows(tx: Tx, programme: string): Promise<Body[]> {
  const rows = await bodies(tx, programme)
    .orderBy('abolished_on', (order) => order.asc().nullsFirst())
    .orderBy('position')
    .orderBy('code')
    .execute()
  return rows.map(bodyOf)
}

export async function findBodyRow(tx: Tx, programme: string, id: string): Promise<Body | undefined> {
  const row = await bodies(tx, programme).where('id', '=', id).executeTakeFirst()
  return row && bodyOf(row)
}

function bodyOf(row: Row): Body {
  // The table's constraints hold the words of the closed lists.
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind as Body['kind'],
    papersWorkingDays: row.papers_working_days,
    papersWeekday: row.papers_weekday,
    papersHour: row.papers_hour,
    closedIn: row.closed_in as Body['closedIn'],
    handlingDays: row.handling_days,
    roomMinutes: row.room_minutes,
    abolishedOn: row.abolished_on,
    demo: row.demo,
    revision: row.revision,
    since: row.since.toISOString(),
  }
}

export type BodyChange = Partial<BodyFields> & { readonly abolishedOn?: string; readonly by: string }

/** Changes a body if it still has this revision. False when somebody was first. */
export async function changeBodyRow(
  tx: Tx,
  body: Pick<Body, 'id' | 'revision'>,
  { by, abolishedOn, ...fields }: BodyChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('body')
    .set({ ...columnsOf(fields), ...(abolishedOn !== undefined && { abolished_on: abolishedOn }), changed_by: by })
    .where('id', '=', body.id)
    .where('revision', '=', body.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function isBodyCodeTaken(
  tx: Tx,
  programme: string,
  { code, not }: { readonly code: string; readonly not: string | null },
): Promise<boolean> {
  const rows = await listBodyRows(tx, programme)
  return rows.some((row) => row.abolishedOn === null && row.id !== not && row.code.toLowerCase() === code.toLowerCase())
}

export async function listMemberRows(tx: Tx, body: string): Promise<BodyMember[]> {
  const rows = await tx
    .selectFrom('body_member')
    .select(['id', 'name', 'person_id as person', 'organisation_id as organisation', 'role'])
    .where('body_id', '=', body)
    .where('ended_at', 'is', null)
    .orderBy('since')
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as BodyMember['role'] }))
}

/** How many members of a body hear what is sent to it: who has an account and reads the programme, but for who sends it. */
export async function countHearing(
  tx: Tx,
  { programme, body, not }: { readonly programme: string; readonly body: string; readonly not: string },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct m.person_id)::int as count
    from body_member m
    where m.body_id = ${body} and m.ended_at is null and m.person_id <> ${not}
      and m.person_id in (select person_id from access_people_of(${programme}))`.execute(tx)
  return rows[0]?.count ?? 0
}

export type MemberOf = { readonly id: string; readonly body: string; readonly person: string | null }

/** Which persons are in which bodies of a programme now. */
export async function listMembersOf(tx: Tx, programme: string): Promise<MemberOf[]> {
  return await tx
    .selectFrom('body_member')
    .select(['id', 'body_id as body', 'person_id as person'])
    .where('programme_id', '=', programme)
    .where('ended_at', 'is', null)
    .execute()
}

export type NewMember = Omit<BodyMember, 'id'> & { readonly programme: string; readonly body: string; readonly by: string }

export async function addMemberRow(tx: Tx, { programme, body, by, person, organisation, ...member }: NewMember): Promise<string> {
  const row = { ...member, programme_id: programme, body_id: body, person_id: person, organisation_id: organisation, added_by: by }
  return (await tx.insertInto('body_member').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** False where there is no such member. */
export async function endMemberRow(tx: Tx, body: string, member: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('body_member')
    .set({ ended_at: new Date() })
    .where('body_id', '=', body)
    .where('id', '=', member)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
