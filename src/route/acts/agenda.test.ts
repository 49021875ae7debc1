import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { memoWorld, pieces } from '../../../tests/memo-world.ts'
import { personNamed } from '../../../tests/people.ts'
import { type Member, must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { openDossier } from '../../dossier/acts/dossiers.ts'
import { actorFor } from '../../identity/acts/actors.ts'
import { grantRole } from '../../identity/acts/memberships.ts'
import { freezeVersion } from '../../memo/acts/freeze.ts'
import { draftMemo, memoToChange } from '../../memo/acts/memos.ts'
import type { AgendaView } from '../model/agenda-view.ts'
import { addRouteRow } from '../store/routes.ts'
import { addStepRows, changeStepRow, listStepRows } from '../store/steps.ts'
import { compareAgendas, getAgenda, getItemStory, getSentAgenda, listMemosToPropose } from '../views/agenda.ts'
import { getMeeting } from '../views/bodies.ts'
import {
  addAgendaItem,
  changeAgendaItem,
  moveAgendaItem,
  placeAgendaItem,
  takeOffAgendaItem,
  transferAgendaItem,
  type WhatGoes,
} from './agenda.ts'
import { addBody, joinBody } from './bodies.ts'
import { addMeeting, cancelMeeting } from './meetings.ts'
import { proposeMemo } from './propose.ts'
import { sendAgenda } from './send-agenda.ts'

const { db } = await testDatabase()
const world = await memoWorld(db)
const { programme, coordinator, authors, reader, as } = world
const calendars = loadCalendars()
const { doc, heading, paragraph, point } = pieces

const secretary = await (async (): Promise<Member> => {
  const { person } = await personNamed(db, 'Secretaris van de proef', { organisation: 'AZ', roles: [] })
  const wish = { programme, dossier: null, role: 'councilSecretary', holder: 'person', holderId: person } as const
  await as(coordinator, async (tx, actor) => must(await grantRole(tx, actor, wish)))
  return { ...coordinator, actor: await actorFor(db, { person, address: null }) }
})()

const body = await as(coordinator, async (tx, actor) => {
  const fields = {
    code: 'RWIZO',
    name: 'Raad',
    kind: 'ministerial',
    papersWorkingDays: 5,
    papersWeekday: null,
    papersHour: '12:00',
  } as const
  return must(await addBody(tx, actor, { programme, ...fields, closedIn: 'none', handlingDays: 0, roomMinutes: 30 })).id
})
let days = 0
async function newMeeting(of = body): Promise<string> {
  days += 1
  const day = new Date(Date.UTC(2023, 0, 9 + days)).toISOString().slice(0, 10)
  const fields = {
    day,
    startsAt: '10:00',
    minutes: 120,
    place: '',
    kind: 'regular',
    papersDay: null,
    papersHour: null,
    roomMinutes: null,
  } as const
  return (await as(coordinator, async (tx, actor) => must(await addMeeting(tx, actor, { programme, body: of, ...fields })))).id
}

const frozen = async (memo: string, shown = true) => {
  await as(coordinator, async (tx, actor) => freezeVersion(tx, actor, { row: must(await memoToChange(tx, { memo })), reason: 'kept' }))
  const [{ last } = { last: 1 }] = (
    await sql<{ last: number }>`select max(number) as last from memo_version where memo_id = ${memo}`.execute(db)
  ).rows
  if (shown) await db.updateTable('memo').set({ shown: true, status: 'offered', offered_version: last }).where('id', '=', memo).execute()
}
async function offeredMemo(subject: string): Promise<string> {
  const text = doc(heading('Aanleiding'), paragraph('Het plan.'), heading('Besluit'), point('p1', 'Stemt u in?'))
  const memo = await world.memo({ subject, text })
  await frozen(memo)
  return memo
}

const none: WhatGoes = { memo: null, version: null }
const add = (
  meeting: string,
  title: string,
  { minutes = 10, by = secretary, ...goes }: Partial<WhatGoes> & { minutes?: number; by?: Member } = {},
) =>
  as(by, (tx, actor) => addAgendaItem(tx, actor, { programme, meeting, title, kind: 'discussion', minutes, ...none, ...goes, place: true }))
const agendaOf = async (meeting: string, by: Member = secretary): Promise<AgendaView> =>
  as(by, async (tx, actor) => must(await getAgenda(tx, { actor, calendars }, { programme, meeting })))
const titles = ({ lines }: AgendaView) => lines.map(({ title }) => title)
const itemAt = async (meeting: string, item: string) => {
  const { lines, waiting, gone } = await agendaOf(meeting)
  const found = [...lines, ...waiting, ...gone].find(({ id }) => id === item)
  return { programme, meeting, item, revision: found?.revision ?? 0 }
}

test('a maker of the memo proposes it and the secretary places it; the story says who did what', async () => {
  const [meeting, memo] = [await newMeeting(), await offeredMemo('Voorstel')]
  const proposal = { memo, meeting, version: null, title: 'Voorstel', kind: 'discussion', minutes: 15 } as const
  const { id } = must(await as(authors.OCW, (tx, actor) => proposeMemo(tx, actor, proposal)))
  expect((await agendaOf(meeting)).waiting.map(({ title, versionNumber }) => [title, versionNumber])).toEqual([['Voorstel', 1]])
  expect(await as(authors.OCW, (tx, actor) => proposeMemo(tx, actor, proposal))).toEqual({ refused: 'agenda.memo-on-it-already' })
  const at = await itemAt(meeting, id)
  await as(authors.OCW, async (tx, actor) => {
    expect(await placeAgendaItem(tx, actor, at)).toEqual({ refused: 'agenda.changed-meanwhile' })
  })
  must(await as(secretary, (tx, actor) => placeAgendaItem(tx, actor, at)))
  const story = await as(reader, async (tx) => must(await getItemStory(tx, at)))
  expect(story.map(({ what, by }) => [what, by])).toEqual([
    ['proposed', 'Opsteller van OCW'],
    ['placed', 'Secretaris van de proef'],
  ])
  const told = await db.selectFrom('notice').select('person_id').where('thing', '=', 'agendaProposal').execute()
  expect(told.map(({ person_id }) => person_id)).toContain(secretary.actor.person)
})

test('an author puts nothing on an agenda at once: the database refuses it', async () => {
  const [meeting, memo] = [await newMeeting(), await offeredMemo('Buiten de secretaris om')]
  await expect(add(meeting, 'Punt', { by: authors.OCW, memo })).rejects.toThrow('row-level security')
})

test('a memo that was never offered goes in a frozen version that is chosen, and who does not see it yet sees its title only', async () => {
  const meeting = await newMeeting()
  const memo = await world.memo({ subject: 'In de maak' })
  const propose = (version: number | null) =>
    as(coordinator, (tx, actor) =>
      addAgendaItem(tx, actor, { programme, meeting, title: 'Concept', kind: 'discussion', minutes: 5, memo, version, place: true }),
    )
  expect(await propose(null)).toEqual({ refused: 'agenda.memo-without-version' })
  expect(await propose(1)).toEqual({ refused: 'agenda.version-unknown' })
  await frozen(memo, false)
  must(await propose(1))
  expect((await agendaOf(meeting, reader)).lines.map(({ title, subject, versionNumber }) => [title, subject, versionNumber])).toEqual([
    ['Concept', null, null],
  ])
})

test('items are moved in the order, also many times between the same two, and nobody else has to look again', async () => {
  const meeting = await newMeeting()
  const ids: string[] = []
  for (const title of ['A', 'B', 'C', 'D']) ids.push(must(await add(meeting, title)).id)
  const [a = '', b = '', c = '', d = ''] = ids
  const move = (item: string, after: string | null) =>
    as(secretary, (tx, actor) => moveAgendaItem(tx, actor, { programme, meeting, item, after }))
  must(await move(d, null))
  must(await move(a, c))
  expect(titles(await agendaOf(meeting))).toEqual(['D', 'B', 'C', 'A'])
  const { revision } = await itemAt(meeting, b)
  expect(revision).toBe(1)
  for (let times = 0; times < 12; times += 1) {
    must(await move(times % 2 === 0 ? a : c, d))
    expect(titles(await agendaOf(meeting)).slice(0, 2)).toEqual(['D', times % 2 === 0 ? 'A' : 'C'])
  }
  const story = await as(secretary, async (tx) => must(await getItemStory(tx, { programme, meeting, item: b })))
  expect(story.map(({ what }) => what)).toEqual(['placed'])
  expect(await move(a, meeting)).toEqual({ refused: 'agenda.neighbour-unknown' })
})

test('an item that is changed on what somebody else changed meanwhile is refused', async () => {
  const [meeting, memo] = [await newMeeting(), await offeredMemo('Gewijzigd')]
  const { id: item } = must(await add(meeting, 'Gewijzigd', { memo }))
  const at = { programme, meeting, item, revision: 1 }
  must(await as(secretary, (tx, actor) => changeAgendaItem(tx, actor, { ...at, minutes: 20, kind: 'formality' })))
  expect(await as(coordinator, (tx, actor) => changeAgendaItem(tx, actor, { ...at, minutes: 5 }))).toEqual({
    refused: 'agenda.changed-meanwhile',
  })
  await db.updateTable('memo').set({ status: 'returned' }).where('id', '=', memo).execute()
  await frozen(memo)
  expect((await agendaOf(meeting)).lines[0]).toMatchObject({ versionNumber: 1, newer: 2, kind: 'formality', minutes: 20 })
  must(await as(secretary, (tx, actor) => changeAgendaItem(tx, actor, { ...at, revision: 2, version: 2 })))
  expect((await agendaOf(meeting)).lines[0]).toMatchObject({ versionNumber: 2, newer: null })
})

test('an item goes to another meeting of the body with its story, and what is taken off stays with its reason', async () => {
  const [meeting, other] = [await newMeeting(), await newMeeting()]
  const { id: item } = must(await add(meeting, 'Verhuist'))
  const transfer = (to: string, reason: string) =>
    as(secretary, async (tx, actor) => transferAgendaItem(tx, actor, { programme, meeting, item, revision: 1, to, reason }))
  expect(await transfer(other, ' ')).toEqual({ refused: 'agenda.without-reason' })
  expect(await transfer(meeting, 'Te vol')).toEqual({ refused: 'agenda.other-body' })
  must(await transfer(other, 'Te vol'))
  expect((await agendaOf(meeting)).left.map(({ title, reason, meeting: now }) => [title, reason, now])).toEqual([
    ['Verhuist', 'Te vol', other],
  ])
  const at = await itemAt(other, item)
  must(await as(secretary, (tx, actor) => takeOffAgendaItem(tx, actor, { ...at, reason: 'Nog geen cijfers' })))
  const { lines, gone } = await agendaOf(other)
  expect([lines.length, gone.map(({ reason }) => reason)]).toEqual([0, ['Nog geen cijfers']])
  const again = await as(secretary, (tx, actor) => changeAgendaItem(tx, actor, { ...at, revision: 3, minutes: 1 }))
  expect(again).toEqual({ refused: 'agenda.item-taken-off' })
  const story = await as(secretary, async (tx) => must(await getItemStory(tx, { programme, meeting: other, item })))
  expect(story.map(({ what, reason }) => [what, reason])).toEqual([
    ['placed', ''],
    ['transferred', 'Te vol'],
    ['takenOff', 'Nog geen cijfers'],
  ])
  must(await add(meeting, 'Verhuist'))
})

test('what is left of a meeting that was called off goes to another one, and the step of its route goes along', async () => {
  const [meeting, other] = [await newMeeting(), await newMeeting()]
  const memo = await offeredMemo('Blijft over')
  const { id: item } = must(await add(meeting, 'Blijft over', { memo }))
  const [route, { dossier }] = [randomUUID(), world]
  await as(coordinator, async (tx, { person: by }) => {
    await addRouteRow(tx, { id: route, dossier, programme, name: 'Proefroute', readyOn: null, priority: 3, demo: false, by })
    const step = { label: 'RWIZO', body, minDays: 0, minutes: 10, meeting, firstDay: null, lastDay: null, precision: 'day' } as const
    await addStepRows(tx, [{ ...step, id: randomUUID(), route, dossier, position: 1, by }])
  })
  must(await as(secretary, (tx, actor) => cancelMeeting(tx, actor, { programme, meeting, revision: 1, reason: 'Reces' })))
  const wish = { programme, meeting, item, revision: 1, to: other, reason: 'Afgelast' }
  must(await as(secretary, (tx, actor) => transferAgendaItem(tx, actor, wish)))
  expect(titles(await agendaOf(other))).toEqual(['Blijft over'])
  const [step] = await as(coordinator, (tx) => listStepRows(tx, [route]))
  expect([step?.meeting, step?.status]).toEqual([other, 'planned'])
  const renamed = as(secretary, (tx, { person }) => changeStepRow(tx, step ?? { id: '', revision: 0 }, { label: 'Anders', by: person }))
  await expect(renamed).rejects.toThrow('only says where and whether')
})

test('an agenda over its room says by how much and what lies beyond, and does not stop', async () => {
  const meeting = await newMeeting()
  for (const [title, minutes] of [
    ['Een', 20],
    ['Twee', 15],
  ] as const)
    must(await add(meeting, title, { minutes }))
  const { room, minutes, lines } = await agendaOf(meeting)
  expect([room, minutes, lines.map(({ title, from, until, beyondRoom }) => [title, from, until, beyondRoom])]).toEqual([
    30,
    35,
    [
      ['Een', '10:00', '10:20', false],
      ['Twee', '10:20', '10:35', true],
    ],
  ])
})

test('the agenda of a meeting that was called off or held does not change', async () => {
  const [off, held] = [await newMeeting(), await newMeeting()]
  must(await as(coordinator, (tx, actor) => cancelMeeting(tx, actor, { programme, meeting: off, revision: 1, reason: 'Geen stukken' })))
  await db.updateTable('meeting').set({ status: 'held' }).where('id', '=', held).execute()
  expect(await add(off, 'Punt')).toEqual({ refused: 'meeting.cancelled' })
  expect(await add(held, 'Punt')).toEqual({ refused: 'agenda.meeting-held' })
  expect(await add(randomUUID(), 'Punt')).toEqual({ refused: 'meeting.unknown' })
})

test('who keeps an agenda but not the dossier sees a closed place with its minutes; times and room are right for all', async () => {
  const meeting = await newMeeting()
  const { id: closed } = await as(coordinator, async (tx, actor) =>
    must(await openDossier(tx, actor, { title: 'Besloten', summary: '', programme, classification: 'confidential' })),
  )
  const secret = await as(
    coordinator,
    async (tx, actor) => must(await draftMemo(tx, actor, { dossier: closed, kind: 'decision', subject: 'Geheim' })).id,
  )
  await frozen(secret)
  must(await add(meeting, 'Eerste', { minutes: 5 }))
  must(await add(meeting, 'Geheim punt', { by: coordinator, memo: secret, minutes: 12 }))
  const { id: last } = must(await add(meeting, 'Laatste', { minutes: 8 }))
  const seen = await agendaOf(meeting)
  expect(seen.lines.map(({ number, title, from }) => [number, title, from])).toEqual([
    [1, 'Eerste', '10:00'],
    [3, 'Laatste', '10:17'],
  ])
  expect(seen.closed.map(({ number, minutes, from, until }) => [number, minutes, from, until])).toEqual([[2, 12, '10:05', '10:17']])
  expect(JSON.stringify(seen)).not.toContain('Geheim')
  expect([seen.minutes, seen.meeting.usedMinutes]).toEqual([25, 25])
  const asReader = await agendaOf(meeting, reader)
  expect([asReader.closed, asReader.lines.map(({ from }) => from), asReader.minutes]).toEqual([[], ['10:00', '10:17'], 25])
  const hidden = seen.closed[0]?.id ?? ''
  must(await as(secretary, (tx, actor) => moveAgendaItem(tx, actor, { programme, meeting, item: last, after: null })))
  expect((await agendaOf(meeting, coordinator)).lines.map(({ title }) => title)).toEqual(['Laatste', 'Eerste', 'Geheim punt'])
  must(await as(secretary, (tx, actor) => moveAgendaItem(tx, actor, { programme, meeting, item: last, after: hidden })))
  expect((await agendaOf(meeting, coordinator)).lines.map(({ title }) => title)).toEqual(['Eerste', 'Geheim punt', 'Laatste'])
  expect(await as(secretary, (tx, actor) => moveAgendaItem(tx, actor, { programme, meeting, item: hidden, after: null }))).toEqual({
    refused: 'agenda.item-unknown',
  })
  expect(await as(reader, async (tx) => must(await getMeeting(tx, { programme, meeting }, calendars)).usedMinutes)).toBe(25)

  must(await as(secretary, (tx, actor) => sendAgenda(tx, actor, { programme, meeting, kind: 'provisional' })))
  const sentTo = async (by: Member) =>
    (await as(by, async (tx) => must(await getSentAgenda(tx, { programme, meeting, number: 1 })))).items.map(({ title }) => title)
  expect(await sentTo(coordinator)).toEqual(['Eerste', 'Geheim punt', 'Laatste'])
  expect(await sentTo(secretary)).toEqual(['Eerste', 'Laatste'])
  const { rows } = await sql<{ items: unknown }>`select items from agenda_version where meeting_id = ${meeting}`.execute(db)
  expect(JSON.stringify(rows)).not.toContain('Geheim')
})

test('agendas that are sent out are kept with a number; what changed is said between two, and after the last', async () => {
  const [meeting, other] = [await newMeeting(), await newMeeting()]
  const send = (kind: 'provisional' | 'final') => as(secretary, (tx, actor) => sendAgenda(tx, actor, { programme, meeting, kind }))
  expect(await send('provisional')).toEqual({ refused: 'agenda.empty' })
  expect((await agendaOf(meeting, secretary)).hear).toBe(0)
  await as(coordinator, (tx, actor) =>
    joinBody(tx, actor, { programme, body, name: 'Lezer', role: 'member', person: reader.actor.person, organisation: null }),
  )
  expect((await agendaOf(meeting, secretary)).hear).toBe(1)
  const [one, two] = [must(await add(meeting, 'Een')).id, must(await add(meeting, 'Twee')).id]
  expect(must(await send('provisional'))).toEqual({ number: 1 })
  expect((await agendaOf(meeting)).changed).toEqual([])
  must(await as(secretary, async (tx, actor) => changeAgendaItem(tx, actor, { ...(await itemAt(meeting, one)), minutes: 5 })))
  must(
    await as(secretary, async (tx, actor) =>
      transferAgendaItem(tx, actor, { ...(await itemAt(meeting, two)), to: other, reason: 'Te vol' }),
    ),
  )
  must(await add(meeting, 'Drie'))
  expect(must(await send('final'))).toEqual({ number: 2 })
  const changes = await as(reader, async (tx) => must(await compareAgendas(tx, { programme, meeting, from: 1, to: 2 })))
  expect(changes.map(({ what, title, before, after, reason }) => [what, title, before, after, reason])).toEqual([
    ['transferred', 'Twee', '2', '', 'Te vol'],
    ['added', 'Drie', '', '2', ''],
    ['minutes', 'Een', '10', '5', ''],
  ])
  must(await as(secretary, async (tx, actor) => takeOffAgendaItem(tx, actor, { ...(await itemAt(meeting, one)), reason: 'Niet klaar' })))
  const { sent, changed } = await agendaOf(meeting, reader)
  expect(sent.map(({ number, kind, by }) => [number, kind, by])).toEqual([
    [2, 'final', 'Secretaris van de proef'],
    [1, 'provisional', 'Secretaris van de proef'],
  ])
  expect(changed.map(({ what, title, reason }) => [what, title, reason])).toEqual([['takenOff', 'Een', 'Niet klaar']])
  const told = await db.selectFrom('notice').select(['person_id', 'thing', 'kind']).where('thing_id', '=', meeting).orderBy('at').execute()
  expect(told).toEqual([
    { person_id: reader.actor.person, thing: 'provisionalAgenda', kind: 'submitted' },
    { person_id: reader.actor.person, thing: 'finalAgenda', kind: 'frozen' },
  ])
  expect(await as(reader, (tx) => compareAgendas(tx, { programme, meeting, from: 1, to: 3 }))).toEqual({
    refused: 'agenda.version-not-sent',
  })
  await expect(db.updateTable('agenda_version').set({ sha256: 'x' }).where('meeting_id', '=', meeting).execute()).rejects.toThrow()
  await expect(as(reader, (tx) => sql`select send_agenda(${meeting}::uuid, 'final')`.execute(tx))).rejects.toThrow('keeps the agenda')
})

test('memos whose route passes the meeting come first in what can go on it, and what stands on it is left out', async () => {
  const meeting = await newMeeting()
  const [planned, on] = [await offeredMemo('Zoekwoord gepland'), await offeredMemo('Zoekwoord erop')]
  await offeredMemo('Zoekwoord los')
  must(await add(meeting, 'Erop', { memo: on }))
  const list = () => as(secretary, async (tx) => must(await listMemosToPropose(tx, { programme, meeting, text: 'ZOEKWOORD' })))
  expect((await list()).map(({ planned: is }) => is)).toEqual([false, false])
  const by = coordinator.actor.person
  const { rows } = await sql<{
    id: string
  }>`insert into route (dossier_id, programme_id, name, created_by) values (${world.dossier}, ${programme}, 'Route', ${by}) returning id`.execute(
    db,
  )
  await sql`insert into route_step (route_id, dossier_id, position, label, meeting_id, minutes) values (${rows[0]?.id}, ${world.dossier}, 0, 'Raad', ${meeting}, 20)`.execute(
    db,
  )
  expect((await list()).map(({ planned: is, minutes }) => [is, minutes])).toEqual([
    [true, 20],
    [true, 20],
  ])
  expect((await list()).map(({ memo }) => memo)).toContain(planned)
})
