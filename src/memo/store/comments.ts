import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { Nullable } from '../../kernel/schema.ts'
import type { MemoComment } from '../model/comments.ts'
import { Anchor } from '../model/text.ts'

const most = 2000
const parsePlace = parserOf(Type.Object({ anchor: Nullable(Anchor) }))

/** The comments on a memo in the order in which they were written, at most 2,000. `reader` is who looks. */
export async function listCommentRows(tx: Tx, memo: string, reader: string): Promise<MemoComment[]> {
  const rows = await tx
    .selectFrom('memo_comment as c')
    .innerJoin('person as p', 'p.id', 'c.by_id')
    .leftJoin('organisation as o', 'o.id', 'c.organisation_id')
    .leftJoin('memo_version as v', 'v.id', 'c.version_id')
    .leftJoin('memo_round as r', 'r.id', 'c.round_id')
    .select(['c.id', 'c.reply_to', 'c.point', 'c.anchor', 'c.body', 'c.instead', 'c.by_id', 'c.at', 'c.withdrawn_at'])
    .select(['v.number as version', 'r.number as round', 'o.abbreviation', sql<string>`coalesce(c.by_name, p.name)`.as('name')])
    .where('c.memo_id', '=', memo)
    .orderBy('c.at')
    .orderBy('c.id')
    .limit(most)
    .execute()
  return rows.map((row) => {
    const { id, version, round, point, instead } = row
    const withdrawn = row.withdrawn_at !== null
    return {
      ...{ id, version, round, point, ...parsePlace({ anchor: row.anchor }) },
      replyTo: row.reply_to,
      body: withdrawn ? null : row.body,
      instead: withdrawn ? null : instead,
      by: { id: row.by_id, name: row.name, organisation: row.abbreviation ?? '' },
      at: row.at.toISOString(),
      own: row.by_id === reader,
    }
  })
}

export function findCommentRow(tx: Tx, memo: string, id: string) {
  return tx
    .selectFrom('memo_comment')
    .select(['id', 'by_id', 'by_name', 'reply_to', 'withdrawn_at'])
    .where('memo_id', '=', memo)
    .where('id', '=', id)
    .executeTakeFirst()
}

export type NewCommentRow = {
  readonly id: string
  readonly memo: string
  readonly dossier: string
  readonly version: string | null
  readonly round: string | null
  readonly replyTo: string | null
  readonly organisation: string | null
  readonly point: string | null
  readonly anchor: Anchor | null
  readonly body: string
  readonly instead: string | null
  readonly by: string
}

export async function addCommentRow(tx: Tx, row: NewCommentRow): Promise<void> {
  await tx
    .insertInto('memo_comment')
    .values({
      ...{ id: row.id, point: row.point, body: row.body, instead: row.instead },
      memo_id: row.memo,
      dossier_id: row.dossier,
      version_id: row.version,
      round_id: row.round,
      reply_to: row.replyTo,
      organisation_id: row.organisation,
      anchor: row.anchor === null ? null : JSON.stringify(row.anchor),
      by_id: row.by,
    })
    .execute()
}

export async function withdrawCommentRow(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('memo_comment').set({ withdrawn_at: sql<Date>`now()` }).where('id', '=', id).execute()
}

export function listNameRows(tx: Tx, people: readonly string[]) {
  return tx
    .selectFrom('person as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.name', 'o.abbreviation as organisation'])
    .where('p.id', 'in', people)
    .execute()
}
