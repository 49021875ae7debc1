import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { completeText, decidingWorld } from '../../../tests/deciding-world.ts'
import { pieces, replaceText } from '../../../tests/memo-world.ts'
import { must } from '../../../tests/programme-world.ts'
import { means } from '../../../tests/reading-means.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { actorFor } from '../../identity/acts/actors.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { addMilestone } from '../../programme/acts/milestones.ts'
import { getItem } from '../../programme/views/items.ts'
import { getCoordination } from '../views/coordination.ts'
import { listDecidedHere } from '../views/effects.ts'
import { getMemo } from '../views/memos.ts'
import { getOfferCheck } from '../views/offer.ts'
import { decisionsOn } from '../views/standing.ts'
import { closeCoordination } from './close-coordination.ts'
import { assignCondition, settleCondition } from './conditions.ts'
import { returnMemo } from './decide.ts'
import { changeFormat } from './formats.ts'
import { keepInk, withdrawInk } from './ink.ts'
import { changeHeader } from './memos.ts'
import { offerMemo, withdrawMemo } from './offer.ts'
import { openCoordination } from './open-coordination.ts'
import { giveOpinion } from './opinions.ts'
import { prepareDecision } from './prepare.ts'

const { db } = await testDatabase()
const world = await decidingWorld(db)
const { as, coordinator, ministers, office, forMinister, reader, authors, contacts, measures, look, decide } = world
const agreed = (point: string) => ({ point, outcome: 'agreed' }) as const

const tasksOf = async (person: string, thing: string) =>
  (
    await db
      .selectFrom('notice')
      .select('id')
      .where('person_id', '=', person)
      .where('thing', '=', thing)
      .where('is_task', '=', true)
      .where('done_at', 'is', null)
      .execute()
  ).length

test('a memo in which something is missing is not offered, and one that is whole is frozen, shown and asked of the minister and the office', async () => {
  const empty = await world.memo()
  expect(await as(coordinator, (tx, actor) => offerMemo(tx, actor, { memo: empty, confirmed: true, ...means }))).toMatchObject({
    refused: 'memo.incomplete',
  })
  const before = await tasksOf(office.actor.person, 'memoDecision')
  const { memo } = await world.offered()
  const view = await as(ministers.OCW, async (tx, actor) => must(await getMemo(tx, actor, memo)))
  expect(view).toMatchObject({ status: 'offered', offeredVersion: 1 })
  expect(await tasksOf(office.actor.person, 'memoDecision')).toBe(before + 1)
  const { offered, points, decidesAs } = await look(ministers.OCW, memo)
  expect(offered).toMatchObject({ keyPoints: 'Het kost niets.', reason: 'De maatregel is klaar.' })
  expect(points.map(({ standing }) => standing)).toEqual(['open', 'open'])
  expect(decidesAs).toMatchObject({ name: 'Minister van OCW', onBehalf: false })
})

test('a memo in which an error is found is offered only with a reason, which the minister reads beside what was found', async () => {
  const text = completeText()
  const wrong = { ...text, content: [...(text.content ?? []), pieces.paragraph('Het debat is op maandag 25 januari 2023.')] }
  const memo = await world.memo({ text: wrong })
  const offer = (reason: string) => as(coordinator, (tx, actor) => offerMemo(tx, actor, { memo, confirmed: true, reason, ...means }))
  expect(await offer(' ')).toMatchObject({ refused: 'memo.errors-open' })
  must(await offer('De minister wacht erop; het is een schrijffout.'))
  const { steps } = await look(ministers.OCW, memo)
  expect(steps[0]).toMatchObject({ act: 'offer', reason: 'De minister wacht erop; het is een schrijffout.' })
  expect(steps[0]?.known.map(({ nl }) => nl)).toEqual([expect.stringContaining('maandag')])
})

test('the minister sees what every ministry thinks of a point, its words and an objection first', async () => {
  const memo = await world.ready()
  const round = await as(coordinator, async (tx, actor) => {
    const asks = [contacts.SZW, contacts.VWS].map(({ organisation }) => ({ organisation, people: [] }))
    return must(await openCoordination(tx, actor, { memo, deadline: '2099-01-01', note: '', asks })).round
  })
  const answer = (member: typeof reader, ...opinions: Parameters<typeof giveOpinion>[2]['opinions']) =>
    as(member, async (tx, actor) => {
      const { rounds } = must(await getCoordination(tx, actor, memo))
      const ask = rounds[0]?.asks.find(({ mayAnswer }) => mayAnswer)?.id ?? ''
      must(await giveOpinion(tx, actor, { memo, round, ask, revision: 0, opinions }))
    })
  const agrees = { point: null, opinion: 'agreed', condition: '' } as const
  await answer(contacts.SZW, agrees)
  await answer(contacts.VWS, agrees, { point: 'p2', opinion: 'objected', condition: 'De brief noemt de kosten niet.' })
  await as(coordinator, async (tx, actor) => {
    must(await closeCoordination(tx, actor, { memo, round }))
    must(await offerMemo(tx, actor, { memo, confirmed: true, ...means }))
  })
  const { opinions } = await look(ministers.OCW, memo)
  expect(
    opinions.map(({ organisation, point, opinion, condition, version }) => [organisation, point, opinion, condition, version]),
  ).toEqual([
    ['VWS', 'p2', 'objected', 'De brief noemt de kosten niet.', 1],
    ['SZW', null, 'agreed', '', 1],
    ['VWS', null, 'agreed', '', 1],
  ])
  const told = await db.selectFrom('notice').select('params').where('thing', '=', 'memoAsk').where('kind', '=', 'submitted').execute()
  expect(told.map(({ params }) => params)).toContainEqual(expect.objectContaining({ opinion: 'objected' }))
})

test('the minister reads reason and key points, also under headings that are numbered or that the programme calls otherwise', async () => {
  const headings = [
    { id: 'reason', title: 'Waar het om gaat', level: 1, required: true },
    { id: 'advisedDecision', title: 'Geadviseerd besluit', level: 1, required: true },
  ] as const
  await as(coordinator, async (tx, actor) =>
    must(await changeFormat(tx, actor, { programme: world.programme, kind: 'discussion', revision: 0, headings })),
  )
  const renamed = JSON.parse(
    JSON.stringify(completeText()).replace('Aanleiding', '1. Waar het om gaat:').replace('Kernpunten', '3. KERNPUNTEN'),
  )
  const memo = await world.memo({ kind: 'discussion', text: renamed })
  must(await as(coordinator, (tx, actor) => offerMemo(tx, actor, { memo, confirmed: true, ...means })))
  const { offered } = await look(ministers.OCW, memo)
  expect(offered).toMatchObject({ keyPoints: 'Het kost niets.', reason: 'De maatregel is klaar.' })
})

test('an offered memo is taken back with a reason as long as nothing was decided on it', async () => {
  const at = await world.offered()
  const withdraw = (reason: string) => as(coordinator, (tx, actor) => withdrawMemo(tx, actor, { memo: at.memo, reason }))
  expect(await withdraw(' ')).toMatchObject({ refused: 'memo.reason-empty' })
  must(await withdraw('Een bedrag klopt niet.'))
  expect(await decide(ministers.OCW, at, agreed('p1'))).toEqual({ refused: 'decision.stale' })
  const again = await world.offered()
  must(await decide(ministers.OCW, again, agreed('p1')))
  expect(await as(coordinator, (tx, actor) => withdrawMemo(tx, actor, { memo: again.memo, reason: 'Toch niet.' }))).toEqual({
    refused: 'memo.decided-on',
  })
})

test('a memo is decided when every point has an outcome, and the newest outcome counts while the earlier ones stay', async () => {
  const at = await world.offered()
  must(await decide(ministers.OCW, at, { point: 'p1', outcome: 'discuss', remark: 'Eerst met Financiën.' }))
  must(await decide(ministers.OCW, at, agreed('p2')))
  expect((await look(reader, at.memo)).status).toBe('offered')
  must(await decide(ministers.OCW, at, { point: 'p1', outcome: 'notAgreed', remark: 'Te duur.' }))
  const { status, points, history } = await look(coordinator, at.memo)
  expect([status, ...points.map(({ standing }) => standing)]).toEqual(['decided', 'notAgreed', 'agreed'])
  expect(history.map(({ outcome, pointNumber }) => [outcome, pointNumber])).toEqual([
    ['notAgreed', 1],
    ['agreed', 2],
    ['discuss', 1],
  ])
  const given = await as(reader, (tx) => decisionsOn(tx, at.memo, at.version))
  expect(given.map(({ outcome }) => outcome)).toEqual(['discuss', 'agreed', 'notAgreed'])
  await expect(db.updateTable('memo_decision').set({ outcome: 'agreed' }).where('memo_id', '=', at.memo).execute()).rejects.toThrow(
    'never changed',
  )
})

test('of several who decide all must say something', async () => {
  const memo = await world.ready()
  await as(coordinator, async (tx, actor) => {
    const { header, revision } = must(await getMemo(tx, actor, memo))
    const addressees = header.addressees.map((one) => ({ ...one, decides: true }))
    must(await changeHeader(tx, actor, { memo, revision, addressees }))
    must(await offerMemo(tx, actor, { memo, confirmed: true, ...means }))
  })
  const version = (await look(coordinator, memo)).offered?.id ?? ''
  must(await decide(ministers.OCW, { memo, version }, agreed('p1')))
  expect(await look(coordinator, memo)).toMatchObject({ status: 'offered', points: [{ standing: 'open' }, { standing: 'open' }] })
  const together = await Promise.all([
    decide(ministers.OCW, { memo, version }, agreed('p2')),
    decide(ministers.SZW, { memo, version }, { point: 'p1', outcome: 'notAgreed' }, agreed('p2')),
  ])
  together.forEach(must)
  expect(await look(coordinator, memo)).toMatchObject({ status: 'decided', points: [{ standing: 'notAgreed' }, { standing: 'agreed' }] })
})

test('a memo that asks nothing is seen as a whole', async () => {
  const at = await world.offered({ kind: 'information', points: 0 })
  expect(await decide(ministers.OCW, at, { point: null, outcome: 'agreedIf', condition: 'x' })).toMatchObject({
    refused: 'decision.outcome-does-not-fit',
  })
  must(await decide(ministers.OCW, at, { point: null, outcome: 'noted' }))
  expect(await look(reader, at.memo)).toMatchObject({ status: 'decided', whole: { standing: 'noted' } })
})

test('the office prepares in its own name, which only the minister sees, and decides in the name of the minister', async () => {
  const at = await world.offered()
  const wish = { point: 'p1', outcome: 'agreed', condition: '', remark: 'Mooi.', note: 'Let op de planning.' } as const
  const prepare = (member: typeof office, minister: string) =>
    as(member, (tx, actor) => prepareDecision(tx, actor, { ...at, minister, ...wish }))
  const { person } = ministers.OCW.actor
  expect(await prepare(office, ministers.SZW.actor.person)).toEqual({ refused: 'decision.not-your-minister' })
  expect(await prepare(forMinister, person)).toEqual({ refused: 'preparation.in-own-name-only' })
  must(await prepare(office, person))
  const seen = await Promise.all(
    [ministers.OCW, office, coordinator, ministers.SZW].map(async (one) => (await look(one, at.memo)).preparations),
  )
  expect(seen.map((one) => one.length)).toEqual([1, 1, 0, 0])
  expect(seen[0]?.[0]).toMatchObject({ note: 'Let op de planning.', by: 'Bureau van de minister van OCW' })
  expect((await look(office, at.memo)).decidesAs).toBeNull()
  must(await decide(forMinister, at, agreed('p1')))
  const [last] = (await look(coordinator, at.memo)).history
  expect([last?.minister.name, last?.by.name]).toEqual(['Minister van OCW', 'Bureau van de minister van OCW'])
  const record = await db.selectFrom('record').selectAll().where('act', '=', 'takeDecision').orderBy('number', 'desc').executeTakeFirst()
  expect([record?.actor_id, record?.on_behalf_of]).toEqual([office.actor.person, person])
})

test('a decision on a version that came back meanwhile is refused, and the next offer is the next version', async () => {
  const at = await world.offered()
  must(await decide(ministers.OCW, at, { point: 'p2', outcome: 'agreedIf', condition: 'Na de Kerst.' }))
  const back = { ...at, remark: 'De dekking ontbreekt.' }
  expect(await as(ministers.SZW, (tx, actor) => returnMemo(tx, actor, back))).toEqual({ refused: 'decision.not-yours' })
  must(await as(ministers.OCW, (tx, actor) => returnMemo(tx, actor, back)))
  expect(await look(coordinator, at.memo)).toMatchObject({
    status: 'returned',
    conditions: [{ status: 'dropped' }],
    steps: [{ act: 'return', reason: 'De dekking ontbreekt.' }, { act: 'offer' }],
  })
  await as(coordinator, async (tx, actor) => {
    await replaceText(tx, { memo: at.memo, dossier: world.dossier, text: completeText(), by: actor.person })
    must(await offerMemo(tx, actor, { memo: at.memo, confirmed: true, ...means }))
  })
  expect(await decide(ministers.OCW, at, agreed('p1'))).toEqual({ refused: 'decision.stale' })
  const now = await look(ministers.OCW, at.memo)
  expect([now.offered?.number, now.points[1]?.standing, now.history[0]?.versionNumber]).toEqual([2, 'open', 1])
})

test('who lost the role this morning decides nothing, also where the screen still stands open', async () => {
  const at = await world.offered()
  const role = { person_id: ministers.OCW.actor.person, role: 'minister' } as const
  const ended = db.updateTable('membership').where('person_id', '=', role.person_id).where('role', '=', role.role)
  await ended.set({ until: new Date() }).execute()
  expect(isRefusal(await decide(ministers.OCW, at, agreed('p1')))).toBe(true)
  expect(isRefusal(await decide(forMinister, at, agreed('p1')))).toBe(true)
  const row = { memo_id: at.memo, dossier_id: world.dossier, version_id: at.version, point: 'p1', outcome: 'agreed' }
  const direct = as(ministers.OCW, (tx, { person }) =>
    tx
      .insertInto('memo_decision')
      .values({ ...row, minister_id: person, by_id: person })
      .execute(),
  )
  await expect(direct).rejects.toThrow('row-level security')
  await ended.set({ until: null }).execute()
  must(await decide(ministers.OCW, at, agreed('p1')))
})

test('no maker declares a memo decided, signed or returned, and no minister changes what a memo says', async () => {
  const { memo } = await world.offered()
  for (const status of ['decided', 'signed', 'returned']) {
    await expect(as(coordinator, (tx) => tx.updateTable('memo').set({ status }).where('id', '=', memo).execute())).rejects.toThrow(
      'follows from decisions',
    )
  }
  const changed = await as(ministers.OCW, (tx) =>
    tx.updateTable('memo').set({ subject: 'anders' }).where('id', '=', memo).executeTakeFirst(),
  )
  expect(changed.numUpdatedRows).toBe(0n)
})

test('an agreed point changes the measure, which says where it was decided', async () => {
  const effects = [{ thing: 'item', id: measures.SZW, to: 'completed' }]
  const at = await world.offered({ effects })
  expect((await look(ministers.OCW, at.memo)).points[0]?.effects).toMatchObject([{ name: '1.1.2 Maatregel 1.1.2', now: 'planned' }])
  must(await decide(ministers.OCW, at, agreed('p1')))
  const { item } = await as(authors.SZW, async (tx, actor) =>
    must(await getItem(tx, actor, { programme: world.programme, item: measures.SZW })),
  )
  expect(item.status).toBe('completed')
  expect((await look(reader, at.memo)).effects).toMatchObject([{ before: 'planned', after: 'completed', refused: null }])
  const here = await as(authors.SZW, (tx, actor) => listDecidedHere(tx, actor, { programme: world.programme, id: measures.SZW }))
  expect(here).toMatchObject([{ memo: at.memo, pointNumber: 1, ministers: ['Minister van OCW'] }])
})

test('a measure that came to have open milestones does not block the decision: the reason is told and asked of the author', async () => {
  const at = await world.offered({ effects: [{ thing: 'item', id: measures.VWS, to: 'completed' }] })
  await as(coordinator, async (tx, actor) =>
    must(await addMilestone(tx, actor, { programme: world.programme, item: measures.VWS, title: 'Nog te doen', dueOn: '2031-01-01' })),
  )
  must(await decide(ministers.OCW, at, agreed('p1'), agreed('p2')))
  expect(await look(coordinator, at.memo)).toMatchObject({ status: 'decided', effects: [{ refused: 'item.open-milestones' }] })
  expect(await tasksOf(coordinator.actor.person, 'memoEffect')).toBe(1)
})

test('who agrees no longer undoes nothing, and the author is asked to look at what was changed', async () => {
  const at = await world.offered({ effects: [{ thing: 'item', id: measures.SZW, to: 'stopped' }] })
  must(await decide(ministers.OCW, at, agreed('p1')))
  const before = await tasksOf(coordinator.actor.person, 'memoEffect')
  must(await decide(ministers.OCW, at, { point: 'p1', outcome: 'notAgreed', remark: 'Toch niet.' }))
  expect(await tasksOf(coordinator.actor.person, 'memoEffect')).toBe(before + 1)
  const now = await db.selectFrom('programme_item').select('status').where('id', '=', measures.SZW).executeTakeFirst()
  expect(now?.status).toBe('stopped')
})

test('a budget line and a risk follow a decision too, and nothing follows without one', async () => {
  const line = await addLine()
  const risk = await addRiskRow()
  const effects = [
    { thing: 'budgetLine', id: line, to: 'decided' },
    { thing: 'risk', id: risk, to: 'accepted' },
  ]
  const at = await world.offered({ effects })
  const forged = as(ministers.OCW, async (tx) => {
    const { rows } = await sql<{
      id: string
    }>`insert into memo_decision (memo_id, dossier_id, version_id, point, outcome, minister_id, by_id)
      values (${at.memo}, ${world.dossier}, ${at.version}, 'p1', 'notAgreed', access_actor(), access_actor()) returning id`.execute(tx)
    const { rows: changed } = await sql<{ changed: boolean }>`
      select change_decided_budget_line(${rows[0]?.id}, ${line}, 'decided') as changed`.execute(tx)
    return changed[0]?.changed
  })
  expect(await forged).toBe(false)
  must(await decide(ministers.OCW, at, agreed('p1')))
  const state = await db.selectFrom('budget_line').select(['state', 'changed_by']).where('id', '=', line).executeTakeFirst()
  expect(state).toEqual({ state: 'decided', changed_by: ministers.OCW.actor.person })
  const accepted = await db.selectFrom('risk').select(['status', 'explanation']).where('id', '=', risk).executeTakeFirst()
  expect(accepted).toEqual({ status: 'accepted', explanation: 'Besloten in nota “Proefnota”, beslispunt 1.' })
  const again = as(ministers.OCW, async (tx) => {
    const { id } = await tx
      .selectFrom('memo_decision')
      .select('id')
      .where('outcome', '=', 'agreed')
      .where('memo_id', '=', at.memo)
      .executeTakeFirstOrThrow()
    await sql`select change_decided_budget_line(${id}, ${line}, 'decided')`.execute(tx)
    return (await sql<{ c: boolean }>`select change_decided_risk(${id}, ${risk}, 'accepted', 'x') as c`.execute(tx)).rows[0]?.c
  })
  expect(await again).toBe(false)
})

test('agreed if asks its condition of the author, and changes the measure once the condition is met', async () => {
  const at = await world.offered({ effects: [{ thing: 'item', id: measures.OCW, to: 'underway' }] })
  expect(await decide(ministers.OCW, at, { point: 'p1', outcome: 'agreedIf' })).toEqual({ refused: 'decision.condition-missing' })
  const due = '2031-03-01'
  must(await decide(ministers.OCW, at, { point: 'p1', outcome: 'agreedIf', condition: 'Als VWS meebetaalt.', dueOn: due }, agreed('p2')))
  const [condition] = (await look(coordinator, at.memo)).conditions
  if (!condition) throw new Error('No condition')
  expect(condition).toMatchObject({ status: 'open', dueOn: due, owner: { id: coordinator.actor.person }, mayFollow: true })
  const statusOf = async () =>
    (await db.selectFrom('programme_item').select('status').where('id', '=', measures.OCW).executeTakeFirst())?.status
  expect(await statusOf()).toBe('planned')
  const assigning = { memo: at.memo, condition: condition.id, revision: condition.revision, owner: contacts.VWS.actor.person, dueOn: due }
  must(await as(coordinator, (tx, actor) => assignCondition(tx, actor, assigning)))
  const meet = (member: typeof reader, note: string, revision = condition.revision + 1) =>
    as(member, (tx, actor) => settleCondition(tx, actor, { memo: at.memo, condition: condition.id, revision, outcome: 'met', note }))
  expect(await meet(reader, 'Klaar.')).toEqual({ refused: 'condition.not-yours' })
  expect(await meet(contacts.VWS, 'Klaar.', condition.revision)).toEqual({ refused: 'condition.changed-meanwhile' })
  expect(await meet(contacts.VWS, ' ')).toEqual({ refused: 'condition.note-empty' })
  must(await meet(contacts.VWS, 'VWS betaalt de helft.'))
  expect(await statusOf()).toBe('underway')
  const now = await look(ministers.OCW, at.memo)
  expect([now.points[0]?.standing, now.conditions[0]?.status, now.effects[0]?.after]).toEqual(['agreed', 'met', 'underway'])
  expect(await tasksOf(contacts.VWS.actor.person, 'memoCondition')).toBe(0)
  const told = await db
    .selectFrom('notice')
    .select('kind')
    .where('thing_id', '=', condition.id)
    .where('person_id', '=', ministers.OCW.actor.person)
    .execute()
  expect(told).toEqual([{ kind: 'submitted' }])
})

test('handwriting is kept at a point of the version, seen by all who read, and withdrawn by its writer alone', async () => {
  const at = await world.offered()
  const strokes = [
    [
      [10, 10],
      [200, 40],
    ],
  ]
  const keep = (member: typeof reader, place = 'p1') =>
    as(member, (tx, actor) => keepInk(tx, actor, { ...at, place, strokes, alt: 'Goed zo' }))
  expect(await keep(ministers.SZW)).toEqual({ refused: 'decision.not-yours' })
  expect(await keep(ministers.OCW, 'p9')).toEqual({ refused: 'decision.point-unknown' })
  must(await keep(ministers.OCW))
  const [ink] = (await look(reader, at.memo)).ink
  if (!ink) throw new Error('No handwriting')
  expect(ink).toMatchObject({ place: 'p1', strokes, alt: 'Goed zo', mine: false, withdrawnAt: null })
  const withdraw = (member: typeof reader) => as(member, (tx, actor) => withdrawInk(tx, actor, { memo: at.memo, ink: ink.id }))
  expect(await withdraw(ministers.SZW)).toEqual({ refused: 'ink.unknown' })
  must(await withdraw(ministers.OCW))
  expect((await look(reader, at.memo)).ink[0]?.withdrawnAt).not.toBeNull()
})

async function addLine(): Promise<string> {
  const row = { programme_id: world.programme, organisation_id: authors.VWS.organisation, year: 2027, cents: '100000', purpose: 'Proef' }
  return (
    await db
      .insertInto('budget_line')
      .values({ ...row, state: 'reserved' })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id
}

async function addRiskRow(): Promise<string> {
  return (
    await db.insertInto('risk').values({ programme_id: world.programme, title: 'Proefrisico' }).returning('id').executeTakeFirstOrThrow()
  ).id
}

test('the office in the name of the minister is known to the session, and no longer once that ended', async () => {
  const at = await world.offered()
  await db.updateTable('deputy').set({ until: new Date() }).where('deputy_id', '=', office.actor.person).execute()
  expect(isRefusal(await decide(forMinister, at, agreed('p1')))).toBe(true)
  const now = await actorFor(db, { person: office.actor.person, subject: ministers.OCW.actor.person, address: null })
  expect(now.subject).toBe(office.actor.person)
})

test('what is to be looked at before offering counts warnings and findings together', async () => {
  const text = completeText()
  const memo = await world.memo({ text: { ...text, content: (text.content ?? []).slice(0, -1) } })
  const check = await as(coordinator, async (tx, actor) => must(await getOfferCheck(tx, actor, { memo, ...means })))
  expect(check).toMatchObject({ missing: [], warnings: [{ code: 'noRound' }], findings: [{ severity: 'warning' }] })
  const offered = await as(coordinator, (tx, actor) => offerMemo(tx, actor, { memo, confirmed: false, ...means }))
  expect(offered).toEqual({ refused: 'memo.look-first', details: { count: 2 } })
})
