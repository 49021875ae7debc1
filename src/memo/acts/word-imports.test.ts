import { expect, test } from 'vitest'
import { applyUpdate, encodeStateAsUpdate, encodeStateVector, XmlElement, XmlText } from 'yjs'
import { memoWorld, pieces } from '../../../tests/memo-world.ts'
import { must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { exampleText, plainOrder, readBack } from '../../../tests/word-order.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { FoundHeader, WordReading } from '../model/word.ts'
import { plainText, pointsOf } from '../rules/plain.ts'
import { sharedTextOf, textOf } from '../rules/shared-text.ts'
import { suggesterNameOf, suggesterOf } from '../rules/suggestions.ts'
import { wordOf } from '../rules/word/write/write-word.ts'
import { listChanges } from '../store/text.ts'
import { getMemo } from '../views/memos.ts'
import { getText } from '../views/text.ts'
import { getVersion, listVersions } from '../views/versions.ts'
import { freezeVersion } from './freeze.ts'
import { memoToChange } from './memos.ts'
import { replaceText } from './replace-text.ts'
import { bringInWord, confirmWordImport } from './word-imports.ts'

const { db } = await testDatabase()
const world = await memoWorld(db)
const { as, coordinator, authors, reader, dossier } = world
const { doc, heading, paragraph, point } = pieces

const comment = {
  id: 'a',
  replyTo: null,
  author: 'Iemand van elders',
  at: '2024-03-01T10:00:00.000Z',
  body: 'Waarom vrijdag?',
  anchor: { quote: 'vrijdag', before: '', after: '' },
  point: null,
}
const answer = {
  ...comment,
  id: 'b',
  replyTo: 'a',
  author: 'Opsteller van elders',
  at: '2024-03-02T10:00:00.000Z',
  body: 'De Kamer wacht.',
  anchor: null,
}
const reading = readBack(await wordOf({ ...plainOrder, content: exampleText, comments: [comment, answer] }))
const header = { ...reading.header, kind: 'decision' } as const satisfies FoundHeader
const file = { fileName: 'nota.docx', sha256: 'a'.repeat(64), bytes: 1 }

async function broughtIn(from: WordReading = reading): Promise<string> {
  const { id } = await as(coordinator, async (tx, actor) => must(await bringInWord(tx, actor, { dossier, ...file, reading: from })))
  return id
}

const wish = { dossier, memo: null, header, takeHeader: false, points: [], comments: true }
const commentsOf = (memo: string) =>
  db
    .selectFrom('memo_comment')
    .select(['id', 'body', 'by_id', 'by_name', 'at', 'anchor', 'reply_to'])
    .where('memo_id', '=', memo)
    .orderBy('at')
    .execute()

test('a Word file becomes a memo with its text, the names of who suggested changes, and its comments', async () => {
  const id = await broughtIn()
  const memo = (await as(coordinator, async (tx, actor) => must(await confirmWordImport(tx, actor, { ...wish, import: id })))).id
  const [view, text] = await as(
    coordinator,
    async (tx, actor) => [must(await getMemo(tx, actor, memo)), await getText(tx, actor, memo)] as const,
  )
  expect(view.header).toMatchObject({ subject: 'Proefnota', reference: 'OCW/1', fromUnit: 'Directie Proef', memoDate: '2024-03-12' })
  expect(plainText(text)).toBe(plainText(exampleText))
  const ids = [...JSON.stringify(text).matchAll(/"id":"(word~[^"]+)"/g)].map((match) => match[1] ?? '')
  expect(ids.map(suggesterNameOf)).toEqual([
    { name: 'Jan Proef', at: 1700000000000 },
    { name: 'Jan Proef', at: 1700000000000 },
  ])
  expect(ids.map(suggesterOf)).toEqual([null, null])
  const [first, second] = await commentsOf(memo)
  expect(first).toMatchObject({
    body: 'Waarom vrijdag?',
    by_name: 'Iemand van elders',
    by_id: coordinator.actor.person,
    at: new Date(comment.at),
  })
  expect(first?.anchor).toMatchObject({ quote: 'vrijdag' })
  expect(second).toMatchObject({ body: 'De Kamer wacht.', by_name: 'Opsteller van elders', reply_to: first?.id })
})

test('a file is confirmed once', async () => {
  const id = await broughtIn()
  await as(coordinator, async (tx, actor) => must(await confirmWordImport(tx, actor, { ...wish, import: id })))
  expect(await as(coordinator, (tx, actor) => confirmWordImport(tx, actor, { ...wish, import: id }))).toEqual({ refused: 'word.already' })
})

test('a file of somebody else is not there', async () => {
  const id = await broughtIn()
  for (const other of [authors.SZW, reader]) {
    expect(await as(other, (tx, actor) => confirmWordImport(tx, actor, { ...wish, import: id }))).toEqual({ refused: 'import.unknown' })
  }
})

test('the text of an open memo is kept as a version first, and its points keep what they change', async () => {
  const effects = [{ thing: 'item', id: '33333333-3333-4333-8333-333333333333', to: 'running' }]
  const [known = ''] = pointsOf(exampleText).map((one) => one.point)
  const memo = await world.memo({ text: doc(heading('Aanleiding'), paragraph('Zo stond het er'), point(known, 'Oude vraag', { effects })) })
  const id = await broughtIn()
  await as(coordinator, async (tx, actor) => must(await confirmWordImport(tx, actor, { ...wish, import: id, memo, takeHeader: true })))
  const text = await as(coordinator, (tx, actor) => getText(tx, actor, memo))
  expect(pointsOf(text)).toMatchObject([{ point: known, question: 'Stemt u in met de brief?', effects }])
  const [version] = await as(coordinator, (tx) => listVersions(tx, memo))
  expect(version).toMatchObject({ number: 1, reason: 'imported' })
  const kept = await as(coordinator, async (tx) => must(await getVersion(tx, { memo, number: 1 })))
  expect(plainText(kept.content)).toContain('Zo stond het er')
  const { header: now } = await as(coordinator, async (tx, actor) => must(await getMemo(tx, actor, memo)))
  expect(now).toMatchObject({ reference: 'OCW/1', subject: 'Proefnota' })
})

test('a memo that was offered is not replaced, and the file waits', async () => {
  const memo = await world.memo()
  await as(coordinator, async (tx, actor) => {
    const row = await memoToChange(tx, { memo })
    if (isRefusal(row)) throw new Error(row.refused)
    await freezeVersion(tx, actor, { row, reason: 'offer' })
  })
  await db.updateTable('memo').set({ status: 'offered', offered_version: 1 }).where('id', '=', memo).execute()
  const id = await broughtIn()
  expect(await as(coordinator, (tx, actor) => confirmWordImport(tx, actor, { ...wish, import: id, memo }))).toEqual({
    refused: 'memo.closed',
  })
})

test('chosen items under a heading that asks for a decision become decision points', async () => {
  const item = (text: string) => ({ type: 'listItem', content: [paragraph(text)] })
  const list = {
    type: 'orderedList',
    attrs: { start: 1, type: null },
    content: [item('In te stemmen met de brief'), item('Dit is geen besluit'), item('De brief te tekenen')],
  }
  const asked = readBack(
    await wordOf({ ...plainOrder, content: doc(heading('Gevraagd besluit'), list, heading('Kern'), paragraph('1. Geen besluit')) }),
  )
  expect(asked.candidates.map(({ question, numbered }) => [question, numbered])).toEqual([
    ['In te stemmen met de brief', true],
    ['Dit is geen besluit', true],
    ['De brief te tekenen', true],
  ])
  const id = await broughtIn(asked)
  const memo = (
    await as(coordinator, async (tx, actor) => must(await confirmWordImport(tx, actor, { ...wish, import: id, points: [0, 2] })))
  ).id
  const text = await as(coordinator, (tx, actor) => getText(tx, actor, memo))
  expect(pointsOf(text).map(({ question }) => question)).toEqual(['In te stemmen met de brief', 'De brief te tekenen'])
  expect((text.content ?? []).map(({ type }) => type)).toEqual([
    'heading',
    'decisionPoint',
    'orderedList',
    'decisionPoint',
    'heading',
    'paragraph',
  ])
  expect(plainText(text)).toContain('Dit is geen besluit')
})

test('who types in what stays loses nothing when a text is replaced', async () => {
  const memo = await world.memo({ text: doc(heading('Aanleiding'), paragraph('Dit blijft staan.'), paragraph('Dit gaat weg.')) })
  const mine = await as(authors.SZW, async (tx) => sharedTextOf((await listChanges(tx, memo)).changes))
  await as(coordinator, (tx, actor) =>
    replaceText(tx, {
      memo,
      dossier,
      text: doc(heading('Aanleiding'), paragraph('Dit blijft staan.'), paragraph('Dit is nieuw.')),
      by: actor.person,
    }),
  )
  const fragment = mine.getXmlFragment('text')
  const before = encodeStateVector(mine)
  const stays = fragment.get(1)
  const words = stays instanceof XmlElement ? stays.get(0) : null
  if (!(words instanceof XmlText)) throw new Error('No text')
  words.insert(words.length, ' Ook dit.')
  const typed = encodeStateAsUpdate(mine, before)
  const all = await as(coordinator, async (tx) => sharedTextOf((await listChanges(tx, memo)).changes))
  applyUpdate(all, typed)
  expect(plainText(textOf(all))).toBe('Aanleiding\nDit blijft staan. Ook dit.\nDit is nieuw.\n')
})

test('a text that is the same is no change', async () => {
  const text = doc(heading('Aanleiding'), paragraph('Hetzelfde'))
  const memo = await world.memo({ text })
  const count = async () => (await as(coordinator, (tx) => listChanges(tx, memo))).changes.length
  const before = await count()
  await as(coordinator, (tx, actor) => replaceText(tx, { memo, dossier, text, by: actor.person }))
  expect(await count()).toBe(before)
})
