import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { personNamed } from '../../tests/people.ts'
import { testDatabase } from '../../tests/test-database.ts'

const { db, url } = await testDatabase()
const main = fileURLToPath(new URL('./main.ts', import.meta.url))

function run(...words: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const env = { ...process.env, DATABASE_URL: url, PUBLIC_URL: 'https://actielijn.example' }
  const child = spawn(process.execPath, [main, 'add-administrator', ...words], { env })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()))
  child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()))
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })))
}

const tjark = ['--name', 'Tjark de Beheerder', '--email', 'tjark@ministerie.example', '--organisation', 'OCW']

test('makes the first administrator and prints the access link alone', async () => {
  const done = await run(...tjark)
  expect([done.status, done.stdout]).toEqual([0, expect.stringMatching(/^https:\/\/actielijn\.example\/toegang#[\w-]{43}\n$/)])
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.name', 'm.role', 'm.granted_by'])
    .where('p.email', '=', 'tjark@ministerie.example')
    .execute()
  expect(rows).toEqual([{ name: 'Tjark de Beheerder', role: 'administrator', granted_by: null }])
})

test('somebody who is administrator already gets another link, and nothing twice', async () => {
  await run(...tjark)
  const done = await run(...tjark)
  expect(done.status).toBe(0)
  const people = await db.selectFrom('person').select('id').where('email', '=', 'tjark@ministerie.example').execute()
  const roles = await db.selectFrom('membership').select('id').where('role', '=', 'administrator').execute()
  expect([people.length, roles.length]).toEqual([1, 1])
  const recorded = await db.selectFrom('record').select(['act', 'actor_id']).where('act', '=', 'addAdministrator').execute()
  expect(recorded.length).toBeGreaterThan(1)
})

test('makes no administrator of a demo account', async () => {
  const demo = await personNamed(db, 'Demo')
  await db.updateTable('person').set({ email: 'demo@ministerie.example' }).where('id', '=', demo.person).execute()
  const done = await run('--name', 'Demo', '--email', 'demo@ministerie.example', '--organisation', 'OCW')
  expect([done.status, done.stdout]).toEqual([1, ''])
})

test.each([
  [['--name', 'Tjark', '--organisation', 'OCW']],
  [['--name', ' ', '--email', 'a@b.example', '--organisation', 'OCW']],
  [['--naam', 'Tjark']],
])('refuses %j and shows how it is used', async (words) => {
  const done = await run(...words)
  expect([done.status, done.stdout]).toEqual([64, ''])
  expect(done.stderr).toContain('--organisation')
})
