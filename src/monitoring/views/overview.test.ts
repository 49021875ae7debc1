import { expect, test } from 'vitest'
import { withCost, withLine } from '../../../tests/budget-world.ts'
import { must, type ProgrammeWorld, programmeWorld } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { addDays, dayAt } from '../../kernel/day.ts'
import { addItem, changeItem } from '../../programme/acts/items.ts'
import { addMilestone, changeMilestone, decideMilestone } from '../../programme/acts/milestones.ts'
import { isBehind } from '../../programme/rules/tree.ts'
import { getTree } from '../../programme/views/tree.ts'
import { addMitigation } from '../../risk/acts/mitigations.ts'
import { addRisk } from '../../risk/acts/risks.ts'
import { addTest } from '../../risk/acts/tests.ts'
import { freezeRound } from '../acts/freeze-round.ts'
import { openRound } from '../acts/open-round.ts'
import { approveReports, saveReport, submitReports } from '../acts/reports.ts'
import type { ProgrammeOverview } from '../model/overview.ts'
import type { ReportFields } from '../model/rounds.ts'
import { listMeasureReports } from './measure-reports.ts'
import { getProgrammeOverview } from './overview.ts'
import { getRound } from './rounds.ts'

const { db } = await testDatabase()
const today = dayAt(new Date())

const seen = ({ as, programme, reader }: ProgrammeWorld): Promise<ProgrammeOverview> =>
  as(reader, (tx, actor) => getProgrammeOverview(tx, actor, programme))

function measureBy({ as, programme, coordinator, subGoal, authors }: ProgrammeWorld) {
  return (fields: Partial<Parameters<typeof addItem>[2]>) =>
    as(coordinator, async (tx, actor) => {
      const wish = { programme, kind: 'measure', parent: subGoal, title: 'Nog een', lead: authors.OCW.organisation, ...fields } as const
      return must(await addItem(tx, actor, wish)).id
    })
}

test('a programme in which nothing was written is empty and says so in every part', async () => {
  const world = await programmeWorld(db)
  const overview = await seen(world)
  expect(overview.measures).toMatchObject({ items: 5, measures: 3, running: 3, behind: 0, lateMilestones: 0 })
  expect(overview.money).toMatchObject({ total: { need: '0', cover: '0' }, short: 0, gaps: [] })
  expect(overview.risks).toEqual({ live: 0, high: 0, unassessed: 0, overdue: 0, negative: 0, lines: [] })
  expect(overview.round).toBeNull()
  expect([overview.behind, overview.keeps]).toEqual([[], false])
})

test('what is behind is what the tree calls behind, furthest first', async () => {
  const world = await programmeWorld(db)
  const { as, programme, coordinator, measures } = world
  const add = measureBy(world)
  const late = (item: string, dueOn: string) =>
    as(coordinator, async (tx, actor) => must(await addMilestone(tx, actor, { programme, item, title: `Stap ${dueOn}`, dueOn })).id)
  await late(measures.SZW, '2024-01-01')
  await late(measures.SZW, '2024-02-01')
  await late(measures.VWS, addDays(today, 1))
  const off = await add({ confidence: 'offTrack', explanation: 'Het duurt langer', title: 'Rood' })
  const past = await add({ endsOn: '2024-01-01', title: 'Voorbij' })
  await add({ endsOn: today, title: 'Laatste dag' })
  await add({ confidence: 'atRisk', explanation: 'Het duurt langer', title: 'Oranje' })
  await add({ confidence: 'offTrack', explanation: 'Het duurt langer', status: 'stopped', title: 'Gestopt' })
  const overview = await seen(world)
  expect(overview.behind.map(({ id }) => id)).toEqual([off, measures.SZW, past])
  expect(overview.behind.map(({ lateMilestones, pastEnd }) => [lateMilestones, pastEnd])).toEqual([
    [0, null],
    [2, null],
    [0, '2024-01-01'],
  ])
  expect(overview.measures).toMatchObject({ measures: 8, running: 7, behind: 3, offTrack: 1, atRisk: 1, pastEnd: 1, lateMilestones: 2 })
  const tree = await as(coordinator, (tx, actor) => getTree(tx, actor, { programme }))
  expect(tree.items.filter((row) => isBehind(row, tree.on)).length).toBe(overview.measures.behind)
})

test('what is uncovered is what a ministry lacks in a year, the largest gap first', async () => {
  const world = await programmeWorld(db)
  const { measures, coordinator } = world
  await withCost(world, measures.OCW, { cents: '1000' })
  await withCost(world, measures.SZW, { cents: '500' })
  await withCost(world, measures.VWS, { cents: '200' })
  await withLine(world, coordinator, { cents: '900', shares: { [measures.OCW]: '900' } })
  await withLine(world, coordinator, { cents: '200', shares: { [measures.VWS]: '200' } })
  await withLine(world, coordinator, { cents: '400', state: 'requested', shares: { [measures.SZW]: '400' } })
  const { money } = await seen(world)
  expect(money.total).toMatchObject({ need: '1700', cover: '1100', requested: '400', open: '700', over: '100' })
  expect(money.gaps.map(({ organisation, open }) => [organisation.abbreviation, open])).toEqual([
    ['SZW', '500'],
    ['VWS', '200'],
  ])
  expect(money.short).toBe(2)
})

test('what is risky: high after mitigation, overdue, and what cannot be carried out', async () => {
  const world = await programmeWorld(db)
  const { as, programme, coordinator, measures, authors } = world
  const scores = { chance: 5, impact: 5, chanceAfter: null, impactAfter: null }
  await as(coordinator, async (tx, actor) => {
    const { id: risk } = must(await addRisk(tx, actor, { programme, items: [], title: 'Te weinig mensen', ...scores }))
    await addRisk(tx, actor, { programme, items: [], title: 'Gedempt', ...scores, chanceAfter: 1, impactAfter: 1 })
    const action = { programme, risk, owner: authors.SZW.organisation, ownerPerson: null, status: 'planned' } as const
    must(await addMitigation(tx, actor, { ...action, action: 'Werven', dueOn: '2024-01-01' }))
    must(await addMitigation(tx, actor, { ...action, action: 'Later', dueOn: addDays(today, 1) }))
    must(await addTest(tx, actor, { ...testOf(authors.VWS.organisation, measures.VWS), programme }))
    must(await addTest(tx, actor, { ...testOf(authors.OCW.organisation, measures.OCW), programme, withdrawn: true }))
  })
  const { risks } = await seen(world)
  expect(risks).toMatchObject({ live: 2, high: 1, overdue: 1, negative: 1 })
  expect(risks.lines.map(({ kind, text, owner, score, day }) => [kind, text, owner, score, day])).toEqual([
    ['risk', 'Te weinig mensen', '', 25, null],
    ['mitigation', 'Werven', 'SZW', null, '2024-01-01'],
    ['test', '1.1.3 Maatregel 1.1.3', 'VWS', null, '2024-03-01'],
  ])
})

function testOf(organisation: string, item: string) {
  const aspects = { capacity: '', cost: '', workingMethod: '', cooperation: '' }
  const verdicts = { capacityVerdict: null, costVerdict: null, workingMethodVerdict: null, cooperationVerdict: null }
  const said = { askedOn: '2024-01-01', receivedOn: '2024-03-01', verdict: 'notFeasible', condition: '', costCents: null } as const
  return { item, organisation, scenario: '', ...said, ...aspects, ...verdicts, withdrawn: false }
}

async function frozen(world: ProgrammeWorld, name: string): Promise<string> {
  const { as, programme, coordinator } = world
  const { id } = await as(coordinator, async (tx, actor) =>
    must(await openRound(tx, actor, { programme, name, from: '2024-01-01', to: '2024-03-31', due: today })),
  )
  await as(coordinator, async (tx, actor) => {
    for (const { id: request } of must(await getRound(tx, actor, { programme, round: id })).requests) {
      const asked = { programme, round: id, request }
      for (const report of must(await listMeasureReports(tx, actor, asked)).reports) {
        const said: ReportFields = { status: 'underway', confidence: 'onTrack', explanation: '', milestones: [], indicators: [] }
        must(await saveReport(tx, actor, { ...asked, report: report.id, revision: report.revision, ...said }))
      }
      must(await submitReports(tx, actor, asked))
      must(await approveReports(tx, actor, asked))
    }
    must(await freezeRound(tx, actor, { programme, round: id, late: [] }))
  })
  return id
}

test('what changed is counted since the last round was frozen', async () => {
  const world = await programmeWorld(db)
  const { as, programme, coordinator, measures } = world
  const step = await as(coordinator, async (tx, actor) =>
    must(await addMilestone(tx, actor, { programme, item: measures.SZW, title: 'Wet in werking', dueOn: '2030-01-01' })),
  )
  const done = await as(coordinator, async (tx, actor) =>
    must(await addMilestone(tx, actor, { programme, item: measures.SZW, title: 'Consultatie', dueOn: '2024-01-01' })),
  )
  expect((await seen(world)).changes).toMatchObject({ round: null, added: 5, confidence: 0, movedMilestones: 0 })
  const round = await frozen(world, 'Eerste ronde')
  expect((await seen(world)).changes).toMatchObject({ round: { id: round, name: 'Eerste ronde' }, added: 0, confidence: 0, lines: [] })
  await as(coordinator, async (tx, actor) => {
    const wish = { programme, item: measures.OCW, revision: 2, confidence: 'offTrack', explanation: 'Te laat' } as const
    must(await changeItem(tx, actor, wish))
    must(await changeMilestone(tx, actor, { programme, milestone: step.id, revision: 1, title: 'Wet in werking', dueOn: '2030-07-01' }))
    const reach = { act: 'reach', reachedOn: '2024-01-01' } as const
    must(await decideMilestone(tx, actor, { programme, milestone: done.id, revision: 1, ...reach }))
  })
  const added = await measureBy(world)({ title: 'Nieuw' })
  const { changes } = await seen(world)
  expect(changes).toMatchObject({ added: 1, gone: 0, status: 0, confidence: 1, movedMilestones: 1, reachedMilestones: 1 })
  expect(changes.lines.map(({ what, item, milestone }) => [what, item.id, milestone?.before, milestone?.after])).toEqual([
    [['confidence'], measures.OCW, undefined, undefined],
    [['milestone'], measures.SZW, '2030-01-01', '2030-07-01'],
    [['added'], added, undefined, undefined],
  ])
  expect(changes.lines[0]).toMatchObject({ before: { confidence: 'onTrack' }, after: { confidence: 'offTrack' } })
})

test('the round that runs says how many days are left and who has to hand in', async () => {
  const world = await programmeWorld(db)
  const { as, programme, coordinator } = world
  await as(coordinator, async (tx, actor) =>
    must(await openRound(tx, actor, { programme, name: 'Ronde', from: '2024-01-01', to: '2024-03-31', due: addDays(today, 7) })),
  )
  const { round } = await seen(world)
  expect(round).toMatchObject({ name: 'Ronde', days: 7, organisations: 3 })
  expect(round?.waiting.map(({ abbreviation, late }) => [abbreviation, late])).toEqual([
    ['OCW', false],
    ['SZW', false],
    ['VWS', false],
  ])
})
