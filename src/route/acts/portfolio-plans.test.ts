import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { bestOfAll } from '../../../tests/best-of-all.ts'
import { type PortfolioKept, portfolioKept } from '../../../tests/portfolio-kept.ts'
import { must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { portfolioInput } from '../rules/portfolio-base.ts'
import { compilePortfolio } from '../rules/portfolio-compile.ts'
import { improvePortfolio } from '../rules/portfolio-optimal.ts'
import { addItemRow } from '../store/agenda-items.ts'
import { beginImproving, endImproving } from '../store/portfolio-plans.ts'
import { listAgendaRooms, listRouteLines } from '../views/portfolio-lines.ts'
import { getPlanChoices, weighMove } from '../views/portfolio-move.ts'
import { getPlan, getPlanHead, listPlans } from '../views/portfolio-plan.ts'
import { adoptPlan } from './adopt-plan.ts'
import { cancelMeeting } from './meetings.ts'
import { makePlan } from './portfolio-plans.ts'
import { changeRouteStep } from './route-steps.ts'
import { changeRoute } from './routes.ts'
import { holdSteps } from './steps.ts'

const { db } = await testDatabase()
let world: PortfolioKept
let programme: string

beforeEach(async () => {
  world = await portfolioKept(db)
  programme = world.programme
})

const made = (by = world.coordinator) => world.as(by, async (tx, actor) => must(await makePlan(tx, actor, { programme, ...world.at })).id)
/** The search of a plan in this thread, beside the best of all plans that there are. */
async function searched(plan: string) {
  const base = await beginImproving(db, plan)
  if (!base) throw new Error('The plan was not in search')
  const input = portfolioInput(base, world.at.calendars)
  await endImproving(db, plan, await improvePortfolio(input, { seconds: 5, clock: () => performance.now() }))
  return bestOfAll(compilePortfolio(input))
}
const seen = (plan: string, by = world.coordinator, only: 'all' | 'moved' = 'all') =>
  world.as(by, async (tx) => must(await getPlan(tx, { programme, plan, only }, world.at)))
const adopted = (plan: string, { routes = null as readonly string[] | null, evenIfFull = false, by = world.coordinator } = {}) =>
  world.as(by, (tx, actor) => adoptPlan(tx, actor, { programme, plan, routes, evenIfFull, ...world.at }))
const meetingOf = async (step: string) =>
  (await db.selectFrom('route_step').select('meeting_id').where('id', '=', step).executeTakeFirstOrThrow()).meeting_id
const mondays = ['2023-01-09', '2023-01-16', '2023-01-23']

/** Two dossiers that both want the first place of a body that has room for one at a time; the second is the more urgent. */
async function twoForOnePlace() {
  const mr = await world.body('MR', 3, 20)
  const [first, second] = mr.meetings
  const late = await world.route({ title: 'Dijken', priority: 4, steps: [{ body: mr.id, meeting: first ?? null }] })
  const urgent = await world.route({
    title: 'Woningen',
    priority: 2,
    steps: [{ body: mr.id, meeting: second ?? null }],
    promise: '2023-01-10',
  })
  return { mr, late, urgent }
}

describe('two dossiers that want one place', () => {
  test('the more urgent one gets it, proven to be the best of all', async () => {
    const { urgent, late, mr } = await twoForOnePlace()
    const plan = await made()
    expect(await seen(plan)).toMatchObject({ state: 'waiting', objective: 7, proven: false })
    expect(await searched(plan)).toBe(7)
    const view = await seen(plan)
    expect(view).toMatchObject({ state: 'done', objective: 7, bound: 7, proven: true, routes: 2, changed: 0 })
    expect(view.rows).toMatchObject([
      {
        title: 'Woningen',
        shift: -7,
        waits: 0,
        planned: mondays[0],
        moves: [{ name: 'MR', to: mondays[0] }],
        mended: ['Toezegging van Woningen'],
      },
      { title: 'Dijken', shift: 7, waits: 7, planned: mondays[1], broken: [] },
    ])
    expect(view.counts).toMatchObject({ moved: 2, later: 1, earlier: 1, waiting: 1, waitDays: 7, broken: 0, brokenToday: 1, overfull: 0 })
    const outcome = must(await adopted(plan))
    expect(outcome).toEqual({
      adopted: [
        { title: 'Woningen', steps: 1 },
        { title: 'Dijken', steps: 1 },
      ],
      left: [],
      overfull: [],
    })
    expect(await Promise.all([urgent, late].map(({ steps }) => meetingOf(steps[0] ?? '')))).toEqual(mr.meetings.slice(0, 2))
    const acts = await db
      .selectFrom('record')
      .select('act')
      .where('programme_id', '=', programme)
      .orderBy('number', 'desc')
      .limit(3)
      .execute()
    expect(acts.map(({ act }) => act)).toEqual(['adoptPlan', 'changeRouteStep', 'changeRouteStep'])
    expect((await seen(plan)).counts).toMatchObject({ moved: 0, broken: 0, brokenToday: 0, stale: 0 })
  })

  test('of one alone it is not taken over where that makes an agenda too full, unless that may be', async () => {
    const { urgent, mr } = await twoForOnePlace()
    const plan = await made()
    expect(await adopted(plan, { routes: [urgent.route] }).then((answer) => isRefusal(answer) && answer.refused)).toBe(
      'plan.agenda-overfull',
    )
    const outcome = must(await adopted(plan, { routes: [urgent.route], evenIfFull: true }))
    expect(outcome.overfull).toMatchObject([{ meeting: mr.meetings[0], room: 20, before: 20, after: 40 }])
    const rooms = await world.as(world.coordinator, (tx) => listAgendaRooms(tx, { programme, over: true }, world.at))
    expect(rooms).toMatchObject({ overfull: 1, found: 1, rows: [{ body: 'MR', day: mondays[0], room: 20, taken: 40, own: 40 }] })
  })

  test('what if one goes elsewhere: who makes way, by how many days, and nothing is written', async () => {
    const { urgent, late, mr } = await twoForOnePlace()
    const plan = await made()
    const weighed = await world.as(world.coordinator, async (tx) => {
      const of = { programme, plan, route: late.route }
      const { steps } = must(await getPlanChoices(tx, of, world.at))
      expect(steps).toMatchObject([{ name: 'MR', planned: mr.meetings[1], meetings: mondays.map((day) => ({ day })) }])
      return must(await weighMove(tx, { ...of, step: late.steps[0] ?? '', meeting: mr.meetings[0] ?? '' }, world.at))
    })
    expect(weighed).toMatchObject({
      fits: true,
      own: { shift: -7 },
      others: [{ title: 'Woningen', from: mondays[0], to: mondays[1], shift: 7, broken: ['Toezegging van Woningen'] }],
    })
    expect(weighed.costs).toBe(7 * 4 + 60 * 4 - 7)
    expect(await meetingOf(urgent.steps[0] ?? '')).toBe(mr.meetings[1])
  })
})

describe('a dossier that one may not read', () => {
  async function withHidden() {
    const mr = await world.body('MR', 3, 20)
    const [first] = mr.meetings
    const hidden = await world.route({
      title: 'Verborgen',
      classification: 'confidential',
      steps: [{ body: mr.id, meeting: first ?? null }],
    })
    const own = await world.route({
      title: 'Zichtbaar',
      by: world.authors.OCW.actor.person,
      steps: [{ body: mr.id, meeting: first ?? null }],
    })
    return { mr, hidden, own }
  }

  test('takes room on the agendas and is never named', async () => {
    const { mr, hidden, own } = await withHidden()
    const author = world.authors.OCW
    const plan = await made(author)
    const told = await world.as(author, async (tx) => ({
      lines: await listRouteLines(tx, { programme }, world.at),
      rooms: await listAgendaRooms(tx, { programme }, world.at),
      plan: must(await getPlan(tx, { programme, plan, only: 'all' }, world.at)),
      plans: await listPlans(tx, programme),
      kept: await tx.selectFrom('portfolio_plan').selectAll().execute(),
    }))
    expect(told.lines).toMatchObject({
      routes: 1,
      wrong: 1,
      overfull: 1,
      rows: [{ title: 'Zichtbaar', breaks: 1, stations: [{ over: true }] }],
    })
    expect(told.rooms.rows).toMatchObject([{ meeting: mr.meetings[0], room: 20, taken: 40, own: 20 }])
    expect(told.plan.rows).toMatchObject([{ title: 'Zichtbaar', planned: mondays[1], shift: 7 }])
    const text = JSON.stringify(told)
    for (const secret of ['Verborgen', hidden.dossier, hidden.route, ...hidden.steps]) expect(text).not.toContain(secret)
    const left = must(await adopted(plan, { by: author }))
    expect(left.adopted).toEqual([{ title: 'Zichtbaar', steps: 1 }])
    expect(await meetingOf(own.steps[0] ?? '')).toBe(mr.meetings[1])
  })

  test('is not in what its maker sees of a plan once it may not be read any more', async () => {
    const { mr } = await withHidden()
    const closed = await world.route({ title: 'Straks dicht', steps: [{ body: mr.id }] })
    const plan = await made(world.authors.OCW)
    expect((await seen(plan, world.authors.OCW)).rows.map(({ title }) => title)).toContain('Straks dicht')
    await db.updateTable('dossier').set({ classification: 'departmental' }).where('id', '=', closed.dossier).execute()
    const view = await seen(plan, world.authors.OCW)
    expect(JSON.stringify(view)).not.toContain('Straks dicht')
    expect(view.counts.gone).toBe(1)
    expect(view.changes).toMatchObject([{ kind: 'route-gone', title: null }])
  })

  test('a plan is its maker’s alone', async () => {
    await withHidden()
    const plan = await made()
    await world.as(world.authors.OCW, async (tx) => {
      expect(await getPlan(tx, { programme, plan }, world.at)).toEqual({ refused: 'plan.unknown' })
      expect(await listPlans(tx, programme)).toEqual([])
    })
    expect(await adopted(plan, { by: world.authors.OCW })).toEqual({ refused: 'plan.unknown' })
  })
})

describe('what a plan stands on', () => {
  test('says that a meeting was called off, refuses to be taken over where it matters, and writes nothing', async () => {
    const { urgent, late, mr } = await twoForOnePlace()
    const plan = await made()
    await world.as(world.coordinator, async (tx, actor) =>
      must(await cancelMeeting(tx, actor, { programme, meeting: mr.meetings[1] ?? '', revision: 1, reason: 'Geen stukken' })),
    )
    const view = await seen(plan)
    expect(view.changes).toMatchObject([{ kind: 'meeting-cancelled', body: 'MR', day: mondays[1] }])
    expect(view.rows.map(({ title, stale }) => [title, stale])).toEqual([
      ['Woningen', false],
      ['Dijken', true],
    ])
    expect(await adopted(plan)).toEqual({ refused: 'plan.outdated' })
    expect(await meetingOf(urgent.steps[0] ?? '')).toBe(mr.meetings[1])
    expect(await meetingOf(late.steps[0] ?? '')).toBe(mr.meetings[0])
  })

  test('says that a step was held, another was moved, and a priority changed', async () => {
    const { urgent, late, mr } = await twoForOnePlace()
    const third = await world.route({ title: 'Water', steps: [{ body: mr.id }] })
    const plan = await made()
    await world.as(world.coordinator, async (tx, actor) => {
      await holdSteps(tx, actor, { programme, meeting: mr.meetings[0] ?? '', dossier: late.dossier })
      const step = { dossier: urgent.dossier, route: urgent.route, step: urgent.steps[0] ?? '', revision: 1 }
      must(await changeRouteStep(tx, actor, { ...step, meeting: mr.meetings[2] ?? null }))
      must(await changeRoute(tx, actor, { dossier: third.dossier, route: third.route, revision: 1, priority: 1 }))
    })
    const { changes, counts } = await seen(plan)
    expect(changes.map(({ kind, title }) => [kind, title]).toSorted()).toEqual([
      ['route-changed', 'Water'],
      ['step-held', 'Dijken'],
      ['step-placed', 'Woningen'],
    ])
    expect(counts.stale).toBe(2)
  })

  test('leaves a step alone whose papers were due already', async () => {
    const mr = await world.body('MR', 3, 20)
    const way = await world.route({
      title: 'Onderweg',
      steps: [
        { body: mr.id, meeting: mr.meetings[0] ?? null },
        { body: mr.id, minDays: 1 },
      ],
    })
    world = { ...world, at: { ...world.at, now: { ...world.at.now, day: '2023-01-08' as never } } }
    const view = await seen(await made())
    expect(view.rows).toMatchObject([{ moves: [{ step: way.steps[1], to: mondays[1] }] }])
  })
})

test('an item goes where its step goes; what it takes beyond its step, and one without a step, stay', async () => {
  const mr = await world.body('MR', 2, 30)
  const [first = ''] = mr.meetings
  const one = await world.route({ title: 'Met punt', steps: [{ body: mr.id, meeting: first, minutes: 10 }] })
  await world.as(world.coordinator, async (tx, actor) => {
    const item = {
      programme,
      meeting: first,
      memo: null,
      version: null,
      position: 0,
      demo: false,
      by: actor.person,
      kind: 'discussion' as const,
    }
    await addItemRow(tx, { ...item, id: randomUUID(), dossier: one.dossier, title: 'Met punt', minutes: 25 })
    await addItemRow(tx, { ...item, id: randomUUID(), dossier: null, title: 'Opening', minutes: 4 })
  })
  const { rows } = await world.as(world.coordinator, (tx) => listAgendaRooms(tx, { programme }, world.at))
  expect(rows).toMatchObject([{ meeting: first, room: 30, taken: 29, own: 25 }])
  const base = (
    await db
      .selectFrom('portfolio_plan')
      .select('base')
      .where('id', '=', await made())
      .executeTakeFirstOrThrow()
  ).base
  expect(JSON.stringify(base)).toContain('"left":11')
})

test('what somebody may not change is left with the reason', async () => {
  const mr = await world.body('MR', 3, 20)
  const [first = ''] = mr.meetings
  await world.route({ title: 'Van de coördinator', priority: 1, steps: [{ body: mr.id }] })
  await world.route({ title: 'Van OCW', by: world.authors.OCW.actor.person, steps: [{ body: mr.id, meeting: first }] })
  const plan = await made(world.reader)
  expect(await adopted(plan, { by: world.reader })).toEqual({ refused: 'plan.nothing-to-adopt' })
})

test('the search for a better plan ends with the proven best, the same as trying all plans', async () => {
  const mr = await world.body('MR', 4, 30)
  for (const [at, minutes] of [20, 20, 10, 30].entries())
    await world.route({ title: `Dossier ${at}`, priority: 1 + (at % 4), steps: [{ body: mr.id, minutes }] })
  const plan = await made()
  const best = await searched(plan)
  const head = await world.as(world.coordinator, async (tx) => must(await getPlanHead(tx, { programme, plan })))
  expect([head.state, head.proven, head.objective, head.bound]).toEqual(['done', true, best, best])
  await endImproving(db, plan, null)
  expect(await world.as(world.coordinator, (tx) => getPlanHead(tx, { programme, plan }))).toMatchObject({ state: 'done' })
})

test('who makes a plan again no longer waits for the one before', async () => {
  await twoForOnePlace()
  const first = await made()
  await made()
  expect(await beginImproving(db, first)).toBeUndefined()
  expect((await seen(first)).state).toBe('stopped')
})
