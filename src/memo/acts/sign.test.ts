import { expect, test } from 'vitest'
import { completeText, decidingWorld } from '../../../tests/deciding-world.ts'
import { pieces } from '../../../tests/memo-world.ts'
import { must } from '../../../tests/programme-world.ts'
import { means } from '../../../tests/reading-means.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { actorFor } from '../../identity/acts/actors.ts'
import type { SigningView } from '../model/signing.ts'
import { standardHeadings } from '../rules/format.ts'
import { paperOfVersion } from '../views/papers.ts'
import { getSigning } from '../views/signing.ts'
import { settleCondition } from './conditions.ts'
import { returnMemo } from './decide.ts'
import { changeFormat } from './formats.ts'
import { offerMemo } from './offer.ts'
import { archiveMemo, sendMemo } from './send.ts'
import { setSignatories, signMemo } from './sign.ts'

const { db } = await testDatabase()
const world = await decidingWorld(db)
const { as, coordinator, ministers, forMinister, reader, outsider, look, decide } = world
type Member = typeof reader

const signing = (member: Member, memo: string): Promise<SigningView> =>
  as(member, async (tx, actor) => must(await getSigning(tx, actor, memo)))
const both = [
  { title: 'de minister van SZW', person: ministers.SZW.actor.person },
  { title: 'de minister van OCW', person: ministers.OCW.actor.person },
]
const order = (memo: string, signatories = both) => as(coordinator, (tx, actor) => setSignatories(tx, actor, { memo, signatories }))
const offer = (memo: string) => as(coordinator, async (tx, actor) => must(await offerMemo(tx, actor, { memo, confirmed: true, ...means })))

async function sign(member: Member, memo: string, wish: { sha256?: string } = {}) {
  const { version } = await signing(reader, memo)
  const of = { memo, version: version?.id ?? '', sha256: wish.sha256 ?? version?.sha256 ?? '' }
  return as(member, (tx, actor) => signMemo(tx, actor, of))
}

async function toBeSigned(points: number): Promise<string> {
  const memo = await world.ready({ kind: 'signature', points })
  must(await order(memo))
  await offer(memo)
  return memo
}

test('a memo without points is signed in order, the second refused before the first, and the last signature signs it', async () => {
  const memo = await toBeSigned(0)
  expect(await sign(ministers.OCW, memo)).toEqual({ refused: 'signature.not-your-turn' })
  expect(await signing(ministers.SZW, memo)).toMatchObject({ waits: true, mine: true })
  must(await sign(ministers.SZW, memo))
  expect(await sign(ministers.SZW, memo)).toEqual({ refused: 'signature.already' })
  must(await sign(ministers.OCW, memo))
  const view = await signing(reader, memo)
  expect([view.status, view.waits, view.signatories.every(({ sha256 }) => sha256 === view.version?.sha256)]).toEqual([
    'signed',
    false,
    true,
  ])
})

test('the database refuses a signature out of turn, in the name of somebody, or under another text', async () => {
  const memo = await toBeSigned(0)
  const { version, signatories } = await signing(reader, memo)
  const row = (member: Member, position: number, sha256: string) => ({
    memo_id: memo,
    dossier_id: world.dossier,
    version_id: version?.id ?? '',
    signatory_id: signatories[position]?.id ?? '',
    position,
    sha256,
    by_id: member.actor.person,
    for_id: member.actor.subject,
  })
  const insert = (member: Member, position: number, sha256 = version?.sha256 ?? '') =>
    as(member, (tx) =>
      tx
        .insertInto('memo_signature')
        .values(row(member, position, sha256))
        .execute(),
    )
  await expect(insert(ministers.OCW, 1)).rejects.toThrow('row-level security')
  await expect(insert(ministers.OCW, 0)).rejects.toThrow('row-level security')
  await expect(insert(ministers.SZW, 0, 'f'.repeat(64))).rejects.toThrow('row-level security')
  await insert(ministers.SZW, 0)
  await expect(insert(forMinister, 1)).rejects.toThrow('row-level security')
  await insert(ministers.OCW, 1)
})

test('nobody signs for another, an unknown hash, or what was not asked of them', async () => {
  const memo = await toBeSigned(0)
  must(await sign(ministers.SZW, memo))
  expect(await sign(forMinister, memo)).toEqual({ refused: 'signature.own-name-only' })
  expect(await sign(reader, memo)).toEqual({ refused: 'signature.not-a-signatory' })
  expect(await sign(ministers.OCW, memo, { sha256: '0'.repeat(64) })).toEqual({ refused: 'signature.stale' })
})

test('a memo with points is decided before it is signed, and what was signed before it came back does not count for the next version', async () => {
  const memo = await toBeSigned(1)
  expect(await sign(ministers.SZW, memo)).toEqual({ refused: 'signature.not-decided' })
  const version = (await look(coordinator, memo)).offered?.id ?? ''
  must(await decide(ministers.OCW, { memo, version }, { point: 'p1', outcome: 'agreed' }))
  const task = await db.selectFrom('notice').select('person_id').where('thing', '=', 'memoSignature').where('thing_id', '=', memo).execute()
  expect(task).toEqual([{ person_id: ministers.SZW.actor.person }])
  must(await sign(ministers.SZW, memo))
  must(await as(ministers.OCW, (tx, actor) => returnMemo(tx, actor, { memo, version, remark: 'Toch een fout.' })))
  must(
    await order(
      memo,
      [both[1], both[0]].flatMap((one) => one ?? []),
    ),
  )
  await offer(memo)
  expect((await signing(reader, memo)).signatories.map(({ title, signedAt }) => [title, signedAt])).toEqual([
    ['de minister van OCW', null],
    ['de minister van SZW', null],
  ])
})

test('who signs is said while the text is open, of people who read it, each once', async () => {
  const memo = await world.ready({ kind: 'signature' })
  const [first] = both
  if (!first) throw new Error('Nobody')
  expect(await order(memo, [first, first])).toEqual({ refused: 'signatory.twice' })
  expect(await order(memo, [{ ...first, person: outsider.actor.person }])).toEqual({ refused: 'signatory.unknown' })
  expect(await order(memo, [{ ...first, title: ' ' }])).toEqual({ refused: 'signatory.title-empty' })
  must(await order(memo))
  must(await order(memo, [first]))
  await offer(memo)
  expect(await order(memo)).toEqual({ refused: 'memo.closed' })
})

test('a memo is sent once it is signed by all, on a day, and then put away', async () => {
  const memo = await toBeSigned(0)
  const send = () => as(coordinator, (tx, actor) => sendMemo(tx, actor, { memo, sentOn: '2026-05-01' }))
  expect(await send()).toEqual({ refused: 'memo.not-signed' })
  must(await sign(ministers.SZW, memo))
  must(await sign(ministers.OCW, memo))
  must(await send())
  expect(await signing(reader, memo)).toMatchObject({ status: 'sent', sentOn: '2026-05-01' })
  must(await as(coordinator, (tx, actor) => archiveMemo(tx, actor, { memo })))
  expect((await signing(reader, memo)).status).toBe('archived')
})

test('a signatory who was told leaves no trace in the session of an office', async () => {
  const { actor } = ministers.OCW
  const acting = await actorFor(db, { person: forMinister.actor.person, subject: actor.person, address: null })
  const memo = await toBeSigned(0)
  must(await sign(ministers.SZW, memo))
  expect((await signing({ ...forMinister, actor: acting }, memo)).mine).toBe(false)
})

test('a memo on which a condition is open is signed with that in sight, and sent only with a reason that is kept', async () => {
  const memo = await toBeSigned(1)
  const version = (await look(coordinator, memo)).offered?.id ?? ''
  must(await decide(ministers.OCW, { memo, version }, { point: 'p1', outcome: 'agreedIf', condition: 'SZW gaat eerst akkoord.' }))
  expect((await signing(ministers.SZW, memo)).conditions).toMatchObject([{ pointNumber: 1, text: 'SZW gaat eerst akkoord.' }])
  must(await sign(ministers.SZW, memo))
  must(await sign(ministers.OCW, memo))
  const send = (reason?: string) =>
    as(coordinator, (tx, actor) => sendMemo(tx, actor, { memo, sentOn: '2026-05-01', ...(reason !== undefined && { reason }) }))
  expect(await send()).toEqual({ refused: 'memo.conditions-open', details: { count: 1 } })
  const [person, of] = [coordinator.actor.person, { memo_id: memo, dossier_id: world.dossier, version_id: version }]
  const past = { ...of, act: 'send', day: '2026-05-01', by_id: person, for_id: person }
  await expect(as(coordinator, (tx) => tx.insertInto('memo_step').values(past).execute())).rejects.toThrow('says why')
  must(await send('SZW gaf mondeling akkoord.'))
  expect((await signing(reader, memo)).steps[0]).toMatchObject({ act: 'send', day: '2026-05-01', reason: 'SZW gaf mondeling akkoord.' })
})

test('a signature names the outcomes that stood, and the paper prints them above it and what came after on a sheet of its own', async () => {
  const memo = await toBeSigned(1)
  const version = (await look(coordinator, memo)).offered?.id ?? ''
  const condition = 'De brief gaat pas na akkoord van SZW.'
  must(await decide(ministers.OCW, { memo, version }, { point: 'p1', outcome: 'agreedIf', condition, remark: 'Spoed.' }))
  must(await sign(ministers.SZW, memo))
  must(await sign(ministers.OCW, memo))
  const [open] = (await look(coordinator, memo)).conditions
  const met = { memo, condition: open?.id ?? '', revision: open?.revision ?? 1, outcome: 'met', note: 'Akkoord op 3 mei.' } as const
  must(await as(coordinator, (tx, actor) => settleCondition(tx, actor, met)))
  const { paper } = await as(reader, async (tx, actor) => must(await paperOfVersion(tx, actor, { memo, number: 1 })))
  expect(paper.decisions.map(([point, outcome, words, by]) => [point, outcome, words, by])).toEqual([
    ['1. Stemt u in met de maatregel?', 'Akkoord mits', `Voorwaarde: ${condition}\nSpoed.`, 'Minister van OCW'],
  ])
  const { decisions_sha256: hash } = await db
    .selectFrom('memo_signature')
    .select('decisions_sha256')
    .where('version_id', '=', version)
    .where('position', '=', 1)
    .executeTakeFirstOrThrow()
  expect(paper.decisionsHash).toContain(hash ?? 'none')
  expect(paper.later.map(([, what, words]) => [what, words])).toEqual([
    ['Aan de voorwaarde is voldaan', `Voorwaarde: ${condition}\nAkkoord op 3 mei.`],
  ])
})

test('a condition that was met before the last signature stands apart from the decisions whose hash is signed', async () => {
  const memo = await toBeSigned(1)
  const version = (await look(coordinator, memo)).offered?.id ?? ''
  must(await decide(ministers.OCW, { memo, version }, { point: 'p1', outcome: 'agreedIf', condition: 'SZW gaat eerst akkoord.' }))
  must(await sign(ministers.SZW, memo))
  const [open] = (await look(coordinator, memo)).conditions
  const met = { memo, condition: open?.id ?? '', revision: open?.revision ?? 1, outcome: 'met', note: 'SZW is akkoord.' } as const
  must(await as(coordinator, (tx, actor) => settleCondition(tx, actor, met)))
  must(await sign(ministers.OCW, memo))
  const { paper } = await as(reader, async (tx, actor) => must(await paperOfVersion(tx, actor, { memo, number: 1 })))
  expect(paper.decisions).toHaveLength(1)
  expect(paper.decisionsHash).not.toBe('')
  expect(paper.settled.map(([, what]) => what)).toEqual(['Aan de voorwaarde is voldaan'])
  expect(paper.later).toEqual([])
})

test('the database keeps no signature under decisions that it does not name', async () => {
  const memo = await toBeSigned(1)
  const version = (await look(coordinator, memo)).offered?.id ?? ''
  must(await decide(ministers.OCW, { memo, version }, { point: 'p1', outcome: 'agreed' }))
  const { version: offered, signatories } = await signing(reader, memo)
  const { person } = ministers.SZW.actor
  const of = { memo_id: memo, dossier_id: world.dossier, version_id: version, signatory_id: signatories[0]?.id ?? '', position: 0 }
  const bare = { ...of, sha256: offered?.sha256 ?? '', by_id: person, for_id: person }
  await expect(as(ministers.SZW, (tx) => tx.insertInto('memo_signature').values(bare).execute())).rejects.toThrow('names the decisions')
})

test('what paper leaves out of a version is settled when it is frozen, whatever format comes after', async () => {
  const text = pieces.doc(...(completeText({ points: 1 }).content ?? []), pieces.heading('Communicatie'), pieces.paragraph(''))
  const memo = await world.memo({ kind: 'signature', text })
  await offer(memo)
  const printed = async () => {
    const { paper } = await as(reader, async (tx, actor) => must(await paperOfVersion(tx, actor, { memo, number: 1 })))
    return JSON.stringify(paper.blocks)
  }
  const before = await printed()
  expect(before).not.toContain('Communicatie')
  const headings = [
    ...standardHeadings.filter(({ title }) => title !== 'Communicatie'),
    { id: 'own', title: 'Communicatie', level: 1 as const, required: true },
  ]
  must(
    await as(coordinator, (tx, actor) => changeFormat(tx, actor, { programme: world.programme, kind: 'signature', revision: 0, headings })),
  )
  expect(await printed()).toBe(before)
})
