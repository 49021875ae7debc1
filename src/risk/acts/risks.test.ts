import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { personNamed } from '../../../tests/people.ts'
import { type Member, must, programmeWorld } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { actorFor } from '../../identity/acts/actors.ts'
import { asActor } from '../../identity/acts/as-actor.ts'
import { grantRole } from '../../identity/acts/memberships.ts'
import { organisationOf } from '../../identity/views/organisations.ts'
import type { RiskFields } from '../model/risks.ts'
import { emptyRisk } from '../rules/risks.ts'
import { changeRiskRow, findRiskRow } from '../store/risks.ts'
import { getRisk, getRiskMatrix, listRisks } from '../views/risks.ts'
import { addMitigation, changeMitigation } from './mitigations.ts'
import { addRisk, changeRisk, linkRisk } from './risks.ts'

const { db } = await testDatabase()
const world = await programmeWorld(db)
const { programme, measures, authors, coordinator, as } = world

const raise = (who: Member, wish: Partial<RiskFields> & { title: string; items?: readonly string[] }) =>
  as(who, (tx, actor) => addRisk(tx, actor, { programme, items: [], ...wish }))
const raised = async (who: Member, wish: Parameters<typeof raise>[1]) => must(await raise(who, wish)).id
const file = (risk: string, who: Member = world.reader) => as(who, async (tx, actor) => must(await getRisk(tx, actor, { programme, risk })))
const change = (who: Member, risk: string, wish: Partial<RiskFields> & { revision?: number }) =>
  as(who, async (tx, actor) => {
    const now = must(await getRisk(tx, actor, { programme, risk })).risk
    const { id: _, items: _items, demo: _demo, since: _since, ...fields } = now
    return changeRisk(tx, actor, { programme, risk, ...fields, ...wish })
  })

test('an author raises a risk on a measure of the own organisation, and none on that of another', async () => {
  expect(await raise(authors.SZW, { title: 'Te weinig mensen', items: [measures.SZW] })).toEqual({ id: expect.any(String) })
  expect(await raise(authors.SZW, { title: 'Te weinig geld', items: [measures.VWS] })).toEqual({ refused: 'risk.not-your-part' })
  expect(await raise(world.reader, { title: 'Te laat', raisedBy: world.reader.organisation })).toEqual({ refused: 'risk.not-your-part' })
})

test('a risk that the own organisation raised or owns is changed by its author too', async () => {
  const owned = await raised(coordinator, { title: 'Wachtlijsten', owner: authors.VWS.organisation })
  expect(await change(authors.VWS, owned, { consequence: 'Mensen wachten langer' })).toEqual({ id: owned })
  expect(await change(authors.SZW, owned, { consequence: 'Overgenomen' })).toEqual({ refused: 'risk.not-your-part' })
  expect((await file(owned)).risk.consequence).toBe('Mensen wachten langer')
})

test('the database itself keeps an author from the risks of another ministry', async () => {
  const risk = await raised(coordinator, { title: 'Van OCW', owner: authors.OCW.organisation })
  const outcome = await as(authors.VWS, async (tx, actor) => {
    const now = await findRiskRow(tx, programme, risk)
    return now && changeRiskRow(tx, now, { fields: { ...emptyRisk, title: 'Overgenomen' }, by: actor.person })
  })
  expect(outcome).toBe(false)
})

test('the independent adviser raises a risk and decides nothing about it', async () => {
  const adviser = await adviserOf()
  const risk = await raised(adviser, { title: 'Het veld haakt af', raisedByText: 'adviseur' })
  expect(await raise(adviser, { title: 'Met eigenaar', owner: adviser.organisation })).toEqual({ refused: 'risk.not-your-part' })
  expect(await change(adviser, risk, { status: 'accepted', explanation: 'Vind ik' })).toEqual({ refused: 'risk.not-your-part' })
  const slipped = as(adviser, (tx) =>
    sql`insert into risk (programme_id, title, status, explanation)
    values (${programme}, 'Zelf besloten', 'accepted', 'Vind ik')`.execute(tx),
  )
  await expect(slipped).rejects.toThrow(/row-level security/)
})

test('refuses half an assessment, a heavier one after mitigation, two owners and a status without a reason', async () => {
  const code = async (wish: Partial<RiskFields>) => {
    const outcome = await raise(coordinator, { title: 'Proef', ...wish })
    return 'refused' in outcome ? outcome.refused : 'added'
  }
  expect(await code({ chance: 3 })).toBe('risk.scores-by-halves')
  expect(await code({ chanceAfter: 3, impactAfter: 3 })).toBe('risk.after-without-before')
  expect(await code({ chance: 2, impact: 2, chanceAfter: 3, impactAfter: 3 })).toBe('risk.worse-after')
  expect(await code({ owner: authors.OCW.organisation, ownerPerson: coordinator.actor.person })).toBe('risk.two-owners')
  expect(await code({ status: 'accepted' })).toBe('risk.status-without-reason')
  expect(await code({ title: '  ' })).toBe('risk.title-empty')
  expect(await code({ owner: programme })).toBe('risk.organisation-unknown')
  expect(await raise(coordinator, { title: 'Proef', items: [programme] })).toEqual({ refused: 'risk.item-unknown' })
  expect(await code({ code: 'R7' })).toBe('added')
  expect(await code({ code: 'r7' })).toBe('risk.code-taken')
})

test('an edit on a stale revision is refused, and every state stays readable', async () => {
  const risk = await raised(coordinator, { title: 'Onzekere steun', chance: 4, impact: 5 })
  must(await change(coordinator, risk, { chanceAfter: 2, impactAfter: 5 }))
  expect(await change(coordinator, risk, { title: 'Te laat', revision: 1 })).toEqual({ refused: 'risk.stale' })
  const { states } = await file(risk)
  expect(states.map(({ revision, chanceAfter, by }) => [revision, chanceAfter, by])).toEqual([
    [2, 2, 'Coördinator van de proef'],
    [1, null, 'Coördinator van de proef'],
  ])
})

test('a risk with open mitigations is not closed', async () => {
  const risk = await raised(coordinator, { title: 'Overbelasting', items: [measures.OCW] })
  const wish = { action: 'Werven', owner: authors.SZW.organisation, ownerPerson: null, dueOn: '2027-03-01', status: 'planned' } as const
  must(await as(authors.OCW, (tx, actor) => addMitigation(tx, actor, { programme, risk, ...wish })))
  expect(await change(coordinator, risk, { status: 'closed', explanation: 'Klaar' })).toEqual({ refused: 'risk.open-mitigations' })
  const [mitigation] = (await file(risk)).mitigations
  if (!mitigation) throw new Error('No mitigation')
  const finish = (who: Member) =>
    as(who, (tx, actor) => changeMitigation(tx, actor, { programme, mitigation: mitigation.id, revision: 1, ...wish, status: 'done' }))
  expect(await finish(authors.VWS)).toEqual({ refused: 'risk.not-your-part' })
  expect(await finish(authors.SZW)).toEqual({ risk })
  expect(await finish(authors.SZW)).toEqual({ refused: 'mitigation.stale' })
  expect(await change(coordinator, risk, { status: 'closed', explanation: 'Klaar' })).toEqual({ id: risk })
})

test('who links a risk to a measure lets its lead keep it too', async () => {
  const risk = await raised(coordinator, { title: 'Privacy' })
  const link = (who: Member, revision: number, items: string[]) =>
    as(who, (tx, actor) => linkRisk(tx, actor, { programme, risk, revision, items }))
  expect(await link(authors.SZW, 1, [measures.SZW])).toEqual({ refused: 'risk.not-your-part' })
  expect(await link(coordinator, 1, [measures.SZW])).toEqual({ id: risk })
  expect((await file(risk, authors.SZW)).mayChange).toBe(true)
  expect((await file(risk, authors.VWS)).mayChange).toBe(false)
})

test('the list finds by word, level, place and measure, heaviest first, and leaves the closed out', async () => {
  const fresh = await programmeWorld(db)
  const add = (title: string, [chance, impact]: [number, number], wish: Partial<RiskFields> & { items?: string[] } = {}) =>
    fresh.as(fresh.coordinator, (tx, actor) =>
      addRisk(tx, actor, { programme: fresh.programme, items: [], title, chance, impact, ...wish }),
    )
  must(await add('Zwaar', [5, 5]))
  must(await add('Verzacht', [5, 4], { chanceAfter: 1, impactAfter: 4, items: [fresh.measures.OCW] }))
  must(await add('Gesloten', [5, 5], { status: 'closed', explanation: 'Voorbij' }))
  const list = (wish: object) =>
    fresh.as(fresh.reader, async (tx, actor) =>
      (await listRisks(tx, actor, { programme: fresh.programme, ...wish })).risks.map(({ title }) => title),
    )
  expect(await list({})).toEqual(['Zwaar', 'Verzacht'])
  expect(await list({ level: 'high' })).toEqual(['Zwaar'])
  expect(await list({ level: 'low' })).toEqual(['Verzacht'])
  expect(await list({ chance: 5, impact: 4, when: 'before' })).toEqual(['Verzacht'])
  expect(await list({ chance: 5, impact: 4 })).toEqual([])
  expect(await list({ item: fresh.measures.OCW })).toEqual(['Verzacht'])
  expect(await list({ text: 'ZWAAR', status: 'all' })).toEqual(['Zwaar'])
  expect(await list({ status: 'closed' })).toEqual(['Gesloten'])
  const matrix = await fresh.as(fresh.reader, (tx, actor) => getRiskMatrix(tx, actor, fresh.programme))
  expect([matrix.all, matrix.moves.reduce((sum, { count }) => sum + count, 0)]).toEqual([3, 2])
})

test('somebody without a role in the programme sees no risk of it', async () => {
  expect(await as(world.outsider, (tx, actor) => listRisks(tx, actor, { programme }))).toEqual({ risks: [], total: 0 })
})

async function adviserOf(): Promise<Member> {
  const { person } = await personNamed(db, 'Adviseur van de proef', { organisation: 'AZ', roles: [] })
  // Who opened the programme was an administrator; it lets the adviser in.
  const keeper = await personNamed(db, 'Beheerder van de proef', { roles: [] })
  await asActor(db, keeper, async (tx) => {
    const holder = { holder: 'person', holderId: person } as const
    return must(await grantRole(tx, keeper, { programme, dossier: null, role: 'independentAdviser', ...holder }))
  })
  const actor = await actorFor(db, { person, address: null })
  return { actor, organisation: (await organisationOf(db, actor)) ?? '' }
}
