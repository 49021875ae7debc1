import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

/** Somebody with a local account who has not left, and the hash of the password where there is one. */
export function findHashByEmail(tx: Tx, email: string) {
  return tx
    .selectFrom('person as p')
    .leftJoin('password as w', 'w.person_id', 'p.id')
    .select(['p.id as person', 'w.hash'])
    .where(sql`lower(p.email)`, '=', email.toLowerCase())
    .where('p.left_at', 'is', null)
    .executeTakeFirst()
}

export async function saveHash(tx: Tx, person: string, hash: string): Promise<void> {
  await tx.updateTable('password').set({ hash }).where('person_id', '=', person).execute()
}

export type PasswordRow = { hash: string; secret: Buffer; step: number }

/** Sets password and second factor in one; those of before are gone. */
export async function savePassword(tx: Tx, person: string, { hash, secret, step }: PasswordRow): Promise<void> {
  const row = { hash, totp_secret: secret, totp_step: String(step), set_at: sql<Date>`now()` }
  await tx
    .insertInto('password')
    .values({ person_id: person, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute()
}

export async function changeHash(tx: Tx, person: string, hash: string): Promise<void> {
  await tx.updateTable('password').set({ hash, set_at: sql<Date>`now()` }).where('person_id', '=', person).execute()
}

export function findSetAt(tx: Tx, person: string): Promise<{ set_at: Date } | undefined> {
  return tx.selectFrom('password').select('set_at').where('person_id', '=', person).executeTakeFirst()
}

export function findTotpSecret(tx: Tx, person: string): Promise<{ totp_secret: Buffer } | undefined> {
  return tx.selectFrom('password').select('totp_secret').where('person_id', '=', person).executeTakeFirst()
}

/** Marks a step as used. False where this step, or a later one, was used before. */
export async function spendTotpStep(tx: Tx, person: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('password')
    .set({ totp_step: String(step) })
    .where('person_id', '=', person)
    .where('totp_step', '<', String(step))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Recovery codes go with it. */
export async function removePasswordRow(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('password').where('person_id', '=', person).execute()
}

export async function saveTotpSetup(tx: Tx, setup: { person: string; secret: Buffer; minutes: number }): Promise<void> {
  const row = { secret: setup.secret, expires_at: sql<Date>`now() + make_interval(mins => ${setup.minutes})` }
  await tx
    .insertInto('totp_setup')
    .values({ person_id: setup.person, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute()
}

export function findTotpSetup(tx: Tx, person: string): Promise<{ secret: Buffer } | undefined> {
  return tx
    .selectFrom('totp_setup')
    .select('secret')
    .where('person_id', '=', person)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
}

export async function removeTotpSetup(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('totp_setup').where('person_id', '=', person).execute()
}

export async function replaceRecoveryCodes(tx: Tx, person: string, hashes: readonly Buffer[]): Promise<void> {
  await tx.deleteFrom('recovery_code').where('person_id', '=', person).execute()
  await tx
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ person_id: person, code_hash: hash })))
    .execute()
}

/** True where there was such a code that had not been used. */
export async function takeRecoveryCode(tx: Tx, person: string, hash: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recovery_code')
    .set({ used_at: sql<Date>`now()` })
    .where('person_id', '=', person)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function countRecoveryCodes(tx: Tx, person: string): Promise<number> {
  const { count } = await tx
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.count<string>('person_id').as('count'))
    .where('person_id', '=', person)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
