import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { changeStepRow, listStepsAtMeeting } from '../store/steps.ts'

/** What was planned of a dossier at a meeting took place there. Answers how many steps that are. */
export async function holdSteps(
  tx: Tx,
  actor: Actor,
  { programme, meeting, dossier }: { readonly programme: string; readonly meeting: string; readonly dossier: string },
): Promise<number> {
  const planned = (await listStepsAtMeeting(tx, meeting, dossier)).filter(({ status }) => status === 'planned')
  for (const step of planned) {
    if (!(await changeStepRow(tx, step, { status: 'held', by: actor.person }))) continue
    await recordAct(tx, actor, { act: 'holdStep', thing: 'routeStep', thingId: step.id, dossier, programme, after: { meeting } })
  }
  return planned.length
}
