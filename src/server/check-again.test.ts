import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '../../tests/test-database.ts'
import { edition } from '../check/compare-files.ts'
import { defaultLimits } from '../reading/files/limits.ts'
import { loadDemo } from './demo.ts'
import { openLog } from './edge/log.ts'
import { openFileStore } from './files/open-file-store.ts'
import { startJobs } from './jobs.ts'

const { db, url } = await testDatabase()
const directory = await mkdtemp(join(tmpdir(), 'actielijn-again-'))
afterAll(() => rm(directory, { recursive: true, force: true }))

const findings = () => db.selectFrom('finding').select(['identity', 'status', 'reason']).orderBy('identity').execute()

test('after an update of the checks every document is checked again from its kept text, and decisions stay', {
  timeout: 60_000,
}, async () => {
  const files = await openFileStore(pathToFileURL(directory).href, directory)
  await loadDemo(db, files)
  const [decided, lost] = await findings()
  await db
    .updateTable('finding')
    .set({ status: 'dismissed', reason: 'Klopt zo' })
    .where('identity', '=', decided?.identity ?? '')
    .execute()
  const before = await findings()
  await db
    .deleteFrom('finding')
    .where('identity', '=', lost?.identity ?? '')
    .execute()
  await db
    .updateTable('version_check')
    .set({ edition: edition - 1 })
    .execute()
  await rm(directory, { recursive: true })

  const jobs = await startJobs(url, {
    db,
    files,
    desk: null,
    registers: [],
    limits: defaultLimits,
    publicUrl: 'http://localhost',
    mail: null,
    log: openLog(null, 'silent'),
  })
  const old = () => db.selectFrom('version_check').select('version_id').where('edition', '<', edition).execute()
  for (let tries = 0; tries < 200 && (await old()).length > 0; tries += 1) await new Promise((later) => setTimeout(later, 100))
  await jobs.stop()
  expect(await findings()).toEqual(before)
})
