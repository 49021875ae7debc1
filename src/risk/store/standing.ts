import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { NegativeTest, OverdueMitigation } from '../model/standing.ts'

type Page<Row> = { readonly rows: Row[]; readonly total: number }

/** What should have been done by a day about risks that are not closed, longest due first. */
export function listOverdueRows(
  tx: Tx,
  { programme, day }: { readonly programme: string; readonly day: string },
  count: number,
): Promise<Page<OverdueMitigation>> {
  return counted(
    sql<OverdueMitigation & { total: number }>`
      select m.id, m.risk_id as risk, m.action, m.due_on as "dueOn", coalesce(o.abbreviation, p.name, '') as "ownerName",
        (count(*) over ())::int as total
      from mitigation m join risk r on r.id = m.risk_id and r.status <> 'closed'
        left join organisation o on o.id = m.owner_id left join person p on p.id = m.owner_person_id
      where m.programme_id = ${programme} and m.status in ('planned', 'underway') and m.due_on < ${day}
      order by m.due_on, m.id limit ${count}`.execute(tx),
  )
}

/** Implementation tests that say it cannot be done, the newest first. */
export function listNegativeRows(tx: Tx, programme: string, count: number): Promise<Page<NegativeTest>> {
  return counted(
    sql<NegativeTest & { total: number }>`
      select t.id, o.abbreviation as organisation, t.item_id as item,
        coalesce(nullif(trim(concat_ws(' ', i.number, i.title)), ''), t.scenario) as about, t.received_on as "receivedOn",
        (count(*) over ())::int as total
      from implementation_test t join organisation o on o.id = t.organisation_id left join programme_item i on i.id = t.item_id
      where t.programme_id = ${programme} and not t.withdrawn and t.verdict = 'notFeasible'
      order by t.received_on desc, t.id limit ${count}`.execute(tx),
  )
}

async function counted<Row>(asked: Promise<{ readonly rows: (Row & { readonly total: number })[] }>): Promise<Page<Row>> {
  const { rows } = await asked
  return { rows: rows.map(({ total: _, ...row }) => row as Row), total: rows[0]?.total ?? 0 }
}
