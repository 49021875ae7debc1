import { expect, test } from 'vitest'
import { dayFromNow, meetingWorld } from '../../../tests/meeting-world.ts'
import { pieces } from '../../../tests/memo-world.ts'
import { type Member, must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { workingDaysBefore } from '../../calendar/rules.ts'
import { openDossier } from '../../dossier/acts/dossiers.ts'
import { parseDay, startOfDay } from '../../kernel/day.ts'
import { openCoordination } from '../../memo/acts/open-coordination.ts'
import { getMyWork } from '../../notice/views/my-work.ts'
import { workOfToday } from '../../server/daily.ts'
import { getReadiness } from '../views/readiness.ts'
import { joinBody } from './bodies.ts'
import { remindAllForMeetings, remindForMeeting, setReminderDays } from './remind-meeting.ts'

const { db } = await testDatabase()
const world = await meetingWorld(db)
const { programme, dossier, coordinator, ministers, reader, secretary, contacts, as, meets, item, offered, decide } = world
const { doc, paragraph } = pieces
const calendars = loadCalendars()
const clock = (now = new Date()) => ({ calendars, now })

const look = (meeting: string, by: Member = secretary) =>
  as(by, async (tx) => must(await getReadiness(tx, { programme, meeting }, clock())))
const missingOf = async (meeting: string, by: Member = secretary) =>
  (await look(meeting, by)).items.map(({ checks }) => checks.filter(({ state }) => state === 'missing').map(({ code }) => code))
const remind = (meeting: string, by: Member = secretary) =>
  as(by, (tx, actor) => remindForMeeting(tx, actor, { programme, meeting, ...clock() }))
const reminders = async (member: Member) =>
  (await as(member, (tx, actor) => getMyWork(tx, actor))).notices.filter(({ thing }) => thing === 'agendaItem')

test('what is required, ready and missing is told of facts of the memo, with who must act; a minister’s decision makes it ready', async () => {
  const meeting = await meets(30, await world.addBodyOf({ code: 'MR' }))
  const { memo, version } = await offered({ kind: 'decision', points: 1 })
  await item(meeting, { title: 'Mededelingen', kind: 'information' })
  await item(meeting, { dossier, memo, version, title: 'Actieplan' })
  expect(await missingOf(meeting)).toEqual([[], ['coordination', 'approval']])
  const { ready, items } = await look(meeting, reader)
  expect([ready, items.length]).toEqual([1, 2])
  expect(items[1]?.checks.find(({ code }) => code === 'approval')?.actors).toEqual([{ role: 'minister', names: ['Minister van OCW'] }])
  must(await decide(ministers.OCW, { memo, version }, { point: 'p1', outcome: 'agreed' }))
  expect(await missingOf(meeting)).toEqual([[], ['coordination']])
})

test('a draft is not seen by the secretary; its makers see what is asked', async () => {
  const meeting = await meets(31, await world.addBodyOf({ code: 'Staf', kind: 'official' }))
  const memo = await world.memo({ text: doc(paragraph('Zie bijlage 2.')) })
  await item(meeting, { dossier, memo })
  expect(await missingOf(meeting)).toEqual([['offered']])
  expect(await missingOf(meeting, coordinator)).toEqual([['offered', 'papers']])
  must(
    await as(coordinator, (tx, actor) =>
      openCoordination(tx, actor, {
        memo,
        deadline: dayFromNow(5),
        note: '',
        asks: [{ organisation: contacts.SZW.organisation, people: [contacts.SZW.actor.person] }],
      }),
    ),
  )
  expect(await missingOf(meeting, coordinator)).toEqual([['offered', 'coordination', 'annexes', 'papers']])
})

test('members of the body who may not read the dossier are named', async () => {
  const of = await world.addBodyOf({ code: 'BWO', kind: 'official' })
  const meeting = await meets(32, of)
  const { memo, version } = await offered()
  await item(meeting, { dossier, memo, version })
  const member = { name: 'Buitenstaander', role: 'member', organisation: null, person: world.outsider.actor.person } as const
  must(await as(secretary, (tx, actor) => joinBody(tx, actor, { programme, body: of, ...member })))
  const [found] = (await look(meeting)).items
  expect(found?.checks.find(({ code }) => code === 'access')).toMatchObject({ state: 'missing', names: ['Buitenstaander'] })
})

test('an item of a dossier that somebody may not read is not in their count', async () => {
  const meeting = await meets(33)
  const { id } = await as(coordinator, async (tx, actor) =>
    must(await openDossier(tx, actor, { title: 'Vertrouwelijk', summary: '', programme, classification: 'confidential' })),
  )
  await item(meeting, { dossier: id })
  expect((await look(meeting, coordinator)).items.length).toBe(1)
  expect((await look(meeting, reader)).items).toEqual([])
})

test('the secretary reminds whoever must act, once a day and not after it is done; a reader cannot', async () => {
  const meeting = await meets(34, await world.addBodyOf({ code: 'OR' }))
  const { memo, version } = await offered({ points: 1 })
  const title = 'Herinneren'
  await item(meeting, { dossier, memo, version, title })
  await expect(remind(meeting, reader)).rejects.toThrow(/row-level security/)
  expect(must(await remind(meeting)).reminded).toBe(2)
  expect(await remind(meeting)).toEqual({ refused: 'reminder.nobody' })
  expect(await reminders(ministers.OCW)).toMatchObject([{ kind: 'reminder', path: `/notas/${memo}/besluiten`, params: { title } }])
  expect((await look(meeting)).items[0]?.remindedAt).not.toBe(null)
  expect(await remind(await meets(0))).toEqual({ refused: 'meeting.begun' })
})

test('the daily work reminds on the days that a body chose, once at each, and not when all is ready', async () => {
  const of = await world.addBodyOf({ code: 'DGO', kind: 'ministerial' })
  const meeting = await meets(40, of)
  const { memo, version } = await offered({ points: 1 })
  const id = await item(meeting, { dossier, memo, version, title: 'Dagelijks' })
  const papers = parseDay((await look(meeting)).papers.day)
  if (papers === null) throw new Error('No day')
  const at = (days: number) => startOfDay(workingDaysBefore(papers, days, calendars))
  const told = async () => (await reminders(ministers.OCW)).filter(({ thingId }) => thingId === id).length
  await remindAllForMeetings(db, clock(at(4)))
  expect(await told()).toBe(0)
  await remindAllForMeetings(db, clock(at(3)))
  await remindAllForMeetings(db, clock(at(2)))
  expect(await told()).toBe(1)
  await workOfToday(db, at(1))
  expect(await told()).toBe(2)
  must(await as(secretary, (tx, actor) => setReminderDays(tx, actor, { programme, body: of, days: [0] })))
  must(await decide(ministers.OCW, { memo, version }, { point: 'p1', outcome: 'agreed' }))
  await remindAllForMeetings(db, clock(at(0)))
  expect(await told()).toBe(2)
  expect((await look(meeting)).reminderDays).toEqual([0])
})
