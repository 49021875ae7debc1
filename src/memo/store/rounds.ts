import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { OpinionGiven } from '../model/coordination.ts'

export type InMemo = { readonly memo: string; readonly dossier: string }
export type NewRound = InMemo & {
  readonly id: string
  readonly number: number
  readonly version: string
  readonly deadline: string
  readonly note: string
  readonly by: string
}

export async function addRoundRow(tx: Tx, { memo, dossier, version, by, ...round }: NewRound): Promise<void> {
  await tx
    .insertInto('memo_round')
    .values({ ...round, memo_id: memo, dossier_id: dossier, version_id: version, opened_by: by })
    .execute()
}

export type NewAsk = InMemo & {
  readonly id: string
  readonly round: string
  readonly organisation: string
  readonly people: readonly string[]
}

export async function addAskRows(tx: Tx, asks: readonly NewAsk[]): Promise<void> {
  const rows = asks.map(({ id, memo, dossier, round, organisation, people }) => ({
    id,
    memo_id: memo,
    dossier_id: dossier,
    round_id: round,
    organisation_id: organisation,
    person_ids: [...people],
  }))
  await tx.insertInto('memo_ask').values(rows).execute()
}

export type RoundRecord = Awaited<ReturnType<typeof listRoundRows>>[number]

/** The rounds of a memo, the newest first. */
export function listRoundRows(tx: Tx, memo: string) {
  return tx
    .selectFrom('memo_round as r')
    .innerJoin('memo_version as v', 'v.id', 'r.version_id')
    .innerJoin('person as o', 'o.id', 'r.opened_by')
    .leftJoin('person as c', 'c.id', 'r.closed_by')
    .select(['r.id', 'r.number', 'r.version_id', 'r.deadline', 'r.note', 'r.opened_by', 'r.opened_at', 'r.closed_at', 'r.closed_by'])
    .select(['v.number as version', 'o.name as opener', 'c.name as closer'])
    .where('r.memo_id', '=', memo)
    .orderBy('r.number', 'desc')
    .execute()
}

export async function findRoundRow(tx: Tx, memo: string, round: string): Promise<RoundRecord | undefined> {
  return (await listRoundRows(tx, memo)).find(({ id }) => id === round)
}

/** False when it was closed already. */
export async function closeRoundRow(tx: Tx, round: string, by: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('memo_round')
    .set({ closed_at: sql<Date>`now()`, closed_by: by })
    .where('id', '=', round)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export type AskRecord = Awaited<ReturnType<typeof listAskRows>>[number]

/** Whom the rounds of a memo ask, by abbreviation. */
export function listAskRows(tx: Tx, memo: string) {
  return tx
    .selectFrom('memo_ask as a')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select(['a.id', 'a.round_id', 'a.organisation_id', 'a.person_ids', 'a.reminded_at', 'o.abbreviation', 'o.name'])
    .select(
      sql<string[]>`array(select p.name from person p where p.id = any (a.person_ids) order by array_position(a.person_ids, p.id))`.as(
        'people',
      ),
    )
    .where('a.memo_id', '=', memo)
    .orderBy(sql`lower(o.abbreviation)`)
    .execute()
}

export async function markAsksReminded(tx: Tx, asks: readonly string[]): Promise<void> {
  await tx
    .updateTable('memo_ask')
    .set({ reminded_at: sql<Date>`now()` })
    .where('id', 'in', [...asks])
    .execute()
}

/** Makes the answers to one ask follow each other. */
export async function lockAsk(tx: Tx, ask: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${ask}, 7232024))`.execute(tx)
}

export type OpinionRecord = Awaited<ReturnType<typeof listOpinionRows>>[number]

/** Every opinion that was ever given on a memo, the oldest first. */
export function listOpinionRows(tx: Tx, memo: string) {
  return tx
    .selectFrom('memo_opinion as n')
    .innerJoin('person as b', 'b.id', 'n.by_id')
    .leftJoin('person as f', 'f.id', 'n.on_behalf_of')
    .select(['n.id', 'n.ask_id', 'n.point', 'n.opinion', 'n.condition', 'n.at', 'b.name as by', 'f.name as for'])
    .where('n.memo_id', '=', memo)
    .orderBy('n.at')
    .orderBy('n.id')
    .execute()
}

export type NewOpinion = InMemo &
  OpinionGiven & { readonly id: string; readonly ask: string; readonly by: string; readonly onBehalfOf: string | null }

export async function addOpinionRows(tx: Tx, opinions: readonly NewOpinion[]): Promise<void> {
  const rows = opinions.map(({ id, memo, dossier, ask, point, opinion, condition, by, onBehalfOf }) => ({
    ...{ id, point, opinion, condition },
    memo_id: memo,
    dossier_id: dossier,
    ask_id: ask,
    by_id: by,
    on_behalf_of: onBehalfOf,
    // After the lock: a transaction that began earlier may get it later.
    at: sql<Date>`clock_timestamp()`,
  }))
  await tx.insertInto('memo_opinion').values(rows).execute()
}

/** The decision points of versions, by the id of the version. */
export async function listPointsOf(tx: Tx, versions: readonly string[]) {
  if (versions.length === 0) return new Map<string, never[]>()
  const rows = await tx
    .selectFrom('memo_point')
    .select(['version_id', 'point', 'number', 'question', 'explanation', 'advice'])
    .where('version_id', 'in', [...versions])
    .orderBy('number')
    .execute()
  return Map.groupBy(rows, ({ version_id }) => version_id)
}

/** Ministries, with the organisations that are named: those that exist now, by abbreviation. */
export function listMinistriesAnd(tx: Tx, named: readonly string[]) {
  return tx
    .selectFrom('organisation')
    .select(['id', 'abbreviation', 'name'])
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('kind', '=', 'ministry'), ...(named.length === 0 ? [] : [eb('id', 'in', [...named])])]))
    .orderBy(sql`lower(abbreviation)`)
    .execute()
}

/** Past who asks, for the background: what was asked in rounds that are open, is near its day or past it, and was not answered. */
export function listUnansweredPast(tx: Tx, until: string) {
  return tx
    .selectFrom('memo_ask as a')
    .innerJoin('memo_round as r', 'r.id', 'a.round_id')
    .select(['a.id', 'a.memo_id as memo', 'a.dossier_id as dossier', 'r.id as round', 'r.deadline', 'r.opened_by', 'a.reminded_at'])
    .where('r.closed_at', 'is', null)
    .where('r.deadline', '<=', until)
    .where(sql<boolean>`not exists (select from memo_opinion n where n.ask_id = a.id and n.point is null)`)
    .execute()
}

/** Past who asks, for the background: who co-ordinates or writes in a dossier by name, there or in its programme. */
export async function listMakersPast(tx: Tx, dossier: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select m.person_id from dossier d join membership m on m.dossier_id = d.id or m.programme_id = d.programme_id
    where d.id = ${dossier} and m.role in ('coordinator', 'author') and m.person_id is not null and (m.until is null or m.until > now())
    order by m.role desc, m.since`.execute(tx)
  return rows.map(({ person_id }) => person_id)
}

export type Rounds = {
  readonly rounds: readonly RoundRecord[]
  readonly asks: readonly AskRecord[]
  readonly opinions: readonly OpinionRecord[]
  readonly points: Awaited<ReturnType<typeof listPointsOf>>
}

/** All that was asked and answered on a memo, with the points of the versions that went round. */
export async function findRounds(tx: Tx, memo: string): Promise<Rounds> {
  const rounds = await listRoundRows(tx, memo)
  const versions = rounds.map(({ version_id }) => version_id)
  return { rounds, asks: await listAskRows(tx, memo), opinions: await listOpinionRows(tx, memo), points: await listPointsOf(tx, versions) }
}
