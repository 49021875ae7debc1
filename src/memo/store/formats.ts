import { Type } from 'typebox'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { Heading } from '../model/formats.ts'
import type { MemoKind } from '../model/memos.ts'

const parseHeadings = parserOf(Type.Array(Heading))

/** The headings that a programme gave its memos, by kind. */
export async function listFormatRows(tx: Tx, programme: string) {
  const rows = await tx
    .selectFrom('memo_format as f')
    .leftJoin('person as p', 'p.id', 'f.changed_by')
    .select(['f.kind', 'f.headings', 'f.revision', 'f.since', 'p.name as by'])
    .where('f.programme_id', '=', programme)
    .execute()
  return rows.map((row) => ({ ...row, headings: parseHeadings(row.headings) }))
}

type Written = { readonly programme: string; readonly kind: MemoKind; readonly headings: readonly Heading[]; readonly by: string }

/** Changes a format if it still has this revision (0: there is none yet). False when somebody was first. */
export async function changeFormatRow(tx: Tx, revision: number, { programme, kind, headings, by }: Written): Promise<boolean> {
  const written = { headings: JSON.stringify(headings), changed_by: by }
  if (revision === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('memo_format')
      .values({ programme_id: programme, kind, ...written })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await tx
    .updateTable('memo_format')
    .set(written)
    .where('programme_id', '=', programme)
    .where('kind', '=', kind)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
