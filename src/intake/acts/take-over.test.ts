import { expect, test } from 'vitest'
import { withCost, withLine } from '../../../tests/budget-world.ts'
import { type Member, must, programmeWorld } from '../../../tests/programme-world.ts'
import { amountOf, dossierWorld, textHas } from '../../../tests/take-over-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { changeBudgetLine } from '../../budget/acts/lines.ts'
import { addStatedTotal } from '../../budget/acts/stated-totals.ts'
import { listAllBudgetLines } from '../../budget/views/lines.ts'
import { listAllMeasureCosts } from '../../budget/views/money.ts'
import { listStatedTotals } from '../../budget/views/stated-totals.ts'
import { actorFor } from '../../identity/acts/actors.ts'
import { grantRole } from '../../identity/acts/memberships.ts'
import { listSources } from '../../programme/views/taken-over.ts'
import { listAllMitigations, listAllRisks } from '../../risk/views/risks.ts'
import type { Into } from '../model/take-over.ts'
import { getProgrammeComparison } from '../views/programme-comparison.ts'
import { listTakeOver } from '../views/take-over.ts'
import { decideProposal } from './decide.ts'
import { takeOver } from './take-over.ts'
import { putDocumentBack, withdrawDocument } from './withdrawals.ts'

const { db } = await testDatabase()
const world = await programmeWorld(db)
const { programme, coordinator, authors, reader, measures, as } = world
const ministries = { OCW: authors.OCW.organisation, SZW: authors.SZW.organisation, VWS: authors.VWS.organisation }
const { dossier, confirm, proposals } = await dossierWorld(db, world)

const fresh = async (member: Member): Promise<Member> => ({
  ...member,
  actor: await actorFor(db, { person: member.actor.person, address: null }),
})
const take = async (member: Member, fact: string, into: Into) => {
  const who = await fresh(member)
  return as(who, (tx, actor) => takeOver(tx, actor, { dossier, fact, into }))
}
const shown = async (member: Member, of = dossier) => as(await fresh(member), async (tx, actor) => must(await listTakeOver(tx, actor, of)))
const lines = () => as(coordinator, (tx, actor) => listAllBudgetLines(tx, actor, programme))

test('a reserved amount is offered as a line of its ministry and taken over with its sentence, and a second time it is refused', async () => {
  const fact = await confirm(amountOf(700_000))
  const [candidate] = (await shown(coordinator)).candidates.filter((one) => one.fact === fact)
  const into = candidate?.suggestions[0]?.into
  expect(into).toMatchObject({ as: 'budgetLine', organisation: ministries.OCW, state: 'reserved', spread: { way: 'one', year: 2024 } })
  if (!into) return
  expect(must(await take(coordinator, fact, into)).things).toMatchObject([{ thing: 'budgetLine', ended: false }])
  expect(await take(coordinator, fact, into)).toEqual({ refused: 'taken-over.already' })
  const all = (await lines()).filter(({ cents }) => cents === '70000000')
  expect(all).toMatchObject([{ year: 2024, state: 'reserved', organisation: { abbreviation: 'OCW' } }])
  const sources = await as(reader, (tx) => listSources(tx, programme, [all[0]?.id ?? '']))
  expect(sources).toMatchObject([{ fact, withdrawn: null, quote: 'OCW reserveert in 2024 € 700.000 voor onderzoek naar schermgebruik.' }])
  const after = await shown(coordinator)
  expect(after.candidates.map((one) => one.fact)).not.toContain(fact)
  expect(after.taken).toMatchObject([{ fact, withdrawn: null, things: [{ thing: 'budgetLine' }] }])
})

test('an amount of each of two years becomes two lines, and neither a second person nor a second part gets in beside them', async () => {
  const fact = await confirm((value) => value.kind === 'amount' && value.cents === '25000000')
  const [candidate] = (await shown(coordinator)).candidates.filter((one) => one.fact === fact)
  const into = candidate?.suggestions[0]?.into
  expect(into).toMatchObject({ as: 'budgetLine', state: 'requested', spread: { way: 'each', years: [2024, 2025] } })
  if (!into) return
  const both = await Promise.all([take(coordinator, fact, into), take(authors.SZW, fact, into)])
  expect(both.filter((one) => 'refused' in one)).toEqual([{ refused: 'taken-over.already' }])
  expect((await lines()).filter(({ cents }) => cents === '25000000').map(({ year }) => year)).toEqual([2024, 2025])
  const parts = await db.selectFrom('taken_over').select(['part', 'thing_id']).where('fact_id', '=', fact).orderBy('part').execute()
  expect(parts.map(({ part }) => part)).toEqual([0, 1])
  const third = {
    programme_id: programme,
    fact_id: fact,
    part: 2,
    thing: 'budgetLine',
    thing_id: measures.OCW,
    taken_by: coordinator.actor.person,
  }
  await expect(db.insertInto('taken_over').values(third).execute()).rejects.toThrow(/unique|a_fact_is_taken_over_once/)
})

test('a cost of a measure comes from a fact, and what a room refuses is refused here too, with nothing left behind', async () => {
  const fact = await confirm(amountOf(300_000))
  const into = { as: 'measureCost', measure: measures.SZW, spread: { way: 'one', year: 2024 }, priceLevel: null, explanation: '' } as const
  expect(await take(authors.VWS, fact, into)).toEqual({ refused: 'measureCost.not-your-part' })
  expect(await take(coordinator, fact, { ...into, spread: { way: 'one', year: 1800 } })).toMatchObject({
    refused: 'money.year-out-of-reach',
  })
  expect(await take(coordinator, fact, { ...into, measure: measures.VWS })).toMatchObject({
    things: [{ thing: 'measureCost', of: measures.VWS }],
  })
  expect((await as(coordinator, (tx, actor) => listAllMeasureCosts(tx, actor, programme))).map(({ cents }) => cents)).toEqual(['30000000'])
})

test('a risk and its mitigation are taken over; a fact becomes only what its kind can be', async () => {
  const risk = await confirm(textHas('risk', 'Kleine bedrijven'))
  const mitigation = await confirm(textHas('mitigation', 'uitzondering'))
  expect(await take(coordinator, risk, { as: 'organisation', organisation: ministries.OCW })).toEqual({ refused: 'takeOver.other-kind' })
  const first = (await shown(coordinator)).candidates.find((one) => one.fact === risk)?.suggestions[0]
  expect(first?.into.as).toBe('risk')
  if (first) must(await take(coordinator, risk, first.into))
  const offered = (await shown(coordinator)).candidates.find((one) => one.fact === mitigation)?.suggestions[0]
  expect(offered?.into).toMatchObject({ as: 'mitigation' })
  if (offered) must(await take(coordinator, mitigation, offered.into))
  const [risks, done] = await as(coordinator, async (tx, actor) => [
    await listAllRisks(tx, actor, programme),
    await listAllMitigations(tx, actor, programme),
  ])
  expect(risks.map(({ title }) => title)).toEqual([expect.stringContaining('Kleine bedrijven')])
  expect(done).toMatchObject([{ risk: risks[0]?.id, action: expect.stringContaining('uitzondering') }])
})

test('an organisation takes part from then on; only a co-ordinator adds one', async () => {
  const fact = await confirm((value) => value.kind === 'organisation' && value.abbreviation === 'VWS')
  const into = { as: 'organisation', organisation: ministries.VWS } as const
  expect(await take(authors.VWS, fact, into)).toEqual({ refused: 'takeOver.coordinator-only' })
  expect(await take(coordinator, fact, into)).toMatchObject({ things: [{ thing: 'organisation', id: ministries.VWS }] })
  const { participating_ids } = await db
    .selectFrom('programme')
    .select('participating_ids')
    .where('id', '=', programme)
    .executeTakeFirstOrThrow()
  expect(participating_ids).toEqual([ministries.VWS])
})

test('a fact that is undone after it was taken over is shown as withdrawn at the thing, and its next reading points there', async () => {
  const fact = await confirm(textHas('risk', 'meldingen'))
  const taken = must(await take(coordinator, fact, { as: 'risk', title: 'Meer meldingen', event: '', raisedBy: null, items: [] }))
  const [proposal] = await proposals(textHas('risk', 'meldingen'))
  const keeper = await fresh(coordinator)
  await as(keeper, async (tx, actor) =>
    must(await decideProposal(tx, actor, { proposal: proposal?.id ?? '', act: 'undo', revision: proposal?.revision ?? 0 })),
  )
  expect((await shown(coordinator)).taken.find((one) => one.fact === fact)?.withdrawn).toEqual(expect.any(String))
  const sources = await as(coordinator, (tx) => listSources(tx, programme, [taken.things[0]?.id ?? '']))
  expect(sources).toMatchObject([{ fact, withdrawn: expect.any(String) }])
  const again = await confirm(textHas('risk', 'meldingen'))
  const [suggested] = (await shown(coordinator)).candidates.find((one) => one.fact === again)?.suggestions ?? []
  expect(suggested).toMatchObject({ into: { as: 'existing', thing: 'risk', ids: [taken.things[0]?.id] }, name: { nl: 'Meer meldingen' } })
  if (suggested) expect(await take(coordinator, again, suggested.into)).toMatchObject({ things: [{ name: 'Meer meldingen' }] })
})

test('who reads the dossier and has no role in the programme sees that something was taken over, and nothing of the programme', async () => {
  const guest = world.outsider
  const keeper = await fresh(coordinator)
  await as(keeper, async (tx, actor) =>
    must(await grantRole(tx, actor, { programme: null, dossier, role: 'author', holder: 'person', holderId: guest.actor.person })),
  )
  const seen = await shown(guest)
  expect(seen.programme).toMatchObject({ reads: false, writes: false })
  expect(seen.done).toBeGreaterThan(3)
  expect(seen.taken.flatMap(({ things }) => things)).toEqual([])
  expect(seen.candidates.flatMap(({ suggestions }) => suggestions)).toEqual([])
  const compared = await as(await fresh(guest), async (tx, actor) => must(await getProgrammeComparison(tx, actor, dossier)))
  expect(compared).toMatchObject({ compared: 0, differences: [] })
  const [organisation] = (await proposals((value) => value.kind === 'organisation')).filter(({ status }) => status === 'proposed')
  const fact = await confirm((value) => value.kind === 'organisation' && JSON.stringify(value) === JSON.stringify(organisation?.value))
  expect(await take(guest, fact, { as: 'organisation', organisation: ministries.SZW })).toEqual({ refused: 'takeOver.coordinator-only' })
})

test('a dossier in no programme has nowhere to take things over', async () => {
  const alone = await dossierWorld(db, { ...world, coordinator: await loner() }, { programme: null })
  const fact = await alone.confirm(amountOf(700_000))
  const who = await loner()
  expect(await shown(who, alone.dossier)).toMatchObject({ programme: null, waiting: 1, candidates: [{ fact, suggestions: [] }] })
  const into = { as: 'organisation', organisation: ministries.OCW } as const
  expect(await as(who, (tx, actor) => takeOver(tx, actor, { dossier: alone.dossier, fact, into }))).toEqual({
    refused: 'takeOver.no-programme',
  })
})

test('the comparison tells what was changed after it was taken over, and is silent about what is the same', async () => {
  await withCost(world, measures.OCW, { year: 2024, cents: '100' })
  await withLine(world, authors.OCW, { year: 2030, cents: '999', purpose: 'iets anders' })
  const compare = async () => as(await fresh(coordinator), async (tx, actor) => must(await getProgrammeComparison(tx, actor, dossier)))
  expect((await compare()).differences).toEqual([])
  const line = (await lines()).find(({ cents }) => cents === '70000000')
  if (!line) throw new Error('No line')
  await as(coordinator, async (tx, actor) => {
    const { organisation, year, purpose, source, state, recurring, priceLevel, revision } = line
    const fields = { organisation: organisation.id, year, purpose, source, state, recurring, priceLevel, cents: '60000000' }
    must(await changeBudgetLine(tx, actor, { programme, line: line.id, revision, fields }))
  })
  const { differences, compared } = await compare()
  expect(compared).toBe(3)
  expect(differences).toMatchObject([
    {
      kind: 'changedSince',
      message: { nl: 'Het stuk noemt € 700.000 van OCW in 2024; het programma heeft nu € 600.000 van OCW in 2024.' },
      says: [{ confirmed: true, sentence: expect.stringContaining('schermgebruik') }],
      has: [{ thing: { thing: 'budgetLine', id: line.id }, sources: [{ documentName: 'nota-geld.txt' }] }],
    },
  ])
})

test('what was taken over from a withdrawn document stays, and its source says that it was withdrawn', async () => {
  const { id: document } = await db.selectFrom('document').select('id').where('dossier_id', '=', dossier).executeTakeFirstOrThrow()
  const { fact_id: fact, thing_id: line } = await db
    .selectFrom('taken_over as t')
    .innerJoin('fact as f', 'f.id', 't.fact_id')
    .select(['t.fact_id', 't.thing_id'])
    .where('t.thing', '=', 'budgetLine')
    .where('f.withdrawn_at', 'is', null)
    .limit(1)
    .executeTakeFirstOrThrow()
  const fields = {
    about: 'cover',
    organisation: null,
    item: null,
    source: '',
    firstYear: 2024,
    lastYear: 2024,
    cents: '100',
    statedIn: 'nota-geld.txt',
    fact,
  } as const
  must(await as(await fresh(coordinator), (tx, actor) => addStatedTotal(tx, actor, { programme, fields })))
  const before = await lines()
  const seen = async () => {
    const [source] = await as(reader, (tx) => listSources(tx, programme, [line]))
    const [stated] = await as(await fresh(coordinator), (tx, actor) => listStatedTotals(tx, actor, programme))
    return [source?.withdrawn !== null, stated?.placeWithdrawn, stated?.place?.documentName]
  }
  expect(await seen()).toEqual([false, false, 'nota-geld.txt'])
  must(await as(await fresh(coordinator), (tx, actor) => withdrawDocument(tx, actor, { document, reason: 'verkeerd dossier' })))
  expect(await seen()).toEqual([true, true, 'nota-geld.txt'])
  expect(await lines()).toEqual(before)
  must(await as(await fresh(coordinator), (tx, actor) => putDocumentBack(tx, actor, document)))
  expect(await seen()).toEqual([false, false, 'nota-geld.txt'])
})

async function loner(): Promise<Member> {
  const { id } = await db.selectFrom('person').select('id').where('name', '=', 'Beheerder van de proef').executeTakeFirstOrThrow()
  return { organisation: '', actor: await actorFor(db, { person: id, address: null }) }
}
