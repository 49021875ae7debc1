import { expect, test } from 'vitest'
import { memoWorld, pieces } from '../../../tests/memo-world.ts'
import { must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { getMemo, listMemos } from '../views/memos.ts'
import { getText } from '../views/text.ts'
import { getVersion } from '../views/versions.ts'
import { freezeVersion } from './freeze.ts'
import { changeHeader, memoToChange } from './memos.ts'

const { db } = await testDatabase()
const world = await memoWorld(db)
const { as, coordinator, contacts, ministers, reader, authors } = world
const { doc, heading, paragraph, point } = pieces

test('a new memo has the headings of its format and a decision point to fill in', async () => {
  const memo = await world.memo()
  const text = await as(coordinator, (tx, actor) => getText(tx, actor, memo))
  const heads = (text.content ?? []).filter(({ type, attrs }) => type === 'heading' && attrs?.['level'] === 1)
  expect(heads.flatMap(({ content }) => content?.map((piece) => piece.text))).toEqual([
    'Aanleiding',
    'Geadviseerd besluit',
    'Kernpunten',
    'Toelichting',
    'Informatie die niet openbaar gemaakt kan worden',
  ])
  expect((text.content ?? []).filter(({ type }) => type === 'decisionPoint')).toHaveLength(1)
})

test('a memo that was never offered is seen by those who make it and those who are asked, and by nobody else', async () => {
  const memo = await world.memo({ subject: 'Nog niet aangeboden' })
  const sees = (member: typeof reader) =>
    as(
      member,
      async (tx, actor) =>
        !isRefusal(await getMemo(tx, actor, memo)) && (await listMemos(tx, actor, world.dossier)).some(({ id }) => id === memo),
    )
  expect(await Promise.all([coordinator, authors.SZW, contacts.VWS].map(sees))).toEqual([true, true, true])
  expect(await Promise.all([ministers.OCW, reader].map(sees))).toEqual([false, false])
})

test('a header that somebody else changed meanwhile is refused, and nothing is lost', async () => {
  const memo = await world.memo()
  const { revision } = await as(coordinator, async (tx, actor) => must(await getMemo(tx, actor, memo)))
  await as(authors.OCW, async (tx, actor) => must(await changeHeader(tx, actor, { memo, revision, reference: 'OCW/1' })))
  const late = await as(coordinator, (tx, actor) => changeHeader(tx, actor, { memo, revision, reference: 'OCW/2' }))
  expect(late).toEqual({ refused: 'memo.changed-meanwhile' })
  const { header } = await as(coordinator, async (tx, actor) => must(await getMemo(tx, actor, memo)))
  expect(header).toMatchObject({ reference: 'OCW/1', addressees: [{ decides: true }, { decides: false }] })
})

test('a frozen version keeps header, text and points with their hash, and never changes', async () => {
  const memo = await world.memo({
    text: doc(heading('Geadviseerd besluit'), point('p1', 'Stemt u in?', { advice: 'Akkoord.' }), heading('Kernpunten'), paragraph('Een.')),
  })
  const frozen = await as(coordinator, async (tx, actor) =>
    freezeVersion(tx, actor, { row: must(await memoToChange(tx, { memo })), reason: 'kept' }),
  )
  expect(frozen).toMatchObject({ number: 1, points: [{ point: 'p1', number: 1, question: 'Stemt u in?', advice: 'Akkoord.' }] })
  const again = await as(coordinator, async (tx) => must(await getVersion(tx, { memo, number: 1 })))
  expect(again.sha256).toBe(frozen.sha256)
  await expect(db.updateTable('memo_version').set({ sha256: 'x' }).where('memo_id', '=', memo).execute()).rejects.toThrow('never changed')
})
