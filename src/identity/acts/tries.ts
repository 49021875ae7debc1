import { randomUUID } from 'node:crypto'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { TryWay } from '../model/ways-in.ts'
import { failuresPerNetwork, isLocked, networkMinutes, releaseFailure, reserveFailure, settleFailure } from '../rules/lockout.ts'
import { networkOf } from '../rules/network.ts'
import { addTry, countFailures, markPassed, queueNetwork, removeSteps, saveLock, takeLock } from '../store/sign-in.ts'
import { recordAtDoor } from './record-act.ts'

/** Somebody at the door, who has not proved anything. `person` is whom that somebody says to be, where that is a person at all. */
export type Try = { readonly id: string; readonly address: string; readonly person: string | null }

type Wish = { readonly way: TryWay; readonly address: string; readonly person: string | null }

/** Counts an attempt; it is a failed one until `passTry`. Refused where its network failed too often. */
export async function countTry(tx: Tx, wish: Wish): Promise<Try | Refusal<'sign-in.too-many-attempts'>> {
  const network = networkOf(wish.address)
  await queueNetwork(tx, network)
  if ((await countFailures(tx, { network, minutes: networkMinutes })) >= failuresPerNetwork) return refuse('sign-in.too-many-attempts')
  const tried = { id: randomUUID(), ...wish }
  await addTry(tx, { ...tried, network })
  return tried
}

export function passTry(tx: Tx, tried: Try): Promise<void> {
  return markPassed(tx, tried.id)
}

/** Keeps in the record that an attempt failed, and answers the refusal. */
export async function failTry<Code extends string>(tx: Tx, tried: Try, code: Code): Promise<Refusal<Code>> {
  await recordOf(tx, tried, code)
  return refuse(code)
}

/** Counts a failure of an account ahead. False where the account is locked. */
export async function reserve(tx: Tx, person: string): Promise<boolean> {
  const { lock, open } = reserveFailure(await takeLock(tx, person), new Date())
  await saveLock(tx, person, lock)
  return open
}

export async function release(tx: Tx, person: string): Promise<void> {
  const lock = await takeLock(tx, person)
  if (lock) await saveLock(tx, person, releaseFailure(lock))
}

/** After a failure that was counted ahead. Answers whether the account is locked now. */
export async function settle(tx: Tx, person: string, tried: Try): Promise<boolean> {
  const before = await takeLock(tx, person)
  if (!before) return false
  const now = new Date()
  const lock = settleFailure(before, now)
  if (lock === before) return isLocked(lock, now)
  await saveLock(tx, person, lock)
  await removeSteps(tx, person)
  await recordOf(tx, tried, 'sign-in.locked')
  return true
}

/** Nobody has signed in, so the record names no actor; the person is the thing that it is about. */
function recordOf(tx: Tx, { person, address }: Try, result: string): Promise<void> {
  return recordAtDoor(tx, { act: 'signIn', thing: 'person', thingId: person, address, result })
}
