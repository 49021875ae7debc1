import type { Tx } from '../../kernel/database.ts'
import type { AccessReason, AccessRow, Membership, Said } from '../model/access.ts'
import type { Actor, HeldRole } from '../model/actor.ts'
import { type Guarded, knownRoles, mayRead, rolesIn } from '../rules/access.ts'
import { accessSentence } from '../rules/access-sentence.ts'
import { listHeldMemberships, listHolders, listMembershipRows, type MembershipRow, type Scope } from '../store/memberships.ts'
import { findPersonRow } from '../store/people.ts'

/** What a thing is called in a sentence about access. */
export const thingWords = {
  dossier: { nl: 'dossier', en: 'dossier' },
  document: { nl: 'stuk', en: 'document' },
} as const satisfies Record<string, Said>

type Asked = { readonly thing: Guarded; readonly word: Said }

/** Why the actor sees a thing; empty where it does not. */
export async function reasonsForActor(tx: Tx, actor: Actor, asked: Asked): Promise<AccessReason[]> {
  const principal = actor.subject === actor.person ? undefined : await findPersonRow(tx, actor.subject)
  const rows = await listHeldMemberships(tx, actor.subject, scopeOf(asked.thing))
  return reasons(rows, asked, principal?.name ?? null)
}

/** Everybody who sees a thing by a role, with why and since when. */
export async function listAccess(tx: Tx, _actor: Actor, asked: Asked): Promise<AccessRow[]> {
  const scope = scopeOf(asked.thing)
  const rows = new Map((await listMembershipRows(tx, scope)).map((row) => [row.id, row]))
  const people = Map.groupBy(await listHolders(tx, scope), ({ person }) => person)
  return [...people.values()].flatMap((held) => {
    const [first] = held
    if (!first) return []
    const found = reasons(
      held.flatMap(({ membership }) => rows.get(membership) ?? []),
      asked,
      first.name,
    )
    if (found.length === 0) return []
    const since = found.map((reason) => reason.since ?? '').sort()[0] || null
    return [{ person: first.person, name: first.name, organisation: first.organisation, since, reasons: found }]
  })
}

/** The roles given in a dossier or programme, for whoever keeps them. */
export async function listMemberships(tx: Tx, _actor: Actor, scope: Scope): Promise<Membership[]> {
  return (await listMembershipRows(tx, scope)).flatMap((row) =>
    knownRoles([row.role]).map((role) => ({
      id: row.id,
      role,
      ...holderOf(row),
      since: row.since.toISOString(),
      until: row.until?.toISOString() ?? null,
      grantedBy: row.granted_by,
    })),
  )
}

function scopeOf(thing: Guarded): Scope {
  return { dossier: thing.dossier, programme: thing.programme }
}

function reasons(rows: readonly MembershipRow[], { thing, word }: Asked, reader: string | null): AccessReason[] {
  const found = rows.flatMap((row) => {
    const held: HeldRole[] = knownRoles([row.role]).map((role) => ({ role, programme: row.programme_id, dossier: row.dossier_id }))
    return rolesIn(thing, held).map((role) => reasonOf({ row, role, word, reader }))
  })
  if (found.length > 0 || !mayRead(thing, [])) return found
  const bare = { role: null, holderName: null, programme: null, since: null, until: null, grantedBy: null }
  return [{ path: 'public', holder: 'person', ...bare, sentence: accessSentence({ ...bare, reader }, word) }]
}

type Told = { readonly row: MembershipRow; readonly role: AccessReason['role']; readonly word: Said; readonly reader: string | null }

function reasonOf({ row, role, word, reader }: Told): AccessReason {
  const { holder, holderName } = holderOf(row)
  const shared = { role, holderName: holder === 'person' ? null : holderName, programme: row.programme, grantedBy: row.granted_by }
  return {
    ...shared,
    holder,
    path: row.dossier_id === null ? 'programme' : 'dossier',
    since: row.since.toISOString(),
    until: row.until?.toISOString() ?? null,
    sentence: accessSentence({ ...shared, reader, since: row.since, until: row.until }, word),
  }
}

function holderOf(row: MembershipRow): Pick<Membership, 'holder' | 'holderId' | 'holderName'> {
  if (row.organisation_id !== null) return { holder: 'organisation', holderId: row.organisation_id, holderName: row.organisation ?? '' }
  if (row.department_id !== null) return { holder: 'department', holderId: row.department_id, holderName: row.department ?? '' }
  return { holder: 'person', holderId: row.person_id ?? '', holderName: row.person ?? '' }
}
