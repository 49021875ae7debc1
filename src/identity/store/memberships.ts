import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

const inForce = sql<boolean>`m.since <= now() and (m.until is null or m.until > now())`

/** The roles that a person holds now, by name or through its organisation or department. */
export function listHeldRoles(tx: Tx, person: string) {
  return tx
    .selectFrom('membership as m')
    .innerJoin('person as p', (join) =>
      join.on((eb) =>
        eb.or([
          eb('m.person_id', '=', eb.ref('p.id')),
          eb('m.organisation_id', '=', eb.ref('p.organisation_id')),
          eb('m.department_id', '=', eb.ref('p.department_id')),
        ]),
      ),
    )
    .select(['m.role', 'm.programme_id as programme', 'm.dossier_id as dossier'])
    .where('p.id', '=', person)
    .where('p.left_at', 'is', null)
    .where(inForce)
    .execute()
}

export type Scope = { readonly programme: string | null; readonly dossier: string | null }

function memberships(tx: Tx) {
  return tx
    .selectFrom('membership as m')
    .leftJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('organisation as o', 'o.id', 'm.organisation_id')
    .leftJoin('department as t', 't.id', 'm.department_id')
    .leftJoin('programme as r', 'r.id', 'm.programme_id')
    .leftJoin('person as g', 'g.id', 'm.granted_by')
    .select(['m.id', 'm.role', 'm.programme_id', 'm.dossier_id', 'm.person_id', 'm.organisation_id', 'm.department_id'])
    .select(['m.since', 'm.until', 'p.name as person', 'o.name as organisation', 't.name as department', 'g.name as granted_by'])
    .select('r.name as programme')
}

export type MembershipRow = Awaited<ReturnType<typeof listMembershipRows>>[number]

/** The roles in force in a scope; with both parts given, those of the dossier and of its programme; with none, of the installation. */
export function listMembershipRows(tx: Tx, scope: Scope) {
  const everywhere = scope.dossier === null && scope.programme === null
  return memberships(tx)
    .where((eb) =>
      everywhere
        ? eb.and([eb('m.dossier_id', 'is', null), eb('m.programme_id', 'is', null)])
        : eb.or([eb('m.dossier_id', '=', scope.dossier), eb('m.programme_id', '=', scope.programme)]),
    )
    .where(inForce)
    .orderBy('m.since')
    .execute()
}

/** Those of the roles in a scope that a person holds by name or through its organisation or department. */
export function listHeldMemberships(tx: Tx, person: string, scope: Scope) {
  return memberships(tx)
    .innerJoin('person as s', (join) =>
      join.on((eb) =>
        eb.or([
          eb('m.person_id', '=', eb.ref('s.id')),
          eb('m.organisation_id', '=', eb.ref('s.organisation_id')),
          eb('m.department_id', '=', eb.ref('s.department_id')),
        ]),
      ),
    )
    .where('s.id', '=', person)
    .where((eb) => eb.or([eb('m.dossier_id', '=', scope.dossier), eb('m.programme_id', '=', scope.programme)]))
    .where(inForce)
    .orderBy('m.since')
    .execute()
}

export function findMembershipRow(tx: Tx, id: string) {
  return memberships(tx).where('m.id', '=', id).where(inForce).executeTakeFirst()
}

export type Holder = { readonly kind: 'person' | 'organisation' | 'department'; readonly id: string }

export async function addMembership(
  tx: Tx,
  membership: Scope & { id: string; holder: Holder; role: string; until: Date | null; grantedBy: string | null },
): Promise<void> {
  const { holder } = membership
  await tx
    .insertInto('membership')
    .values({
      id: membership.id,
      programme_id: membership.programme,
      dossier_id: membership.dossier,
      person_id: holder.kind === 'person' ? holder.id : null,
      organisation_id: holder.kind === 'organisation' ? holder.id : null,
      department_id: holder.kind === 'department' ? holder.id : null,
      role: membership.role,
      until: membership.until,
      granted_by: membership.grantedBy,
    })
    .execute()
}

/** Ends a role now. Answers whether there was one to end. */
export async function endMembershipRow(tx: Tx, id: string, endedBy: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('membership')
    .set({ until: sql<Date>`now()`, ended_by: endedBy })
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export function findHolder(tx: Tx, { kind, id }: Holder): Promise<{ id: string } | undefined> {
  if (kind === 'person') return tx.selectFrom('person').select('id').where('id', '=', id).where('left_at', 'is', null).executeTakeFirst()
  return tx.selectFrom(kind).select('id').where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst()
}

/** Everybody who holds one of these memberships now, with the person's organisation. */
export function listHolders(tx: Tx, scope: Scope) {
  return tx
    .selectFrom('membership as m')
    .innerJoin('person as p', (join) =>
      join.on((eb) =>
        eb.or([
          eb('m.person_id', '=', eb.ref('p.id')),
          eb('m.organisation_id', '=', eb.ref('p.organisation_id')),
          eb('m.department_id', '=', eb.ref('p.department_id')),
        ]),
      ),
    )
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['m.id as membership', 'p.id as person', 'p.name', 'o.abbreviation as organisation'])
    .where((eb) => eb.or([eb('m.dossier_id', '=', scope.dossier), eb('m.programme_id', '=', scope.programme)]))
    .where('p.left_at', 'is', null)
    .where(inForce)
    .orderBy('p.name')
    .execute()
}
