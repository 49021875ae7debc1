import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { CostFields } from '../model/costs.ts'
import type { measureSorts } from '../model/overview.ts'

function measures(tx: Tx, programme: string) {
  return tx
    .selectFrom('programme_item as i')
    .leftJoin('organisation as o', 'o.id', 'i.lead_id')
    .select(['i.id', 'i.number', 'i.title', 'i.lead_id', 'o.abbreviation as lead'])
    .where('i.programme_id', '=', programme)
    .where('i.kind', '=', 'measure')
    .where('i.gone', 'is', null)
}

export type MeasureRecord = Awaited<ReturnType<ReturnType<typeof measures>['execute']>>[number]

/** A measure that is still in the tree. */
export function findMeasureRow(tx: Tx, programme: string, id: string): Promise<MeasureRecord | undefined> {
  return measures(tx, programme).where('i.id', '=', id).executeTakeFirst()
}

/** Those of the ids that are measures in the tree of this programme. */
export async function listKnownMeasures(tx: Tx, programme: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  return (await measures(tx, programme).where('i.id', 'in', ids).execute()).map(({ id }) => id)
}

const costColumns = [
  'c.id',
  'c.measure_id',
  'c.year',
  'c.cents',
  'c.recurring',
  'c.price_level',
  'c.explanation',
  'c.demo',
  'c.revision',
] as const

function costs(tx: Tx, programme: string) {
  return tx.selectFrom('measure_cost as c').select(costColumns).where('c.programme_id', '=', programme).where('c.withdrawn', '=', false)
}

export type CostRecord = Awaited<ReturnType<ReturnType<typeof costs>['execute']>>[number]

export function listCostRows(tx: Tx, programme: string, measure: string): Promise<CostRecord[]> {
  return costs(tx, programme).where('c.measure_id', '=', measure).orderBy('c.year').orderBy('c.id').execute()
}

export function listAllCostRows(tx: Tx, programme: string): Promise<CostRecord[]> {
  return costs(tx, programme).orderBy('c.measure_id').orderBy('c.year').orderBy('c.id').execute()
}

export function findCostRow(tx: Tx, programme: string, id: string): Promise<CostRecord | undefined> {
  return costs(tx, programme).where('c.id', '=', id).executeTakeFirst()
}

export type NewCost = {
  readonly id: string
  readonly programme: string
  readonly measure: string
  readonly fields: CostFields
  readonly demo: boolean
  readonly by: string
}

/** Adds costs that the rules have let through; many at once for an import. */
export async function addMeasureCostRows(tx: Tx, rows: readonly NewCost[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 1000) {
    const part = rows.slice(at, at + 1000)
    await tx
      .insertInto('measure_cost')
      .values(
        part.map(({ id, programme, measure, fields, demo, by }) => ({
          ...costOf(fields),
          id,
          programme_id: programme,
          measure_id: measure,
          demo,
          changed_by: by,
        })),
      )
      .execute()
  }
}

function costOf({ year, cents, recurring, priceLevel, explanation }: CostFields) {
  return { year, cents, recurring, price_level: priceLevel, explanation }
}

/** Changes or withdraws a cost if it still has this revision. */
export async function changeCostRow(
  tx: Tx,
  cost: { readonly id: string; readonly revision: number },
  { fields, withdrawn = false, by }: { readonly fields?: CostFields; readonly withdrawn?: boolean; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('measure_cost')
    .set({ ...(fields && costOf(fields)), ...(withdrawn && { withdrawn }), changed_by: by })
    .where('id', '=', cost.id)
    .where('revision', '=', cost.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The lines that pay for a measure, with their share. */
export function listLinesOfMeasure(tx: Tx, programme: string, measure: string) {
  return tx
    .selectFrom('budget_share as s')
    .innerJoin('budget_line as l', 'l.id', 's.line_id')
    .innerJoin('organisation as o', 'o.id', 'l.organisation_id')
    .select(['l.id', 'l.organisation_id', 'o.abbreviation', 'o.name', 'l.year', 'l.cents', 'l.purpose', 'l.source', 'l.state'])
    .select(['l.recurring', 'l.price_level', 'l.demo', 'l.withdrawn', 'l.reason', 'l.revision', 's.cents as share'])
    .select(sql<string>`(select sum(a.cents)::bigint from budget_share a where a.line_id = l.id and a.cents > 0)`.as('allocated'))
    .where('s.programme_id', '=', programme)
    .where('s.measure_id', '=', measure)
    .where('s.cents', '>', '0')
    .where('l.withdrawn', '=', false)
    .orderBy('l.year')
    .orderBy('o.abbreviation')
    .limit(200)
    .execute()
}

export type MeasureWish = {
  readonly word?: string | undefined
  readonly organisation?: string | undefined
  readonly actionLine?: string | undefined
  /** Only measures that need more than they have in some year. */
  readonly short?: boolean | undefined
  readonly sort: (typeof measureSorts)[number]
  readonly descending: boolean
  readonly from: number
  readonly count: number
}

const orders: Readonly<Record<MeasureWish['sort'], RawBuilder<unknown>>> = {
  number: sql`string_to_array(trim(both '.' from regexp_replace(m.number, '[^0-9]+', '.', 'g')), '.')::numeric[]`,
  need: sql`coalesce(n.need, 0)`,
  cover: sql`coalesce(n.cover, 0)`,
  lack: sql`coalesce(n.lack, 0)`,
}

/** One page of measures by what they need and what covers it over all years, and how many fit in all. */
export async function listMeasurePage(
  tx: Tx,
  { programme, until }: { readonly programme: string; readonly until: number },
  wish: MeasureWish,
): Promise<{ rows: MeasureRecord[]; total: number }> {
  const years = (of: 'c' | 'l') =>
    sql`generate_series(${sql.ref(`${of}.year`)}, case when ${sql.ref(`${of}.recurring`)} then greatest(${until}, ${sql.ref(`${of}.year`)}) else ${sql.ref(`${of}.year`)} end) as y`
  // Year by year: what a measure has over in one year does not fill the next.
  const money = sql`(select y.measure_id, sum(y.need) as need, sum(y.cover) as cover, sum(greatest(y.need - y.cover, 0)) as lack
    from (select z.measure_id, z.y, sum(z.need) as need, sum(z.cover) as cover
      from (select c.measure_id, y, c.cents as need, 0 as cover from measure_cost c, ${years('c')}
          where c.programme_id = ${programme} and not c.withdrawn
        union all
        select s.measure_id, y, 0, s.cents from budget_share s join budget_line l on l.id = s.line_id, ${years('l')}
          where s.programme_id = ${programme} and s.cents > 0 and not l.withdrawn and l.state <> 'requested') z
      group by z.measure_id, z.y) y
    group by y.measure_id)`
  const holding = wish.word ? `%${wish.word.replace(/[\\%_]/g, '\\$&')}%` : null
  const { rows } = await sql<MeasureRecord & { total: number }>`
    select m.id, m.number, m.title, m.lead_id, o.abbreviation as lead, (count(*) over ())::int as total
    from programme_item m join programme_item p on p.id = m.parent_id left join organisation o on o.id = m.lead_id
      left join ${money} n on n.measure_id = m.id
    where m.programme_id = ${programme} and m.kind = 'measure' and m.gone is null
      and ${holding === null ? sql`true` : sql`(m.title ilike ${holding} or m.number ilike ${holding})`}
      and ${wish.organisation === undefined ? sql`true` : sql`m.lead_id = ${wish.organisation}`}
      and ${wish.actionLine === undefined ? sql`true` : sql`${wish.actionLine}::uuid in (p.id, p.parent_id)`}
      and ${wish.short === true ? sql`n.lack > 0` : sql`true`}
    order by ${orders[wish.sort]} ${wish.descending ? sql`desc` : sql`asc`}, m.number, m.id
    offset ${wish.from} limit ${wish.count}`.execute(tx)
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}
