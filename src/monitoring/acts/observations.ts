import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ObservationFields } from '../model/indicators.ts'
import { type PeriodRefusal, refuseValue, startOfPeriod, type ValueRefusal } from '../rules/indicators.ts'
import { correctObservationRow, findObservationRow, insertObservations } from '../store/observations.ts'
import { lockKeptIndicator } from './indicators.ts'

type Place = { readonly programme: string; readonly indicator: string; readonly breakdown: string; readonly period: string }
type AddRefusal =
  | PeriodRefusal
  | ValueRefusal
  | 'indicator.unknown'
  | 'indicator.not-your-part'
  | 'observation.breakdown-unknown'
  | 'observation.already-there'

/** Adds the value of a period for the whole or for one group; what is there already is corrected, not added. */
export async function addObservation(
  tx: Tx,
  actor: Actor,
  { programme, indicator, breakdown, period, ...fields }: Place & ObservationFields,
): Promise<{ id: string; indicator: string } | Refusal<AddRefusal>> {
  const of = await lockKeptIndicator(tx, actor, { programme, indicator })
  if (isRefusal(of)) return of
  const startsOn = startOfPeriod(period, dayAt(new Date()))
  if (isRefusal(startsOn)) return startsOn
  if (breakdown !== '' && !of.breakdowns.includes(breakdown)) return refuse('observation.breakdown-unknown')
  const refused = refuseValue(fields)
  if (refused) return refused
  const id = randomUUID()
  const row = { id, programme, indicator, breakdown, period, startsOn, fields, demo: of.demo, by: actor.person }
  if ((await insertObservations(tx, [row])) === 0) return refuse('observation.already-there')
  const after = { indicator, breakdown, period, ...fields }
  await recordAct(tx, actor, { act: 'addObservation', thing: 'observation', thingId: id, dossier: null, programme, after })
  return { id, indicator }
}

type Correction = { readonly correction: string; readonly withdrawn: boolean } & ObservationFields
type CorrectRefusal =
  | ValueRefusal
  | 'observation.unknown'
  | 'observation.stale'
  | 'observation.correction-without-reason'
  | 'indicator.not-your-part'

/** Corrects or withdraws a value and says why; what it was stays readable. */
export async function correctObservation(
  tx: Tx,
  actor: Actor,
  { programme, observation, revision, ...wish }: { programme: string; observation: string; revision: number } & Correction,
): Promise<{ id: string; indicator: string } | Refusal<CorrectRefusal>> {
  const now = await findObservationRow(tx, programme, observation)
  if (!now) return refuse('observation.unknown')
  const of = await lockKeptIndicator(tx, actor, { programme, indicator: now.indicator })
  if (isRefusal(of)) return refuse('indicator.not-your-part')
  if (now.revision !== revision) return refuse('observation.stale')
  if (wish.correction.trim() === '') return refuse('observation.correction-without-reason')
  const refused = refuseValue(wish)
  if (refused) return refused
  if (!(await correctObservationRow(tx, now, { ...wish, by: actor.person }))) return refuse('observation.stale')
  await recordAct(tx, actor, {
    act: 'correctObservation',
    thing: 'observation',
    thingId: observation,
    dossier: null,
    programme,
    before: now,
    after: wish,
  })
  return { id: observation, indicator: now.indicator }
}
