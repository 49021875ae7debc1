import { createReadStream } from 'node:fs'
import type { Kysely } from 'kysely'
import { actorFor } from '../../identity/acts/actors.ts'
import { refuseQuarantined, releaseQuarantined } from '../../intake/acts/quarantine.ts'
import { claimQuarantined, isQuarantined, type QuarantinedFile } from '../../intake/store/quarantine.ts'
import type { Tx } from '../../kernel/database.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import type { FileStore } from '../files/file-store.ts'
import { receiveInto } from '../files/incoming.ts'
import type { Verdict } from './clamd.ts'
import type { ScanDesk } from './desk.ts'

export type ScanMeans = { readonly db: Kysely<Tables>; readonly files: FileStore; readonly desk: ScanDesk }
/** `read`: it may be read now. `again`: the scanner still says nothing. `closed`: nothing more to do. */
export type Outcome = 'read' | 'again' | 'closed'

type Judged = { readonly outcome: Outcome; readonly sha256: string | null }

/** Offers a file in quarantine to the scanner; while it lasts, no other process takes the file. */
export async function scanAgain(means: ScanMeans, file: string): Promise<Outcome> {
  const { outcome, sha256 } = await means.db.transaction().execute((tx) => judge(means, tx, file))
  // Two uploads of the same content share one place: the last one that leaves clears it.
  if (sha256 !== null && outcome !== 'again' && !(await isQuarantined(means.db, sha256))) await means.desk.quarantine.forget(sha256)
  return outcome
}

async function judge(means: ScanMeans, tx: Tx, file: string): Promise<Judged> {
  const row = await claimQuarantined(tx, file)
  if (!row) return { outcome: 'closed', sha256: null }
  const verdict = (await scanStored(means, row.sha256)) ?? ({ word: 'lost' } as const)
  return { outcome: await close(tx, row, verdict), sha256: row.sha256 }
}

/** What the scanner says; a clean file moves to where files are read. Null when the file is in neither place. */
async function scanStored({ files, desk }: ScanMeans, sha256: string): Promise<Verdict | null> {
  const verdict = await desk.quarantine.lend(sha256, async (path) => {
    const said = await desk.scanner.scan(path)
    if (said.word === 'clean') await files.keep(await receiveInto(files.incoming, createReadStream(path)))
    return said
  })
  return verdict ?? files.lend(sha256, desk.scanner.scan)
}

async function close(tx: Tx, row: QuarantinedFile, verdict: Verdict | { readonly word: 'lost' }): Promise<Outcome> {
  if (verdict.word === 'away') return 'again'
  const actor = await actorFor(tx, { person: row.personId, address: null })
  if (verdict.word === 'clean') {
    await releaseQuarantined(tx, actor, row)
    return 'read'
  }
  const refusal = { found: 'file.infected', 'too-large': 'file.not-scanned', lost: 'file.damaged' } as const
  await refuseQuarantined(tx, actor, { ...row, refusal: refusal[verdict.word], malware: verdict.word === 'found' ? verdict.malware : null })
  return 'closed'
}
