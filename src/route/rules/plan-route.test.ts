import { expect, test } from 'vitest'
import { chances, theDay } from '../../../tests/portfolio-world.ts'
import { asked, body, meeting, on, sending, step } from '../../../tests/route-world.ts'
import { addDays, dayNumber } from '../../kernel/day.ts'
import type { FixedPoint, PlanInput, PlannedMeeting } from '../model/planner.ts'
import { type ConflictCode, conflictCodes } from '../model/plans.ts'
import { planRoute } from './plan-route.ts'

const codes = (input: PlanInput) => planRoute(input).conflicts.map((conflict) => conflict.code)
const recess = { name: 'herfstreces', start: theDay('2022-10-22'), end: theDay('2022-10-30'), certain: true }
const absence: FixedPoint = {
  kind: 'absence',
  id: 'away',
  who: 'MOCW',
  start: theDay('2022-10-01'),
  end: theDay('2022-10-31'),
  bodies: ['mr'],
}
const at = (id: string) => ({ place: { meeting: id } })
const letter = (due: string): FixedPoint => ({
  kind: 'commitment',
  id: 'promise',
  name: 'brief',
  step: 'sending',
  due: { start: theDay(due), end: theDay(due), precision: 'day' },
})
const debate = (day: string): FixedPoint => ({
  kind: 'debate',
  id: 'debate',
  name: 'het debat',
  step: 'sending',
  day: theDay(day),
  daysBefore: 3,
})
const launch = (day: string): FixedPoint => ({
  kind: 'event',
  id: 'launch',
  name: 'de conferentie',
  step: 'sending',
  on: { start: theDay(day), end: theDay(day), precision: 'day' },
})
const season = { start: theDay('2022-09-01'), end: theDay('2022-11-30'), precision: 'season' as const }
const onlySending = (day: string, point: FixedPoint) => asked({ bodies: [], steps: [sending({ place: on(day) })], points: [point] })
const two = (first: string, second: string, handling = 0) =>
  asked({
    bodies: [body('bwo', [first]), body('mr', [second])],
    steps: [step('bwo', at(first.slice(0, 10))), step('mr', { ...at(second.slice(0, 10)), minHandlingDays: handling })],
  })
const alone = (one: PlannedMeeting | string, fields = {}, points: readonly FixedPoint[] = []) =>
  asked({ bodies: [body('mr', [one], fields)], steps: [step('mr', at(typeof one === 'string' ? one.slice(0, 10) : one.id))], points })

/** For each code a plan that has it, and its like that does not. */
const cases: Readonly<Record<ConflictCode, readonly [PlanInput, PlanInput]>> = {
  'meeting-cancelled': [alone(meeting('2022-10-21', { cancelled: true })), alone('2022-10-21')],
  'meeting-in-recess': [alone('2022-10-24', { recesses: [recess] }), alone('2022-10-31', { recesses: [recess] })],
  'body-abolished': [
    alone('2022-10-24', { abolishedOn: theDay('2022-10-24') }),
    alone('2022-10-24', { abolishedOn: theDay('2022-10-25') }),
  ],
  'minister-absent': [alone('2022-10-24', {}, [absence]), alone('2022-11-01', {}, [absence])],
  'agenda-full': [
    alone(meeting('2022-10-24', { room: { unit: 'minutes', left: 9 } })),
    alone(meeting('2022-10-24', { room: { unit: 'items', left: 1 } })),
  ],
  'papers-past': [alone('2022-09-05<2022-08-31'), alone('2022-09-05<2022-09-01')],
  'meeting-unknown': [asked({ bodies: [body('mr', ['2022-10-24'])], steps: [step('mr', at('elsewhere'))] }), alone('2022-10-24')],
  'papers-not-ready': [
    { ...alone('2022-09-20<2022-09-12'), route: { ...alone('2022-09-20<2022-09-12').route, readyOn: theDay('2022-09-13') } },
    { ...alone('2022-09-20<2022-09-12'), route: { ...alone('2022-09-20<2022-09-12').route, readyOn: theDay('2022-09-12') } },
  ],
  'step-before-predecessor': [two('2022-10-21', '2022-10-20'), two('2022-10-20', '2022-10-21')],
  'too-soon-after-predecessor': [two('2022-10-21', '2022-11-01<2022-10-24', 4), two('2022-10-20', '2022-11-01<2022-10-24', 4)],
  'no-meeting-left': [
    asked({ bodies: [body('mr', ['2022-08-30'])], steps: [step('mr')] }),
    asked({ bodies: [body('mr', ['2022-09-30'])], steps: [step('mr')] }),
  ],
  'commitment-broken': [onlySending('2022-12-02', letter('2022-12-01')), onlySending('2022-12-01', letter('2022-12-01'))],
  'debate-without-letter': [onlySending('2022-12-02', debate('2022-12-04')), onlySending('2022-12-02', debate('2022-12-05'))],
  'event-too-early': [onlySending('2022-12-02', launch('2022-12-01')), onlySending('2022-12-02', launch('2022-12-02'))],
  'precision-too-coarse': [
    onlySending('2022-12-02', { ...letter('2022-12-01'), due: season } as FixedPoint),
    onlySending('2022-11-30', { ...letter('2022-12-01'), due: season } as FixedPoint),
  ],
}

test.each(conflictCodes)('finds %s, and is silent where it is not', (code) => {
  const [wrong, right] = cases[code]
  expect(codes(wrong)).toContain(code)
  expect(codes(right)).toEqual([])
})

test('only warns of a recess whose days are not certain, and can still use the meeting', () => {
  const input = alone('2022-10-24', { recesses: [{ ...recess, certain: false }] })
  const plan = planRoute(input)
  expect(plan.conflicts.map(({ code, severity }) => [code, severity])).toEqual([['meeting-in-recess', 'warns']])
  expect(plan.steps[0]?.earliest?.start).toBe('2022-10-24')
})

test('says of a body that is abolished with a dossier on its way that there is no way on, once', () => {
  const gone = body('rwizo', ['2022-11-29'], { abolishedOn: theDay('2022-11-01') })
  const input = asked({
    bodies: [gone, body('mr', ['2022-12-02'])],
    steps: [step('rwizo'), step('mr'), sending()],
    points: [letter('2022-12-31')],
  })
  expect(codes(input)).toEqual(['body-abolished', 'commitment-broken'])
})

test('reads an agenda of minutes and one of items', () => {
  const full = meeting('2022-10-03', { room: { unit: 'items', left: 0 } })
  const tight = meeting('2022-10-10', { room: { unit: 'minutes', left: 5 } })
  const plan = planRoute(
    asked({ bodies: [body('mr', [full, tight, meeting('2022-10-17', { room: { unit: 'minutes', left: 10 } })])], steps: [step('mr')] }),
  )
  expect(plan.steps[0]?.chosen?.start).toBe('2022-10-17')
})

test('leaves out what was skipped and starts after what was held', () => {
  const bodies = [body('bwo', ['2022-09-20']), body('cwizo', ['2022-09-26']), body('mr', ['2022-09-27', '2022-10-04'])]
  const steps = [
    step('bwo', { status: 'held', ...at('2022-09-20') }),
    step('cwizo', { status: 'skipped' }),
    step('mr', { minHandlingDays: 10 }),
  ]
  const plan = planRoute(asked({ bodies, steps, today: '2022-09-21' }))
  expect(plan.steps.map(({ status, chosen }) => [status, chosen?.start ?? null])).toEqual([
    ['held', '2022-09-20'],
    ['skipped', null],
    ['planned', '2022-10-04'],
  ])
})

test('says the last moment for papers with which a debate still has its letter', () => {
  const bodies = [body('mr', ['2022-11-18<2022-11-10', '2022-11-25<2022-11-17', '2022-12-02<2022-11-24'])]
  const plan = planRoute(asked({ bodies, steps: [step('mr'), sending()], points: [debate('2022-11-29')] }))
  expect(plan.steps[0]).toMatchObject({
    latest: { start: '2022-11-25' },
    lastPapers: { day: '2022-11-17', hour: 24 },
    slack: { days: 7, meetings: 1 },
    boundBy: 'debate',
  })
})

/** Small routes at random: up to four bodies with up to five meetings each. */
function randomRoute(seed: number): PlanInput {
  const chance = chances(seed)
  const pick = (below: number) => Math.floor(chance() * below)
  const first = theDay('2022-09-01')
  const bodies = Array.from({ length: 1 + pick(4) }, (_none, index) => {
    const meetings = Array.from({ length: pick(6) }, (_also, order) => {
      const day = addDays(first, pick(60))
      const papersBy = chance() < 0.7 ? { day: addDays(day, -pick(8)), hour: 12 } : null
      const startsAt = chance() < 0.5 ? '10:00' : null
      return meeting(day, { id: `${index}-${order}`, papersBy, startsAt, cancelled: chance() < 0.1 })
    })
    return body(`b${index}`, meetings)
  })
  const steps = bodies.map(({ id }) => step(id, { minHandlingDays: pick(4) * pick(3) }))
  const points: FixedPoint[] = chance() < 0.5 ? [{ ...debate('2022-10-25'), step: `b${bodies.length - 1}` } as FixedPoint] : []
  return asked({ bodies, steps, points, readyOn: addDays(first, pick(20)), today: addDays(first, pick(10)) })
}

type Way = readonly PlannedMeeting[]
const clock = ({ startsAt }: PlannedMeeting) => (startsAt === null ? null : 600)
const timeOf = (one: PlannedMeeting) => dayNumber(one.day) * 1440 + (clock(one) ?? 0)
const needsOf = (one: PlannedMeeting) =>
  one.papersBy ? dayNumber(one.papersBy.day) * 1440 + 720 : dayNumber(one.day) * 1440 + (clock(one) ?? 1439)

/** Every combination of meetings of these steps that keeps to the order; `ready`: when papers can be there for the first of them. */
function allWays(input: PlanInput, [from, to]: readonly [number, number], ready = Number.NEGATIVE_INFINITY): readonly Way[] {
  const now = dayNumber(input.now.day) * 1440 + 540
  let ways: readonly Way[] = [[]]
  for (let index = from; index < to; index += 1) {
    const usable = (input.bodies[index]?.meetings ?? []).filter((one) => !one.cancelled && needsOf(one) >= now)
    const handling = input.route.steps[index]?.minHandlingDays ?? 0
    const follows = (way: Way, one: PlannedMeeting) => needsOf(one) >= Math.max(ready, readyAfter(way.at(-1), handling))
    ways = ways.flatMap((way) => usable.filter((one) => follows(way, one)).map((one) => [...way, one]))
  }
  return ways
}

function readyAfter(before: PlannedMeeting | undefined, handling: number): number {
  if (before === undefined) return Number.NEGATIVE_INFINITY
  return handling === 0 ? timeOf(before) : (dayNumber(before.day) + handling) * 1440
}

const readyOf = (input: PlanInput) => dayNumber(input.route.readyOn) * 1440
const isInTime = (input: PlanInput) => (way: Way) => input.route.points.length === 0 || (way.at(-1)?.day ?? '') <= '2022-10-22'

test('finds the same earliest and latest meetings as trying all ways', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const input = randomRoute(seed)
    const count = input.bodies.length
    const plan = planRoute(input, 'earliest')
    for (let index = 0; index < count; index += 1) {
      const earliest = allWays(input, [0, index + 1], readyOf(input)).map((way) => way[index]?.day ?? '')
      const latest = allWays(input, [index, count])
        .filter(isInTime(input))
        .map((way) => way[0]?.day ?? '')
      expect([seed, plan.steps[index]?.earliest?.start ?? null]).toEqual([seed, earliest.sort()[0] ?? null])
      expect([seed, plan.steps[index]?.latest?.start ?? null]).toEqual([seed, latest.sort().at(-1) ?? null])
    }
  }
})

test('the earliest plan has a conflict only where there is no way at all', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const input = randomRoute(seed)
    const hasWay = allWays(input, [0, input.bodies.length], readyOf(input)).some(isInTime(input))
    expect([seed, planRoute(input, 'earliest').conflicts.length === 0]).toEqual([seed, hasWay])
  }
})
