import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { largePortfolio } from '../../tests/large-portfolio.ts'
import { ownProgramme } from '../../tests/own-programme.ts'
import { type Client, startedProduct } from '../../tests/product.ts'
import type { PlanBase } from '../route/model/portfolio-base.ts'
import type { PlanHead, PlanView } from '../route/model/portfolio-views.ts'
import { addPlanRow } from '../route/store/portfolio-plans.ts'
import { improvePlan } from './improve-plan.ts'
import { openPlanWorkshop } from './plan-in-worker.ts'

const { db, as } = await startedProduct({ demo: true })
const coordinator = await as('Coördinator (demo)')
const reader = await as('Lezer (demo)')
const programme = await ownProgramme(db, 'Veel routes', { 'Lezer (demo)': 'reader' })
const at = `/programmes/${programme}`
const { id: by } = await db.selectFrom('person').select('id').where('name', '=', 'Coördinator (demo)').executeTakeFirstOrThrow()
await largePortfolio(db, { programme, by, placed: false, dossiers: 120, bodies: 8, days: 365, minutes: 30, seed: 3 })

async function ended(client: Client, { id }: PlanHead, seen = new Set<string>()): Promise<PlanHead> {
  for (;;) {
    const head = (await client.get(`${at}/portfolio-plans/${id}/progress`)).body as PlanHead
    seen.add(head.state)
    if (head.endedAt !== null) return head
    await new Promise((later) => setTimeout(later, 50))
  }
}
const made = async (client: Client) => (await client.post(`${at}/portfolio-plans`, {})).body as PlanHead

test('a plan answers at once, and two people at once each get a better one, each their own', { timeout: 90_000 }, async () => {
  const plans = await Promise.all([made(coordinator), made(reader)])
  const seen = new Set<string>()
  expect(plans.map(({ state, routes }) => [state, routes])).toEqual([
    ['waiting', 120],
    ['waiting', 120],
  ])
  const heads = await Promise.all([ended(coordinator, plans[0], seen), ended(reader, plans[1], seen)])
  for (const [index, head] of heads.entries()) {
    expect(head.state).toBe('done')
    expect(head.objective).toBeLessThanOrEqual(plans[index]?.objective ?? 0)
    expect(head.bound).toBeGreaterThan(plans[index]?.bound ?? 0)
  }
  expect(seen).toContain('improving')
  expect((await reader.get(`${at}/portfolio-plans/${plans[0].id}`)).status).toBe(404)
  const view = (await coordinator.get(`${at}/portfolio-plans/${plans[0].id}?only=waiting&count=5`)).body as PlanView
  expect(view.rows.length).toBe(5)
  expect(view.counts.moved + view.counts.unplaced).toBe(120)
})

test('meanwhile the server goes on answering, and a plan that is made again takes the place of the one in search', {
  timeout: 60_000,
}, async () => {
  const first = await made(coordinator)
  let slowest = 0
  for (let turn = 0; turn < 20; turn += 1) {
    const asked = performance.now()
    await coordinator.get('/session')
    slowest = Math.max(slowest, performance.now() - asked)
    await new Promise((later) => setTimeout(later, 50))
  }
  expect(slowest).toBeLessThan(2000)
  const begun = performance.now()
  const second = await made(coordinator)
  const head = await ended(coordinator, first)
  expect([head.state, head.objective]).toEqual(['stopped', first.objective])
  expect((await ended(coordinator, second)).state).toBe('done')
  // The search of the first makes way at once.
  expect(performance.now() - begun).toBeLessThan(16_000)
})

test('a search that fails ends, and the answer at once stays', { timeout: 30_000 }, async () => {
  const workshop = openPlanWorkshop()
  const id = randomUUID()
  const base = { now: { day: '2023-01-02', hour: 9 }, to: '', bodies: [], routes: [{}], absences: [], revisions: {} } as unknown as PlanBase
  const quick = { placements: [], objective: 3, bound: 0, gap: 1, proven: false, stoppedBy: 'effort' } as const
  await addPlanRow(db, { id, programme, by, subject: by, base, quick })
  await expect(improvePlan({ db, workshop }, id)).rejects.toThrow()
  const row = await db.selectFrom('portfolio_plan').select(['status', 'best']).where('id', '=', id).executeTakeFirstOrThrow()
  expect(row).toEqual({ status: 'stopped', best: null })
  await improvePlan({ db, workshop }, id)
  await workshop.stop()
})
