import { expect, test } from 'vitest'
import { programmeWorld } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { countMyWork, getMyWork } from '../views/my-work.ts'
import { readAllNotices, readNotice } from './my-work.ts'
import { completeTask, type Notification, notify } from './notify.ts'

const { db } = await testDatabase()
const world = await programmeWorld(db)
const { programme, authors, coordinator, reader, outsider, measures, as } = world

const about = { programme, thing: 'measure', thingId: measures.SZW, path: `/programmas/${programme}/maatregelen/${measures.SZW}` }
const tell = (wish: Pick<Notification, 'to' | 'kind'> & Partial<Omit<Notification, 'programme' | 'dossier'>>) =>
  as(coordinator, (tx, actor) => notify(tx, actor, { ...about, ...wish }))
const workOf = (member: typeof reader) => as(member, (tx, actor) => getMyWork(tx, actor))
const person = (member: typeof reader) => member.actor.person

test('a person sees the own notices and nobody else’s', async () => {
  await tell({ to: [person(authors.SZW)], kind: 'mention', params: { title: 'Campagne' } })
  const { notices } = await workOf(authors.SZW)
  expect(notices).toEqual([
    expect.objectContaining({ kind: 'mention', by: 'Coördinator van de proef', readAt: null, params: { title: 'Campagne' } }),
  ])
  expect((await workOf(authors.OCW)).notices).toEqual([])
  const all = await as(authors.VWS, (tx) => tx.selectFrom('notice').select('id').execute())
  expect(all).toEqual([])
})

test('who holds no role in the programme hears nothing, and oneself hears only of tasks', async () => {
  const to = [person(outsider), person(coordinator), person(reader), person(reader)]
  expect(await tell({ to, kind: 'mention' })).toEqual([person(reader)])
  expect(await tell({ to, kind: 'task', task: { due: null } })).toEqual([person(coordinator), person(reader)])
})

test('the database itself refuses a notice to an outsider, from an outsider, or in another’s name', async () => {
  const row = { programme_id: programme, kind: 'mention', thing: 'measure', thing_id: measures.OCW, path: '/programmas', params: '{}' }
  const add = (as_: typeof reader, to: string, by: string) =>
    as(as_, (tx) =>
      tx
        .insertInto('notice')
        .values({ ...row, person_id: to, by_id: by })
        .execute(),
    )
  await expect(add(coordinator, person(outsider), person(coordinator))).rejects.toThrow(/row-level security/)
  await expect(add(outsider, person(reader), person(outsider))).rejects.toThrow(/row-level security/)
  await expect(add(authors.SZW, person(reader), person(coordinator))).rejects.toThrow(/row-level security/)
})

test('a task stands there until it is done, for everybody of whom it was asked, the latest first', async () => {
  const task = { thing: 'mitigation', thingId: measures.VWS }
  await tell({ ...task, to: [person(authors.VWS), person(reader)], kind: 'task', task: { due: '2030-05-01' } })
  await tell({ to: [person(authors.VWS)], kind: 'task', task: { due: '2020-05-01' } })
  await tell({ to: [person(authors.VWS)], kind: 'task', task: { due: null } })
  expect((await workOf(authors.VWS)).tasks.map(({ dueOn }) => dueOn)).toEqual(['2020-05-01', '2030-05-01', null])
  expect(await as(authors.VWS, (tx, actor) => countMyWork(tx, actor))).toEqual({ tasks: 3, late: 1, unread: 0 })
  expect(await as(authors.SZW, (tx, actor) => completeTask(tx, actor, { programme, ...task }))).toBe(2)
  expect((await workOf(authors.VWS)).tasks.length).toBe(2)
})

test('somebody who only reads completes no task of another, and an outsider none at all', async () => {
  const task = { programme, thing: 'risk', thingId: measures.VWS }
  await tell({ ...task, to: [person(authors.SZW)], kind: 'task', task: { due: null } })
  expect(await as(reader, (tx, actor) => completeTask(tx, actor, task))).toBe(0)
  expect(await as(outsider, (tx, actor) => completeTask(tx, actor, task))).toBe(0)
  expect(await as(authors.SZW, (tx, actor) => completeTask(tx, actor, task))).toBe(1)
})

test('a notice is read once and stays; another’s cannot be read off', async () => {
  const { notices } = await workOf(authors.SZW)
  const id = notices[0]?.id ?? ''
  expect(await as(authors.OCW, (tx, actor) => readNotice(tx, actor, id))).toEqual({ refused: 'notice.unknown' })
  expect(await as(authors.SZW, (tx, actor) => readNotice(tx, actor, id))).toEqual({ tasks: 0, late: 0, unread: 0 })
  await tell({ to: [person(authors.SZW)], kind: 'mention' })
  await tell({ to: [person(authors.SZW)], kind: 'mention' })
  expect((await as(authors.SZW, (tx, actor) => countMyWork(tx, actor))).unread).toBe(2)
  expect((await as(authors.SZW, (tx, actor) => readAllNotices(tx, actor))).unread).toBe(0)
  expect((await workOf(authors.SZW)).notices.length).toBe(3)
})

test('no request writes mail or reads whether somebody got any', async () => {
  await expect(as(coordinator, (tx) => tx.selectFrom('mail').selectAll().execute())).rejects.toThrow(/permission denied/)
  await expect(
    as(coordinator, (tx) =>
      tx
        .insertInto('mail')
        .values({ person_id: person(reader), kind: 'digest', day: '2026-01-01' })
        .execute(),
    ),
  ).rejects.toThrow(/permission denied/)
})

test.each(['https://elders.example/', '//elders.example', '/a b', '/a\r\nBcc: x', 'programmas'])(
  'a notice leads nowhere but into the workbench: %s',
  async (path) => {
    await expect(tell({ to: [person(reader)], kind: 'mention', path })).rejects.toThrow(/notice_path/)
  },
)
