import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import type { SheetKind } from '../model/sheets.ts'
import { type Cells, places, type RowToWrite } from './places.ts'

export type Written = { readonly programme: string; readonly by: string }

/** Adds what is new and changes what was, all rows of one sheet; answers how many rows were written, fewer where somebody was first. */
export async function writeRows(
  tx: Tx,
  { kind, rows }: { kind: SheetKind; rows: readonly RowToWrite[] },
  written: Written,
): Promise<number> {
  const place = places[kind]
  const cells = (row: RowToWrite): Cells => ({
    ...Object.fromEntries(Object.entries(place.columns).map(([key, column]) => [column, row.values[key] ?? null])),
    ...place.derived(row),
    changed_by: written.by,
  })
  const added = rows.filter(({ revision }) => revision === null)
  const changed = rows.filter(({ revision }) => revision !== null)
  const news = added.map((row) => ({ id: row.id, ...place.fixed(row, written.programme), ...cells(row) }))
  const changes = changed.map((row) => ({ id: row.id, revision: row.revision, ...cells(row) }))
  return (await addRows(tx, place.table, news)) + (await changeRows(tx, place.table, changes))
}

async function addRows(tx: Tx, table: keyof Tables, rows: readonly Cells[]): Promise<number> {
  const [first] = rows
  if (!first) return 0
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
  const { numAffectedRows } = await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

async function changeRows(tx: Tx, table: keyof Tables, rows: readonly Cells[]): Promise<number> {
  const [first] = rows
  if (!first) return 0
  const names = Object.keys(first).filter((name) => name !== 'id' && name !== 'revision')
  const sets = sql.join(names.map((name) => sql`${sql.ref(name)} = v.${sql.ref(name)}`))
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} as t set ${sets}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) as v
    where t.id = v.id and t.revision = v.revision`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/** The last place under each parent; the empty text is the top of the tree. */
export async function lastPositions(tx: Tx, programme: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('programme_item')
    .select(['parent_id', sql<number>`max(position)`.as('last')])
    .where('programme_id', '=', programme)
    .groupBy('parent_id')
    .execute()
  return new Map(rows.map(({ parent_id, last }) => [parent_id ?? '', last]))
}

export type ShareToWrite = { readonly line: string; readonly measure: string; readonly cents: string }

/** Sets what lines pay of measures; a share that is there takes the new amount. */
export async function writeShares(tx: Tx, shares: readonly ShareToWrite[], { programme, by }: Written): Promise<void> {
  if (shares.length === 0) return
  const rows = shares.map(({ line, measure, cents }) => ({ line_id: line, measure_id: measure, cents }))
  await sql`
    insert into budget_share (programme_id, line_id, measure_id, cents, changed_by)
    select ${programme}, v.line_id, v.measure_id, v.cents, ${by} from jsonb_populate_recordset(null::budget_share, ${JSON.stringify(rows)}::jsonb) v
    on conflict (line_id, measure_id) do update set cents = excluded.cents, changed_by = excluded.changed_by
    where budget_share.cents <> excluded.cents`.execute(tx)
}
