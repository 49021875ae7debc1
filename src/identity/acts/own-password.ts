import type { KeyObject } from 'node:crypto'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Actor } from '../model/actor.ts'
import type { RecoveryCodes, TotpSetup } from '../model/ways-in.ts'
import { changeHash, findSetAt, removePasswordRow } from '../store/passwords.ts'
import { findEmailAtDoor } from '../store/people.ts'
import { endOtherSessions } from './enter.ts'
import {
  faultOfPassword,
  type NewPasswordRefusal,
  newRecoveryCodes,
  type PasswordHolder,
  setPasswordWithSetup,
  startTotpSetup,
} from './new-password.ts'
import { type ChangeRefusal, recordOwn, refusalToChange, waysOf } from './own-ways-in.ts'
import { hashPassword } from './password-hash.ts'
import { codeFits } from './password-sign-in.ts'
import { countTry, failTry, passTry, release, reserve, settle } from './tries.ts'

export async function startTotp(tx: Tx, owner: Actor, key: KeyObject): Promise<TotpSetup | Refusal<ChangeRefusal | 'account.no-email'>> {
  return (await refusalToChange(tx, owner)) ?? startTotpSetup(tx, await holderOf(tx, owner, key))
}

type Wish = { readonly password: string; readonly code: string; readonly key: KeyObject }
type SetRefusal = ChangeRefusal | NewPasswordRefusal | 'sign-in.locked' | 'sign-in.too-many-attempts'

/** Sets the password with the app that is being set up, or changes it with a code of the one that is there. Other sessions end. */
export async function setPassword(tx: Tx, owner: Actor, wish: Wish): Promise<RecoveryCodes | Refusal<SetRefusal>> {
  const refusal = await refusalToChange(tx, owner)
  if (refusal) return refusal
  const holder = await holderOf(tx, owner, wish.key)
  const recoveryCodes = await eitherWay(tx, { owner, holder, wish })
  if (isRefusal(recoveryCodes)) return recoveryCodes
  await endOtherSessions(tx, owner)
  await recordOwn(tx, owner, { act: 'setPassword', after: { withNewApp: recoveryCodes.length > 0 } })
  return { recoveryCodes }
}

type Setting = { readonly owner: Actor; readonly holder: PasswordHolder; readonly wish: Wish }

/** Somebody who began with another app, and gave that up, still has the one of before. */
async function eitherWay(tx: Tx, setting: Setting): Promise<string[] | Refusal<SetRefusal>> {
  const { holder, wish } = setting
  const codes = await setPasswordWithSetup(tx, holder, wish)
  if (!isRefusal(codes) || !codes.refused.startsWith('totp.')) return codes
  return (await findSetAt(tx, holder.id)) ? changePassword(tx, setting) : codes
}

async function changePassword(tx: Tx, { owner, holder, wish }: Setting): Promise<[] | Refusal<SetRefusal>> {
  const fault = await faultOfPassword(holder, wish.password)
  if (fault) return fault
  const tried = await countTry(tx, { way: 'code', address: owner.address ?? '', person: holder.id })
  if (isRefusal(tried)) return tried
  if (!(await reserve(tx, holder.id))) return failTry(tx, tried, 'sign-in.locked')
  if (!(await codeFits(tx, holder.key, { person: holder.id, code: wish.code }))) {
    return failTry(tx, tried, (await settle(tx, holder.id, tried)) ? 'sign-in.locked' : 'totp.wrong-code')
  }
  await passTry(tx, tried)
  await release(tx, holder.id)
  await changeHash(tx, holder.id, await hashPassword(wish.password))
  return []
}

async function holderOf(tx: Tx, owner: Actor, key: KeyObject): Promise<PasswordHolder> {
  return { id: owner.person, name: owner.name, email: await findEmailAtDoor(tx, owner.person), key }
}

/** The authenticator app and the recovery codes go with it. */
export async function removePassword(tx: Tx, owner: Actor): Promise<object | Refusal<ChangeRefusal | 'account.last-way-in'>> {
  const refusal = await refusalToChange(tx, owner)
  if (refusal) return refusal
  const { person } = owner
  if (!(await findSetAt(tx, person))) return {}
  if ((await waysOf(tx, person)) === 1) return refuse('account.last-way-in')
  await removePasswordRow(tx, person)
  await endOtherSessions(tx, owner)
  await recordOwn(tx, owner, { act: 'removePassword' })
  return {}
}

export async function renewRecoveryCodes(tx: Tx, owner: Actor): Promise<RecoveryCodes | Refusal<ChangeRefusal | 'account.no-password'>> {
  const refusal = await refusalToChange(tx, owner)
  if (refusal) return refusal
  if (!(await findSetAt(tx, owner.person))) return refuse('account.no-password')
  const recoveryCodes = await newRecoveryCodes(tx, owner.person)
  await recordOwn(tx, owner, { act: 'renewRecoveryCodes' })
  return { recoveryCodes }
}
