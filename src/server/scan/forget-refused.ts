import type { Kysely } from 'kysely'
import { isQuarantined } from '../../intake/store/quarantine.ts'
import type { NewFile } from '../../intake/store/uploads.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import type { ScanDesk } from './desk.ts'

type Means = { readonly db: Kysely<Tables>; readonly desk: ScanDesk | null }
type Files = { readonly received: readonly NewFile[]; readonly taken: readonly NewFile[] }

/** Clears from quarantine what a dossier did not take, such as a file that it holds already; unless another upload waits there for the scanner. */
export async function forgetRefused({ db, desk }: Means, { received, taken }: Files): Promise<void> {
  if (desk === null) return
  for (const [at, { sha256, quarantined }] of received.entries()) {
    if (!quarantined || sha256 === null || taken[at]?.quarantined) continue
    // Looked at with the eyes of the installation: the upload that waits may be in a dossier that this actor does not see.
    if (!(await isQuarantined(db, sha256))) await desk.quarantine.forget(sha256)
  }
}
