import type { Day } from '../../kernel/day.ts'
import type { Place, PlannedBody, PlannedMeeting, RouteToPlan, StepToPlan } from '../model/planner.ts'
import type { PortfolioPlan } from '../model/portfolio.ts'
import type { PlanBase, PlanChange, PlanChangeKind } from '../model/portfolio-base.ts'
import { isDue, meetingsOf } from './portfolio-base.ts'

/**
 * What a plan stood on when it was made and is no longer so now, of the days that it looked at. Where open steps are is not part of it: a
 * plan puts those anew; who moved one elsewhere since is told, for the plan would undo it. Both as they are kept.
 */
export function changesSince(base: PlanBase, now: PlanBase, plan: PortfolioPlan): readonly PlanChange[] {
  const used = new Set(plan.placements.flatMap(({ meetings }) => meetings.map(({ meeting }) => meeting)))
  return [...meetingChanges(base, now, used), ...absenceChanges(base, now), ...routeChanges(base, now, wantedBy(plan))]
}

/** The routes of a plan of which it cannot be said any more that they can go where it puts them. */
export function staleRoutes({ placements }: PortfolioPlan, changes: readonly PlanChange[], now: PlanBase): ReadonlySet<string> {
  const routes = new Set(changes.flatMap(({ kind, route }) => (route === null || kind === 'route-added' ? [] : [route])))
  const meetings = new Set(changes.flatMap(({ kind, meeting }) => (meeting === null || spares.has(kind) ? [] : [meeting])))
  if (changes.some(({ kind }) => kind === 'absence-changed')) for (const meeting of awayMeetings(now)) meetings.add(meeting)
  for (const { dossier, meetings: places } of placements) if (places.some(({ meeting }) => meetings.has(meeting))) routes.add(dossier)
  return routes
}

/** How much room is left is weighed by itself where somebody takes a plan over. */
const spares: ReadonlySet<PlanChangeKind> = new Set(['meeting-added', 'room-changed'])

const none = { meeting: null, route: null, step: null, day: null, to: null, minutes: null }

function meetingChanges(base: PlanBase, now: PlanBase, used: ReadonlySet<string>): readonly PlanChange[] {
  const before = meetingsOf(base.bodies)
  return now.bodies.flatMap((body) => {
    const was = base.bodies.find(({ id }) => id === body.id)
    return body.meetings.flatMap((meeting): PlanChange[] => {
      const known = before.get(meeting.id)
      const isNew = meeting.day >= now.now.day && meeting.day <= base.to && !meeting.cancelled
      if (!known || !was) return isNew ? [{ ...none, kind: 'meeting-added', meeting: meeting.id, day: meeting.day }] : []
      const kinds = kindsOf([was, known], [body, meeting])
      const isPast = used.has(meeting.id) && isDue(meeting, now.now) && !isDue(known, base.now)
      return [...kinds, ...(isPast ? (['papers-past'] as const) : [])].map((kind) => ({
        ...none,
        kind,
        meeting: meeting.id,
        day: known.day,
        to: meeting.day,
        minutes: kind === 'room-changed' ? (meeting.room?.left ?? 0) - (known.room?.left ?? 0) : null,
      }))
    })
  })
}

type At = readonly [PlannedBody, PlannedMeeting]

function kindsOf([was, before]: At, [body, meeting]: At): readonly PlanChangeKind[] {
  if (before.day !== meeting.day || before.startsAt !== meeting.startsAt) return ['meeting-moved']
  if (!before.cancelled && meeting.cancelled) return ['meeting-cancelled']
  if (!isClosed(was, before.day) && isClosed(body, meeting.day)) return ['meeting-closed']
  if (!alike(before.papersBy, meeting.papersBy)) return ['papers-moved']
  return alike(before.room, meeting.room) ? [] : ['room-changed']
}

function isClosed({ abolishedOn, recesses }: PlannedBody, day: Day): boolean {
  return (abolishedOn !== null && day >= abolishedOn) || recesses.some(({ start, end, certain }) => certain && start <= day && day <= end)
}

/** Whether two values say the same; what was kept may have its fields in another order. */
function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder)
}

function inOrder(_key: string, value: unknown): unknown {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isRecord ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))) : value
}

type Away = PlanBase['absences'][number]

function bare({ start, end, bodies }: Away): unknown {
  return [start, end, bodies.toSorted()]
}

function absenceChanges(base: PlanBase, now: PlanBase): readonly PlanChange[] {
  const before = new Set(base.absences.map((one) => JSON.stringify(bare(one))))
  const added = now.absences.filter((one) => one.start <= base.to && !before.has(JSON.stringify(bare(one))))
  return added.map(({ start, end }) => ({ ...none, kind: 'absence-changed', day: start, to: end }))
}

function awayMeetings({ absences, bodies }: PlanBase): readonly string[] {
  return absences.flatMap(({ start, end, bodies: of }) =>
    bodies
      .filter(({ id }) => of.includes(id))
      .flatMap(({ meetings }) => meetings.filter(({ day }) => start <= day && day <= end).map(({ id }) => id)),
  )
}

/** Where a plan puts each step. */
type Wanted = ReadonlyMap<string, Place>

function wantedBy({ placements }: PortfolioPlan): Wanted {
  const wanted = new Map<string, Place>()
  for (const { meetings, days } of placements) {
    for (const { step, meeting } of meetings) wanted.set(step, { meeting })
    for (const { step, day } of days) wanted.set(step, { period: { start: day, end: day, precision: 'day' } })
  }
  return wanted
}

function routeChanges(base: PlanBase, now: PlanBase, wanted: Wanted): readonly PlanChange[] {
  const known = new Map(now.routes.map((route) => [route.dossier, route]))
  const before = new Set(base.routes.map(({ dossier }) => dossier))
  const added = now.routes.filter(({ dossier }) => !before.has(dossier))
  return [
    ...base.routes.flatMap((route) => {
      const is = known.get(route.dossier)
      if (!is) return [{ ...none, kind: 'route-gone' as const, route: route.dossier }]
      return changesOfRoute({ route, base }, { route: is, base: now }, wanted)
    }),
    ...added.map(({ dossier }) => ({ ...none, kind: 'route-added' as const, route: dossier })),
  ]
}

type Of = { readonly route: RouteToPlan; readonly base: PlanBase }

function changesOfRoute(was: Of, is: Of, wanted: Wanted): readonly PlanChange[] {
  const changed = { ...none, route: was.route.dossier }
  const ready = ({ route, base }: Of) => (route.readyOn > base.now.day ? route.readyOn : null)
  const isReady = ready(was) === ready(is) || (ready(is) === null && ready(was) !== null && was.route.readyOn <= is.base.now.day)
  const found: PlanChange[] = []
  if (!isReady || was.route.priority !== is.route.priority) found.push({ ...changed, kind: 'route-changed' })
  if (!alike(was.route.points, is.route.points)) found.push({ ...changed, kind: 'points-changed' })
  return [...found, ...stepChanges(was, is, wanted)]
}

function stepChanges(was: Of, is: Of, wanted: Wanted): readonly PlanChange[] {
  const changed = { ...none, route: was.route.dossier }
  const [before, after] = [was.route.steps, is.route.steps]
  const isSameWay = before.length === after.length && before.every((step, at) => isSame(step, after[at]))
  if (!isSameWay) return [{ ...changed, kind: 'steps-changed' }]
  return after.flatMap((step, at): PlanChange[] => {
    const old = before[at]
    if (!old) return []
    if (old.status !== step.status) return [{ ...changed, kind: step.status === 'held' ? 'step-held' : 'steps-changed', step: step.id }]
    const isMoved = was.base.revisions[step.id] !== is.base.revisions[step.id] && !alike(old.place, step.place)
    return isMoved && !alike(step.place, wanted.get(step.id)) ? [{ ...changed, kind: 'step-placed', step: step.id }] : []
  })
}

function isSame(one: StepToPlan, other: StepToPlan | undefined): boolean {
  const bareOf = ({ id, at, minHandlingDays, minutes }: StepToPlan) => [id, at, minHandlingDays, minutes]
  return other !== undefined && alike(bareOf(one), bareOf(other))
}
