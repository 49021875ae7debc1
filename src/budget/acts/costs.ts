import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { CostFields } from '../model/costs.ts'
import { keepsMoneyOf, refuseYears, type YearRefusal } from '../rules/lines.ts'
import { addMeasureCostRows, type CostRecord, changeCostRow, findCostRow, findMeasureRow } from '../store/measures.ts'
import { costRow, moneyKeeper } from '../views/money.ts'

type OfProgramme = { readonly programme: string }
type OfCost = OfProgramme & { readonly cost: string; readonly revision: number }
type OwnRefusal = 'measure.unknown' | 'measureCost.not-your-part'
type OpenRefusal = OwnRefusal | 'measureCost.unknown' | 'measureCost.stale'

/** Says what a measure needs from a year on. Who leads the measure says so, or a co-ordinator. */
export async function addMeasureCost(
  tx: Tx,
  actor: Actor,
  wish: OfProgramme & { readonly measure: string; readonly fields: CostFields; readonly demo?: boolean },
): Promise<{ id: string; measure: string } | Refusal<OwnRefusal | YearRefusal>> {
  const { programme, measure, fields, demo = false } = wish
  const refused = (await refuseMeasure(tx, actor, { programme, measure })) ?? refuseYears(fields)
  if (refused) return refused
  const id = randomUUID()
  await addMeasureCostRows(tx, [{ id, programme, measure, fields, demo, by: actor.person }])
  const after = { measure, ...fields }
  await recordAct(tx, actor, { act: 'addMeasureCost', thing: 'measureCost', thingId: id, dossier: null, programme, after })
  return { id, measure }
}

/** Writes a cost anew; answers the measure that it is of. */
export async function changeMeasureCost(
  tx: Tx,
  actor: Actor,
  { fields, ...of }: OfCost & { readonly fields: CostFields },
): Promise<{ measure: string } | Refusal<OpenRefusal | YearRefusal>> {
  const row = await openCost(tx, actor, of)
  if (isRefusal(row)) return row
  const refused = refuseYears(fields)
  if (refused) return refused
  return saveCost(tx, actor, { act: 'changeMeasureCost', programme: of.programme, row, fields })
}

/** Takes a cost out of every sum. */
export async function withdrawMeasureCost(tx: Tx, actor: Actor, of: OfCost): Promise<{ measure: string } | Refusal<OpenRefusal>> {
  const row = await openCost(tx, actor, of)
  return isRefusal(row) ? row : saveCost(tx, actor, { act: 'withdrawMeasureCost', programme: of.programme, row })
}

type Saved = { readonly act: string; readonly programme: string; readonly row: CostRecord; readonly fields?: CostFields }

async function saveCost(
  tx: Tx,
  actor: Actor,
  { act, programme, row, fields }: Saved,
): Promise<{ measure: string } | Refusal<'measureCost.stale'>> {
  const change = fields === undefined ? { withdrawn: true } : { fields }
  if (!(await changeCostRow(tx, row, { ...change, by: actor.person }))) return refuse('measureCost.stale')
  const { id, demo: _demo, revision: _revision, ...before } = costRow(row)
  await recordAct(tx, actor, { act, thing: 'measureCost', thingId: id, dossier: null, programme, before, ...(fields && { after: fields }) })
  return { measure: row.measure_id }
}

async function refuseMeasure(
  tx: Tx,
  actor: Actor,
  { programme, measure }: OfProgramme & { readonly measure: string },
): Promise<Refusal<OwnRefusal> | null> {
  const row = await findMeasureRow(tx, programme, measure)
  if (!row) return refuse('measure.unknown')
  return keepsMoneyOf(await moneyKeeper(tx, actor, programme), row.lead_id) ? null : refuse('measureCost.not-your-part')
}

async function openCost(tx: Tx, actor: Actor, { programme, cost, revision }: OfCost): Promise<CostRecord | Refusal<OpenRefusal>> {
  const row = await findCostRow(tx, programme, cost)
  if (!row) return refuse('measureCost.unknown')
  const refused = await refuseMeasure(tx, actor, { programme, measure: row.measure_id })
  if (refused) return refused
  return row.revision === revision ? row : refuse('measureCost.stale', { revision: row.revision })
}
