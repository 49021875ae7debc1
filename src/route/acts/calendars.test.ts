import nodeIcal from 'node-ical'
import { expect, test } from 'vitest'
import { personNamed } from '../../../tests/people.ts'
import { must, programmeWorld } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { actorFor } from '../../identity/acts/actors.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { FileEvent, ImportWish, Rhythm } from '../model/calendars.ts'
import { eventsOfCalendar } from '../rules/calendar-file/ical-events.ts'
import { listAbsences } from '../views/absences.ts'
import { listMeetings } from '../views/bodies.ts'
import { previewImport } from '../views/calendar-import.ts'
import { closedDays, meetingsAsCalendar, meetingsAsCsv } from '../views/calendars.ts'
import { calendarsInUse, getCouncilOrder } from '../views/council-order.ts'
import { getRhythm } from '../views/rhythm.ts'
import { addAbsence, withdrawAbsence } from './absences.ts'
import { abolishBody, addBody, joinBody } from './bodies.ts'
import { importMeetings } from './calendar-import.ts'
import { changeCouncilOrder, restoreCouncilOrder } from './council-order.ts'
import { addMeeting, cancelMeeting } from './meetings.ts'
import { changeRhythm, makeMeetings } from './rhythm.ts'

const { db } = await testDatabase()
const world = await programmeWorld(db)
const { programme, coordinator, authors, as } = world
const calendars = loadCalendars()
const plain = { papersWorkingDays: 5, papersWeekday: null, papersHour: '12:00', handlingDays: 0, roomMinutes: null } as const
const year = { from: '2022-01-01', to: '2024-12-31' }

const add = (code: string, closedIn: 'none' | 'parliament' | 'cabinet' = 'cabinet') =>
  as(coordinator, async (tx, actor) => {
    const fields = { ...plain, programme, code, name: `Gremium ${code}`, kind: 'ministerial', closedIn } as const
    return must(await addBody(tx, actor, fields)).id
  })
const meetingsOf = (body: string) => as(coordinator, (tx) => listMeetings(tx, { programme, body, ...year }, calendars))
const shown = async (body: string) =>
  (await meetingsOf(body)).map(({ day, startsAt, status }) => `${day} ${startsAt}${status === 'planned' ? '' : ` ${status}`}`)

const preview = (events: readonly FileEvent[], body: string | null = null) =>
  as(coordinator, async (tx) => must(await previewImport(tx, { programme, body, events }, calendars)))
const apply = (rows: readonly ImportWish[]) => as(coordinator, (tx, actor) => importMeetings(tx, actor, { programme, rows }, calendars))
const wishes = async (events: readonly FileEvent[], body: string | null = null) =>
  (await preview(events, body)).flatMap(({ wish }) => wish ?? [])

function calendarOfYear(code: string, more = '', exdate = ''): FileEvent[] {
  const text = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    `UID:reeks-${code}`,
    `SUMMARY:${code}`,
    'DTSTART:20220916T080000Z',
    'DTEND:20220916T093000Z',
    'RRULE:FREQ=MONTHLY;BYDAY=3FR;COUNT=3',
    exdate,
    'END:VEVENT',
    'BEGIN:VEVENT',
    `UID:los-${code}`,
    `SUMMARY:${code} extra`,
    'DTSTART:20221228T080000Z',
    'DTEND:20221228T093000Z',
    'END:VEVENT',
    more,
    'END:VCALENDAR',
    '',
  ]
  const events = eventsOfCalendar(text.filter((line, at) => line !== '' || at === text.length - 1).join('\r\n'), { horizon: '2024-12-31' })
  if (isRefusal(events)) throw new Error(events.refused)
  return events
}

test('a year is brought in at the Dutch hour, with a warning for a recess; bringing it in twice changes nothing', async () => {
  const body = await add('MR')
  const events = calendarOfYear('MR')
  const rows = await preview(events)
  expect(rows.map(({ day, startsAt, outcome, recess }) => [day, startsAt, outcome, recess])).toEqual([
    ['2022-09-16', '10:00', 'new', null],
    ['2022-10-21', '10:00', 'new', null],
    ['2022-11-18', '09:00', 'new', null],
    ['2022-12-28', '09:00', 'new', 'kerstreces'],
  ])
  expect(must(await apply(rows.flatMap(({ wish }) => wish ?? [])))).toEqual({ new: 4, same: 0, changed: 0, moved: 0, cancelled: 0 })
  const before = await meetingsOf(body)
  expect(must(await apply(await wishes(events)))).toEqual({ new: 0, same: 4, changed: 0, moved: 0, cancelled: 0 })
  expect(await meetingsOf(body)).toEqual(before)
})

test('a later edition of the year moves, calls off and adds, and what was called off here stays so', async () => {
  const body = await add('BWO')
  must(await apply(await wishes(calendarOfYear('BWO'))))
  const own = (await meetingsOf(body)).find(({ day }) => day === '2022-11-18')
  must(
    await as(coordinator, (tx, actor) =>
      cancelMeeting(tx, actor, { programme, meeting: own?.id ?? '', revision: 1, reason: 'Geen stukken' }),
    ),
  )
  const moved = ['BEGIN:VEVENT', 'UID:reeks-BWO', 'RECURRENCE-ID:20221021T080000Z', 'DTSTART:20221024T120000Z', 'SUMMARY:BWO', 'END:VEVENT']
  const rows = await preview(calendarOfYear('BWO', moved.join('\r\n'), 'EXDATE:20220916T080000Z'))
  expect(rows.map(({ outcome, why, before }) => [outcome, why, before?.day ?? null])).toEqual([
    ['cancelled', null, null],
    ['refused', 'cancelled-here', null],
    ['moved', null, '2022-10-21'],
    ['same', null, null],
  ])
  must(await apply(rows.flatMap(({ wish }) => wish ?? [])))
  expect(await shown(body)).toEqual(['2022-09-16 10:00 cancelled', '2022-10-24 14:00', '2022-11-18 09:00 cancelled', '2022-12-28 09:00'])
})

test('what was changed by somebody else after the preview is not written, and nothing else of the file either', async () => {
  const body = await add('Staf')
  const rows = await wishes(calendarOfYear('Staf'))
  must(
    await as(coordinator, (tx, actor) =>
      addMeeting(tx, actor, { ...{ programme, body, day: '2022-12-28', startsAt: '09:00', minutes: 30, place: '' }, ...regular }),
    ),
  )
  expect(await apply(rows)).toEqual({ refused: 'import.changed-meanwhile' })
  expect(await shown(body)).toEqual(['2022-12-28 09:00'])
})
const regular = { kind: 'regular', papersDay: null, papersHour: null, roomMinutes: null } as const

test('who may not keep meetings does not bring them in', async () => {
  const rows = await wishes(calendarOfYear('MR'))
  const fresh = rows.map((row) => ({ ...row, uid: `${row.uid}-2`, startsAt: '16:00', outcome: 'new' as const }))
  await expect(as(authors.SZW, (tx, actor) => importMeetings(tx, actor, { programme, rows: fresh }, calendars))).rejects.toThrow(
    'row-level',
  )
})

test('what goes out as iCalendar is read by another calendar at the same moments, and comes in again as the same', async () => {
  const body = await add('RWIZO')
  must(await apply(await wishes(calendarOfYear('RWIZO'))))
  const asked = { programme, body, ...year, host: 'actielijn.example', site: 'https://actielijn.example' }
  const text = await as(coordinator, (tx) => meetingsAsCalendar(tx, asked, calendars))
  const read = Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []))
  expect(read.map(({ start }) => start.toISOString()).toSorted()).toEqual([
    '2022-09-16T08:00:00.000Z',
    '2022-10-21T08:00:00.000Z',
    '2022-11-18T08:00:00.000Z',
    '2022-12-28T08:00:00.000Z',
  ])
  const again = eventsOfCalendar(text, { horizon: '2024-12-31' })
  if (isRefusal(again)) throw new Error(again.refused)
  expect((await preview(again)).map(({ outcome }) => outcome)).toEqual(['same', 'same', 'same', 'same'])
  const csv = (await as(coordinator, (tx) => meetingsAsCsv(tx, asked, calendars))).toString('utf8')
  expect(csv.split('\r\n')[1]).toMatch(/^RWIZO;2022-09-16;10:00;90;;gewoon;gepland;;2022-09-09;12:00;;reeks-RWIZO/)
})

test('a place that looks like a formula goes out as text', async () => {
  const body = await add('CoCo')
  must(
    await as(coordinator, (tx, actor) =>
      addMeeting(tx, actor, { ...{ programme, body, day: '2022-10-04', startsAt: '09:00', minutes: 30, place: '=1+1' }, ...regular }),
    ),
  )
  const asked = { programme, body, ...year, host: 'actielijn.example' }
  expect((await as(coordinator, (tx) => meetingsAsCsv(tx, asked, calendars))).toString('utf8')).toContain(";'=1+1;")
})

const friday: Rhythm = { unit: 'week', step: 1, weekday: 5, nth: 0, since: '2022-12-01', startsAt: '10:00', minutes: 120 }

test('a rhythm makes the chosen days into meetings, once; a day that it does not ask for is refused', async () => {
  const body = await add('CFL')
  const asked = { programme, body, from: '2022-12-01', to: '2023-01-10' }
  expect(await as(coordinator, (tx, actor) => makeMeetings(tx, actor, { ...asked, days: ['2022-12-02'] }, calendars))).toEqual({
    refused: 'rhythm.absent',
  })
  expect(await as(coordinator, (tx, actor) => changeRhythm(tx, actor, { programme, body, revision: 1, rhythm: friday }))).toBeNull()
  const view = await as(authors.SZW, async (tx) => must(await getRhythm(tx, asked, calendars)))
  expect(view.days.map(({ day, standing }) => `${day} ${standing}`)).toEqual([
    '2022-12-02 free',
    '2022-12-09 free',
    '2022-12-16 free',
    '2022-12-23 free',
    '2022-12-30 recess',
    '2023-01-06 free',
  ])
  const make = (...days: string[]) => as(coordinator, (tx, actor) => makeMeetings(tx, actor, { ...asked, days }, calendars))
  expect(await make('2022-12-02', '2022-12-30')).toEqual({ made: 2 })
  expect(await make('2022-12-02')).toEqual({ refused: 'rhythm.other-day' })
  expect(await make('2022-12-08')).toEqual({ refused: 'rhythm.other-day' })
  expect(await shown(body)).toEqual(['2022-12-02 10:00', '2022-12-30 10:00'])
  expect(await as(coordinator, (tx, actor) => changeRhythm(tx, actor, { programme, body, revision: 1, rhythm: null }))).toEqual({
    refused: 'body.changed-meanwhile',
  })
})

test('an absence of a body, of a member with an account and of one without are told, and withdrawn', async () => {
  const body = await add('CFEZ')
  const join = (name: string, person: string | null) =>
    as(coordinator, (tx, actor) => joinBody(tx, actor, { programme, body, name, role: 'member', person, organisation: null }))
  must(await join('Minister van OCW', null))
  must(await join('Opsteller van SZW', authors.SZW.actor.person))
  const members = await db.selectFrom('body_member').select(['id', 'name']).where('body_id', '=', body).execute()
  const idOf = (name: string) => members.find((one) => one.name === name)?.id ?? null
  const days = { firstDay: '2023-02-06', lastDay: '2023-02-10' }
  const tell = (member: string | null, reason: string) =>
    as(coordinator, (tx, actor) => addAbsence(tx, actor, { programme, body, member, reason, ...days }))
  expect(await tell(null, ' ')).toEqual({ refused: 'absence.without-reason' })
  const { id } = must(await tell(null, 'Werkbezoek'))
  must(await tell(idOf('Minister van OCW'), 'op reis'))
  must(await tell(idOf('Opsteller van SZW'), ''))
  const list = () => as(authors.VWS, (tx) => listAbsences(tx, { programme, from: '2023-02-10', to: '2023-02-28' }))
  expect((await list()).map(({ of, name }) => `${of}: ${name}`).toSorted()).toEqual([
    'CFEZ: Werkbezoek',
    'Minister van OCW: op reis',
    'Opsteller van SZW: ',
  ])
  expect(await as(coordinator, (tx, actor) => withdrawAbsence(tx, actor, { programme, absence: id }))).toBeNull()
  expect(await as(coordinator, (tx, actor) => withdrawAbsence(tx, actor, { programme, absence: id }))).toEqual({
    refused: 'absence.unknown',
  })
  expect(await list()).toHaveLength(2)
  expect(await as(coordinator, (tx, actor) => addAbsence(tx, actor, { ...wrongDays, programme, body }))).toEqual({
    refused: 'absence.days',
  })
})
const wrongDays = { member: null, reason: 'Verlof', firstDay: '2023-02-10', lastDay: '2023-02-06' }

test('recesses and public holidays of a period are told', () => {
  const { recesses, holidays } = closedDays({ from: '2022-12-20', to: '2023-01-05' }, calendars)
  expect(recesses.map(({ who, name }) => `${who} ${name}`)).toEqual(['parliament kerstreces', 'cabinet kerstreces'])
  expect(holidays.map(({ name }) => name)).toEqual(['Eerste Kerstdag', 'Tweede Kerstdag', 'Nieuwjaarsdag'])
})

test('nothing comes in for a body on or after the day on which it is no more', async () => {
  const body = await add('RFL')
  must(await as(coordinator, (tx, actor) => abolishBody(tx, actor, { programme, body, revision: 1, on: '2022-11-01' })))
  const rows = await preview(calendarOfYear('RFL'))
  expect(rows.map(({ outcome, why }) => why ?? outcome)).toEqual(['new', 'new', 'body-abolished', 'body-abolished'])
})

test('an administrator puts another order of councils in place of the shipped ones, and returns to them', async () => {
  const { keeper } = await administrator()
  const orders = [['MR', 'CWIZO']]
  expect(await as(keeper, (tx, actor) => changeCouncilOrder(tx, actor, orders))).toBeNull()
  expect((await as(authors.SZW, (tx) => calendarsInUse(tx, calendars))).councilOrders).toEqual(orders)
  expect(await as(keeper, (tx) => getCouncilOrder(tx, calendars))).toMatchObject({ shipped: calendars.councilOrders, changed: orders })
  await expect(as(coordinator, (tx, actor) => changeCouncilOrder(tx, actor, [['TK', 'MR']]))).rejects.toThrow('row-level')
  await as(keeper, (tx, actor) => restoreCouncilOrder(tx, actor))
  expect(await as(authors.SZW, (tx) => calendarsInUse(tx, calendars))).toEqual(calendars)
})

async function administrator() {
  const { person } = await personNamed(db, 'Beheerder van de raden', { roles: ['administrator'] })
  return { keeper: { ...coordinator, actor: await actorFor(db, { person, address: null }) } }
}
