import { expect, test } from 'vitest'
import { programmeWorld } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { changeItemRow, listItems } from '../store/items.ts'
import { addItem } from './items.ts'

const { db } = await testDatabase()
const world = await programmeWorld(db)
const { programme, subGoal, measures, authors, as } = world

test('an author adds a measure that the own organisation leads, and none of another', async () => {
  const wish = { programme, kind: 'measure', parent: subGoal, title: 'Campagne' } as const
  const own = await as(authors.SZW, (tx, actor) => addItem(tx, actor, { ...wish, lead: authors.SZW.organisation }))
  expect(own).toEqual({ id: expect.any(String) })
  const other = await as(authors.SZW, (tx, actor) => addItem(tx, actor, { ...wish, lead: authors.VWS.organisation }))
  expect(other).toEqual({ refused: 'item.not-your-part' })
})

test('the database itself keeps an author from the measures of another ministry', async () => {
  const changed = await as(authors.VWS, async (tx, actor) => {
    const items = await listItems(tx, programme)
    const item = items.find(({ id }) => id === measures.SZW)
    return item && changeItemRow(tx, item, { title: 'Overgenomen', by: actor.person })
  })
  expect(changed).toBe(false)
})

test('somebody without a role in the programme sees nothing of it', async () => {
  expect(await as(world.outsider, (tx) => listItems(tx, programme))).toEqual([])
  expect((await as(world.reader, (tx) => listItems(tx, programme))).length).toBeGreaterThan(4)
})

test('what an item was stays readable, as it was at that moment', async () => {
  const before = new Date()
  await as(world.coordinator, async (tx, actor) => {
    const item = (await listItems(tx, programme)).find(({ id }) => id === measures.OCW)
    if (!item) throw new Error('No measure')
    expect(await changeItemRow(tx, item, { title: 'Anders', by: actor.person })).toBe(true)
    expect(await changeItemRow(tx, item, { title: 'Te laat', by: actor.person })).toBe(false)
  })
  const titles = async (at: Date | null) =>
    (await as(world.reader, (tx) => listItems(tx, programme, at)))
      .filter(({ id }) => id === measures.OCW)
      .map(({ title, revision }) => [title, revision])
  expect(await titles(before)).toEqual([['Maatregel 1.1.1', 1]])
  expect(await titles(null)).toEqual([['Anders', 2]])
  expect(await titles(new Date())).toEqual([['Anders', 2]])
})
