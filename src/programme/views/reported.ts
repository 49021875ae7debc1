import type { Tx } from '../../kernel/database.ts'
import type { ProgrammeItem } from '../model/items.ts'
import { listItems } from '../store/items.ts'
import { listMilestoneRows, listReportableRows } from '../store/reported.ts'

/** Measures that can be reported on, each with its lead. */
export async function listReportable(tx: Tx, programme: string): Promise<{ measure: string; lead: string }[]> {
  const rows = await listReportableRows(tx, programme)
  return rows.flatMap(({ id, lead_id }) => (lead_id === null ? [] : [{ measure: id, lead: lead_id }]))
}

/** The tree as it stands, without what is gone. */
export async function listStanding(tx: Tx, programme: string): Promise<ProgrammeItem[]> {
  return (await listItems(tx, programme)).filter(({ gone }) => gone === null)
}

export type MilestoneState = {
  readonly id: string
  readonly item: string
  readonly title: string
  readonly dueOn: string
  readonly status: 'open' | 'reached' | 'dropped'
  readonly reachedOn: string | null
}

/** Milestones of some items, or with null of the whole programme, in the order of their days. */
export async function listMilestones(tx: Tx, programme: string, items: readonly string[] | null): Promise<MilestoneState[]> {
  const rows = await listMilestoneRows(tx, programme, items)
  return rows.map((row) => ({
    id: row.id,
    item: row.item_id,
    title: row.title,
    dueOn: row.due_on,
    status: row.status === 'reached' || row.status === 'dropped' ? row.status : 'open',
    reachedOn: row.reached_on,
  }))
}
