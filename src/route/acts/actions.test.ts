import { expect, test } from 'vitest'
import { dayFromNow, meetingWorld } from '../../../tests/meeting-world.ts'
import { type Member, must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { openDossier } from '../../dossier/acts/dossiers.ts'
import { getMyWork } from '../../notice/views/my-work.ts'
import type { ActionFields } from '../model/outcomes.ts'
import { getOutcomes } from '../views/outcomes.ts'
import { addAction, changeAction, settleAction } from './actions.ts'

const { db } = await testDatabase()
const world = await meetingWorld(db)
const { programme, dossier, coordinator, authors, reader, secretary, as, meets, item } = world
const calendars = loadCalendars()

type Wish = Partial<ActionFields> & { readonly item?: string | null }
const add = (meeting: string, wish: Wish = {}, by: Member = secretary) =>
  as(by, (tx, actor) =>
    addAction(tx, actor, { programme, meeting, item: null, text: 'Brief versturen', owner: null, ownerName: '', dueOn: null, ...wish }),
  )
const look = (meeting: string, by: Member = secretary) =>
  as(by, async (tx, actor) => must(await getOutcomes(tx, actor, { programme, meeting, calendars })))
const only = async (meeting: string) => (await look(meeting)).actions[0]
const settle = (action: string, by: Member, wish: { outcome?: 'done' | 'dropped'; note?: string; revision?: number } = {}) =>
  as(by, (tx, actor) => settleAction(tx, actor, { programme, action, revision: 1, outcome: 'done', note: '', ...wish }))
const tasks = async (member: Member) =>
  (await as(member, (tx, actor) => getMyWork(tx, actor))).tasks.filter(({ thing }) => thing === 'meetingAction')
const idOf = ({ actor }: Member) => actor.person

test('an action is asked of its owner in Mijn werk until the owner says that it is done; only keepers say what it is', async () => {
  const meeting = await meets(-1)
  must(await add(meeting, { item: await item(meeting, { dossier }), owner: idOf(authors.SZW), dueOn: dayFromNow(-1) }))
  const action = await only(meeting)
  const id = action?.id ?? ''
  expect(action).toMatchObject({ ownerName: 'Opsteller van SZW', status: 'open', isLate: true, mayFollow: true })
  expect(await tasks(authors.SZW)).toMatchObject([
    { thingId: id, dueOn: dayFromNow(-1), path: `/programmas/${programme}/vergaderingen/${meeting}` },
  ])
  expect(await settle(id, reader)).toEqual({ refused: 'action.not-yours' })
  const change = (by: Member) => as(by, (tx, actor) => changeAction(tx, actor, { programme, action: id, revision: 1, text: 'Iets anders' }))
  await expect(change(authors.SZW)).rejects.toThrow(/changes nothing else/)
  expect(await change(reader)).toEqual({ refused: 'action.changed-meanwhile' })
  must(await settle(id, authors.SZW, { note: 'Verstuurd.' }))
  expect(await tasks(authors.SZW)).toEqual([])
  expect(await only(meeting)).toMatchObject({ status: 'done', note: 'Verstuurd.', isLate: false, mayFollow: false })
  expect(await settle(id, secretary)).toEqual({ refused: 'action.ended' })
})

test('the secretary gives an action to somebody else, drops it with the reason, and the task goes along', async () => {
  const meeting = await meets(-2)
  must(await add(meeting, { owner: idOf(authors.OCW) }))
  const id = (await only(meeting))?.id ?? ''
  const change = (wish: Partial<ActionFields>, revision = 1) =>
    as(secretary, (tx, actor) => changeAction(tx, actor, { programme, action: id, revision, ...wish }))
  must(await change({ owner: idOf(authors.VWS) }))
  expect([(await tasks(authors.OCW)).length, (await tasks(authors.VWS)).length]).toEqual([0, 1])
  expect(await change({ text: 'Te laat' })).toEqual({ refused: 'action.changed-meanwhile' })
  must(await change({ owner: null, ownerName: 'het ministerie van JenV' }, 2))
  expect((await only(meeting))?.ownerName).toBe('het ministerie van JenV')
  expect(await tasks(authors.VWS)).toEqual([])
  expect(await settle(id, secretary, { outcome: 'dropped', revision: 3 })).toEqual({ refused: 'action.note-missing' })
  must(await settle(id, secretary, { outcome: 'dropped', note: 'Niet meer nodig', revision: 3 }))
})

test('what is open since earlier meetings of the body stands at the next one, and not at those of another body', async () => {
  const of = await world.addBodyOf({ code: 'MR' })
  const [was, now, other] = [await meets(-9, of), await meets(0, of), await meets(0)]
  must(await add(was, { text: 'Van vorige keer' }))
  expect((await look(now)).earlier.map(({ text }) => text)).toEqual(['Van vorige keer'])
  expect((await look(other)).earlier.map(({ text }) => text)).not.toContain('Van vorige keer')
  must(await settle((await only(was))?.id ?? '', coordinator))
  expect((await look(now)).earlier).toEqual([])
})

test('an action about a dossier is as closed as that: its owner must be able to read it', async () => {
  const meeting = await meets(-3)
  const { id: closed } = await as(coordinator, async (tx, actor) =>
    must(await openDossier(tx, actor, { title: 'Vertrouwelijk', summary: '', programme, classification: 'confidential' })),
  )
  const of = await item(meeting, { dossier: closed })
  expect(await add(meeting, { item: of, owner: idOf(authors.SZW) }, coordinator)).toEqual({ refused: 'action.owner-cannot-read' })
  expect(await add(meeting, { item: of })).toEqual({ refused: 'outcome.item-unknown' })
  must(await add(meeting, { item: of, text: 'Kwikzilver', owner: idOf(coordinator) }, coordinator))
  expect((await look(meeting, coordinator)).actions.length).toBe(1)
  for (const by of [secretary, reader]) expect(JSON.stringify(await look(meeting, by))).not.toContain('Kwikzilver')
})

test('an action says what, belongs to an item of that meeting, and is written by keepers only', async () => {
  const [meeting, other] = [await meets(-4), await meets(-5)]
  expect(await add(meeting, { text: '  ' })).toEqual({ refused: 'action.without-text' })
  expect(await add(meeting, { dueOn: '1812-01-01' })).toEqual({ refused: 'action.day-out-of-reach' })
  expect(await add(meeting, { item: await item(other) })).toEqual({ refused: 'outcome.item-unknown' })
  await expect(add(meeting, {}, reader)).rejects.toThrow(/row-level security/)
})
