import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Stroke } from '../model/deciding.ts'

export type NewInk = {
  readonly memo: string
  readonly dossier: string
  readonly version: string
  readonly place: string
  readonly strokes: readonly Stroke[]
  readonly alt: string
  readonly minister: string
  readonly by: string
}

export async function addInkRow(tx: Tx, { memo, dossier, version, strokes, minister, by, ...words }: NewInk): Promise<string> {
  const of = { memo_id: memo, dossier_id: dossier, version_id: version, minister_id: minister, by_id: by }
  const { id } = await tx
    .insertInto('memo_ink')
    .values({ ...words, ...of, strokes: JSON.stringify(strokes) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What was written by hand on the versions of a memo, also what was withdrawn. */
export function listInkRows(tx: Tx, memo: string) {
  return tx
    .selectFrom('memo_ink as i')
    .innerJoin('memo_version as v', 'v.id', 'i.version_id')
    .innerJoin('person as m', 'm.id', 'i.minister_id')
    .innerJoin('person as b', 'b.id', 'i.by_id')
    .select(['i.id', 'i.place', 'i.strokes', 'i.alt', 'i.at', 'i.withdrawn_at', 'i.minister_id', 'i.by_id'])
    .select(['v.number as version_number', 'm.name as minister', 'b.name as by'])
    .where('i.memo_id', '=', memo)
    .orderBy('i.at')
    .orderBy('i.id')
    .execute()
}
export type InkRow = Awaited<ReturnType<typeof listInkRows>>[number]

/** Withdraws what somebody wrote by hand; it is kept. False where it is not theirs, or withdrawn already. */
export async function withdrawInkRow(tx: Tx, memo: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('memo_ink')
    .set({ withdrawn_at: sql<Date>`now()` })
    .where('memo_id', '=', memo)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
