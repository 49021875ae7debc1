import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { databaseUrl } from '../../tests/database-url.ts'
import { identified } from '../intake/rules/identity.ts'
import { openDatabase } from './database.ts'
import { migrate } from './migrate.ts'

const name = `migrate_${process.pid}`
const cluster = new pg.Client({ connectionString: inject('clusterUrl') })
await cluster.connect()
await cluster.query(`create database ${name}`)
const { db, pool } = openDatabase(databaseUrl(inject('clusterUrl'), name), 2)
afterAll(async () => {
  await db.destroy()
  await cluster.query(`drop database ${name} with (force)`)
  await cluster.end()
})

test('findings of before checks across documents keep their sentences and get the identity that a new check gives them', async () => {
  await pool.query(await readFile(join(import.meta.dirname, '../../migrations/0001-first-rooms.sql'), 'utf8'))
  await pool.query('create table migration (name text primary key, at timestamptz not null default now())')
  await pool.query("insert into migration (name) values ('0001-first-rooms.sql')")
  const sources = ['Op maandag 2 april.', 'Één zin met een € erin.'].map((sentence, at) => ({ line: at + 3, page: 1, sentence }))
  await pool.query(
    `with p as (insert into person (name, organisation, roles) values ('A', 'OCW', '{author}') returning id),
      d as (insert into dossier (title, created_by) select 'Dijken', id from p returning id),
      s as (insert into document (dossier_id, name) select id, 'mei.txt' from d returning id),
      v as (insert into document_version (document_id, number, sha256, format, origin, bytes, pages, lines, created_by)
        select s.id, 1, 'x', 'txt', 'text', 1, 1, 9, p.id from s, p returning id)
    insert into finding (dossier_id, version_id, "check", severity, message, sources, position)
    select d.id, v.id, 'weekday', 'error', '{}', $1, place from d, v, generate_series(0, 1) as place`,
    [JSON.stringify(sources)],
  )
  await migrate(pool)
  const document = (await db.selectFrom('document').select('id').executeTakeFirstOrThrow()).id
  const finding = { check: 'weekday', sources: sources.map(({ sentence }) => ({ document, sentence })) } as const
  const kept = await db.selectFrom('finding').select('identity').orderBy('position').execute()
  expect(kept).toEqual(identified([finding, finding]).map(({ identity }) => ({ identity })))
  const rows = await db.selectFrom('finding_source').select(['line', 'page', 'sentence']).distinct().orderBy(sql`line`).execute()
  expect(rows).toEqual(sources)
})
