import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../tests/test-database.ts'
import { listAllBudgetLines } from '../budget/views/lines.ts'
import { listAllMeasureCosts } from '../budget/views/money.ts'
import { compareScenarios } from '../budget/views/scenarios.ts'
import { listStatedTotals } from '../budget/views/stated-totals.ts'
import { loadCalendars } from '../calendar/load-calendars.ts'
import { actorFor } from '../identity/acts/actors.ts'
import { asActor } from '../identity/acts/as-actor.ts'
import { addDays, dayAt } from '../kernel/day.ts'
import { listAllIndicators, listAllObservations } from '../monitoring/views/indicators.ts'
import { getProgrammeOverview } from '../monitoring/views/overview.ts'
import { getRound, listRounds } from '../monitoring/views/rounds.ts'
import { listItems } from '../programme/store/items.ts'
import { findDemoProgramme } from '../programme/store/programmes.ts'
import { getProfile } from '../programme/views/profile.ts'
import { listMilestones } from '../programme/views/reported.ts'
import { listAllMitigations, listAllRisks } from '../risk/views/risks.ts'
import { listAllTests } from '../risk/views/tests.ts'
import { momentAt } from '../route/rules/clock.ts'
import { getAgenda } from '../route/views/agenda.ts'
import { listMeetings } from '../route/views/bodies.ts'
import { listRouteLines } from '../route/views/portfolio-lines.ts'
import { getRoute } from '../route/views/routes.ts'
import { loadDemo } from './demo.ts'
import { readDemoFacts } from './demo-facts.ts'
import { openFileStore } from './files/open-file-store.ts'
import { must } from './must.ts'

const { db } = await testDatabase()
const facts = readDemoFacts()
const directory = await mkdtemp(join(tmpdir(), 'actielijn-demo-'))
afterAll(() => rm(directory, { recursive: true, force: true }))
const files = await openFileStore(pathToFileURL(directory).href, directory)
await loadDemo(db, files)
const programme = (await findDemoProgramme(db))?.id ?? ''
const { id: person } = await db.selectFrom('person').select('id').where('name', '=', 'Coördinator (demo)').executeTakeFirstOrThrow()
const actor = await actorFor(db, { person, address: null })
const items = await listItems(db, programme)
const measures = facts.action_lines.flatMap((line) => line.measures)
const today = dayAt(new Date())
const calendars = loadCalendars()
const invented = expect.stringContaining('(verzonnen')

test('the demonstration holds every action line, sub-goal and measure of the facts, each with its source', () => {
  const titles = (kind: string) =>
    items
      .filter((item) => item.kind === kind)
      .map(({ title }) => title)
      .toSorted()
  expect(titles('actionLine')).toEqual(facts.action_lines.map(({ title }) => title).toSorted())
  expect(titles('subGoal')).toEqual(facts.action_lines.flatMap(({ goals }) => goals.map(({ text }) => text)).toSorted())
  expect(titles('measure')).toEqual(measures.map(({ title }) => title).toSorted())
  for (const item of items) expect([item.title, item.description]).toEqual([item.title, expect.stringContaining('Bron: ')])
  for (const item of items.filter(({ confidence }) => confidence !== null)) expect(item.explanation).toContain('(verzonnen oordeel)')
})

test('the programme says what it wants, when and with whom, and names its adviser by function', async () => {
  const profile = must(await getProfile(db, actor, programme))
  expect(profile).toMatchObject({ firstYear: 2023, lastYear: 2026, status: 'execution', adviser: facts.governance.commissioner.role })
  for (const aim of facts.programme.aims) expect(profile.coreMessage).toContain(aim)
  expect(profile.coreMessage).toContain('Bron: ')
  const named = (ids: readonly string[]) =>
    profile.organisations.filter(({ id }) => ids.includes(id)).map(({ abbreviation }) => abbreviation)
  expect(named(profile.coordinating).toSorted()).toEqual(['OCW', 'SZW'])
  expect(named(profile.participating).toSorted()).toEqual(['JenV', 'VWS'])
})

test('real milestones stand on their day, reached where a source tells so; one without a day says what the source says', async () => {
  const milestones = await listMilestones(db, programme, null)
  const real = milestones.filter(({ title }) => !title.includes('(verzonnen)'))
  const told = measures.flatMap((measure) => measure.milestones ?? []).filter(({ text }) => !text.includes('voorzien in'))
  expect(real.length).toBe(told.length)
  const at = (title: string) => real.find((one) => one.title.startsWith(title))
  expect(at('inwerkingtreding')).toMatchObject({ dueOn: '2024-07-01', status: 'reached', reachedOn: '2024-07-01' })
  expect(at('nieuwe editie')).toMatchObject({ dueOn: '2024-03-31', title: expect.stringContaining('(de bron zegt alleen: maart 2024)') })
  expect(at('evaluatie verwacht')).toMatchObject({ dueOn: '2026-08-31', status: 'open', title: expect.stringContaining('zomer 2026') })
  expect(at('besluit over duurzame')).toMatchObject({ dueOn: '2026-12-31', status: 'open', title: expect.stringContaining(': 2026)') })
  for (const one of real.filter(({ status }) => status === 'reached')) expect(one.reachedOn).toBe(one.dueOn)
})

test('real indicators have the values of their sources, groups as breakdowns, and no value without a year', async () => {
  const indicators = await listAllIndicators(db, actor, programme)
  const observations = await listAllObservations(db, actor, programme)
  expect(indicators.map(({ code }) => code).toSorted()).toEqual(facts.indicators.map(({ code }) => code).toSorted())
  for (const indicator of indicators) expect(indicator.definition).toContain('Bron: ')
  const dated = facts.indicators.flatMap(({ values }) => values).filter(({ year, month }) => (year ?? month ?? null) !== null)
  expect(observations.length).toBe(dated.length)
  const of = (code: string) => {
    const indicator = indicators.find((one) => one.code === code)
    return { indicator, values: observations.filter((one) => one.indicator === indicator?.id) }
  }
  expect(of('I1').values.map(({ period, value }) => [period, value])).toEqual([
    ['2020', 11],
    ['2022', 13],
    ['2024', 12],
  ])
  expect(of('I8').indicator?.breakdowns).toEqual(['vrouwen', 'mannen'])
  expect(of('I8').values.find(({ breakdown }) => breakdown === '')?.value).toBe(9.4)
  expect(of('I2').values.at(-1)?.note).toBe('In de bron: ruim.')
  expect(of('I16').values.find(({ period }) => period === '2022')).toMatchObject({ breaksSeries: true, note: 'In de bron: ruim.' })
  expect(of('I20').values.map(({ period }) => period)).toEqual(['2024-05', '2024-06', '2024-07', '2024-08'])
  expect(of('I21')).toMatchObject({ values: [], indicator: { definition: expect.stringContaining('noemt geen jaar') } })
})

test('real risks have their sources and say that their scores are invented', async () => {
  const risks = await listAllRisks(db, actor, programme)
  expect(risks.map(({ title }) => title).toSorted()).toEqual(facts.risks.map(({ text }) => text).toSorted())
  for (const { explanation } of risks) {
    expect(explanation).toContain('Bron: ')
    expect(explanation).toContain('Kans en gevolg zijn verzonnen.')
  }
  const responses = facts.risks.map(({ response }) => response)
  for (const { action } of await listAllMitigations(db, actor, programme))
    expect(responses.includes(action) ? '(verzonnen' : action).toEqual(invented)
  for (const test of await listAllTests(db, actor, programme)) expect(test.organisationName).toEqual(invented)
})

test('the € 11 million is real and has its source; lines, costs and scenarios say that they are invented, and one scenario does not fit', async () => {
  const totals = await listStatedTotals(db, actor, programme)
  const whole = totals.find(({ item, organisation }) => item === null && organisation === null)
  expect(whole).toMatchObject({ about: 'cover', cents: '1100000000', firstYear: 2023, lastYear: 2026 })
  expect(whole?.statedIn).toContain('https://www.rijksoverheid.nl/')
  expect(totals.find(({ item }) => item?.number === 'M5.1')).toMatchObject({ cents: '110000000', firstYear: 2024, lastYear: 2026 })
  for (const { purpose } of await listAllBudgetLines(db, actor, programme)) expect(purpose).toEqual(invented)
  for (const { explanation } of await listAllMeasureCosts(db, actor, programme)) expect(explanation).toEqual(invented)
  const { scenarios } = await compareScenarios(db, actor, programme)
  for (const { name } of scenarios) expect(name).toEqual(invented)
  expect(scenarios.map(({ fits }) => fits)).toEqual([false, true])
})

test('a frozen round and one that runs are there, and every part of the overview has something to tell', async () => {
  const rounds = await listRounds(db, actor, programme)
  expect(rounds.map(({ status }) => status)).toEqual(['open', 'frozen'])
  for (const { name } of rounds) expect(name).toEqual(invented)
  const running = must(await getRound(db, actor, { programme, round: rounds[0]?.id ?? '' }))
  expect(running.requests.filter(({ status }) => status === 'submitted').map(({ abbreviation }) => abbreviation)).toEqual(['JenV'])
  const overview = await getProgrammeOverview(db, actor, programme)
  expect(overview.measures.measures).toBe(measures.length)
  expect(overview.measures.behind).toBeGreaterThan(1)
  expect(BigInt(overview.money.total.open)).toBeGreaterThan(0n)
  expect(overview.money.gaps.length).toBeGreaterThan(1)
  expect([...new Set(overview.risks.lines.map(({ kind }) => kind))]).toEqual(['risk', 'mitigation', 'test'])
  expect(overview.changes).toMatchObject({ added: 0, confidence: 3, movedMilestones: 1, round: { id: rounds[1]?.id } })
  expect(overview.round).toMatchObject({ due: addDays(today, 14), days: 14 })
})

test('a second start loads nothing twice', async () => {
  const counted = async () =>
    (
      await db
        .selectFrom('record')
        .select((eb) => eb.fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
    ).count
  const before = await counted()
  const start = performance.now()
  await loadDemo(db, files)
  expect(performance.now() - start).toBeLessThan(3000)
  expect(await counted()).toBe(before)
})

test('the rooms are at work: meetings to come outside recesses, a route towards a debate, and an agenda with two proposals', async () => {
  await asActor(db, actor, async (tx) => {
    const coming = await listMeetings(tx, { programme, from: addDays(today, 1), to: addDays(today, 183) }, calendars)
    expect(new Set(coming.map(({ bodyCode }) => bodyCode))).toEqual(new Set(['beleidsstaf', 'BWO', 'CWIZO', 'RWIZO', 'MR']))
    expect(coming.every(({ place, papers, day }) => place.includes('verzonnen') && papers.day < day)).toBe(true)
    expect(coming.filter(({ recess }) => recess !== null)).toEqual([])
    const lines = await listRouteLines(tx, { programme }, { now: momentAt(new Date()), calendars })
    expect(lines).toMatchObject({ routes: 1, past: 1, unplaced: 0 })
    const [live] = lines.rows
    const view = must(await getRoute(tx, { dossier: live?.dossier ?? '', route: live?.route ?? '' }, calendars))
    expect(view.points.map(({ kind }) => kind)).toEqual(['debate'])
    expect(view.steps.every(({ placed }) => placed)).toBe(true)
    const busy = await tx.selectFrom('agenda_item').select(['meeting_id', 'status', 'demo']).execute()
    expect(busy.map(({ status, demo }) => [status, demo])).toEqual([
      ['proposed', true],
      ['proposed', true],
    ])
    const agenda = must(await getAgenda(tx, { actor, calendars }, { programme, meeting: busy[0]?.meeting_id ?? '' }))
    expect([agenda.waiting.length, agenda.hear]).toEqual([2, 2])
  })
})
