import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ObservationFields } from '../model/indicators.ts'
import type { ReportedValue } from '../model/rounds.ts'
import { listObservationRows } from '../store/observations.ts'
import { addObservation, correctObservation } from './observations.ts'

export type ValuesRefusal = 'round.value-not-taken'
type Taking = { readonly programme: string; readonly values: readonly ReportedValue[]; readonly source: string }

/** Writes values that were reported into their series; one that says something else than what is there corrects it. `source`: the round. */
export async function takeOverValues(tx: Tx, actor: Actor, { programme, values, source }: Taking): Promise<Refusal<ValuesRefusal> | null> {
  for (const { indicator, period, value } of values) {
    const place = { programme, indicator, period, breakdown: '' }
    const fields = { value, low: null, high: null, note: '', source, breaksSeries: false }
    const outcome = (await correctedValue(tx, actor, { place, fields })) ?? (await addObservation(tx, actor, { ...place, ...fields }))
    if (isRefusal(outcome)) return refuse('round.value-not-taken')
  }
  return null
}

type Placed = {
  readonly place: { readonly programme: string; readonly indicator: string; readonly period: string; readonly breakdown: string }
  readonly fields: ObservationFields
}

/** Null where nothing is there yet to correct. */
async function correctedValue(tx: Tx, actor: Actor, { place, fields }: Placed): Promise<object | Refusal | null> {
  const { programme, indicator, period, breakdown } = place
  const series = await listObservationRows(tx, programme, indicator)
  const there = series.find((one) => one.period === period && one.breakdown === breakdown)
  if (there === undefined) return null
  if (there.value === fields.value && !there.withdrawn) return there
  const { id: observation, revision } = there
  return correctObservation(tx, actor, { programme, observation, revision, ...fields, correction: fields.source, withdrawn: false })
}
