import { expect, test } from 'vitest'
import { withCost, withLine } from '../../../tests/budget-world.ts'
import { type Member, must, programmeWorld } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import type { StatedTotalFields } from '../model/stated-totals.ts'
import { listStatedTotals } from '../views/stated-totals.ts'
import { addStatedTotal, changeStatedTotal, withdrawStatedTotal } from './stated-totals.ts'

const { db } = await testDatabase()
const world = await programmeWorld(db)
const { programme, measures, authors, coordinator, reader, as } = world
await db.updateTable('programme').set({ first_year: 2023, last_year: 2025 }).where('id', '=', programme).execute()

const spring = { year: 2022, source: 'Voorjaarsnota 2022' }
for (const cents of ['467000000', '205000000', '423850000']) await withLine(world, authors.OCW, { ...spring, cents })
await withLine(world, authors.OCW, { source: 'Ontwerpbegroting 2023', cents: '254900000', recurring: true })
await withLine(world, authors.SZW, { cents: '60000000', state: 'reserved', shares: { [measures.SZW]: '50000000' } })
await withLine(world, authors.SZW, { cents: '20000000', state: 'reserved', year: 2024 })
await withLine(world, authors.SZW, { cents: '10000000', state: 'requested' })
await withCost(world, measures.SZW, { cents: '70000000', recurring: true })

const plain = {
  about: 'cover',
  organisation: null,
  item: null,
  source: '',
  firstYear: 2022,
  lastYear: 2025,
  statedIn: 'Nota',
  fact: null,
} as const
const add = (fields: Partial<StatedTotalFields> & { readonly cents: string }, who: Member = coordinator) =>
  as(who, (tx, actor) => addStatedTotal(tx, actor, { programme, fields: { ...plain, ...fields } }))
const held = async (id: string) => {
  const all = await as(reader, (tx, actor) => listStatedTotals(tx, actor, programme))
  return all.find((one) => one.id === id)
}

test('a stated total is held against the lines of that organisation, source and those years', async () => {
  const { OCW, SZW } = authors
  const notes = must(
    await add({ organisation: OCW.organisation, source: 'Voorjaarsnota 2022', firstYear: 2022, lastYear: 2022, cents: '1095850000' }),
  )
  expect(await held(notes.id)).toMatchObject({ sum: '1095850000', parts: 3, difference: '0' })
  const yearly = must(await add({ organisation: OCW.organisation, firstYear: 2023, lastYear: 2025, cents: '764700000' }))
  expect(await held(yearly.id)).toMatchObject({ sum: '764700000', parts: 1, difference: '0' })
  const szw = must(await add({ organisation: SZW.organisation, firstYear: 2023, lastYear: 2025, cents: '60000000' }, SZW))
  expect(await held(szw.id)).toMatchObject({ sum: '80000000', parts: 2, difference: '-20000000', organisation: { abbreviation: 'SZW' } })
})

test('a total of an item takes the shares and the costs under it, one of the programme takes all', async () => {
  const under = must(await add({ item: world.actionLine, cents: '50000000' }))
  expect(await held(under.id)).toMatchObject({ sum: '50000000', parts: 1, difference: '0' })
  const need = must(await add({ about: 'need', item: measures.SZW, cents: '70000000' }))
  expect(await held(need.id)).toMatchObject({ sum: '210000000', parts: 1, difference: '-140000000' })
  const all = must(await add({ about: 'need', cents: '210000000' }))
  expect(await held(all.id)).toMatchObject({ sum: '210000000', difference: '0' })
  const none = must(await add({ about: 'need', organisation: authors.VWS.organisation, cents: '5' }))
  expect(await held(none.id)).toMatchObject({ sum: '0', parts: 0, difference: '5' })
})

test('a total that does not hang together is refused, and so is one of another', async () => {
  expect(await add({ cents: '1', firstYear: 2025, lastYear: 2023 })).toMatchObject({ refused: 'statedTotal.years-out-of-order' })
  expect(await add({ cents: '1', lastYear: 3000 })).toMatchObject({ refused: 'money.year-out-of-reach' })
  expect(await add({ cents: '1', statedIn: ' ' })).toMatchObject({ refused: 'statedTotal.place-empty' })
  expect(await add({ cents: '1', organisation: authors.SZW.organisation, item: measures.SZW })).toMatchObject({
    refused: 'statedTotal.two-scopes',
  })
  const other = await programmeWorld(db)
  expect(await add({ cents: '1', item: other.measures.SZW })).toMatchObject({ refused: 'statedTotal.item-unknown' })
  expect(await add({ cents: '1', fact: programme })).toMatchObject({ refused: 'statedTotal.fact-unknown' })
  expect(await add({ cents: '1' }, authors.SZW)).toMatchObject({ refused: 'statedTotal.not-your-part' })
  const bare = { programme_id: programme, about: 'cover', first_year: 2023, last_year: 2023, cents: '1', stated_in: 'Nota' }
  await expect(as(authors.SZW, (tx) => tx.insertInto('stated_total').values(bare).execute())).rejects.toThrow(/row-level security/)
})

test('it is changed or withdrawn on the revision that was read', async () => {
  const { id } = must(await add({ cents: '1' }))
  const of = { programme, total: id, revision: 1 }
  const fields = { ...plain, cents: '2' }
  expect(await as(authors.SZW, (tx, actor) => changeStatedTotal(tx, actor, { ...of, fields }))).toMatchObject({
    refused: 'statedTotal.not-your-part',
  })
  expect(await as(coordinator, (tx, actor) => changeStatedTotal(tx, actor, { ...of, fields }))).toEqual({ id })
  expect(await as(coordinator, (tx, actor) => withdrawStatedTotal(tx, actor, of))).toMatchObject({ refused: 'statedTotal.stale' })
  expect(await as(coordinator, (tx, actor) => withdrawStatedTotal(tx, actor, { ...of, revision: 2 }))).toEqual({ id })
  expect(await held(id)).toBeUndefined()
})
