import { addDays } from '../../src/kernel/day.ts'
import { planRoute } from '../../src/route/rules/plan-route.ts'
import { placeAtOnce } from '../../src/route/rules/portfolio.ts'
import { improvePortfolio } from '../../src/route/rules/portfolio-optimal.ts'
import { portfolioWorld } from '../../tests/portfolio-world.ts'
import { atMost, type Figure, median } from './figure.ts'

const turns = 21
const seconds = 9.5
const busy = { dossiers: 1_000, bodies: 12, days: 730, minutes: 220, seed: 1 }

/** How fast a route and a portfolio are planned: invented dossiers and bodies that meet every week of two years. */
export async function routeFigures(): Promise<Figure[]> {
  const input = portfolioWorld(busy)
  const times = Array.from({ length: turns }, () => timeOf(() => placeAtOnce(input)))
  const atOnce = placeAtOnce(input)
  const started = performance.now()
  const improved = await improvePortfolio(input, { seconds, clock: () => performance.now() })
  const took = (performance.now() - started) / 1000
  const proof = improved.proven ? 'proven' : `gap ${(100 * improved.gap).toFixed(1)} %, stopped by ${improved.stoppedBy}`
  return [
    atMost('route.replan-ms', replanTime(), {
      target: 10,
      unit: 'ms',
      reference: 'one dossier over ten bodies and two years, with conflicts',
    }),
    atMost('route.portfolio-heuristic-ms', median(times), { target: 300, unit: 'ms', reference: `objective ${atOnce.objective}` }),
    atMost('route.portfolio-seconds', took, {
      target: 10,
      unit: 's',
      reference: `objective ${improved.objective}, bound ${improved.bound}, ${proof}`,
    }),
  ]
}

function replanTime(): number {
  const { bodies, routes, calendars, now } = portfolioWorld({ dossiers: 1, bodies: 10, days: 730, minutes: 220, seed: 1, stepsFrom: 10 })
  const [route] = routes
  if (!route) return Number.NaN
  const days = Array.from({ length: turns }, (_none, turn) => addDays(route.readyOn, turn))
  return median(days.map((readyOn) => timeOf(() => planRoute({ bodies, calendars, now, route: { ...route, readyOn } }))))
}

function timeOf(act: () => unknown): number {
  const started = performance.now()
  act()
  return performance.now() - started
}
