import { expect, test } from 'vitest'
import { portfolioWorld, theDay } from '../../../tests/portfolio-world.ts'
import type { PlanBase } from '../model/portfolio-base.ts'
import { planRoute } from './plan-route.ts'
import { placeAtOnce } from './portfolio.ts'
import { baseOf, portfolioInput, underWay } from './portfolio-base.ts'
import { placedAs } from './portfolio-beside.ts'
import { changesSince, staleRoutes } from './portfolio-changes.ts'
import { standingOf } from './portfolio-standing.ts'

const world = portfolioWorld({ dossiers: 12, bodies: 4, days: 120, minutes: 40, seed: 4 })
const base = baseOf({ ...world, to: theDay('2024-05-06'), absences: [], revisions: {} })
const plan = placeAtOnce(portfolioInput(base, world.calendars))
const first = plan.placements.find(({ placed }) => placed)
const [seat] = first?.meetings ?? []

/** The same, with one meeting otherwise. */
function withMeeting(id: string, fields: object): PlanBase {
  const bodies = base.bodies.map((body) => ({
    ...body,
    meetings: body.meetings.map((one) => (one.id === id ? { ...one, ...fields } : one)),
  }))
  return { ...base, bodies }
}
const kinds = (now: PlanBase) => changesSince(base, now, plan).map(({ kind }) => kind)

test('finds nothing where all is as it was, also when it was kept in between and a day went by', () => {
  const kept = JSON.parse(JSON.stringify(base, (_key, value) => value)) as PlanBase
  expect(changesSince(kept, { ...base, now: { day: theDay('2024-01-09'), hour: 9 } }, { ...plan, placements: [] })).toEqual([])
})

test('finds a meeting that was moved, and holds only the routes that a plan puts there for stale', () => {
  const now = withMeeting(seat?.meeting ?? '', { day: theDay('2024-06-03') })
  expect(kinds(now)).toEqual(['meeting-moved'])
  const there = plan.placements.filter(({ meetings }) => meetings.some(({ meeting }) => meeting === seat?.meeting))
  expect([...staleRoutes(plan, changesSince(base, now, plan), now)].toSorted()).toEqual(there.map(({ dossier }) => dossier).toSorted())
})

test('finds less room without holding anybody for stale: that is weighed by itself', () => {
  const now = withMeeting(seat?.meeting ?? '', { room: { unit: 'minutes', left: 25 } })
  expect(changesSince(base, now, plan)).toMatchObject([{ kind: 'room-changed', minutes: -15 }])
  expect(staleRoutes(plan, changesSince(base, now, plan), now).size).toBe(0)
})

test('finds papers that are past by now where the plan has need of them', () => {
  const papers = base.bodies.flatMap(({ meetings }) => meetings).find(({ id }) => id === seat?.meeting)?.papersBy
  expect(kinds({ ...base, now: { day: papers?.day ?? base.now.day, hour: 24 } })).toContain('papers-past')
})

test('finds who is away at a meeting of the plan', () => {
  const meeting = base.bodies
    .flatMap((body) => body.meetings.map((one) => ({ ...one, body: body.id })))
    .find(({ id }) => id === seat?.meeting)
  const away = { kind: 'absence' as const, id: 'a', who: '', start: meeting?.day ?? base.now.day, end: meeting?.day ?? base.now.day }
  const now = { ...base, absences: [{ ...away, bodies: [meeting?.body ?? ''] }] }
  expect(kinds(now)).toEqual(['absence-changed'])
  expect(staleRoutes(plan, changesSince(base, now, plan), now)).toContain(first?.dossier)
})

test('a step at the place that the plan has for it is no change; one that somebody put elsewhere is', () => {
  const moved = (place: { readonly meeting: string }) => ({
    ...base,
    revisions: { [seat?.step ?? '']: 2 },
    routes: base.routes.map((route) =>
      route.dossier === first?.dossier
        ? { ...route, steps: route.steps.map((step) => (step.id === seat?.step ? { ...step, place } : step)) }
        : route,
    ),
  })
  expect(kinds(moved({ meeting: seat?.meeting ?? '' }))).toEqual([])
  expect(kinds(moved({ meeting: 'elders' }))).toEqual(['step-placed'])
})

test('keeps no name of a promise, a person or a step', () => {
  const told = JSON.stringify(baseOf({ ...base, routes: world.routes, absences: [] }))
  for (const name of ['debat', 'verzending']) expect(told).not.toContain(`"${name}"`)
})

test('what was due already counts as behind the route only as long as all before it is', () => {
  const meetings = new Map(world.bodies.flatMap((body) => body.meetings.map((one) => [one.id, one] as const)))
  const [one, two] = world.bodies[0]?.meetings ?? []
  const step = (id: string, meeting: string) => ({
    ...{ id, at: { body: 'body-0' }, minHandlingDays: 0, minutes: 5, status: 'planned' as const, fixed: false },
    place: { meeting },
  })
  const now = { day: one?.day ?? base.now.day, hour: 12 }
  const statuses = (places: readonly string[]) =>
    underWay(
      { dossier: 'x', priority: 1, readyOn: base.now.day, points: [], steps: places.map((at, index) => step(`${index}`, at)) },
      meetings,
      now,
    ).steps.map(({ status }) => status)
  expect(statuses([one?.id ?? '', two?.id ?? ''])).toEqual(['held', 'planned'])
  expect(statuses([two?.id ?? '', one?.id ?? ''])).toEqual(['planned', 'planned'])
})

test('a route alone has the same conflicts and the same end as the planner finds among all meetings', () => {
  for (const route of world.routes) {
    const placement = plan.placements.find(({ dossier }) => dossier === route.dossier)
    const placed = placement ? placedAs(route, placement) : route
    for (const one of [route, placed]) {
      const [short, whole] = [standingOf({ ...world, route: one }), planRoute({ ...world, route: one })]
      expect(short.end).toEqual(whole.end)
      expect(short.conflicts.map(({ code, step, point }) => [code, step, point])).toEqual(
        whole.conflicts.map(({ code, step, point }) => [code, step, point]),
      )
    }
    if (placement?.placed) expect(planRoute({ ...world, route: placed }).end?.start).toBe(placement.end)
  }
})
