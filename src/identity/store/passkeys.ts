import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

export type NewPasskeyRow = {
  person: string
  credential: string
  publicKey: Buffer
  counter: number
  transports: string[]
  synced: boolean
  name: string
}

export function addPasskeyRow(tx: Tx, row: NewPasskeyRow): Promise<{ id: string }> {
  return tx
    .insertInto('passkey')
    .values({
      person_id: row.person,
      credential_id: row.credential,
      public_key: row.publicKey,
      counter: row.counter,
      transports: row.transports,
      synced: row.synced,
      name: row.name,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Whose a credential is, also where that person has left. */
export async function findOwnerOfCredential(tx: Tx, credential: string): Promise<string | undefined> {
  const row = await tx.selectFrom('passkey').select('person_id').where('credential_id', '=', credential).executeTakeFirst()
  return row?.person_id
}

/** A passkey of somebody who has not left, by what the browser calls it. */
export function findPasskeyByCredential(tx: Tx, credential: string) {
  return tx
    .selectFrom('passkey as k')
    .innerJoin('person as p', 'p.id', 'k.person_id')
    .select(['k.id', 'k.person_id', 'k.credential_id', 'k.public_key', 'k.counter'])
    .where('k.credential_id', '=', credential)
    .where('p.left_at', 'is', null)
    .executeTakeFirst()
}

export function listPasskeys(tx: Tx, person: string) {
  return tx
    .selectFrom('passkey')
    .select(['id', 'name', 'synced', 'created_at', 'last_used_at'])
    .where('person_id', '=', person)
    .orderBy('created_at')
    .execute()
}

export async function listCredentials(tx: Tx, person: string): Promise<string[]> {
  const rows = await tx.selectFrom('passkey').select('credential_id').where('person_id', '=', person).execute()
  return rows.map((row) => row.credential_id)
}

/** Keeps the counter of a use. False where another use has brought it further: then there are two of the same key. */
export async function markPasskeyUsed(tx: Tx, passkey: string, counter: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkey')
    .set({ counter: String(counter), last_used_at: sql<Date>`now()` })
    .where('id', '=', passkey)
    .where((eb) => eb.or([eb('counter', '<', String(counter)), eb.and([eb('counter', '=', '0'), eb.val(counter === 0)])]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

type OwnPasskey = { readonly person: string; readonly passkey: string }

export async function renamePasskeyRow(tx: Tx, { person, passkey }: OwnPasskey, name: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkey')
    .set({ name })
    .where('id', '=', passkey)
    .where('person_id', '=', person)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function removePasskeyRow(tx: Tx, { person, passkey }: OwnPasskey): Promise<void> {
  await tx.deleteFrom('passkey').where('id', '=', passkey).where('person_id', '=', person).execute()
}

export async function removePasskeys(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('passkey').where('person_id', '=', person).execute()
}

/** `person` is null where the challenge is for whoever wants to sign in. */
export async function addChallenge(tx: Tx, row: { challenge: string; person: string | null; minutes: number }): Promise<void> {
  await tx.deleteFrom('passkey_challenge').where('expires_at', '<', sql<Date>`now()`).execute()
  await tx
    .insertInto('passkey_challenge')
    .values({ challenge: row.challenge, person_id: row.person, expires_at: sql<Date>`now() + make_interval(mins => ${row.minutes})` })
    .execute()
}

/** Takes a challenge away; true where it was there, in time and for this person. */
export async function takeChallenge(tx: Tx, challenge: string, person: string | null): Promise<boolean> {
  const row = await tx
    .deleteFrom('passkey_challenge')
    .where('challenge', '=', challenge)
    .where(sql<boolean>`person_id is not distinct from ${person}::uuid`)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('challenge')
    .executeTakeFirst()
  return row !== undefined
}
