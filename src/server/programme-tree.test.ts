import { expect, test } from 'vitest'
import { startedProduct } from '../../tests/product.ts'
import type { ItemView } from '../programme/model/item-view.ts'
import type { Tree } from '../programme/model/tree.ts'

const { db, as } = await startedProduct({ demo: true })
const coordinator = await as('Coördinator (demo)')
const { id: programme } = await db.selectFrom('programme').select('id').where('demo', '=', true).executeTakeFirstOrThrow()
const { id: ocw } = await db.selectFrom('organisation').select('id').where('abbreviation', '=', 'OCW').executeTakeFirstOrThrow()
const base = `/programmes/${programme}`

async function added(wish: Record<string, unknown>): Promise<ItemView> {
  const answer = await coordinator.post(`${base}/items`, wish)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body as ItemView
}

const line = await added({ kind: 'actionLine', parent: null, title: 'Proeflijn' })
const measure = await added({ kind: 'measure', parent: line.item.id, title: 'Proefmaatregel', lead: ocw })
const item = `${base}/items/${measure.item.id}`
const code = (answer: { body: unknown }) => (answer.body as { code: string }).code

test('a measure has one lead: a list of them is no valid request', async () => {
  const wish = { kind: 'measure', parent: line.item.id, title: 'Twee trekkers', lead: [ocw, ocw] }
  const answer = await coordinator.post(`${base}/items`, wish)
  expect([answer.status, code(answer)]).toEqual([400, 'request.invalid'])
})

test('an edit on a stale version conflicts, and what is there now can be fetched beside it', async () => {
  const change = (title: string) => coordinator.post(item, { revision: measure.item.revision, title })
  expect((await change('Van de eerste')).status).toBe(200)
  const late = await change('Van de tweede')
  expect([late.status, code(late)]).toEqual([409, 'item.changed-meanwhile'])
  expect(((await coordinator.get(item)).body as ItemView).item.title).toBe('Van de eerste')
})

test('refuses a day that does not exist and one that is out of reach', async () => {
  expect((await coordinator.get(`${base}/tree?on=2026-02-30`)).status).toBe(400)
  const { revision } = ((await coordinator.get(item)).body as ItemView).item
  const answer = await coordinator.post(item, { revision, endsOn: '2101-01-01' })
  expect([answer.status, code(answer)]).toEqual([422, 'item.day-out-of-reach'])
})

test('the tree names who looks, so that a screen knows what that person may change', async () => {
  const tree = (await coordinator.get(`${base}/tree`)).body as Tree
  expect(tree.items.map(({ id }) => id)).toEqual(expect.arrayContaining([line.item.id, measure.item.id]))
  expect(tree.reader).toEqual({ roles: ['coordinator'], organisation: ocw })
  const reader = await as('Lezer (demo)')
  expect(((await reader.get(`${base}/tree`)).body as Tree).reader.roles).toEqual(['reader'])
  expect((await reader.post(item, { revision: 1, title: 'Mag niet' })).status).toBe(403)
})
