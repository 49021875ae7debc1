import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Actor } from '../model/actor.ts'
import { findDepartmentRow, findOrganisationRow } from '../store/organisations.ts'
import { addPerson as addPersonRow, changePersonRow, findEmail, findPersonByEmail, findPersonRow } from '../store/people.ts'
import { hasAnotherHolder, listLastCoordinations, listRolesOfPerson } from '../store/roles-of-person.ts'
import { endRole } from './memberships.ts'
import { recordAct } from './record-act.ts'

type Place = { readonly organisation: string; readonly department: string | null }
type Known = { readonly name: string; readonly jobTitle: string }

export async function addPerson(
  tx: Tx,
  actor: Actor,
  wish: Known & Place & { readonly email: string },
): Promise<{ id: string } | Refusal<'person.email-taken' | 'organisation.unknown' | 'department.unknown'>> {
  const misplaced = await placeRefusal(tx, wish)
  if (misplaced) return misplaced
  if (await findPersonByEmail(tx, wish.email)) return refuse('person.email-taken')
  const person = { name: wish.name.trim(), email: wish.email.trim(), jobTitle: wish.jobTitle.trim() }
  const place = { organisation: wish.organisation, department: wish.department }
  const { id } = await addPersonRow(tx, { ...person, ...place, demo: false })
  await recordAct(tx, actor, { act: 'addPerson', thing: 'person', thingId: id, dossier: null, after: { ...person, ...place } })
  return { id }
}

export async function correctPerson(
  tx: Tx,
  actor: Actor,
  wish: Known & { readonly person: string; readonly email: string | null },
): Promise<{ id: string } | Refusal<'person.unknown' | 'person.email-taken'>> {
  const row = await findPersonRow(tx, wish.person)
  if (!row) return refuse('person.unknown')
  const same = wish.email === null ? undefined : await findPersonByEmail(tx, wish.email)
  if (same && same.id !== row.id) return refuse('person.email-taken')
  const before = { name: row.name, email: await findEmail(tx, row.id), jobTitle: row.job_title }
  const after = { name: wish.name.trim(), email: wish.email?.trim() ?? null, jobTitle: wish.jobTitle.trim() }
  await changePersonRow(tx, row.id, { name: after.name, email: after.email, job_title: after.jobTitle })
  await recordAct(tx, actor, { act: 'correctPerson', thing: 'person', thingId: row.id, dossier: null, before, after })
  return { id: row.id }
}

type MoveRefusal =
  | 'person.unknown'
  | 'person.has-left'
  | 'organisation.unknown'
  | 'department.unknown'
  | 'member.unknown'
  | 'member.last-coordinator'
  | 'role.last-administrator'

/** Moves a person. Roles given to an organisation follow membership; of those by name, `end` stop. */
export async function movePerson(
  tx: Tx,
  actor: Actor,
  wish: Place & { readonly person: string; readonly jobTitle: string; readonly end: readonly string[] },
): Promise<{ id: string } | Refusal<MoveRefusal>> {
  const row = await findPersonRow(tx, wish.person)
  if (!row) return refuse('person.unknown')
  if (row.left_at) return refuse('person.has-left')
  const misplaced = await placeRefusal(tx, wish)
  if (misplaced) return misplaced
  for (const membership of wish.end) {
    const ended = await endRoleOfPerson(tx, actor, { person: row.id, membership })
    if (isRefusal(ended)) return ended
  }
  const before = { organisation: row.organisation_id, department: row.department_id, jobTitle: row.job_title }
  const after = { organisation: wish.organisation, department: wish.department, jobTitle: wish.jobTitle.trim() }
  await changePersonRow(tx, row.id, {
    organisation_id: after.organisation,
    department_id: after.department,
    job_title: after.jobTitle,
  })
  await recordAct(tx, actor, { act: 'movePerson', thing: 'person', thingId: row.id, dossier: null, before, after })
  return { id: row.id }
}

type EndRefusal = 'person.unknown' | 'member.unknown' | 'member.last-coordinator' | 'role.last-administrator'

/** Ends a role that a person holds by name, wherever it is held. */
export async function endRoleOfPerson(
  tx: Tx,
  actor: Actor,
  wish: { readonly person: string; readonly membership: string },
): Promise<{ id: string } | Refusal<EndRefusal>> {
  if (!(await findPersonRow(tx, wish.person))) return refuse('person.unknown')
  const held = (await listRolesOfPerson(tx, wish.person)).find(({ id, person_id }) => id === wish.membership && person_id !== null)
  if (!held) return refuse('member.unknown')
  if ((await listLastCoordinations(tx, [held.id])).length > 0) return refuse('member.last-coordinator')
  if (held.role === 'administrator' && !(await hasAnotherHolder(tx, 'administrator', wish.person))) return refuse('role.last-administrator')
  const scope = { ...(held.dossier_id && { dossier: held.dossier_id }), ...(held.programme_id && { programme: held.programme_id }) }
  const ended = await endRole(tx, actor, { membership: held.id, ...scope })
  return isRefusal(ended) ? ended : { id: wish.person }
}

async function placeRefusal(
  tx: Tx,
  { organisation, department }: Place,
): Promise<Refusal<'organisation.unknown' | 'department.unknown'> | null> {
  const found = await findOrganisationRow(tx, organisation)
  if (!found || found.ended_at) return refuse('organisation.unknown')
  if (department === null) return null
  const unit = await findDepartmentRow(tx, department)
  return unit && unit.ended_at === null && unit.organisation_id === organisation ? null : refuse('department.unknown')
}
