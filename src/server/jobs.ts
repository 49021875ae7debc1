import type { FastifyBaseLogger } from 'fastify'
import type { Kysely } from 'kysely'
import { PgBoss } from 'pg-boss'
import { edition } from '../check/compare-files.ts'
import { listUnwritten } from '../exchange/store/imports.ts'
import { actorFor } from '../identity/acts/actors.ts'
import { closeFile, giveUpOnFile, refuseSameDocument, takeInReading } from '../intake/acts/take-in.ts'
import { listVersionsToCheck } from '../intake/store/checks.ts'
import { listQuarantined } from '../intake/store/quarantine.ts'
import { listRegister } from '../intake/store/register.ts'
import { claimFile, listUnfinishedFiles, saveProgress } from '../intake/store/uploads.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { Tables } from '../kernel/tables.generated.ts'
import type { Limits } from '../reading/files/limits.ts'
import { listPlansToImprove } from '../route/store/portfolio-plans.ts'
import { chosenCouncilOrders } from '../route/views/council-order.ts'
import { checkVersionAgain } from './check-again.ts'
import { openDailyLine } from './daily.ts'
import type { FileStore } from './files/file-store.ts'
import { improvePlan } from './improve-plan.ts'
import { type Line, openLine, waitingIn } from './job-line.ts'
import { hasKnownContent } from './known-content.ts'
import { openMailLine } from './mail/line.ts'
import type { MailSettings } from './mail/settings.ts'
import { openPlanWorkshop, type PlanWorkshop } from './plan-in-worker.ts'
import { type Progress, type Read, readInWorker } from './read-in-worker.ts'
import type { ScanDesk } from './scan/desk.ts'
import { scanAgain } from './scan/scan-again.ts'
import { countFile, watchQueues } from './telemetry/meters.ts'
import { writeImportOf } from './write-import.ts'

const [readQueue, checkQueue, scanQueue, importQueue] = ['read-file', 'check-version', 'scan-file', 'write-import'] as const
const planQueue = 'improve-plan'

export type Jobs = {
  readonly readLater: (files: readonly string[]) => Promise<void>
  /** Checks versions, and the dossiers that they lie in, once more. */
  readonly checkLater: (versions: readonly string[]) => Promise<void>
  /** Offers files in quarantine to the scanner, again and again until it answers. */
  readonly scanLater: (files: readonly string[]) => Promise<void>
  /** Writes confirmed imports of a programme. */
  readonly writeLater: (imports: readonly string[]) => Promise<void>
  /** Looks for better plans of a portfolio than the answers at once. */
  readonly improveLater: (plans: readonly string[]) => Promise<void>
  /** Rejects when this process or its database takes no jobs. */
  readonly prove: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Means = {
  readonly db: Kysely<Tables>
  readonly files: FileStore
  readonly desk: ScanDesk | null
  readonly registers: readonly string[]
  readonly limits: Limits
  readonly log: FastifyBaseLogger
  readonly publicUrl: string
  readonly mail: MailSettings | null
}

/** Starts the background work of this process. What a crash left unread, or an older edition checked, is put in line again. */
export async function startJobs(url: string, means: Means): Promise<Jobs> {
  const { db, log } = means
  const boss = new PgBoss({ connectionString: url, max: 3 })
  boss.on('error', (err) => log.error({ err }, 'the job queue failed'))
  await boss.start()
  const endFile = (file: string) => db.transaction().execute((tx) => giveUpOnFile(tx, file))
  const readLater = await openLine({ boss, log, queue: readQueue }, (file) => readFileOf(means, file), endFile)
  const checkLater = await openLine({ boss, log, queue: checkQueue }, (version) => checkVersionAgain(means, version))
  const scanLater = await openScanLine({ boss, log, queue: scanQueue }, means, readLater)
  const writeLater = await openLine({ boss, log, queue: importQueue }, (id) => writeImportOf(db, id))
  const workshop = openPlanWorkshop()
  const improveLater = await openLine({ boss, log, queue: planQueue }, (plan) => improvePlan({ db, workshop }, plan))
  const stopMail = await openMailLine({ boss, log }, means)
  await openDailyLine({ boss, log }, db)
  await readLater(await listUnfinishedFiles(db))
  await checkLater(await listVersionsToCheck(db, edition))
  await scanLater(await listQuarantined(db))
  await writeLater(await listUnwritten(db))
  await improveLater(await listPlansToImprove(db))
  watchQueues(() => waitingIn(boss))
  const stop = () => stopAll(boss, { stopMail, workshop })
  return { readLater, checkLater, scanLater, writeLater, improveLater, prove: () => prove(boss), stop }
}

type Running = { readonly stopMail: () => void; readonly workshop: PlanWorkshop }

async function stopAll(boss: PgBoss, { stopMail, workshop }: Running): Promise<void> {
  stopMail()
  await workshop.stop()
  await boss.stop({ graceful: true, timeout: 5_000 })
}

async function prove(boss: PgBoss): Promise<void> {
  const working = new Set(boss.getWipData().map(({ name }) => name))
  if (!working.has(readQueue) || !(await boss.getQueue(readQueue))) throw new Error('The job queue does not run')
}

/** Files in quarantine wait for the scanner without end; without a scanner they stay where they are. */
async function openScanLine(line: Line, { db, files, desk }: Means, readLater: Jobs['readLater']): Promise<Jobs['scanLater']> {
  if (desk === null) return async () => undefined
  const again: Jobs['scanLater'] = await openLine({ ...line, policy: 'short' }, async (file) => {
    const outcome = await scanAgain({ db, files, desk }, file)
    if (outcome === 'read') await readLater([file])
    if (outcome === 'again') await line.boss.send(line.queue, { id: file }, { singletonKey: file, startAfter: desk.againSeconds })
  })
  return again
}

/** Reads one file and keeps the result in one transaction; while it lasts, the row is locked and no other process takes the file. */
export async function readFileOf(means: Means, file: string): Promise<void> {
  await means.db.transaction().execute(async (tx) => {
    const row = await claimFile(tx, file)
    if (!row || row.sha256 === null) return
    const read = await readStored(means, { id: file, name: row.name, sha256: row.sha256 })
    countFile(isRefusal(read) ? 'refused' : 'read')
    if (isRefusal(read)) return closeFile(tx, file, { refusal: read.refused })
    const same = await refuseSameDocument(tx, { dossier: row.dossier_id, sha256: row.sha256 })
    if (same !== null) return closeFile(tx, file, same)
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
  const councilOrders = await chosenCouncilOrders(db)
  const read = await files.lend(sha256, async (path) => {
    const found = await readInWorker({ text: { name, path, limits }, register, councilOrders }, progressWriter(db, id))
    const misnamed = isRefusal(found) && found.refused === 'file.wrong-extension'
    return misnamed && !(await hasKnownContent(path, name)) ? refuse('file.unknown-content') : found
  })
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
