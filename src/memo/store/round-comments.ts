import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Disposition } from '../model/coordination.ts'
import type { Anchor } from '../model/text.ts'
import type { InMemo } from './rounds.ts'

export type NewRoundComment = InMemo & {
  readonly id: string
  readonly round: string
  readonly version: string
  readonly organisation: string
  readonly point: string | null
  readonly anchor: Anchor | null
  readonly body: string
  readonly instead: string
  readonly opinion: string | null
  readonly by: string
}

export async function addRoundComments(tx: Tx, comments: readonly NewRoundComment[]): Promise<void> {
  if (comments.length === 0) return
  const rows = comments.map(({ id, memo, dossier, round, version, organisation, point, anchor, body, instead, opinion, by }) => ({
    ...{ id, point, body },
    memo_id: memo,
    dossier_id: dossier,
    round_id: round,
    version_id: version,
    organisation_id: organisation,
    anchor: anchor === null ? null : JSON.stringify(anchor),
    instead: instead === '' ? null : instead,
    opinion_id: opinion,
    by_id: by,
  }))
  await tx.insertInto('memo_comment').values(rows).execute()
}

export type RoundComment = Awaited<ReturnType<typeof listRoundComments>>[number]

/** The remarks that were made in the rounds of a memo, in the order in which they came; with what was done with each, as it counts now. */
export function listRoundComments(tx: Tx, memo: string) {
  return tx
    .selectFrom('memo_comment as c')
    .innerJoin('memo_round as r', 'r.id', 'c.round_id')
    .innerJoin('memo_version as v', 'v.id', 'r.version_id')
    .innerJoin('person as b', 'b.id', 'c.by_id')
    .leftJoin('organisation as o', 'o.id', 'c.organisation_id')
    .leftJoin('memo_point as t', (join) => join.onRef('t.version_id', '=', 'r.version_id').onRef('t.point', '=', 'c.point'))
    .leftJoin('memo_opinion as n', 'n.id', 'c.opinion_id')
    .leftJoin('person as f', 'f.id', 'n.on_behalf_of')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('memo_disposition as d')
          .innerJoin('person as p', 'p.id', 'd.by_id')
          .select(['d.outcome', 'd.why', 'd.at as disposed_at', 'p.name as disposed_by'])
          .select(sql<number>`(count(*) over ())::int`.as('revision'))
          .whereRef('d.comment_id', '=', 'c.id')
          .orderBy('d.at', 'desc')
          .orderBy('d.id')
          .limit(1)
          .as('d'),
      (join) => join.onTrue(),
    )
    .select(['c.id', 'r.number as round', 'v.number as version', 'c.anchor', 'c.body', 'c.instead', 'c.at', 'c.by_id', 'c.by_name'])
    .select(['o.abbreviation as organisation', 'b.name as by', 'f.name as for', 't.number as point_number', 'n.opinion'])
    .select(['d.outcome', 'd.why', 'd.disposed_at', 'd.disposed_by', 'd.revision'])
    .select(
      sql<boolean>`n.id is not null and exists (
        select from memo_opinion l where l.ask_id = n.ask_id and l.point is not distinct from n.point and l.at > n.at)`.as('overtaken'),
    )
    .where('c.memo_id', '=', memo)
    .where('c.reply_to', 'is', null)
    .where('c.withdrawn_at', 'is', null)
    .orderBy('c.at')
    .orderBy('t.number', (order) => order.asc().nullsFirst())
    .orderBy('c.id')
    .execute()
}

type NewDisposition = InMemo & { readonly comment: string; readonly outcome: Disposition; readonly why: string; readonly by: string }

export async function addDispositionRow(tx: Tx, { memo, dossier, comment, outcome, why, by }: NewDisposition): Promise<void> {
  const at = sql<Date>`clock_timestamp()`
  await tx
    .insertInto('memo_disposition')
    .values({ memo_id: memo, dossier_id: dossier, comment_id: comment, outcome, why, by_id: by, at })
    .execute()
}
