import { Type } from 'typebox'
import type { Actor } from '../../identity/model/actor.ts'
import { ownEmail } from '../../identity/views/people.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { parserOf } from '../../kernel/parse.ts'
import { firstMailWish, type MailSettingsOfMe, MailWish } from '../model/mail.ts'
import { MyNotice, type MyWork, type MyWorkCount } from '../model/notices.ts'
import { findMailWish } from '../store/mail-wishes.ts'
import { countWork, listOpenTasks, listPeopleOf, listPeopleOfDossier, listTold, type NoticeRow } from '../store/notices.ts'

/** What is asked of the person in whose name is worked, and what that person was told. */
export async function getMyWork(tx: Tx, actor: Actor): Promise<MyWork> {
  const [tasks, told] = [await listOpenTasks(tx, actor.subject), await listTold(tx, actor.subject)]
  return { tasks: tasks.map(noticeOf), notices: told.map(noticeOf), today: dayAt(new Date()) }
}

export function countMyWork(tx: Tx, actor: Actor): Promise<MyWorkCount> {
  return countWork(tx, actor.subject, dayAt(new Date()))
}

const parseWish = parserOf(MailWish)

export async function getMailSettings(tx: Tx, actor: Actor, sends: boolean): Promise<MailSettingsOfMe> {
  const wish = await findMailWish(tx, actor.person)
  return { ...(wish ? parseWish(wish) : firstMailWish), address: await ownEmail(tx, actor), sends }
}

/** The people of a programme whom one may tell something, each once. */
export async function listTellable(tx: Tx, programme: string): Promise<{ id: string; name: string; organisation: string }[]> {
  const rows = await listPeopleOf(tx, programme)
  const people = new Map(rows.map((row) => [row.person_id, { id: row.person_id, name: row.name, organisation: row.organisation_id }]))
  return [...people.values()]
}

/** Who may read a dossier, with the roles that let them. */
export async function listReadersOf(tx: Tx, dossier: string): Promise<{ id: string; name: string; organisation: string; role: string }[]> {
  const rows = await listPeopleOfDossier(tx, dossier)
  return rows.map((row) => ({ id: row.person_id, name: row.name, organisation: row.organisation_id, role: row.role }))
}

/** Who holds one of the roles in a programme, with the organisation that each works for. */
export async function listHoldersOf(
  tx: Tx,
  programme: string,
  roles: readonly string[],
): Promise<{ id: string; name: string; organisation: string; role: string }[]> {
  const rows = await listPeopleOf(tx, programme)
  return rows
    .filter(({ role }) => roles.includes(role))
    .map((row) => ({ id: row.person_id, name: row.name, organisation: row.organisation_id, role: row.role }))
}

const parseNotice = parserOf(Type.Pick(MyNotice, ['kind', 'params']))

function noticeOf(row: NoticeRow): MyNotice {
  return {
    ...parseNotice({ kind: row.kind, params: row.params }),
    id: row.id,
    programme: row.programme_id,
    dossier: row.dossier_id,
    placeName: row.place,
    thing: row.thing,
    thingId: row.thing_id,
    path: row.path,
    by: row.by,
    own: row.by_id === row.person_id,
    at: row.at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
    isTask: row.is_task,
    dueOn: row.due_on,
  }
}
