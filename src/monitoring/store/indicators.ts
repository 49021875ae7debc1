import { type Selectable, sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import type { Indicator, IndicatorFields } from '../model/indicators.ts'

function indicators(tx: Tx, programme: string) {
  return tx
    .selectFrom('indicator as i')
    .leftJoin('organisation as o', 'o.id', 'i.owner_id')
    .selectAll('i')
    .select(sql<string>`coalesce(o.abbreviation, '')`.as('owner_name'))
    .where('i.programme_id', '=', programme)
}

/** An indicator, and what its owner is called for short. */
export type NamedIndicator = Indicator & { readonly ownerName: string }

/** Every indicator of a programme, by code as a reader counts (I2 before I10) and by name. */
export async function listIndicatorRows(tx: Tx, programme: string): Promise<NamedIndicator[]> {
  const rows = await indicators(tx, programme)
    .orderBy(sql`i.code = ''`)
    .orderBy(sql`regexp_replace(lower(i.code), '\\d.*$', '')`)
    .orderBy(sql`nullif(substring(i.code from '\\d{1,15}'), '')::bigint nulls first`)
    .orderBy(sql`lower(i.name)`)
    .orderBy('i.id')
    .execute()
  return rows.map((row) => ({ ...indicatorOf(row), ownerName: row.owner_name }))
}

export async function findIndicatorRow(tx: Tx, programme: string, id: string): Promise<NamedIndicator | undefined> {
  const row = await indicators(tx, programme).where('i.id', '=', id).executeTakeFirst()
  return row && { ...indicatorOf(row), ownerName: row.owner_name }
}

/** One indicator that nobody else changes until the transaction ends. Absent too where the database keeps it from the actor's pen. */
export async function lockIndicatorRow(tx: Tx, programme: string, id: string): Promise<Indicator | undefined> {
  const row = await tx
    .selectFrom('indicator')
    .selectAll()
    .where('programme_id', '=', programme)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && indicatorOf(row)
}

export type NewIndicator = {
  readonly id: string
  readonly programme: string
  readonly fields: IndicatorFields
  readonly demo: boolean
  readonly by: string
}

export async function insertIndicators(tx: Tx, all: readonly NewIndicator[]): Promise<void> {
  for (let at = 0; at < all.length; at += 500) {
    await tx
      .insertInto('indicator')
      .values(
        all
          .slice(at, at + 500)
          .map(({ id, programme, fields, demo, by }) => ({ ...rowOf(fields), id, programme_id: programme, demo, changed_by: by })),
      )
      .execute()
  }
}

/** Writes a new state if the indicator still has this revision. */
export async function changeIndicatorRow(
  tx: Tx,
  { id, revision }: Pick<Indicator, 'id' | 'revision'>,
  change: { fields: IndicatorFields; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('indicator')
    .set({ ...rowOf(change.fields), changed_by: change.by })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function isIndicatorCodeTaken(tx: Tx, programme: string, { code, not }: { code: string; not: string | null }) {
  if (code === '') return false
  const row = await tx
    .selectFrom('indicator')
    .select('id')
    .where('programme_id', '=', programme)
    .where(sql`lower(code)`, '=', code.toLowerCase())
    .where((eb) => (not === null ? eb.val(true) : eb('id', '<>', not)))
    .executeTakeFirst()
  return row !== undefined
}

function rowOf(fields: IndicatorFields) {
  return {
    code: fields.code,
    name: fields.name,
    definition: fields.definition,
    unit: fields.unit,
    source: fields.source,
    source_url: fields.sourceUrl,
    frequency: fields.frequency,
    owner_id: fields.owner,
    next_expected_on: fields.nextExpectedOn,
    direction: fields.direction,
    target_value: fields.targetValue === null ? null : String(fields.targetValue),
    target_year: fields.targetYear,
    breakdowns: fields.breakdowns.map((name) => name.trim()),
    item_ids: [...fields.items],
    ended_on: fields.endedOn,
  }
}

function indicatorOf(row: Selectable<Tables['indicator']>): Indicator {
  // The table's constraints hold the words of the closed lists.
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    definition: row.definition,
    unit: row.unit,
    source: row.source,
    sourceUrl: row.source_url,
    frequency: row.frequency,
    owner: row.owner_id,
    nextExpectedOn: row.next_expected_on,
    direction: row.direction,
    targetValue: row.target_value === null ? null : Number(row.target_value),
    targetYear: row.target_year,
    breakdowns: row.breakdowns,
    items: row.item_ids,
    endedOn: row.ended_on,
    demo: row.demo,
    revision: row.revision,
    since: row.since.toISOString(),
  } as Indicator
}
