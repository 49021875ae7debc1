import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { listReadersOf } from '../../notice/views/my-work.ts'
import type { NewSignatory } from '../model/signing.ts'
import { decisionsHash } from '../rules/decided-and-signed.ts'
import { nextSignatory, refuseSignature, type SignatureRefusal, waitsForSignature } from '../rules/signing.ts'
import { advanceMemo, holdMemo } from '../store/deciding.ts'
import { findMemoRow, type MemoRecord } from '../store/memos.ts'
import { addSignatureRow, listSignatories, replaceSignatories } from '../store/signing.ts'
import { signableOf } from '../views/signing.ts'
import { decisionsOn } from '../views/standing.ts'
import { authorsOf, completeMemoTask, tellOfMemo } from './ask-and-tell.ts'
import { type KeepRefusal, memoToKeep } from './memos.ts'

type SignatoriesRefusal = KeepRefusal | 'signatory.unknown' | 'signatory.twice' | 'signatory.title-empty'

/** Says who signs a memo and in which order, as long as its text is open. */
export async function setSignatories(
  tx: Tx,
  actor: Actor,
  { memo, signatories }: { readonly memo: string; readonly signatories: readonly NewSignatory[] },
): Promise<{ id: string } | Refusal<SignatoriesRefusal>> {
  const row = await memoToKeep(tx, actor, { memo })
  if (isRefusal(row)) return row
  if (signatories.some(({ title }) => title.trim() === '')) return refuse('signatory.title-empty')
  if (new Set(signatories.map(({ person }) => person)).size < signatories.length) return refuse('signatory.twice')
  const readers = new Set((await listReadersOf(tx, row.dossier_id)).map(({ id }) => id))
  if (signatories.some(({ person }) => !readers.has(person))) return refuse('signatory.unknown')
  const before = (await listSignatories(tx, memo, null)).map(({ title, person }) => ({ title, person }))
  await replaceSignatories(tx, { memo, dossier: row.dossier_id }, signatories)
  const changed = { before: { signatories: before }, after: { signatories } }
  await recordAct(tx, actor, { act: 'setSignatories', thing: 'memo', thingId: memo, dossier: row.dossier_id, ...changed })
  return { id: memo }
}

type Signing = { readonly memo: string; readonly version: string; readonly sha256: string }

/** Signs the version that was offered, named by its hash, in one's own name and turn. The last signature signs the memo. */
export async function signMemo(
  tx: Tx,
  actor: Actor,
  { memo, version, sha256 }: Signing,
): Promise<{ id: string } | Refusal<'memo.unknown' | SignatureRefusal>> {
  await holdMemo(tx, memo)
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  const signable = await signableOf(tx, row)
  const refused = refuseSignature(signable, { person: actor.person, subject: actor.subject, version, sha256 })
  const signatory = nextSignatory(signable.signatories)
  if (refused || !signatory) return refused ?? refuse('signature.already')
  const decisions = decisionsHash(await decisionsOn(tx, memo, version))
  await addSignatureRow(tx, { memo, dossier: row.dossier_id, version, sha256, signatory, by: actor.person, decisions })
  const after = { version, sha256, decisions, title: signatory.title }
  await recordAct(tx, actor, { act: 'signMemo', thing: 'memo', thingId: memo, dossier: row.dossier_id, after })
  await completeMemoTask(tx, actor, row, { thing: 'memoSignature' })
  const status = await advanceMemo(tx, memo)
  if (status !== 'signed') await askNextSignatory(tx, actor, row)
  else await tellOfMemo(tx, actor, row, { to: await authorsOf(tx, row), kind: 'submitted', thing: 'memoSignature', tab: 'ondertekening' })
  return { id: memo }
}

/** Asks whoever's turn it is to sign, where the memo waits for a signature now. */
export async function askNextSignatory(tx: Tx, actor: Actor, { id }: Pick<MemoRecord, 'id'>): Promise<void> {
  const row = await findMemoRow(tx, id)
  const signable = row && (await signableOf(tx, row))
  const next = signable && waitsForSignature(signable) ? nextSignatory(signable.signatories) : null
  if (!row || !next) return
  const task = { due: row.decide_by }
  await tellOfMemo(tx, actor, row, { to: [next.person], kind: 'task', thing: 'memoSignature', tab: 'ondertekening', task })
}
