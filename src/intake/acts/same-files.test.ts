import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type FileRow, testProduct } from '../../../tests/test-product.ts'

const product = await testProduct()
const bytes = (text: string) => new TextEncoder().encode(`TER BESLISSING\nAan: Minister van Defensie\nDatum\n4 maart 2024\n${text}\n`)
const memo = bytes('Op 12 maart 2024 bespreekt de ministerraad de maatregelen.')

type Row = FileRow & { readonly id: string; readonly sameAs: string | null }
const shortOf = (rows: readonly FileRow[]) => (rows as Row[]).map(({ name, status, refusal, sameAs }) => [name, status, refusal, sameAs])
const get = async <T>(path: string) => (await (await fetch(`${product.api}${path}`, { headers: { cookie: product.cookie } })).json()) as T
const documentsOf = async (dossier: string) =>
  (await get<{ documents: { id: string; name: string; sha256: string }[] }>(`/dossiers/${dossier}`)).documents
const call = (method: string, path: string, body?: unknown) =>
  fetch(`${product.api}${path}`, {
    method,
    headers: { cookie: product.cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })

test('the same file offered again is not read again but names the document that it equals, and the other files go on', async () => {
  const dossier = await product.newDossier('Twee keer')
  await product.send(dossier, [{ name: 'mei.txt', bytes: memo }])
  await product.whenRead(dossier)
  await product.send(dossier, [
    { name: 'kopie.txt', bytes: memo },
    { name: 'juni.txt', bytes: bytes('Op 12 juni 2024 is er een debat.') },
  ])
  const rows = await product.whenRead(dossier)
  expect(shortOf(rows.slice(0, 2))).toEqual([
    ['kopie.txt', 'refused', 'file.already-there', 'mei.txt'],
    ['juni.txt', 'read', null, null],
  ])
  expect((await documentsOf(dossier)).map(({ name }) => name)).toEqual(['mei.txt', 'juni.txt'])
})

test('the same file twice in one upload or in a ZIP is taken once', async () => {
  const dossier = await product.newDossier('Samen')
  const zip = zipSync({ 'een.txt': memo, 'map/twee.txt': memo })
  await product.send(dossier, [
    { name: 'a.txt', bytes: memo },
    { name: 'b.txt', bytes: memo },
    { name: 'alles.zip', bytes: zip },
  ])
  const rows = await product.whenRead(dossier)
  expect(rows.map(({ status }) => status)).toEqual(['read', 'refused', 'refused', 'refused'])
  expect((await documentsOf(dossier)).map(({ name, sha256 }) => [name, sha256])).toEqual([
    ['a.txt', createHash('sha256').update(memo).digest('hex')],
  ])
})

test('the same text under two kinds of name, both of which can be read, is one document', async () => {
  const dossier = await product.newDossier('Twee namen')
  await product.send(dossier, [
    { name: 'a.txt', bytes: memo },
    { name: 'a.md', bytes: memo },
  ])
  const rows = (await product.whenRead(dossier)) as Row[]
  expect(rows.map(({ status }) => status).sort()).toEqual(['read', 'refused'])
  expect(rows.find(({ status }) => status === 'refused')).toMatchObject({ refusal: 'file.already-there' })
  expect((await documentsOf(dossier)).length).toBe(1)
})

test('of two uploads at once with the same file one adds it', async () => {
  const dossier = await product.newDossier('Tegelijk')
  await Promise.all([1, 2, 3, 4].map((at) => product.send(dossier, [{ name: `${at}.txt`, bytes: memo }])))
  const rows = await product.whenRead(dossier)
  expect(rows.map(({ status }) => status).sort()).toEqual(['read', 'refused', 'refused', 'refused'])
  expect((await documentsOf(dossier)).length).toBe(1)
})

test('a file that could not be read is taken off the list, and one that was read is not', async () => {
  const dossier = await product.newDossier('Opruimen')
  const noise = Uint8Array.from({ length: 200 }, (_, at) => (at * 37 + 11) % 251)
  await product.send(dossier, [
    { name: 'stuk.pdf', bytes: noise },
    { name: 'tekst.pdf', bytes: memo },
    { name: 'goed.txt', bytes: memo },
  ])
  const rows = (await product.whenRead(dossier)) as Row[]
  expect(rows.map(({ refusal }) => refusal)).toEqual(['file.unknown-content', 'file.wrong-extension', null])
  const [broken] = rows
  expect((await call('DELETE', `/dossiers/${dossier}/uploads/${broken?.id}`)).status).toBe(200)
  expect((await call('DELETE', `/dossiers/${dossier}/uploads/${broken?.id}`)).status).toBe(422)
  expect((await product.rowsOf(dossier)).map(({ name }) => name)).toEqual(['tekst.pdf', 'goed.txt'])
})

test('a withdrawn document names itself when it is offered again, and nothing is added', async () => {
  const dossier = await product.newDossier('Ingetrokken')
  await product.send(dossier, [{ name: 'mei.txt', bytes: memo }])
  await product.whenRead(dossier)
  const [document] = await documentsOf(dossier)
  expect((await call('POST', `/documents/${document?.id}/withdrawal`, { reason: 'verkeerd dossier' })).status).toBe(200)
  await product.send(dossier, [{ name: 'weer.txt', bytes: memo }])
  const rows = await product.whenRead(dossier)
  expect(shortOf(rows.slice(0, 1))).toEqual([['weer.txt', 'refused', 'file.withdrawn-before', 'mei.txt']])
  expect(await documentsOf(dossier)).toEqual([])
})
