import { beforeAll, expect, test } from 'vitest'
import { memoWorld } from '../../tests/memo-world.ts'
import { must } from '../../tests/programme-world.ts'
import { testDatabase } from '../../tests/test-database.ts'
import { loadCalendars } from '../calendar/load-calendars.ts'
import type { RouteView, ToldConflict } from '../route/model/planning.ts'
import { getRoute, getRouteThen } from '../route/views/routes.ts'
import { loadDemoRoute } from './demo/route.ts'
import { readDemoFacts } from './demo-facts.ts'

const { db } = await testDatabase()
const world = await memoWorld(db)
const { as, coordinator, programme, dossier } = world
const calendars = loadCalendars()
let route: string
let view: RouteView

beforeAll(async () => {
  const loaded = await db
    .transaction()
    .execute((tx) => loadDemoRoute(tx, coordinator.actor, { programme, dossier, facts: readDemoFacts() }))
  route = loaded.id
  view = await as(world.reader, async (tx) => must(await getRoute(tx, { dossier, route }, calendars)))
})

const then = (on: string) => as(world.reader, async (tx) => must(await getRouteThen(tx, { dossier, route, on }, calendars)))
const broken = (conflicts: readonly ToldConflict[]) =>
  conflicts
    .filter(({ severity }) => severity === 'breaks')
    .map(({ code, days, told }) => [code, days, told.nl.sentence.split('(')[0]?.trim()])

test('the plan of 1 September stands beside what came of it, step by step', async () => {
  const { steps, conflicts } = await then('2022-09-01')
  expect(broken(conflicts)).toEqual([])
  expect(steps.map(({ name, was, is, movedDays }) => [name, was?.place?.start, is?.place?.start, movedDays])).toEqual([
    ['beleidsstaf', '2022-09-13', '2022-09-13', 0],
    ['BWO', '2022-10-17', '2022-10-21', 4],
    ['CWIZO', '2022-11-14', '2022-12-12', 28],
    ['RWIZO', '2022-11-29', '2023-01-10', 42],
    ['MR', '2022-12-02', '2023-01-13', 42],
    ['verzending aan de Tweede Kamer', '2022-12-02', '2023-01-13', 42],
    ['conferentie', '2022-12-01', '2023-01-23', 53],
  ])
})

test('the three roads of 13 October have the consequences that the memo names', () => {
  const [open, roads] = view.tables
  expect(open?.scenarios).toEqual([])
  expect(roads?.scenarios.map(({ name }) => name)).toEqual([
    'MR op 2 december',
    'Extra RWIZO eind december',
    'Na het kerstreces, in januari',
  ])
  const [planned, extra, january] = roads?.scenarios ?? []
  expect(broken(planned?.result?.conflicts ?? [])).toEqual([])
  expect(broken(extra?.result?.conflicts ?? [])).toEqual([])
  expect(january?.result?.breaks.map(({ code, days }) => [code, days])).toEqual([
    ['commitment-broken', 11],
    ['commitment-broken', 1],
    ['precision-too-coarse', null],
  ])
  // That a promise surely breaks is no gain over that it may.
  expect(january?.result?.gains.map(({ point }) => point)).toEqual([null])
  const debate = january?.result?.breaks.at(-1)?.told.nl.sentence ?? ''
  expect(debate).toContain('Het kan knellen met het commissiedebat van woensdag 25 januari 2023')
  expect(january?.chosenAt).not.toBeNull()
})

test('the plan of 13 October no longer has the debate of 5 December, and keeps what was not changed yet', async () => {
  const { points, steps } = await then('2022-10-12')
  expect(points.map(({ label }) => label)).toEqual(['NAP in het najaar', 'het WGO Emancipatie'])
  expect(steps.find(({ name }) => name === 'beleidsstaf')?.was?.status).toBe('held')
  const october = await then('2022-10-13')
  expect(october.points.map(({ label }) => label)).toEqual(['NAP in het najaar', 'brief aan het eind van het jaar', 'het commissiedebat'])
  expect(october.steps.find(({ name }) => name === 'RWIZO')?.was?.place).toEqual({
    start: '2023-01-01',
    end: '2023-01-31',
    precision: 'month',
  })
})

test('as it came to be: council on 13 January, both promises broken, the debate with its letter', () => {
  expect(view.steps.every(({ status }) => status === 'held')).toBe(true)
  expect(view.conflicts.map(({ code, days }) => [code, days])).toEqual([
    ['commitment-broken', 23],
    ['commitment-broken', 13],
  ])
  expect(view.end).toMatchObject({ start: '2023-01-23' })
  expect(view.steps.find(({ id }) => id === view.goal)).toMatchObject({ firstDay: '2023-01-13' })
  expect(view.changedOn.at(-1)).toBe('2022-09-01')
})
