import { describe, expect, test } from 'vitest'
import { withCost, withLine } from '../../../tests/budget-world.ts'
import { type Member, must, programmeWorld } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import type { ScenarioView } from '../model/scenarios.ts'
import { compareScenarios, listAllScenarios, listScenarioMeasures } from '../views/scenarios.ts'
import { addScenario, changeScenario, chooseScenario, setScenarioCovers, setScenarioMeasures, withdrawScenario } from './scenarios.ts'

const { db } = await testDatabase()
const world = await programmeWorld(db)
const { programme, measures, authors, coordinator, reader, as } = world
await db.updateTable('programme').set({ first_year: 2023, last_year: 2024 }).where('id', '=', programme).execute()
await withLine(world, authors.OCW, { cents: '500', recurring: true })
await withLine(world, authors.SZW, { cents: '100', state: 'reserved' })
await withLine(world, authors.SZW, { cents: '900', state: 'requested' })
await withCost(world, measures.OCW, { cents: '400', recurring: true })
await withCost(world, measures.SZW, { cents: '200' })
await withCost(world, measures.VWS, { cents: '300', year: 2024 })

const plain = (name: string) => ({ programme, from: null, fields: { name, description: '' } })
const made = (name: string, from: string | null = null) =>
  as(coordinator, async (tx, actor) => must(await addScenario(tx, actor, { ...plain(name), from })).id)
const find = (id: string, who: Member = reader): Promise<ScenarioView> =>
  as(who, async (tx, actor) => {
    const found = (await compareScenarios(tx, actor, programme)).scenarios.find((one) => one.id === id)
    if (!found) throw new Error('No such scenario')
    return found
  })
const put = async (scenario: string, ids: readonly string[], within = true) => {
  const { revision } = await find(scenario)
  const wishes = ids.map((measure) => ({ measure, within }))
  return as(coordinator, (tx, actor) => setScenarioMeasures(tx, actor, { programme, scenario, revision, measures: wishes }))
}

describe('whether a scenario fits', () => {
  test('money of one year does not pay for another; what is requested pays for nothing', async () => {
    const basic = await made('Basis')
    must(await put(basic, [measures.OCW, measures.SZW]))
    expect(await find(basic)).toMatchObject({
      measures: 2,
      total: { cost: '1000', cover: '1100', open: '0', over: '100' },
      years: [
        { year: 2023, cost: '600', cover: '600', open: '0', over: '0' },
        { year: 2024, cost: '400', cover: '500', open: '0', over: '100' },
      ],
      fits: true,
      short: '0',
    })
    const more = await made('Extra', basic)
    must(await put(more, [measures.VWS]))
    expect(await find(more)).toMatchObject({ measures: 3, fits: false, short: '200', total: { open: '200', over: '0' } })
  })

  test('what an organisation would cover takes the place of its lines in that year, until it is taken back', async () => {
    const wide = await made('Ruim')
    must(await put(wide, [measures.OCW, measures.SZW, measures.VWS]))
    const cover = async (cents: string | null) => {
      const { revision } = await find(wide)
      const covers = [{ organisation: authors.VWS.organisation, year: 2024, cents }]
      must(await as(coordinator, (tx, actor) => setScenarioCovers(tx, actor, { programme, scenario: wide, revision, covers })))
      return find(wide)
    }
    const covered = await cover('200')
    expect(covered).toMatchObject({ fits: true, short: '0' })
    const vws = covered.organisations.find(({ organisation }) => organisation.abbreviation === 'VWS')
    expect(vws?.years).toMatchObject([{ typed: false }, { cost: '300', cover: '200', typed: true }])
    expect(await cover(null)).toMatchObject({ fits: false, short: '200' })
  })

  test('a measure can cost something else in a scenario, and go back to what it needs', async () => {
    const lean = await made('Sober')
    must(await put(lean, [measures.SZW]))
    const cost = async (costs: { year: number; cents: string }[] | null) => {
      const { revision } = await find(lean)
      const wish = [{ measure: measures.SZW, within: true, costs }]
      return as(coordinator, (tx, actor) => setScenarioMeasures(tx, actor, { programme, scenario: lean, revision, measures: wish }))
    }
    must(
      await cost([
        { year: 2023, cents: '50' },
        { year: 2024, cents: '60' },
      ]),
    )
    expect((await find(lean)).total.cost).toBe('110')
    must(await cost([{ year: 2024, cents: '70' }]))
    expect((await find(lean)).total.cost).toBe('70')
    must(await put(lean, [measures.SZW], false))
    must(await put(lean, [measures.SZW]))
    expect((await find(lean)).total.cost).toBe('70')
    must(await cost(null))
    expect((await find(lean)).total.cost).toBe('200')
    expect(await cost([{ year: 1066, cents: '1' }])).toMatchObject({ refused: 'money.year-out-of-reach' })
  })
})

describe('who makes and chooses', () => {
  test('only a co-ordinator, in the database too', async () => {
    for (const member of [authors.OCW, reader]) {
      await expect(as(member, (tx, actor) => addScenario(tx, actor, plain(`Van ${member.organisation}`)))).rejects.toThrow(
        /row-level security/,
      )
    }
  })

  test('a name is used once, and a copy holds what the other holds', async () => {
    const first = await made('Middel')
    must(await put(first, [measures.OCW]))
    expect(await as(coordinator, (tx, actor) => addScenario(tx, actor, plain(' middel ')))).toEqual({ refused: 'scenario.name-taken' })
    expect(await as(coordinator, (tx, actor) => addScenario(tx, actor, plain(' ')))).toEqual({ refused: 'scenario.name-empty' })
    expect(await find(await made('Middel 2', first))).toMatchObject({ measures: 1, total: { cost: '800' } })
    const wish = { ...plain('Middel 3'), from: measures.OCW }
    expect(await as(coordinator, (tx, actor) => addScenario(tx, actor, wish))).toEqual({ refused: 'scenario.unknown' })
  })

  test('a measure of another programme is refused, and so is a stale change', async () => {
    const other = await programmeWorld(db)
    const scenario = await made('Streng')
    expect(await put(scenario, [other.measures.OCW])).toEqual({ refused: 'scenario.measure-unknown' })
    const change = { programme, scenario, revision: 1, fields: { name: 'Strenger', description: 'Minder' } }
    expect(await as(coordinator, (tx, actor) => changeScenario(tx, actor, change))).toEqual({ id: scenario })
    expect(await as(coordinator, (tx, actor) => changeScenario(tx, actor, change))).toMatchObject({ refused: 'scenario.stale' })
    expect(await find(scenario)).toMatchObject({ name: 'Strenger', description: 'Minder', revision: 2 })
  })

  test('one that does not fit is chosen only with a reason, stays as it is, and makes place for another', async () => {
    const [first, second] = [await made('Hoog'), await made('Laag')]
    must(await put(first, [measures.VWS, measures.OCW]))
    const choose = async (scenario: string, reason: string) => {
      const { revision } = await find(scenario)
      return as(coordinator, (tx, actor) => chooseScenario(tx, actor, { programme, scenario, revision, reason }))
    }
    expect(await choose(first, ' ')).toEqual({ refused: 'scenario.does-not-fit', details: { short: '200' } })
    expect(await choose(first, 'VWS beslist in het voorjaar')).toEqual({ id: first })
    expect(await find(first)).toMatchObject({ state: 'chosen', reason: 'VWS beslist in het voorjaar' })
    expect(await put(first, [measures.SZW])).toEqual({ refused: 'scenario.chosen' })
    expect(await choose(second, '')).toEqual({ id: second })
    expect([(await find(first)).state, (await find(second)).state]).toEqual(['draft', 'chosen'])
    const { revision } = await find(first)
    expect(await as(coordinator, (tx, actor) => withdrawScenario(tx, actor, { programme, scenario: first, revision }))).toEqual({
      id: first,
    })
    await expect(find(first)).rejects.toThrow('No such scenario')
  })
})

test('a page of measures says in which scenarios each is, and all can be written out', async () => {
  const wish = { programme, sort: 'number', descending: false, from: 0, count: 2 } as const
  const { rows, total } = await as(reader, (tx, actor) => listScenarioMeasures(tx, actor, wish))
  const basic = (await as(reader, (tx, actor) => compareScenarios(tx, actor, programme))).scenarios[0]
  expect([total, rows.map(({ measure, need }) => [measure.number, need])]).toEqual([
    3,
    [
      ['1.1.1', '800'],
      ['1.1.2', '200'],
    ],
  ])
  expect(rows[0]?.scenarios).toContainEqual({ scenario: basic?.id, within: true, costs: null })
  const all = await as(reader, (tx, actor) => listAllScenarios(tx, actor, programme))
  expect(all[0]).toMatchObject({ name: 'Basis', costs: [] })
  expect(new Set(all[0]?.within)).toEqual(new Set([measures.OCW, measures.SZW]))
})
