import type { Kysely } from 'kysely'
import { PgBoss } from 'pg-boss'
import { edition } from '../check/compare-files.ts'
import { actorFor } from '../identity/acts/actors.ts'
import { closeFile, takeInReading } from '../intake/acts/take-in.ts'
import { listVersionsToCheck } from '../intake/store/checks.ts'
import { listRegister } from '../intake/store/register.ts'
import { claimFile, listUnfinishedFiles, saveProgress } from '../intake/store/uploads.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { Tables } from '../kernel/tables.generated.ts'
import type { Limits } from '../reading/files/limits.ts'
import { checkVersionAgain } from './check-again.ts'
import type { FileStore } from './files/file-store.ts'
import { type Progress, type Read, readInWorker } from './read-in-worker.ts'

const readQueue = 'read-file'
const checkQueue = 'check-version'

export type Jobs = { readonly readLater: (files: readonly string[]) => Promise<void>; readonly stop: () => Promise<void> }

type Means = { readonly db: Kysely<Tables>; readonly files: FileStore; readonly registers: readonly string[]; readonly limits: Limits }

/** Starts the background work of this process. What a crash left unread, or an older edition checked, is put in line again. */
export async function startJobs(url: string, means: Means): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, max: 3 })
  boss.on('error', () => undefined)
  await boss.start()
  const readLater = await lineOf(boss, readQueue, (file) => readFileOf(means, file))
  const checkLater = await lineOf(boss, checkQueue, (version) => checkVersionAgain(means, version))
  await readLater(await listUnfinishedFiles(means.db))
  await checkLater(await listVersionsToCheck(means.db, edition))
  return { readLater, stop: () => boss.stop({ graceful: true, timeout: 5_000 }) }
}

/** A queue that this process works on, one id at a time; answers how ids are put in line. */
async function lineOf(
  boss: PgBoss,
  queue: string,
  work: (id: string) => Promise<void>,
): Promise<(ids: readonly string[]) => Promise<void>> {
  await boss.createQueue(queue, { retryLimit: 3, retryDelay: 2, heartbeatSeconds: 10, expireInSeconds: 3600 })
  await boss.work<{ id: string }>(queue, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
    if (job) await work(job.data.id)
  })
  return async (ids) => {
    for (const id of ids) await boss.send(queue, { id })
  }
}

/** Reads one file and keeps the result in one transaction; while it lasts, the row is locked and no other process takes the file. */
export async function readFileOf(means: Means, file: string): Promise<void> {
  await means.db.transaction().execute(async (tx) => {
    const row = await claimFile(tx, file)
    if (!row || row.sha256 === null) return
    const read = await readStored(means, { id: file, name: row.name, sha256: row.sha256 })
    if (isRefusal(read)) return closeFile(tx, file, { refusal: read.refused })
    const actor = await actorFor(tx, { person: row.person_id, address: null })
    const { source } = read.reading
    const { version } = await takeInReading(tx, actor, { dossier: row.dossier_id, bytes: Number(row.bytes), ...read })
    await closeFile(tx, file, { version, notices: source.notices, pages: source.pages.length })
  })
}

type Stored = { readonly id: string; readonly name: string; readonly sha256: string }

/** A file that the store no longer has is as good as damaged. */
async function readStored({ db, files, registers, limits }: Means, { id, name, sha256 }: Stored): Promise<Read | Refusal> {
  const register = { files: registers, entries: await listRegister(db) }
  const read = await files.lend(sha256, (path) => readInWorker({ text: { name, path, limits }, register }, progressWriter(db, id)))
  return read ?? refuse('file.damaged')
}

const progressEvery = 300

function progressWriter(db: Kysely<Tables>, file: string): (progress: Progress) => void {
  let last = 0
  let isSaving = false
  return (progress) => {
    const now = Date.now()
    if (isSaving || now - last < progressEvery) return
    last = now
    isSaving = true
    // Progress is a courtesy: when it cannot be written the reading goes on, and it never holds more than one connection.
    saveProgress(db, file, progress)
      .catch(() => undefined)
      .finally(() => {
        isSaving = false
      })
  }
}
