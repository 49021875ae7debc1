import { addOrganisation } from '../../identity/acts/organisations.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { findOrganisationByAbbreviation } from '../../identity/store/people.ts'
import type { Tx } from '../../kernel/database.ts'
import type { DemoFacts } from '../demo-facts.ts'
import { must } from '../must.ts'

export type Place = { readonly programme: string; readonly actor: Actor; readonly facts: DemoFacts }
/** Items by the code that the facts give them. */
export type Ids = ReadonlyMap<string, string>

/** The organisation that is called so; added where there is none. */
export async function organisation(tx: Tx, actor: Actor, name: string): Promise<string> {
  const found = await findOrganisationByAbbreviation(tx, name)
  return found?.id ?? must(await addOrganisation(tx, actor, { abbreviation: name, name, kind: 'other' })).id
}
