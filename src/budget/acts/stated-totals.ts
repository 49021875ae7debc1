import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { unknownOrganisations } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { StatedTotalFields } from '../model/stated-totals.ts'
import { keepsMoneyOf } from '../rules/lines.ts'
import { refuseStated, type StatedRefusal } from '../rules/stated-totals.ts'
import { addStatedRow, changeStatedRow, findStatedRow, isFactSeen, isItemOf, type StatedRecord } from '../store/stated-totals.ts'
import { moneyKeeper } from '../views/money.ts'

type OfProgramme = { readonly programme: string }
type OfStated = OfProgramme & { readonly total: string; readonly revision: number }
type FieldsRefusal =
  | StatedRefusal
  | 'statedTotal.not-your-part'
  | 'statedTotal.organisation-unknown'
  | 'statedTotal.item-unknown'
  | 'statedTotal.fact-unknown'
type OpenRefusal = 'statedTotal.unknown' | 'statedTotal.stale' | 'statedTotal.not-your-part'

/** Keeps what somebody stated as a total, to be held against the sum. */
export async function addStatedTotal(
  tx: Tx,
  actor: Actor,
  { programme, fields, demo = false }: OfProgramme & { readonly fields: StatedTotalFields; readonly demo?: boolean },
): Promise<{ id: string } | Refusal<FieldsRefusal>> {
  const refused = await refuseFields(tx, actor, { programme, fields })
  if (refused) return refused
  const id = randomUUID()
  await addStatedRow(tx, { id, programme, fields, demo, by: actor.person })
  await recordAct(tx, actor, { act: 'addStatedTotal', thing: 'statedTotal', thingId: id, dossier: null, programme, after: fields })
  return { id }
}

/** Writes a stated total anew. */
export async function changeStatedTotal(
  tx: Tx,
  actor: Actor,
  { fields, ...of }: OfStated & { readonly fields: StatedTotalFields },
): Promise<{ id: string } | Refusal<FieldsRefusal | OpenRefusal>> {
  const row = await openStated(tx, actor, of)
  if (isRefusal(row)) return row
  const refused = await refuseFields(tx, actor, { programme: of.programme, fields })
  if (refused) return refused
  if (!(await changeStatedRow(tx, row, { fields, by: actor.person }))) return refuse('statedTotal.stale')
  const entry = { act: 'changeStatedTotal', thing: 'statedTotal', thingId: row.id, dossier: null, programme: of.programme }
  await recordAct(tx, actor, { ...entry, before: row, after: fields })
  return { id: row.id }
}

/** Takes a stated total out of the comparison. */
export async function withdrawStatedTotal(tx: Tx, actor: Actor, of: OfStated): Promise<{ id: string } | Refusal<OpenRefusal>> {
  const row = await openStated(tx, actor, of)
  if (isRefusal(row)) return row
  if (!(await changeStatedRow(tx, row, { withdrawn: true, by: actor.person }))) return refuse('statedTotal.stale')
  const entry = { act: 'withdrawStatedTotal', thing: 'statedTotal', thingId: row.id, dossier: null, programme: of.programme }
  await recordAct(tx, actor, { ...entry, before: row })
  return { id: row.id }
}

async function refuseFields(
  tx: Tx,
  actor: Actor,
  { programme, fields }: OfProgramme & { readonly fields: StatedTotalFields },
): Promise<Refusal<FieldsRefusal> | null> {
  if (!keepsMoneyOf(await moneyKeeper(tx, actor, programme), fields.organisation)) return refuse('statedTotal.not-your-part')
  const refused = refuseStated(fields)
  if (refused) return refused
  const { organisation, item, fact } = fields
  if (organisation !== null && (await unknownOrganisations(tx, [organisation])).length > 0)
    return refuse('statedTotal.organisation-unknown')
  if (item !== null && !(await isItemOf(tx, programme, item))) return refuse('statedTotal.item-unknown')
  return fact !== null && !(await isFactSeen(tx, fact)) ? refuse('statedTotal.fact-unknown') : null
}

async function openStated(tx: Tx, actor: Actor, { programme, total, revision }: OfStated): Promise<StatedRecord | Refusal<OpenRefusal>> {
  const row = await findStatedRow(tx, programme, total)
  if (!row) return refuse('statedTotal.unknown')
  if (!keepsMoneyOf(await moneyKeeper(tx, actor, programme), row.organisation_id)) return refuse('statedTotal.not-your-part')
  return row.revision === revision ? row : refuse('statedTotal.stale', { revision: row.revision })
}
