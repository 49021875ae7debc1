import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Member, must, programmeWorld } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import type { TestFields } from '../model/tests.ts'
import { emptyRisk } from '../rules/risks.ts'
import { listAllMitigations, listAllRisks } from '../views/risks.ts'
import { getTest, listTests, testOutcomes } from '../views/tests.ts'
import { addMitigationRows, addRiskRows } from './bulk.ts'
import { addTest, changeTest } from './tests.ts'

const { db } = await testDatabase()
const world = await programmeWorld(db)
const { programme, measures, authors, coordinator, as } = world

const asked = (wish: Partial<TestFields>): TestFields => ({
  item: null,
  scenario: '',
  organisation: authors.VWS.organisation,
  askedOn: '2026-01-05',
  receivedOn: null,
  verdict: null,
  condition: '',
  capacity: '',
  capacityVerdict: null,
  cost: '',
  costVerdict: null,
  costCents: null,
  workingMethod: '',
  workingMethodVerdict: null,
  cooperation: '',
  cooperationVerdict: null,
  withdrawn: false,
  ...wish,
})
const add = (who: Member, wish: Partial<TestFields>) => as(who, (tx, actor) => addTest(tx, actor, { programme, ...asked(wish) }))

test('the lead of a measure asks, the implementing organisation answers, and another may do neither', async () => {
  const { id } = must(await add(authors.OCW, { item: measures.OCW }))
  expect(await add(authors.SZW, { item: measures.OCW })).toEqual({ refused: 'test.not-your-part' })
  const answer = asked({
    item: measures.OCW,
    receivedOn: '2026-03-02',
    verdict: 'feasibleIf',
    condition: 'Twintig mensen',
    costCents: '25000000',
  })
  const write = (who: Member, revision: number) =>
    as(who, (tx, actor) => changeTest(tx, actor, { programme, test: id, revision, ...answer }))
  expect(await write(authors.SZW, 1)).toEqual({ refused: 'test.not-your-part' })
  expect(await write(authors.VWS, 1)).toEqual({ id })
  expect(await write(authors.OCW, 1)).toEqual({ refused: 'test.stale' })
  const row = await as(authors.VWS, async (tx, actor) => must(await getTest(tx, actor, { programme, test: id })))
  expect([row.itemName, row.organisationName, row.mayChange]).toEqual(['1.1.1 Maatregel 1.1.1', 'VWS', true])
})

test('what a measure’s tests come to leaves out what was withdrawn', async () => {
  must(await add(coordinator, { item: measures.OCW, organisation: authors.SZW.organisation, costCents: '100' }))
  must(await add(coordinator, { item: measures.OCW, receivedOn: '2026-02-01', verdict: 'notFeasible', withdrawn: true }))
  expect(await as(world.reader, (tx) => testOutcomes(tx, programme))).toEqual([
    { item: measures.OCW, verdict: 'feasibleIf', costCents: '25000000', awaited: 1, conditions: ['Twintig mensen'] },
  ])
})

test('the list counts per organisation and filters by verdict', async () => {
  must(await add(coordinator, { scenario: 'Alles in één jaar', receivedOn: '2026-02-01', verdict: 'feasible' }))
  const list = (wish: object) => as(world.reader, (tx, actor) => listTests(tx, actor, { programme, ...wish }))
  const all = await list({})
  expect(all.organisations.map(({ name, asked: count, feasible, feasibleIf }) => [name, count, feasible, feasibleIf])).toEqual([
    ['SZW', 1, 0, 0],
    ['VWS', 2, 1, 1],
  ])
  expect((await list({ verdict: 'awaited' })).tests.map(({ organisationName }) => organisationName)).toEqual(['SZW'])
  expect((await list({ verdict: 'feasible' })).total).toBe(1)
})

test('refuses an organisation or measure that does not exist', async () => {
  expect(await add(coordinator, { item: randomUUID() })).toEqual({ refused: 'risk.item-unknown' })
  expect(await add(coordinator, { scenario: 'x', organisation: randomUUID() })).toEqual({ refused: 'test.organisation-unknown' })
})

test('the database itself keeps an author from a test of another ministry', async () => {
  const slipped = as(authors.SZW, (tx) =>
    sql`insert into implementation_test (programme_id, item_id, organisation_id, asked_on)
      values (${programme}, ${measures.OCW}, ${authors.VWS.organisation}, '2026-01-01')`.execute(tx),
  )
  await expect(slipped).rejects.toThrow(/row-level security/)
})

test('many risks and mitigations are added at once, or none with the place of the one that is wrong', async () => {
  const risk = (title: string) => ({ id: randomUUID(), fields: { ...emptyRisk, title }, items: [] })
  const rows = [risk('Eén'), risk('Twee')]
  await as(coordinator, async (tx, actor) => {
    expect(await addRiskRows(tx, actor, { programme, rows: [...rows, risk(' ')] })).toEqual({
      refused: 'risk.title-empty',
      details: { row: 2 },
    })
    expect(await addRiskRows(tx, actor, { programme, rows })).toEqual({ added: 2 })
    const fields = { action: 'Werven', owner: null, ownerPerson: null, dueOn: null, status: 'planned' as const }
    const mitigations = rows.map(({ id }) => ({ id: randomUUID(), risk: id, fields }))
    expect(await addMitigationRows(tx, actor, { programme, rows: mitigations })).toEqual({ added: 2 })
  })
  const [risks, mitigations] = await as(world.reader, async (tx, actor) => [
    await listAllRisks(tx, actor, programme),
    await listAllMitigations(tx, actor, programme),
  ])
  expect([risks.map(({ title }) => title).sort(), mitigations.length]).toEqual([['Eén', 'Twee'], 2])
})
