import { expect, test } from 'vitest'
import { memoWorld } from '../../../tests/memo-world.ts'
import { must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { listComments } from '../views/comments.ts'
import { addComment, withdrawComment } from './comments.ts'

const { db } = await testDatabase()
const world = await memoWorld(db)
const { as, coordinator, contacts, authors, ministers, office, reader } = world
const anchor = { quote: 'de proef', before: 'Op ', after: ' volgt' }

test('a contact comments at a place with other words, and the author of the memo hears of it', async () => {
  const memo = await world.memo({ subject: 'Nota met opmerkingen' })
  const { id } = await as(contacts.SZW, async (tx, actor) =>
    must(await addComment(tx, actor, { memo, body: ' Scherper. ', anchor, instead: 'het onderzoek' })),
  )
  await as(authors.VWS, async (tx, actor) => must(await addComment(tx, actor, { memo, body: 'Eens.', replyTo: id })))
  const seen = await as(coordinator, (tx, actor) => listComments(tx, actor, memo))
  expect(seen).toMatchObject([
    { id, body: 'Scherper.', anchor, instead: 'het onderzoek', own: false, by: { name: 'Afstemmer van SZW', organisation: 'SZW' } },
    { replyTo: id, body: 'Eens.', by: { organisation: 'VWS' } },
  ])
  const told = await db.selectFrom('notice').select(['person_id', 'kind', 'path']).where('thing_id', '=', memo).orderBy('at').execute()
  expect(told).toEqual([
    { person_id: coordinator.actor.person, kind: 'comment', path: `/notas/${memo}` },
    { person_id: coordinator.actor.person, kind: 'comment', path: `/notas/${memo}` },
    { person_id: contacts.SZW.actor.person, kind: 'comment', path: `/notas/${memo}` },
  ])
})

test('an answer to an answer hangs under the same comment', async () => {
  const memo = await world.memo()
  const add = (replyTo: string | null) =>
    as(coordinator, async (tx, actor) => must(await addComment(tx, actor, { memo, body: 'Zo.', replyTo })).id)
  const first = await add(null)
  const second = await add(first)
  await add(second)
  const seen = await as(coordinator, (tx, actor) => listComments(tx, actor, memo))
  expect(seen.map(({ replyTo }) => replyTo)).toEqual([null, first, first])
})

test('a comment that was withdrawn keeps its place and loses its words, and only its writer withdraws it', async () => {
  const memo = await world.memo()
  const { id } = await as(contacts.VWS, async (tx, actor) => must(await addComment(tx, actor, { memo, body: 'Toch niet.', anchor })))
  expect(await as(coordinator, (tx, actor) => withdrawComment(tx, actor, { memo, comment: id }))).toEqual({
    refused: 'comment.not-your-own',
  })
  await as(contacts.VWS, async (tx, actor) => must(await withdrawComment(tx, actor, { memo, comment: id })))
  expect(await as(coordinator, (tx, actor) => listComments(tx, actor, memo))).toMatchObject([{ id, body: null, anchor }])
})

test('an empty comment, other words without a place and an answer to nothing are refused', async () => {
  const memo = await world.memo()
  const add = (wish: object) => as(coordinator, (tx, actor) => addComment(tx, actor, { memo, body: 'Iets.', ...wish }))
  expect(await add({ body: '  ' })).toEqual({ refused: 'comment.empty' })
  expect(await add({ instead: 'anders' })).toEqual({ refused: 'comment.no-place' })
  expect(await add({ replyTo: memo })).toEqual({ refused: 'comment.unknown' })
})

test('who does not see the memo, or only reads it, cannot comment', async () => {
  const memo = await world.memo()
  const add = (member: typeof reader) => as(member, (tx, actor) => addComment(tx, actor, { memo, body: 'Mag dit?' }))
  expect(await add(ministers.OCW)).toEqual({ refused: 'memo.unknown' })
  await db.updateTable('memo').set({ shown: true }).where('id', '=', memo).execute()
  expect(await add(reader)).toEqual({ refused: 'session.not-yours' })
  expect(await add(office)).toMatchObject({ id: expect.any(String) })
})
