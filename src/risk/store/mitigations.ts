import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Mitigation, MitigationFields } from '../model/risks.ts'

function mitigations(tx: Tx, programme: string) {
  return tx
    .selectFrom('mitigation as m')
    .leftJoin('organisation as o', 'o.id', 'm.owner_id')
    .leftJoin('person as p', 'p.id', 'm.owner_person_id')
    .select(['m.id', 'm.risk_id', 'm.action', 'm.owner_id', 'm.owner_person_id', 'm.due_on', 'm.status', 'm.demo', 'm.revision', 'm.since'])
    .select(sql<string>`coalesce(o.abbreviation, p.name, '')`.as('owner_name'))
    .select('p.organisation_id as owner_person_organisation')
    .where('m.programme_id', '=', programme)
}

type Row = Awaited<ReturnType<ReturnType<typeof mitigations>['executeTakeFirstOrThrow']>>
/** A mitigation, and the organisation of the person who owns it. */
export type KeptMitigation = Mitigation & { readonly personOrganisation: string | null }

/** What is done about one risk, what is open and due first at the top; without `risk` of all. */
export async function listMitigationRows(tx: Tx, programme: string, risk: string | null = null): Promise<KeptMitigation[]> {
  const rows = await mitigations(tx, programme)
    .where((eb) => (risk === null ? eb.val(true) : eb('m.risk_id', '=', risk)))
    .orderBy(sql`m.status in ('done', 'dropped')`)
    .orderBy(sql`m.due_on nulls last`)
    .orderBy('m.created_at')
    .orderBy('m.id')
    .execute()
  return rows.map(mitigationOf)
}

export async function findMitigationRow(tx: Tx, programme: string, id: string): Promise<KeptMitigation | undefined> {
  const row = await mitigations(tx, programme).where('m.id', '=', id).executeTakeFirst()
  return row && mitigationOf(row)
}

export type NewMitigation = {
  readonly id: string
  readonly programme: string
  readonly risk: string
  readonly fields: MitigationFields
  readonly demo: boolean
  readonly by: string
}

export async function insertMitigations(tx: Tx, all: readonly NewMitigation[]): Promise<void> {
  for (let at = 0; at < all.length; at += 500) {
    await tx
      .insertInto('mitigation')
      .values(
        all.slice(at, at + 500).map(({ id, programme, risk, fields, demo, by }) => ({
          ...rowOf(fields),
          id,
          programme_id: programme,
          risk_id: risk,
          demo,
          changed_by: by,
        })),
      )
      .execute()
  }
}

/** Writes a new state if the mitigation still has this revision. */
export async function changeMitigationRow(
  tx: Tx,
  { id, revision }: Pick<Mitigation, 'id' | 'revision'>,
  change: { fields: MitigationFields; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('mitigation')
    .set({ ...rowOf(change.fields), changed_by: change.by })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function rowOf({ action, owner, ownerPerson, dueOn, status }: MitigationFields) {
  return { action, owner_id: owner, owner_person_id: ownerPerson, due_on: dueOn, status }
}

function mitigationOf(row: Row): KeptMitigation {
  // The table's constraint holds the words of the closed list.
  return {
    id: row.id,
    risk: row.risk_id,
    action: row.action,
    owner: row.owner_id,
    ownerPerson: row.owner_person_id,
    ownerName: row.owner_name,
    personOrganisation: row.owner_person_organisation,
    dueOn: row.due_on,
    status: row.status,
    demo: row.demo,
    revision: row.revision,
    since: row.since.toISOString(),
  } as KeptMitigation
}
