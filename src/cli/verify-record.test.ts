import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { personNamed } from '../../tests/people.ts'
import { testDatabase } from '../../tests/test-database.ts'
import { openDossier } from '../dossier/acts/dossiers.ts'
import { asActor } from '../identity/acts/as-actor.ts'

const { db, url } = await testDatabase()
const directory = await mkdtemp(join(tmpdir(), 'actielijn-record-'))
afterAll(() => rm(directory, { recursive: true, force: true }))

const actor = await personNamed(db, 'Schrijver')
for (const title of ['Een', 'Twee', 'Drie']) await asActor(db, actor, (tx) => openDossier(tx, actor, { title, summary: '' }))

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: url, DATA_DIR: directory },
  })
  return { status, stdout, stderr }
}

test('the chain is followed, and an anchor that was printed fits it', { timeout: 60_000 }, async () => {
  const anchor = run('record-anchor')
  expect(JSON.parse(anchor.stdout)).toMatchObject({ number: 3 })
  await writeFile(join(directory, 'ankers'), anchor.stdout)
  expect(run('verify-record', '--anchors', join(directory, 'ankers'))).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('3 regels klopt'),
  })
})

test('a row that somebody changed in the database is named', { timeout: 60_000 }, async () => {
  await sql.raw('alter table record disable trigger all').execute(db)
  await sql.raw(`update record set act = 'niets' where number = 2`).execute(db)
  await sql.raw('alter table record enable trigger all').execute(db)
  expect(run('verify-record')).toMatchObject({ status: 1, stderr: expect.stringContaining('regel 2 is de eerste') })
})

test('an anchor file of another form is refused', { timeout: 60_000 }, async () => {
  await writeFile(join(directory, 'geen-anker'), '{"nummer":3}\n')
  expect(run('verify-record', '--anchors', join(directory, 'geen-anker')).status).toBe(64)
})
