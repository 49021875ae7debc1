import type { Tx } from '../../kernel/database.ts'
import type { Abolition } from '../model/calendars.ts'

/** How many meetings of a body are planned from a day on. */
export async function countMeetingsFrom(tx: Tx, body: string, day: string): Promise<number> {
  const row = await tx
    .selectFrom('meeting')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('body_id', '=', body)
    .where('day', '>=', day)
    .where('status', '=', 'planned')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Planned steps at a body from a day on, or without a day yet, of routes that the reader may see. */
export async function listStepsFrom(tx: Tx, body: string, day: string): Promise<Abolition['steps']> {
  return await tx
    .selectFrom('route_step as s')
    .innerJoin('route as r', 'r.id', 's.route_id')
    .innerJoin('dossier as d', 'd.id', 's.dossier_id')
    .leftJoin('meeting as m', 'm.id', 's.meeting_id')
    .select(['s.dossier_id as dossier', 'd.title as dossierTitle', 'r.name as route', 's.label'])
    .select(({ fn }) => fn.coalesce('m.day', 's.last_day').as('day'))
    .where('s.body_id', '=', body)
    .where('s.status', '=', 'planned')
    .where('s.gone', '=', false)
    .where('r.ended_at', 'is', null)
    .where((where) => {
      const placed = where.fn.coalesce('m.day', 's.last_day')
      return where.or([where(placed, '>=', day), where(placed, 'is', null)])
    })
    .orderBy('day')
    .orderBy('d.title')
    .limit(500)
    .execute()
}
