import { expect, test } from 'vitest'
import { decidingWorld } from '../../../tests/deciding-world.ts'
import { must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { listDraftEffects, listEffectChoices } from '../views/effects.ts'
import { getText } from '../views/text.ts'
import { setPointEffects } from './point-effects.ts'

const { db } = await testDatabase()
const world = await decidingWorld(db)
const { as, coordinator, reader, measures } = world

test('what agreeing to a point changes stands in the shared text, and the words of the point stay', async () => {
  const memo = await world.ready()
  const effects = [{ thing: 'item', id: measures.OCW, to: 'completed' }] as const
  must(await as(coordinator, (tx, actor) => setPointEffects(tx, actor, { memo, point: 'p1', effects })))
  const points = await as(coordinator, (tx, actor) => listDraftEffects(tx, actor, memo))
  expect(points).toMatchObject([
    { point: 'p1', question: 'Stemt u in met de maatregel?', effects: [{ ...effects[0], name: '1.1.1 Maatregel 1.1.1', now: 'planned' }] },
    { point: 'p2', effects: [] },
  ])
  const text = await as(coordinator, (tx, actor) => getText(tx, actor, memo))
  expect(text.content?.filter(({ type }) => type === 'decisionPoint')).toHaveLength(2)
})

test('a change that is not known, does not fit or comes twice is refused', async () => {
  const memo = await world.ready()
  const set = (point: string, ...effects: Parameters<typeof setPointEffects>[2]['effects'][number][]) =>
    as(coordinator, (tx, actor) => setPointEffects(tx, actor, { memo, point, effects }))
  const fine = { thing: 'item', id: measures.OCW, to: 'completed' } as const
  expect(await set('p9', fine)).toEqual({ refused: 'decision.point-unknown' })
  expect(await set('p1', fine, { ...fine, to: 'planned' })).toEqual({ refused: 'effect.twice' })
  expect(await set('p1', { ...fine, to: 'deferred' })).toEqual({ refused: 'effect.state-does-not-fit' })
  expect(await set('p1', { ...fine, thing: 'risk' })).toEqual({ refused: 'effect.unknown' })
  const { memo: closed } = await world.offered()
  expect(await as(coordinator, (tx, actor) => setPointEffects(tx, actor, { memo: closed, point: 'p1', effects: [fine] }))).toEqual({
    refused: 'memo.closed',
  })
})

test('what can change is found by a few letters, with what it can become', async () => {
  const memo = await world.ready()
  const find = (member: typeof reader) => as(member, (tx, actor) => listEffectChoices(tx, actor, { memo, thing: 'item', text: '1.1.2' }))
  expect(await find(coordinator)).toMatchObject([
    { id: measures.SZW, name: '1.1.2 Maatregel 1.1.2', states: ['planned', 'underway', 'completed', 'stopped'] },
  ])
})
