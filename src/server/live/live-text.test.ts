import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type LiveAuthor, liveAuthor } from '../../../tests/live-author.ts'
import { memoWorld } from '../../../tests/memo-world.ts'
import type { Member } from '../../../tests/programme-world.ts'
import { signedIn } from '../../../tests/sessions.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { lettersIn, typeTogether } from '../../../tests/type-together.ts'
import { addUpText, typeText } from '../../memo/acts/type-text.ts'
import { plainText } from '../../memo/rules/plain.ts'
import { getText } from '../../memo/views/text.ts'
import { startProduct } from '../product.ts'
import { readSettings } from '../settings.ts'

const { db, url } = await testDatabase()
const world = await memoWorld(db)
const { coordinator, authors, reader, contacts, as } = world
const dataDir = await mkdtemp(join(tmpdir(), 'actielijn-live-'))
const start = () => startProduct(readSettings({ PORT: '0', DATA_DIR: dataDir, DATABASE_URL: url }))
const originOf = (product: Awaited<ReturnType<typeof start>>) => {
  const address = product.app.server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
}
const one = await start()
const other = await start()
const open: LiveAuthor[] = []

afterAll(async () => {
  for (const author of open) author.leave()
  await one.stop()
  await other.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function opens(member: Member, memo: string, wish: { product?: typeof one; from?: string } = {}): Promise<LiveAuthor> {
  const token = await signedIn(db, member.actor.person)
  const origin = originOf(wish.product ?? one)
  const author = liveAuthor({ origin, cookie: `actielijn=${token}`, memo, ...(wish.from ? { from: wish.from } : {}) })
  open.push(author)
  return author
}

const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return
    await new Promise((later) => setTimeout(later, 10))
  }
  throw new Error('It did not come to hold within four seconds')
}
const kept = async (memo: string) => plainText(await as(coordinator, (tx, actor) => getText(tx, actor, memo)))

test('what one types another sees, in the same process and in another, and it is kept before that', async () => {
  const memo = await world.memo()
  const [writer, near, far] = [
    await opens(coordinator, memo),
    await opens(authors.SZW, memo),
    await opens(authors.VWS, memo, { product: other }),
  ]
  await Promise.all([writer.synced, near.synced, far.synced])
  writer.type('Een zin van de coördinator.')
  await until(() => near.words().includes('Een zin van de coördinator.'))
  expect(await kept(memo)).toContain('Een zin van de coördinator.')
  await until(() => far.words().includes('Een zin van de coördinator.'))
  far.type('En een van VWS.')
  await until(() => writer.words().includes('En een van VWS.'))
})

test('what was typed without a connection comes along when it is back, beside what others typed meanwhile', async () => {
  const memo = await world.memo()
  const [away, stays] = [await opens(coordinator, memo), await opens(authors.SZW, memo)]
  await Promise.all([away.synced, stays.synced])
  away.cut()
  away.type('Getypt in de trein.')
  stays.type('Getypt op kantoor.')
  await stays.saved()
  expect(await kept(memo)).not.toContain('trein')
  away.back()
  await until(() => away.words().includes('kantoor') && stays.words().includes('trein'))
  expect(await kept(memo)).toMatch(/kantoor[\s\S]*trein|trein[\s\S]*kantoor/)
})

test('who reads along cannot type, who does not see drafts cannot look, and a page of another site is not let in', async () => {
  const memo = await world.memo()
  const contact = await opens(contacts.SZW, memo)
  await contact.synced
  contact.type('Dit mag niet.')
  expect(await (await opens(reader, memo)).refused).toBe('permission-denied')
  const stranger = await opens(coordinator, memo, { from: 'https://elders.voorbeeld' })
  await new Promise((later) => setTimeout(later, 300))
  expect([stranger.provider.isSynced, await kept(memo)]).toEqual([false, expect.not.stringContaining('Dit mag niet')])
})

test('typing ends when the memo is handed over, and what came too late is not lost at its writer', async () => {
  const memo = await world.memo()
  const writer = await opens(coordinator, memo)
  await writer.synced
  await db.updateTable('memo').set({ status: 'offered', offered_version: 1, shown: true }).where('id', '=', memo).execute()
  writer.type('Te laat getypt.')
  await new Promise((later) => setTimeout(later, 300))
  expect(await kept(memo)).not.toContain('Te laat')
  expect(writer.words()).toContain('Te laat getypt.')
  await db.updateTable('memo').set({ status: 'returned' }).where('id', '=', memo).execute()
  writer.cut()
  await until(() => !writer.connected())
  writer.back()
  await until(async () => (await kept(memo)).includes('Te laat getypt.'))
})

test('a role that was taken away this morning no longer types, although the connection is still open', async () => {
  const memo = await world.memo()
  const writer = await opens(authors.VWS, memo)
  await writer.synced
  writer.type('Nog net op tijd.')
  await writer.saved()
  await db.updateTable('membership').set({ until: new Date() }).where('person_id', '=', authors.VWS.actor.person).execute()
  writer.type('Te laat.')
  await new Promise((later) => setTimeout(later, 300))
  expect(await kept(memo)).toContain('Nog net op tijd.')
  expect(await kept(memo)).not.toContain('Te laat.')
})

test('what is no change is refused before it is kept, and the memo still opens', async () => {
  const memo = await world.memo()
  const writer = await opens(coordinator, memo)
  await writer.synced
  const before = await db.selectFrom('memo_update').select('number').where('memo_id', '=', memo).execute()
  const refused = await as(coordinator, (tx, actor) => typeText(tx, actor, { memo, change: new Uint8Array([9, 9, 9, 9]) }))
  expect(refused).toEqual({ refused: 'text.not-a-change' })
  expect(await db.selectFrom('memo_update').select('number').where('memo_id', '=', memo).execute()).toEqual(before)
})

test('many changes are added up, and the text and those who have it open stay as they were', async () => {
  const memo = await world.memo()
  const writer = await opens(coordinator, memo)
  await writer.synced
  for (let letter = 0; letter < 250; letter += 1) writer.type('abcde '[letter % 6] ?? '')
  await writer.saved()
  const before = await kept(memo)
  await addUpText(db, memo)
  const rows = await db.selectFrom('memo_update').select('number').where('memo_id', '=', memo).execute()
  expect([rows.length < 10, await kept(memo)]).toEqual([true, before])
  writer.type('Verder.')
  await writer.saved()
  expect(await kept(memo)).toContain('Verder.')
})

test('twenty authors type in one text at the same time, some of them cut off now and then, and no letter is lost', {
  timeout: 60_000,
}, async () => {
  const memo = await world.memo()
  const members = Array.from({ length: 20 }, (_, index) => ([coordinator, authors.OCW, authors.SZW] as const)[index % 3] ?? coordinator)
  const typing = await Promise.all(members.map((member, index) => opens(member, memo, { product: index % 2 === 0 ? one : other })))
  await Promise.all(typing.map(({ synced }) => synced))
  const typed = await typeTogether(typing, 8)
  expect(lettersIn(await kept(memo), typing.length)).toEqual(typed)
  expect(typed.every((count) => count > 15)).toBe(true)
  await until(() => typing.every((author) => author.words().length === typing[0]?.words().length))
})

test('a server that stops first puts away what was typed, so that search finds it', async () => {
  const memo = await world.memo()
  const third = await start()
  const writer = await opens(coordinator, memo, { product: third })
  await writer.synced
  writer.type('Vlak voor het afsluiten.')
  await writer.saved()
  await third.stop()
  const passages = await db.selectFrom('memo_passage').select('content').where('memo_id', '=', memo).execute()
  expect(passages.map(({ content }) => content).join(' ')).toContain('Vlak voor het afsluiten.')
})
