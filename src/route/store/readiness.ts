import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

/** How closed dossiers are. */
export async function listClosures(
  tx: Tx,
  dossiers: readonly string[],
): Promise<{ id: string; classification: string; embargo_until: Date | null }[]> {
  if (dossiers.length === 0) return []
  return await tx
    .selectFrom('dossier')
    .select(['id', 'classification', 'embargo_until'])
    .where('id', 'in', [...dossiers])
    .execute()
}

/** Members of a body with an account who may not read a dossier, for each of these dossiers. */
export async function listShutOut(
  tx: Tx,
  body: string,
  dossiers: readonly string[],
): Promise<{ readonly dossier: string; readonly name: string }[]> {
  if (dossiers.length === 0) return []
  const { rows } = await sql<{ dossier: string; name: string }>`
    select d.id as dossier, m.name
    from unnest(${dossiers}::uuid[]) as d(id) cross join body_member m
    where m.body_id = ${body} and m.ended_at is null and m.person_id is not null
      and not m.person_id in (select r.person_id from access_people_of_dossier(d.id) r)
    order by m.since`.execute(tx)
  return rows
}

/** When somebody was reminded last of each item of a meeting. */
export async function listRemindedAt(tx: Tx, meeting: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx
    .selectFrom('meeting_reminder')
    .select(['item_id', ({ fn }) => fn.max('at').as('at')])
    .where('meeting_id', '=', meeting)
    .groupBy('item_id')
    .execute()
  return new Map(rows.map(({ item_id, at }) => [item_id, at]))
}

export type NewReminder = {
  readonly programme: string
  readonly meeting: string
  readonly item: string
  readonly person: string
  readonly moment: string
  readonly by: string
}

/** Keeps that somebody is reminded. False where that was done at this moment already. */
export async function addReminderRow(tx: Tx, { programme, meeting, item, person, moment, by }: NewReminder): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('meeting_reminder')
    .values({ programme_id: programme, meeting_id: meeting, item_id: item, person_id: person, moment, by_id: by })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The working days before the papers are due on which a body has its people reminded. */
export async function findReminderDays(tx: Tx, body: string): Promise<readonly number[]> {
  const row = await tx.selectFrom('body').select('reminder_days').where('id', '=', body).executeTakeFirst()
  return row?.reminder_days ?? []
}

export async function changeReminderDays(tx: Tx, body: string, { days, by }: { readonly days: readonly number[]; readonly by: string }) {
  await tx
    .updateTable('body')
    .set({ reminder_days: [...days], changed_by: by })
    .where('id', '=', body)
    .execute()
}

/** Past who asks, for the background: meetings to come in a period, of programmes, with who keeps those by name. */
export async function listMeetingsToCome(
  tx: Tx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<{ readonly meeting: string; readonly programme: string; readonly keepers: readonly string[] }[]> {
  const { rows } = await sql<{ meeting: string; programme: string; keepers: string[] }>`
    select m.id as meeting, m.programme_id as programme, array(
      select s.person_id from membership s where s.programme_id = m.programme_id and s.dossier_id is null and s.person_id is not null
        and s.role in ('councilSecretary', 'coordinator') and s.since <= now() and (s.until is null or s.until > now())
      order by s.role, s.since) as keepers
    from meeting m where m.status = 'planned' and m.day between ${from} and ${to}
      and exists (select from agenda_item i where i.meeting_id = m.id and i.status in ('proposed', 'placed'))
    order by m.day, m.id`.execute(tx)
  return rows
}
