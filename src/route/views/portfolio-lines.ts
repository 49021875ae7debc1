import type { Tx } from '../../kernel/database.ts'
import type { RouteToPlan } from '../model/planner.ts'
import type { RoutePlan, Spot } from '../model/plans.ts'
import type { AgendaRoom, AgendaRooms, lineFilters, lineOrders, RouteLine, RouteLines, Span } from '../model/portfolio-views.ts'
import { standingOf } from '../rules/portfolio-standing.ts'
import { type At, bodiesFor, getPortfolio, isOver, type KnownPortfolio, minutesOfDossiers } from './portfolio.ts'

type Paged = { readonly skip?: number | undefined; readonly count?: number | undefined }
type AskedLines = Paged & {
  readonly programme: string
  readonly only?: (typeof lineFilters)[number] | undefined
  readonly order?: (typeof lineOrders)[number] | undefined
  readonly word?: string | undefined
}

const pageSize = 50

export function page<Row>(rows: readonly Row[], { skip = 0, count = pageSize }: Paged): Row[] {
  return rows.slice(skip, skip + count)
}

type Standing = { readonly route: RouteToPlan; readonly plan: RoutePlan; readonly breaks: number }

/** A page of the routes of a programme, each with where it ends and how much goes wrong. */
export async function listRouteLines(tx: Tx, asked: AskedLines, at: At): Promise<RouteLines> {
  const known = await getPortfolio(tx, asked.programme, at)
  const own = minutesOfDossiers(known)
  const standings = known.base.routes.map((route): Standing => {
    const bodies = bodiesFor(own.get(known.routes.get(route.dossier)?.dossier ?? ''), known, route)
    const points = [...route.points, ...known.base.absences]
    const plan = standingOf({ route: { ...route, points }, bodies, calendars: at.calendars, now: at.now })
    return { route, plan, breaks: plan.conflicts.filter(({ severity }) => severity === 'breaks').length }
  })
  const live = standings.filter((one) => !isPast(one))
  const found = ordered(
    standings.filter((one) => isAsked(one, known, asked)),
    known,
    asked.order ?? 'priority',
  )
  return {
    today: at.now.day,
    routes: live.length,
    past: standings.length - live.length,
    wrong: live.filter(({ breaks }) => breaks > 0).length,
    unplaced: live.filter(isUnplaced).length,
    overfull: comingAgendas(known).filter(({ id }) => isOver(id, known)).length,
    found: found.length,
    rows: page(found, asked).flatMap((one) => lineOf(one, known)),
  }
}

/** Every step was held or skipped: whatever went wrong is no longer in the way. */
function isPast({ route }: Standing): boolean {
  return route.steps.length > 0 && route.steps.every(({ status }) => status !== 'planned')
}

/** A step at a body has no meeting yet. */
function isUnplaced({ route }: Standing): boolean {
  return route.steps.some(({ at, status, place }) => 'body' in at && status === 'planned' && place === null)
}

function isAsked(one: Standing, { routes }: KnownPortfolio, { only = 'all', word = '' }: AskedLines): boolean {
  if (isPast(one) !== (only === 'past')) return false
  if (only === 'wrong' && one.breaks === 0) return false
  if (only === 'unplaced' && !isUnplaced(one)) return false
  const { title = '', name = '' } = routes.get(one.route.dossier) ?? {}
  return `${title} ${name}`.toLocaleLowerCase().includes(word.toLocaleLowerCase())
}

function ordered(rows: readonly Standing[], { routes }: KnownPortfolio, order: (typeof lineOrders)[number]): readonly Standing[] {
  const titleOf = ({ route }: Standing) => routes.get(route.dossier)?.title ?? ''
  const endOf = ({ plan }: Standing) => plan.end?.start ?? '9999-12-31'
  if (order === 'title') return rows.toSorted((one, other) => titleOf(one).localeCompare(titleOf(other), 'nl', { numeric: true }))
  if (order === 'end') return rows.toSorted((one, other) => endOf(one).localeCompare(endOf(other)))
  return order === 'breaks' ? rows.toSorted((one, other) => other.breaks - one.breaks) : rows
}

function lineOf(standing: Standing, known: KnownPortfolio): RouteLine[] {
  const { route, plan, breaks } = standing
  const kept = known.routes.get(route.dossier)
  if (!kept) return []
  return [
    {
      route: kept.id,
      dossier: kept.dossier,
      title: kept.title,
      name: kept.name,
      priority: kept.priority,
      revision: kept.revision,
      mayChange: kept.mayChange,
      past: isPast(standing),
      end: spanOf(plan.end),
      breaks,
      warns: plan.conflicts.length - breaks,
      stations: plan.steps
        .filter(({ status }) => status !== 'skipped')
        .map(({ step, name, status, chosen }) => {
          const meeting = chosen?.meeting ?? null
          return { step, name, status, at: spanOf(chosen), meeting, over: meeting !== null && isOver(meeting, known) }
        }),
    },
  ]
}

export function spanOf(spot: Spot | null): Span | null {
  return spot && { start: spot.start, end: spot.end, precision: spot.precision }
}

type AskedRooms = Paged & { readonly programme: string; readonly body?: string | undefined; readonly over?: boolean | undefined }

function comingAgendas({ meetings, now }: Pick<KnownPortfolio, 'meetings' | 'now'>) {
  return [...meetings.values()].filter(({ day, status }) => day >= now.day && status !== 'cancelled')
}

/** A page of the agendas from today, in order of time, each with how full it is. */
export async function listAgendaRooms(tx: Tx, asked: AskedRooms, at: At): Promise<AgendaRooms> {
  const known = await getPortfolio(tx, asked.programme, at)
  const own = ownMinutes(known)
  const coming = comingAgendas(known)
  const overfull = coming.filter(({ id }) => isOver(id, known))
  const kept = asked.over ? overfull : coming.filter(({ id }) => (known.taken.get(id) ?? 0) > 0)
  const found = kept.filter(({ body }) => asked.body === undefined || body === asked.body)
  const rows = page(found, asked).map(
    ({ id, bodyCode, day, startsAt, room }): AgendaRoom => ({
      meeting: id,
      body: bodyCode,
      day,
      startsAt,
      room,
      taken: known.taken.get(id) ?? 0,
      own: own.get(id) ?? 0,
    }),
  )
  const bodies = known.bodies.map(({ id, code }) => ({ id, code }))
  return { bodies, meetings: coming.length, overfull: overfull.length, found: found.length, rows }
}

function ownMinutes(known: KnownPortfolio): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const taken of minutesOfDossiers(known).values())
    for (const [meeting, minutes] of taken) sums.set(meeting, (sums.get(meeting) ?? 0) + minutes)
  return sums
}
