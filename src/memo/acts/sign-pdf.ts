import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { SignedPdf } from '../model/signed-pdf.ts'
import { findMemoRow } from '../store/memos.ts'
import { addSignedPdf } from '../store/signed-pdfs.ts'
import { findSignedPdf, signedVersion } from '../views/papers.ts'

type Made = { readonly memo: string; readonly number: number; readonly file: { readonly sha256: string; readonly bytes: number } }
type SignRefusal = Refusal<'memo.unknown' | 'memo.of-another-ministry' | 'version.unknown' | 'signature.pdf-not-signed-by-all'>

/**
 * Keeps the PDF with a digital signature that was made of a version which all signatories signed. Where somebody kept one meanwhile that
 * one stays, and is answered.
 */
export async function signPdf(tx: Tx, actor: Actor, { memo, number, file }: Made): Promise<SignedPdf | SignRefusal> {
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  const signed = await signedVersion(tx, actor, { memo, number })
  if (isRefusal(signed)) return signed
  const { id: version } = signed.version
  const dossier = row.dossier_id
  const first = await addSignedPdf(tx, { memo, dossier, version, ...file, by: actor.person })
  if (first) await recordAct(tx, actor, { act: 'signPdf', thing: 'memo', thingId: memo, dossier, after: { number, ...file } })
  const kept = await findSignedPdf(tx, actor, { memo, number })
  if (!kept) throw new Error('A file that was just kept is not there')
  return kept
}
