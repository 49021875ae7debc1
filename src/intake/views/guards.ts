import { guardVersion } from '../../dossier/views/guards.ts'
import type { Guarded } from '../../identity/rules/access.ts'
import type { Tx } from '../../kernel/database.ts'
import { findFindingPlace, findProposalPlace } from '../store/proposals.ts'

/** A proposal is as closed as the document it was read in. */
export async function guardProposal(tx: Tx, id: string): Promise<Guarded | null> {
  const place = await findProposalPlace(tx, id)
  return place ? guardVersion(tx, place.version_id) : null
}

export async function guardFinding(tx: Tx, id: string): Promise<Guarded | null> {
  const place = await findFindingPlace(tx, id)
  return place ? guardVersion(tx, place.version_id) : null
}
