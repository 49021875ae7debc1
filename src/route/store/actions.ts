import type { Tx } from '../../kernel/database.ts'
import type { ActionFields, MeetingAction } from '../model/outcomes.ts'

export type ActionRow = Omit<MeetingAction, 'isLate' | 'mayFollow'> & { readonly dossier: string | null }

function actions(tx: Tx, programme: string) {
  return tx
    .selectFrom('meeting_action as a')
    .innerJoin('meeting as m', 'm.id', 'a.meeting_id')
    .leftJoin('agenda_item as i', 'i.id', 'a.item_id')
    .leftJoin('person as o', 'o.id', 'a.owner_id')
    .select(['a.id', 'a.meeting_id', 'a.item_id', 'a.text', 'a.owner_id', 'a.owner_name', 'a.due_on', 'a.status', 'a.note', 'a.revision'])
    .select(['a.since', 'm.day', 'i.dossier_id', 'o.name'])
    .where('a.programme_id', '=', programme)
    .orderBy('a.due_on', (order) => order.asc().nullsLast())
    .orderBy('a.id')
}

type Row = Awaited<ReturnType<ReturnType<typeof actions>['execute']>>[number]

export async function listActionRows(tx: Tx, programme: string, meeting: string): Promise<ActionRow[]> {
  return (await actions(tx, programme).where('a.meeting_id', '=', meeting).execute()).map(actionOf)
}

type Earlier = { readonly programme: string; readonly body: string; readonly day: string; readonly not: string }

/** Actions that are open since meetings of a body up to a day, in another meeting than this one; at most 200. */
export async function listOpenActionsBefore(tx: Tx, { programme, body, day, not }: Earlier): Promise<ActionRow[]> {
  const rows = await actions(tx, programme)
    .where('m.body_id', '=', body)
    .where('m.day', '<=', day)
    .where('m.id', '<>', not)
    .where('a.status', '=', 'open')
    .limit(200)
    .execute()
  return rows.map(actionOf)
}

export async function findActionRow(tx: Tx, programme: string, id: string): Promise<ActionRow | undefined> {
  const row = await actions(tx, programme).where('a.id', '=', id).executeTakeFirst()
  return row && actionOf(row)
}

function actionOf(row: Row): ActionRow {
  return {
    ...{ id: row.id, text: row.text, note: row.note, revision: row.revision },
    meeting: row.meeting_id,
    metOn: row.day,
    item: row.item_id,
    dossier: row.dossier_id,
    owner: row.owner_id,
    ownerName: row.name ?? row.owner_name,
    dueOn: row.due_on,
    // A constraint keeps the words.
    status: row.status as MeetingAction['status'],
    since: row.since.toISOString(),
  }
}

function columnsOf({ owner, ownerName, dueOn, ...same }: Partial<ActionFields>) {
  return {
    ...same,
    ...(owner !== undefined && { owner_id: owner }),
    ...(ownerName !== undefined && { owner_name: owner ? '' : ownerName }),
    ...(dueOn !== undefined && { due_on: dueOn }),
  }
}

export type NewAction = ActionFields &
  Pick<MeetingAction, 'id' | 'meeting' | 'item'> & {
    readonly programme: string
    readonly by: string
  }

export async function addActionRow(tx: Tx, { id, meeting, item, programme, by, ...fields }: NewAction): Promise<void> {
  const row = { ...columnsOf(fields), text: fields.text, id, meeting_id: meeting, item_id: item, programme_id: programme, changed_by: by }
  await tx.insertInto('meeting_action').values(row).execute()
}

export type ActionChange = Partial<ActionFields & Pick<MeetingAction, 'status' | 'note'>> & { readonly by: string }

/** Changes an action if it still has this revision. False when somebody was first. */
export async function changeActionRow(
  tx: Tx,
  action: Pick<MeetingAction, 'id' | 'revision'>,
  { by, status, note, ...fields }: ActionChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('meeting_action')
    .set({ ...columnsOf(fields), ...(status && { status }), ...(note !== undefined && { note }), changed_by: by })
    .where('id', '=', action.id)
    .where('revision', '=', action.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
