import type { RawBuilder } from 'kysely'
import type { Actor } from '../src/identity/model/actor.ts'
import type { Tx } from '../src/kernel/database.ts'
import type { Place } from './access-world.ts'

export type Ids = Place['ids']
/** What an endpoint asks of the database: a statement, and whether it touches a row. */
export type Probe = (tx: Tx, ids: Ids, actor: Actor) => Promise<boolean>
export type SampleInput = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** A probe of a statement that answers or returns rows. */
export function rows(statement: (ids: Ids, actor: Actor) => RawBuilder<unknown>): Probe {
  return async (tx, ids, actor) => (await statement(ids, actor).execute(tx)).rows.length > 0
}
