import { type SelectQueryBuilder, sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import type { ItemFields, ItemKind, ProgrammeItem } from '../model/items.ts'

const columns = [
  'id',
  'programme_id',
  'kind',
  'parent_id',
  'number',
  'position',
  'title',
  'description',
  'lead_id',
  'partner_ids',
  'measure_kind',
  'sector',
  'phase',
  'priority',
  'legal_basis',
  'starts_on',
  'ends_on',
  'status',
  'confidence',
  'explanation',
  'deferred_until',
  'gone',
  'demo',
  'revision',
  'since',
] as const satisfies readonly (keyof Tables['programme_item'] & keyof Tables['programme_item_history'])[]

type Row = Awaited<ReturnType<typeof currentRows>>[number]

function currentRows(tx: Tx, programme: string) {
  return tx.selectFrom('programme_item').select(columns).where('programme_id', '=', programme).orderBy('position').execute()
}

/** Every item of a programme, also those that are gone; `at`: as they were at that moment. */
export async function listItems(tx: Tx, programme: string, at: Date | null = null): Promise<ProgrammeItem[]> {
  const rows = at === null ? await currentRows(tx, programme) : await rowsAt(tx, programme, at)
  return rows.map(itemOf)
}

function rowsAt(tx: Tx, programme: string, at: Date): Promise<Row[]> {
  const replaced = tx
    .selectFrom('programme_item_history')
    .select(columns)
    .where('programme_id', '=', programme)
    .where('since', '<=', at)
    .where('until', '>', at)
  return (tx.selectFrom('programme_item').select(columns) as SelectQueryBuilder<Tables, 'programme_item', Row>)
    .where('programme_id', '=', programme)
    .where('since', '<=', at)
    .unionAll(replaced)
    .orderBy('position')
    .execute()
}

export async function findItem(tx: Tx, programme: string, id: string): Promise<ProgrammeItem | undefined> {
  const row = await tx
    .selectFrom('programme_item')
    .select(columns)
    .where('programme_id', '=', programme)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && itemOf(row)
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockItem(tx: Tx, programme: string, id: string): Promise<ProgrammeItem | undefined> {
  const row = await tx
    .selectFrom('programme_item')
    .select(columns)
    .where('programme_id', '=', programme)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && itemOf(row)
}

export type NewItem = {
  readonly id: string
  readonly programme: string
  readonly kind: ItemKind
  readonly parent: string | null
  readonly position: number
  readonly fields: ItemFields
  readonly demo: boolean
  readonly by: string
}

export async function addItemRows(tx: Tx, items: readonly NewItem[]): Promise<void> {
  for (let at = 0; at < items.length; at += 500) {
    await tx
      .insertInto('programme_item')
      .values(
        items.slice(at, at + 500).map(({ id, programme, kind, parent, position, fields, demo, by }) => ({
          ...rowOf(fields),
          id,
          programme_id: programme,
          kind,
          parent_id: parent,
          position,
          demo,
          changed_by: by,
        })),
      )
      .execute()
  }
}

export type ItemChange = Partial<Pick<ProgrammeItem, 'parent' | 'position' | 'gone'>> & Partial<ItemFields>

/** Changes an item if it still has this revision; the state before it is kept by the database. False when somebody was first. */
export async function changeItemRow(
  tx: Tx,
  item: Pick<ProgrammeItem, 'id' | 'revision'>,
  change: ItemChange & { by: string },
): Promise<boolean> {
  const { parent, position, gone, by, ...fields } = change
  const placed = { ...(parent !== undefined && { parent_id: parent }), ...(position !== undefined && { position }) }
  const { numUpdatedRows } = await tx
    .updateTable('programme_item')
    .set({ ...rowOf(fields), ...placed, ...(gone !== undefined && { gone }), changed_by: by })
    .where('id', '=', item.id)
    .where('revision', '=', item.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const columnOf = {
  number: 'number',
  title: 'title',
  description: 'description',
  lead: 'lead_id',
  partners: 'partner_ids',
  measureKind: 'measure_kind',
  sector: 'sector',
  phase: 'phase',
  priority: 'priority',
  legalBasis: 'legal_basis',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  status: 'status',
  confidence: 'confidence',
  explanation: 'explanation',
  deferredUntil: 'deferred_until',
} as const satisfies Readonly<Record<keyof ItemFields, (typeof columns)[number]>>

type FieldColumns<F> = { [Name in keyof F & keyof ItemFields as (typeof columnOf)[Name]]: F[Name] }

function rowOf<const F extends Partial<ItemFields>>(fields: F): FieldColumns<F> {
  const named = Object.entries(fields).map(([name, value]) => [columnOf[name as keyof ItemFields], value])
  // Each name is a field of an item and its value is of that field's type.
  return Object.fromEntries(named) as FieldColumns<F>
}

function itemOf(row: Row): ProgrammeItem {
  // The table's constraints hold the words of the closed lists.
  return {
    id: row.id,
    kind: row.kind,
    parent: row.parent_id,
    position: row.position,
    number: row.number,
    title: row.title,
    description: row.description,
    lead: row.lead_id,
    partners: row.partner_ids,
    measureKind: row.measure_kind,
    sector: row.sector,
    phase: row.phase,
    priority: row.priority,
    legalBasis: row.legal_basis,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    status: row.status,
    confidence: row.confidence,
    explanation: row.explanation,
    deferredUntil: row.deferred_until,
    gone: row.gone,
    demo: row.demo,
    revision: row.revision,
    since: row.since.toISOString(),
  } as ProgrammeItem
}

/** The next free place under a parent. */
export async function nextPosition(tx: Tx, programme: string, parent: string | null): Promise<number> {
  const { last } = await tx
    .selectFrom('programme_item')
    .select(sql<number>`coalesce(max(position), 0)`.as('last'))
    .where('programme_id', '=', programme)
    .where('parent_id', 'is not distinct from', parent)
    .executeTakeFirstOrThrow()
  return last + 1
}
