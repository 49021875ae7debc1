import type { Day } from '../../kernel/day.ts'
import type { PlannedBody, PlannedMeeting, RouteToPlan, StepToPlan } from '../model/planner.ts'
import type { PortfolioPlan } from '../model/portfolio.ts'
import type { PlanBase, PlanChange, PlanChangeKind } from '../model/portfolio-base.ts'
import { isDue, meetingsOf } from './portfolio-base.ts'

/**
 * What a plan stood on when it was made and is no longer so now, of the days that it looked at. Where open steps are is not part of it: a
 * plan puts those anew; who moved one since is told, for the plan would undo it.
 */
export function changesSince(base: PlanBase, now: PlanBase, plan: PortfolioPlan): readonly PlanChange[] {
  const used = new Set(plan.placements.flatMap(({ meetings }) => meetings.map(({ meeting }) => meeting)))
  return [...meetingChanges(base, now, used), ...absenceChanges(base, now), ...routeChanges(base, now)]
}

/** The routes of a plan of which it cannot be said any more that they can go where it puts them. */
export function staleRoutes(base: PlanBase, now: PlanBase, plan: PortfolioPlan): ReadonlySet<string> {
  const changes = changesSince(base, now, plan)
  const routes = new Set(changes.flatMap(({ kind, route }) => (route === null || kind === 'route-added' ? [] : [route])))
  const meetings = new Set(changes.flatMap(({ kind, meeting }) => (meeting === null || spares.has(kind) ? [] : [meeting])))
  const absent = JSON.stringify(base.absences.map(bare)) === JSON.stringify(now.absences.map(bare)) ? [] : awayMeetings(now)
  for (const meeting of absent) meetings.add(meeting)
  for (const { dossier, meetings: places } of plan.placements)
    if (places.some(({ meeting }) => meetings.has(meeting))) routes.add(dossier)
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
  if (JSON.stringify(before.papersBy) !== JSON.stringify(meeting.papersBy)) return ['papers-moved']
  return JSON.stringify(before.room) === JSON.stringify(meeting.room) ? [] : ['room-changed']
}

function isClosed({ abolishedOn, recesses }: PlannedBody, day: Day): boolean {
  return (abolishedOn !== null && day >= abolishedOn) || recesses.some(({ start, end, certain }) => certain && start <= day && day <= end)
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

function routeChanges(base: PlanBase, now: PlanBase): readonly PlanChange[] {
  const known = new Map(now.routes.map((route) => [route.dossier, route]))
  const before = new Set(base.routes.map(({ dossier }) => dossier))
  const added = now.routes.filter(({ dossier }) => !before.has(dossier))
  return [
    ...base.routes.flatMap((route) => {
      const is = known.get(route.dossier)
      if (!is) return [{ ...none, kind: 'route-gone' as const, route: route.dossier }]
      return changesOfRoute({ route, base }, { route: is, base: now })
    }),
    ...added.map(({ dossier }) => ({ ...none, kind: 'route-added' as const, route: dossier })),
  ]
}

type Of = { readonly route: RouteToPlan; readonly base: PlanBase }

function changesOfRoute(was: Of, is: Of): readonly PlanChange[] {
  const changed = { ...none, route: was.route.dossier }
  const ready = ({ route, base }: Of) => (route.readyOn > base.now.day ? route.readyOn : null)
  const isReady = ready(was) === ready(is) || (ready(is) === null && ready(was) !== null && was.route.readyOn <= is.base.now.day)
  const found: PlanChange[] = []
  if (!isReady || was.route.priority !== is.route.priority) found.push({ ...changed, kind: 'route-changed' })
  if (JSON.stringify(was.route.points) !== JSON.stringify(is.route.points)) found.push({ ...changed, kind: 'points-changed' })
  return [...found, ...stepChanges(was, is)]
}

function stepChanges(was: Of, is: Of): readonly PlanChange[] {
  const changed = { ...none, route: was.route.dossier }
  const [before, after] = [was.route.steps, is.route.steps]
  const isSameWay = before.length === after.length && before.every((step, at) => isSame(step, after[at]))
  if (!isSameWay) return [{ ...changed, kind: 'steps-changed' }]
  return after.flatMap((step, at): PlanChange[] => {
    const old = before[at]
    if (!old) return []
    if (old.status !== step.status) return [{ ...changed, kind: step.status === 'held' ? 'step-held' : 'steps-changed', step: step.id }]
    const isMoved = was.base.revisions[step.id] !== is.base.revisions[step.id] && JSON.stringify(old.place) !== JSON.stringify(step.place)
    return isMoved ? [{ ...changed, kind: 'step-placed', step: step.id }] : []
  })
}

function isSame(one: StepToPlan, other: StepToPlan | undefined): boolean {
  const bareOf = ({ id, at, minHandlingDays, minutes }: StepToPlan) => JSON.stringify([id, at, minHandlingDays, minutes])
  return other !== undefined && bareOf(one) === bareOf(other)
}
