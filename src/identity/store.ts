import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'

export type PersonRow = { id: string; name: string; organisation: string; roles: string[] }

const personColumns = ['person.id', 'person.name', 'person.organisation', 'person.roles'] as const

export function listDemoPeople(tx: Tx): Promise<PersonRow[]> {
  return tx.selectFrom('person').select(personColumns).where('demo', '=', true).orderBy('created_at').orderBy('name').execute()
}

export function findDemoPerson(tx: Tx, id: string): Promise<PersonRow | undefined> {
  return tx.selectFrom('person').select(personColumns).where('demo', '=', true).where('id', '=', id).executeTakeFirst()
}

export function findPersonByName(tx: Tx, name: string): Promise<PersonRow | undefined> {
  return tx.selectFrom('person').select(personColumns).where('name', '=', name).executeTakeFirst()
}

export function addPerson(tx: Tx, person: Omit<PersonRow, 'id'> & { demo: boolean }): Promise<PersonRow> {
  return tx.insertInto('person').values(person).returning(personColumns).executeTakeFirstOrThrow()
}

export async function addSession(tx: Tx, session: { tokenHash: Buffer; person: string; expiresAt: Date }): Promise<void> {
  await tx
    .insertInto('session')
    .values({ token_hash: session.tokenHash, person_id: session.person, expires_at: session.expiresAt })
    .execute()
}

export function findPersonOfSession(tx: Tx, tokenHash: Buffer): Promise<PersonRow | undefined> {
  return tx
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select(personColumns)
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
}

export async function removeSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

export async function addRecord(
  tx: Tx,
  entry: { actor: string; act: string; thing: string; thingId: string; before: unknown; after: unknown },
): Promise<void> {
  await tx
    .insertInto('record')
    .values({
      actor_id: entry.actor,
      act: entry.act,
      thing: entry.thing,
      thing_id: entry.thingId,
      before: entry.before === undefined ? null : JSON.stringify(entry.before),
      after: entry.after === undefined ? null : JSON.stringify(entry.after),
    })
    .execute()
}
