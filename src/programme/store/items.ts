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
type WrittenRow = Row & { changed_by: string | null }

function currentRows(tx: Tx, programme: string) {
  return tx.selectFrom('programme_item').select(columns).where('programme_id', '=', programme).orderBy('position').execute()
}

/** Every item of a programme, also those that are gone; `at`: as they were just before that moment. */
export async function listItems(tx: Tx, programme: string, at: Date | null = null): Promise<ProgrammeItem[]> {
  const rows = at === null ? await currentRows(tx, programme) : await rowsAt(tx, programme, at)
  return rows.map(itemOf)
}

function rowsAt(tx: Tx, programme: string, at: Date): Promise<Row[]> {
  const replaced = tx
    .selectFrom('programme_item_history')
    .select(columns)
    .where('programme_id', '=', programme)
    .where('since', '<', at)
    .where('until', '>=', at)
  return (tx.selectFrom('programme_item').select(columns) as SelectQueryBuilder<Tables, 'programme_item', Row>)
    .where('programme_id', '=', programme)
    .where('since', '<', at)
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

/** The next free place under a parent, with room before it. */
export async function nextPosition(tx: Tx, programme: string, parent: string | null): Promise<number> {
  const { last } = await tx
    .selectFrom('programme_item')
    .select(sql<number>`coalesce(max(position), 0)`.as('last'))
    .where('programme_id', '=', programme)
    .where('parent_id', 'is not distinct from', parent)
    .executeTakeFirstOrThrow()
  return last + 1024
}

type NumberWish = {
  readonly programme: string
  readonly kind: ItemKind
  readonly number: string
  /** Items that may have it already. */
  readonly instead: readonly string[]
}

/** Whether another item of that kind has the number now. */
export async function isNumberTaken(tx: Tx, { programme, kind, number, instead }: NumberWish): Promise<boolean> {
  if (number === '') return false
  const found = await tx
    .selectFrom('programme_item')
    .select('id')
    .where('programme_id', '=', programme)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .where('gone', 'is', null)
    .where((eb) => eb.not(eb('id', '=', eb.fn.any(eb.val([...instead])))))
    .executeTakeFirst()
  return found !== undefined
}

/** Hangs all that lies under some items under another. */
export async function hangUnder(tx: Tx, items: readonly string[], { parent, by }: { parent: string; by: string }): Promise<void> {
  await tx
    .updateTable('programme_item')
    .set({ parent_id: parent, changed_by: by })
    .where('parent_id', 'in', items)
    .where('gone', 'is', null)
    .execute()
}

type StatePage = { readonly before: number | null; readonly count: number }

/** The states of an item, newest first, with who wrote each. */
export async function listItemStateRows(
  tx: Tx,
  item: string,
  { before, count }: StatePage,
): Promise<{ state: ProgrammeItem; by: string | null }[]> {
  const replaced = tx
    .selectFrom('programme_item_history')
    .select([...columns, 'changed_by'])
    .where('id', '=', item)
  const all = (
    tx.selectFrom('programme_item').select([...columns, 'changed_by']) as SelectQueryBuilder<Tables, 'programme_item', WrittenRow>
  )
    .where('id', '=', item)
    .unionAll(replaced)
  const rows = await tx
    .selectFrom(all.as('s'))
    .leftJoin('person as p', 'p.id', 's.changed_by')
    .selectAll('s')
    .select('p.name as by')
    .where((eb) => (before === null ? eb.val(true) : eb('s.revision', '<', before)))
    .orderBy('s.revision', 'desc')
    .limit(count)
    .execute()
  return rows.map(({ by, ...row }) => ({ state: itemOf(row), by }))
}
