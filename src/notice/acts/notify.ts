import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { NoticeKind, NoticeParams } from '../model/notices.ts'
import { addNotices, completeTaskRows, listPeopleOf } from '../store/notices.ts'

export type Notification = {
  /** People by id; who holds no role in the programme hears nothing. */
  readonly to: readonly string[]
  readonly programme: string
  readonly kind: NoticeKind
  /** The room's word for what it is about, such as `measure`. */
  readonly thing: string
  readonly thingId: string
  /** Where it is in the workbench, such as `/programmas/…`. */
  readonly path: string
  readonly params?: NoticeParams
  /** Asked of them until `completeTask`. */
  readonly task?: { readonly due: string | null }
}

/** Tells people of a programme something, and asks it of them where it is a task. Answers who heard; of what one does oneself only a task is told. */
export async function notify(tx: Tx, actor: Actor, notification: Notification): Promise<string[]> {
  const { to, programme, task, params = {}, ...about } = notification
  const members = new Set((await listPeopleOf(tx, programme)).map(({ person_id }) => person_id))
  const told = [...new Set(to)].filter((person) => members.has(person) && (task !== undefined || person !== actor.person))
  const shared = { ...about, programme, params, isTask: task !== undefined, dueOn: task?.due ?? null, by: actor.person }
  await addNotices(
    tx,
    told.map((person) => ({ ...shared, person })),
  )
  return told
}

/** What was asked about a thing is done, for everybody of whom it was asked. Answers how many tasks were open. */
export function completeTask(
  tx: Tx,
  _actor: Actor,
  task: { readonly programme: string; readonly thing: string; readonly thingId: string },
): Promise<number> {
  return completeTaskRows(tx, task)
}
