import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makePdf } from '../../tests/make-pdf.ts'
import { testDatabase } from '../../tests/test-database.ts'
import { startProduct } from './product.ts'
import { readSettings } from './settings.ts'

const { url, db } = await testDatabase()
const dataDir = await mkdtemp(join(tmpdir(), 'actielijn-product-'))
const product = await startProduct(readSettings({ PORT: '0', DATA_DIR: dataDir, DATABASE_URL: url }))
const address = product.app.server.address()
const api = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api/v1`

afterAll(async () => {
  await product.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function signIn(role = 'coordinator'): Promise<string> {
  const people = (await (await fetch(`${api}/demo-accounts`)).json()) as { id: string; roles: string[] }[]
  const person = people.find((one) => one.roles.includes(role))?.id
  const answer = await fetch(`${api}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const cookie = await signIn()

async function get<T>(path: string): Promise<T> {
  return (await (await fetch(`${api}${path}`, { headers: { cookie } })).json()) as T
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${api}${path}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

type FileRow = { name: string; status: string; refusal: string | null; version: string | null }

async function uploadTo(dossier: string, files: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[]): Promise<FileRow[]> {
  const form = new FormData()
  for (const file of files) form.append('files', new Blob([file.bytes]), file.name)
  const answer = await fetch(`${api}/dossiers/${dossier}/uploads`, { method: 'POST', headers: { cookie }, body: form })
  expect(answer.status).toBe(200)
  for (let tries = 0; tries < 600; tries += 1) {
    const rows = await get<FileRow[]>(`/dossiers/${dossier}/uploads`)
    if (rows.every((row) => row.status === 'read' || row.status === 'refused')) return rows
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error('Reading did not end')
}

async function newDossier(title: string): Promise<string> {
  return ((await (await post('/dossiers', { title })).json()) as { id: string }).id
}

const memo = ['TER BESLISSING', 'Datum', '4 maart 2024', 'Aanleiding', 'De ministerraad bespreekt het plan op 12 maart 2024.']
const text = (lines: readonly string[]) => new Uint8Array(new TextEncoder().encode(lines.join('\n')))

test('starts with a demo dossier that was read and checked', async () => {
  const [demo] = await get<{ id: string; documents: number }[]>('/dossiers')
  expect(demo?.documents).toBe(2)
  expect((await get<unknown[]>(`/dossiers/${demo?.id}/timeline`)).length).toBeGreaterThan(10)
  expect((await get<unknown[]>(`/dossiers/${demo?.id}/findings`)).length).toBeGreaterThan(2)
})

test('reads the good files of an upload and says of the bad ones what is wrong', { timeout: 120_000 }, async () => {
  const dossier = await newDossier('Goed en slecht')
  const pdf = new Uint8Array(makePdf([memo]))
  const rows = await uploadTo(dossier, [
    { name: 'nota.txt', bytes: text(memo) },
    { name: 'nota.pdf', bytes: pdf },
    { name: 'kapot.pdf', bytes: text(['%PDF-1.7', 'dit is geen PDF']) },
    { name: 'leeg.txt', bytes: new Uint8Array(0) },
    { name: 'eigenlijk-tekst.docx', bytes: text(memo) },
  ])
  const outcome = Object.fromEntries(rows.map((row) => [row.name, row.refusal ?? row.status]))
  expect(outcome).toEqual({
    'nota.txt': 'read',
    'nota.pdf': 'read',
    'kapot.pdf': 'file.damaged',
    'leeg.txt': 'file.empty',
    'eigenlijk-tekst.docx': 'file.wrong-extension',
  })
})

test('gives the original back unchanged', { timeout: 120_000 }, async () => {
  const dossier = await newDossier('Origineel')
  const bytes = text([...memo, 'Met een bijzonder teken: é.'])
  const [row] = await uploadTo(dossier, [{ name: 'nota.txt', bytes }])
  const original = await fetch(`${api}/document-versions/${row?.version}/original`, { headers: { cookie } })
  expect(new Uint8Array(await original.arrayBuffer())).toEqual(bytes)
})

test('exports a dossier as JSON and as a spreadsheet', async () => {
  const [demo] = await get<{ id: string }[]>('/dossiers')
  const json = await get<{ proposals: unknown[] }>(`/dossiers/${demo?.id}/export?format=json`)
  expect(Array.isArray(json.proposals)).toBe(true)
  const sheet = await fetch(`${api}/dossiers/${demo?.id}/export?format=xlsx`, { headers: { cookie } })
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await sheet.arrayBuffer())
  expect(book.worksheets.map((one) => one.name)).toContain('Bevindingen')
})

test('gives one table as CSV and as a spreadsheet, filtered and sorted as it was asked', async () => {
  const dossier = await newDossier('Tabellen')
  const money = ['Toelichting', 'Voor 2025 is 4 miljoen euro nodig.', 'Voor 2026 is 900.000 euro nodig.', 'OCW draagt € 1.250,50 bij.']
  await uploadTo(dossier, [{ name: '=som.txt', bytes: text([...memo, ...money]) }])
  const table = (query: string) => fetch(`${api}/dossiers/${dossier}/tables/amount?${query}`, { headers: { cookie } })
  const csv = await (await table('format=csv&sort=cents&direction=descending')).text()
  const rows = csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'))
  expect(rows.map(([amount]) => amount)).toEqual(['Bedrag', '4000000,00', '900000,00', '1250,50'])
  expect(rows[1]?.[6]).toBe("'=som.txt")
  const filtered = await (await table('format=csv&word=900.000&language=en')).text()
  expect(filtered.trimEnd().split('\r\n').length).toBe(2)
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await (await table('format=xlsx&sort=cents')).arrayBuffer())
  expect(book.worksheets[0]?.getColumn(1).values.slice(1)).toEqual(['Bedrag', 1250.5, 900000, 4000000])
})

test('draws a page of a PDF for who may read it, keeps it nowhere but in the record, and says where its lines stand', async () => {
  const dossier = await newDossier('Beeld')
  const rows = await uploadTo(dossier, [
    { name: 'nota.pdf', bytes: new Uint8Array(makePdf([memo])) },
    { name: 'nota.txt', bytes: text(memo) },
  ])
  const [pdf, txt] = ['nota.pdf', 'nota.txt'].map((name) => rows.find((row) => row.name === name)?.version)
  const page = (version: string | null | undefined, number: number, what: string, more: RequestInit = { headers: { cookie } }) =>
    fetch(`${api}/document-versions/${version}/pages/${number}/${what}`, more)
  const image = await page(pdf, 1, 'image')
  expect([image.status, image.headers.get('content-type'), image.headers.get('cache-control')]).toEqual([
    200,
    'image/png',
    'private, no-store',
  ])
  const { places } = (await (await page(pdf, 1, 'places')).json()) as { places: { line: number; top: number }[] }
  expect(places.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5])
  const others = await Promise.all([page(pdf, 1, 'image', {}), page(pdf, 2, 'image'), page(txt, 1, 'image'), page(pdf, 2, 'places')])
  expect(others.map(({ status }) => status)).toEqual([401, 404, 404, 404])
  const readings = await db.selectFrom('record').select('thing_id').where('act', '=', 'getPageImage').execute()
  expect(readings.some(({ thing_id }) => thing_id === pdf)).toBe(true)
})

test('refuses a stranger, a reader who writes, another site, unknown fields and unknown ids', async () => {
  const dossiers = await get<{ id: string }[]>('/dossiers')
  const reader = await signIn('reader')
  const statuses = await Promise.all([
    fetch(`${api}/dossiers`).then((answer) => answer.status),
    post('/dossiers', { title: 'Van een lezer' }, { cookie: reader }).then((answer) => answer.status),
    post('/dossiers', { title: 'Van elders' }, { origin: 'https://elders.example' }).then((answer) => answer.status),
    post('/dossiers', { title: 'Te veel', eigenaar: 'ik' }).then((answer) => answer.status),
    fetch(`${api}/dossiers/00000000-0000-4000-8000-000000000000`, { headers: { cookie } }).then((answer) => answer.status),
  ])
  expect(statuses).toEqual([401, 403, 403, 400, 404])
  expect((await get<unknown[]>('/dossiers')).length).toBe(dossiers.length)
})

test('serves the OpenAPI document and the security headers', async () => {
  const answer = await fetch(`${api}/openapi.json`)
  expect(((await answer.json()) as { openapi: string }).openapi).toBe('3.1.0')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(answer.headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/)
})
