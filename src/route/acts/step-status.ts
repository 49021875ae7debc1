import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { PlanStatus } from '../model/planner.ts'
import { changeStepRow } from '../store/steps.ts'
import { type StepAt, type StepRefusal, stepToChange } from './route-steps.ts'

type Wish = StepAt & { readonly status: PlanStatus; readonly reason: string }

/** A step was held, is skipped (which says why), or is to come after all. Its reason goes with its status. */
export async function setStepStatus(
  tx: Tx,
  actor: Actor,
  { status, reason, ...at }: Wish,
): Promise<{ readonly id: string } | Refusal<StepRefusal | 'step.skipped-without-reason' | 'step.nowhere-held'>> {
  const found = await stepToChange(tx, at)
  if (isRefusal(found)) return found
  const { route, step } = found
  if (status === 'skipped' && reason.trim() === '') return refuse('step.skipped-without-reason')
  if (status === 'held' && step.meeting === null && step.firstDay === null) return refuse('step.nowhere-held')
  if (!(await changeStepRow(tx, step, { status, reason: reason.trim(), by: actor.person }))) return refuse('step.changed-meanwhile')
  const { dossier, programme } = route
  const of = { thing: 'routeStep', thingId: step.id, dossier, programme, before: { status: step.status }, after: { status, reason } }
  if (status === 'held') await recordAct(tx, actor, { act: 'holdStep', ...of })
  else if (status === 'skipped') await recordAct(tx, actor, { act: 'skipStep', ...of })
  else await recordAct(tx, actor, { act: 'reopenStep', ...of })
  return { id: step.id }
}
