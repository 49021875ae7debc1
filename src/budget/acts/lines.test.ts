import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { costOf, lineOf, withCost, withLine } from '../../../tests/budget-world.ts'
import { must, programmeWorld } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { setShareRows } from '../store/lines.ts'
import { getBudgetLine, listAllBudgetLines, listBudgetLines } from '../views/lines.ts'
import {
  getBudgetChoices,
  getMeasureMoney,
  getMoneyOverview,
  listActionLineMoney,
  listAllMeasureCosts,
  listMeasureMoney,
} from '../views/money.ts'
import { addMeasureCost, changeMeasureCost, withdrawMeasureCost } from './costs.ts'
import { addBudgetLine, changeBudgetLine, setBudgetShares, withdrawBudgetLine } from './lines.ts'

const { db } = await testDatabase()
const world = await programmeWorld(db)
const { programme, measures, authors, coordinator, reader, outsider, as } = world
await db.updateTable('programme').set({ first_year: 2023, last_year: 2025 }).where('id', '=', programme).execute()

const page = { programme, sort: 'year', descending: false, from: 0, count: 200 } as const

describe('who writes a line', () => {
  test('an author writes lines of the own organisation and of no other', async () => {
    const own = await as(authors.SZW, (tx, actor) => addBudgetLine(tx, actor, { programme, fields: lineOf(authors.SZW.organisation) }))
    expect(own).toEqual({ id: expect.any(String) })
    const other = await as(authors.SZW, (tx, actor) => addBudgetLine(tx, actor, { programme, fields: lineOf(authors.VWS.organisation) }))
    expect(other).toEqual({ refused: 'budgetLine.not-your-part' })
  })

  test('nor can a line be given to another organisation, or taken from one', async () => {
    const line = await withLine(world, authors.SZW, {})
    const given = await as(authors.SZW, (tx, actor) =>
      changeBudgetLine(tx, actor, { programme, line, revision: 1, fields: lineOf(authors.VWS.organisation) }),
    )
    const taken = await as(authors.VWS, (tx, actor) =>
      changeBudgetLine(tx, actor, { programme, line, revision: 1, fields: lineOf(authors.VWS.organisation) }),
    )
    expect([given, taken]).toEqual([{ refused: 'budgetLine.not-your-part' }, { refused: 'budgetLine.not-your-part' }])
  })

  test('the database itself keeps an author from the lines and shares of another organisation, and a reader from all', async () => {
    const line = await withLine(world, authors.SZW, { shares: { [measures.SZW]: '10' } })
    for (const member of [authors.VWS, reader, outsider]) {
      const changed = await as(member, async (tx) => {
        const { numUpdatedRows } = await tx.updateTable('budget_line').set({ cents: '1000' }).where('id', '=', line).executeTakeFirst()
        const shares = await tx.updateTable('budget_share').set({ cents: '1' }).where('line_id', '=', line).executeTakeFirst()
        return numUpdatedRows + shares.numUpdatedRows
      })
      expect(changed).toBe(0n)
      await expect(
        as(member, (tx) =>
          tx
            .insertInto('budget_line')
            .values({
              programme_id: programme,
              organisation_id: authors.SZW.organisation,
              year: 2023,
              cents: '1',
              purpose: 'x',
              state: 'decided',
            })
            .execute(),
        ),
      ).rejects.toThrow(/row-level security/)
    }
  })

  test('somebody without a role in the programme sees no money of it', async () => {
    expect((await as(outsider, (tx, actor) => listBudgetLines(tx, actor, page))).total).toBe(0)
    expect((await as(outsider, (tx, actor) => getMoneyOverview(tx, actor, programme))).organisations).toEqual([])
    expect((await as(reader, (tx, actor) => listBudgetLines(tx, actor, page))).total).toBeGreaterThan(0)
  })
})

describe('what a line may hold', () => {
  const add = (fields: Parameters<typeof lineOf>[1]) =>
    as(coordinator, (tx, actor) => addBudgetLine(tx, actor, { programme, fields: lineOf(authors.SZW.organisation, fields) }))

  test('refuses a year out of range, a price level out of range, an empty purpose and an organisation that does not exist', async () => {
    expect(await add({ year: 2203 })).toMatchObject({ refused: 'money.year-out-of-reach' })
    expect(await add({ priceLevel: 23 })).toMatchObject({ refused: 'money.price-level-out-of-reach' })
    expect(await add({ purpose: '  ' })).toMatchObject({ refused: 'budgetLine.purpose-empty' })
    expect(await add({ organisation: programme })).toMatchObject({ refused: 'budgetLine.organisation-unknown' })
  })

  test('an edit on what somebody else has changed since is refused, and nothing is lost', async () => {
    const line = await withLine(world, authors.OCW, {})
    const change = (purpose: string) =>
      as(authors.OCW, (tx, actor) =>
        changeBudgetLine(tx, actor, { programme, line, revision: 1, fields: lineOf(authors.OCW.organisation, { purpose }) }),
      )
    expect(await change('Onderzoek')).toEqual({ id: line })
    expect(await change('Campagne')).toEqual({ refused: 'budgetLine.stale', details: { revision: 2 } })
    const view = must(await as(reader, (tx, actor) => getBudgetLine(tx, actor, { programme, line })))
    expect([view.purpose, view.revision, view.past.map(({ purpose }) => purpose)]).toEqual(['Onderzoek', 2, ['Proef']])
  })

  test('a withdrawn line counts no more, says why, and changes no more', async () => {
    const line = await withLine(world, authors.OCW, { purpose: 'Vervallen' })
    const withdraw = (reason: string) =>
      as(authors.OCW, (tx, actor) => withdrawBudgetLine(tx, actor, { programme, line, revision: 1, reason }))
    expect(await withdraw(' ')).toEqual({ refused: 'budgetLine.reason-empty' })
    expect(await withdraw('Dubbel')).toEqual({ id: line })
    const fields = lineOf(authors.OCW.organisation)
    const changed = await as(authors.OCW, (tx, actor) => changeBudgetLine(tx, actor, { programme, line, revision: 2, fields }))
    expect(changed).toEqual({ refused: 'budgetLine.withdrawn' })
    const listed = (withdrawn: boolean) =>
      as(reader, async (tx, actor) => (await listBudgetLines(tx, actor, { ...page, word: 'vervallen', withdrawn })).total)
    expect([await listed(false), await listed(true)]).toEqual([0, 1])
    expect((await as(reader, (tx, actor) => listAllBudgetLines(tx, actor, programme))).some(({ id }) => id === line)).toBe(false)
  })
})

describe('what a line pays', () => {
  test('shares may not exceed the line, nor name a measure of another programme, nor one twice', async () => {
    const line = await withLine(world, authors.SZW, { cents: '100' })
    const elsewhere = await programmeElsewhere()
    const share = (shares: { measure: string; cents: string }[]) =>
      as(authors.SZW, (tx, actor) => setBudgetShares(tx, actor, { programme, line, revision: 1, shares }))
    const [one, other] = [measures.SZW, measures.OCW]
    expect(
      await share([
        { measure: one, cents: '60' },
        { measure: other, cents: '41' },
      ]),
    ).toEqual({ refused: 'budgetLine.shares-over' })
    expect(await share([{ measure: elsewhere, cents: '1' }])).toEqual({ refused: 'budgetLine.measure-unknown' })
    expect(await share([{ measure: world.actionLine, cents: '1' }])).toEqual({ refused: 'budgetLine.measure-unknown' })
    expect(
      await share([
        { measure: one, cents: '1' },
        { measure: one, cents: '1' },
      ]),
    ).toEqual({ refused: 'budgetLine.measure-twice' })
    expect(
      await share([
        { measure: one, cents: '60' },
        { measure: other, cents: '40' },
      ]),
    ).toEqual({ id: line })
  })

  test('a share that is not named any more becomes nothing, and a line cannot shrink below its shares', async () => {
    const line = await withLine(world, authors.SZW, { cents: '100', shares: { [measures.SZW]: '60', [measures.OCW]: '40' } })
    const shrink = (revision: number) =>
      as(authors.SZW, (tx, actor) =>
        changeBudgetLine(tx, actor, { programme, line, revision, fields: lineOf(authors.SZW.organisation, { cents: '70' }) }),
      )
    expect(await shrink(2)).toEqual({ refused: 'budgetLine.shares-over' })
    const shares = [{ measure: measures.SZW, cents: '70' }]
    expect(await as(authors.SZW, (tx, actor) => setBudgetShares(tx, actor, { programme, line, revision: 2, shares }))).toEqual({ id: line })
    expect(await shrink(3)).toEqual({ id: line })
    const view = must(await as(reader, (tx, actor) => getBudgetLine(tx, actor, { programme, line })))
    expect(view.shares.map(({ measure, cents }) => [measure.id, cents])).toEqual([[measures.SZW, '70']])
  })

  test('the database itself refuses shares over the line, from either side', async () => {
    const line = await withLine(world, authors.SZW, { cents: '100', shares: { [measures.SZW]: '60' } })
    const more = { line, programme, by: coordinator.actor.person }
    await expect(as(coordinator, (tx) => setShareRows(tx, [{ ...more, measure: measures.OCW, cents: '41' }]))).rejects.toThrow(/exceed/)
    await expect(as(coordinator, (tx) => sql`update budget_line set cents = 59 where id = ${line}`.execute(tx))).rejects.toThrow(/exceed/)
    const elsewhere = await programmeElsewhere()
    await expect(as(coordinator, (tx) => setShareRows(tx, [{ ...more, measure: elsewhere, cents: '1' }]))).rejects.toThrow(/foreign key/)
  })
})

describe('what a measure costs', () => {
  test('its lead says so, and another does not', async () => {
    const wish = { programme, measure: measures.VWS, fields: costOf({ cents: '500' }) }
    expect(await as(authors.VWS, (tx, actor) => addMeasureCost(tx, actor, wish))).toEqual({ id: expect.any(String), measure: measures.VWS })
    expect(await as(authors.SZW, (tx, actor) => addMeasureCost(tx, actor, wish))).toEqual({ refused: 'measureCost.not-your-part' })
    const elsewhere = await programmeElsewhere()
    expect(await as(coordinator, (tx, actor) => addMeasureCost(tx, actor, { ...wish, measure: elsewhere }))).toEqual({
      refused: 'measure.unknown',
    })
    expect(await as(coordinator, (tx, actor) => addMeasureCost(tx, actor, { ...wish, fields: costOf({ year: 1023 }) }))).toMatchObject({
      refused: 'money.year-out-of-reach',
    })
    const kept = as(authors.SZW, (tx) =>
      tx.insertInto('measure_cost').values({ programme_id: programme, measure_id: measures.VWS, year: 2023, cents: '1' }).execute(),
    )
    await expect(kept).rejects.toThrow(/row-level security/)
  })

  test('a cost is written anew or withdrawn on the revision that was read', async () => {
    const costs = () => as(reader, async (tx, actor) => must(await getMeasureMoney(tx, actor, { programme, measure: measures.VWS })).costs)
    const [cost] = await costs()
    if (!cost) throw new Error('No cost')
    const change = { programme, cost: cost.id, revision: 1, fields: costOf({ cents: '600', recurring: true }) }
    expect(await as(authors.VWS, (tx, actor) => changeMeasureCost(tx, actor, change))).toEqual({ measure: measures.VWS })
    expect(await as(authors.VWS, (tx, actor) => changeMeasureCost(tx, actor, change))).toMatchObject({ refused: 'measureCost.stale' })
    expect(await costs()).toMatchObject([{ cents: '600', recurring: true, revision: 2 }])
    const withdrawal = { programme, cost: cost.id, revision: 2 }
    expect(await as(authors.VWS, (tx, actor) => withdrawMeasureCost(tx, actor, withdrawal))).toEqual({ measure: measures.VWS })
    expect(await costs()).toEqual([])
  })
})

test('need stands against cover per ministry, year, action line and measure', async () => {
  const fresh = await programmeWorld(db)
  await db.updateTable('programme').set({ first_year: 2023, last_year: 2025 }).where('id', '=', fresh.programme).execute()
  const { OCW, SZW } = fresh.measures
  await withLine(fresh, fresh.authors.OCW, { cents: '254900000', recurring: true, priceLevel: 2023, shares: { [OCW]: '100000000' } })
  await withLine(fresh, fresh.authors.SZW, { cents: '80000000', state: 'reserved', priceLevel: 2023, shares: { [SZW]: '60000000' } })
  await withLine(fresh, fresh.authors.SZW, { cents: '90000000', year: 2024, state: 'requested', priceLevel: 2023 })
  await withCost(fresh, OCW, { cents: '254900000', recurring: true, priceLevel: 2023 })
  await withCost(fresh, SZW, { cents: '80000000', recurring: true, priceLevel: 2022 })
  const overview = await fresh.as(fresh.reader, (tx, actor) => getMoneyOverview(tx, actor, fresh.programme))
  expect(overview.years).toEqual([2023, 2024, 2025])
  expect(overview.total).toMatchObject({ need: '1004700000', cover: '844700000', requested: '90000000', open: '160000000', mixed: true })
  const szw = overview.organisations.find(({ organisation }) => organisation.abbreviation === 'SZW')
  expect(szw?.years.map(({ need, cover, requested }) => [need, cover, requested])).toEqual([
    ['80000000', '80000000', '0'],
    ['80000000', '0', '90000000'],
    ['80000000', '0', '0'],
  ])
  expect(await fresh.as(fresh.reader, (tx, actor) => listActionLineMoney(tx, actor, fresh.programme))).toMatchObject([
    { title: 'Bewustwording', total: { need: '1004700000', cover: '360000000' } },
  ])

  const wish = { programme: fresh.programme, sort: 'lack', descending: true, from: 0, count: 2 } as const
  const short = await fresh.as(fresh.reader, (tx, actor) => listMeasureMoney(tx, actor, { ...wish, short: true }))
  expect([short.total, short.rows.map(({ measure, total }) => [measure.number, total.lack])]).toEqual([
    2,
    [
      ['1.1.1', '464700000'],
      ['1.1.2', '180000000'],
    ],
  ])
  const one = must(
    await fresh.as(fresh.authors.SZW, (tx, actor) => getMeasureMoney(tx, actor, { programme: fresh.programme, measure: SZW })),
  )
  expect(one).toMatchObject({ mayWrite: true, total: { need: '240000000', cover: '60000000' }, lines: [{ share: '60000000' }] })
  expect(await fresh.as(fresh.reader, (tx, actor) => listAllMeasureCosts(tx, actor, fresh.programme))).toHaveLength(2)
})

test('a page of lines is filtered and sorted by the database', async () => {
  const fresh = await programmeWorld(db)
  for (const [year, cents, source] of [
    [2024, '30', 'Ontwerpbegroting 2023'],
    [2023, '20', 'Voorjaarsnota 2022'],
    [2025, '10', 'Ontwerpbegroting 2023'],
  ] as const) {
    await withLine(fresh, fresh.authors.OCW, { year, cents, source, shares: { [fresh.measures.OCW]: '5' } })
  }
  const found = (wish: object) =>
    fresh.as(fresh.reader, async (tx, actor) => {
      const { rows, total } = await listBudgetLines(tx, actor, { ...page, programme: fresh.programme, ...wish })
      return [rows.map(({ cents }) => cents).join(' '), total]
    })
  expect(await found({})).toEqual(['20 30 10', 3])
  expect(await found({ sort: 'cents', descending: true, count: 2 })).toEqual(['30 20', 3])
  expect(await found({ sort: 'rest', from: 1, count: 1 })).toEqual(['20', 3])
  expect(await found({ source: 'Ontwerpbegroting 2023', year: 2025 })).toEqual(['10', 1])
  expect(await found({ word: 'VOORJAARS' })).toEqual(['20', 1])
  expect(await found({ word: '%' })).toEqual(['', 0])
  expect(await found({ measure: fresh.measures.SZW })).toEqual(['', 0])
  expect(await found({ measure: fresh.measures.OCW, organisation: fresh.authors.OCW.organisation, state: 'decided' })).toEqual([
    '20 30 10',
    3,
  ])
  const choices = await fresh.as(fresh.authors.SZW, (tx, actor) => getBudgetChoices(tx, actor, fresh.programme))
  expect(choices).toMatchObject({ sources: ['Ontwerpbegroting 2023', 'Voorjaarsnota 2022'], years: [2023, 2024, 2025], writes: 'own' })
  expect(choices.organisation?.abbreviation).toBe('SZW')
})

/** A measure of a programme of which the same people know nothing. */
async function programmeElsewhere(): Promise<string> {
  const { id } = await db
    .insertInto('programme')
    .values({ name: 'Ander programma', created_by: coordinator.actor.person })
    .returning('id')
    .executeTakeFirstOrThrow()
  const [line] = await db
    .insertInto('programme_item')
    .values({ programme_id: id, kind: 'actionLine', title: 'Elders', status: 'active' })
    .returning('id')
    .execute()
  const [measure] = await db
    .insertInto('programme_item')
    .values({
      programme_id: id,
      kind: 'measure',
      parent_id: line?.id ?? null,
      title: 'Elders',
      status: 'planned',
      lead_id: coordinator.organisation,
    })
    .returning('id')
    .execute()
  return measure?.id ?? ''
}
