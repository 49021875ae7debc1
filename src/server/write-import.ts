import type { Kysely } from 'kysely'
import { writeProgrammeImport } from '../exchange/acts/programme-import.ts'
import { findImportToWrite, moveImport, saveImportProgress } from '../exchange/store/imports.ts'
import { actorFor } from '../identity/acts/actors.ts'
import { asActor } from '../identity/acts/as-actor.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { Tables } from '../kernel/tables.generated.ts'

class Undone extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

/** Writes a confirmed import in one transaction, with the rights of whoever confirmed it. Whatever goes wrong, nothing of it stays. */
export async function writeImportOf(db: Kysely<Tables>, id: string): Promise<void> {
  const found = await findImportToWrite(db, id)
  if (!found) return
  const actor = await actorFor(db, { person: found.created_by, subject: found.subject_id, address: null })
  const which = { programme: found.programme_id, import: id }
  try {
    await asActor(db, actor, async (tx) => {
      const refusal = await writeProgrammeImport(tx, actor, which, progressWriter(db, id))
      if (refusal) throw new Undone(refusal)
    })
  } catch (fault) {
    await moveImport(db, id, { from: ['writing'], to: 'failed' })
    if (!(fault instanceof Undone)) throw fault
  }
}

/** Progress is a courtesy: when it cannot be written the import goes on, and it never holds more than one connection. */
function progressWriter(db: Kysely<Tables>, id: string): (done: number) => void {
  let isSaving = false
  return (done) => {
    if (isSaving) return
    isSaving = true
    saveImportProgress(db, id, done)
      .catch(() => undefined)
      .finally(() => {
        isSaving = false
      })
  }
}
