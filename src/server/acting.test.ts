import { expect, test } from 'vitest'
import { startedProduct } from '../../tests/product.ts'

type Session = {
  person: { id: string; name: string }
  actingFor: { id: string; name: string } | null
  principals: { id: string; name: string }[]
}

const { db, as } = await startedProduct({ demo: true })
const office = await as('Bureau van de minister (demo)')
const minister = await as('Minister (demo)')
const session = async (client = office) => (await client.get('/session')).body as Session
const ministerId = (await session(minister)).person.id

test('a deputy sees in whose name it may act, and acts in that name with a way back', async () => {
  expect((await session()).principals.map(({ name }) => name)).toEqual(['Minister (demo)'])
  expect((await office.post('/session/principal', { person: ministerId })).status).toBe(200)
  expect((await session()).actingFor?.name).toBe('Minister (demo)')
  await office.post('/session/principal', { person: null })
  expect((await session()).actingFor).toBeNull()
})

test('refuses to act for somebody whose deputy one is not', async () => {
  const coordinator = await as('Coördinator (demo)')
  const answer = await coordinator.post('/session/principal', { person: ministerId })
  expect([answer.status, answer.body]).toEqual([403, expect.objectContaining({ code: 'session.not-your-principal' })])
})

test('the record of what a deputy does holds both names', async () => {
  await office.post('/session/principal', { person: ministerId })
  const own = (await session()).person.id
  await db.updateTable('dossier').set({ classification: 'confidential' }).execute()
  const { id } = await db.selectFrom('document_version').select('id').executeTakeFirstOrThrow()
  expect((await office.get(`/document-versions/${id}/pages`)).status).toBe(200)
  const rows = await db
    .selectFrom('record')
    .select(['act', 'actor_id', 'on_behalf_of'])
    .where('thing_id', '=', id)
    .where('on_behalf_of', 'is not', null)
    .execute()
  expect(rows).toEqual([{ act: 'getDocumentText', actor_id: own, on_behalf_of: ministerId }])
})

test('a deputy whose period ended is back in its own name at the next request', async () => {
  await office.post('/session/principal', { person: ministerId })
  await db.updateTable('deputy').set({ until: new Date() }).where('for_id', '=', ministerId).execute()
  const now = await session()
  expect([now.actingFor, now.principals]).toEqual([null, []])
  expect((await office.post('/session/principal', { person: ministerId })).status).toBe(403)
})

test('whoever arranges a deputy on its own account sees it there, and the deputy can act at once', async () => {
  const coordinator = await as('Coördinator (demo)')
  const author = await as('Beleidsmedewerker (demo)')
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())
  const deputy = (await session(author)).person.id
  const given = await coordinator.post('/deputies', { deputy, from: today, through: today })
  expect(given.body).toEqual([
    expect.objectContaining({ deputyName: 'Beleidsmedewerker (demo)', from: today, through: today, holds: true }),
  ])
  expect((await session(author)).principals.map(({ name }) => name)).toEqual(['Coördinator (demo)'])
  const [row] = given.body as { id: string }[]
  expect((await author.remove(`/deputies/${row?.id}`)).status).toBe(404)
  expect((await coordinator.remove(`/deputies/${row?.id}`)).body).toEqual([])
})

test('whoever leaves is signed out at once', async () => {
  const administrator = await as('Beheerder (demo)')
  const reader = await as('Lezer (demo)')
  const { id } = (await session(reader)).person
  expect((await administrator.post(`/people/${id}/departure`, { successor: null })).status).toBe(200)
  expect((await reader.get('/dossiers')).status).toBe(401)
  expect((await administrator.remove(`/people/${id}/departure`)).status).toBe(200)
})
