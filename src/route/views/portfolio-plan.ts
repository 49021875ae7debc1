import type { Calendars } from '../../calendar/model.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { PlannedMeeting } from '../model/planner.ts'
import type { PortfolioInput } from '../model/portfolio.ts'
import type { PlanChange } from '../model/portfolio-base.ts'
import type { AgendaEffect, PlanChangeView, PlanCounts, PlanFilter, PlanHead, PlanLine, PlanView } from '../model/portfolio-views.ts'
import { baseOf, meetingsOf, portfolioInput } from '../rules/portfolio-base.ts'
import { type Beside, besideToday } from '../rules/portfolio-beside.ts'
import { changesSince, staleRoutes } from '../rules/portfolio-changes.ts'
import { placeToPlan } from '../rules/route-to-plan.ts'
import { findPlanHead, findPlanRow, type KeptPortfolioPlan, listPlanRows } from '../store/portfolio-plans.ts'
import { type At, getPortfolio, type KnownPortfolio, minutesOfDossiers } from './portfolio.ts'
import { page, spanOf } from './portfolio-lines.ts'

type OfPlan = { readonly programme: string; readonly plan: string }
type Unknown = Refusal<'plan.unknown'>

const mostPlans = 20
const mostChanges = 50
const mostAgendas = 200

/** The reader's own plans of a programme, the newest first. */
export function listPlans(tx: Tx, programme: string): Promise<PlanHead[]> {
  return listPlanRows(tx, programme, mostPlans)
}

/** How far a plan is. */
export async function getPlanHead(tx: Tx, { programme, plan }: OfPlan): Promise<PlanHead | Unknown> {
  return (await findPlanHead(tx, programme, plan)) ?? refuse('plan.unknown')
}

/** A kept plan beside what is known now. `lines`: its routes that the reader still reads, with what it makes of each. */
export type OpenPlan = KeptPortfolioPlan & {
  readonly known: KnownPortfolio
  readonly input: PortfolioInput
  readonly meetings: ReadonlyMap<string, PlannedMeeting>
  readonly lines: readonly Beside[]
  readonly changes: readonly PlanChange[]
  readonly stale: ReadonlySet<string>
}

export async function openPlan(tx: Tx, { programme, plan }: OfPlan, at: At): Promise<OpenPlan | Unknown> {
  const kept = await findPlanRow(tx, programme, plan)
  if (!kept) return refuse('plan.unknown')
  const known = await getPortfolio(tx, programme, at)
  const input = inputOf(kept, at.calendars)
  const meetings = meetingsOf(input.bodies)
  const now = new Map(known.base.routes.map((route) => [route.dossier, route]))
  const lines = kept.plan.placements.flatMap((placement) => {
    const route = now.get(placement.dossier)
    const isOpen = route?.steps.some(({ status, at: station }) => status === 'planned' && 'body' in station)
    return route && isOpen ? [besideToday(route, placement, { input, meetings })] : []
  })
  const is = baseOf(known.base)
  const changes = changesSince(kept.base, is, kept.plan)
  return { ...kept, known, input, meetings, lines, changes, stale: staleRoutes(kept.plan, changes, is) }
}

export function inputOf({ base }: KeptPortfolioPlan, calendars: Calendars): PortfolioInput {
  return portfolioInput(base, calendars)
}

type Asked = OfPlan & { readonly only?: PlanFilter | undefined; readonly skip?: number | undefined; readonly count?: number | undefined }

/** A plan beside the planning of today: a page of its routes, what it does to agendas, and what changed since it was made. */
export async function getPlan(tx: Tx, asked: Asked, at: At): Promise<PlanView | Unknown> {
  const head = await findPlanHead(tx, asked.programme, asked.plan)
  const open = await openPlan(tx, asked, at)
  if (!head || 'refused' in open) return refuse('plan.unknown')
  const { changes } = open
  const effects = agendaEffects(open, null)
  const found = open.lines.filter((line) => isAsked(line, asked.only ?? 'moved'))
  return {
    ...head,
    counts: countsOf(open),
    changed: changes.length,
    changes: changes.slice(0, mostChanges).map((change) => changeView(change, open.known)),
    agendasChanged: effects.length,
    agendas: effects.slice(0, mostAgendas),
    found: found.length,
    rows: page(found, asked).map((line) => lineOf(line, open)),
  }
}

function isAsked(line: Beside, only: PlanFilter): boolean {
  if (only === 'moved') return line.moves.length > 0 || !line.placement.placed
  if (only === 'waiting') return isWaiting(line)
  return only === 'all' || line.broken.length > 0
}

function isWaiting({ placement }: Beside): boolean {
  return !placement.placed || (placement.waits ?? 0) > 0
}

function countsOf(open: OpenPlan): PlanCounts {
  const { lines, plan, stale, known } = open
  const count = (fits: (line: Beside) => boolean) => lines.filter(fits).length
  const after = minutesAfter(open, null)
  const coming = [...known.meetings.values()].filter(({ day, status }) => day >= known.now.day && status !== 'cancelled')
  const overfull = (taken: ReadonlyMap<string, number>) =>
    coming.filter(({ id, room }) => room !== null && (taken.get(id) ?? 0) > room).length
  return {
    moved: count(({ moves }) => moves.length > 0),
    later: count(({ shift }) => (shift ?? 0) > 0),
    earlier: count(({ shift }) => (shift ?? 0) < 0),
    waiting: count((line) => line.placement.placed && isWaiting(line)),
    waitDays: lines.reduce((sum, { placement }) => sum + (placement.waits ?? 0), 0),
    unplaced: count(({ placement }) => !placement.placed),
    broken: lines.reduce((sum, { broken }) => sum + broken.length, 0),
    brokenToday: lines.reduce((sum, { brokenToday }) => sum + brokenToday.length, 0),
    overfull: overfull(after),
    overfullToday: overfull(known.taken),
    stale: count(({ placement }) => stale.has(placement.dossier)),
    gone: plan.placements.filter(({ dossier }) => !known.routes.has(dossier)).length,
  }
}

function lineOf({ placement, moves, today, shift, broken, brokenToday }: Beside, { known, stale }: OpenPlan): PlanLine {
  const { id = '', dossier = '', title = '', name = '', priority = 0, mayChange = false } = known.routes.get(placement.dossier) ?? {}
  const labels = (points: readonly string[]) => points.map((point) => known.points.get(point) ?? '')
  return {
    ...{ route: id, dossier, title, name, priority, mayChange },
    placed: placement.placed,
    stale: stale.has(placement.dossier),
    today: spanOf(today),
    planned: placement.end,
    shift,
    waits: placement.waits,
    moves: moves.map(({ step, to }) => {
      const meeting = known.steps.get(step)?.meeting ?? null
      return {
        step,
        name: nameOf(step, known),
        from: dayOf(step, known),
        to: to.day,
        item: meeting !== null && known.items.has(`${dossier} ${meeting}`),
      }
    }),
    broken: labels(broken),
    mended: labels(brokenToday.filter((point) => !broken.includes(point))),
  }
}

/** A step by the name of its body, as the planner calls it. */
export function nameOf(step: string, { steps, bodies }: KnownPortfolio): string {
  const kept = steps.get(step)
  return bodies.find(({ id }) => id === kept?.body)?.code ?? kept?.label ?? ''
}

function dayOf(step: string, { steps, meetings }: KnownPortfolio): PlanLine['moves'][number]['from'] {
  const kept = steps.get(step)
  const place = kept ? placeToPlan(kept) : null
  if (place === null) return null
  if ('period' in place) return place.period
  const day = meetings.get(place.meeting)?.day
  return day === undefined ? null : { start: day, end: day, precision: 'day' }
}

/** Minutes on each agenda when a plan is taken over; for some of its routes where `chosen` says which. */
function minutesAfter({ known, lines }: OpenPlan, chosen: ReadonlySet<string> | null): ReadonlyMap<string, number> {
  const after = new Map(known.taken)
  const add = (meeting: string, minutes: number) => after.set(meeting, (after.get(meeting) ?? 0) + minutes)
  const own = minutesOfDossiers(known)
  for (const { placement, moves } of lines) {
    if (chosen !== null && !chosen.has(placement.dossier)) continue
    for (const { step, to } of moves) {
      const kept = known.steps.get(step)
      if (!kept) continue
      if (kept.meeting !== null) add(kept.meeting, -Math.min(kept.minutes, own.get(kept.dossier)?.get(kept.meeting) ?? 0))
      add(to.id, kept.minutes)
    }
  }
  return after
}

/** What a plan does to each agenda that it changes, in order of time: what is on it today, and what when the plan is taken over. */
export function agendaEffects(open: OpenPlan, chosen: ReadonlySet<string> | null): AgendaEffect[] {
  const { known } = open
  const after = minutesAfter(open, chosen)
  return [...known.meetings.values()].flatMap(({ id, bodyCode, day, room }) => {
    const [before, then] = [known.taken.get(id) ?? 0, after.get(id) ?? 0]
    if (day < known.now.day || before === then) return []
    return [{ meeting: id, body: bodyCode, day, room, before, after: then }]
  })
}

export function changeView({ kind, meeting, route, step, day, to, minutes }: PlanChange, known: KnownPortfolio): PlanChangeView {
  const title = route === null ? null : (known.routes.get(route)?.title ?? null)
  const body = meeting === null ? null : (known.meetings.get(meeting)?.bodyCode ?? null)
  return { kind, body, title, step: step === null ? null : nameOf(step, known), day, to, minutes }
}
