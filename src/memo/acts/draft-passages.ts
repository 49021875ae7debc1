import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/tables.generated.ts'
import { searchedPassages } from '../rules/passages.ts'
import { sharedTextOf, textOf } from '../rules/shared-text.ts'
import { isOpen } from '../rules/states.ts'
import { lockMemoRow } from '../store/memos.ts'
import { listVersionPassages, replaceDraftPassages } from '../store/passages.ts'
import { listChanges } from '../store/text.ts'

/**
 * Lets search find a memo as it is typed now, for whoever sees drafts; once a memo is closed, or says what its newest version says, that
 * version is found again. Background work: it needs the owner's connection. Answers whether a draft is found.
 */
export function refreshDraftPassages(db: Kysely<Tables>, memo: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const row = await lockMemoRow(tx, memo)
    if (!row) return false
    const open = isOpen(row.status)
    const passages = open ? searchedPassages(row.subject, textOf(sharedTextOf((await listChanges(tx, memo)).changes))) : []
    const differs = open && JSON.stringify(passages) !== JSON.stringify(await listVersionPassages(tx, memo))
    await replaceDraftPassages(tx, { memo, dossier: row.dossier_id, passages: differs ? passages : [] })
    return differs
  })
}
