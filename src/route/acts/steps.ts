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

type AtMeeting = { readonly programme: string; readonly meeting: string; readonly dossier: string }

/** What was said to have taken place at a meeting did not: the body held it over after all. */
export async function releaseSteps(tx: Tx, actor: Actor, { programme, meeting, dossier }: AtMeeting): Promise<void> {
  for (const step of (await listStepsAtMeeting(tx, meeting, dossier)).filter(({ status }) => status === 'held')) {
    if (!(await changeStepRow(tx, step, { status: 'planned', by: actor.person }))) continue
    await recordAct(tx, actor, { act: 'releaseStep', thing: 'routeStep', thingId: step.id, dossier, programme, after: { meeting } })
  }
}

/** What was planned of a dossier at a meeting is now planned at another meeting of that body. */
export async function carrySteps(tx: Tx, actor: Actor, { to, ...of }: AtMeeting & { readonly to: string }): Promise<void> {
  const { programme, meeting, dossier } = of
  for (const step of (await listStepsAtMeeting(tx, meeting, dossier)).filter(({ status }) => status === 'planned')) {
    if (!(await changeStepRow(tx, step, { meeting: to, by: actor.person }))) continue
    await recordAct(tx, actor, {
      act: 'carryStep',
      thing: 'routeStep',
      thingId: step.id,
      dossier,
      programme,
      before: { meeting },
      after: { to },
    })
  }
}
