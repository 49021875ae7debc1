import { beforeAll, expect, test } from 'vitest'
import { must } from '../../../tests/programme-world.ts'
import { calendars, type PlanningWorld, planningWorld } from '../../../tests/route-planning-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { addDays } from '../../kernel/day.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { ScenarioChange } from '../model/planning.ts'
import { getRoads, listRoutes } from '../views/routes.ts'
import { addRoutePoint } from './route-points.ts'
import { changeRouteStep } from './route-steps.ts'
import { chooseRouteScenario, keepRouteScenario, proposeRouteScenario, tryRouteScenario, withdrawRouteScenario } from './scenarios.ts'

const { db } = await testDatabase()
let world: PlanningWorld
let of: { readonly dossier: string; readonly route: string }
const asCoordinator = <T>(work: Parameters<typeof world.as<T>>[1]) => world.as(world.coordinator, work)
const refusalOf = (outcome: unknown) => (isRefusal(outcome) ? outcome.refused : null)

async function idOf(name: string): Promise<string> {
  return (await world.view()).steps.find((step) => step.name === name)?.id ?? ''
}

const nowhere = { firstDay: null, lastDay: null, precision: 'day' } as const
const shift = async (name: string, meeting: string): Promise<ScenarioChange> => ({
  kind: 'shift',
  step: await idOf(name),
  to: { meeting, ...nowhere },
})

beforeAll(async () => {
  world = await planningWorld(db)
  of = { dossier: world.dossier, route: world.route }
  for (const [name, meeting] of [
    ['BWO', world.meeting('BWO', 0)],
    ['CWIZO', world.meeting('CWIZO', 2)],
    ['RWIZO', world.meeting('RWIZO', 4)],
    ['MR', world.meeting('MR', 6)],
  ] as const) {
    const step = (await world.view()).steps.find((one) => one.name === name)
    const wish = { ...of, step: step?.id ?? '', revision: step?.revision ?? 0, meeting }
    await asCoordinator(async (tx, actor) => must(await changeRouteStep(tx, actor, wish)))
  }
  const day = addDays(world.monday, 40)
  const debate = { kind: 'debate', label: 'het debat', firstDay: day, lastDay: day, precision: 'day', daysBefore: 1, fact: null } as const
  await asCoordinator(async (tx, actor) =>
    must(await addRoutePoint(tx, actor, { ...of, ...debate, step: await idOf('verzending aan de Tweede Kamer') })),
  )
})

const attempt = (changes: readonly ScenarioChange[]) => asCoordinator((tx) => tryRouteScenario(tx, { ...of, changes, calendars }))
const codes = (outcome: Awaited<ReturnType<typeof attempt>>) => {
  const result = must<Exclude<typeof outcome, Refusal>>(outcome)
  return { gains: result.gains.map(({ code }) => code), breaks: result.breaks.map(({ code }) => code), shift: result.shiftDays }
}

test('the plan misses the debate, an earlier council gains it, and skipping needs a reason', async () => {
  expect((await world.view()).conflicts.map(({ code }) => code)).toEqual(['debate-without-letter'])
  const earlier = [await shift('MR', world.meeting('MR', 5))]
  expect(codes(await attempt(earlier))).toMatchObject({ gains: ['debate-without-letter'], breaks: [], shift: -7 })
  expect(refusalOf(await attempt([{ kind: 'skip', step: await idOf('CWIZO'), reason: ' ' }]))).toBe('scenario.reason-missing')
  expect(refusalOf(await attempt([{ kind: 'drop-point', point: world.route }]))).toBe('scenario.point-unknown')
  expect(refusalOf(await attempt([{ kind: 'shift', step: await idOf('MR'), to: { meeting: null, ...nowhere } }]))).toBe(
    'scenario.place-missing',
  )
})

test('an extra meeting, a debate that moves and papers that come later are tried without a trace', async () => {
  const stamp = (await world.view()).stamp
  const extra = {
    kind: 'extra-meeting',
    body: world.bodies.MR,
    day: addDays(world.monday, 37),
    startsAt: '16:00',
    step: await idOf('MR'),
  } as const
  expect(codes(await attempt([extra]))).toMatchObject({ gains: ['debate-without-letter'] })
  expect(codes(await attempt([{ kind: 'ready', on: addDays(world.monday, 20) }])).breaks).toContain('step-before-predecessor')
  const [point] = (await world.view()).points
  if (!point) throw new Error('No point')
  const later = addDays(world.monday, 60)
  const { kind, label, step, precision, daysBefore } = point
  const moved: ScenarioChange = {
    kind: 'put-point',
    point: point.id,
    fields: { kind, label, step, precision, daysBefore, firstDay: later, lastDay: later },
  }
  expect(codes(await attempt([moved]))).toMatchObject({ gains: ['debate-without-letter'], breaks: [] })
  expect((await world.view()).stamp).toBe(stamp)
})

test('the planner proposes all as early, and as late, as can be', async () => {
  for (const proposal of ['earliest', 'latest'] as const) {
    const { id } = await asCoordinator(async (tx, actor) =>
      must(await proposeRouteScenario(tx, actor, { ...of, name: proposal, proposal, calendars })),
    )
    const [table] = (await world.view()).tables
    const kept = table?.scenarios.find((one) => one.id === id)
    expect(kept?.result?.conflicts).toEqual([])
    await asCoordinator(async (tx, actor) => must(await withdrawRouteScenario(tx, actor, { ...of, scenario: id })))
  }
  expect((await world.view()).tables[0]?.scenarios).toEqual([])
})

test('all that is to come is put two weeks later, each step at the first meeting of its body from then on', async () => {
  const before = await world.view()
  const wish = { ...of, name: 'Uitstel', proposal: 'later', weeks: 2, calendars } as const
  const { id } = await asCoordinator(async (tx, actor) => must(await proposeRouteScenario(tx, actor, wish)))
  const kept = (await world.view()).tables[0]?.scenarios.find((one) => one.id === id)
  const daysLater = kept?.result?.steps.map(({ step, spot }) => {
    const was = before.steps.find((one) => one.id === step)?.outlook.chosen?.start ?? ''
    return (Date.parse(spot?.start ?? '') - Date.parse(was)) / 86_400_000
  })
  expect(daysLater?.length).toBe(before.steps.length)
  expect(daysLater?.every((days) => days >= 14 && days < 21)).toBe(true)
  expect(kept?.result?.breaks.map(({ code }) => code).filter((code) => code !== 'debate-without-letter')).toEqual([])
  const starts = kept?.result?.steps.map(({ spot }) => spot?.start ?? '')
  expect(starts).toEqual(starts?.toSorted())
  await asCoordinator(async (tx, actor) => must(await withdrawRouteScenario(tx, actor, { ...of, scenario: id })))
})

const keep = (name: string, changes: readonly ScenarioChange[], by = world.coordinator) =>
  world.as(by, async (tx, actor) => must(await keepRouteScenario(tx, actor, { ...of, name, changes, calendars })).id)

test('one of three scenarios is chosen on what was seen; the others stay beside the plan as it was', async () => {
  const earlier = await keep('Eerder', [await shift('MR', world.meeting('MR', 5))])
  const skipped = await keep('Zonder CWIZO', [{ kind: 'skip', step: await idOf('CWIZO'), reason: 'mondeling' }])
  await keep('Zoals gepland', [])
  const seen = await world.view()
  const choosing = (scenario: string, stamp: number) =>
    asCoordinator((tx, actor) => chooseRouteScenario(tx, actor, { ...of, scenario, stamp }))
  expect(refusalOf(await choosing(earlier, seen.stamp - 1))).toBe('route.changed-meanwhile')
  must(await choosing(earlier, seen.stamp))
  const view = await world.view()
  expect(view.steps.find(({ name }) => name === 'MR')).toMatchObject({ meeting: world.meeting('MR', 5) })
  expect(view.conflicts).toEqual([])
  const [open, closed] = view.tables
  expect(open?.scenarios).toEqual([])
  expect(closed?.scenarios.map(({ name, chosenAt }) => [name, chosenAt !== null]).sort()).toEqual([
    ['Eerder', true],
    ['Zoals gepland', false],
    ['Zonder CWIZO', false],
  ])
  expect(closed?.base.conflicts.map(({ code }) => code)).toEqual(['debate-without-letter'])
  expect(closed?.scenarios.find(({ name }) => name === 'Eerder')?.result?.gains.map(({ code }) => code)).toEqual(['debate-without-letter'])
  expect(refusalOf(await choosing(skipped, view.stamp))).toBe('scenario.closed')
})

test('an extra meeting is added by who keeps the bodies, and refused to who does not', async () => {
  const extra: ScenarioChange = {
    kind: 'extra-meeting',
    body: world.bodies.MR,
    day: addDays(world.monday, 30),
    startsAt: '16:00',
    step: await idOf('MR'),
  }
  const scenario = await keep('Extra MR', [extra])
  const { stamp } = await world.view()
  const author = await world.as(world.authors.SZW, (tx, actor) => chooseRouteScenario(tx, actor, { ...of, scenario, stamp }))
  expect(refusalOf(author)).toBe('scenario.needs-keeper')
  await asCoordinator(async (tx, actor) => must(await chooseRouteScenario(tx, actor, { ...of, scenario, stamp })))
  const mr = (await world.view()).steps.find(({ name }) => name === 'MR')
  expect(mr?.outlook.chosen).toMatchObject({ start: addDays(world.monday, 30) })
})

test('what was chosen from before is asked for by its moment', async () => {
  const { earlier } = await world.view()
  expect(earlier).toHaveLength(1)
  const asked = (before: string) => asCoordinator((tx) => getRoads(tx, { ...of, before }, calendars))
  const table = must<Exclude<Awaited<ReturnType<typeof asked>>, Refusal>>(await asked(earlier[0] ?? ''))
  expect(table.scenarios.map(({ name }) => name).sort()).toEqual(['Eerder', 'Zoals gepland', 'Zonder CWIZO'])
  expect(refusalOf(await asked('2020-01-01T00:00:00Z'))).toBe('scenario.unknown')
})

test('a dossier is split: what follows later becomes a route of its own, with the points that only it must meet', async () => {
  const { points, stamp } = await world.view()
  const split: ScenarioChange = { kind: 'split', later: 'Bijlage', readyOn: addDays(world.monday, 20), points: points.map(({ id }) => id) }
  const scenario = await keep('In tweeën', [split])
  await asCoordinator(async (tx, actor) => must(await chooseRouteScenario(tx, actor, { ...of, scenario, stamp })))
  expect((await world.view()).points).toEqual([])
  const routes = await asCoordinator((tx) => listRoutes(tx, world.dossier))
  expect(routes.map(({ name }) => name).sort()).toEqual(['Bijlage', 'Proefbrief'])
})
