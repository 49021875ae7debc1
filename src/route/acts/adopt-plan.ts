import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { AgendaEffect, PlanAdoption } from '../model/portfolio-views.ts'
import type { RouteStep, StepPlace } from '../model/routes.ts'
import { nowhere } from '../rules/places.ts'
import type { Beside } from '../rules/portfolio-beside.ts'
import { waitForAdoption } from '../store/portfolio.ts'
import type { At } from '../views/portfolio.ts'
import { agendaEffects, type OpenPlan, openPlan } from '../views/portfolio-plan.ts'
import { type Placing, placeSteps } from './place-steps.ts'

type Wish = At & {
  readonly programme: string
  readonly plan: string
  /** The routes to take over; null: all that the actor may change. */
  readonly routes: readonly string[] | null
  /** Also where an agenda will hold more than fits. */
  readonly evenIfFull: boolean
}

type Refused = Refusal<'plan.unknown' | 'plan.outdated' | 'plan.agenda-overfull' | 'plan.nothing-to-adopt'>

/** Writes the meetings of a plan into routes that the actor may change: all of them, or none when one cannot be taken over as it stands. */
export async function adoptPlan(
  tx: Tx,
  actor: Actor,
  { programme, plan, routes, evenIfFull, ...at }: Wish,
): Promise<PlanAdoption | Refused> {
  await waitForAdoption(tx, programme)
  const open = await openPlan(tx, { programme, plan }, at)
  if (isRefusal(open)) return open
  const { chosen, left } = sorted(open, routes)
  if (chosen.length === 0) return refuse('plan.nothing-to-adopt')
  if (chosen.some(({ placement }) => open.stale.has(placement.dossier))) return refuse('plan.outdated')
  const overfull = overfullBy(open, chosen)
  if (overfull.length > 0 && !evenIfFull) return refuse('plan.agenda-overfull')
  const taken = chosen.map((line) => ({ title: titleOf(line, open), placings: placingsOf(line, open) }))
  const placings = taken.flatMap((one) => one.placings)
  if (isRefusal(await placeSteps(tx, actor, { programme, placings }))) return refuse('plan.outdated')
  const adopted = taken.map((one) => ({ title: one.title, steps: one.placings.length }))
  const after = { routes: chosen.map(({ placement }) => placement.dossier), evenIfFull }
  await recordAct(tx, actor, { act: 'adoptPlan', thing: 'portfolioPlan', thingId: plan, dossier: null, programme, after })
  return { adopted, left, overfull }
}

function titleOf({ placement }: Beside, { known }: OpenPlan): string {
  return known.routes.get(placement.dossier)?.title ?? ''
}

type Sorted = { readonly chosen: readonly Beside[]; readonly left: PlanAdoption['left'] }

/** What can be taken over, and what of that which was asked cannot, with why. */
function sorted(open: OpenPlan, routes: readonly string[] | null): Sorted {
  const asked = routes ?? open.plan.placements.map(({ dossier }) => dossier)
  const lines = new Map(open.lines.map((line) => [line.placement.dossier, line]))
  const chosen: Beside[] = []
  const left: PlanAdoption['left'] = []
  for (const route of asked) {
    const line = lines.get(route)
    const why = line ? reasonToLeave(line, open) : 'gone'
    if (line && why === null) chosen.push(line)
    // Where all are asked, what is as the plan wants it needs no word.
    else if (why !== null && (routes !== null || why === 'notYours' || why === 'unplaced')) {
      left.push({ title: line ? titleOf(line, open) : null, why })
    }
  }
  return { chosen, left }
}

function reasonToLeave({ placement, moves }: Beside, { known }: OpenPlan): PlanAdoption['left'][number]['why'] | null {
  if (!placement.placed) return 'unplaced'
  if (moves.length === 0) return 'same'
  return known.routes.get(placement.dossier)?.mayChange ? null : 'notYours'
}

/** Agendas that hold more than fits afterwards, and more than they do now. */
function overfullBy(open: OpenPlan, chosen: readonly Beside[]): AgendaEffect[] {
  const effects = agendaEffects(open, new Set(chosen.map(({ placement }) => placement.dossier)))
  return effects.filter(({ room, before, after }) => room !== null && after > room && after > before)
}

/** Where the open steps of a route go: to the meetings of the plan, and what needs none to the days that follow from these. */
function placingsOf({ placement, moves }: Beside, { known }: OpenPlan): readonly Placing[] {
  const placed = (id: string, place: Partial<StepPlace>) => {
    const step = known.steps.get(id)
    return step && !isThere(step, place) ? [{ step, place: { ...nowhere, ...place } }] : []
  }
  return [
    ...moves.flatMap(({ step, to }) => placed(step, { meeting: to.id })),
    ...placement.days.flatMap(({ step, day }) => placed(step, { firstDay: day, lastDay: day })),
  ]
}

/** A step at a body of which no meeting is known yet keeps its days; so does one that is on that day already. */
function isThere({ body, status, firstDay, lastDay }: RouteStep, place: Partial<StepPlace>): boolean {
  if (place.meeting !== undefined) return status !== 'planned'
  return body !== null || status !== 'planned' || (firstDay === place.firstDay && lastDay === place.lastDay)
}
