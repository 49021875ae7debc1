import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { organisationKinds } from '../../reading/model.ts'
import type { RegisterEntry } from '../model.ts'
import { type EntryRow, listEntryRows } from '../store/register.ts'

export async function listRegisterEntries(tx: Tx, _actor: Actor): Promise<RegisterEntry[]> {
  return (await listEntryRows(tx)).map(entryView)
}

export function entryView(row: EntryRow): RegisterEntry {
  return {
    id: row.id,
    abbreviation: row.abbreviation,
    name: row.name,
    kind: organisationKinds.find((kind) => kind === row.kind) ?? 'other',
    spellings: row.spellings,
    byHand: row.by_hand,
    addedBy: row.added_by,
    addedAt: row.added_at.toISOString(),
  }
}
