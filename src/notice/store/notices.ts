import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { NoticeKind, NoticeParams } from '../model/notices.ts'

export type NewNotice = {
  readonly person: string
  readonly programme: string | null
  readonly dossier: string | null
  readonly kind: NoticeKind
  readonly thing: string
  readonly thingId: string
  readonly path: string
  readonly params: NoticeParams
  readonly isTask: boolean
  readonly dueOn: string | null
  readonly by: string
}

export async function addNotices(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  for (let at = 0; at < notices.length; at += 500) {
    const rows = notices.slice(at, at + 500).map(({ person, programme, dossier, thingId, isTask, dueOn, by, params, ...plain }) => ({
      ...plain,
      person_id: person,
      programme_id: programme,
      dossier_id: dossier,
      thing_id: thingId,
      is_task: isTask,
      due_on: dueOn,
      by_id: by,
      params: JSON.stringify(params),
    }))
    await tx.insertInto('notice').values(rows).execute()
  }
}

/** Everybody with a role in a programme that the actor reads; a person stands there once for each role. */
export async function listPeopleOf(tx: Tx, programme: string) {
  const { rows } = await sql<{ person_id: string; name: string; organisation_id: string; role: string }>`
    select person_id, name, organisation_id, role from access_people_of(${programme}) order by name, person_id, role`.execute(tx)
  return rows
}

/** Everybody who may read a dossier that the actor reads, by a role there or in its programme; a person stands there once for each role. */
export async function listPeopleOfDossier(tx: Tx, dossier: string) {
  const { rows } = await sql<{ person_id: string; name: string; organisation_id: string; role: string }>`
    select person_id, name, organisation_id, role from access_people_of_dossier(${dossier}) order by name, person_id, role`.execute(tx)
  return rows
}

/** Answers how many tasks were open. */
export async function completeTaskRows(
  tx: Tx,
  { programme, dossier, thing, thingId }: { programme?: string | undefined; dossier?: string | undefined; thing: string; thingId: string },
): Promise<number> {
  const complete =
    dossier === undefined
      ? sql<{ done: number }>`select complete_tasks(${programme ?? null}, ${thing}, ${thingId}) as done`
      : sql<{ done: number }>`select complete_dossier_tasks(${dossier}, ${thing}, ${thingId}) as done`
  const { rows } = await complete.execute(tx)
  return rows[0]?.done ?? 0
}

export type NoticeRow = Awaited<ReturnType<typeof listOpenTasks>>[number]

function notices(tx: Tx, person: string) {
  return tx
    .selectFrom('notice as n')
    .leftJoin('programme as p', 'p.id', 'n.programme_id')
    .leftJoin('dossier as d', 'd.id', 'n.dossier_id')
    .innerJoin('person as b', 'b.id', 'n.by_id')
    .select([
      'n.id',
      'n.programme_id',
      'n.dossier_id',
      'n.kind',
      'n.thing',
      'n.thing_id',
      'n.path',
      'n.params',
      'n.at',
      'n.read_at',
      'n.is_task',
      'n.due_on',
    ])
    .select(['b.name as by', 'n.by_id', 'n.person_id', sql<string>`coalesce(p.name, d.title, '')`.as('place')])
    .where('n.person_id', '=', person)
}

export function listOpenTasks(tx: Tx, person: string) {
  return notices(tx, person)
    .where('n.is_task', '=', true)
    .where('n.done_at', 'is', null)
    .orderBy('n.due_on', (order) => order.asc().nullsLast())
    .orderBy('n.at')
    .limit(200)
    .execute()
}

export function listTold(tx: Tx, person: string) {
  return notices(tx, person).where('n.is_task', '=', false).orderBy('n.at', 'desc').limit(100).execute()
}

export async function countWork(tx: Tx, person: string, today: string) {
  return tx
    .selectFrom('notice')
    .select([
      sql<number>`(count(*) filter (where is_task and done_at is null))::int`.as('tasks'),
      sql<number>`(count(*) filter (where is_task and done_at is null and due_on < ${today}::date))::int`.as('late'),
      sql<number>`(count(*) filter (where not is_task and read_at is null))::int`.as('unread'),
    ])
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow()
}

/** Marks a notice of a person as read; without `notice` all of them. Answers whether it was there, read or not. */
export async function readNoticeRows(tx: Tx, person: string, notice: string | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('notice')
    .set({ read_at: sql<Date>`coalesce(read_at, now())` })
    .where('person_id', '=', person)
    .$if(notice !== null, (query) => query.where('id', '=', notice ?? ''))
    .$if(notice === null, (query) => query.where('read_at', 'is', null))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
