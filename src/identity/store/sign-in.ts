import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { TryWay } from '../model/ways-in.ts'
import type { Lock } from '../rules/lockout.ts'

export type NewTry = { id: string; address: string; network: string; person: string | null; way: TryWay }

/** From here to the end of the transaction no other attempt of this network is counted. */
export async function queueNetwork(tx: Tx, network: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7232005, hashtext(${network}))`.execute(tx)
}

export async function countFailures(tx: Tx, wish: { network: string; minutes: number }): Promise<number> {
  const { count } = await tx
    .selectFrom('sign_in_try')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('network', '=', wish.network)
    .where('passed', '=', false)
    .where('at', '>', sql<Date>`now() - make_interval(mins => ${wish.minutes})`)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Attempts are kept for ninety days. */
export async function addTry(tx: Tx, tried: NewTry): Promise<void> {
  const { person, ...rest } = tried
  await tx.deleteFrom('sign_in_try').where('at', '<', sql<Date>`now() - interval '90 days'`).execute()
  await tx
    .insertInto('sign_in_try')
    .values({ ...rest, person_id: person })
    .execute()
}

export async function markPassed(tx: Tx, tried: string): Promise<void> {
  await tx.updateTable('sign_in_try').set({ passed: true }).where('id', '=', tried).execute()
}

export function listFailures(tx: Tx, person: string) {
  return tx
    .selectFrom('sign_in_try')
    .select(['at', 'address', 'way'])
    .where('person_id', '=', person)
    .where('passed', '=', false)
    .orderBy('at', 'desc')
    .limit(20)
    .execute()
}

/** The count of failures of an account; it waits for whoever is counting there. */
export async function takeLock(tx: Tx, person: string): Promise<Lock | null> {
  await sql`select pg_advisory_xact_lock(7232006, hashtext(${person}))`.execute(tx)
  const row = await tx.selectFrom('sign_in_lock').selectAll().where('person_id', '=', person).executeTakeFirst()
  if (!row) return null
  return { failures: row.failures, locks: row.locks, lockedUntil: row.locked_until, lastFailureAt: row.last_failure_at }
}

export async function saveLock(tx: Tx, person: string, lock: Lock): Promise<void> {
  const row = { failures: lock.failures, locks: lock.locks, locked_until: lock.lockedUntil, last_failure_at: lock.lastFailureAt }
  await tx
    .insertInto('sign_in_lock')
    .values({ person_id: person, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute()
}

export async function removeLock(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('sign_in_lock').where('person_id', '=', person).execute()
}

export async function addStep(tx: Tx, step: { tokenHash: Buffer; person: string; minutes: number }): Promise<void> {
  await tx.deleteFrom('sign_in_step').where('expires_at', '<', sql<Date>`now()`).execute()
  await tx
    .insertInto('sign_in_step')
    .values({ token_hash: step.tokenHash, person_id: step.person, expires_at: sql<Date>`now() + make_interval(mins => ${step.minutes})` })
    .execute()
}

/** The step of a token, which nobody else can take until this transaction ends. */
export function takeStep(tx: Tx, tokenHash: Buffer): Promise<{ person_id: string } | undefined> {
  return tx
    .selectFrom('sign_in_step')
    .select('person_id')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', sql<Date>`now()`)
    .forUpdate()
    .executeTakeFirst()
}

export async function removeSteps(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('sign_in_step').where('person_id', '=', person).execute()
}
