import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

/** Measures that somebody can report on: those in the tree that were neither completed nor stopped. */
export function listReportableRows(tx: Tx, programme: string) {
  return tx
    .selectFrom('programme_item')
    .select(['id', 'lead_id'])
    .where('programme_id', '=', programme)
    .where('kind', '=', 'measure')
    .where('gone', 'is', null)
    .where('status', 'in', ['planned', 'underway'])
    .orderBy('position')
    .execute()
}

/** Milestones in the order of their days; `items` null: of the whole programme. */
export function listMilestoneRows(tx: Tx, programme: string, items: readonly string[] | null) {
  return tx
    .selectFrom('milestone')
    .select(['id', 'item_id', 'title', 'due_on', 'reached_on', 'status'])
    .where('programme_id', '=', programme)
    .$if(items !== null, (query) => query.where('item_id', '=', sql<string>`any (${items ?? []}::uuid[])`))
    .orderBy('due_on')
    .orderBy('id')
    .execute()
}

export type ReportedState = {
  readonly measure: string
  readonly status: string
  readonly confidence: string
  readonly explanation: string
}

/** Writes what was reported into the measures, where it says something else; answers which changed. */
export async function writeReportedRows(
  tx: Tx,
  programme: string,
  { by, states }: { by: string; states: readonly ReportedState[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update programme_item i set status = v.status, confidence = v.confidence, explanation = v.explanation, changed_by = ${by}
    from jsonb_to_recordset(${JSON.stringify(states)}::jsonb) as v(measure uuid, status text, confidence text, explanation text)
    where i.id = v.measure and i.programme_id = ${programme} and i.kind = 'measure' and i.gone is null
      and (i.status, i.confidence, i.explanation) is distinct from (v.status, v.confidence, v.explanation)
    returning i.id`.execute(tx)
  return rows.map(({ id }) => id)
}

export type ReportedMilestoneState = { readonly milestone: string; readonly status: string; readonly reachedOn: string | null }

export async function writeMilestoneRows(
  tx: Tx,
  programme: string,
  { by, states }: { by: string; states: readonly ReportedMilestoneState[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update milestone m set status = v.status, reached_on = v."reachedOn", changed_by = ${by}
    from jsonb_to_recordset(${JSON.stringify(states)}::jsonb) as v(milestone uuid, status text, "reachedOn" date)
    where m.id = v.milestone and m.programme_id = ${programme}
      and (m.status, m.reached_on) is distinct from (v.status, v."reachedOn")
    returning m.id`.execute(tx)
  return rows.map(({ id }) => id)
}
