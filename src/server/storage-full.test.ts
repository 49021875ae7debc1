import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { edgeProduct, signInAs } from '../../tests/edge-product.ts'

const small = await mkdtemp(join(tmpdir(), 'actielijn-small-'))
// A disk of its own that is full at once; where nobody may make one, the database alone says that it is full.
const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small])
const product = await edgeProduct(status === 0 ? { FILES_URL: pathToFileURL(small).href, LOG: 'off' } : { LOG: 'off' })
const { api, db, stop } = product
const { cookie } = await signInAs(product)
afterAll(async () => {
  await stop()
  if (status === 0) spawnSync('umount', [small])
  await rm(small, { recursive: true, force: true })
})

const open = (title: string) =>
  fetch(`${api}/dossiers`, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify({ title }) })

test('a database that is full is said so', async () => {
  await sql`create function say_full() returns trigger language plpgsql as $$ begin raise 'full' using errcode = '53100'; end $$`.execute(
    db,
  )
  await sql`create trigger full_now before insert on dossier for each row execute function say_full()`.execute(db)
  const answer = await open('Vol')
  await sql`drop trigger full_now on dossier`.execute(db)
  expect([answer.status, await answer.json()]).toMatchObject([507, { code: 'request.storage-full' }])
  expect((await open('Weer ruimte')).status).toBe(200)
})

test.skipIf(status !== 0)(
  'a disk that is full is said so to who sends a large file, and nothing stays half',
  { timeout: 30_000 },
  async () => {
    const { id: dossier } = (await (await open('Vol')).json()) as { id: string }
    const send = (bytes: number) => {
      const body = new FormData()
      body.append('files', new Blob(['Aanleiding\n'.repeat(bytes / 11)]), 'nota.txt')
      return fetch(`${api}/dossiers/${dossier}/uploads`, { method: 'POST', headers: { cookie }, body })
    }
    const answer = await send(12_000_000)
    expect([answer.status, await answer.json()]).toMatchObject([507, { code: 'request.storage-full' }])
    expect(await readdir(join(small, 'incoming'))).toEqual([])
    expect((await send(500_000)).status).toBe(200)
  },
)
