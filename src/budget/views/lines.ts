import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { LineRow, LineState, LineView, Share } from '../model/lines.ts'
import { type LineWish, listLineRows } from '../store/line-pages.ts'
import { findLineRow, type LineRecord, listAllLineRows, listAllShareRows, listPastLineRows, listShareRows } from '../store/lines.ts'

/** A page of the lines that fit a wish. */
export async function listBudgetLines(
  tx: Tx,
  _actor: Actor,
  { programme, ...wish }: { readonly programme: string } & LineWish,
): Promise<{ rows: LineRow[]; total: number }> {
  const { rows, total } = await listLineRows(tx, programme, wish)
  return { rows: rows.map(lineRow), total }
}

/** A line with its shares and what it was before. */
export async function getBudgetLine(
  tx: Tx,
  _actor: Actor,
  { programme, line }: { readonly programme: string; readonly line: string },
): Promise<LineView | Refusal<'budgetLine.unknown'>> {
  const row = await findLineRow(tx, programme, line)
  if (!row) return refuse('budgetLine.unknown')
  const shares = await listShareRows(tx, line)
  const past = await listPastLineRows(tx, line)
  return {
    ...lineRow(row),
    reason: row.reason,
    shares: shares.map(({ cents, gone, ...measure }) => ({ measure, cents, gone: gone !== null })),
    past: past.map(({ price_level, until, state, ...held }) => ({
      ...held,
      state: stateOf(state),
      priceLevel: price_level,
      until: until.toISOString(),
    })),
  }
}

export type WholeLine = LineRow & { readonly shares: readonly Share[] }

/** Every line with its shares, for who writes them all out. */
export async function listAllBudgetLines(tx: Tx, _actor: Actor, programme: string): Promise<WholeLine[]> {
  const shares = Map.groupBy(await listAllShareRows(tx, programme), ({ line_id }) => line_id)
  return (await listAllLineRows(tx, programme)).map((row) => ({
    ...lineRow(row),
    shares: (shares.get(row.id) ?? []).map(({ measure_id, cents }) => ({ measure: measure_id, cents })),
  }))
}

export function lineRow(row: LineRecord): LineRow {
  const { id, year, cents, purpose, source, recurring, demo, withdrawn, revision } = row
  return {
    id,
    organisation: { id: row.organisation_id, abbreviation: row.abbreviation, name: row.name },
    year,
    cents,
    purpose,
    source,
    state: stateOf(row.state),
    recurring,
    priceLevel: row.price_level,
    allocated: row.allocated,
    demo,
    withdrawn,
    revision,
  }
}

/** The table's constraint holds the words. */
function stateOf(state: string): LineState {
  return state as LineState
}
