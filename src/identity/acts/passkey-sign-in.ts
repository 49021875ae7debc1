import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { SignInPlace } from '../model/sessions.ts'
import type { ShownPasskey } from '../model/ways-in.ts'
import { findPasskeyByCredential } from '../store/passkeys.ts'
import { type Entered, enter } from './enter.ts'
import { type Site, verifyShownPasskey } from './passkey-ceremony.ts'
import { countTry, failTry, passTry } from './tries.ts'

type PasskeyRefusal = 'passkey.not-accepted' | 'passkey.copied' | 'sign-in.too-many-attempts'

/** Signs in whoever shows a passkey. It holds two factors: the device, and what unlocks it. */
export async function signInWithPasskey(
  tx: Tx,
  site: Site,
  { passkey, place }: { readonly passkey: ShownPasskey; readonly place: SignInPlace },
): Promise<Entered | Refusal<PasskeyRefusal>> {
  const claimed = await findPasskeyByCredential(tx, passkey.id)
  const tried = await countTry(tx, { way: 'passkey', address: place.address ?? '', person: claimed?.person_id ?? null })
  if (isRefusal(tried)) return tried
  const shown = await verifyShownPasskey(tx, site, passkey)
  if (isRefusal(shown)) return failTry(tx, tried, shown.refused)
  await passTry(tx, tried)
  return enter(tx, { person: shown.person, method: 'passkey', place })
}
