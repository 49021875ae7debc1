import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { AgendaEffect, PlanAdoption } from '../model/portfolio-views.ts'
import type { RouteStep } from '../model/routes.ts'
import type { Beside } from '../rules/portfolio-beside.ts'
import { waitForAdoption } from '../store/portfolio.ts'
import type { At } from '../views/portfolio.ts'
import { agendaEffects, type OpenPlan, openPlan } from '../views/portfolio-plan.ts'
import { changeRouteStep } from './route-steps.ts'

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
  const adopted: PlanAdoption['adopted'] = []
  for (const line of chosen) {
    const steps = await takeOver(tx, actor, { line, open })
    if (isRefusal(steps)) return steps
    adopted.push({ title: titleOf(line, open), steps })
  }
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

type Taken = { readonly line: Beside; readonly open: OpenPlan }

/** Puts the steps of a route where the plan has them, also those without a meeting. Answers how many moved. */
async function takeOver(tx: Tx, actor: Actor, { line: { placement, moves }, open }: Taken): Promise<number | Refusal<'plan.outdated'>> {
  const places = [
    ...moves.map(({ step, to }) => ({ step, place: { meeting: to.id } })),
    ...placement.days.map(({ step, day }) => ({ step, place: { firstDay: day, lastDay: day, precision: 'day' as const } })),
  ]
  let moved = 0
  for (const { step: id, place } of places) {
    const step = open.known.steps.get(id)
    if (!step) return refuse('plan.outdated')
    if ('firstDay' in place && keepsItsDays(step, place.firstDay)) continue
    const { dossier, route, revision } = step
    if (isRefusal(await changeRouteStep(tx, actor, { dossier, route, step: id, revision, ...place }))) return refuse('plan.outdated')
    moved += 1
  }
  return moved
}

/** A step at a body of which no meeting is known yet keeps its days; so does one that is on that day already. */
function keepsItsDays({ body, status, firstDay, lastDay }: RouteStep, day: string): boolean {
  return body !== null || status !== 'planned' || (firstDay === day && lastDay === day)
}
