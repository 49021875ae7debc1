import type { Tx } from '../../kernel/database.ts'

type NewTemplate = { readonly programme: string; readonly name: string; readonly steps: unknown; readonly by: string }

/** The templates of a programme that were not ended, by name. */
export function listTemplateRows(tx: Tx, programme: string) {
  return tx
    .selectFrom('route_template')
    .select(['id', 'programme_id', 'name', 'steps'])
    .where('programme_id', '=', programme)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
}

export async function addTemplateRow(tx: Tx, { programme, name, steps, by }: NewTemplate): Promise<string> {
  const row = { programme_id: programme, name, steps: JSON.stringify(steps), created_by: by }
  return (await tx.insertInto('route_template').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** False where there is no such template any more. */
export async function endTemplateRow(tx: Tx, programme: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('route_template')
    .set({ ended_at: new Date() })
    .where('programme_id', '=', programme)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
