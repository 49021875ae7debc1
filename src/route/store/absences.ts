import type { Tx } from '../../kernel/database.ts'

/** Days, both included, on which a body does not meet (`body`) or a person cannot be at any (`person`); `bodies` are those that the person is in. */
export type AbsenceRow = {
  readonly id: string
  readonly body: string | null
  readonly person: string | null
  readonly name: string
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
    .select(['id', 'body_id as body', 'person_id as person', 'name', 'first_day as firstDay', 'last_day as lastDay'])
    .where('programme_id', '=', programme)
    .where('withdrawn_at', 'is', null)
    .where('last_day', '>=', from)
    .where('first_day', '<=', to)
    .orderBy('first_day')
    .orderBy('id')
    .execute()
}
