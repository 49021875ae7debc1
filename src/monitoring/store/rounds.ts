import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { RequestStatus, RoundWish } from '../model/rounds.ts'

function rounds(tx: Tx, programme: string) {
  return tx
    .selectFrom('round as r')
    .select(['r.id', 'r.name', 'r.from_on', 'r.to_on', 'r.due_on', 'r.status', 'r.opened_at', 'r.opened_by', 'r.frozen_at'])
    .where('r.programme_id', '=', programme)
}

export type RoundRecord = NonNullable<Awaited<ReturnType<typeof findRound>>>
export type RoundCounts = {
  readonly organisations: number
  readonly submitted: number
  readonly approved: number
  readonly measures: number
}

/** The rounds of a programme, the newest first, with how far each is. */
export async function listRoundRows(tx: Tx, programme: string): Promise<{ round: RoundRecord; counts: RoundCounts }[]> {
  const found = await rounds(tx, programme).orderBy('r.opened_at', 'desc').limit(200).execute()
  const requests = await tx
    .selectFrom('round_request')
    .select(['round_id', sql<number>`count(*)::int`.as('organisations')])
    .select(sql<number>`(count(*) filter (where status in ('submitted', 'approved')))::int`.as('submitted'))
    .select(sql<number>`(count(*) filter (where status = 'approved'))::int`.as('approved'))
    .where('programme_id', '=', programme)
    .groupBy('round_id')
    .execute()
  const reports = await tx
    .selectFrom('measure_report')
    .select(['round_id', sql<number>`count(*)::int`.as('measures')])
    .where('programme_id', '=', programme)
    .groupBy('round_id')
    .execute()
  const measures = new Map(reports.map((row) => [row.round_id, row.measures]))
  const counts = new Map(requests.map(({ round_id, ...row }) => [round_id, { ...row, measures: measures.get(round_id) ?? 0 }]))
  const none = { organisations: 0, submitted: 0, approved: 0, measures: 0 }
  return found.map((round) => ({ round, counts: counts.get(round.id) ?? none }))
}

export function findRound(tx: Tx, programme: string, id: string) {
  return rounds(tx, programme).where('r.id', '=', id).executeTakeFirst()
}

/** The same, and it stays as it stands until the transaction ends. `alone`: for acts that change how far the round is. */
export async function holdRound(
  tx: Tx,
  { programme, round }: { programme: string; round: string },
  alone: boolean,
): Promise<RoundRecord | undefined> {
  await sql`select hold_round(${round}, ${alone})`.execute(tx)
  return findRound(tx, programme, round)
}

/** The frozen round before a moment, the last of them. */
export function findFrozenBefore(tx: Tx, programme: string, before: Date) {
  return tx
    .selectFrom('round')
    .select(['id', 'name'])
    .where('programme_id', '=', programme)
    .where('status', '=', 'frozen')
    .where('frozen_at', '<', before)
    .orderBy('frozen_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type NewRound = RoundWish & { readonly id: string; readonly programme: string; readonly by: string }

export async function addRound(tx: Tx, { id, programme, name, from, to, due, by }: NewRound): Promise<void> {
  await tx.insertInto('round').values({ id, programme_id: programme, name, from_on: from, to_on: to, due_on: due, opened_by: by }).execute()
}

export async function isNameTaken(tx: Tx, programme: string, name: string): Promise<boolean> {
  const row = await tx
    .selectFrom('round')
    .select('id')
    .where('programme_id', '=', programme)
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .executeTakeFirst()
  return row !== undefined
}

export async function hasOpenRound(tx: Tx, programme: string): Promise<boolean> {
  const row = await tx
    .selectFrom('round')
    .select('id')
    .where('programme_id', '=', programme)
    .where('status', '!=', 'frozen')
    .executeTakeFirst()
  return row !== undefined
}

export async function markFrozen(tx: Tx, id: string, { by, at }: { by: string; at: Date }): Promise<void> {
  await tx.updateTable('round').set({ status: 'frozen', frozen_by: by, frozen_at: at }).where('id', '=', id).execute()
}

export type NewRequest = {
  readonly id: string
  readonly programme: string
  readonly round: string
  readonly organisation: string
  readonly asked: readonly string[]
  readonly by: string
}

export async function addRequests(tx: Tx, requests: readonly NewRequest[]): Promise<void> {
  await tx
    .insertInto('round_request')
    .values(
      requests.map(({ id, programme, round, organisation, asked, by }) => ({
        id,
        programme_id: programme,
        round_id: round,
        organisation_id: organisation,
        asked_ids: [...asked],
        changed_by: by,
      })),
    )
    .execute()
}

/** The same as `isComplete` of the rules: a status, a traffic light, and why where that is not green. */
const filledReports = sql<number>`(count(*) filter (where m.status is not null and m.confidence is not null
  and (m.confidence = 'onTrack' or btrim(m.explanation, E' \\t\\n\\r') <> '')))::int`

export function listRequestRows(tx: Tx, round: string) {
  return tx
    .selectFrom('round_request as q')
    .innerJoin('organisation as o', 'o.id', 'q.organisation_id')
    .leftJoin('person as s', 's.id', 'q.submitted_by')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('measure_report as m')
          .select(['m.request_id', sql<number>`count(*)::int`.as('measures')])
          .select(filledReports.as('filled'))
          .where('m.round_id', '=', round)
          .groupBy('m.request_id')
          .as('c'),
      (join) => join.onRef('c.request_id', '=', 'q.id'),
    )
    .select(['q.id', 'q.organisation_id', 'o.abbreviation', 'o.name', 'q.status', 'q.asked_ids', 'q.reminded_at', 'q.submitted_at'])
    .select(['q.returned_why', 'q.revision', 's.name as submitted_by', 'c.measures', 'c.filled'])
    .where('q.round_id', '=', round)
    .orderBy('o.abbreviation')
    .orderBy('o.name')
    .execute()
}

export type RequestRecord = Awaited<ReturnType<typeof listRequestRows>>[number]

/** A request of a round; whoever holds the round alone is the only one to change it. */
export function findRequest(tx: Tx, round: string, id: string) {
  return tx
    .selectFrom('round_request')
    .select(['id', 'organisation_id', 'status', 'asked_ids', 'revision'])
    .where('round_id', '=', round)
    .where('id', '=', id)
    .executeTakeFirst()
}

type RequestChange = {
  readonly status: RequestStatus
  readonly by: string
  readonly why?: string
}

export async function changeRequestRow(tx: Tx, id: string, { status, by, why }: RequestChange): Promise<void> {
  const submitted = status === 'submitted' ? { submitted_at: sql<Date>`now()`, submitted_by: by } : {}
  const { numUpdatedRows } = await tx
    .updateTable('round_request')
    .set({ status, changed_by: by, ...submitted, ...(why !== undefined && { returned_why: why }) })
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error('The database lets nobody change this request')
}

export async function markReminded(tx: Tx, ids: readonly string[], by: string): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('round_request')
    .set({ reminded_at: sql<Date>`now()`, changed_by: by })
    .where('id', 'in', [...ids])
    .execute()
}

/** Past who asks, for the background: rounds that are over their day while somebody has not reported, and was not reminded since a moment. */
export async function listRoundsWithLate(tx: Tx, { today, since }: { today: string; since: Date }) {
  return tx
    .selectFrom('round as r')
    .select(['r.id', 'r.programme_id as programme', 'r.opened_by'])
    .where('r.status', '!=', 'frozen')
    .where('r.due_on', '<', today)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('round_request as q')
          .select('q.id')
          .whereRef('q.round_id', '=', 'r.id')
          .where('q.status', 'in', ['asked', 'returned'])
          .where((or) => or.or([or('q.reminded_at', 'is', null), or('q.reminded_at', '<', since)])),
      ),
    )
    .execute()
}

/** Past who asks, for the background: who co-ordinates a programme by name. */
export async function listCoordinatorsPast(tx: Tx, programme: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('membership')
    .select('person_id')
    .where('programme_id', '=', programme)
    .where('role', '=', 'coordinator')
    .where('person_id', 'is not', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', sql<Date>`now()`)]))
    .orderBy('since')
    .execute()
  return rows.flatMap(({ person_id }) => person_id ?? [])
}
