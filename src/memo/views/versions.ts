import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { MemoVersion, VersionRow } from '../model/versions.ts'
import { findVersion, listVersionRows } from '../store/versions.ts'

/** The versions of a memo, the newest first. */
export function listVersions(tx: Tx, memo: string): Promise<VersionRow[]> {
  return listVersionRows(tx, memo)
}

export async function getVersion(
  tx: Tx,
  { memo, number }: { readonly memo: string; readonly number: number },
): Promise<MemoVersion | Refusal<'version.unknown'>> {
  return (await findVersion(tx, memo, number)) ?? refuse('version.unknown')
}
