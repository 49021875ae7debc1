import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { LineFields, Share } from '../model/lines.ts'

export const allocated = sql<string>`(select coalesce(sum(s.cents), 0)::bigint from budget_share s where s.line_id = l.id and s.cents > 0)`

export function lines(tx: Tx, programme: string) {
  return tx
    .selectFrom('budget_line as l')
    .innerJoin('organisation as o', 'o.id', 'l.organisation_id')
    .select(['l.id', 'l.organisation_id', 'o.abbreviation', 'o.name', 'l.year', 'l.cents', 'l.purpose', 'l.source', 'l.state'])
    .select(['l.recurring', 'l.price_level', 'l.demo', 'l.withdrawn', 'l.reason', 'l.revision'])
    .where('l.programme_id', '=', programme)
}

export type LineRecord = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number] & { readonly allocated: string }

/** Every line of a programme that was not withdrawn, for who writes them all out. */
export function listAllLineRows(tx: Tx, programme: string): Promise<LineRecord[]> {
  return lines(tx, programme)
    .select(allocated.as('allocated'))
    .where('l.withdrawn', '=', false)
    .orderBy('l.year')
    .orderBy('o.abbreviation')
    .orderBy('l.id')
    .execute()
}

/** Every share of the lines that were not withdrawn. */
export function listAllShareRows(tx: Tx, programme: string) {
  return tx
    .selectFrom('budget_share as s')
    .innerJoin('budget_line as l', 'l.id', 's.line_id')
    .select(['s.line_id', 's.measure_id', 's.cents'])
    .where('s.programme_id', '=', programme)
    .where('s.cents', '>', '0')
    .where('l.withdrawn', '=', false)
    .execute()
}

export function findLineRow(tx: Tx, programme: string, id: string): Promise<LineRecord | undefined> {
  return lines(tx, programme).select(allocated.as('allocated')).where('l.id', '=', id).executeTakeFirst()
}

/** The same, and nobody else changes it or its shares until the transaction ends. */
export async function lockLineRow(tx: Tx, programme: string, id: string): Promise<LineRecord | undefined> {
  await tx.selectFrom('budget_line').select('id').where('programme_id', '=', programme).where('id', '=', id).forUpdate().execute()
  return findLineRow(tx, programme, id)
}

/** What a line pays, by measure. */
export function listShareRows(tx: Tx, line: string) {
  return tx
    .selectFrom('budget_share as s')
    .innerJoin('programme_item as i', 'i.id', 's.measure_id')
    .leftJoin('organisation as o', 'o.id', 'i.lead_id')
    .select(['i.id', 'i.number', 'i.title', 'o.abbreviation as lead', 'i.gone', 's.cents'])
    .where('s.line_id', '=', line)
    .where('s.cents', '>', '0')
    .orderBy('i.number')
    .execute()
}

/** What a line was, the last state first. */
export function listPastLineRows(tx: Tx, line: string) {
  return tx
    .selectFrom('budget_line_history')
    .select(['year', 'cents', 'state', 'purpose', 'source', 'recurring', 'price_level', 'until'])
    .where('id', '=', line)
    .orderBy('until', 'desc')
    .limit(50)
    .execute()
}

export type NewLine = {
  readonly id: string
  readonly programme: string
  readonly fields: LineFields
  readonly demo: boolean
  readonly by: string
}

function rowOf(fields: LineFields) {
  const { organisation, priceLevel, year, cents, purpose, source, state, recurring } = fields
  return { organisation_id: organisation, price_level: priceLevel, year, cents, purpose, source, state, recurring }
}

/** Adds lines that the rules have let through; many at once for an import. */
export async function addBudgetLineRows(tx: Tx, rows: readonly NewLine[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 1000) {
    const part = rows.slice(at, at + 1000)
    await tx
      .insertInto('budget_line')
      .values(part.map(({ id, programme, fields, demo, by }) => ({ ...rowOf(fields), id, programme_id: programme, demo, changed_by: by })))
      .execute()
  }
}

export type LineChange = { readonly fields?: LineFields; readonly withdrawn?: { readonly reason: string }; readonly by: string }

/** Changes a line if it still has this revision. False when somebody was first, or when it is not the actor's to change. */
export async function changeLineRow(
  tx: Tx,
  line: { readonly id: string; readonly revision: number },
  { fields, withdrawn, by }: LineChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('budget_line')
    .set({ ...(fields && rowOf(fields)), ...(withdrawn && { withdrawn: true, reason: withdrawn.reason }), changed_by: by })
    .where('id', '=', line.id)
    .where('revision', '=', line.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export type NewShare = Share & { readonly line: string; readonly programme: string; readonly by: string }

/** Sets shares, in one statement a thousand; the database refuses what exceeds a line. */
export async function setShareRows(tx: Tx, shares: readonly NewShare[]): Promise<void> {
  for (let at = 0; at < shares.length; at += 1000) {
    const part = shares.slice(at, at + 1000)
    await tx
      .insertInto('budget_share')
      .values(
        part.map(({ line, measure, cents, programme, by }) => ({
          line_id: line,
          measure_id: measure,
          cents,
          programme_id: programme,
          changed_by: by,
        })),
      )
      .onConflict((on) =>
        on
          .columns(['line_id', 'measure_id'])
          .doUpdateSet((eb) => ({ cents: eb.ref('excluded.cents'), changed_by: eb.ref('excluded.changed_by') }))
          .where(sql<boolean>`budget_share.cents <> excluded.cents`),
      )
      .execute()
  }
}
