import { expect, test } from 'vitest'
import { must, programmeWorld } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { getMyWork } from '../../notice/views/my-work.ts'
import { listComments, listProgrammePeople } from '../views/comments.ts'
import { getProfile } from '../views/profile.ts'
import { addComment, withdrawComment } from './comments.ts'
import { changeProfile } from './profile.ts'

const { db } = await testDatabase()
const world = await programmeWorld(db)
const { programme, measures, authors, reader, outsider, coordinator, as } = world
const item = measures.OCW

const commentsFor = (who: typeof reader) => as(who, async (tx, actor) => must(await listComments(tx, actor, { programme, item })))

test('whoever has a role comments and mentions others who have one', async () => {
  const wish = { programme, item, text: ' Klopt dit? ', mentions: [authors.OCW.actor.person, authors.OCW.actor.person] }
  expect(await as(reader, (tx, actor) => addComment(tx, actor, wish))).toEqual({ item })
  expect(await commentsFor(authors.SZW)).toEqual([
    expect.objectContaining({
      text: 'Klopt dit?',
      mentions: [{ id: authors.OCW.actor.person, name: 'Opsteller van OCW' }],
      by: { id: reader.actor.person, name: 'Lezer van de proef', organisation: 'VWS' },
      own: false,
    }),
  ])
})

test('nobody outside the programme is mentioned, comments, or knows who is in it', async () => {
  const wish = { programme, item, text: 'Kijk eens', mentions: [outsider.actor.person] }
  expect(await as(reader, (tx, actor) => addComment(tx, actor, wish))).toEqual({ refused: 'comment.person-unknown' })
  expect(await as(outsider, (tx, actor) => addComment(tx, actor, { ...wish, mentions: [] }))).toEqual({ refused: 'item.unknown' })
  expect(await as(outsider, (tx) => listProgrammePeople(tx, programme, ''))).toEqual([])
  expect((await as(reader, (tx) => listProgrammePeople(tx, programme, 'opsteller'))).map(({ name }) => name)).toEqual([
    'Opsteller van OCW',
    'Opsteller van SZW',
    'Opsteller van VWS',
  ])
})

test('a comment is withdrawn by who wrote it alone; that it was there stays, and its text is shown no more', async () => {
  const [{ id: comment } = { id: '' }] = await commentsFor(reader)
  const withdraw = (who: typeof reader) => as(who, (tx, actor) => withdrawComment(tx, actor, { programme, comment }))
  expect(await withdraw(coordinator)).toEqual({ refused: 'comment.not-your-own' })
  const { numUpdatedRows } = await as(coordinator, (tx) =>
    tx.updateTable('item_comment').set({ withdrawn_at: new Date() }).where('id', '=', comment).executeTakeFirst(),
  )
  expect(numUpdatedRows).toBe(0n)
  expect(await withdraw(reader)).toEqual({ item })
  expect(await commentsFor(reader)).toEqual([expect.objectContaining({ text: null, mentions: [], own: false })])
})

test('a programme changes on the revision that was read, and keeps what was not named', async () => {
  const change = (revision: number, written: Partial<Parameters<typeof changeProfile>[2]>) =>
    as(coordinator, (tx, actor) => changeProfile(tx, actor, { programme, revision, ...written }))
  expect(await change(1, { vision: 'Iedereen veilig', firstYear: 2023, coordinating: [coordinator.organisation] })).toEqual({
    id: programme,
  })
  expect(await change(1, { vision: 'Te laat' })).toEqual({ refused: 'programme.changed-meanwhile' })
  expect(await change(2, { lastYear: 2022 })).toEqual({ refused: 'programme.years-out-of-order' })
  expect(await change(2, { participating: ['00000000-0000-4000-8000-00000000dead'] })).toEqual({
    refused: 'programme.organisation-unknown',
  })
  expect(await as(reader, (tx, actor) => getProfile(tx, actor, programme))).toMatchObject({
    name: 'Proefprogramma',
    vision: 'Iedereen veilig',
    firstYear: 2023,
    organisations: [{ abbreviation: 'OCW' }],
    changedBy: 'Coördinator van de proef',
    keeps: false,
  })
})

test('who is mentioned is told once, and where', async () => {
  const { notices } = await as(authors.OCW, (tx, actor) => getMyWork(tx, actor))
  const path = `/programmas/${programme}/maatregelen/${item}`
  expect(notices).toEqual([expect.objectContaining({ kind: 'mention', thing: 'measure', path, by: 'Lezer van de proef', readAt: null })])
  expect((await as(authors.SZW, (tx, actor) => getMyWork(tx, actor))).notices).toEqual([])
})
