import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { DossierRoute, RouteStep, StepPlace } from '../model/routes.ts'
import { routeOf } from './routes.ts'

/** A route with the title of its dossier, and whether the reader may change it. */
export type PortfolioRoute = DossierRoute & { readonly title: string; readonly mayChange: boolean }

/** The routes on their way in a programme that the reader may see, the most urgent first. */
export async function listPortfolioRoutes(tx: Tx, programme: string): Promise<PortfolioRoute[]> {
  const rows = await tx
    .selectFrom('route as r')
    .innerJoin('dossier as d', 'd.id', 'r.dossier_id')
    .selectAll('r')
    .select(['d.title', sql<boolean>`r.dossier_id in (select access_dossiers('{coordinator,author}'))`.as('may_change')])
    .where('r.programme_id', '=', programme)
    .where('r.ended_at', 'is', null)
    .orderBy('r.priority')
    .orderBy('d.title')
    .orderBy('r.name')
    .orderBy('r.id')
    .execute()
  return rows.map((row) => ({ ...routeOf(row), title: row.title, mayChange: row.may_change }))
}

/** Minutes of a dossier's items on the agenda of a meeting. */
export type OwnMinutes = { readonly dossier: string; readonly meeting: string; readonly minutes: number }

/** The items of dossiers that the reader may read, by dossier and meeting. */
export async function listOwnItems(tx: Tx, programme: string, from: string): Promise<OwnMinutes[]> {
  const rows = await tx
    .selectFrom('agenda_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .select(['i.dossier_id', 'i.meeting_id', sql<number>`sum(i.minutes)::int`.as('minutes')])
    .where('m.programme_id', '=', programme)
    .where('m.day', '>=', from)
    .where('i.status', '<>', 'takenOff')
    .where('i.dossier_id', 'is not', null)
    .groupBy(['i.dossier_id', 'i.meeting_id'])
    .execute()
  return rows.map((row) => ({ dossier: row.dossier_id ?? '', meeting: row.meeting_id, minutes: row.minutes }))
}

/** Adoptions of plans in a programme come one after the other, until the end of the transaction. */
export async function waitForAdoption(tx: Tx, programme: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${programme}, 38))`.execute(tx)
}

type StepRowPlace = Pick<RouteStep, 'id' | 'revision'> & StepPlace

/** Places open steps that still have these revisions, each at a meeting of its own body or on days. Answers how many were placed. */
export async function placeStepRows(tx: Tx, places: readonly StepRowPlace[], by: string): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update route_step s set meeting_id = v.meeting, first_day = v."firstDay", last_day = v."lastDay", precision = v.precision, changed_by = ${by}
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      as v (id uuid, revision int, meeting uuid, "firstDay" date, "lastDay" date, precision text)
    where s.id = v.id and s.revision = v.revision and s.status = 'planned' and not s.gone
      and (v.meeting is null or v.meeting in (select m.id from meeting m where m.body_id = s.body_id))`.execute(tx)
  return Number(numAffectedRows)
}
