import { type KeyObject, randomInt } from 'node:crypto'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { TotpSetup } from '../model/ways-in.ts'
import { normalisedPassword, type PasswordFault, passwordFault } from '../rules/password.ts'
import { bare, isTotpCode, recoveryCode } from '../rules/recovery-code.ts'
import { hashOf } from '../rules/secrets.ts'
import { findTotpSetup, removeTotpSetup, replaceRecoveryCodes, savePassword, saveTotpSetup } from '../store/passwords.ts'
import { hashPassword } from './password-hash.ts'
import { passwordStrength } from './password-strength.ts'
import { sealFor, unsealFor } from './seal.ts'
import { newTotpSecret, totpSetup, totpStep } from './totp.ts'

const setupMinutes = 15
const codesOfOnePerson = 10

/** The person of a password, and the key that seals the second factor beside it. */
export type PasswordHolder = { readonly id: string; readonly name: string; readonly email: string | null; readonly key: KeyObject }

/** Makes the secret of an authenticator app; it counts once a password is set with a code of it. */
export async function startTotpSetup(tx: Tx, holder: PasswordHolder): Promise<TotpSetup | Refusal<'account.no-email'>> {
  if (holder.email === null) return refuse('account.no-email')
  const secret = newTotpSecret()
  await saveTotpSetup(tx, { person: holder.id, secret: sealFor(holder.key, holder.id, secret), minutes: setupMinutes })
  return totpSetup(secret, holder.email)
}

/** What is wrong with a password that this person wants; null when nothing is. */
export async function faultOfPassword(
  holder: PasswordHolder,
  password: string,
): Promise<Refusal<PasswordFault | 'account.no-email'> | null> {
  if (holder.email === null) return refuse('account.no-email')
  const owner = { name: holder.name, email: holder.email }
  const fault = passwordFault(normalisedPassword(password), owner, await passwordStrength())
  return fault === null ? null : refuse(fault)
}

type Wish = { readonly password: string; readonly code: string }
export type NewPasswordRefusal = PasswordFault | 'account.no-email' | 'totp.set-up-first' | 'totp.wrong-code'

/** Sets a password together with the authenticator app that is being set up. Answers the recovery codes. */
export async function setPasswordWithSetup(tx: Tx, holder: PasswordHolder, wish: Wish): Promise<string[] | Refusal<NewPasswordRefusal>> {
  const fault = await faultOfPassword(holder, wish.password)
  if (fault) return fault
  const setup = await findTotpSetup(tx, holder.id)
  if (!setup) return refuse('totp.set-up-first')
  const secret = unsealFor(holder.key, holder.id, setup.secret)
  const step = isTotpCode(wish.code) ? totpStep(secret, wish.code, new Date()) : null
  if (step === null) return refuse('totp.wrong-code')
  const hash = await hashPassword(wish.password)
  await savePassword(tx, holder.id, { hash, secret: setup.secret, step })
  await removeTotpSetup(tx, holder.id)
  return newRecoveryCodes(tx, holder.id)
}

/** Ten codes for whoever loses the app; those of before no longer count. */
export async function newRecoveryCodes(tx: Tx, person: string): Promise<string[]> {
  const codes = Array.from({ length: codesOfOnePerson }, () => recoveryCode((below) => randomInt(below)))
  await replaceRecoveryCodes(
    tx,
    person,
    codes.map((code) => hashOf(bare(code))),
  )
  return codes
}
