import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { unknownOrganisations } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { CoverWish, MeasureWish, ScenarioFields } from '../model/scenarios.ts'
import { refuseChange, refuseChoice, refuseScenarioYears, type YearsRefusal } from '../rules/scenarios.ts'
import { listKnownMeasures } from '../store/measures.ts'
import { copyScenarioParts, type InScenario, setCoverRows, setOwnCostRows, setScenarioMeasureRows } from '../store/scenario-parts.ts'
import {
  addScenarioRow,
  changeScenarioRow,
  listScenarioRows,
  lockScenarioRow,
  type ScenarioRecord,
  unchooseScenarios,
} from '../store/scenarios.ts'
import { compareScenarios } from '../views/scenarios.ts'

type OfProgramme = { readonly programme: string }
type OfScenario = OfProgramme & { readonly scenario: string; readonly revision: number }
type NameRefusal = 'scenario.name-empty' | 'scenario.name-taken'
type OpenRefusal = 'scenario.unknown' | 'scenario.stale'
type DraftRefusal = OpenRefusal | 'scenario.chosen'
type Done = { readonly id: string }

const most = 20

/** Makes a scenario: empty, or with all that is in another. */
export async function addScenario(
  tx: Tx,
  actor: Actor,
  {
    programme,
    from,
    fields,
    demo = false,
  }: OfProgramme & { readonly from: string | null; readonly fields: ScenarioFields; readonly demo?: boolean },
): Promise<Done | Refusal<NameRefusal | 'scenario.unknown' | 'scenario.too-many'>> {
  const rows = await listScenarioRows(tx, programme)
  const refused = refuseName(fields.name, rows)
  if (refused) return refused
  if (rows.length >= most) return refuse('scenario.too-many')
  if (from !== null && !rows.some(({ id }) => id === from)) return refuse('scenario.unknown')
  const id = randomUUID()
  await addScenarioRow(tx, { id, programme, fields, demo, by: actor.person })
  if (from !== null) await copyScenarioParts(tx, { programme, scenario: id, by: actor.person }, from)
  await record(tx, actor, { act: 'addScenario', programme, scenario: id, after: { ...fields, from } })
  return { id }
}

/** Gives a scenario another name or description. */
export async function changeScenario(
  tx: Tx,
  actor: Actor,
  { fields, ...of }: OfScenario & { readonly fields: ScenarioFields },
): Promise<Done | Refusal<NameRefusal | DraftRefusal>> {
  const row = await openDraft(tx, of)
  if (isRefusal(row)) return row
  const others = (await listScenarioRows(tx, of.programme)).filter(({ id }) => id !== row.id)
  const refused = refuseName(fields.name, others)
  if (refused) return refused
  await changeScenarioRow(tx, row, { ...fields, by: actor.person })
  await record(tx, actor, { act: 'changeScenario', ...of, before: { name: row.name, description: row.description }, after: fields })
  return { id: row.id }
}

/** Puts measures within a scenario or takes them out, and says what they cost there. Measures that are not named stay as they were. */
export async function setScenarioMeasures(
  tx: Tx,
  actor: Actor,
  { measures, ...of }: OfScenario & { readonly measures: readonly MeasureWish[] },
): Promise<Done | Refusal<DraftRefusal | YearsRefusal | 'scenario.measure-unknown'>> {
  const row = await openDraft(tx, of)
  if (isRefusal(row)) return row
  const wishes = [...new Map(measures.map((one) => [one.measure, one])).values()]
  const refused = refuseScenarioYears(wishes.flatMap(({ costs }) => (costs ?? []).map(({ year }) => year)))
  if (refused) return refused
  const ids = wishes.map(({ measure }) => measure)
  if ((await listKnownMeasures(tx, of.programme, ids)).length < ids.length) return refuse('scenario.measure-unknown')
  const place: InScenario = { programme: of.programme, scenario: of.scenario, by: actor.person }
  await changeScenarioRow(tx, row, { by: actor.person })
  const owned = (costs: MeasureWish['costs']) => (costs === undefined ? null : costs !== null)
  await setScenarioMeasureRows(
    tx,
    place,
    wishes.map(({ measure, within, costs }) => ({ measure, within, own: owned(costs) })),
  )
  for (const { measure, costs } of wishes) {
    if (costs) await setOwnCostRows(tx, place, { measure, costs: [...new Map(costs.map((cost) => [cost.year, cost])).values()] })
  }
  await record(tx, actor, { act: 'setScenarioMeasures', ...of, after: { measures: wishes } })
  return { id: row.id }
}

/** Says what organisations would cover in a scenario; null goes back to what their lines say. */
export async function setScenarioCovers(
  tx: Tx,
  actor: Actor,
  { covers, ...of }: OfScenario & { readonly covers: readonly CoverWish[] },
): Promise<Done | Refusal<DraftRefusal | YearsRefusal | 'scenario.organisation-unknown'>> {
  const row = await openDraft(tx, of)
  if (isRefusal(row)) return row
  const refused = refuseScenarioYears(covers.map(({ year }) => year))
  if (refused) return refused
  const named = [...new Set(covers.map(({ organisation }) => organisation))]
  if ((await unknownOrganisations(tx, named)).length > 0) return refuse('scenario.organisation-unknown')
  const wishes = [...new Map(covers.map((one) => [`${one.organisation} ${one.year}`, one])).values()]
  await changeScenarioRow(tx, row, { by: actor.person })
  await setCoverRows(tx, { programme: of.programme, scenario: of.scenario, by: actor.person }, wishes)
  await record(tx, actor, { act: 'setScenarioCovers', ...of, after: { covers: wishes } })
  return { id: row.id }
}

/** Chooses a scenario; what was chosen before becomes a draft again. One that does not fit needs a reason. */
export async function chooseScenario(
  tx: Tx,
  actor: Actor,
  { reason, ...of }: OfScenario & { readonly reason: string },
): Promise<Done | Refusal<DraftRefusal | 'scenario.does-not-fit'>> {
  const row = await openDraft(tx, of)
  if (isRefusal(row)) return row
  const { scenarios } = await compareScenarios(tx, actor, of.programme)
  const view = scenarios.find(({ id }) => id === row.id)
  if (!view) return refuse('scenario.unknown')
  const refused = refuseChoice(view, reason)
  if (refused) return refused
  await unchooseScenarios(tx, of.programme, actor.person)
  await changeScenarioRow(tx, row, { state: 'chosen', reason: reason.trim(), by: actor.person })
  await record(tx, actor, { act: 'chooseScenario', ...of, after: { reason, fits: view.fits, short: view.short } })
  return { id: row.id }
}

/** Withdraws a scenario that was not chosen. */
export async function withdrawScenario(tx: Tx, actor: Actor, of: OfScenario): Promise<Done | Refusal<DraftRefusal>> {
  const row = await openDraft(tx, of)
  if (isRefusal(row)) return row
  await changeScenarioRow(tx, row, { withdrawn: true, by: actor.person })
  await record(tx, actor, { act: 'withdrawScenario', ...of, before: { name: row.name } })
  return { id: row.id }
}

async function openDraft(tx: Tx, { programme, scenario, revision }: OfScenario): Promise<ScenarioRecord | Refusal<DraftRefusal>> {
  const row = await lockScenarioRow(tx, programme, scenario)
  if (!row) return refuse('scenario.unknown')
  if (row.revision !== revision) return refuse('scenario.stale', { revision: row.revision })
  return refuseChange(row.state === 'chosen' ? 'chosen' : 'draft') ?? row
}

function refuseName(name: string, others: readonly ScenarioRecord[]): Refusal<NameRefusal> | null {
  if (name.trim() === '') return refuse('scenario.name-empty')
  const same = (other: ScenarioRecord) => other.name.trim().toLowerCase() === name.trim().toLowerCase()
  return others.some(same) ? refuse('scenario.name-taken') : null
}

type Recorded = {
  readonly act: string
  readonly programme: string
  readonly scenario: string
  readonly before?: unknown
  readonly after?: unknown
}

function record(tx: Tx, actor: Actor, { act, programme, scenario, before, after }: Recorded): Promise<void> {
  return recordAct(tx, actor, { act, thing: 'scenario', thingId: scenario, dossier: null, programme, before, after })
}
