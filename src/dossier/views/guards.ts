import { type Classification, classifications } from '../../identity/model/roles.ts'
import { type Closure, type Guarded, strictest } from '../../identity/rules/access.ts'
import type { Tx } from '../../kernel/database.ts'
import { type DocumentRecord, type DossierRecord, findDocumentRow, findDossierRow, findNewestVersionRow } from '../store/dossiers.ts'

/** A dossier as access sees it; null where this transaction's actor sees none. */
export async function guardDossier(tx: Tx, id: string): Promise<Guarded | null> {
  const row = await findDossierRow(tx, id)
  return row ? guardedDossier(row) : null
}

export async function guardDocument(tx: Tx, id: string): Promise<Guarded | null> {
  const row = await findNewestVersionRow(tx, id)
  return row ? guardedVersion(row) : null
}

export async function guardVersion(tx: Tx, id: string): Promise<Guarded | null> {
  const row = await findDocumentRow(tx, id)
  return row ? guardedVersion(row) : null
}

export function guardedDossier(row: DossierRecord): Guarded {
  const closure = { classification: knownClassification(row.classification), embargoUntil: row.embargo_until }
  return { dossier: row.id, programme: row.programme_id, classification: strictest([closure], new Date()) }
}

function guardedVersion(row: DocumentRecord): Guarded {
  return { dossier: row.dossier_id, programme: row.programme_id, classification: strictest(versionClosures(row), new Date()) }
}

/** How a version is closed: by its document, and by the dossier that it lies in. */
export function versionClosures(row: DocumentRecord): Closure[] {
  return [
    { classification: row.classification === null ? null : knownClassification(row.classification), embargoUntil: row.embargo_until },
    { classification: knownClassification(row.dossier_classification), embargoUntil: row.dossier_embargo_until },
  ]
}

/** A constraint keeps the words; one that is not known closes everything. */
export function knownClassification(word: string): Classification {
  return classifications.find((known) => known === word) ?? 'departmental'
}
