import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { dayFromNow, meetingWorld } from '../../../tests/meeting-world.ts'
import { type Member, must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { getMyWork } from '../../notice/views/my-work.ts'
import { changeItemRow, listItemRows } from '../store/agenda-items.ts'
import { addRouteRow } from '../store/routes.ts'
import { addStepRows, listStepRows } from '../store/steps.ts'
import { getOutcomes } from '../views/outcomes.ts'
import { carryItem } from './carry-over.ts'
import { concludeItem, holdMeeting } from './conclude.ts'
import { cancelMeeting } from './meetings.ts'

const { db } = await testDatabase()
const world = await meetingWorld(db)
const { programme, dossier, coordinator, authors, ministers, reader, secretary, as, meets, item, offered, look, body } = world
const calendars = loadCalendars()

type Wish = Partial<Parameters<typeof concludeItem>[2]> & { readonly meeting: string; readonly item: string }
const conclude = (wish: Wish, by: Member = secretary) =>
  as(by, (tx, actor) =>
    concludeItem(tx, actor, {
      ...{ programme, revision: 2, version: null, outcome: 'agreed', text: '', why: '', points: [], now: new Date() },
      ...wish,
    }),
  )
const outcomesOf = (meeting: string, by: Member = secretary) =>
  as(by, async (tx, actor) => must(await getOutcomes(tx, actor, { programme, meeting, calendars })))
const route = async (meeting: string) => {
  const id = randomUUID()
  await as(coordinator, async (tx, { person: by }) => {
    await addRouteRow(tx, { id, dossier, programme, name: 'Proefroute', readyOn: null, priority: 3, demo: false, by })
    const step = { label: 'RWIZO', body, minDays: 0, minutes: 10, meeting, firstDay: null, lastDay: null, precision: 'day' } as const
    await addStepRows(tx, [{ ...step, id: randomUUID(), route: id, dossier, position: 1, by }])
  })
  return async () => as(coordinator, async (tx) => (await listStepRows(tx, [id]))[0])
}

test('the secretary says what the body concluded; the meeting was held by that, and the memo and the route hear of it', async () => {
  const meeting = await meets(0)
  const { memo, version } = await offered()
  const at = { meeting, item: await item(meeting, { dossier, memo, version }), version }
  const step = await route(meeting)
  must(
    await conclude({
      ...at,
      outcome: 'agreedIf',
      text: 'Mits de brief korter wordt.',
      points: [{ point: 'p1', outcome: 'agreed', text: '' }],
    }),
  )
  const { status, items } = await outcomesOf(meeting)
  expect(status).toBe('held')
  expect(items[0]).toMatchObject({ status: 'concluded', versionNumber: 1, conclusions: [{ outcome: 'agreedIf', why: '' }] })
  const { conclusions, status: memoStatus, points } = await look(ministers.OCW, memo)
  expect(conclusions.map(({ pointNumber, outcome, body: of }) => [pointNumber, outcome, of]).toSorted()).toEqual([
    [null, 'agreedIf', 'RWIZO'],
    [1, 'agreed', 'RWIZO'],
    [2, 'agreedIf', 'RWIZO'],
  ])
  expect((await step())?.status).toBe('held')
  // Nobody but a minister decides: the memo waits as it did.
  expect([memoStatus, ...points.map(({ standing }) => standing)]).toEqual(['offered', 'open', 'open'])
  const { notices } = await as(coordinator, (tx, actor) => getMyWork(tx, actor))
  expect(notices).toContainEqual(expect.objectContaining({ kind: 'decided', thing: 'memoConclusion', path: `/notas/${memo}/besluiten` }))
})

test('nothing is concluded before the meeting begins, of one that was called off, of what was taken off, or on another version', async () => {
  const [later, now] = [await meets(3), await meets(0, await world.addBodyOf({ code: 'MR' }))]
  expect(await conclude({ meeting: later, item: await item(later) })).toEqual({ refused: 'meeting.not-yet' })
  const { memo, version } = await offered()
  const on = { meeting: now, item: await item(now, { dossier, memo, version }) }
  expect(await conclude({ ...on, version: null })).toEqual({ refused: 'outcome.other-version' })
  expect(await conclude({ ...on, version, revision: 1 })).toEqual({ refused: 'outcome.changed-meanwhile' })
  expect(await conclude({ ...on, version, meeting: later })).toEqual({ refused: 'outcome.item-unknown' })
  const off = await item(now)
  await as(secretary, (tx, { person }) =>
    changeItemRow(tx, { id: off, revision: 2 }, { status: 'takenOff', reason: 'Niet rijp', by: person }),
  )
  expect(await conclude({ meeting: now, item: off, revision: 3 })).toEqual({ refused: 'outcome.item-taken-off' })
  const called = await meets(-1)
  const ofCalled = await item(called)
  must(await as(secretary, (tx, actor) => cancelMeeting(tx, actor, { programme, meeting: called, revision: 1, reason: 'Reces' })))
  expect(await conclude({ meeting: called, item: ofCalled })).toEqual({ refused: 'meeting.cancelled' })
})

test('a correction stands beside what it corrects and says why; without a reason a second conclusion is refused', async () => {
  const meeting = await meets(-2)
  const { memo, version } = await offered()
  const at = { meeting, item: await item(meeting, { dossier, memo, version }), version }
  expect(await conclude({ ...at, why: 'te vroeg' })).toEqual({ refused: 'outcome.nothing-to-correct' })
  must(await conclude(at))
  expect(await conclude({ ...at, revision: 3 })).toEqual({ refused: 'outcome.already' })
  must(await conclude({ ...at, revision: 3, outcome: 'notAgreed', text: 'Te duur.', why: 'Verkeerd genoteerd' }, coordinator))
  const { items } = await outcomesOf(meeting)
  expect(items[0]?.conclusions.map(({ outcome, why, by }) => [outcome, why, by])).toEqual([
    ['notAgreed', 'Verkeerd genoteerd', 'Coördinator van de proef'],
    ['agreed', '', 'Secretaris van de raad'],
  ])
  expect((await look(coordinator, memo)).conclusions.length).toBe(6)
})

test('what is held over comes back on a later agenda with the newest version, once, and its step goes along', async () => {
  const [was, next, other] = [await meets(-3), await meets(4), await meets(4, await world.addBodyOf({ code: 'CWIZO' }))]
  const { memo, version } = await offered()
  const at = { meeting: was, item: await item(was, { dossier, memo, version, title: 'Actieplan' }), version }
  const step = await route(was)
  const carry = (to: string) =>
    as(secretary, (tx, actor) => carryItem(tx, actor, { programme, meeting: was, item: at.item, to, now: new Date() }))
  expect(await conclude({ ...at, outcome: 'held' })).toEqual({ refused: 'outcome.text-missing' })
  must(await conclude({ ...at, outcome: 'agreed' }))
  expect(await carry(next)).toEqual({ refused: 'outcome.not-held-over' })
  expect((await step())?.status).toBe('held')
  must(await conclude({ ...at, revision: 3, outcome: 'held', text: 'Meer tijd nodig.', why: 'Toch aangehouden' }))
  expect((await step())?.status).toBe('planned')
  expect(await carry(other)).toEqual({ refused: 'outcome.no-meeting-to-come' })
  expect(await carry(was)).toEqual({ refused: 'outcome.no-meeting-to-come' })
  must(await carry(next))
  expect(await carry(next)).toEqual({ refused: 'outcome.carried-already' })
  expect((await step())?.meeting).toBe(next)
  expect(await conclude({ ...at, revision: 4, outcome: 'agreed', why: 'Toch akkoord' })).toEqual({ refused: 'outcome.carried-over' })
  expect(await as(secretary, (tx) => listItemRows(tx, programme, next))).toMatchObject([
    { title: 'Actieplan', memo, version, status: 'placed' },
  ])
  expect((await outcomesOf(was)).items[0]?.carriedTo).toEqual({ meeting: next, day: dayFromNow(4) })
})

test('only a point of the version that was seen is concluded on, and agreed on the whole is agreed on each point', async () => {
  const meeting = await meets(-4)
  const { memo, version } = await offered()
  const at = { meeting, item: await item(meeting, { dossier, memo, version }), version }
  const on = (point: string) => conclude({ ...at, points: [{ point, outcome: 'notAgreed', text: 'Te duur.' }] })
  expect(await on('p9')).toEqual({ refused: 'outcome.point-unknown' })
  expect(await on('p2')).toEqual({ refused: 'outcome.points-differ' })
})

test('two who conclude at the same moment: one is recorded, the other hears so', async () => {
  const meeting = await meets(-5)
  const at = { meeting, item: await item(meeting) }
  const outcomes = await Promise.all([conclude(at), conclude(at, coordinator)])
  expect(outcomes.filter(isRefusal).length).toBe(1)
  expect((await outcomesOf(meeting)).items[0]?.conclusions.length).toBe(1)
})

test('the database refuses a conclusion of who does not keep the meeting, before it began, or on another version; and what was concluded stays', async () => {
  const [now, later] = [await meets(-6), await meets(5)]
  const { memo, version } = await offered()
  const at = { meeting: now, item: await item(now, { dossier, memo, version }), version }
  expect(await conclude(at, authors.OCW)).toEqual({ refused: 'outcome.changed-meanwhile' })
  const row = { outcome: 'agreed', text: 'x', programme_id: programme }
  const write = (fields: object, by = secretary) =>
    as(by, (tx, { person }) =>
      tx
        .insertInto('agenda_conclusion')
        .values({ ...row, by_id: person, item_id: at.item, meeting_id: now, dossier_id: dossier, version_id: version, ...fields })
        .execute(),
    )
  await expect(write({})).rejects.toThrow(/row-level security/)
  const early = await item(later)
  await expect(write({ item_id: early, meeting_id: later, dossier_id: null, version_id: null })).rejects.toThrow(/row-level security/)
  must(await conclude(at))
  await expect(write({ version_id: null, why: 'nee' })).rejects.toThrow(/row-level security/)
  await expect(
    as(secretary, (tx, { person }) => changeItemRow(tx, { id: at.item, revision: 3 }, { version: null, by: person })),
  ).rejects.toThrow(/it stays as the body saw it/)
  await expect(as(secretary, (tx) => tx.updateTable('agenda_conclusion').set({ text: 'anders' }).execute())).rejects.toThrow(
    /permission denied/,
  )
})

test('no secretary decides for a minister, and a memo takes over only what was concluded in the same act', async () => {
  const meeting = await meets(-7)
  const { memo, version } = await offered()
  const at = { meeting, item: await item(meeting, { dossier, memo, version }), version }
  must(await conclude(at))
  const { conclusion } = (await look(secretary, memo)).conclusions[0] ?? { conclusion: '' }
  await expect(
    as(secretary, (tx, { person }) =>
      tx
        .insertInto('memo_conclusion')
        .values({
          ...{ conclusion_id: conclusion, item_id: at.item, meeting_id: meeting, memo_id: memo, dossier_id: dossier, version_id: version },
          ...{ point: 'p1', outcome: 'notAgreed', body: 'RWIZO', met_on: dayFromNow(-7), by_id: person },
        })
        .execute(),
    ),
  ).rejects.toThrow(/row-level security/)
  await expect(
    as(secretary, (tx, { person }) =>
      tx
        .insertInto('memo_decision')
        .values({
          memo_id: memo,
          dossier_id: dossier,
          version_id: version,
          point: 'p1',
          outcome: 'agreed',
          minister_id: person,
          by_id: person,
        })
        .execute(),
    ),
  ).rejects.toThrow(/row-level security/)
})

test('a reader sees what was concluded and keeps nothing; a meeting can be said to be held without a conclusion', async () => {
  const meeting = await meets(-8)
  await item(meeting)
  const hold = (by: Member) => as(by, (tx, actor) => holdMeeting(tx, actor, { programme, meeting, now: new Date() }))
  must(await hold(secretary))
  must(await hold(secretary))
  expect(await outcomesOf(meeting, reader)).toMatchObject({ status: 'held', mayKeep: false, people: [] })
})
