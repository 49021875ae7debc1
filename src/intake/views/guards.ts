import { guardVersion } from '../../dossier/views/guards.ts'
import { type Guarded, strictest } from '../../identity/rules/access.ts'
import type { Tx } from '../../kernel/database.ts'
import { listFindingVersions } from '../store/findings.ts'
import { findProposalPlace } from '../store/proposals.ts'

/** A proposal is as closed as the document it was read in. */
export async function guardProposal(tx: Tx, id: string): Promise<Guarded | null> {
  const place = await findProposalPlace(tx, id)
  return place ? guardVersion(tx, place.version_id) : null
}

/** A finding is as closed as the strictest of the documents whose sentences it rests on. */
export async function guardFinding(tx: Tx, id: string): Promise<Guarded | null> {
  const guards = await Array.fromAsync(await listFindingVersions(tx, id), (version) => guardVersion(tx, version))
  const seen = guards.filter((guard) => guard !== null)
  const [first] = seen
  if (!first || seen.length < guards.length) return null
  const closures = seen.map(({ classification }) => ({ classification, embargoUntil: null }))
  return { ...first, classification: strictest(closures, new Date()) }
}
