import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { startOfPeriod } from '../../monitoring/rules/indicators.ts'
import { sheetKinds, type Values } from '../model/sheets.ts'
import { sharesIn } from '../rules/import/money-rules.ts'
import type { PlannedRow } from '../rules/import/plan.ts'
import { parentOf } from '../rules/import/tree-rules.ts'
import type { RowToWrite } from '../store/places.ts'
import { lastPositions, type ShareToWrite, writeRows, writeShares } from '../store/write-rows.ts'

/** Hears how many rows were written. */
export type Progress = (done: number) => void
type ToWrite = { readonly programme: string; readonly rows: readonly PlannedRow[]; readonly onProgress: Progress }

const atOnce = 500

/** Writes the rows of a plan, sheet by sheet; false where a row was changed by somebody else at this moment, and then all must be undone. */
export async function writePlan(tx: Tx, actor: Actor, { programme, rows, onProgress }: ToWrite): Promise<boolean> {
  const written = { programme, by: actor.person }
  const last = await lastPositions(tx, programme)
  let done = 0
  for (const kind of sheetKinds) {
    const own = rows.filter((row) => row.kind === kind)
    for (let at = 0; at < own.length; at += atOnce) {
      const part = own.slice(at, at + atOnce)
      // A line is made smaller only after what it pays, and larger before.
      await writeShares(tx, part.flatMap(lessShares), written)
      if ((await writeRows(tx, { kind, rows: part.map((row) => rowToWrite(row, last)) }, written)) < part.length) return false
      await writeShares(tx, part.flatMap(moreShares), written)
      done += part.length
      onProgress(done)
    }
  }
  return true
}

function rowToWrite(row: PlannedRow, last: Map<string, number>): RowToWrite {
  const { id, existing, values } = row
  return { id, revision: existing?.revision ?? null, values, position: positionOf(row, last), startsOn: startOf(values) }
}

/** Between places there is room, so that a thing can be put in between. */
const step = 1024

/** The next place under its parent, counted on. */
function positionOf({ kind, values }: PlannedRow, last: Map<string, number>): number {
  const parent = kind === 'actionLines' ? '' : (parentOf(values) ?? '')
  const next = (last.get(parent) ?? 0) + step
  last.set(parent, next)
  return next
}

function startOf({ period }: Values): string | null {
  const start = typeof period === 'string' ? startOfPeriod(period, dayAt(new Date())) : null
  return isRefusal(start) ? null : start
}

function sharesOf(values: Values | undefined): ReadonlyMap<string, bigint> {
  return new Map(sharesIn(values ?? {}).map(({ id, cents }) => [id, BigInt(cents)]))
}

/** Shares that become less or nothing. */
function lessShares({ id, values, existing }: PlannedRow): ShareToWrite[] {
  const wanted = sharesOf(values)
  return [...sharesOf(existing?.values)]
    .filter(([measure, cents]) => (wanted.get(measure) ?? 0n) < cents)
    .map(([measure]) => ({ line: id, measure, cents: String(wanted.get(measure) ?? 0n) }))
}

function moreShares({ id, values, existing }: PlannedRow): ShareToWrite[] {
  const there = sharesOf(existing?.values)
  return [...sharesOf(values)]
    .filter(([measure, cents]) => cents > (there.get(measure) ?? 0n))
    .map(([measure, cents]) => ({ line: id, measure, cents: String(cents) }))
}
