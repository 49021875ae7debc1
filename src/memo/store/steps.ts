import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { MemoStep } from '../model/deciding.ts'

export type NewStep = {
  readonly memo: string
  readonly dossier: string
  readonly version: string
  readonly what: Exclude<MemoStep['act'], 'return'>
  readonly reason?: string
  readonly known?: MemoStep['known']
  readonly day?: string | null
  readonly by: string
  readonly forWhom: string
}

/** What happened to a memo as a whole; giving back is written by the database itself. */
export async function addStepRow(tx: Tx, { memo, dossier, version, what, by, forWhom, known = [], ...step }: NewStep): Promise<void> {
  await tx
    .insertInto('memo_step')
    .values({
      ...step,
      known: JSON.stringify(known),
      act: what,
      memo_id: memo,
      dossier_id: dossier,
      version_id: version,
      by_id: by,
      for_id: forWhom,
    })
    .execute()
}

/** What happened to a memo as a whole, the newest first. */
export function listStepRows(tx: Tx, memo: string) {
  return tx
    .selectFrom('memo_step as s')
    .innerJoin('memo_version as v', 'v.id', 's.version_id')
    .innerJoin('person as b', 'b.id', 's.by_id')
    .innerJoin('person as f', 'f.id', 's.for_id')
    .select([
      's.act',
      's.reason',
      's.known',
      's.day',
      's.at',
      's.by_id',
      'v.number as version_number',
      'b.name as by',
      'f.name as for_name',
    ])
    .where('s.memo_id', '=', memo)
    .orderBy('s.at', 'desc')
    .orderBy('s.id')
    .execute()
}
export type StepRow = Awaited<ReturnType<typeof listStepRows>>[number]

/** The version that was offered last; undefined before the first. */
export function findOfferedVersion(tx: Tx, memo: string) {
  return tx
    .selectFrom('memo_version as v')
    .innerJoin('memo as m', (join) => join.onRef('m.id', '=', 'v.memo_id').onRef('m.offered_version', '=', 'v.number'))
    .select(['v.id', 'v.number', 'v.sha256', 'v.created_by'])
    .where('m.id', '=', memo)
    .executeTakeFirst()
}

/** Organisations whose newest opinion on some point of the last round is an objection, with how many of their comments nobody answered. */
export async function listObjectionRows(tx: Tx, memo: string): Promise<{ name: string; count: number }[]> {
  const { rows } = await sql<{ name: string; count: number }>`
    with last as (
      select distinct on (a.organisation_id, o.point) a.organisation_id, o.opinion
      from memo_opinion o join memo_ask a on a.id = o.ask_id join memo_round r on r.id = a.round_id
      where o.memo_id = ${memo} and r.number = (select max(number) from memo_round where memo_id = ${memo})
      order by a.organisation_id, o.point, o.at desc)
    select g.name, (select count(*)::int from memo_comment c
      where c.memo_id = ${memo} and c.organisation_id = g.id and c.reply_to is null and c.withdrawn_at is null
        and not exists (select from memo_disposition s where s.comment_id = c.id)) as count
    from organisation g where g.id in (select organisation_id from last where opinion = 'objected') order by g.name`.execute(tx)
  return rows
}
