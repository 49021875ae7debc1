import type { Tx } from '../../kernel/database.ts'
import type { Thing } from '../model/sheets.ts'

/** Costs that were not withdrawn. */
export async function costThings(tx: Tx, programme: string): Promise<Thing[]> {
  const rows = await tx
    .selectFrom('measure_cost as c')
    .innerJoin('programme_item as i', 'i.id', 'c.measure_id')
    .select(['c.id', 'c.revision', 'c.measure_id', 'c.year', 'c.cents', 'c.recurring', 'c.price_level', 'c.explanation'])
    .where('c.programme_id', '=', programme)
    .where('c.withdrawn', '=', false)
    .where('i.gone', 'is', null)
    .orderBy('i.position')
    .orderBy('c.year')
    .orderBy('c.id')
    .execute()
  return rows.map(({ id, revision, measure_id, year, cents, recurring, price_level, explanation }) => ({
    id,
    revision,
    values: { measure: measure_id, year, cents, recurring, priceLevel: price_level, explanation, mark: id },
  }))
}

/** Budget lines that were not withdrawn, with what they pay. */
export async function budgetLineThings(tx: Tx, programme: string): Promise<Thing[]> {
  const rows = await tx
    .selectFrom('budget_line')
    .select(['id', 'revision', 'organisation_id', 'year', 'cents', 'purpose', 'source', 'state', 'recurring', 'price_level'])
    .where('programme_id', '=', programme)
    .where('withdrawn', '=', false)
    .orderBy('year')
    .orderBy('purpose')
    .orderBy('id')
    .execute()
  const shares = await sharesByLine(tx, programme)
  return rows.map(({ id, revision, organisation_id, price_level, ...values }) => ({
    id,
    revision,
    values: { ...values, organisation: organisation_id, priceLevel: price_level, shares: shares.get(id) ?? [], mark: id },
  }))
}

async function sharesByLine(tx: Tx, programme: string): Promise<Map<string, string[]>> {
  const rows = await tx
    .selectFrom('budget_share as s')
    .innerJoin('programme_item as i', 'i.id', 's.measure_id')
    .select(['s.line_id', 's.measure_id', 's.cents'])
    .where('s.programme_id', '=', programme)
    .where('s.cents', '>', '0')
    .where('i.gone', 'is', null)
    .orderBy('i.position')
    .execute()
  const byLine = new Map<string, string[]>()
  for (const { line_id, measure_id, cents } of rows) {
    const share = `${measure_id}=${cents}`
    const own = byLine.get(line_id)
    if (own) own.push(share)
    else byLine.set(line_id, [share])
  }
  return byLine
}
