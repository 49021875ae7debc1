import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Annex, AnnexFile } from '../model/annexes.ts'
import { findAnnexFile, listAnnexesWithFiles } from '../store/annex-files.ts'

export function listAnnexes(tx: Tx, _actor: Actor, memo: string): Promise<Annex[]> {
  return listAnnexesWithFiles(tx, memo)
}

export async function getAnnexFile(
  tx: Tx,
  _actor: Actor,
  { memo, version }: { readonly memo: string; readonly version: string },
): Promise<AnnexFile | Refusal<'annex.unknown'>> {
  return (await findAnnexFile(tx, memo, version)) ?? refuse('annex.unknown')
}
