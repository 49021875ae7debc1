import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { must, programmeWorld } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { addDays, dayAt } from '../../kernel/day.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { getMyWork } from '../../notice/views/my-work.ts'
import { addItem } from '../../programme/acts/items.ts'
import type { MeasureReport, ReportFields, RoundView } from '../model/rounds.ts'
import { compareRounds, downloadFrozenRound, getFrozenRound, listFrozenMeasures } from '../views/frozen-rounds.ts'
import { listMeasureReports } from '../views/measure-reports.ts'
import { getRound, listRounds } from '../views/rounds.ts'
import { freezeRound } from './freeze-round.ts'
import { addIndicator } from './indicators.ts'
import { openRound } from './open-round.ts'
import { remindAllLate, remindLate } from './remind-late.ts'
import { approveReports, returnReports, saveReport, submitReports } from './reports.ts'

const { db } = await testDatabase()
const world = await programmeWorld(db)
const { programme, coordinator, authors, reader, outsider, measures, subGoal, as } = world
type Member = typeof reader

const today = dayAt(new Date())
const wish = { programme, name: 'Eerste kwartaal', from: '2026-01-01', to: '2026-03-31', due: addDays(today, 14) }
const fine: ReportFields = { status: 'underway', confidence: 'onTrack', explanation: 'Loopt.', milestones: [], indicators: [] }

const open = (changes: Partial<typeof wish> = {}, by = coordinator) => as(by, (tx, actor) => openRound(tx, actor, { ...wish, ...changes }))
const view = (round: string, by = coordinator) => as(by, async (tx, actor) => must(await getRound(tx, actor, { programme, round })))
const requestOf = ({ requests }: RoundView, member: Member) => {
  const found = requests.find(({ organisation }) => organisation === member.organisation)
  if (!found) throw new Error('Nothing was asked')
  return found
}
const reportsOf = async (round: string, member: Member): Promise<MeasureReport[]> => {
  const request = requestOf(await view(round), member).id
  return as(member, async (tx, actor) => must(await listMeasureReports(tx, actor, { programme, round, request })).reports)
}
const firstOf = async (round: string, member: Member) => (await reportsOf(round, member))[0] ?? failed()
const save = (by: Member, round: string, report: MeasureReport, fields: Partial<ReportFields> & { revision?: number } = {}) =>
  as(by, (tx, actor) => saveReport(tx, actor, { programme, round, report: report.id, revision: report.revision, ...fine, ...fields }))
const asked = async (round: string, member: Member) => ({ programme, round, request: requestOf(await view(round), member).id })
const submit = async (round: string, member: Member, by = member) => {
  const of = await asked(round, member)
  return as(by, (tx, actor) => submitReports(tx, actor, of))
}
const fill = async (round: string, member: Member, fields: Partial<ReportFields> = {}) => {
  for (const report of await reportsOf(round, member)) must(await save(member, round, report, fields))
}
const handIn = async (round: string, member: Member, fields: Partial<ReportFields> = {}) => {
  await fill(round, member, fields)
  must(await submit(round, member))
}
const approve = async (round: string, member: Member) => {
  const of = await asked(round, member)
  return as(coordinator, (tx, actor) => approveReports(tx, actor, of))
}
const freeze = (round: string, late: readonly string[] = []) =>
  as(coordinator, (tx, actor) => freezeRound(tx, actor, { programme, round, late }))
const tasksOf = (member: Member) => as(member, async (tx, actor) => (await getMyWork(tx, actor)).tasks)
const valuesOf = async () =>
  (
    await db
      .selectFrom('observation')
      .select(['period', 'value', 'source', 'correction'])
      .where('indicator_id', '=', indicator.id)
      .execute()
  ).map(({ period, value, source, correction }) => [period, value, source, correction])
const all = [authors.OCW, authors.SZW, authors.VWS]

const milestone = await db
  .insertInto('milestone')
  .values({ programme_id: programme, item_id: measures.SZW, title: 'Campagne begint', due_on: '2026-02-01' })
  .returning('id')
  .executeTakeFirstOrThrow()
const indicator = await as(coordinator, async (tx, actor) =>
  must(await addIndicator(tx, actor, { programme, name: 'Scholen die meedoen', unit: 'scholen', items: [measures.SZW] })),
)
const first = must(await open()).id

describe('a round that was opened', () => {
  test('asks every lead organisation with a task that leads to its report', async () => {
    const { round, requests, keeps } = await view(first)
    expect([round.status, round.organisations, round.measures, keeps]).toEqual(['open', 3, 3, true])
    expect(requests.map(({ abbreviation, status, asked: people, measures: count }) => [abbreviation, status, people, count])).toEqual([
      ['OCW', 'asked', 1, 1],
      ['SZW', 'asked', 1, 1],
      ['VWS', 'asked', 1, 1],
    ])
    const [task] = await tasksOf(authors.SZW)
    expect(task).toMatchObject({ kind: 'task', thing: 'roundRequest', dueOn: wish.due, params: { title: 'Eerste kwartaal' } })
    expect(task?.path).toBe(`/programmas/${programme}/rondes/${first}/rapportage/${requestOf(await view(first), authors.SZW).id}`)
    expect(await tasksOf(reader)).toEqual([])
  })

  test('is the only one, and has a name of its own', async () => {
    expect(await open({ name: 'Tweede' })).toEqual({ refused: 'round.one-open-already' })
  })

  test('is opened by nobody but a co-ordinator, says the database too', async () => {
    await expect(open({ name: 'Van mij' }, authors.SZW)).resolves.toEqual({ refused: 'round.one-open-already' })
    const row = { programme_id: programme, name: 'Buitenom', from_on: '2026-01-01', to_on: '2026-02-01', due_on: '2026-02-01' }
    const add = (member: Member) =>
      as(member, (tx) =>
        tx
          .insertInto('round')
          .values({ ...row, opened_by: member.actor.person })
          .execute(),
      )
    await expect(add(authors.SZW)).rejects.toThrow(/row-level security/)
    await expect(add(outsider)).rejects.toThrow(/row-level security/)
  })

  test('is seen by everybody with a role in the programme, and by nobody else', async () => {
    expect((await as(reader, (tx, actor) => listRounds(tx, actor, programme))).length).toBe(1)
    expect(await as(outsider, (tx, actor) => listRounds(tx, actor, programme))).toEqual([])
  })
})

describe('a report', () => {
  test('is written by an author of the organisation and by a co-ordinator, and by nobody else', async () => {
    const report = await firstOf(first, authors.SZW)
    expect(await save(authors.VWS, first, report)).toEqual({ refused: 'report.not-your-part' })
    expect(await save(reader, first, report)).toEqual({ refused: 'report.not-your-part' })
    expect(await save(outsider, first, report)).toEqual({ refused: 'round.unknown' })
    must(await save(authors.SZW, first, report, { status: null, confidence: null, explanation: 'Nog even' }))
    must(await save(coordinator, first, await firstOf(first, authors.SZW), { explanation: 'Van de coördinator' }))
    const written = (member: Member) =>
      as(member, (tx) => tx.updateTable('measure_report').set({ explanation: 'Buitenom' }).where('id', '=', report.id).executeTakeFirst())
    expect((await written(authors.VWS)).numUpdatedRows).toBe(0n)
    expect((await written(reader)).numUpdatedRows).toBe(0n)
  })

  test('of a stale revision is refused; saving the same again is not', async () => {
    const report = await firstOf(first, authors.VWS)
    must(await save(authors.VWS, first, report, { explanation: 'Een' }))
    expect(await save(authors.VWS, first, report, { explanation: 'Twee' })).toEqual({ refused: 'report.stale' })
    must(await save(authors.VWS, first, report, { explanation: 'Een' }))
    expect((await firstOf(first, authors.VWS)).explanation).toBe('Een')
    const kept = await db.selectFrom('measure_report_history').select('explanation').where('id', '=', report.id).execute()
    expect(kept).toEqual([{ explanation: '' }])
  })

  test('does not complete a measure whose milestone is open, nor tell of another measure’s milestone', async () => {
    const report = await firstOf(first, authors.SZW)
    expect(await save(authors.SZW, first, report, { status: 'completed' })).toEqual({ refused: 'report.open-milestones' })
    const strange = { milestones: [{ milestone: milestone.id, status: 'dropped' as const, reachedOn: null }] }
    expect(await save(authors.OCW, first, await firstOf(first, authors.OCW), strange)).toEqual({ refused: 'report.milestone-unknown' })
  })

  test('is handed in whole, not in part', async () => {
    const more = await as(authors.OCW, (tx, actor) =>
      addItem(tx, actor, { programme, kind: 'measure', parent: subGoal, title: 'Nieuw', lead: authors.OCW.organisation }),
    )
    expect(isRefusal(more)).toBe(false)
    expect((await reportsOf(first, authors.OCW)).length).toBe(1)
    expect(await submit(first, authors.OCW)).toEqual({ refused: 'report.incomplete', details: { count: 1 } })
    await fill(first, authors.OCW, { confidence: 'atRisk', explanation: ' ' })
    expect(requestOf(await view(first), authors.OCW)).toMatchObject({ measures: 1, filled: 0 })
    expect(await submit(first, authors.OCW)).toEqual({ refused: 'report.incomplete', details: { count: 1 } })
    expect(await submit(first, authors.OCW, authors.SZW)).toEqual({ refused: 'report.not-your-part' })
  })
})

describe('a report that was handed in', () => {
  test('is no task any more, is told to the co-ordinators, and cannot be changed', async () => {
    await handIn(first, authors.SZW, { milestones: [{ milestone: milestone.id, status: 'reached', reachedOn: '2026-02-03' }] })
    expect(await tasksOf(authors.SZW)).toEqual([])
    const told = await as(coordinator, async (tx, actor) => (await getMyWork(tx, actor)).notices)
    expect(told.map(({ kind, by }) => [kind, by])).toEqual([['submitted', 'Opsteller van SZW']])
    const report = await firstOf(first, authors.SZW)
    expect(await save(authors.SZW, first, report, { explanation: 'Toch anders' })).toEqual({ refused: 'report.already-submitted' })
    const bare = await as(authors.SZW, (tx) =>
      tx.updateTable('measure_report').set({ explanation: 'Buitenom' }).where('id', '=', report.id).executeTakeFirst(),
    )
    expect(bare.numUpdatedRows).toBe(0n)
  })

  test('comes back with a reason and as a task, and is handed in again', async () => {
    const of = await asked(first, authors.SZW)
    const back = (why: string) => as(coordinator, (tx, actor) => returnReports(tx, actor, { ...of, why }))
    expect(await back('  ')).toEqual({ refused: 'request.why-empty' })
    must(await back('Noem de aantallen.'))
    expect(await back('Nog eens')).toEqual({ refused: 'request.not-submitted' })
    expect(requestOf(await view(first), authors.SZW)).toMatchObject({ status: 'returned', returnedWhy: 'Noem de aantallen.' })
    expect((await tasksOf(authors.SZW)).map(({ kind }) => kind)).toEqual(['returned'])
    await handIn(first, authors.SZW, {
      explanation: '120 scholen.',
      indicators: [{ indicator: indicator.id, period: '2025', value: 120 }],
      milestones: [{ milestone: milestone.id, status: 'reached', reachedOn: '2026-02-03' }],
    })
    must(await approve(first, authors.SZW))
  })

  test('an author cannot approve the own report, says the database', async () => {
    await handIn(first, authors.VWS, { confidence: 'offTrack', explanation: 'Geen mensen.' })
    const { request } = await asked(first, authors.VWS)
    const approved = (member: Member) =>
      as(member, (tx) => tx.updateTable('round_request').set({ status: 'approved' }).where('id', '=', request).executeTakeFirst())
    expect((await approved(authors.VWS)).numUpdatedRows).toBe(0n)
    expect((await approved(reader)).numUpdatedRows).toBe(0n)
    must(await approve(first, authors.VWS))
  })
})

describe('who is late', () => {
  test('is reminded by hand, and each day by itself once in three days', async () => {
    const by = (member: Member) => as(member, (tx, actor) => remindLate(tx, actor, { programme, round: first }))
    expect(await by(coordinator)).toEqual({ reminded: 1 })
    const told = async () => (await as(authors.OCW, async (tx, actor) => (await getMyWork(tx, actor)).notices)).map(({ kind }) => kind)
    expect(await told()).toEqual(['reminder'])
    expect(await remindAllLate(db, new Date())).toBe(0)
    const afterDue = (days: number) => new Date(Date.parse(`${addDays(wish.due as never, days)}T08:00:00Z`))
    expect(await remindAllLate(db, afterDue(0))).toBe(0)
    expect(await remindAllLate(db, afterDue(4))).toBe(1)
    expect(await remindAllLate(db, new Date())).toBe(0)
    expect(await told()).toEqual(['reminder', 'reminder'])
  })
})

describe('freezing', () => {
  test('asks that who is missing is named', async () => {
    expect(await freeze(first)).toEqual({ refused: 'round.not-all-approved', details: { count: 1 } })
    expect(await freeze(first, [authors.OCW.organisation, authors.SZW.organisation])).toEqual({ refused: 'round.late-not-late' })
    await expect(
      as(authors.OCW, (tx, actor) => freezeRound(tx, actor, { programme, round: first, late: [authors.OCW.organisation] })),
    ).resolves.toEqual({
      refused: 'item.not-your-part',
    })
  })

  test('puts what was approved into the programme, and nothing of who is late', async () => {
    must(await freeze(first, [authors.OCW.organisation]))
    const items = await db
      .selectFrom('programme_item')
      .select(['id', 'status', 'confidence', 'explanation', 'revision'])
      .where('id', 'in', Object.values(measures))
      .execute()
    const of = (id: string) => items.find((item) => item.id === id)
    expect(of(measures.SZW)).toMatchObject({ status: 'underway', confidence: 'onTrack', explanation: '120 scholen.', revision: 2 })
    expect(of(measures.VWS)).toMatchObject({ confidence: 'offTrack', explanation: 'Geen mensen.' })
    expect(of(measures.OCW)).toMatchObject({ status: 'planned', confidence: null, revision: 1 })
    const reached = await db.selectFrom('milestone').select(['status', 'reached_on']).where('id', '=', milestone.id).executeTakeFirst()
    expect(reached).toEqual({ status: 'reached', reached_on: '2026-02-03' })
    expect(await valuesOf()).toEqual([['2025', '120.000000', 'Eerste kwartaal', '']])
    expect((await as(authors.SZW, async (tx, actor) => (await getMyWork(tx, actor)).notices)).map(({ kind }) => kind)).toContain('frozen')
    expect(await tasksOf(authors.OCW)).toEqual([])
  })

  test('keeps the whole round in a text that its hash is of', async () => {
    const file = await as(reader, async (tx, actor) => must(await downloadFrozenRound(tx, actor, { programme, round: first })))
    const head = await as(reader, async (tx, actor) => must(await getFrozenRound(tx, actor, { programme, round: first })))
    expect(createHash('sha256').update(file.body).digest('hex')).toBe(head.sha256)
    expect(head.confidences).toEqual({ onTrack: 1, atRisk: 1, offTrack: 1, none: 0 })
    expect(head.organisations.map(({ abbreviation, late }) => [abbreviation, late])).toEqual([
      ['OCW', true],
      ['SZW', false],
      ['VWS', false],
    ])
    const listed = await as(reader, async (tx, actor) =>
      must(await listFrozenMeasures(tx, actor, { programme, round: first, confidence: 'offTrack' })),
    )
    expect([listed.total, listed.measures[0]?.explanation]).toEqual([1, 'Geen mensen.'])
    expect(await as(outsider, (tx, actor) => getFrozenRound(tx, actor, { programme, round: first }))).toEqual({ refused: 'round.unknown' })
  })
})

describe('a frozen round never changes', () => {
  test('by rule: nothing is written, sent back, approved, reminded or frozen again', async () => {
    const report = await firstOf(first, authors.OCW)
    const of = await asked(first, authors.SZW)
    const codes = [
      await save(authors.OCW, first, report, { explanation: 'Te laat' }),
      await submit(first, authors.OCW),
      await as(coordinator, (tx, actor) => returnReports(tx, actor, { ...of, why: 'Toch niet' })),
      await as(coordinator, (tx, actor) => approveReports(tx, actor, of)),
      await as(coordinator, (tx, actor) => remindLate(tx, actor, { programme, round: first })),
      await freeze(first, [authors.OCW.organisation]),
    ].map((outcome) => (isRefusal(outcome) ? outcome.refused : 'done'))
    expect(new Set(codes)).toEqual(new Set(['round.frozen']))
  })

  test('by policy: no statement of a co-ordinator reaches it', async () => {
    const touched = await as(coordinator, async (tx) => [
      (await tx.updateTable('round').set({ name: 'Anders' }).where('id', '=', first).executeTakeFirst()).numUpdatedRows,
      (await tx.updateTable('round_request').set({ returned_why: 'x' }).where('round_id', '=', first).executeTakeFirst()).numUpdatedRows,
      (await tx.updateTable('measure_report').set({ explanation: 'x' }).where('round_id', '=', first).executeTakeFirst()).numUpdatedRows,
    ])
    expect(touched).toEqual([0n, 0n, 0n])
    const denied = (work: Parameters<typeof as>[1]) => expect(as(coordinator, work)).rejects.toThrow(/permission denied/)
    await denied((tx) => tx.updateTable('round_report').set({ content: '{}' }).execute())
    await denied((tx) => tx.deleteFrom('round_report').execute())
    await denied((tx) => tx.deleteFrom('measure_report').execute())
  })

  test('by trigger: not even the owner of the database changes it', async () => {
    const statements = [
      sql`update round_report set content = '{}' where round_id = ${first}`,
      sql`delete from round_report where round_id = ${first}`,
      sql`truncate round_report`,
      sql`update measure_report set explanation = 'x' where round_id = ${first}`,
      sql`delete from measure_report where round_id = ${first}`,
      sql`insert into measure_report (programme_id, round_id, request_id, item_id) select programme_id, round_id, request_id, ${subGoal} from measure_report where round_id = ${first} limit 1`,
      sql`update round_request set status = 'asked' where round_id = ${first}`,
      sql`update round set status = 'open', frozen_at = null, frozen_by = null where id = ${first}`,
      sql`delete from round where id = ${first}`,
    ]
    for (const statement of statements) await expect(statement.execute(db)).rejects.toThrow(/frozen round|never changed|never removed/)
  })

  test('and a report whose text is not what its hash says cannot be kept', async () => {
    const row = { round_id: first, programme_id: programme, content: '{}', sha256: 'a'.repeat(64), frozen_by: coordinator.actor.person }
    await expect(db.insertInto('round_report').values(row).execute()).rejects.toThrow(/hash_says/)
  })
})

describe('the next round', () => {
  test('shows last time’s beside each field, asks of measures that are new, and tells the co-ordinator where nobody can be asked', async () => {
    await db.updateTable('membership').set({ until: new Date() }).where('person_id', '=', authors.VWS.actor.person).execute()
    const second = must(await open({ name: 'Tweede kwartaal' })).id
    expect((await firstOf(second, authors.SZW)).previous).toEqual({
      status: 'underway',
      confidence: 'onTrack',
      explanation: '120 scholen.',
    })
    expect((await reportsOf(second, authors.OCW)).map(({ title, previous }) => [title, previous?.confidence ?? null])).toEqual([
      ['Nieuw', null],
      ['Maatregel 1.1.1', 'atRisk'],
    ])
    const vws = requestOf(await view(second), authors.VWS)
    expect(vws.asked).toBe(0)
    expect((await tasksOf(coordinator)).map(({ kind, thingId }) => [kind, thingId])).toEqual([['nobody', vws.id]])
    for (const report of (
      await as(coordinator, async (tx, actor) => must(await listMeasureReports(tx, actor, { programme, round: second, request: vws.id })))
    ).reports)
      must(await save(coordinator, second, report, { confidence: 'atRisk', explanation: 'Twee mensen gevonden.' }))
    must(await submit(second, authors.VWS, coordinator))
    expect(await tasksOf(coordinator)).toEqual([])
    const told = (value: number, period = '2025') => ({ indicators: [{ indicator: indicator.id, period, value }] })
    expect(await save(authors.SZW, second, await firstOf(second, authors.SZW), told(1, '2101'))).toEqual({
      refused: 'observation.year-out-of-range',
    })
    expect(await save(authors.OCW, second, await firstOf(second, authors.OCW), told(1))).toEqual({ refused: 'report.indicator-unknown' })
    expect((await firstOf(second, authors.SZW)).ownIndicators).toEqual([
      { id: indicator.id, code: '', name: 'Scholen die meedoen', unit: 'scholen', last: { period: '2025', value: 120 } },
    ])
    await handIn(second, authors.SZW, { status: 'completed', ...told(118) })
    await handIn(second, authors.OCW, { confidence: 'atRisk', explanation: ' x' })
    expect((await view(second)).round.status).toBe('review')
    for (const member of all) must(await approve(second, member))
    must(await freeze(second))
    expect(await valuesOf()).toEqual([['2025', '118.000000', 'Tweede kwartaal', 'Tweede kwartaal']])
    const { indicators, money, risks } = await as(reader, async (tx, actor) =>
      must(await getFrozenRound(tx, actor, { programme, round: second })),
    )
    expect([indicators.map(({ last }) => last?.value), money.total.need, risks.all]).toEqual([[118], '0', 0])
  })

  test('compares with the one before: what changed of each measure, and which way', async () => {
    const [second] = await as(reader, (tx, actor) => listRounds(tx, actor, programme))
    const ofRound = { programme, round: second?.id ?? '' }
    const found = await as(reader, async (tx, actor) => must(await compareRounds(tx, actor, ofRound)))
    expect([found.before.name, found.after.name, found.better, found.worse, found.total]).toEqual([
      'Eerste kwartaal',
      'Tweede kwartaal',
      1,
      0,
      4,
    ])
    const of = (title: string) => found.measures.find((measure) => measure.title === title)
    expect(of('Nieuw')?.changes).toEqual(['added'])
    expect(of('Maatregel 1.1.2')?.changes).toEqual(['status', 'explanation', 'indicators'])
    expect(of('Maatregel 1.1.3')).toMatchObject({ direction: 'better', changes: ['confidence', 'explanation'] })
    const only = await as(reader, async (tx, actor) => must(await compareRounds(tx, actor, { ...ofRound, direction: 'better' })))
    expect(only.measures.map(({ title }) => title)).toEqual(['Maatregel 1.1.3'])
    const alone = await as(reader, (tx, actor) => compareRounds(tx, actor, { programme, round: first }))
    expect(alone).toEqual({ refused: 'round.nothing-before' })
  })
})

function failed(): never {
  throw new Error('No report')
}
