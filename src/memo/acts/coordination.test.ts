import { expect, test } from 'vitest'
import { memoWorld, pieces, replaceText } from '../../../tests/memo-world.ts'
import { personNamed } from '../../../tests/people.ts'
import { type Member, must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { actorFor } from '../../identity/acts/actors.ts'
import { asActor } from '../../identity/acts/as-actor.ts'
import { grantRole } from '../../identity/acts/memberships.ts'
import { addDays, dayAt } from '../../kernel/day.ts'
import type { OpinionGiven } from '../model/coordination.ts'
import { coordinatedWith } from '../views/coordinated-with.ts'
import { getCoordination, listAskable } from '../views/coordination.ts'
import { listRemarks } from '../views/remarks.ts'
import { closeCoordination, remindAsked } from './close-coordination.ts'
import { openCoordination } from './open-coordination.ts'
import { commentInRound, giveOpinion } from './opinions.ts'
import { disposeRemark } from './remarks.ts'
import { remindAllAsked } from './remind-asked.ts'

const { db } = await testDatabase()
const world = await memoWorld(db)
const { as, coordinator, contacts, authors, reader } = world
const { doc, heading, paragraph, point } = pieces
const today = dayAt(new Date())
const deadline = addDays(today, 5)

const text = doc(
  heading('Aanleiding'),
  paragraph('Zo kwam het.'),
  heading('Geadviseerd besluit'),
  point('p1', 'Stemt u in?'),
  point('p2', 'Brief?'),
)
const said = (of: string | null, opinion: OpinionGiven['opinion'], condition = ''): OpinionGiven => ({ point: of, opinion, condition })

const view = (memo: string, member: Member = coordinator) => as(member, async (tx, actor) => must(await getCoordination(tx, actor, memo)))
const remarksOf = (memo: string) => as(coordinator, (tx, actor) => listRemarks(tx, actor, memo))
const ask = (organisation: Member) => ({ organisation: organisation.organisation, people: [] })

async function opened(asked: readonly Member[] = [contacts.SZW, contacts.VWS], member = coordinator) {
  const memo = await world.memo({ text })
  const { round } = await as(member, async (tx, actor) =>
    must(await openCoordination(tx, actor, { memo, asks: asked.map(ask), deadline, note: 'Graag snel.' })),
  )
  return { memo, round }
}

async function askOf(memo: string, member: Member): Promise<{ id: string; revision: number; round: string }> {
  const [round] = (await view(memo)).rounds
  const found = round?.asks.find(({ organisation }) => organisation === member.organisation)
  if (!round || !found) throw new Error('Not asked')
  return { id: found.id, revision: found.revision, round: round.id }
}

async function answer(memo: string, member: Member, opinions: OpinionGiven[]) {
  const { id, revision, round } = await askOf(memo, member)
  return as(member, (tx, actor) => giveOpinion(tx, actor, { memo, round, ask: id, revision, opinions }))
}

const tasksOf = async ({ actor }: Member, memo: string) => {
  const rows = await db
    .selectFrom('notice')
    .select(['kind', 'is_task', 'done_at', 'due_on'])
    .where('person_id', '=', actor.person)
    .where('path', 'like', `%${memo}%`)
    .orderBy('at')
    .execute()
  return rows
}

async function colleagueOf(name: string, organisation: string): Promise<Member> {
  const { person } = await personNamed(db, name, { organisation, roles: [] })
  const wish = { programme: null, dossier: world.dossier, role: 'coordinationContact', holder: 'person', holderId: person } as const
  await as(coordinator, async (tx, actor) => must(await grantRole(tx, actor, wish)))
  return {
    actor: await actorFor(db, { person, address: null }),
    organisation: (organisation === 'VWS' ? contacts.VWS : contacts.SZW).organisation,
  }
}

test('of each ministry it is known who could answer, those who co-ordinate first, and of which nobody could', async () => {
  await db.insertInto('organisation').values({ abbreviation: 'FIN', name: 'Ministerie van Financiën', kind: 'ministry' }).execute()
  const memo = await world.memo()
  const askable = await as(coordinator, async (tx, actor) => must(await listAskable(tx, actor, memo)))
  const of = (abbreviation: string) => askable.find((one) => one.abbreviation === abbreviation)?.people.map(({ name }) => name)
  expect(of('SZW')).toEqual(['Afstemmer van SZW', 'Opsteller van SZW'])
  expect(of('VWS')).toEqual(['Afstemmer van VWS', 'Opsteller van VWS'])
  expect(of('FIN')).toEqual([])
})

test('a round freezes a version, moves the memo and gives each asked contact a task with the deadline', async () => {
  const { memo } = await opened()
  const { status, rounds, keeps } = await view(memo)
  expect({ status, keeps }).toEqual({ status: 'coordination', keeps: true })
  expect(rounds).toMatchObject([
    { number: 1, version: 1, deadline, note: 'Graag snel.', points: [{ point: 'p1' }, { point: 'p2' }], changes: [] },
  ])
  expect(rounds[0]?.asks.map(({ abbreviation, people }) => [abbreviation, people])).toEqual([
    ['SZW', ['Afstemmer van SZW']],
    ['VWS', ['Afstemmer van VWS']],
  ])
  expect(await tasksOf(contacts.SZW, memo)).toMatchObject([{ kind: 'task', is_task: true, done_at: null, due_on: deadline }])
  expect(await tasksOf(authors.SZW, memo)).toEqual([])
})

test('refuses a round that asks nobody, a ministry without people, a day that has passed, a second one, and a memo that was offered', async () => {
  const memo = await world.memo({ text })
  const open = (wish: object) =>
    as(coordinator, (tx, actor) => openCoordination(tx, actor, { memo, asks: [ask(contacts.SZW)], deadline, note: '', ...wish }))
  expect(await open({ asks: [] })).toEqual({ refused: 'coordination.nobody-asked' })
  const { organisation: nobody } = world.outsider
  expect(await open({ asks: [{ organisation: nobody, people: [] }] })).toEqual({ refused: 'coordination.nobody-there' })
  expect(await open({ asks: [{ ...ask(contacts.SZW), people: [reader.actor.person] }] })).toEqual({ refused: 'coordination.nobody-there' })
  expect(await open({ deadline: addDays(today, -1) })).toEqual({ refused: 'coordination.deadline-passed' })
  expect(await open({})).toHaveProperty('round')
  expect(await open({})).toEqual({ refused: 'coordination.one-open-already' })
  const offered = await world.memo({ text })
  await db.updateTable('memo').set({ status: 'offered', offered_version: 1 }).where('id', '=', offered).execute()
  expect(await open({ memo: offered })).toEqual({ refused: 'memo.closed' })
})

test('a ministry answers the whole and points; its condition becomes a remark, its task is done and the author hears of it', async () => {
  const { memo } = await opened()
  expect(await answer(memo, contacts.SZW, [said(null, 'agreed'), said('p2', 'agreedIf', 'de brief korter')])).toEqual({ given: 2 })
  const asks = (await view(memo)).rounds[0]?.asks ?? []
  expect(asks.map(({ standing, revision }) => ({ standing, revision }))).toEqual([
    { standing: 'agreedIf', revision: 2 },
    { standing: null, revision: 0 },
  ])
  expect(await remarksOf(memo)).toMatchObject([
    { number: 1, organisation: 'SZW', kind: 'condition', pointNumber: 2, body: 'de brief korter', state: 'open' },
  ])
  expect((await tasksOf(contacts.SZW, memo))[0]?.done_at).not.toBeNull()
  expect((await tasksOf(contacts.VWS, memo))[0]?.done_at).toBeNull()
  expect((await tasksOf(coordinator, memo)).map(({ kind }) => kind)).toEqual(['submitted'])
})

test('an opinion on a point alone is kept, and the ministry has not answered yet', async () => {
  const { memo } = await opened()
  await answer(memo, contacts.SZW, [said('p1', 'objected', 'te duur')])
  expect((await view(memo)).rounds[0]?.asks[0]).toMatchObject({ standing: null, answeredAt: null, opinions: [{ point: 'p1' }] })
  expect((await tasksOf(contacts.SZW, memo))[0]?.done_at).toBeNull()
})

test('an opinion can be changed while the round is open: the newest counts, what was said stays, and a remark it overtakes says so', async () => {
  const { memo } = await opened()
  await answer(memo, contacts.SZW, [said(null, 'objected', 'te duur')])
  await answer(memo, contacts.SZW, [said(null, 'agreed')])
  expect((await view(memo)).rounds[0]?.asks[0]).toMatchObject({ standing: 'agreed', revision: 2 })
  expect(await remarksOf(memo)).toMatchObject([{ kind: 'objection', state: 'overtaken' }])
  expect(await answer(memo, contacts.SZW, [said(null, 'agreed')])).toEqual({ given: 0 })
})

test('of two people of one ministry who answer at once the second is told, and what both said is kept', async () => {
  const { memo, round } = await opened()
  const second = await colleagueOf('Tweede afstemmer van SZW', 'SZW')
  const { id } = await askOf(memo, contacts.SZW)
  const send = (member: Member, revision: number, opinion: OpinionGiven) =>
    as(member, (tx, actor) => giveOpinion(tx, actor, { memo, round, ask: id, revision, opinions: [opinion] }))
  const outcomes = await Promise.all([send(contacts.SZW, 0, said(null, 'agreed')), send(second, 0, said(null, 'objected', 'nee'))])
  expect(outcomes.filter((one) => 'refused' in one)).toEqual([{ refused: 'opinion.changed-meanwhile' }])
  const first = (await view(memo, second)).rounds[0]?.asks[0]
  expect(first?.opinions).toHaveLength(1)
  expect(await send(second, first?.revision ?? 0, said(null, 'agreedIf', 'alsnog'))).toEqual({ given: 1 })
  const kept = await db.selectFrom('memo_opinion').select('opinion').where('memo_id', '=', memo).orderBy('at').execute()
  expect(kept).toHaveLength(2)
  expect((await view(memo)).rounds[0]?.asks[0]).toMatchObject({ standing: 'agreedIf' })
})

test('refuses an answer for another ministry, after the round closed, of a point that is not there, and without its condition', async () => {
  const { memo, round } = await opened()
  const { id } = await askOf(memo, contacts.VWS)
  const forOther = await as(contacts.SZW, (tx, actor) =>
    giveOpinion(tx, actor, { memo, round, ask: id, revision: 0, opinions: [said(null, 'agreed')] }),
  )
  expect(forOther).toEqual({ refused: 'opinion.other-organisation' })
  expect(await answer(memo, contacts.SZW, [said('p9', 'agreed')])).toEqual({ refused: 'opinion.point-unknown' })
  expect(await answer(memo, contacts.SZW, [said(null, 'agreedIf', ' ')])).toEqual({ refused: 'opinion.condition-missing' })
  await as(coordinator, async (tx, actor) => must(await closeCoordination(tx, actor, { memo, round })))
  expect(await answer(memo, contacts.SZW, [said(null, 'agreed')])).toEqual({ refused: 'coordination.round-closed' })
  const late = { memo, round, point: null, anchor: null, body: 'te laat', instead: '' }
  expect(await as(contacts.SZW, (tx, actor) => commentInRound(tx, actor, late))).toEqual({ refused: 'coordination.round-closed' })
})

test('the database itself refuses an opinion for another ministry, after the round, and by who lost the role this morning', async () => {
  const { memo, round } = await opened()
  const leaver = await colleagueOf('Vertrekker van SZW', 'SZW')
  const [own, other] = [await askOf(memo, contacts.SZW), await askOf(memo, contacts.VWS)]
  const insert = (member: Member, ask_id: string) =>
    as(member, (tx, actor) =>
      tx
        .insertInto('memo_opinion')
        .values({ ask_id, memo_id: memo, dossier_id: world.dossier, opinion: 'agreed', by_id: actor.person })
        .execute(),
    )
  await insert(leaver, own.id)
  await expect(insert(leaver, other.id)).rejects.toThrow('row-level security')
  await db.updateTable('membership').set({ until: new Date() }).where('person_id', '=', leaver.actor.person).execute()
  await expect(insert(leaver, own.id)).rejects.toThrow('row-level security')
  const gone = { ...leaver, actor: await actorFor(db, { person: leaver.actor.person, address: null }) }
  const refused = await as(gone, (tx, actor) => giveOpinion(tx, actor, { memo, round, ask: own.id, revision: 1, opinions: [] }))
  expect(refused).toEqual({ refused: 'memo.unknown' })
  await as(coordinator, async (tx, actor) => must(await closeCoordination(tx, actor, { memo, round })))
  await expect(insert(contacts.SZW, own.id)).rejects.toThrow('row-level security')
  const reopen = as(coordinator, (tx) => tx.updateTable('memo_round').set({ closed_at: null }).where('id', '=', round).executeTakeFirst())
  expect((await reopen).numUpdatedRows).toBe(0n)
})

test('a deputy answers in somebody’s name, and both names are kept', async () => {
  const { memo, round } = await opened()
  const deputy = await personNamed(db, 'Waarnemer van SZW', { organisation: 'SZW', roles: [] })
  const principal = contacts.SZW.actor.person
  await db.insertInto('deputy').values({ deputy_id: deputy.person, for_id: principal, kind: 'deputy' }).execute()
  const actor = await actorFor(db, { person: deputy.person, subject: principal, address: null })
  const { id } = await askOf(memo, contacts.SZW)
  must(await asActor(db, actor, (tx) => giveOpinion(tx, actor, { memo, round, ask: id, revision: 0, opinions: [said(null, 'agreed')] })))
  expect((await view(memo)).rounds[0]?.asks[0]?.opinions).toMatchObject([{ by: 'Waarnemer van SZW', onBehalfOf: 'Afstemmer van SZW' }])
})

test('a remark at a place is disposed of once at a time, says why where it was not done, and its giver is told', async () => {
  const { memo, round } = await opened()
  const anchor = { quote: 'Zo kwam het', before: '', after: '.' }
  await as(contacts.VWS, async (tx, actor) =>
    must(await commentInRound(tx, actor, { memo, round, point: null, anchor, body: 'Noem de datum.', instead: 'Op 1 mei kwam het.' })),
  )
  const [remark] = await remarksOf(memo)
  expect(remark).toMatchObject({ quote: 'Zo kwam het', instead: 'Op 1 mei kwam het.', kind: 'comment', state: 'open', revision: 0 })
  const dispose = (outcome: 'done' | 'not', why: string, revision: number) =>
    as(coordinator, (tx, actor) => disposeRemark(tx, actor, { memo, remark: remark?.id ?? '', outcome, why, revision }))
  expect(await dispose('not', ' ', 0)).toEqual({ refused: 'remark.why-missing' })
  expect(await Promise.all([dispose('done', '', 0), dispose('not', 'Dat weten we niet.', 0)])).toContainEqual({
    refused: 'remark.changed-meanwhile',
  })
  must(await dispose('not', 'Toch niet bekend.', 1))
  expect(await remarksOf(memo)).toMatchObject([{ state: 'not', why: 'Toch niet bekend.', revision: 2 }])
  expect((await tasksOf(contacts.VWS, memo)).map(({ kind }) => kind)).toEqual(['task', 'decided', 'decided'])
})

test('a round closes also when somebody was silent, says who, and takes the task away', async () => {
  const { memo, round } = await opened()
  await answer(memo, contacts.SZW, [said(null, 'agreed')])
  expect(await as(coordinator, (tx, actor) => closeCoordination(tx, actor, { memo, round }))).toEqual({ silent: ['VWS'] })
  expect((await view(memo)).status).toBe('draft')
  expect((await tasksOf(contacts.VWS, memo))[0]?.done_at).not.toBeNull()
  expect(await as(coordinator, (tx, actor) => closeCoordination(tx, actor, { memo, round }))).toEqual({
    refused: 'coordination.round-closed',
  })
  expect(await as(coordinator, (tx) => coordinatedWith(tx, memo))).toMatchObject([
    { abbreviation: 'SZW', opinion: 'agreed', version: 1 },
    { abbreviation: 'VWS', opinion: null },
  ])
})

test('a second round tells each ministry what changed since the version on which it answered', async () => {
  const { memo, round } = await opened()
  await answer(memo, contacts.SZW, [said(null, 'agreed'), said('p1', 'agreedIf', 'kort')])
  await as(coordinator, async (tx, actor) => must(await closeCoordination(tx, actor, { memo, round })))
  const changed = doc(...(text.content?.slice(0, 3) ?? []), point('p1', 'Stemt u in met minder?'), point('p2', 'Brief?'))
  await as(coordinator, (tx, actor) => replaceText(tx, { memo, dossier: world.dossier, text: changed, by: actor.person }))
  const asks = [contacts.SZW, contacts.VWS].map(ask)
  await as(coordinator, async (tx, actor) => must(await openCoordination(tx, actor, { memo, asks, deadline, note: '' })))
  const [second] = (await view(memo, contacts.SZW)).rounds
  expect(second).toMatchObject({
    number: 2,
    version: 2,
    changes: [{ since: 1, parts: { points: [{ point: 'p1', change: 'changed' }], headings: [] } }],
  })
  expect((await view(memo)).rounds[0]?.changes, 'for whoever does not answer nothing is compared').toEqual([])
  expect(second?.asks.map(({ previous, mayAnswer }) => [previous?.version ?? null, mayAnswer])).toEqual([
    [1, true],
    [null, false],
  ])
  await answer(memo, contacts.SZW, [said(null, 'objected', 'toch te duur')])
  expect(await as(coordinator, (tx) => coordinatedWith(tx, memo))).toMatchObject([
    { abbreviation: 'SZW', opinion: 'objected', condition: 'toch te duur', version: 2 },
    { abbreviation: 'VWS', opinion: null },
  ])
})

test('who has not answered is reminded by hand, and by itself on the working day before the deadline and when it is late', async () => {
  const { memo, round } = await opened()
  await answer(memo, contacts.SZW, [said(null, 'agreed')])
  const reminders = async () => (await tasksOf(contacts.VWS, memo)).filter(({ kind }) => kind === 'reminder').length
  const at = (days: number) => ({
    now: new Date(Date.now() + days * 86_400_000),
    workingDayBefore: (day: typeof today) => addDays(day, -1),
  })
  await remindAllAsked(db, at(3))
  expect(await reminders()).toBe(0)
  await remindAllAsked(db, at(4))
  expect(await reminders()).toBe(1)
  expect(await as(coordinator, (tx, actor) => remindAsked(tx, actor, { memo, round }))).toEqual({ reminded: 1 })
  expect(await reminders()).toBe(2)
  await remindAllAsked(db, at(6))
  expect(await reminders()).toBe(3)
  await answer(memo, contacts.VWS, [said(null, 'agreed')])
  expect(await as(coordinator, (tx, actor) => remindAsked(tx, actor, { memo, round }))).toEqual({
    refused: 'coordination.nobody-to-remind',
  })
})

test('a reminder goes out in another maker’s name when who opened the round is gone', async () => {
  const { memo } = await opened([contacts.VWS], authors.OCW)
  await db.updateTable('membership').set({ until: new Date() }).where('person_id', '=', authors.OCW.actor.person).execute()
  await remindAllAsked(db, { now: new Date(Date.now() + 5 * 86_400_000), workingDayBefore: (day) => addDays(day, -1) })
  expect((await tasksOf(contacts.VWS, memo)).map(({ kind }) => kind)).toEqual(['task', 'reminder'])
})
