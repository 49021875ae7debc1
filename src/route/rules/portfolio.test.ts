import { expect, test } from 'vitest'
import { bestOfAll } from '../../../tests/best-of-all.ts'
import { portfolioWorld } from '../../../tests/portfolio-world.ts'
import type { RouteToPlan } from '../model/planner.ts'
import type { PortfolioInput, PortfolioPlan } from '../model/portfolio.ts'
import { planRoute } from './plan-route.ts'
import { placeAtOnce } from './portfolio.ts'
import { moveDossier } from './portfolio-change.ts'
import { compilePortfolio } from './portfolio-compile.ts'
import { improvePortfolio } from './portfolio-optimal.ts'

const effort = { seconds: 20, clock: () => performance.now() }
const small = (seed: number): PortfolioInput => {
  const bodies = 1 + (seed % 3)
  return portfolioWorld({ dossiers: 2 + (seed % 3), bodies, days: 35, minutes: 15 + (seed % 2) * 10, seed, stepsFrom: 1 })
}

/** The routes with each step at the meeting that a plan gives it. */
function routesOf(input: PortfolioInput, { placements }: PortfolioPlan): readonly RouteToPlan[] {
  return placements.flatMap(({ placed, meetings }, at) => {
    const route = input.routes[at]
    if (!route || !placed) return []
    const places = new Map(meetings.map(({ step, meeting }) => [step, { meeting }]))
    return [{ ...route, steps: route.steps.map((step) => ({ ...step, place: places.get(step.id) ?? null })) }]
  })
}

/** Where a plan breaks the room of an agenda, or a route its order. */
function faultsOf(input: PortfolioInput, plan: PortfolioPlan): readonly string[] {
  const routes = routesOf(input, plan)
  const taken = new Map<string, number>()
  for (const { place, minutes } of routes.flatMap((route) => route.steps))
    if (place && 'meeting' in place) taken.set(place.meeting, (taken.get(place.meeting) ?? 0) + minutes)
  const overfull = input.bodies.flatMap((body) => body.meetings.filter(({ id, room }) => (taken.get(id) ?? 0) > (room?.left ?? 0)))
  const wrong = routes.flatMap((route) => planRoute({ ...input, route }).conflicts.filter(({ code }) => code !== 'debate-without-letter'))
  return [...overfull.map(({ id }) => id), ...wrong.map(({ code, step }) => `${code} ${step}`)]
}

test('proves the same best plan as trying all plans, and at once finds none that is better', async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const input = small(seed)
    const best = bestOfAll(compilePortfolio(input))
    const [quick, slow] = [placeAtOnce(input), await improvePortfolio(input, effort)]
    expect([seed, slow.objective, slow.bound, slow.proven]).toEqual([seed, best, best, true])
    expect(quick.objective).toBeGreaterThanOrEqual(best)
    expect(quick.bound).toBeLessThanOrEqual(best)
    expect([seed, faultsOf(input, quick), faultsOf(input, slow)]).toEqual([seed, [], []])
  }
})

test('keeps to every agenda and every order with many dossiers, and gives a gap that is true', async () => {
  const input = portfolioWorld({ dossiers: 120, bodies: 8, days: 365, minutes: 40, seed: 3 })
  const [quick, slow] = [placeAtOnce(input), await improvePortfolio(input, { ...effort, seconds: 6 })]
  expect(faultsOf(input, quick)).toEqual([])
  expect(faultsOf(input, slow)).toEqual([])
  expect(slow.objective).toBeLessThanOrEqual(quick.objective)
  expect(slow.bound).toBeGreaterThanOrEqual(quick.bound)
  expect(slow.gap).toBeCloseTo((slow.objective - slow.bound) / slow.objective, 9)
})

test('gives the same plan for the same input', async () => {
  const input = portfolioWorld({ dossiers: 60, bodies: 6, days: 365, minutes: 60, seed: 5 })
  expect(placeAtOnce(input)).toEqual(placeAtOnce(input))
  expect(await improvePortfolio(input, effort)).toEqual(await improvePortfolio(input, effort))
})

test('says that time stopped it where it did', async () => {
  const input = portfolioWorld({ dossiers: 300, bodies: 12, days: 730, minutes: 60, seed: 5 })
  const plan = await improvePortfolio(input, { ...effort, seconds: 1 })
  expect(plan.stoppedBy).toBe('time')
  expect(faultsOf(input, plan)).toEqual([])
})

test('says who makes way when a dossier is put at a meeting, and leaves all others where they are', () => {
  const input = portfolioWorld({ dossiers: 120, bodies: 6, days: 365, minutes: 40, seed: 7 })
  const plan = placeAtOnce(input)
  const late = plan.placements.find((placement) => placement.placed && placement.cost > 20)
  const step = late?.meetings[0]?.step ?? ''
  const body = input.routes.find((route) => route.dossier === late?.dossier)?.steps[0]?.at
  const meetings = input.bodies.find((found) => body && 'body' in body && found.id === body.body)?.meetings ?? []
  const before = meetings[meetings.findIndex(({ id }) => id === late?.meetings[0]?.meeting) - 1]
  const change = moveDossier(input, plan, { dossier: late?.dossier ?? '', step, meeting: before?.id ?? '' })
  expect(change.moved.map(({ dossier }) => dossier)).toContain(late?.dossier)
  expect(change.plan.placements.find(({ dossier }) => dossier === late?.dossier)?.meetings[0]?.meeting).toBe(before?.id)
  expect(faultsOf(input, change.plan)).toEqual([])
  expect(change.moved.length).toBeLessThan(20)
})

test('moves nobody when a dossier is put where it already is', () => {
  const input = portfolioWorld({ dossiers: 10, bodies: 6, days: 365, minutes: 400, seed: 7 })
  const plan = placeAtOnce(input)
  const [first] = plan.placements
  const [seat] = first?.meetings ?? []
  expect(moveDossier(input, plan, { dossier: first?.dossier ?? '', step: seat?.step ?? '', meeting: seat?.meeting ?? '' }).moved).toEqual(
    [],
  )
})
