import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { allocated, lines } from './lines.ts'

/** Of which money somebody speaks elsewhere. `organisations` and `years` are pairs, taken together. */
export type Spoken = {
  readonly cents: readonly string[]
  readonly organisations: readonly string[]
  readonly years: readonly number[]
  /** Lines, costs and totals by id, whatever they are about. */
  readonly ids: readonly string[]
}

const most = 2000

/** Lines of the same amount, or of the same organisation in the same year, or by id; at most 2,000. Those by id may be withdrawn. */
export function listLinesAlike(tx: Tx, programme: string, { cents, organisations, years, ids }: Spoken) {
  const pair = sql<boolean>`(l.organisation_id, l.year) in (
    select * from unnest(${[...organisations]}::uuid[], ${[...years]}::int[]) as t (organisation, year))`
  return lines(tx, programme)
    .select(allocated.as('allocated'))
    .select('l.since')
    .where(sql<boolean>`(l.id = any (${[...ids]}::uuid[]) or (not l.withdrawn and (l.cents = any (${[...cents]}::bigint[]) or ${pair})))`)
    .orderBy('l.year')
    .orderBy('l.id')
    .limit(most)
    .execute()
}

export type CostAlike = {
  readonly id: string
  readonly measure: string
  readonly number: string
  readonly title: string
  readonly lead: string | null
  readonly abbreviation: string | null
  readonly leadName: string | null
  readonly year: number
  readonly cents: string
  readonly recurring: boolean
  readonly explanation: string
  readonly withdrawn: boolean
  readonly since: Date
}

/** Costs of the same amount, or of a measure that such an organisation leads in the same year, or by id; at most 2,000. */
export async function listCostsAlike(tx: Tx, programme: string, { cents, organisations, years, ids }: Spoken): Promise<CostAlike[]> {
  const { rows } = await sql<CostAlike>`
    select c.id, c.measure_id as measure, i.number, i.title, i.lead_id as lead, o.abbreviation, o.name as "leadName", c.year, c.cents,
      c.recurring, c.explanation, c.withdrawn, c.since
    from measure_cost c join programme_item i on i.id = c.measure_id left join organisation o on o.id = i.lead_id
    where c.programme_id = ${programme} and (c.id = any (${[...ids]}::uuid[]) or (not c.withdrawn and i.gone is null and (
      c.cents = any (${[...cents]}::bigint[])
      or (i.lead_id, c.year) in (select * from unnest(${[...organisations]}::uuid[], ${[...years]}::int[]) as t (organisation, year)))))
    order by c.year, c.id limit ${most}`.execute(tx)
  return rows
}

export type StatedAlike = {
  readonly id: string
  readonly organisation: string | null
  readonly abbreviation: string | null
  readonly name: string | null
  readonly firstYear: number
  readonly lastYear: number
  readonly cents: string
  readonly statedIn: string
  readonly withdrawn: boolean
  readonly since: Date
}

/** Stated totals of the same amount, or by id. */
export async function listStatedAlike(tx: Tx, programme: string, { cents, ids }: Spoken): Promise<StatedAlike[]> {
  const { rows } = await sql<StatedAlike>`
    select t.id, t.organisation_id as organisation, o.abbreviation, o.name, t.first_year as "firstYear", t.last_year as "lastYear", t.cents,
      t.stated_in as "statedIn", t.withdrawn, t.since
    from stated_total t left join organisation o on o.id = t.organisation_id
    where t.programme_id = ${programme} and (t.id = any (${[...ids]}::uuid[]) or (not t.withdrawn and t.cents = any (${[...cents]}::bigint[])))
    order by t.created_at, t.id limit ${most}`.execute(tx)
  return rows
}
