import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { MemoKind, MemoStatus } from '../model/memos.ts'
import type { Signatory } from '../model/signing.ts'

export type Signable = {
  readonly status: MemoStatus
  readonly kind: MemoKind
  readonly points: number
  readonly version: { readonly id: string; readonly sha256: string } | null
  readonly signatories: readonly Pick<Signatory, 'id' | 'person' | 'signedAt'>[]
}

/** Whether a memo waits for signatures: once it was decided, or at once where it is for signature and asks nothing. The database says the same. */
export function waitsForSignature({ status, kind, points, signatories }: Omit<Signable, 'version'>): boolean {
  const open = status === 'decided' || (status === 'offered' && kind === 'signature' && points === 0)
  return open && signatories.some(({ signedAt }) => signedAt === null)
}

/** The first in the order who has not signed. */
export function nextSignatory<S extends { readonly signedAt: string | null }>(signatories: readonly S[]): S | null {
  return signatories.find(({ signedAt }) => signedAt === null) ?? null
}

export type SignatureRefusal =
  | 'signature.own-name-only'
  | 'signature.not-decided'
  | 'signature.stale'
  | 'signature.not-a-signatory'
  | 'signature.already'
  | 'signature.not-your-turn'

type Signer = { readonly person: string; readonly subject: string; readonly version: string; readonly sha256: string }

/** Whether somebody can sign now: in their own name, in their turn, and under exactly the version that was offered. */
export function refuseSignature(memo: Signable, { person, subject, version, sha256 }: Signer): Refusal<SignatureRefusal> | null {
  if (person !== subject) return refuse('signature.own-name-only')
  const own = memo.signatories.filter((one) => one.person === person)
  if (own.length === 0) return refuse('signature.not-a-signatory')
  if (memo.version?.id !== version || memo.version.sha256 !== sha256) return refuse('signature.stale')
  if (own.every(({ signedAt }) => signedAt !== null)) return refuse('signature.already')
  if (!waitsForSignature(memo)) return refuse('signature.not-decided')
  return nextSignatory(memo.signatories)?.person === person ? null : refuse('signature.not-your-turn')
}
