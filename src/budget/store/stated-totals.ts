import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { StatedTotalFields } from '../model/stated-totals.ts'
import type { Parts } from '../rules/stated-totals.ts'

function totals(tx: Tx, programme: string) {
  return tx
    .selectFrom('stated_total as t')
    .leftJoin('organisation as o', 'o.id', 't.organisation_id')
    .leftJoin('programme_item as i', 'i.id', 't.item_id')
    .leftJoin('fact as f', 'f.id', 't.fact_id')
    .leftJoin('document_version as v', 'v.id', 'f.version_id')
    .leftJoin('document as d', 'd.id', 'v.document_id')
    .select(['t.id', 't.about', 't.organisation_id', 't.item_id', 't.source', 't.first_year', 't.last_year', 't.cents', 't.stated_in'])
    .select(['t.demo', 't.revision', 'o.abbreviation', 'o.name', 'i.number', 'i.title'])
    .select(['v.id as version', 'd.name as document', 'f.page', 'f.first_line', 'f.last_line', 'f.withdrawn_at'])
    .where('t.programme_id', '=', programme)
    .where('t.withdrawn', '=', false)
}

export type StatedRecord = Awaited<ReturnType<ReturnType<typeof totals>['execute']>>[number]

/** The stated totals of a programme, at most 200, in the order in which they were added. */
export function listStatedRows(tx: Tx, programme: string): Promise<StatedRecord[]> {
  return totals(tx, programme).orderBy('t.created_at').orderBy('t.id').limit(200).execute()
}

export function findStatedRow(tx: Tx, programme: string, id: string): Promise<StatedRecord | undefined> {
  return totals(tx, programme).where('t.id', '=', id).executeTakeFirst()
}

type PartsRow = Omit<Parts, 'priceLevel' | 'cents'> & { readonly price_level: number | null; readonly cents: string }

/** All that stated totals could be totals of: lines by organisation, shares by item, costs by organisation and by item. */
export async function listParts(tx: Tx, programme: string): Promise<Parts[]> {
  const { rows } = await sql<PartsRow>`
    with named as materialized (
      select distinct item_id as id from stated_total where programme_id = ${programme} and not withdrawn and item_id is not null),
    under as materialized (
      select n.id as item, m.id as measure from named n, programme_item m left join programme_item p on p.id = m.parent_id
      where m.programme_id = ${programme} and m.kind = 'measure' and m.gone is null and n.id in (m.id, p.id, p.parent_id))
    select 'cover' as about, organisation_id as organisation, null::uuid as item, source, year, recurring, price_level,
      sum(cents)::bigint as cents, count(*)::int as count
    from budget_line where programme_id = ${programme} and not withdrawn and state <> 'requested'
    group by organisation_id, source, year, recurring, price_level
    union all
    select 'cover', null, u.item, l.source, l.year, l.recurring, l.price_level, sum(s.cents)::bigint, count(distinct l.id)::int
    from under u join budget_share s on s.measure_id = u.measure and s.cents > 0 join budget_line l on l.id = s.line_id
    where not l.withdrawn and l.state <> 'requested' group by u.item, l.source, l.year, l.recurring, l.price_level
    union all
    select 'need', i.lead_id, null, '', c.year, c.recurring, c.price_level, sum(c.cents)::bigint, count(*)::int
    from measure_cost c join programme_item i on i.id = c.measure_id
    where c.programme_id = ${programme} and not c.withdrawn and i.gone is null group by i.lead_id, c.year, c.recurring, c.price_level
    union all
    select 'need', null, u.item, '', c.year, c.recurring, c.price_level, sum(c.cents)::bigint, count(*)::int
    from under u join measure_cost c on c.measure_id = u.measure
    where not c.withdrawn group by u.item, c.year, c.recurring, c.price_level`.execute(tx)
  return rows.map(({ price_level, cents, ...row }) => ({ ...row, priceLevel: price_level, cents: BigInt(cents) }))
}

/** Whether an item is in the tree of a programme. */
export async function isItemOf(tx: Tx, programme: string, item: string): Promise<boolean> {
  const row = await tx
    .selectFrom('programme_item')
    .select('id')
    .where('programme_id', '=', programme)
    .where('id', '=', item)
    .where('gone', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the actor sees a fact that still holds. */
export async function isFactSeen(tx: Tx, fact: string): Promise<boolean> {
  return (
    (await tx.selectFrom('fact').select('id').where('id', '=', fact).where('withdrawn_at', 'is', null).executeTakeFirst()) !== undefined
  )
}

function rowOf({ organisation, item, firstYear, lastYear, statedIn, fact, about, source, cents }: StatedTotalFields) {
  const scope = { organisation_id: organisation, item_id: item, fact_id: fact }
  return { ...scope, first_year: firstYear, last_year: lastYear, stated_in: statedIn, about, source, cents }
}

export type NewStated = {
  readonly id: string
  readonly programme: string
  readonly fields: StatedTotalFields
  readonly demo: boolean
  readonly by: string
}

export async function addStatedRow(tx: Tx, { id, programme, fields, demo, by }: NewStated): Promise<void> {
  await tx
    .insertInto('stated_total')
    .values({ ...rowOf(fields), id, programme_id: programme, demo, changed_by: by })
    .execute()
}

/** Changes or withdraws a stated total if it still has this revision. */
export async function changeStatedRow(
  tx: Tx,
  stated: { readonly id: string; readonly revision: number },
  { fields, withdrawn = false, by }: { readonly fields?: StatedTotalFields; readonly withdrawn?: boolean; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('stated_total')
    .set({ ...(fields && rowOf(fields)), ...(withdrawn && { withdrawn }), changed_by: by })
    .where('id', '=', stated.id)
    .where('revision', '=', stated.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
