import type { Actor } from '../../identity/model/actor.ts'
import { organisationOf } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import type { Reader } from '../model/tree.ts'
import { rolesInProgramme } from './programmes.ts'

/** Who the actor is in a programme: what the rule of who keeps what asks. */
export async function readerIn(tx: Tx, actor: Actor, programme: string): Promise<Reader> {
  return { roles: rolesInProgramme(actor, programme), organisation: await organisationOf(tx, actor) }
}
