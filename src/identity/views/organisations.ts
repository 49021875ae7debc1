import type { Tx } from '../../kernel/database.ts'
import type { Actor } from '../model/actor.ts'
import { findOrganisationOf, listKnownOrganisations, listOrganisationNames, listOrganisationsCalled } from '../store/organisations.ts'

/** The organisation on whose behalf somebody works: that of the person in whose name is acted. */
export async function organisationOf(tx: Tx, actor: Actor): Promise<string | null> {
  return (await findOrganisationOf(tx, actor.subject))?.organisation_id ?? null
}

/** Those of the ids that name no organisation that exists now. */
export async function unknownOrganisations(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const known = new Set((await listKnownOrganisations(tx, ids)).map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}

/** What organisations are called, also those that have ended; by abbreviation. */
export function organisationNames(tx: Tx, ids: readonly string[]): Promise<{ id: string; abbreviation: string; name: string }[]> {
  return ids.length === 0 ? Promise.resolve([]) : listOrganisationNames(tx, ids)
}

/** The organisations that exist now and go by one of these abbreviations or names, whatever the capitals. */
export function organisationsCalled(tx: Tx, names: readonly string[]): Promise<{ id: string; abbreviation: string; name: string }[]> {
  return names.length === 0 ? Promise.resolve([]) : listOrganisationsCalled(tx, names)
}
