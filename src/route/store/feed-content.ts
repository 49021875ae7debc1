import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { FeedKind } from '../model/calendars.ts'

type Asked = { readonly from: string; readonly to: string }
export type Followed = { readonly kind: FeedKind; readonly body: string | null; readonly dossier: string | null; readonly person: string }

const most = 5_000

/** Whether a dossier `d` is closed so far that a calendar elsewhere must not name it. */
export const isConfidential = sql<boolean>`d.classification in ('confidential', 'departmental') or coalesce(d.embargo_until > now(), false)`

/** The meetings that somebody follows, with the rule of their body for papers; only of programmes in which the actor holds a role. */
export function listFollowedMeetings(tx: Tx, { kind, body, person }: Followed, { from, to }: Asked) {
  return tx
    .selectFrom('meeting as m')
    .innerJoin('body as b', 'b.id', 'm.body_id')
    .select(['m.id', 'm.programme_id as programme', 'm.day', 'm.starts_at as startsAt', 'm.minutes', 'm.place', 'm.kind', 'm.status'])
    .select(['m.reason', 'm.papers_day as papersDay', 'm.papers_hour as papersHour', 'm.revision', 'm.since'])
    .select(['b.code', 'b.name', 'b.abolished_on as abolishedOn', 'b.revision as bodyRevision', 'b.since as bodySince'])
    .select(['b.papers_working_days', 'b.papers_weekday', 'b.papers_hour'])
    .where('m.day', '>=', from)
    .where('m.day', '<=', to)
    .where(sql<boolean>`m.programme_id in (select access_open_programmes())`)
    .$if(kind === 'body', (query) => query.where('m.body_id', '=', body))
    .$if(kind === 'own', (query) => query.where('m.body_id', 'in', bodiesOf(tx, person)))
    .orderBy('m.day')
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .limit(most)
    .execute()
}

function bodiesOf(tx: Tx, person: string) {
  return tx.selectFrom('body_member').select('body_id').where('person_id', '=', person).where('ended_at', 'is', null)
}

/** What somebody still has to do for a meeting, with the day for which that was agreed. */
export function listOpenActions(tx: Tx, person: string, { from, to }: Asked) {
  return tx
    .selectFrom('meeting_action as a')
    .innerJoin('meeting as m', 'm.id', 'a.meeting_id')
    .innerJoin('body as b', 'b.id', 'm.body_id')
    .select(['a.id', 'a.text', 'a.due_on as dueOn', 'a.revision', 'a.since', 'a.meeting_id as meeting', 'a.programme_id as programme'])
    .select(['b.code', 'm.day'])
    .where('a.owner_id', '=', person)
    .where('a.status', '=', 'open')
    .where('a.due_on', '>=', from)
    .where('a.due_on', '<=', to)
    .where(sql<boolean>`a.programme_id in (select access_open_programmes())`)
    .orderBy('a.due_on')
    .orderBy('a.id')
    .limit(most)
    .execute()
}

/** The steps of routes that have a place: of one dossier, or of the dossiers that the actor makes. */
export function listFollowedSteps(tx: Tx, dossier: string | null, { from, to }: Asked) {
  return tx
    .selectFrom('route_step as s')
    .innerJoin('route as r', 'r.id', 's.route_id')
    .innerJoin('dossier as d', 'd.id', 's.dossier_id')
    .leftJoin('meeting as m', 'm.id', 's.meeting_id')
    .leftJoin('body as b', 'b.id', 'm.body_id')
    .select(['s.id', 's.label', 's.dossier_id as dossier', 's.precision', 's.status', 's.reason', 's.revision', 's.since', 'd.title'])
    .select(['s.first_day as firstDay', 's.last_day as lastDay', 'r.name as route'])
    .select(isConfidential.as('isConfidential'))
    .select(['m.id as meeting', 'm.day', 'm.starts_at as startsAt', 'm.minutes', 'm.place', 'm.status as meetingStatus'])
    .select(['m.papers_day as papersDay', 'm.papers_hour as papersHour', 'm.revision as meetingRevision', 'm.since as meetingSince'])
    .select(['b.code', 'b.abolished_on as abolishedOn', 'b.papers_working_days', 'b.papers_weekday', 'b.papers_hour'])
    .where('s.gone', '=', false)
    .where('s.status', '<>', 'skipped')
    .where('r.ended_at', 'is', null)
    .where((where) =>
      where.or([where.between('m.day', from, to), where.and([where('s.last_day', '>=', from), where('s.first_day', '<=', to)])]),
    )
    .$if(dossier !== null, (query) => query.where('s.dossier_id', '=', dossier ?? ''))
    .$if(dossier === null, (query) => query.where(sql<boolean>`s.dossier_id in (select access_dossiers('{coordinator,author}'))`))
    .orderBy('s.dossier_id')
    .orderBy('s.route_id')
    .orderBy('s.position')
    .limit(most)
    .execute()
}

/** Whether the actor holds a role in any programme, or reads all of them. */
export async function belongsSomewhere(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select exists (select from access_open_programmes()) as there`.execute(tx)
  return rows[0]?.there === true
}
