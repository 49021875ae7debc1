import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import type { Actor } from '../model/actor.ts'
import type { Deputyship } from '../model/deputies.ts'
import { type DeputyRow, listDeputyRows } from '../store/deputies.ts'

/** Who acts for a person and for whom that person acts, now and later. */
export async function listDeputyships(tx: Tx, _actor: Actor, person: string): Promise<Deputyship[]> {
  return (await listDeputyRows(tx, person)).map(deputyship)
}

function deputyship(row: DeputyRow): Deputyship {
  return {
    id: row.id,
    deputy: row.deputy_id,
    deputyName: row.deputy,
    principal: row.for_id,
    principalName: row.principal,
    kind: row.kind === 'office' ? 'office' : 'deputy',
    from: dayAt(row.since),
    through: row.until === null ? null : lastDayBefore(row.until),
    holds: row.holds,
    grantedBy: row.granted_by,
  }
}

/** A period that ends as a day begins has the day before as its last. */
function lastDayBefore(moment: Date): string {
  return dayAt(new Date(moment.getTime() - 1))
}
