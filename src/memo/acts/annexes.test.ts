import { expect, test } from 'vitest'
import { memoWorld } from '../../../tests/memo-world.ts'
import { must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import type { Annex, ReceivedFile } from '../model/annexes.ts'
import { getVersion } from '../views/versions.ts'
import { addAnnexes, changeAnnex, orderAnnexes, replaceAnnexFile, withdrawAnnex } from './annexes.ts'
import { freezeVersion } from './freeze.ts'
import { memoToChange } from './memos.ts'

const { db } = await testDatabase()
const { as, coordinator, authors, contacts, memo: newMemo } = await memoWorld(db)

const file = (name: string, pages: number | null = null): ReceivedFile => ({
  name,
  type: 'pdf',
  sha256: `hash of ${name}`,
  bytes: 10,
  pages,
})
const shown = (annexes: readonly Annex[]) =>
  annexes.map(({ number, title, withdrawnAt }) => `${number} ${title}${withdrawnAt === null ? '' : ' (withdrawn)'}`)

async function memoWith(...names: readonly string[]): Promise<{ memo: string; annexes: Annex[] }> {
  const memo = await newMemo()
  return {
    memo,
    annexes: await as(coordinator, async (tx, actor) =>
      must(await addAnnexes(tx, actor, { memo, files: names.map((name) => file(name)) })),
    ),
  }
}

const idOf = (annexes: readonly Annex[], title: string): Annex => {
  const found = annexes.find((annex) => annex.title === title)
  if (!found) throw new Error(`No annex ${title}`)
  return found
}

test('annexes are numbered as they come, and called after their file', async () => {
  const { annexes } = await memoWith('ontwerp_brief.pdf', 'Cijfers 2024.xlsx', '.pdf')
  expect(shown(annexes)).toEqual(['1 ontwerp brief', '2 Cijfers 2024', '3 .pdf'])
})

test('another file in the place of an annex keeps the one before it', async () => {
  const { memo, annexes } = await memoWith('brief.pdf')
  const annex = idOf(annexes, 'brief').id
  const after = await as(coordinator, async (tx, actor) =>
    must(await replaceAnnexFile(tx, actor, { memo, annex, file: file('brief 2.pdf', 400) })),
  )
  expect(after[0]?.files.map(({ number, fileName, pages }) => `${number} ${fileName} ${pages}`)).toEqual([
    '2 brief 2.pdf 400',
    '1 brief.pdf null',
  ])
  const same = await as(coordinator, (tx, actor) => replaceAnnexFile(tx, actor, { memo, annex, file: file('brief 2.pdf') }))
  expect(same).toEqual({ refused: 'annex.same-file' })
})

test('annexes are put in another order at once, and an order that misses one is stale', async () => {
  const { memo, annexes } = await memoWith('a.pdf', 'b.pdf', 'c.pdf')
  const [a, b, c] = annexes.map(({ id }) => id)
  const order = (ids: readonly (string | undefined)[]) =>
    as(coordinator, (tx, actor) => orderAnnexes(tx, actor, { memo, annexes: ids.map(String) }))
  expect(shown(must(await order([c, a, b])))).toEqual(['1 c', '2 a', '3 b'])
  expect(await order([a, b])).toEqual({ refused: 'annex.order-stale' })
  expect(await order([a, a, b])).toEqual({ refused: 'annex.order-stale' })
})

test('what comes after a withdrawn annex moves up, and the version that had it keeps it', async () => {
  const { memo, annexes } = await memoWith('a.pdf', 'b.pdf', 'c.pdf')
  const frozen = await as(coordinator, async (tx, actor) =>
    freezeVersion(tx, actor, { row: must(await memoToChange(tx, { memo })), reason: 'kept' }),
  )
  const { id: annex, revision } = idOf(annexes, 'b')
  const after = await as(coordinator, async (tx, actor) => must(await withdrawAnnex(tx, actor, { memo, annex, revision })))
  expect(shown(after)).toEqual(['1 a', '2 c', '2 b (withdrawn)'])
  const again = await as(coordinator, (tx, actor) => withdrawAnnex(tx, actor, { memo, annex, revision: revision + 1 }))
  expect(again).toEqual({ refused: 'annex.withdrawn' })
  const more = await as(coordinator, async (tx, actor) => must(await addAnnexes(tx, actor, { memo, files: [file('d.pdf')] })))
  expect(shown(more)).toEqual(['1 a', '2 c', '3 d', '2 b (withdrawn)'])
  const kept = await as(coordinator, async (tx) => must(await getVersion(tx, { memo, number: frozen.number })))
  expect(kept.annexes.map(({ number, title }) => `${number} ${title}`)).toEqual(['1 a', '2 b', '3 c'])
})

test('of two who name an annex at the same time the second hears of the first', async () => {
  const { memo, annexes } = await memoWith('a.pdf')
  const { id: annex, revision } = idOf(annexes, 'a')
  await as(coordinator, async (tx, actor) => must(await changeAnnex(tx, actor, { memo, annex, revision, title: 'Ontwerpbrief' })))
  const late = await as(authors.SZW, (tx, actor) => changeAnnex(tx, actor, { memo, annex, revision, title: 'Brief' }))
  expect(late).toEqual({ refused: 'annex.changed-meanwhile' })
  const empty = await as(authors.SZW, (tx, actor) => changeAnnex(tx, actor, { memo, annex, revision: revision + 1, title: ' ' }))
  expect(empty).toEqual({ refused: 'annex.title-empty' })
})

test('of a memo that was offered no annex is added, replaced, named, moved or withdrawn, nor by the database', async () => {
  const { memo, annexes } = await memoWith('a.pdf', 'b.pdf')
  const [{ id: annex = '', revision = 1 } = {}, { id: other = '' } = {}] = annexes
  await db.updateTable('memo').set({ status: 'offered', offered_version: 1, shown: true }).where('id', '=', memo).execute()
  const tried = await as(coordinator, async (tx, actor) => [
    await addAnnexes(tx, actor, { memo, files: [file('c.pdf')] }),
    await replaceAnnexFile(tx, actor, { memo, annex, file: file('c.pdf') }),
    await changeAnnex(tx, actor, { memo, annex, revision, title: 'x' }),
    await orderAnnexes(tx, actor, { memo, annexes: [other, annex] }),
    await withdrawAnnex(tx, actor, { memo, annex, revision }),
  ])
  expect(tried).toEqual(Array(5).fill({ refused: 'memo.closed' }))
  const changed = await as(coordinator, (tx) => tx.updateTable('memo_annex').set({ title: 'x' }).where('id', '=', annex).executeTakeFirst())
  expect(changed.numUpdatedRows).toBe(0n)
  const { dossier_id } = await db.selectFrom('memo').select('dossier_id').where('id', '=', memo).executeTakeFirstOrThrow()
  const row = { memo_id: memo, dossier_id, number: 9, title: 'x' }
  await expect(as(coordinator, (tx) => tx.insertInto('memo_annex').values(row).execute())).rejects.toThrow('row-level security')
})

test('who only reads along adds nothing, and an annex of another memo is unknown here', async () => {
  const [{ memo }, { annexes }] = [await memoWith('a.pdf'), await memoWith('b.pdf')]
  const elsewhere = await as(coordinator, (tx, actor) =>
    changeAnnex(tx, actor, { memo, annex: annexes[0]?.id ?? '', revision: 1, title: 'x' }),
  )
  expect(elsewhere).toEqual({ refused: 'annex.unknown' })
  await expect(as(contacts.SZW, (tx, actor) => addAnnexes(tx, actor, { memo, files: [file('c.pdf')] }))).rejects.toThrow(
    'row-level security',
  )
})
