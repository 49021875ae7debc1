import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Period } from '../model/money.ts'
import { type Flow, periodOf } from '../rules/sums.ts'

type Row = {
  readonly key: string | null
  readonly year: number
  readonly recurring: boolean
  readonly price_level: number | null
  readonly what: Flow['what']
  readonly cents: string
}

async function flows(tx: Tx, statement: RawBuilder<Row>): Promise<Flow[]> {
  const { rows } = await statement.execute(tx)
  return rows.map(({ key, price_level, cents, ...row }) => ({ ...row, key: key ?? '', priceLevel: price_level, cents: BigInt(cents) }))
}

/** Need by the organisation that leads the measure, money by the organisation whose line it is; added up by the database. */
export function listFlowsByOrganisation(tx: Tx, programme: string): Promise<Flow[]> {
  return flows(
    tx,
    sql`select l.organisation_id as key, l.year, l.recurring, l.price_level, l.state as what, sum(l.cents)::bigint as cents
      from budget_line l where l.programme_id = ${programme} and not l.withdrawn
      group by l.organisation_id, l.year, l.recurring, l.price_level, l.state
      union all
      select i.lead_id, c.year, c.recurring, c.price_level, 'need', sum(c.cents)::bigint
      from measure_cost c join programme_item i on i.id = c.measure_id
      where c.programme_id = ${programme} and not c.withdrawn and i.gone is null
      group by i.lead_id, c.year, c.recurring, c.price_level`,
  )
}

/** Over all years, need of the measures under an action line and the shares that lines have in them; `year` says nothing here. */
export function listFlowsByActionLine(tx: Tx, programme: string, { until }: Pick<Period, 'until'>): Promise<Flow[]> {
  const times = (of: 'c' | 'l') =>
    sql`case when ${sql.ref(`${of}.recurring`)} then greatest(${until} - ${sql.ref(`${of}.year`)}, 0) + 1 else 1 end`
  return flows(
    tx,
    sql`with placed as materialized (
        select m.id, case when p.kind = 'actionLine' then p.id else p.parent_id end as line_id
        from programme_item m join programme_item p on p.id = m.parent_id
        where m.programme_id = ${programme} and m.kind = 'measure' and m.gone is null)
      select m.line_id as key, 0 as year, false as recurring, l.price_level, l.state as what, sum(s.cents * (${times('l')}))::bigint as cents
      from budget_share s join budget_line l on l.id = s.line_id join placed m on m.id = s.measure_id
      where s.programme_id = ${programme} and s.cents > 0 and not l.withdrawn
      group by m.line_id, l.price_level, l.state
      union all
      select m.line_id, 0, false, c.price_level, 'need', sum(c.cents * (${times('c')}))::bigint
      from measure_cost c join placed m on m.id = c.measure_id
      where c.programme_id = ${programme} and not c.withdrawn
      group by m.line_id, c.price_level`,
  )
}

/** The money of chosen measures, each by itself. */
export function listFlowsByMeasure(tx: Tx, programme: string, measures: readonly string[]): Promise<Flow[]> {
  if (measures.length === 0) return Promise.resolve([])
  return flows(
    tx,
    sql`select s.measure_id as key, l.year, l.recurring, l.price_level, l.state as what, sum(s.cents)::bigint as cents
      from budget_share s join budget_line l on l.id = s.line_id
      where s.programme_id = ${programme} and s.cents > 0 and not l.withdrawn and s.measure_id = any (${measures}::uuid[])
      group by s.measure_id, l.year, l.recurring, l.price_level, l.state
      union all
      select c.measure_id, c.year, c.recurring, c.price_level, 'need', sum(c.cents)::bigint
      from measure_cost c
      where c.programme_id = ${programme} and not c.withdrawn and c.measure_id = any (${measures}::uuid[])
      group by c.measure_id, c.year, c.recurring, c.price_level`,
  )
}

/** The years of a programme and of its money; null when there are neither. */
export async function findPeriod(tx: Tx, programme: string): Promise<Period | null> {
  const { rows } = await sql<{ first_year: number | null; last_year: number | null; from: number | null; until: number | null }>`
    select p.first_year, p.last_year, least(l.first, c.first) as from, greatest(l.last, c.last) as until
    from programme p,
      (select min(year) as first, max(year) as last from budget_line where programme_id = ${programme} and not withdrawn) l,
      (select min(year) as first, max(year) as last from measure_cost where programme_id = ${programme} and not withdrawn) c
    where p.id = ${programme}`.execute(tx)
  const [row] = rows
  if (!row) return null
  return periodOf({ firstYear: row.first_year, lastYear: row.last_year }, { firstYear: row.from, lastYear: row.until })
}

/** Organisations by id, with their names. */
export function listOrganisationNames(tx: Tx, ids: readonly string[]) {
  return ids.length === 0
    ? Promise.resolve([])
    : tx.selectFrom('organisation').select(['id', 'abbreviation', 'name']).where('id', 'in', ids).orderBy('abbreviation').execute()
}

/** The action lines that are in the tree, in their order. */
export function listActionLines(tx: Tx, programme: string) {
  return tx
    .selectFrom('programme_item')
    .select(['id', 'number', 'title'])
    .where('programme_id', '=', programme)
    .where('kind', '=', 'actionLine')
    .where('gone', 'is', null)
    .orderBy('position')
    .execute()
}
