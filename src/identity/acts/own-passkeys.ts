import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Actor } from '../model/actor.ts'
import type { NewPasskey, PasskeyCreation } from '../model/ways-in.ts'
import { addPasskeyRow, findOwnerOfCredential, listPasskeys, removePasskeyRow, renamePasskeyRow } from '../store/passkeys.ts'
import { findEmailAtDoor } from '../store/people.ts'
import { endOtherSessions } from './enter.ts'
import { type ChangeRefusal, recordOwn, refusalToChange, waysOf } from './own-ways-in.ts'
import { passkeyCreation, type Site, verifyNewPasskey } from './passkey-ceremony.ts'

export async function startPasskey(tx: Tx, owner: Actor, site: Site): Promise<PasskeyCreation | Refusal<ChangeRefusal>> {
  const refusal = await refusalToChange(tx, owner)
  if (refusal) return refusal
  const { person, name } = owner
  return passkeyCreation(tx, site, { id: person, name, email: await findEmailAtDoor(tx, person) })
}

type Made = { readonly site: Site; readonly name: string; readonly passkey: NewPasskey }
type AddRefusal = ChangeRefusal | 'passkey.not-accepted' | 'passkey.already-there'

export async function addPasskey(tx: Tx, owner: Actor, { site, name, passkey }: Made): Promise<{ id: string } | Refusal<AddRefusal>> {
  const refusal = await refusalToChange(tx, owner)
  if (refusal) return refusal
  const { person } = owner
  const verified = await verifyNewPasskey(tx, site, { passkey, person })
  if (isRefusal(verified)) return verified
  if ((await findOwnerOfCredential(tx, verified.credential)) !== undefined) return refuse('passkey.already-there')
  const { id } = await addPasskeyRow(tx, { ...verified, person, name })
  await recordOwn(tx, owner, { act: 'addPasskey', after: { passkey: id, name } })
  return { id }
}

type Named = { readonly passkey: string; readonly name: string }

export async function renamePasskey(tx: Tx, owner: Actor, { passkey, name }: Named): Promise<object | Refusal<'passkey.unknown'>> {
  if (!(await renamePasskeyRow(tx, { person: owner.person, passkey }, name))) return refuse('passkey.unknown')
  await recordOwn(tx, owner, { act: 'renamePasskey', after: { passkey, name } })
  return {}
}

type RemoveRefusal = ChangeRefusal | 'passkey.unknown' | 'account.last-way-in'

/** Whoever came in with it, and is elsewhere, is out. */
export async function removePasskey(tx: Tx, owner: Actor, wish: { readonly passkey: string }): Promise<object | Refusal<RemoveRefusal>> {
  const refusal = await refusalToChange(tx, owner)
  if (refusal) return refusal
  const { person } = owner
  const row = (await listPasskeys(tx, person)).find(({ id }) => id === wish.passkey)
  if (!row) return refuse('passkey.unknown')
  if ((await waysOf(tx, person)) === 1) return refuse('account.last-way-in')
  await removePasskeyRow(tx, { person, passkey: row.id })
  await endOtherSessions(tx, owner)
  await recordOwn(tx, owner, { act: 'removePasskey', before: { passkey: row.id, name: row.name } })
  return {}
}
