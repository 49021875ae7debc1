import { recordActs } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { type ReportedMilestoneState, type ReportedState, writeMilestoneRows, writeReportedRows } from '../store/reported.ts'
import { rolesInProgramme } from '../views/programmes.ts'

export type Reported = {
  readonly programme: string
  readonly states: readonly ReportedState[]
  readonly milestones: readonly ReportedMilestoneState[]
}

/** Writes what was reported and approved into measures and milestones at once; what says the same stays as it was. For co-ordinators. */
export async function takeOverReports(
  tx: Tx,
  actor: Actor,
  { programme, states, milestones }: Reported,
): Promise<{ measures: number; milestones: number } | Refusal<'item.not-your-part'>> {
  if (!rolesInProgramme(actor, programme).includes('coordinator')) return refuse('item.not-your-part')
  const by = actor.person
  const reached = await writeMilestoneRows(tx, programme, { by, states: milestones })
  const changed = await writeReportedRows(tx, programme, { by, states })
  const told = new Map(states.map(({ measure, ...after }) => [measure, after]))
  const reachedNow = new Map(milestones.map(({ milestone, ...after }) => [milestone, after]))
  const shared = { dossier: null, programme }
  await recordActs(tx, actor, [
    ...reached.map((id) => ({ ...shared, act: 'takeOverReport', thing: 'milestone', thingId: id, after: reachedNow.get(id) })),
    ...changed.map((id) => ({ ...shared, act: 'takeOverReport', thing: 'measure', thingId: id, after: told.get(id) })),
  ])
  return { measures: changed.length, milestones: reached.length }
}
