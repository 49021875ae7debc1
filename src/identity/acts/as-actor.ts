import type { Kysely } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import type { Actor } from '../model/actor.ts'
import { becomeActor } from '../store/sessions.ts'

/** Does work in one transaction in which the database itself refuses whatever this actor may not see or change. */
export function asActor<T>(db: Kysely<Tables>, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await becomeActor(tx, actor)
    return work(tx)
  })
}
