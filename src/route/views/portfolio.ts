import type { Calendars } from '../../calendar/model.ts'
import type { Tx } from '../../kernel/database.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import type { Body } from '../model/bodies.ts'
import type { Moment, PlannedBody, RouteToPlan } from '../model/planner.ts'
import type { PlanBase } from '../model/portfolio-base.ts'
import type { RouteStep } from '../model/routes.ts'
import { concernedBodies } from '../rules/portfolio-standing.ts'
import { routeToPlan } from '../rules/route-to-plan.ts'
import { minutesTaken } from '../store/meeting-minutes.ts'
import { daysOfMeetings, type MeetingRecord } from '../store/meetings.ts'
import { listPointRows } from '../store/points.ts'
import { listOwnItems, listPortfolioRoutes, type PortfolioRoute } from '../store/portfolio.ts'
import { listStepRows } from '../store/steps.ts'
import { bodiesToPlan } from './plan-input.ts'

/** By which clock and calendars a portfolio is looked at. */
export type At = { readonly now: Moment; readonly calendars: Calendars }

/** A meeting with how much fits on its agenda; null: no limit. */
export type RoomyMeeting = MeetingRecord & { readonly room: number | null }

/**
 * All routes of a programme that the reader may read, over the agendas of its bodies. `base` has room beside these routes: what others take,
 * seen or not. `taken`: minutes of each meeting by all that is on it; `items`: of that, a dossier's items, by dossier and meeting.
 */
export type KnownPortfolio = At & {
  readonly base: PlanBase
  readonly routes: ReadonlyMap<string, PortfolioRoute>
  readonly steps: ReadonlyMap<string, RouteStep>
  readonly points: ReadonlyMap<string, string>
  readonly bodies: readonly Body[]
  readonly meetings: ReadonlyMap<string, RoomyMeeting>
  readonly taken: ReadonlyMap<string, number>
  readonly items: ReadonlyMap<string, number>
}

const [daysBack, daysAhead] = [400, 800]

/** Far enough back to know when each step was held. */
async function firstDay(tx: Tx, steps: readonly RouteStep[], today: Day): Promise<string> {
  const usual = addDays(today, -daysBack)
  const held = await daysOfMeetings(
    tx,
    steps.flatMap(({ meeting }) => meeting ?? []),
  )
  return held !== null && held.from < usual ? held.from : usual
}

export async function getPortfolio(tx: Tx, programme: string, at: At): Promise<KnownPortfolio> {
  const { now, calendars } = at
  const routes = await listPortfolioRoutes(tx, programme)
  const ids = routes.map(({ id }) => id)
  const [steps, points] = [await listStepRows(tx, ids), await listPointRows(tx, ids)]
  const period = { from: await firstDay(tx, steps, now.day), to: addDays(now.day, daysAhead) }
  const dossiers = [...new Set(routes.map(({ dossier }) => dossier))]
  const { bodies, absences, kept } = await bodiesToPlan(tx, { programme, without: dossiers, ...period }, calendars)
  const [stepsOf, pointsOf] = [Map.groupBy(steps, ({ route }) => route), Map.groupBy(points, ({ route }) => route)]
  const toPlan = routes.map((route) =>
    routeToPlan(route, { steps: stepsOf.get(route.id) ?? [], points: pointsOf.get(route.id) ?? [], absences: [] }, now.day),
  )
  const rooms = new Map(kept.bodies.map(({ id, roomMinutes }) => [id, roomMinutes]))
  const items = await listOwnItems(tx, programme, period.from)
  return {
    ...at,
    base: {
      now,
      to: period.to,
      bodies,
      routes: toPlan,
      absences,
      revisions: Object.fromEntries(steps.map(({ id, revision }) => [id, revision])),
    },
    routes: new Map(routes.map((route) => [route.id, route])),
    steps: new Map(steps.map((step) => [step.id, step])),
    points: new Map(points.map(({ id, label }) => [id, label])),
    bodies: kept.bodies,
    meetings: new Map(kept.meetings.map((one) => [one.id, { ...one, room: one.roomMinutes ?? rooms.get(one.body) ?? null }])),
    taken: await minutesTaken(
      tx,
      kept.meetings.map(({ id }) => id),
      null,
    ),
    items: new Map(items.map(({ dossier, meeting, minutes }) => [`${dossier} ${meeting}`, minutes])),
  }
}

/** What a dossier takes of the meetings at which it is, in minutes: its items there, else its planned steps. */
export function minutesOfDossiers({ steps, items, base }: KnownPortfolio): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, Map<string, number>>()
  const of = (dossier: string) => found.get(dossier) ?? found.set(dossier, new Map()).get(dossier) ?? new Map<string, number>()
  for (const route of base.routes)
    for (const { id } of route.steps) {
      const step = steps.get(id)
      if (step?.status !== 'planned' || step.meeting === null) continue
      const taken = of(step.dossier)
      taken.set(step.meeting, (taken.get(step.meeting) ?? 0) + step.minutes)
    }
  for (const [key, minutes] of items) {
    const [dossier = '', meeting = ''] = key.split(' ')
    of(dossier).set(meeting, minutes)
  }
  return found
}

/** The bodies that concern a route, as its dossier meets them: what is left of an agenda is what all others leave. */
export function bodiesFor(
  own: ReadonlyMap<string, number> | undefined,
  { base, meetings, taken }: KnownPortfolio,
  route: RouteToPlan,
): readonly PlannedBody[] {
  const leftOf = (id: string) => {
    const room = meetings.get(id)?.room ?? null
    return room === null ? null : { unit: 'minutes' as const, left: room - (taken.get(id) ?? 0) + (own?.get(id) ?? 0) }
  }
  return concernedBodies(route, base.bodies).map((body) => ({
    ...body,
    meetings: body.meetings.map((meeting) => ({ ...meeting, room: leftOf(meeting.id) })),
  }))
}

export function isOver(meeting: string, { meetings, taken }: Pick<KnownPortfolio, 'meetings' | 'taken'>): boolean {
  const room = meetings.get(meeting)?.room ?? null
  return room !== null && (taken.get(meeting) ?? 0) > room
}
