import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

// Everything here looks past who asks: it is for the background, where nobody does.

/** Ids of mail whose turn it is, the oldest first. */
export async function listWaitingMail(tx: Tx, atMost: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('mail')
    .select('id')
    .where('status', '=', 'waiting')
    .where('next_at', '<=', sql<Date>`now()`)
    .orderBy('next_at')
    .limit(atMost)
    .execute()
  return rows.map(({ id }) => id)
}

/** A mail whose turn it is, with whom it is for; while the transaction lasts no other process takes it. */
export function claimMail(tx: Tx, id: string) {
  return tx
    .selectFrom('mail as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('mail_wish as w', 'w.person_id', 'm.person_id')
    .select(['m.id', 'm.kind', 'm.notice_id', 'm.person_id', 'm.created_at', 'm.attempts', sql<Date>`now()`.as('now')])
    .select(['p.name', 'p.email', 'p.left_at', 'w.asked', 'w.told', 'w.language'])
    .where('m.id', '=', id)
    .where('m.status', '=', 'waiting')
    .where('m.next_at', '<=', sql<Date>`now()`)
    .forUpdate(['m'])
    .skipLocked()
    .executeTakeFirst()
}

export type ClaimedMail = NonNullable<Awaited<ReturnType<typeof claimMail>>>

export async function endMail(tx: Tx, id: string, ending: { status: 'sent' | 'dropped'; why: string | null }): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ ...ending, attempts: sql<number>`attempts + 1`, ended_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute()
}

/** This mail waits for another try, and with it all others whose turn it is: they would meet the same closed door. */
export async function postponeMail(tx: Tx, id: string, { seconds, all }: { seconds: number; all: boolean }): Promise<void> {
  const later = sql<Date>`now() + make_interval(secs => ${seconds})`
  await tx.updateTable('mail').set({ next_at: later, attempts: sql<number>`attempts + 1` }).where('id', '=', id).execute()
  if (!all) return
  const others = tx
    .selectFrom('mail')
    .select('id')
    .where('status', '=', 'waiting')
    .where('id', '!=', id)
    .where('next_at', '<=', sql<Date>`now()`)
    .forUpdate()
    .skipLocked()
  await tx.updateTable('mail').set({ next_at: later }).where('id', 'in', others).execute()
}

export async function dropWaitingMail(tx: Tx, why: string): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ status: 'dropped', why, ended_at: sql<Date>`clock_timestamp()` })
    .where('status', '=', 'waiting')
    .execute()
}

/** Whether the person of a notice may read there now: nobody hears of a programme or dossier that was left. */
const stillReads = sql<boolean>`exists (
  select from membership m join person s on s.id = n.person_id
    left join role_clearance c on c.role = m.role
  where (m.programme_id = n.programme_id or (m.role = 'auditor' and m.programme_id is null and m.dossier_id is null)
      or (m.dossier_id = d.id and c.in_dossier >= access_level(d.classification, d.embargo_until))
      or (m.programme_id = d.programme_id and c.in_programme >= access_level(d.classification, d.embargo_until)))
    and (m.person_id = s.id or m.organisation_id = s.organisation_id or m.department_id = s.department_id)
    and m.since <= now() and (m.until is null or m.until > now()))`

function tellable(tx: Tx) {
  return tx
    .selectFrom('notice as n')
    .leftJoin('dossier as d', 'd.id', 'n.dossier_id')
    .leftJoin('programme as p', (join) => join.on(sql`coalesce(n.programme_id, d.programme_id)`, '=', sql`p.id`))
    .innerJoin('person as b', 'b.id', 'n.by_id')
    .select([
      'n.id',
      'n.kind',
      'n.thing',
      'n.path',
      'n.is_task',
      'n.due_on',
      'n.read_at',
      'n.done_at',
      'b.name as by',
      'n.by_id',
      'n.person_id',
    ])
    .select(sql<string>`coalesce(p.name, '')`.as('programme'))
    .where(stillReads)
}

export type TellableNotice = Awaited<ReturnType<typeof listToTell>>[number]

export function findToTell(tx: Tx, notice: string): Promise<TellableNotice | undefined> {
  return tellable(tx).where('n.id', '=', notice).executeTakeFirst()
}

/** What waits for a person: tasks that are open, the earliest day first, and notices that were not read, the newest first. */
export function listToTell(tx: Tx, person: string) {
  return tellable(tx)
    .where('n.person_id', '=', person)
    .where((eb) =>
      eb.or([
        eb.and([eb('n.is_task', '=', true), eb('n.done_at', 'is', null)]),
        eb.and([eb('n.is_task', '=', false), eb('n.read_at', 'is', null)]),
      ]),
    )
    .orderBy('n.due_on', (order) => order.asc().nullsLast())
    .orderBy('n.at', 'desc')
    .limit(500)
    .execute()
}

/** Puts a mail in line, once for each task, for what is due by a day and not done, where it is wished at once. */
export async function addDueMail(tx: Tx, today: string): Promise<void> {
  await sql`
    insert into mail (person_id, kind, notice_id)
    select n.person_id, 'due', n.id from notice n join person p on p.id = n.person_id left join mail_wish w on w.person_id = p.id
    where n.is_task and n.done_at is null and n.due_on <= ${today}::date and n.due_on > ${today}::date - 30
      and p.email is not null and p.left_at is null and coalesce(w.asked, 'atOnce') = 'atOnce' and n.at < ${today}::date
    on conflict (notice_id, kind) do nothing`.execute(tx)
}

/** Puts a digest in line for everybody who wishes one and has something new in it: since the last one, or due within a week. One a day. */
export async function addDigests(tx: Tx, today: string): Promise<void> {
  await sql`
    insert into mail (person_id, kind, day)
    select p.id, 'digest', ${today}::date
    from person p left join mail_wish w on w.person_id = p.id
    where p.email is not null and p.left_at is null and 'daily' in (coalesce(w.asked, 'atOnce'), coalesce(w.told, 'daily'))
      and exists (
        select from notice n
        where n.person_id = p.id and case when n.is_task then n.done_at is null else n.read_at is null end
          and case when notice_is_asked(n.kind, n.is_task) then coalesce(w.asked, 'atOnce') else coalesce(w.told, 'daily') end = 'daily'
          and (n.due_on <= ${today}::date + 7
            or n.at > coalesce((select max(m.created_at) from mail m where m.person_id = p.id and m.kind = 'digest'), '-infinity')))
    on conflict (person_id, day) do nothing`.execute(tx)
}
