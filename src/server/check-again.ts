import type { Kysely } from 'kysely'
import { findKeptText } from '../dossier/views/dossiers.ts'
import { checkAgain } from '../intake/acts/check-dossier.ts'
import { listRegister } from '../intake/store/register.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { Tables } from '../kernel/tables.generated.ts'
import { chosenCouncilOrders } from '../route/views/council-order.ts'
import { readInWorker } from './read-in-worker.ts'

type Means = { readonly db: Kysely<Tables>; readonly registers: readonly string[] }

/** Reads the kept text of a version anew and renews what the checks find; the file itself is not touched. */
export async function checkVersionAgain({ db, registers }: Means, version: string): Promise<void> {
  const kept = await findKeptText(db, version)
  if (!kept) return
  const register = { files: registers, entries: await listRegister(db) }
  const councilOrders = await chosenCouncilOrders(db)
  const read = await readInWorker({ text: kept.text, register, councilOrders }, () => undefined)
  if (isRefusal(read)) throw new Error(`Version ${version} could not be read again: ${read.refused}`)
  await db.transaction().execute((tx) => checkAgain(tx, { ...kept, ...read }))
}
