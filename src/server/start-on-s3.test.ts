import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test, vi } from 'vitest'
import { s3Keys, s3Server } from '../../tests/s3-server.ts'
import { testDatabase } from '../../tests/test-database.ts'
import { startProduct } from './product.ts'
import { readSettings } from './settings.ts'

const { url: databaseUrl, db } = await testDatabase()
const endpoint = await s3Server()
for (const [name, value] of Object.entries(s3Keys)) vi.stubEnv(name, value)
const dataDir = await mkdtemp(join(tmpdir(), 'actielijn-on-s3-'))
afterAll(() => rm(dataDir, { recursive: true, force: true }))

test('a product whose files lie in a bucket reads them and gives the original back', { timeout: 60_000 }, async () => {
  const filesUrl = `s3://stukken/proef?endpoint=${endpoint}`
  const product = await startProduct(
    readSettings({ ...process.env, PORT: '0', DATA_DIR: dataDir, DATABASE_URL: databaseUrl, FILES_URL: filesUrl }),
  )
  try {
    const address = product.app.server.address()
    const api = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api/v1`
    const [person] = (await (await fetch(`${api}/demo-accounts`)).json()) as { id: string }[]
    const session = await fetch(`${api}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: person?.id }),
    })
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
    const read = await db.selectFrom('document_version').select(['id', 'bytes']).executeTakeFirstOrThrow()
    const original = await fetch(`${api}/document-versions/${read.id}/original`, { headers: { cookie } })
    expect((await original.arrayBuffer()).byteLength).toBe(Number(read.bytes))
  } finally {
    await product.stop()
  }
})

async function startFails(environment: Readonly<Record<string, string>>): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl, PORT: '0', AWS_EC2_METADATA_DISABLED: 'true', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const status = new Promise<number | null>((ended) => child.once('exit', ended))
  return { said: await text(child.stderr), status: await status }
}

test.each([
  ['a wrong secret', { FILES_URL: `s3://stukken?endpoint=${endpoint}`, AWS_SECRET_ACCESS_KEY: 'geheim-maar-fout' }],
  ['a wrong bucket', { FILES_URL: `s3://elders?endpoint=${endpoint}` }],
  ['no keys', { FILES_URL: `s3://stukken?endpoint=${endpoint}`, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }],
])('%s stops the start with a sentence that names the setting', async (_, environment) => {
  const { status, said } = await startFails(environment)
  expect(said).toMatch(/^Actielijn start niet: FILES_URL: .*\.\n$/)
  expect(said).not.toContain('geheim')
  expect(status).toBe(78)
})
