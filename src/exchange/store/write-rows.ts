import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import type { SheetKind, Value, Values } from '../model/sheets.ts'

/** A thing to write; `revision` is that of the state it was written on, null for a new thing. */
export type RowToWrite = { readonly id: string; readonly revision: number | null; readonly values: Values; readonly position: number }
type Written = { readonly programme: string; readonly by: string }
type Cells = Readonly<Record<string, Value>>

/** The table of a sheet, and what its columns are called there. */
type Place = {
  readonly table: keyof Tables
  readonly columns: Readonly<Record<string, string>>
  /** Columns that a new row has beside them. */
  readonly fixed: (row: RowToWrite, written: Written) => Cells
  /** Columns that follow from several of a sheet. */
  readonly derived: (values: Values) => Cells
}

const ofItem = {
  number: 'number',
  title: 'title',
  description: 'description',
  lead: 'lead_id',
  status: 'status',
  explanation: 'explanation',
}
const ofLine = { ...ofItem, deferredUntil: 'deferred_until' }
const ofIdea = { ...ofItem, partners: 'partner_ids', sector: 'sector' }
const ofMeasure = {
  ...ofIdea,
  measureKind: 'measure_kind',
  phase: 'phase',
  priority: 'priority',
  legalBasis: 'legal_basis',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  confidence: 'confidence',
}

const item = (kind: string, columns: Place['columns']): Place => ({
  table: 'programme_item',
  columns,
  fixed: ({ position }, { programme }) => ({ programme_id: programme, kind, position }),
  derived: ({ subGoal = null, actionLine = null }) => ({ parent_id: subGoal ?? actionLine }),
})

const places: Readonly<Record<SheetKind, Place>> = {
  programme: {
    table: 'programme',
    columns: {
      name: 'name',
      coreMessage: 'core_message',
      vision: 'vision',
      firstYear: 'first_year',
      lastYear: 'last_year',
      status: 'status',
      coordinating: 'coordinating_ids',
      participating: 'participating_ids',
      adviser: 'adviser',
    },
    fixed: () => ({}),
    derived: () => ({}),
  },
  actionLines: item('actionLine', ofLine),
  subGoals: item('subGoal', ofLine),
  measures: item('measure', ofMeasure),
  boldIdeas: item('boldIdea', ofIdea),
  milestones: {
    table: 'milestone',
    columns: { measure: 'item_id', title: 'title', dueOn: 'due_on', status: 'status', reachedOn: 'reached_on' },
    fixed: (_row, { programme }) => ({ programme_id: programme }),
    derived: () => ({}),
  },
}

/** Adds what is new and changes what was, all rows of one sheet; answers how many rows were written, fewer where somebody was first. */
export async function writeRows(
  tx: Tx,
  { kind, rows }: { kind: SheetKind; rows: readonly RowToWrite[] },
  written: Written,
): Promise<number> {
  const place = places[kind]
  const cells = ({ values }: RowToWrite): Cells => ({
    ...Object.fromEntries(Object.entries(place.columns).map(([key, column]) => [column, values[key] ?? null])),
    ...place.derived(values),
    changed_by: written.by,
  })
  const added = rows.filter(({ revision }) => revision === null)
  const changed = rows.filter(({ revision }) => revision !== null)
  const news = added.map((row) => ({ id: row.id, ...place.fixed(row, written), ...cells(row) }))
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
