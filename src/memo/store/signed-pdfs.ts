import type { Tx } from '../../kernel/database.ts'
import type { SignedPdf } from '../model/signed-pdf.ts'
import type { Signing } from '../rules/signed.ts'

/** The signatories of a memo in their order, and the signatures under its versions, by the id of the version. */
export async function findSignings(
  tx: Tx,
  memo: string,
): Promise<{ signatories: Signing['signatories']; under: Map<string, Signing['signatures']> }> {
  const signatories = await tx
    .selectFrom('memo_signatory')
    .select(['id', 'title'])
    .where('memo_id', '=', memo)
    .where('ended_at', 'is', null)
    .orderBy('position')
    .execute()
  const rows = await tx
    .selectFrom('memo_signature as s')
    .innerJoin('person as p', 'p.id', 's.for_id')
    .select(['s.version_id', 's.signatory_id as signatory', 's.sha256', 's.at', 'p.name as by', 's.decisions_sha256 as decisions'])
    .where('s.memo_id', '=', memo)
    .orderBy('s.position')
    .execute()
  const told = rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
  return { signatories, under: Map.groupBy(told, ({ version_id }) => version_id) }
}

/** Keeps what was made of a version; false where one was kept already. */
export async function addSignedPdf(tx: Tx, file: NewFile): Promise<boolean> {
  const { version, memo, dossier, by, sha256, bytes } = file
  const added = await tx
    .insertInto('memo_file')
    .values({ memo_id: memo, dossier_id: dossier, version_id: version, kind: 'signedPdf', sha256, bytes: String(bytes), created_by: by })
    .onConflict((conflict) => conflict.columns(['version_id']).where('kind', '=', 'signedPdf').doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export type NewFile = {
  readonly memo: string
  readonly dossier: string
  readonly version: string
  readonly sha256: string
  readonly bytes: number
  readonly by: string
}

/** The signed files of a memo, the newest version first. */
export async function listSignedPdfRows(tx: Tx, memo: string): Promise<SignedPdf[]> {
  const rows = await tx
    .selectFrom('memo_file as f')
    .innerJoin('memo_version as v', 'v.id', 'f.version_id')
    .innerJoin('person as p', 'p.id', 'f.created_by')
    .select(['v.number', 'f.sha256', 'f.bytes', 'f.created_at', 'p.name as by'])
    .where('f.memo_id', '=', memo)
    .where('f.kind', '=', 'signedPdf')
    .orderBy('v.number', 'desc')
    .execute()
  return rows.map(({ created_at, bytes, ...row }) => ({ ...row, bytes: Number(bytes), at: created_at.toISOString() }))
}
