import type { Kysely } from 'kysely'
import { actorFor } from '../src/identity/acts/actors.ts'
import { asActor } from '../src/identity/acts/as-actor.ts'
import { grantRole } from '../src/identity/acts/memberships.ts'
import type { Actor } from '../src/identity/model/actor.ts'
import type { ScopedRole } from '../src/identity/model/roles.ts'
import { organisationOf } from '../src/identity/views/organisations.ts'
import type { Tx } from '../src/kernel/database.ts'
import { isRefusal, type Refusal } from '../src/kernel/refusal.ts'
import type { Tables } from '../src/kernel/tables.generated.ts'
import { addItem } from '../src/programme/acts/items.ts'
import { openProgramme } from '../src/programme/acts/programmes.ts'
import { personNamed } from './people.ts'

export type Member = { readonly actor: Actor; readonly organisation: string }

/** A programme with people of three ministries, and one action line with a sub-goal and a measure of each ministry. */
export type ProgrammeWorld = {
  readonly programme: string
  readonly coordinator: Member
  /** Authors of OCW, SZW and VWS. */
  readonly authors: Readonly<Record<'OCW' | 'SZW' | 'VWS', Member>>
  readonly reader: Member
  readonly outsider: Member
  readonly actionLine: string
  readonly subGoal: string
  readonly measures: Readonly<Record<'OCW' | 'SZW' | 'VWS', string>>
  /** Does work as somebody, in a transaction in which the database knows it. */
  readonly as: <T>(member: Member, work: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>
}

export async function programmeWorld(db: Kysely<Tables>): Promise<ProgrammeWorld> {
  const keeper = await personNamed(db, 'Beheerder van de proef', { roles: ['administrator', 'author'] })
  const { id: programme } = must(
    await asActor(db, keeper, (tx) => openProgramme(tx, keeper, { name: 'Proefprogramma', coordinator: keeper.person })),
  )
  const member = async (name: string, organisation: string, role: ScopedRole | null): Promise<Member> => {
    const { person } = await personNamed(db, name, { organisation, roles: [] })
    const granter = await actorFor(db, { person: keeper.person, address: null })
    if (role !== null) {
      const wish = { programme, dossier: null, role, holder: 'person', holderId: person } as const
      must(await asActor(db, granter, (tx) => grantRole(tx, granter, wish)))
    }
    const actor = await actorFor(db, { person, address: null })
    return { actor, organisation: (await organisationOf(db, actor)) ?? '' }
  }
  const as: ProgrammeWorld['as'] = ({ actor }, work) => asActor(db, actor, (tx) => work(tx, actor))
  const coordinator = await member('Coördinator van de proef', 'OCW', 'coordinator')
  const authors = {
    OCW: await member('Opsteller van OCW', 'OCW', 'author'),
    SZW: await member('Opsteller van SZW', 'SZW', 'author'),
    VWS: await member('Opsteller van VWS', 'VWS', 'author'),
  }
  const add = (wish: Omit<Parameters<typeof addItem>[2], 'programme'>) =>
    as(coordinator, async (tx, actor) => must(await addItem(tx, actor, { programme, ...wish })).id)
  const actionLine = await add({ kind: 'actionLine', parent: null, number: '1', title: 'Bewustwording' })
  const subGoal = await add({ kind: 'subGoal', parent: actionLine, number: '1.1', title: 'Meer mensen herkennen het' })
  const measure = (number: string, lead: Member) =>
    add({ kind: 'measure', parent: subGoal, number, title: `Maatregel ${number}`, lead: lead.organisation })
  const measures = {
    OCW: await measure('1.1.1', authors.OCW),
    SZW: await measure('1.1.2', authors.SZW),
    VWS: await measure('1.1.3', authors.VWS),
  }
  const reader = await member('Lezer van de proef', 'VWS', 'reader')
  const outsider = await member('Buitenstaander van de proef', 'EZ', null)
  return { programme, coordinator, authors, reader, outsider, actionLine, subGoal, measures, as }
}

export function must<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}
