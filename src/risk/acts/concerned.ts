import type { Actor } from '../../identity/model/actor.ts'
import { organisationOf, unknownOrganisations } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { rolesInProgramme } from '../../programme/views/programmes.ts'
import type { Keeper } from '../rules/keeping.ts'
import { listNamedItems, organisationOfPerson } from '../store/parties.ts'

export async function keeperIn(tx: Tx, actor: Actor, programme: string): Promise<Keeper> {
  return { roles: rolesInProgramme(actor, programme), organisation: await organisationOf(tx, actor) }
}

type Parties = { readonly organisations: readonly (string | null)[]; readonly person: string | null; readonly items: readonly string[] }
export type ConcernedRefusal = 'risk.organisation-unknown' | 'risk.person-unknown' | 'risk.item-unknown'

/** The organisations that something concerns: those named, that of the person named, and the leads of the measures it touches. */
export async function concernedIn(tx: Tx, programme: string, { organisations, person, items }: Parties): Promise<(string | null)[]> {
  const ofPerson = person === null ? null : ((await organisationOfPerson(tx, person)) ?? null)
  const leads = (await listNamedItems(tx, programme, items)).map(({ keeper }) => keeper)
  return [...organisations, ofPerson, ...leads]
}

/** Whether all that is named exists: organisations, the person, and things that are still in the tree. */
export async function refuseUnknown(tx: Tx, programme: string, parties: Parties): Promise<Refusal<ConcernedRefusal> | null> {
  const named = parties.organisations.filter((id) => id !== null)
  if ((await unknownOrganisations(tx, named)).length > 0) return refuse('risk.organisation-unknown')
  if (parties.person !== null && (await organisationOfPerson(tx, parties.person)) === undefined) return refuse('risk.person-unknown')
  const found = await listNamedItems(tx, programme, parties.items)
  return found.filter(({ gone }) => !gone).length < parties.items.length ? refuse('risk.item-unknown') : null
}
