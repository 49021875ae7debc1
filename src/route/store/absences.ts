import type { Tx } from '../../kernel/database.ts'

/**
 * Days, both included, on which a body does not meet (`body`), or a person (`person`) or a member without an account (`member`) cannot be there.
 * `name` says what it is of a body, and who of a person; `reason` why that person is absent.
 */
export type AbsenceRow = {
  readonly id: string
  readonly body: string | null
  readonly person: string | null
  readonly member: string | null
  readonly name: string
  readonly reason: string
  readonly firstDay: string
  readonly lastDay: string
}

/** The absences of a programme that touch a period, in order of time. */
export async function listAbsenceRows(
  tx: Tx,
  programme: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<AbsenceRow[]> {
  return await tx
    .selectFrom('absence')
    .select(['id', 'body_id as body', 'person_id as person', 'member_id as member', 'name', 'reason'])
    .select(['first_day as firstDay', 'last_day as lastDay'])
    .where('programme_id', '=', programme)
    .where('withdrawn_at', 'is', null)
    .where('last_day', '>=', from)
    .where('first_day', '<=', to)
    .orderBy('first_day')
    .orderBy('id')
    .execute()
}

export type NewAbsence = Omit<AbsenceRow, 'id'> & { readonly programme: string; readonly by: string }

export async function addAbsenceRow(tx: Tx, { programme, body, person, member, by, ...absence }: NewAbsence): Promise<string> {
  const { name, reason, firstDay, lastDay } = absence
  const of = { programme_id: programme, body_id: body, person_id: person, member_id: member }
  const row = { ...of, name, reason, first_day: firstDay, last_day: lastDay, added_by: by }
  return (await tx.insertInto('absence').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** False where there is no such absence any more. */
export async function withdrawAbsenceRow(tx: Tx, programme: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('absence')
    .set({ withdrawn_at: new Date() })
    .where('programme_id', '=', programme)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
