import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { NoticeKind, NoticeParams } from '../model/notices.ts'
import { addNotices, completeTaskRows, listPeopleOf, listPeopleOfDossier } from '../store/notices.ts'

/** What a notice is about lies in a programme or in a dossier. */
export type NoticePlace =
  | { readonly programme: string; readonly dossier?: undefined }
  | { readonly dossier: string; readonly programme?: undefined }

export type Notification = NoticePlace & {
  /** People by id; who does not read there hears nothing. */
  readonly to: readonly string[]
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

/** Tells people of a programme or dossier something, and asks it of them where it is a task. Answers who heard; of what one does oneself only a task is told. */
export async function notify(tx: Tx, actor: Actor, notification: Notification): Promise<string[]> {
  const { to, programme = null, dossier = null, task, params = {}, ...about } = notification
  const readers = dossier === null ? await listPeopleOf(tx, programme ?? '') : await listPeopleOfDossier(tx, dossier)
  const members = new Set(readers.map(({ person_id }) => person_id))
  const told = [...new Set(to)].filter((person) => members.has(person) && (task !== undefined || person !== actor.person))
  const shared = { ...about, programme, dossier, params, isTask: task !== undefined, dueOn: task?.due ?? null, by: actor.person }
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
  task: NoticePlace & { readonly thing: string; readonly thingId: string },
): Promise<number> {
  return completeTaskRows(tx, task)
}
