import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Actor } from '../model/actor.ts'
import type { Organisation } from '../model/people.ts'
import { addFormerName, endUnit, findOrganisationRow, renameUnit } from '../store/organisations.ts'
import { addOrganisation as addOrganisationRow, findOrganisationByAbbreviation } from '../store/people.ts'
import { recordAct } from './record-act.ts'

type Names = { readonly abbreviation: string; readonly name: string }

export const trimmed = ({ abbreviation, name }: Names): Names => ({ abbreviation: abbreviation.trim(), name: name.trim() })

export async function addOrganisation(
  tx: Tx,
  actor: Actor,
  wish: Names & { readonly kind: Organisation['kind'] },
): Promise<{ id: string } | Refusal<'organisation.already-there'>> {
  const names = trimmed(wish)
  if (await findOrganisationByAbbreviation(tx, names.abbreviation)) return refuse('organisation.already-there')
  const { id } = await addOrganisationRow(tx, { code: null, ...names, kind: wish.kind })
  const after = { ...names, kind: wish.kind }
  await recordAct(tx, actor, { act: 'addOrganisation', thing: 'organisation', thingId: id, dossier: null, after })
  return { id }
}

/** Gives an organisation another name; papers of before keep the former one findable. */
export async function renameOrganisation(
  tx: Tx,
  actor: Actor,
  wish: Names & { readonly organisation: string },
): Promise<{ id: string } | Refusal<'organisation.unknown' | 'organisation.ended' | 'organisation.already-there'>> {
  const row = await findOrganisationRow(tx, wish.organisation)
  if (!row) return refuse('organisation.unknown')
  if (row.ended_at) return refuse('organisation.ended')
  const names = trimmed(wish)
  const same = await findOrganisationByAbbreviation(tx, names.abbreviation)
  if (same && same.id !== row.id) return refuse('organisation.already-there')
  const unit = { kind: 'organisation', id: row.id } as const
  const before = { abbreviation: row.abbreviation, name: row.name }
  await addFormerName(tx, unit, before)
  await renameUnit(tx, unit, names)
  await recordAct(tx, actor, { act: 'renameOrganisation', thing: 'organisation', thingId: row.id, dossier: null, before, after: names })
  return { id: row.id }
}

/** Ends an organisation that nobody works in any more. It stays where it was named. */
export async function endOrganisation(
  tx: Tx,
  actor: Actor,
  wish: { readonly organisation: string },
): Promise<{ id: string } | Refusal<'organisation.unknown' | 'organisation.ended' | 'organisation.has-people'>> {
  const row = await findOrganisationRow(tx, wish.organisation)
  if (!row) return refuse('organisation.unknown')
  if (row.ended_at) return refuse('organisation.ended')
  if (row.people > 0) return refuse('organisation.has-people', { people: row.people })
  const ended = await endUnit(tx, { kind: 'organisation', id: row.id }, actor.person)
  await recordAct(tx, actor, { act: 'endOrganisation', thing: 'organisation', thingId: row.id, dossier: null })
  await recordEndedRoles(tx, actor, ended)
  return { id: row.id }
}

export async function recordEndedRoles(
  tx: Tx,
  actor: Actor,
  ended: readonly { readonly id: string; readonly dossier_id: string | null }[],
): Promise<void> {
  for (const { id, dossier_id } of ended) {
    await recordAct(tx, actor, { act: 'endRole', thing: 'membership', thingId: id, dossier: dossier_id })
  }
}
