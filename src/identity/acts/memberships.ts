import { randomUUID } from 'node:crypto'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { NewMembership } from '../model/access.ts'
import type { Actor } from '../model/actor.ts'
import type { Role } from '../model/roles.ts'
import { addMembership, endMembershipRow, findHolder, findMembershipRow, listMembershipRows, type Scope } from '../store/memberships.ts'
import { listLastCoordinations } from '../store/roles-of-person.ts'
import { recordAct } from './record-act.ts'

type Grant = Omit<NewMembership, 'role'> & { readonly role: Role }
type GrantRefusal = 'member.unknown' | 'member.already-there' | 'member.until-passed'

/** Gives a role in a dossier, in a programme, or (both null) in the installation. */
export async function grantRole(tx: Tx, actor: Actor, grant: Scope & Grant): Promise<{ id: string } | Refusal<GrantRefusal>> {
  const holder = { kind: grant.holder, id: grant.holderId }
  const until = grant.until === undefined ? null : new Date(grant.until)
  if (until !== null && until <= new Date()) return refuse('member.until-passed')
  if (!(await findHolder(tx, holder))) return refuse('member.unknown')
  if (await holdsAlready(tx, grant)) return refuse('member.already-there')
  const id = randomUUID()
  await addMembership(tx, {
    id,
    programme: grant.programme,
    dossier: grant.dossier,
    holder,
    role: grant.role,
    until,
    grantedBy: actor.person,
  })
  await recordAct(tx, actor, {
    act: 'grantRole',
    thing: 'membership',
    thingId: id,
    dossier: grant.dossier,
    after: { role: grant.role, [grant.holder]: grant.holderId, programme: grant.programme, until: grant.until ?? null },
  })
  return { id }
}

async function holdsAlready(tx: Tx, grant: Scope & Grant): Promise<boolean> {
  const rows = await listMembershipRows(tx, grant)
  const sameScope = rows.filter((row) => row.dossier_id === grant.dossier && row.programme_id === grant.programme)
  return sameScope.some(
    (row) => row.role === grant.role && [row.person_id, row.organisation_id, row.department_id].includes(grant.holderId),
  )
}

/** Ends a role. The last coordinator of a dossier or programme stays: nobody could let others in any more. */
export async function endRole(
  tx: Tx,
  actor: Actor,
  wish: { membership: string; dossier?: string; programme?: string },
): Promise<{ id: string } | Refusal<'member.unknown' | 'member.last-coordinator'>> {
  const row = await findMembershipRow(tx, wish.membership)
  if (!row || (row.dossier_id ?? undefined) !== wish.dossier || (row.programme_id ?? undefined) !== wish.programme) {
    return refuse('member.unknown')
  }
  if ((await listLastCoordinations(tx, [row.id])).length > 0) return refuse('member.last-coordinator')
  if (!(await endMembershipRow(tx, row.id, actor.person))) return refuse('member.unknown')
  await recordAct(tx, actor, {
    act: 'endRole',
    thing: 'membership',
    thingId: row.id,
    dossier: row.dossier_id,
    before: { role: row.role, person: row.person_id, organisation: row.organisation_id, department: row.department_id },
  })
  return { id: row.id }
}
