import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { returnPath } from '../rules/provider.ts'
import { hashOf, newSecret } from '../rules/secrets.ts'
import { addAttempt, takeAttemptRow } from '../store/attempts.ts'

const attemptMs = 600_000

/** What goes to the provider (state, nonce, a hash of the verifier) and to the cookie (browser). */
export type Attempt = { readonly state: string; readonly nonce: string; readonly verifier: string; readonly browser: string }

/** Begins to sign in through the provider. A browser that is at it already, in another tab, keeps its mark. */
export async function beginAttempt(tx: Tx, wish: { returnTo: string | undefined; browser: string | null }): Promise<Attempt> {
  const attempt = { state: newSecret(), nonce: newSecret(), verifier: newSecret(), browser: wish.browser ?? newSecret() }
  await addAttempt(tx, {
    stateHash: hashOf(attempt.state),
    browserHash: hashOf(attempt.browser),
    verifier: attempt.verifier,
    nonce: attempt.nonce,
    returnTo: returnPath(wish.returnTo),
    expiresAt: new Date(Date.now() + attemptMs),
  })
  return attempt
}

export type TakenAttempt = { readonly state: string; readonly nonce: string; readonly verifier: string; readonly returnTo: string }
type AttemptRefusal = 'signin.attempt-unknown' | 'signin.attempt-expired' | 'signin.other-browser'

/** The attempt that an answer of the provider belongs to. It is spent, also where it is refused. */
export async function takeAttempt(
  tx: Tx,
  { state, browser }: { state: string; browser: string | null },
): Promise<TakenAttempt | Refusal<AttemptRefusal>> {
  const row = await takeAttemptRow(tx, hashOf(state))
  if (!row) return refuse('signin.attempt-unknown')
  if (browser === null || !hashOf(browser).equals(row.browser_hash)) return refuse('signin.other-browser')
  if (row.expired) return refuse('signin.attempt-expired')
  return { state, nonce: row.nonce, verifier: row.verifier, returnTo: row.return_to }
}
