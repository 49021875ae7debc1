import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Actor } from '../model/actor.ts'
import type { PersonFile, RoleOfPerson } from '../model/directory.ts'
import { knownRoles } from '../rules/access.ts'
import { findDepartmentRow, findOrganisationRow } from '../store/organisations.ts'
import { findEmail, findPersonRow } from '../store/people.ts'
import { listLastCoordinations, listRolesOfPerson } from '../store/roles-of-person.ts'
import { listDeputyships } from './deputies.ts'

/** All that an administrator knows of a person. */
export async function getPersonFile(tx: Tx, actor: Actor, id: string): Promise<PersonFile | Refusal<'person.unknown'>> {
  const row = await findPersonRow(tx, id)
  if (!row) return refuse('person.unknown')
  const organisation = await findOrganisationRow(tx, row.organisation_id)
  const department = row.department_id === null ? undefined : await findDepartmentRow(tx, row.department_id)
  const successor = row.succeeded_by === null ? undefined : await findPersonRow(tx, row.succeeded_by)
  return {
    id: row.id,
    name: row.name,
    organisation: row.organisation_id,
    organisationName: organisation?.name ?? row.organisation,
    department: row.department_id,
    departmentName: department?.name ?? null,
    jobTitle: row.job_title,
    left: row.left_at !== null,
    email: await findEmail(tx, id),
    leftAt: row.left_at?.toISOString() ?? null,
    succeededBy: successor?.name ?? null,
    roles: await rolesOfPerson(tx, id),
    deputies: await listDeputyships(tx, actor, id),
  }
}

async function rolesOfPerson(tx: Tx, person: string): Promise<RoleOfPerson[]> {
  const rows = await listRolesOfPerson(tx, person)
  const byName = rows.filter((row) => row.person_id !== null).map(({ id }) => id)
  const last = new Set((await listLastCoordinations(tx, byName)).map(({ id }) => id))
  return rows.flatMap((row) =>
    knownRoles([row.role]).map((role) => ({
      membership: row.id,
      role,
      where: whereOf(row),
      whereName: row.programme ?? row.dossier,
      programme: row.programme_id,
      through: row.through,
      since: row.since.toISOString(),
      until: row.until?.toISOString() ?? null,
      grantedBy: row.granted_by,
      lastCoordinator: last.has(row.id),
    })),
  )
}

function whereOf(row: { programme_id: string | null; dossier_id: string | null }): RoleOfPerson['where'] {
  if (row.dossier_id !== null) return 'dossier'
  return row.programme_id === null ? 'installation' : 'programme'
}
