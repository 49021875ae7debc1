import { randomUUID } from 'node:crypto'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Actor } from '../model/actor.ts'
import { addDeputy, type DeputyRow, endDeputyRows, listDeputyRows } from '../store/deputies.ts'
import { endMembershipRow } from '../store/memberships.ts'
import { findOrganisationRow } from '../store/organisations.ts'
import { changePersonRow, findPersonRow } from '../store/people.ts'
import { hasAnotherHolder, listLastCoordinations, listRolesOfPerson, passOnRoles } from '../store/roles-of-person.ts'
import { recordAct } from './record-act.ts'
import { endSessionsOf } from './sessions.ts'

type Departure = { readonly person: string; readonly successor: string | null }
type LeaveRefusal =
  | 'person.unknown'
  | 'person.has-left'
  | 'person.is-you'
  | 'person.successor-unknown'
  | 'person.successor-is-you'
  | 'member.last-coordinator'
  | 'role.last-administrator'
type Held = Awaited<ReturnType<typeof listRolesOfPerson>>

/** Lets a person leave: the successor takes over roles and deputyships, sessions end. What the person did keeps its name. */
export async function letPersonLeave(tx: Tx, actor: Actor, wish: Departure): Promise<{ id: string } | Refusal<LeaveRefusal>> {
  const held = (await listRolesOfPerson(tx, wish.person)).filter(({ person_id }) => person_id !== null)
  const refusal = (await departureRefusal(tx, actor, wish)) ?? (await rolesRefusal(tx, held, wish))
  if (refusal) return refusal
  if (wish.successor !== null) await handOver(tx, actor, { person: wish.person, successor: wish.successor })
  await endRoles(tx, actor, held)
  await endDeputyRows(
    tx,
    (await listDeputyRows(tx, wish.person)).map(({ id }) => id),
  )
  await changePersonRow(tx, wish.person, { left_at: new Date(), succeeded_by: wish.successor })
  const sessions = await endSessionsOf(tx, actor, wish.person)
  if (isRefusal(sessions)) return sessions
  const after = { successor: wish.successor, sessions: sessions.ended }
  await recordAct(tx, actor, { act: 'letPersonLeave', thing: 'person', thingId: wish.person, dossier: null, after })
  return { id: wish.person }
}

async function departureRefusal(tx: Tx, actor: Actor, { person, successor }: Departure): Promise<Refusal<LeaveRefusal> | null> {
  const row = await findPersonRow(tx, person)
  if (!row) return refuse('person.unknown')
  if (row.left_at) return refuse('person.has-left')
  if (isActor(actor, person)) return refuse('person.is-you')
  if (successor === null) return null
  if (isActor(actor, successor)) return refuse('person.successor-is-you')
  const next = await findPersonRow(tx, successor)
  return next && next.left_at === null && next.id !== person ? null : refuse('person.successor-unknown')
}

function isActor(actor: Actor, person: string): boolean {
  return person === actor.person || person === actor.subject
}

async function rolesRefusal(tx: Tx, held: Held, { person, successor }: Departure): Promise<Refusal<LeaveRefusal> | null> {
  if (successor !== null) return null
  const alone = await listLastCoordinations(
    tx,
    held.map(({ id }) => id),
  )
  if (alone.length > 0) return refuse('member.last-coordinator', { count: alone.length })
  const administers = held.some(({ role }) => role === 'administrator')
  return administers && !(await hasAnotherHolder(tx, 'administrator', person)) ? refuse('role.last-administrator') : null
}

type HandOver = { readonly person: string; readonly successor: string }

async function handOver(tx: Tx, actor: Actor, { person, successor }: HandOver): Promise<void> {
  for (const { membership, role, programme_id, dossier_id } of await passOnRoles(tx, person, successor)) {
    const after = { role, person: successor, programme: programme_id, from: person }
    await recordAct(tx, actor, { act: 'passOnRole', thing: 'membership', thingId: membership, dossier: dossier_id, after })
  }
  const there = await listDeputyRows(tx, successor)
  for (const row of await listDeputyRows(tx, person)) {
    const next = row.deputy_id === person ? { deputy: successor, principal: row.for_id } : { deputy: row.deputy_id, principal: successor }
    const known = there.some(({ deputy_id, for_id }) => deputy_id === next.deputy && for_id === next.principal)
    if (next.deputy !== next.principal && !known && !isActor(actor, next.deputy)) await passOnDeputyship(tx, actor, { row, next })
  }
}

type Passed = { readonly row: DeputyRow; readonly next: { readonly deputy: string; readonly principal: string } }

async function passOnDeputyship(tx: Tx, actor: Actor, { row, next }: Passed): Promise<void> {
  const id = randomUUID()
  const since = row.holds ? null : row.since
  await addDeputy(tx, { id, ...next, kind: row.kind, since, until: row.until, grantedBy: actor.person })
  await recordAct(tx, actor, { act: 'passOnDeputyship', thing: 'deputy', thingId: id, dossier: null, after: { ...next, from: row.id } })
}

async function endRoles(tx: Tx, actor: Actor, held: Held): Promise<void> {
  for (const row of held) {
    await endMembershipRow(tx, row.id, actor.person)
    await recordAct(tx, actor, {
      act: 'endRole',
      thing: 'membership',
      thingId: row.id,
      dossier: row.dossier_id,
      before: { role: row.role, person: row.person_id },
    })
  }
}

/** Lets somebody who left come back: as a colleague without roles. */
export async function letPersonReturn(
  tx: Tx,
  actor: Actor,
  person: string,
): Promise<{ id: string } | Refusal<'person.unknown' | 'person.has-not-left' | 'organisation.ended'>> {
  const row = await findPersonRow(tx, person)
  if (!row) return refuse('person.unknown')
  if (row.left_at === null) return refuse('person.has-not-left')
  if ((await findOrganisationRow(tx, row.organisation_id))?.ended_at) return refuse('organisation.ended')
  await changePersonRow(tx, person, { left_at: null, succeeded_by: null })
  const before = { leftAt: row.left_at, successor: row.succeeded_by }
  await recordAct(tx, actor, { act: 'letPersonReturn', thing: 'person', thingId: person, dossier: null, before })
  return { id: person }
}
