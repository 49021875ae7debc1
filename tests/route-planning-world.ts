import type { Kysely } from 'kysely'
import { loadCalendars } from '../src/calendar/load-calendars.ts'
import { addDays, type Day, dayAt } from '../src/kernel/day.ts'
import type { Tables } from '../src/kernel/tables.generated.ts'
import { addBody } from '../src/route/acts/bodies.ts'
import { addMeeting } from '../src/route/acts/meetings.ts'
import { addRoute } from '../src/route/acts/routes.ts'
import type { BodyFields } from '../src/route/model/bodies.ts'
import type { RouteView } from '../src/route/model/planning.ts'
import { getRoute } from '../src/route/views/routes.ts'
import { type MemoWorld, memoWorld } from './memo-world.ts'
import { must } from './programme-world.ts'

export const calendars = loadCalendars()
const usual = {
  papersWorkingDays: 5,
  papersWeekday: null,
  papersHour: '12:00',
  closedIn: 'none',
  handlingDays: 0,
  roomMinutes: null,
} as const
export const meets = {
  startsAt: '10:00',
  minutes: 60,
  place: '',
  kind: 'regular',
  papersDay: null,
  papersHour: null,
  roomMinutes: null,
} as const

export type PlanningWorld = MemoWorld & {
  /** A Monday, eight to nine weeks from today. */
  readonly monday: Day
  readonly bodies: Readonly<Record<'BWO' | 'CWIZO' | 'RWIZO' | 'MR', string>>
  /** A meeting so many weeks after `monday`. */
  readonly meeting: (body: 'BWO' | 'CWIZO' | 'RWIZO' | 'MR', week: number) => string
  readonly route: string
  readonly view: () => Promise<RouteView>
}

/** A dossier with a route of the shipped template over four bodies that meet every week of half a year. */
export async function planningWorld(db: Kysely<Tables>): Promise<PlanningWorld> {
  const world = await memoWorld(db)
  const { as, coordinator, programme, dossier } = world
  const monday = addDays(dayAt(new Date()), 57 - new Date(`${dayAt(new Date())}T12:00:00Z`).getUTCDay())
  const meetings = new Map<string, string>()
  const body = (code: string, kind: BodyFields['kind'], offset: number) =>
    as(coordinator, async (tx, actor) => {
      const { id } = must(await addBody(tx, actor, { programme, code, name: code, kind, ...usual }))
      for (let week = 0; week < 20; week += 1) {
        const day = addDays(monday, 7 * week + offset)
        meetings.set(`${code} ${week}`, must(await addMeeting(tx, actor, { programme, body: id, ...meets, day })).id)
      }
      return id
    })
  const bodies = {
    BWO: await body('BWO', 'ministerial', 0),
    CWIZO: await body('CWIZO', 'official', 1),
    RWIZO: await body('RWIZO', 'ministerial', 2),
    MR: await body('MR', 'ministerial', 4),
  }
  const template = 'letter-to-parliament'
  const { id: route } = await as(coordinator, async (tx, actor) =>
    must(await addRoute(tx, actor, { dossier, template, name: 'Proefbrief', readyOn: null, priority: 3 })),
  )
  const view = () => as(coordinator, async (tx) => must(await getRoute(tx, { dossier, route }, calendars)))
  const meeting: PlanningWorld['meeting'] = (code, week) => meetings.get(`${code} ${week}`) ?? ''
  return { ...world, monday, bodies, meeting, route, view }
}
