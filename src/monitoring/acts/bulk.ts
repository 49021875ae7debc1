import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Day, dayAt } from '../../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { IndicatorFields, ObservationFields } from '../model/indicators.ts'
import {
  type IndicatorRefusal,
  type PeriodRefusal,
  refuseIndicator,
  refuseValue,
  startOfPeriod,
  type ValueRefusal,
} from '../rules/indicators.ts'
import { insertIndicators } from '../store/indicators.ts'
import { insertObservations, type NewObservation } from '../store/observations.ts'

/** Rows of one programme. `id` is chosen by who adds them, so that rows can point at each other; `demo` marks invented data. */
type Rows<Row> = { readonly programme: string; readonly demo?: boolean; readonly rows: readonly Row[] }
export type IndicatorImport = { readonly id: string; readonly fields: IndicatorFields }
export type ObservationImport = {
  readonly id: string
  readonly indicator: string
  readonly breakdown: string
  readonly period: string
  readonly fields: ObservationFields
}

/**
 * Adds many indicators at once, as a co-ordinator who imports. A row that does not hang together is refused with its place in `rows`
 * (from 0) and nothing is written; that organisations and items exist is for who imports to see to.
 */
export async function addIndicatorRows(
  tx: Tx,
  actor: Actor,
  { programme, demo = false, rows }: Rows<IndicatorImport>,
): Promise<{ added: number } | Refusal<IndicatorRefusal>> {
  for (const [row, { fields }] of rows.entries()) {
    const refused = refuseIndicator(fields)
    if (refused) return refuse(refused.refused, { row })
  }
  await insertIndicators(
    tx,
    rows.map((row) => ({ ...row, programme, demo, by: actor.person })),
  )
  const after = { indicators: rows.length }
  await recordAct(tx, actor, { act: 'importIndicators', thing: 'programme', thingId: programme, dossier: null, programme, after })
  return { added: rows.length }
}

/** Adds many values at once; the same holds as for indicators. Of a period that is there already the value stays; `added` counts the others. */
export async function addObservationRows(
  tx: Tx,
  actor: Actor,
  { programme, demo = false, rows }: Rows<ObservationImport>,
): Promise<{ added: number } | Refusal<PeriodRefusal | ValueRefusal>> {
  const today = dayAt(new Date())
  const all: NewObservation[] = []
  for (const [place, row] of rows.entries()) {
    const startsOn = startOrRefusal(row, today)
    if (isRefusal(startsOn)) return refuse(startsOn.refused, { row: place })
    all.push({ ...row, startsOn, programme, demo, by: actor.person })
  }
  const added = await insertObservations(tx, all)
  const after = { observations: added }
  await recordAct(tx, actor, { act: 'importObservations', thing: 'programme', thingId: programme, dossier: null, programme, after })
  return { added }
}

function startOrRefusal({ period, fields }: ObservationImport, today: Day): Day | Refusal<PeriodRefusal | ValueRefusal> {
  return refuseValue(fields) ?? startOfPeriod(period, today)
}
