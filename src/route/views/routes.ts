import type { Calendars } from '../../calendar/model.ts'
import { listFactsSaying, listSeenFacts } from '../../dossier/views/facts.ts'
import type { Tx } from '../../kernel/database.ts'
import { addDays, dayAt, daysBetween, parseDay, startOfDay } from '../../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { MovedStep, PointFromFact, RouteChoices, RouteThen, RouteView, SourcedPoint } from '../model/planning.ts'
import type { DossierRoute, RoutePoint, RouteStep } from '../model/routes.ts'
import { factKinds, pointFromFact } from '../rules/point-from-fact.ts'
import { daysOfMeetings } from '../store/meetings.ts'
import { listPointRows } from '../store/points.ts'
import { findRouteRow, listChangeMoments, listRoutesOfDossier, stampOf } from '../store/routes.ts'
import { listStepRows } from '../store/steps.ts'
import { listBodies, listMeetings } from './bodies.ts'
import { type Planning, planningOf } from './planning.ts'
import { listScenarioTables } from './scenarios.ts'
import { plannedStep, spotView, toldConflicts } from './told-plan.ts'

export type OfRoute = { readonly dossier: string; readonly route: string }

/** The routes of a dossier, the newest first; also those that ended. */
export function listRoutes(tx: Tx, dossier: string): Promise<DossierRoute[]> {
  return listRoutesOfDossier(tx, dossier)
}

export async function findRoute(tx: Tx, { dossier, route }: OfRoute): Promise<DossierRoute | Refusal<'route.unknown'>> {
  const found = await findRouteRow(tx, route)
  return found?.dossier === dossier ? found : refuse('route.unknown')
}

/** A route with its plan, reckoned anew over the meetings as they are. */
export async function getRoute(tx: Tx, of: OfRoute, calendars: Calendars): Promise<RouteView | Refusal<'route.unknown'>> {
  const route = await findRoute(tx, of)
  if (isRefusal(route)) return route
  const planning = await planningOf(tx, route, { before: null, calendars })
  const { steps, points, plan, input } = planning
  const plans = new Map(plan.steps.map((one) => [one.step, one]))
  const moments = await listChangeMoments(tx, route.id)
  return {
    route,
    stamp: await stampOf(tx, route.id),
    today: input.now.day,
    steps: steps.map((step) => plannedStep(step, plans.get(step.id))),
    points: await sourced(tx, points),
    conflicts: toldConflicts(planning),
    end: spotView(plan.end),
    goal: goalOf(steps, points),
    tables: await listScenarioTables(tx, route, { planning, calendars }),
    changedOn: [...new Set(moments.map((moment) => dayAt(moment)))],
  }
}

/** The step that most fixed points are about, the later one where two are even; without points the last that is not skipped. */
function goalOf(steps: readonly RouteStep[], points: readonly RoutePoint[]): string | null {
  const counting = steps.filter(({ status }) => status !== 'skipped')
  const last = counting.at(-1)?.id ?? null
  let [goal, most] = [last, 0]
  for (const { id } of counting) {
    const count = points.filter(({ step }) => (step ?? last) === id).length
    if (count > 0 && count >= most) [goal, most] = [id, count]
  }
  return goal
}

async function sourced(tx: Tx, points: readonly RoutePoint[]): Promise<SourcedPoint[]> {
  const facts = points.flatMap(({ fact }) => fact ?? [])
  const seen = new Map((await listSeenFacts(tx, facts)).map((fact) => [fact.id, fact]))
  return points.map((point) => {
    const fact = seen.get(point.fact ?? '')
    return { ...point, source: fact ? { source: fact.source, quote: fact.quote, withdrawn: fact.withdrawn !== null } : null }
  })
}

type Then = OfRoute & { readonly on: string }

/** A route as it was at the end of a day, beside the route of now. Days to come are as now. */
export async function getRouteThen(tx: Tx, { on, ...of }: Then, calendars: Calendars): Promise<RouteThen | Refusal<'route.unknown'>> {
  const route = await findRoute(tx, of)
  if (isRefusal(route)) return route
  const day = parseDay(on) ?? dayAt(new Date())
  const end = startOfDay(addDays(day, 1))
  const now = await planningOf(tx, route, { before: null, calendars })
  const then = end > new Date() ? now : await planningOf(tx, route, { before: end, calendars })
  return { on: day, steps: movedSteps(then, now), points: [...then.points], conflicts: toldConflicts(then) }
}

function movedSteps(then: Planning, now: Planning): MovedStep[] {
  const ids = [...new Set([...now.steps, ...then.steps].map(({ id }) => id))]
  const order = (id: string) => [...now.steps, ...then.steps].find((step) => step.id === id)?.position ?? 0
  return ids
    .sort((one, other) => order(one) - order(other))
    .map((step) => {
      const [was, is] = [stateOf(then, step), stateOf(now, step)]
      const [from, to] = [was?.place?.start, is?.place?.start].map((day) => parseDay(day ?? ''))
      const name = [now, then].flatMap(({ plan }) => plan.steps.find((one) => one.step === step)?.name ?? [])[0] ?? ''
      return { step, name, was, is, movedDays: from && to ? daysBetween(from, to) : null }
    })
}

function stateOf({ steps, plan }: Planning, id: string): MovedStep['was'] {
  const step = steps.find((one) => one.id === id)
  if (!step) return null
  const isPlaced = step.meeting !== null || step.firstDay !== null
  return { place: isPlaced ? placeOf(step, plan) : null, status: step.status }
}

/** What was skipped has no place in a plan, but may have had days. */
function placeOf({ id, firstDay, lastDay, precision }: RouteStep, { steps }: Planning['plan']) {
  const chosen = steps.find(({ step }) => step === id)?.chosen
  if (chosen) return { start: chosen.start, end: chosen.end, precision: chosen.precision }
  return firstDay === null ? null : { start: firstDay, end: lastDay ?? firstDay, precision }
}

/** What is known in a dossier that can stand fast around a route, with its sentence. */
export async function listPointsFromFacts(tx: Tx, of: OfRoute): Promise<PointFromFact[] | Refusal<'route.unknown'>> {
  const route = await findRoute(tx, of)
  if (isRefusal(route)) return route
  const taken = new Set((await listPointRows(tx, [route.id])).map(({ fact }) => fact))
  return (await listFactsSaying(tx, of.dossier, factKinds)).flatMap(({ id, value, source, quote }) => {
    const point = pointFromFact(value)
    if (point === null) return []
    const { kind, label, firstDay: start, lastDay: end, precision } = point
    return [{ fact: id, kind, label, start, end, precision, source, quote, taken: taken.has(id) }]
  })
}

/** The bodies of the programme of a route, and their meetings from a month before it (or today) until two years on. */
export async function listRouteChoices(tx: Tx, of: OfRoute, calendars: Calendars): Promise<RouteChoices | Refusal<'route.unknown'>> {
  const route = await findRoute(tx, of)
  if (isRefusal(route)) return route
  const { programme } = route
  const steps = await listStepRows(tx, [route.id])
  const held = await daysOfMeetings(
    tx,
    steps.flatMap(({ meeting }) => meeting ?? []),
  )
  const today = dayAt(new Date())
  const first = parseDay(held?.from ?? '') ?? today
  const period = { from: addDays(first < today ? first : today, -31), to: addDays(today, 731) }
  const bodies = await listBodies(tx, programme)
  const meetings = await listMeetings(tx, { programme, ...period }, calendars)
  return {
    bodies: bodies.map(({ id, code, name, abolishedOn }) => ({ id, code, name, abolished: abolishedOn !== null })),
    meetings: meetings.map(({ id, body, bodyCode, day, startsAt, kind, status, papers, recess }) => {
      return { id, body, bodyCode, day, startsAt, kind, status, papers, recess }
    }),
  }
}
