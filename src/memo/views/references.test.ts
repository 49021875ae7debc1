import { expect, test } from 'vitest'
import { memoWorld, pieces } from '../../../tests/memo-world.ts'
import { must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { addDocument } from '../../dossier/acts/dossiers.ts'
import { putDocumentBack, withdrawDocument } from '../../dossier/acts/withdrawals.ts'
import { freezeVersion } from '../acts/freeze.ts'
import { memoToChange } from '../acts/memos.ts'
import type { TextNode } from '../model/text.ts'
import { plainText } from '../rules/plain.ts'
import { findReferences } from './find-references.ts'
import { referencesNow } from './references.ts'

const { db } = await testDatabase()
const world = await memoWorld(db)
const { as, coordinator, contacts, programme, dossier, measures } = world
const reference = (of: string, id: string, label: string): TextNode => ({ type: 'reference', attrs: { of, id, label } })

test('a frozen version says what its references say then, and the next what they say later', async () => {
  const text = pieces.doc({ type: 'paragraph', content: [{ type: 'text', text: 'Zie ' }, reference('measure', measures.OCW, 'oud')] })
  const memo = await world.memo({ text })
  const freeze = () =>
    as(coordinator, async (tx, actor) => freezeVersion(tx, actor, { row: must(await memoToChange(tx, { memo })), reason: 'kept' }))
  const { title, number } = await db
    .selectFrom('programme_item')
    .select(['title', 'number'])
    .where('id', '=', measures.OCW)
    .executeTakeFirstOrThrow()
  expect(plainText((await freeze()).content)).toBe(`Zie ${number} ${title}\n`)
  await db.updateTable('programme_item').set({ title: 'Anders genoemd' }).where('id', '=', measures.OCW).execute()
  expect(plainText((await freeze()).content)).toBe(`Zie ${number} Anders genoemd\n`)
})

test('a measure is found by a few letters', async () => {
  const found = await as(coordinator, (tx, actor) => findReferences(tx, actor, { dossier, programme, of: 'measure', text: 'maatregel' }))
  expect(found.map(({ path }) => path)).toContain(`/programmas/${programme}/maatregelen/${measures.SZW}`)
})

test('a source in a withdrawn document says that it is gone, until the document is put back', async () => {
  const pages = [{ number: 1, firstLine: 1, lastLine: 1 }]
  const text = {
    name: 'brief.txt',
    sha256: 'e'.repeat(64),
    format: 'txt',
    origin: 'text',
    pages,
    lines: ['Het plan is af.'],
    notices: [],
  } as const
  const { document, version } = await as(coordinator, (tx, actor) => addDocument(tx, actor, { dossier, text, bytes: 10, passages: [] }))
  const references = [{ of: 'source', id: version, page: 1, firstLine: 1, lastLine: 1 } as const]
  const asked = async () => (await as(coordinator, (tx, actor) => referencesNow(tx, actor, { programme, references })))[0]
  expect(await asked()).toMatchObject({ label: expect.stringContaining('Het plan is af.'), gone: false })
  must(await as(coordinator, (tx, actor) => withdrawDocument(tx, actor, { document, reason: 'dubbel' })))
  expect(await asked()).toMatchObject({ label: expect.stringContaining('Het plan is af.'), gone: true })
  must(await as(coordinator, (tx, actor) => putDocumentBack(tx, actor, document)))
  expect(await asked()).toMatchObject({ gone: false })
})

test('of what somebody does not see nothing is told', async () => {
  const references = [{ of: 'measure', id: measures.OCW, page: null, firstLine: null, lastLine: null } as const]
  const asked = (member: typeof coordinator) => as(member, (tx, actor) => referencesNow(tx, actor, { programme, references }))
  expect((await asked(coordinator))[0]?.label).not.toBeNull()
  expect(await asked(contacts.SZW)).toEqual([{ ...references[0], label: null, path: null, gone: false }])
})
