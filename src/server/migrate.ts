import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

export const migrationsDirectory = join(import.meta.dirname, '../../migrations')

/** Runs the migrations that the database has not had yet, each in its own transaction; processes that start together wait for each other. */
export async function migrate(pool: pg.Pool): Promise<readonly string[]> {
  const client = await pool.connect()
  const done: string[] = []
  try {
    await client.query('select pg_advisory_lock(7232000)')
    await client.query('create table if not exists migration (name text primary key, at timestamptz not null default now())')
    const had = new Set((await client.query<{ name: string }>('select name from migration')).rows.map((row) => row.name))
    for (const name of (await readdir(migrationsDirectory)).filter((file) => file.endsWith('.sql')).sort()) {
      if (had.has(name)) continue
      await runOne(client, name)
      done.push(name)
    }
    return done
  } finally {
    await client.query('select pg_advisory_unlock(7232000)')
    client.release()
  }
}

async function runOne(client: pg.PoolClient, name: string): Promise<void> {
  const sql = await readFile(join(migrationsDirectory, name), 'utf8')
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (name) values ($1)', [name])
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    throw fault
  }
}
