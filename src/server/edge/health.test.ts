import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { edgeProduct } from '../../../tests/edge-product.ts'
import { readinessOf } from './health.ts'

const product = await edgeProduct()
const ready = async () => {
  const answer = await fetch(`${product.base}/health/ready`)
  return { status: answer.status, body: (await answer.json()) as unknown }
}
const parts = { database: 'ready', migrations: 'ready', files: 'ready', jobs: 'ready' }
const missing = (...names: readonly string[]) => ({
  status: 503,
  body: { ready: false, parts: { ...parts, ...Object.fromEntries(names.map((name) => [name, 'not ready'])) } },
})

test('a product that has everything is ready, and says so to anybody', async () => {
  expect(await ready()).toEqual({ status: 200, body: { ready: true, parts } })
  expect(await (await fetch(`${product.base}/health/live`)).json()).toEqual({ live: true })
})

test('a product whose files are out of reach is not', async () => {
  const files = join(product.dataDir, 'files')
  await rename(files, `${files}-weg`)
  expect(await ready()).toEqual(missing('files'))
  await rename(`${files}-weg`, files)
  expect((await ready()).status).toBe(200)
})

test('nor is one that is newer than its database', async () => {
  await sql`create table migration_kept as select * from migration`.execute(product.db)
  await sql`delete from migration where name = (select max(name) from migration)`.execute(product.db)
  expect(await ready()).toEqual(missing('migrations'))
  await sql`insert into migration select * from migration_kept on conflict do nothing`.execute(product.db)
  expect((await ready()).status).toBe(200)
})

test('one whose database is away lives on, says which parts miss it and nothing more, and recovers by itself', {
  timeout: 60_000,
}, async () => {
  const cluster = new pg.Client({ connectionString: inject('clusterUrl') })
  await cluster.connect()
  const name = new URL(product.url).pathname.slice(1)
  await cluster.query(`alter database ${name} with allow_connections false`)
  await cluster.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
  expect(await ready()).toEqual(missing('database', 'migrations', 'jobs'))
  expect((await fetch(`${product.base}/health/live`)).status).toBe(200)
  await cluster.query(`alter database ${name} with allow_connections true`)
  await cluster.end()
  await expect.poll(async () => (await ready()).status, { timeout: 20_000 }).toBe(200)
})

test('a part that keeps silent is not ready', { timeout: 10_000 }, async () => {
  const fine = async () => undefined
  const said = await readinessOf({ database: fine, migrations: fine, files: () => new Promise(() => undefined), jobs: fine })
  expect(said).toEqual({ ready: false, parts: { ...parts, files: 'not ready' } })
})
