import type { Tx } from '../../kernel/database.ts'
import { daysBetween } from '../../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { RouteToPlan } from '../model/planner.ts'
import type { PortfolioInput, RoutePlacement } from '../model/portfolio.ts'
import type { Displaced, MoveEffect, PlanChoices } from '../model/portfolio-views.ts'
import { isDue } from '../rules/portfolio-base.ts'
import { brokenBy } from '../rules/portfolio-beside.ts'
import { moveDossier } from '../rules/portfolio-change.ts'
import { findPlanRow, type KeptPortfolioPlan } from '../store/portfolio-plans.ts'
import { type At, getPortfolio, type KnownPortfolio } from './portfolio.ts'
import { inputOf, nameOf } from './portfolio-plan.ts'

type OfRoute = { readonly programme: string; readonly plan: string; readonly route: string }
type Opened = {
  readonly kept: KeptPortfolioPlan
  readonly input: PortfolioInput
  readonly known: KnownPortfolio
  readonly route: RouteToPlan
}
type Unknown = Refusal<'plan.unknown' | 'route.unknown'>

/** A plan, and a route in it that the reader still reads. */
async function openedAt(tx: Tx, { programme, plan, route: id }: OfRoute, at: At): Promise<Opened | Unknown> {
  const kept = await findPlanRow(tx, programme, plan)
  if (!kept) return refuse('plan.unknown')
  const known = await getPortfolio(tx, programme, at)
  const input = inputOf(kept, at.calendars)
  const route = input.routes.find(({ dossier }) => dossier === id)
  return route && known.routes.has(id) ? { kept, input, known, route } : refuse('route.unknown')
}

/** Where a route could be put in a plan. */
export async function getPlanChoices(tx: Tx, of: OfRoute, at: At): Promise<PlanChoices | Unknown> {
  const opened = await openedAt(tx, of, at)
  if (isRefusal(opened)) return opened
  const { kept, input, known, route } = opened
  const planned = new Map(placementOf(kept.plan.placements, of.route)?.meetings.map(({ step, meeting }) => [step, meeting]))
  const steps = route.steps.flatMap(({ id: step, at: station, status }) => {
    if (status !== 'planned' || !('body' in station)) return []
    const meetings = input.bodies.find(({ id }) => id === station.body)?.meetings ?? []
    const open = meetings.filter((meeting) => !meeting.cancelled && !isDue(meeting, input.now))
    return [
      {
        step,
        name: nameOf(step, known),
        planned: planned.get(step) ?? null,
        meetings: open.map(({ id, day, startsAt }) => ({ meeting: id, day, startsAt: startsAt ?? '' })),
      },
    ]
  })
  return { route: of.route, title: known.routes.get(of.route)?.title ?? '', steps }
}

function placementOf(placements: readonly RoutePlacement[], route: string): RoutePlacement | undefined {
  return placements.find(({ dossier }) => dossier === route)
}

type Move = OfRoute & { readonly step: string; readonly meeting: string }

/** What putting a route at a meeting does to a plan: who makes way, who moves up, and what it costs altogether. Nothing is written. */
export async function weighMove(
  tx: Tx,
  { step, meeting, ...of }: Move,
  at: At,
): Promise<MoveEffect | Unknown | Refusal<'step.unknown' | 'meeting.unknown'>> {
  const opened = await openedAt(tx, of, at)
  if (isRefusal(opened)) return opened
  const { kept, input, known, route } = opened
  const station = route.steps.find(({ id, status }) => id === step && status === 'planned')?.at
  if (!station || !('body' in station)) return refuse('step.unknown')
  const there = input.bodies.find(({ id }) => id === station.body)?.meetings.find(({ id }) => id === meeting)
  if (!there) return refuse('meeting.unknown')
  const { plan, moved } = moveDossier(input, kept.plan, { dossier: of.route, step, meeting })
  const own = placementOf(plan.placements, of.route)
  const was = placementOf(kept.plan.placements, of.route)
  const told = (from: RoutePlacement | undefined, to: RoutePlacement | undefined) => displaced(from, to, { input, known })
  return {
    title: known.routes.get(of.route)?.title ?? '',
    step: nameOf(step, known),
    day: there.day,
    fits: own?.placed ?? false,
    own: told(was, own),
    others: moved.filter(({ dossier }) => dossier !== of.route).map(({ from, to }) => told(from, to)),
    costs: plan.objective - kept.plan.objective,
  }
}

type Around = { readonly input: PortfolioInput; readonly known: KnownPortfolio }

function displaced(from: RoutePlacement | undefined, to: RoutePlacement | undefined, { input, known }: Around): Displaced {
  const id = to?.dossier ?? ''
  const route = input.routes.find(({ dossier }) => dossier === id)
  const before = new Set(route && from ? brokenBy(route, from, input) : [])
  const broken = route && to ? brokenBy(route, to, input).filter((point) => !before.has(point)) : []
  const [was, is] = [from?.end ?? null, to?.end ?? null]
  return {
    title: known.routes.get(id)?.title ?? null,
    name: known.routes.get(id)?.name ?? '',
    from: was,
    to: is,
    shift: was === null || is === null ? null : daysBetween(was, is),
    broken: broken.map((point) => known.points.get(point) ?? ''),
  }
}
