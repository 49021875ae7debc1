import type { Membership } from '../../identity/model/access.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Role } from '../../identity/model/roles.ts'
import { keeperRoles } from '../../identity/rules/access.ts'
import { listMemberships } from '../../identity/views/access.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ProgrammeRow } from '../model/programmes.ts'
import { findProgrammeRow, listProgrammeRows, type ProgrammeRecord } from '../store/programmes.ts'

export async function listProgrammes(tx: Tx, actor: Actor): Promise<ProgrammeRow[]> {
  return (await listProgrammeRows(tx)).map((row) => programmeRow(row, actor))
}

export async function getProgramme(tx: Tx, actor: Actor, id: string): Promise<ProgrammeRow | Refusal<'programme.unknown'>> {
  const row = await findProgrammeRow(tx, id)
  return row ? programmeRow(row, actor) : refuse('programme.unknown')
}

/** What a programme is called; empty where the actor does not see it. */
export async function getProgrammeName(tx: Tx, id: string): Promise<string> {
  return (await findProgrammeRow(tx, id))?.name ?? ''
}

export function listProgrammeMembers(tx: Tx, actor: Actor, programme: string): Promise<Membership[]> {
  return listMemberships(tx, actor, { programme, dossier: null })
}

/** The roles of the actor that count in a programme; those of the installation's keepers count in all. */
export function rolesInProgramme(actor: Actor, programme: string): Role[] {
  const own = actor.held.filter((held) => held.programme === programme).map(({ role }) => role)
  return [...own, ...keeperRoles(actor.held)]
}

function programmeRow(row: ProgrammeRecord, actor: Actor): ProgrammeRow {
  const { id, name, demo } = row
  return { id, name, demo, createdAt: row.created_at.toISOString(), roles: rolesInProgramme(actor, id) }
}
