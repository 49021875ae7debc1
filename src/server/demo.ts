import { randomUUID } from 'node:crypto'
import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Kysely } from 'kysely'
import { openDossier } from '../dossier/acts.ts'
import { findDemoDossier } from '../dossier/store/dossiers.ts'
import { ensureDemoAccount } from '../identity/acts.ts'
import { takeInReading } from '../intake/acts/take-in.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Tables } from '../kernel/tables.generated.ts'
import { demoAccounts, demoDossier } from './demo-dossier.ts'
import type { FileStore } from './files.ts'
import { type Read, readInWorker } from './read-in-worker.ts'

const directory = join(import.meta.dirname, '../../demo')

/** Loads the demo accounts and, once, the demo dossier: its memos are read as any upload is. */
export async function loadDemo(db: Kysely<Tables>, files: FileStore): Promise<void> {
  const [actor] = await db.transaction().execute(async (tx) => {
    const actors = []
    for (const account of demoAccounts) actors.push(await ensureDemoAccount(tx, { ...account, roles: [...account.roles] }))
    return actors
  })
  if (actor === undefined || (await findDemoDossier(db)) !== undefined) return
  const readings: (Read & { bytes: number })[] = []
  for (const name of demoDossier.files) {
    const copy = join(files.incoming, randomUUID())
    await copyFile(join(directory, name), copy)
    const { sha256, bytes } = await files.keep(copy)
    const read = await readInWorker({ name: basename(name), path: files.pathOf(sha256), registers: [] }, () => undefined)
    if (isRefusal(read)) throw new Error(`The demo file ${name} could not be read: ${read.refused}`)
    readings.push({ bytes, ...read })
  }
  await db.transaction().execute(async (tx) => {
    const opened = await openDossier(tx, actor, { ...demoDossier, demo: true })
    if (isRefusal(opened)) throw new Error(opened.refused)
    for (const read of readings) await takeInReading(tx, actor, { dossier: opened.id, ...read })
  })
}
