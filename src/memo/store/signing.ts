import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { NewSignatory, Signatory } from '../model/signing.ts'

/** Who signs, in order, with the signature on a version; without a version nobody has signed. */
export async function listSignatories(tx: Tx, memo: string, version: string | null): Promise<Signatory[]> {
  const rows = await tx
    .selectFrom('memo_signatory as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .leftJoin('memo_signature as g', (join) => join.onRef('g.signatory_id', '=', 's.id').on('g.version_id', '=', version))
    .select(['s.id', 's.position', 's.title', 's.person_id as person', 'p.name', 'g.at', 'g.sha256'])
    .where('s.memo_id', '=', memo)
    .where('s.ended_at', 'is', null)
    .orderBy('s.position')
    .execute()
  return rows.map(({ at, ...row }) => ({ ...row, signedAt: at?.toISOString() ?? null }))
}

type Of = { readonly memo: string; readonly dossier: string }

/** Replaces the list; who signed an earlier version is ended and not removed. */
export async function replaceSignatories(tx: Tx, { memo, dossier }: Of, signatories: readonly NewSignatory[]): Promise<void> {
  await tx
    .updateTable('memo_signatory as s')
    .set({ ended_at: sql<Date>`now()` })
    .where('s.memo_id', '=', memo)
    .where('s.ended_at', 'is', null)
    .where((eb) => eb.exists(eb.selectFrom('memo_signature as g').select('g.id').whereRef('g.signatory_id', '=', 's.id')))
    .execute()
  await tx.deleteFrom('memo_signatory').where('memo_id', '=', memo).where('ended_at', 'is', null).execute()
  const rows = signatories.map(({ title, person }, position) => ({
    memo_id: memo,
    dossier_id: dossier,
    position,
    title: title.trim(),
    person_id: person,
  }))
  if (rows.length > 0) await tx.insertInto('memo_signatory').values(rows).execute()
}

export type NewSignature = Of & {
  readonly version: string
  readonly sha256: string
  readonly signatory: Pick<Signatory, 'id' | 'position'>
  readonly by: string
  /** The hash of the outcomes that stood on the version; null where there were none. */
  readonly decisions: string | null
}

/** Refused by the database out of turn, in somebody else's name, or under another text than was offered. */
export async function addSignatureRow(tx: Tx, { memo, dossier, version, sha256, signatory, by, decisions }: NewSignature): Promise<void> {
  await tx
    .insertInto('memo_signature')
    .values({
      memo_id: memo,
      dossier_id: dossier,
      version_id: version,
      signatory_id: signatory.id,
      position: signatory.position,
      sha256,
      decisions_sha256: decisions,
      by_id: by,
      for_id: by,
    })
    .execute()
}
