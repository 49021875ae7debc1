import { beforeAll, expect, test } from 'vitest'
import { must } from '../../../tests/programme-world.ts'
import { calendars, type PlanningWorld, planningWorld } from '../../../tests/route-planning-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { addDays, dayAt } from '../../kernel/day.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { PlannedStep } from '../model/planning.ts'
import type { RouteStep } from '../model/routes.ts'
import { listTemplatesFor } from '../views/route-templates.ts'
import { getRoute, getRouteThen } from '../views/routes.ts'
import { abolishBody } from './bodies.ts'
import { cancelMeeting } from './meetings.ts'
import { addRoutePoint, changeRoutePoint, dropRoutePoint } from './route-points.ts'
import { addRouteStep, changeRouteStep, moveRouteStep, removeRouteStep } from './route-steps.ts'
import { endRouteTemplate, saveRouteTemplate } from './route-templates.ts'
import { addRoute, changeRoute, endRoute } from './routes.ts'
import { startRoute } from './start-route.ts'
import { setStepStatus } from './step-status.ts'

const { db } = await testDatabase()
let world: PlanningWorld
beforeAll(async () => {
  world = await planningWorld(db)
})

async function stepCalled(name: string): Promise<PlannedStep> {
  const found = (await world.view()).steps.find((step) => step.name === name)
  if (!found) throw new Error(`No step ${name}`)
  return found
}

const at = (step: Pick<RouteStep, 'id' | 'revision'>) => ({
  dossier: world.dossier,
  route: world.route,
  step: step.id,
  revision: step.revision,
})
const refusalOf = (outcome: unknown) => (isRefusal(outcome) ? outcome.refused : null)
const asCoordinator = <T>(work: Parameters<typeof world.as<T>>[1]) => world.as(world.coordinator, work)
const codes = async () => (await world.view()).conflicts.map(({ code }) => code)

async function plan(name: string, meeting: string): Promise<void> {
  const step = await stepCalled(name)
  await asCoordinator(async (tx, actor) => must(await changeRouteStep(tx, actor, { ...at(step), meeting })))
}

test('a route is made from the shipped template; a step without a body there keeps its label', async () => {
  const view = await world.view()
  expect(view.steps.map(({ name, body }) => [name, body !== null])).toEqual([
    ['beleidsstaf', false],
    ['BWO', true],
    ['CWIZO', true],
    ['RWIZO', true],
    ['MR', true],
    ['verzending aan de Tweede Kamer', false],
  ])
  expect(view.steps.every(({ placed, outlook }) => !placed && outlook.earliest !== null)).toBe(true)
  expect(view.goal).toBe(view.steps.at(-1)?.id)
})

test('steps are planned at meetings and on days, and a meeting of another body is refused', async () => {
  await plan('BWO', world.meeting('BWO', 0))
  await plan('CWIZO', world.meeting('CWIZO', 2))
  await plan('RWIZO', world.meeting('RWIZO', 4))
  await plan('MR', world.meeting('MR', 5))
  const sending = await stepCalled('verzending aan de Tweede Kamer')
  const [day, last] = [addDays(world.monday, 42), addDays(world.monday, 46)]
  await asCoordinator(async (tx, actor) =>
    must(await changeRouteStep(tx, actor, { ...at(sending), firstDay: day, lastDay: last, precision: 'week' })),
  )
  expect(await stepCalled('verzending aan de Tweede Kamer')).toMatchObject({ placed: true, firstDay: day, precision: 'week' })
  const staff = await stepCalled('CWIZO')
  const wrong = await asCoordinator((tx, actor) => changeRouteStep(tx, actor, { ...at(staff), meeting: world.meeting('MR', 1) }))
  expect(refusalOf(wrong)).toBe('step.other-body')
  const turned = await asCoordinator((tx, actor) =>
    changeRouteStep(tx, actor, { ...at(sending), revision: 2, firstDay: last, lastDay: day }),
  )
  expect(refusalOf(turned)).toBe('route.days-reversed')
  expect(await codes()).toEqual([])
})

test('what was written on an older state is refused, and nothing of what stands there is lost', async () => {
  const step = await stepCalled('MR')
  const stale = { ...at(step), revision: step.revision - 1 }
  expect(refusalOf(await asCoordinator((tx, actor) => changeRouteStep(tx, actor, { ...stale, label: 'anders' })))).toBe(
    'step.changed-meanwhile',
  )
  expect(await stepCalled('MR')).toEqual(step)
})

test('a step is moved between two others and back, and only its own row changes', async () => {
  const before = await world.view()
  const [staff, bwo] = before.steps
  if (!staff || !bwo) throw new Error('Too few steps')
  await asCoordinator(async (tx, actor) => must(await moveRouteStep(tx, actor, { ...at(bwo), before: staff.id })))
  const moved = await world.view()
  expect(moved.steps.map(({ name }) => name).slice(0, 2)).toEqual(['BWO', 'beleidsstaf'])
  expect(moved.steps[1]?.revision).toBe(staff.revision)
  const again = await stepCalled('BWO')
  const next = await stepCalled('CWIZO')
  await asCoordinator(async (tx, actor) => must(await moveRouteStep(tx, actor, { ...at(again), before: next.id })))
  expect((await world.view()).steps.map(({ name }) => name)).toEqual(before.steps.map(({ name }) => name))
})

test('a step is added before another and removed again; it stays to be seen in what was planned', async () => {
  const mr = await stepCalled('MR')
  const wish = { dossier: world.dossier, route: world.route, label: 'onderraad', body: null, minDays: 2, minutes: 5, before: mr.id }
  const { id } = await asCoordinator(async (tx, actor) => must(await addRouteStep(tx, actor, wish)))
  const names = (await world.view()).steps.map(({ name }) => name)
  expect(names.indexOf('onderraad')).toBe(names.indexOf('MR') - 1)
  await asCoordinator(async (tx, actor) => must(await removeRouteStep(tx, actor, at({ id, revision: 1 }))))
  expect((await world.view()).steps.some((step) => step.id === id)).toBe(false)
})

test('a step is skipped with a reason, held, and opened again', async () => {
  const staff = await stepCalled('beleidsstaf')
  const skipping = (reason: string) => asCoordinator((tx, actor) => setStepStatus(tx, actor, { ...at(staff), status: 'skipped', reason }))
  expect(refusalOf(await skipping(' '))).toBe('step.skipped-without-reason')
  must(await skipping('schriftelijk afgedaan'))
  const skipped = await stepCalled('beleidsstaf')
  expect(skipped).toMatchObject({ status: 'skipped', reason: 'schriftelijk afgedaan' })
  const held = await asCoordinator((tx, actor) => setStepStatus(tx, actor, { ...at(skipped), status: 'held', reason: '' }))
  expect(refusalOf(held)).toBe('step.nowhere-held')
  await asCoordinator(async (tx, actor) => must(await setStepStatus(tx, actor, { ...at(skipped), status: 'planned', reason: '' })))
  expect(await stepCalled('beleidsstaf')).toMatchObject({ status: 'planned', reason: '' })
})

test('a debate that is moved forward breaks the plan at once, and dropped it breaks nothing', async () => {
  const sending = await stepCalled('verzending aan de Tweede Kamer')
  const day = addDays(world.monday, 60)
  const fields = { kind: 'debate', label: 'het commissiedebat', firstDay: day, lastDay: day, precision: 'day', daysBefore: 1 } as const
  const wish = { dossier: world.dossier, route: world.route, ...fields, step: sending.id, fact: null }
  const { id } = await asCoordinator(async (tx, actor) => must(await addRoutePoint(tx, actor, wish)))
  expect(await codes()).toEqual([])
  const point = { dossier: world.dossier, route: world.route, point: id }
  const earlier = addDays(world.monday, 30)
  await asCoordinator(async (tx, actor) =>
    must(await changeRoutePoint(tx, actor, { ...point, revision: 1, firstDay: earlier, lastDay: earlier })),
  )
  const view = await world.view()
  expect(view.conflicts.map(({ code }) => code)).toEqual(['debate-without-letter'])
  expect(view.conflicts[0]?.told.nl.sentence).toMatch(/^Het commissiedebat van .* vindt plaats zonder de brief/)
  expect(view.conflicts[0]?.told.en.sentence).toMatch(/is held without the letter/)
  expect(view.steps.find(({ name }) => name === 'MR')?.outlook.slack?.days).toBeLessThan(0)
  const unknown = await asCoordinator((tx, actor) => addRoutePoint(tx, actor, { ...wish, fact: world.route }))
  expect(refusalOf(unknown)).toBe('point.fact-unknown')
  await asCoordinator(async (tx, actor) => must(await dropRoutePoint(tx, actor, { ...point, revision: 2 })))
  expect(await codes()).toEqual([])
})

test('what is wrong is said and nothing is lost: before its predecessor, a meeting called off, a body abolished', async () => {
  await plan('RWIZO', world.meeting('RWIZO', 1))
  expect(await codes()).toContain('step-before-predecessor')
  await plan('RWIZO', world.meeting('RWIZO', 3))
  const cancelled = { programme: world.programme, meeting: world.meeting('RWIZO', 3), revision: 1, reason: 'Geen stukken' }
  await asCoordinator(async (tx, actor) => must(await cancelMeeting(tx, actor, cancelled)))
  expect(await codes()).toContain('meeting-cancelled')
  await plan('RWIZO', world.meeting('RWIZO', 4))
  const gone = { programme: world.programme, body: world.bodies.MR, revision: 1, on: addDays(world.monday, 7) }
  await asCoordinator(async (tx, actor) => must(await abolishBody(tx, actor, gone)))
  const view = await world.view()
  expect(view.conflicts.find(({ code }) => code === 'body-abolished')?.told.nl.sentence).toContain('bestaat dan niet meer')
  expect(view.steps.find(({ name }) => name === 'MR')).toMatchObject({ placed: true, meeting: world.meeting('MR', 5) })
})

test('a template is saved from a route, used, and ended; who keeps no bodies cannot save one', async () => {
  const { dossier, programme, route } = world
  const wish = { programme, route, name: 'Onze brief' }
  const { id } = await asCoordinator(async (tx, actor) => must(await saveRouteTemplate(tx, actor, wish)))
  const names = () => asCoordinator(async (tx) => (await listTemplatesFor(tx, dossier)).map(({ name }) => name))
  expect(await names()).toEqual(['Onze brief', 'Brief aan de Tweede Kamer'])
  const made = { dossier, template: id, name: 'Tweede brief', readyOn: null, priority: 2 }
  const second = await asCoordinator(async (tx, actor) => must(await addRoute(tx, actor, made)))
  await asCoordinator(async (tx, actor) => must(await endRoute(tx, actor, { dossier, route: second.id, revision: 1 })))
  const later = await asCoordinator((tx, actor) => changeRoute(tx, actor, { dossier, route: second.id, revision: 2, name: 'anders' }))
  expect(refusalOf(later)).toBe('route.ended')
  await asCoordinator(async (tx, actor) => must(await endRouteTemplate(tx, actor, { programme, template: id })))
  expect(await names()).toEqual(['Brief aan de Tweede Kamer'])
  await expect(world.as(world.authors.SZW, (tx, actor) => saveRouteTemplate(tx, actor, wish))).rejects.toThrow(/row-level security/)
})

test('today is planned as now, and before the route there was nothing', async () => {
  const of = { dossier: world.dossier, route: world.route }
  const today = dayAt(new Date())
  const now = await asCoordinator(async (tx) => must(await getRouteThen(tx, { ...of, on: today }, calendars)))
  expect(now.steps.every(({ movedDays }) => movedDays === 0 || movedDays === null)).toBe(true)
  const then = await asCoordinator(async (tx) => must(await getRouteThen(tx, { ...of, on: addDays(today, -10) }, calendars)))
  expect(then.steps.every(({ was }) => was === null)).toBe(true)
})

test('a route begins at the debate that it is written for: the debate stands fast and every step is as late as it allows', async () => {
  const day = addDays(world.monday, 80)
  const towards = { kind: 'debate', label: 'het debat', day, daysBefore: 1 } as const
  const wish = { dossier: world.dossier, template: 'letter-to-parliament', name: 'Naar het debat', readyOn: null, priority: 3 }
  const { id } = await asCoordinator(async (tx, actor) => must(await startRoute(tx, actor, { ...wish, towards, calendars })))
  const view = await asCoordinator(async (tx) => must(await getRoute(tx, { dossier: world.dossier, route: id }, calendars)))
  expect(view.points.map(({ kind, firstDay, daysBefore }) => [kind, firstDay, daysBefore])).toEqual([['debate', day, 1]])
  expect(view.conflicts).toEqual([])
  expect(view.steps.every(({ placed, outlook }) => placed && outlook.slack?.days === 0)).toBe(true)
  const sent = view.steps.at(-1)?.firstDay ?? ''
  expect(sent < day && sent > addDays(day, -8)).toBe(true)
  const without = await asCoordinator((tx, actor) => startRoute(tx, actor, { ...wish, towards: { ...towards, label: ' ' }, calendars }))
  expect(refusalOf(without)).toBe('point.without-label')
})
