import type { KeyObject } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import type { SignInPlace } from '../model/sessions.ts'
import { bare, isTotpCode } from '../rules/recovery-code.ts'
import { hashOf, newSecret } from '../rules/secrets.ts'
import { findHashByEmail, findTotpSecret, saveHash, spendTotpStep, takeRecoveryCode } from '../store/passwords.ts'
import { addStep, removeLock, removeSteps, takeStep } from '../store/sign-in.ts'
import { type Entered, enter } from './enter.ts'
import { hashPassword, passwordFits } from './password-hash.ts'
import { unsealFor } from './seal.ts'
import { totpStep } from './totp.ts'
import { countTry, failTry, passTry, release, reserve, settle, type Try } from './tries.ts'

const stepMinutes = 5

type Typed = { readonly email: string; readonly password: string; readonly address: string }
type TooMany = 'sign-in.too-many-attempts'

/**
 * The first half of signing in. An unknown address, a wrong password and a locked account have the same answer, after one hash. Hashing
 * happens between two transactions, so that whoever waits at the door holds no connection.
 */
export async function enterPassword(db: Kysely<Tables>, typed: Typed): Promise<{ step: string } | Refusal<'sign-in.wrong' | TooMany>> {
  const begun = await db.transaction().execute((tx) => beginWithPassword(tx, typed))
  if (isRefusal(begun)) return begun
  const { fits, outdated } = await passwordFits(typed.password, begun.hash)
  const renewed = fits && outdated ? await hashPassword(typed.password) : null
  return db.transaction().execute(async (tx) => {
    const { tried } = begun
    if (!fits || tried.person === null) return failPassword(tx, tried)
    if (renewed !== null) await saveHash(tx, tried.person, renewed)
    await passTry(tx, tried)
    await release(tx, tried.person)
    const step = newSecret()
    await addStep(tx, { tokenHash: hashOf(step), person: tried.person, minutes: stepMinutes })
    return { step }
  })
}

type Begun = { readonly tried: Try; readonly hash: string | null }

async function beginWithPassword(tx: Tx, { email, address }: Typed): Promise<Begun | Refusal<TooMany>> {
  const found = await findHashByEmail(tx, email)
  const tried = await countTry(tx, { way: 'password', address, person: found?.person ?? null })
  if (isRefusal(tried)) return tried
  const open = found ? await reserve(tx, found.person) : false
  return { tried, hash: open ? (found?.hash ?? null) : null }
}

async function failPassword(tx: Tx, tried: Try): Promise<Refusal<'sign-in.wrong'>> {
  if (tried.person !== null) await settle(tx, tried.person, tried)
  return failTry(tx, tried, 'sign-in.wrong')
}

type Coded = { readonly step: string; readonly code: string; readonly place: SignInPlace }
type CodeRefusal = 'sign-in.step-over' | 'sign-in.wrong-code' | 'sign-in.locked' | TooMany

/** The second half: a code of the authenticator app or a recovery code. */
export async function enterCode(tx: Tx, key: KeyObject, { step, code, place }: Coded): Promise<Entered | Refusal<CodeRefusal>> {
  const found = await takeStep(tx, hashOf(step))
  if (!found) return refuse('sign-in.step-over')
  const person = found.person_id
  const tried = await countTry(tx, { way: 'code', address: place.address ?? '', person })
  if (isRefusal(tried)) return tried
  if (!(await reserve(tx, person))) return failTry(tx, tried, 'sign-in.locked')
  if (!(await codeFits(tx, key, { person, code }))) {
    return failTry(tx, tried, (await settle(tx, person, tried)) ? 'sign-in.locked' : 'sign-in.wrong-code')
  }
  await passTry(tx, tried)
  await removeLock(tx, person)
  await removeSteps(tx, person)
  return enter(tx, { person, method: 'password', place })
}

/** Takes a code once: a step of the app that was used, or a recovery code that was used, does not fit again. */
export async function codeFits(tx: Tx, key: KeyObject, { person, code }: { person: string; code: string }): Promise<boolean> {
  if (!isTotpCode(code)) return takeRecoveryCode(tx, person, hashOf(bare(code)))
  const row = await findTotpSecret(tx, person)
  const step = row ? totpStep(unsealFor(key, person, row.totp_secret), code, new Date()) : null
  return step !== null && spendTotpStep(tx, person, step)
}
