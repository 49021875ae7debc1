import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Actor } from '../model/actor.ts'
import {
  addDepartmentRow,
  addFormerName,
  endUnit,
  findDepartmentByAbbreviation,
  findDepartmentRow,
  findOrganisationRow,
  listDepartmentRows,
  renameUnit,
} from '../store/organisations.ts'
import { recordEndedRoles, trimmed } from './organisations.ts'
import { recordAct } from './record-act.ts'

type Names = { readonly abbreviation: string; readonly name: string }
/** Every act answers the organisation that the department belongs to. */
type OfOrganisation = { readonly organisation: string }

export async function addDepartment(
  tx: Tx,
  actor: Actor,
  wish: Names & OfOrganisation,
): Promise<OfOrganisation | Refusal<'organisation.unknown' | 'organisation.ended' | 'department.already-there'>> {
  const organisation = await findOrganisationRow(tx, wish.organisation)
  if (!organisation) return refuse('organisation.unknown')
  if (organisation.ended_at) return refuse('organisation.ended')
  const names = trimmed(wish)
  if (await findDepartmentByAbbreviation(tx, organisation.id, names.abbreviation)) return refuse('department.already-there')
  const { id } = await addDepartmentRow(tx, { organisation: organisation.id, ...names })
  const after = { ...names, organisation: organisation.id }
  await recordAct(tx, actor, { act: 'addDepartment', thing: 'department', thingId: id, dossier: null, after })
  return { organisation: organisation.id }
}

export async function renameDepartment(
  tx: Tx,
  actor: Actor,
  wish: Names & { readonly department: string },
): Promise<OfOrganisation | Refusal<'department.unknown' | 'department.ended' | 'department.already-there'>> {
  const row = await findDepartmentRow(tx, wish.department)
  if (!row) return refuse('department.unknown')
  if (row.ended_at) return refuse('department.ended')
  const names = trimmed(wish)
  const same = await findDepartmentByAbbreviation(tx, row.organisation_id, names.abbreviation)
  if (same && same.id !== row.id) return refuse('department.already-there')
  const unit = { kind: 'department', id: row.id } as const
  const before = { abbreviation: row.abbreviation, name: row.name }
  await addFormerName(tx, unit, before)
  await renameUnit(tx, unit, names)
  await recordAct(tx, actor, { act: 'renameDepartment', thing: 'department', thingId: row.id, dossier: null, before, after: names })
  return { organisation: row.organisation_id }
}

export async function endDepartment(
  tx: Tx,
  actor: Actor,
  wish: { readonly department: string },
): Promise<OfOrganisation | Refusal<'department.unknown' | 'department.ended' | 'department.has-people'>> {
  const row = await findDepartmentRow(tx, wish.department)
  if (!row) return refuse('department.unknown')
  if (row.ended_at) return refuse('department.ended')
  const people = (await listDepartmentRows(tx, row.organisation_id)).find(({ id }) => id === row.id)?.people ?? 0
  if (people > 0) return refuse('department.has-people', { people })
  const ended = await endUnit(tx, { kind: 'department', id: row.id }, actor.person)
  await recordAct(tx, actor, { act: 'endDepartment', thing: 'department', thingId: row.id, dossier: null })
  await recordEndedRoles(tx, actor, ended)
  return { organisation: row.organisation_id }
}
