import { describe, expect, test } from 'vitest'
import { must, programmeWorld } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { getBody, listBodies, listMeetings } from '../views/bodies.ts'
import { abolishBody, addBody, changeBody, joinBody, leaveBody } from './bodies.ts'
import { addMeeting, cancelMeeting, changeMeeting } from './meetings.ts'

const { db } = await testDatabase()
const { programme, coordinator, authors, as } = await programmeWorld(db)
const calendars = loadCalendars()

const council = {
  code: 'RWIZO',
  name: 'Raad Werk, Inkomen, Zorg en Onderwijs',
  kind: 'ministerial',
  papersWorkingDays: 5,
  papersWeekday: null,
  papersHour: '12:00',
  closedIn: 'parliament',
  handlingDays: 0,
  roomMinutes: 90,
} as const
const evening = {
  startsAt: '19:00',
  minutes: 60,
  place: '',
  kind: 'regular',
  papersDay: null,
  papersHour: null,
  roomMinutes: null,
} as const

const add = (code: string) => as(coordinator, async (tx, actor) => must(await addBody(tx, actor, { programme, ...council, code })).id)
const meets = (body: string, day: string, wish: Partial<typeof evening> = {}) =>
  as(coordinator, (tx, actor) => addMeeting(tx, actor, { programme, body, ...evening, ...wish, day }))
const meetingsOf = (body: string) =>
  as(authors.SZW, (tx) => listMeetings(tx, { programme, body, from: '2022-01-01', to: '2024-12-31' }, calendars))

test('a body is kept by the co-ordinator, read by everybody in the programme, and its abbreviation is used once', async () => {
  await add('CWIZO')
  const taken = await as(coordinator, (tx, actor) => addBody(tx, actor, { programme, ...council, code: 'cwizo' }))
  expect(taken).toEqual({ refused: 'body.code-taken' })
  expect((await as(authors.SZW, (tx) => listBodies(tx, programme))).map(({ code }) => code)).toContain('CWIZO')
  await expect(as(authors.SZW, (tx, actor) => addBody(tx, actor, { programme, ...council, code: 'BWO' }))).rejects.toThrow(
    'row-level security',
  )
})

test('a body has one chair at a time; who left stays known to the record', async () => {
  const body = await add('BWO')
  const join = (name: string, role: 'chair' | 'member') =>
    as(coordinator, (tx, actor) => joinBody(tx, actor, { programme, body, name, role, person: null, organisation: null }))
  must(await join('Minister van OCW', 'chair'))
  expect(await join('Minister van SZW', 'chair')).toEqual({ refused: 'body.has-a-chair' })
  must(await join('Minister van SZW', 'member'))
  const { members } = await as(coordinator, async (tx) => must(await getBody(tx, { programme, body })))
  must(await as(coordinator, (tx, actor) => leaveBody(tx, actor, { programme, body, member: members[0]?.id ?? '' })))
  must(await join('Minister van SZW', 'chair'))
})

test('a meeting says when its papers are due, and that it falls in a recess', async () => {
  const body = await add('MR')
  must(await meets(body, '2022-11-29'))
  must(await meets(body, '2024-01-02'))
  expect((await meetingsOf(body)).map(({ day, papers, recess }) => [day, papers.day, recess])).toEqual([
    ['2022-11-29', '2022-11-22', null],
    ['2024-01-02', '2023-12-21', 'kerstreces'],
  ])
})

test('a body does not meet twice at one moment, and papers come before the meeting', async () => {
  const body = await add('Staf')
  must(await meets(body, '2023-03-07'))
  expect(await meets(body, '2023-03-07')).toEqual({ refused: 'meeting.at-the-same-time' })
  const late = await as(coordinator, (tx, actor) =>
    addMeeting(tx, actor, { programme, body, ...evening, day: '2023-03-14', papersDay: '2023-03-15' }),
  )
  expect(late).toEqual({ refused: 'meeting.papers-after' })
  const sameDay = { ...evening, day: '2023-03-14', papersDay: '2023-03-14', papersHour: '23:00' }
  expect(await as(coordinator, (tx, actor) => addMeeting(tx, actor, { programme, body, ...sameDay }))).toEqual({
    refused: 'meeting.papers-after',
  })
})

test('a meeting that is called off says why, stays to be seen, and changes no more; its moment is free again', async () => {
  const body = await add('DG')
  const { id: meeting } = must(await meets(body, '2023-04-04'))
  const at = { programme, meeting, revision: 1 }
  expect(await as(coordinator, (tx, actor) => cancelMeeting(tx, actor, { ...at, reason: ' ' }))).toEqual({
    refused: 'meeting.cancelled-without-reason',
  })
  must(await as(coordinator, (tx, actor) => cancelMeeting(tx, actor, { ...at, reason: 'Geen stukken' })))
  expect(await as(coordinator, (tx, actor) => changeMeeting(tx, actor, { ...at, revision: 2, place: 'Den Haag' }))).toEqual({
    refused: 'meeting.cancelled',
  })
  must(await meets(body, '2023-04-04'))
  expect((await meetingsOf(body)).map(({ status, reason }) => [status, reason])).toEqual([
    ['cancelled', 'Geen stukken'],
    ['planned', ''],
  ])
})

test('what somebody else changed meanwhile is refused, of a body and of a meeting', async () => {
  const body = await add('REZIM')
  const { id: meeting } = must(await meets(body, '2023-05-02'))
  must(await as(coordinator, (tx, actor) => changeBody(tx, actor, { programme, body, revision: 1, handlingDays: 3 })))
  expect(await as(coordinator, (tx, actor) => changeBody(tx, actor, { programme, body, revision: 1, handlingDays: 4 }))).toEqual({
    refused: 'body.changed-meanwhile',
  })
  must(await as(coordinator, (tx, actor) => changeMeeting(tx, actor, { programme, meeting, revision: 1, day: '2023-05-09' })))
  const stale = await as(coordinator, (tx, actor) => changeMeeting(tx, actor, { programme, meeting, revision: 1, day: '2023-05-16' }))
  expect(stale).toEqual({ refused: 'meeting.changed-meanwhile' })
})

test('a body that is abolished meets no more from that day on, and its abbreviation is free', async () => {
  const body = await add('REA')
  must(await as(coordinator, (tx, actor) => abolishBody(tx, actor, { programme, body, revision: 1, on: '2023-07-01' })))
  expect(await meets(body, '2023-07-04')).toEqual({ refused: 'body.abolished' })
  must(await meets(body, '2023-06-27'))
  await add('REA')
})

describe('who come at the same moment', () => {
  const four = <T>(one: (at: number) => Promise<T>) => Promise.all([0, 1, 2, 3].map(one))
  const outcomes = (answers: readonly unknown[]) =>
    answers
      .map((answer) => (isRefusal(answer) ? answer.refused : 'done'))
      .sort((one, other) => Number(one === 'done') - Number(other === 'done'))
  const rest = (code: string) => [code, code, code, 'done']

  test('make one body with an abbreviation', async () => {
    const bodies = await four(() => as(coordinator, (tx, actor) => addBody(tx, actor, { programme, ...council, code: 'MCO' })))
    expect(outcomes(bodies)).toEqual(rest('body.code-taken'))
  })

  test('make one chair of a body', async () => {
    const body = await add('MCP')
    const member = { programme, body, role: 'chair', person: null, organisation: null } as const
    const chairs = await four((at) => as(coordinator, (tx, actor) => joinBody(tx, actor, { ...member, name: `Minister ${at}` })))
    expect(outcomes(chairs)).toEqual(rest('body.has-a-chair'))
  })

  test('plan one meeting of a body at an hour, and move one there', async () => {
    const body = await add('MCQ')
    expect(outcomes(await four(() => meets(body, '2024-02-01')))).toEqual(rest('meeting.at-the-same-time'))
    const others = await Promise.all([4, 5, 6, 7].map(async (day) => must(await meets(body, `2024-03-0${day}`)).id))
    const moved = await four((at) =>
      as(coordinator, (tx, actor) =>
        changeMeeting(tx, actor, { programme, meeting: others[at] ?? '', revision: 1, day: '2024-04-02', startsAt: '10:00' }),
      ),
    )
    expect(outcomes(moved)).toEqual(rest('meeting.at-the-same-time'))
  })
})
