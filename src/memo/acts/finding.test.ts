import { expect, test } from 'vitest'
import { memoWorld, pieces, replaceText } from '../../../tests/memo-world.ts'
import { type Member, must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { MemoWish, OutcomeWish } from '../model/find.ts'
import { findMemos, listAddressable, listMinisters, searchMemos } from '../views/find.ts'
import { findOutcomes } from '../views/outcomes.ts'
import { refreshDraftPassages } from './draft-passages.ts'
import { freezeVersion } from './freeze.ts'
import { changeHeader, memoToChange } from './memos.ts'

const { db } = await testDatabase()
const world = await memoWorld(db)
const { as, coordinator, contacts, ministers, reader, outsider, office, dossier } = world
const { doc, heading, paragraph, point } = pieces

const freeze = (memo: string, reason: 'kept' | 'offer' = 'offer') =>
  as(coordinator, async (tx, actor) => freezeVersion(tx, actor, { row: must(await memoToChange(tx, { memo })), reason }))
const setStatus = (memo: string, status: string, version: number) =>
  db.updateTable('memo').set({ status, offered_version: version, shown: true }).where('id', '=', memo).execute()

async function offered(subject: string, text: ReturnType<typeof doc>): Promise<{ memo: string; version: string }> {
  const memo = await world.memo({ subject, text })
  const { id, number } = await freeze(memo)
  await setStatus(memo, 'offered', number)
  return { memo, version: id }
}

type Decision = { readonly memo: string; readonly version: string; readonly point: string | null; readonly outcome: string }

const decide = (
  { memo, version, ...given }: Decision,
  wish: { condition?: string; remark?: string; minister?: Member; by?: Member; at?: string } = {},
) => {
  const { minister = ministers.OCW, by = minister, at, ...said } = wish
  const people = { minister_id: minister.actor.person, by_id: by.actor.person }
  return db
    .insertInto('memo_decision')
    .values({ memo_id: memo, dossier_id: dossier, version_id: version, ...given, ...said, ...people, ...(at && { at: new Date(at) }) })
    .execute()
}

const find = (member: Member, wish: MemoWish) =>
  as(member, async (tx, actor) => (await findMemos(tx, actor, wish)).memos.map(({ subject }) => subject))
const search = (member: Member, text: string) =>
  as(member, async (tx, actor) =>
    must(await searchMemos(tx, actor, { text })).hits.map(
      ({ subject, heading: over, version, pieces: shown }) =>
        `${subject} | ${over} | ${version} | ${shown.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text)).join('')}`,
    ),
  )
const outcomes = (member: Member, wish: OutcomeWish) => as(member, async (tx, actor) => must(await findOutcomes(tx, actor, wish)).rows)

test('a frozen memo is found by another form of a word, with the sentence in which it stands', async () => {
  await offered(
    'Waterveiligheid',
    doc(heading('Kernpunten'), paragraph('Er is veel gebeurd. De maatregelen tegen hoogwater zijn uitgewerkt.')),
  )
  const hit = 'Waterveiligheid | Kernpunten | 1 | De [maatregelen] tegen [hoogwater] zijn uitgewerkt.'
  expect(await search(reader, 'maatregel hoogwater')).toEqual([hit])
  expect(await search(outsider, 'hoogwater')).toEqual([])
  expect(await search(reader, 'waterveiligheid')).toEqual(['Waterveiligheid |  | 1 | [Waterveiligheid]'])
  expect(await as(reader, (tx, actor) => searchMemos(tx, actor, { text: 'de van het' }))).toEqual({ refused: 'search.no-words' })
})

test('marks of HTML and of queries around a word are no words, and stay letters where they stand in a memo', async () => {
  await offered('Opmaak', doc(heading('Kernpunten'), paragraph('Zet <script>alert(1)</script> niet in een nota over kwikdamp.')))
  const hit = 'Opmaak | Kernpunten | 1 | Zet <script>alert(1)</script> niet in een nota over [kwikdamp].'
  expect(await search(reader, 'kwikdamp')).toEqual([hit])
  for (const tricks of [
    '<script></script>',
    '<b onclick="x">kwikdamp</b>',
    "kwikdamp' or 1=1 --",
    '"kwikdamp',
    'kwikdamp & | ! <-> ((',
    '%_\\kwikdamp',
  ])
    expect(Array.isArray(await search(reader, tricks)), tricks).toBe(true)
  expect(await search(reader, '\u0002 kwikdamp \u0003 & ! ( : *')).toEqual([hit])
})

test('a memo that was never offered is found only by who makes it; a draft only by who sees drafts, and then it is newest', async () => {
  const memo = await world.memo({
    subject: 'Natuurherstel',
    text: doc(heading('Kernpunten'), paragraph('Het veenweidegebied blijft nat.')),
  })
  expect(await search(coordinator, 'veenweide')).toEqual([])
  expect(await refreshDraftPassages(db, memo)).toBe(true)
  expect(await search(coordinator, 'veenweidegebied')).toEqual(['Natuurherstel | Kernpunten | null | Het [veenweidegebied] blijft nat.'])
  expect(await search(reader, 'veenweidegebied')).toEqual([])
  const { number } = await freeze(memo)
  expect(await refreshDraftPassages(db, memo)).toBe(false)
  await setStatus(memo, 'returned', number)
  expect(await search(reader, 'veenweidegebied')).toHaveLength(1)
  await as(coordinator, (tx, actor) =>
    replaceText(tx, { memo, dossier, by: actor.person, text: doc(heading('Kernpunten'), paragraph('Het veenweidegebied wordt droger.')) }),
  )
  expect(await refreshDraftPassages(db, memo)).toBe(true)
  expect(await search(coordinator, 'veenweidegebied')).toEqual(['Natuurherstel | Kernpunten | null | Het [veenweidegebied] wordt droger.'])
  expect(await search(reader, 'veenweidegebied')).toEqual(['Natuurherstel | Kernpunten | 1 | Het [veenweidegebied] blijft nat.'])
  const direct = await as(reader, (tx) =>
    tx.selectFrom('memo_passage').select('id').where('memo_id', '=', memo).where('version_id', 'is', null).execute(),
  )
  expect(direct).toEqual([])
  await setStatus(memo, 'offered', number)
  expect(await refreshDraftPassages(db, memo)).toBe(false)
  expect(await search(coordinator, 'veenweidegebied')).toHaveLength(1)
})

test('the list is filtered by what a memo is, and shows each person what that person may see', async () => {
  await world.memo({ subject: 'Concept over 100% dijken_', kind: 'information' })
  expect(await find(coordinator, { text: '100% DIJKEN_' })).toEqual(['Concept over 100% dijken_'])
  expect(await find(coordinator, { text: '100x' })).toEqual([])
  expect(await find(reader, { text: 'dijken' })).toEqual([])
  expect(await find(outsider, {})).toEqual([])
  expect(await find(coordinator, { kind: 'information', status: 'draft' })).toEqual(['Concept over 100% dijken_'])
  expect(await find(coordinator, { minister: ministers.OCW.actor.person, text: 'waterveiligheid' })).toEqual(['Waterveiligheid'])
  expect(await find(coordinator, { minister: contacts.SZW.actor.person })).toEqual([])
  const sorted = await find(coordinator, { sort: 'subject', direction: 'ascending' })
  expect(sorted).toEqual([...sorted].sort((one, other) => one.toLowerCase().localeCompare(other.toLowerCase())))
  const { memos, total } = await as(coordinator, (tx, actor) => findMemos(tx, actor, { from: 1, count: 2 }))
  expect([memos.length, total]).toEqual([2, sorted.length])
})

test('the period is of the date on the memo, and "from" of its directorate', async () => {
  const memo = await world.memo({ subject: 'Met datum' })
  await as(coordinator, async (tx, actor) =>
    must(await changeHeader(tx, actor, { memo, revision: 2, memoDate: '2024-03-01', fromUnit: 'Directie Kennis' })),
  )
  expect(await find(coordinator, { since: '2024-03-01', until: '2024-03-01' })).toEqual(['Met datum'])
  expect(await find(coordinator, { since: '2024-03-02', until: '2024-12-31' })).toEqual([])
  expect(await find(coordinator, { unit: 'kennis' })).toEqual(['Met datum'])
})

test('what waits for a person is the memo on which that person decides, and no longer once that is done', async () => {
  const { memo, version } = await offered(
    'Wacht op de minister',
    doc(heading('Geadviseerd besluit'), point('p1', 'Akkoord?'), point('p2', 'Ook?')),
  )
  const waits = (member: Member) => find(member, { mine: true, text: 'wacht op de minister' })
  expect(await waits(ministers.OCW)).toEqual(['Wacht op de minister'])
  expect(await waits(world.forMinister)).toEqual(['Wacht op de minister'])
  expect(await waits(ministers.SZW)).toEqual([])
  expect(await waits(coordinator)).toEqual([])
  await decide({ memo, version, point: 'p1', outcome: 'agreed' })
  expect(await waits(ministers.OCW)).toHaveLength(1)
  await decide({ memo, version, point: 'p2', outcome: 'notAgreed' })
  expect(await waits(ministers.OCW)).toEqual([])
  await setStatus(memo, 'returned', 1)
  expect(await waits(coordinator)).toHaveLength(1)
})

test('a memo that was sent round waits for the ministry that was asked, until it gives its opinion', async () => {
  const memo = await world.memo({ subject: 'Rondgestuurd' })
  const { id: version_id } = await freeze(memo, 'kept')
  const place = { memo_id: memo, dossier_id: dossier }
  const by = { opened_by: coordinator.actor.person }
  const round = await db
    .insertInto('memo_round')
    .values({ ...place, ...by, version_id, number: 1, deadline: '2031-01-01' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const asked = { ...place, round_id: round.id, organisation_id: contacts.SZW.organisation, person_ids: [contacts.SZW.actor.person] }
  const ask = await db.insertInto('memo_ask').values(asked).returning('id').executeTakeFirstOrThrow()
  const waits = (member: Member) => find(member, { mine: true, text: 'rondgestuurd' })
  expect([await waits(contacts.SZW), await waits(contacts.VWS)]).toEqual([['Rondgestuurd'], []])
  await db
    .insertInto('memo_opinion')
    .values({ ...place, ask_id: ask.id, opinion: 'agreed', by_id: contacts.SZW.actor.person })
    .execute()
  expect(await waits(contacts.SZW)).toEqual([])
})

test('what was decided is found by the words of the question, of the condition and of the explanation', async () => {
  const text = doc(
    heading('Geadviseerd besluit'),
    point('p1', 'Stemt u in met het subsidieplafond?', { explanation: 'Gemeenten vragen hierom.' }),
  )
  const { memo, version } = await offered('Subsidie', text)
  const waiting = await outcomes(reader, { waiting: true, text: 'subsidieplafond' })
  expect(waiting).toMatchObject([{ memo, point: 'p1', outcomes: [], waitsFor: ['de minister van OCW'] }])
  expect(await outcomes(reader, { text: 'subsidieplafonds' })).toEqual([])
  await decide(
    { memo, version, point: 'p1', outcome: 'agreedIf' },
    { condition: 'De Kamer hoort het eerst.', remark: 'Graag snel.', by: office },
  )
  expect(await outcomes(reader, { waiting: true, text: 'subsidieplafond' })).toEqual([])
  const [row] = await outcomes(reader, { text: 'kamer' })
  expect(row).toMatchObject({
    question: 'Stemt u in met het subsidieplafond?',
    pieces: [
      { text: 'De ', hit: false },
      { text: 'Kamer', hit: true },
      { text: ' hoort het eerst.', hit: false },
    ],
    outcomes: [{ minister: 'Minister van OCW', by: 'Bureau van de minister van OCW', outcome: 'agreedIf', remark: 'Graag snel.' }],
  })
  expect(await outcomes(reader, { text: 'gemeente' })).toHaveLength(1)
  expect(await outcomes(reader, { text: 'subsidie', outcome: 'agreedIf', minister: ministers.OCW.actor.person })).toHaveLength(0)
  expect(await outcomes(reader, { text: 'subsidieplafond', outcome: 'agreedIf', minister: ministers.OCW.actor.person })).toHaveLength(1)
  expect(await outcomes(reader, { text: 'subsidieplafond', outcome: 'agreed' })).toEqual([])
  expect(await outcomes(reader, { text: 'subsidieplafond', until: '2020-01-01' })).toEqual([])
  expect(await outcomes(outsider, { text: 'subsidieplafond' })).toEqual([])
  const none = await as(reader, (tx, actor) => findOutcomes(tx, actor, { text: 'de het' }))
  expect(isRefusal(none) && none.refused).toBe('search.no-words')
})

test('a later outcome follows an earlier one, a new version waits again, and the wording is that of what was decided', async () => {
  const { memo, version } = await offered('Tweemaal', doc(heading('Geadviseerd besluit'), point('p1', 'Stemt u in met tweemaaltarief?')))
  await decide({ memo, version, point: 'p1', outcome: 'discuss' }, { at: '2024-01-01T10:00:00Z' })
  await decide({ memo, version, point: 'p1', outcome: 'agreed' }, { at: '2024-01-02T10:00:00Z' })
  const given = async () =>
    (await outcomes(coordinator, { text: 'tweemaaltarief' })).map((row) => `v${row.version} ${row.outcomes.map(({ outcome }) => outcome)}`)
  expect(await given()).toEqual(['v1 agreed'])
  await setStatus(memo, 'returned', 1)
  await as(coordinator, (tx, actor) =>
    replaceText(tx, { memo, dossier, by: actor.person, text: doc(point('p1', 'Stemt u toch in met tweemaaltarief?')) }),
  )
  await freeze(memo)
  await setStatus(memo, 'offered', 2)
  expect(await given()).toEqual(['v1 agreed'])
  expect((await outcomes(coordinator, { waiting: true, text: 'tweemaaltarief' })).map(({ question }) => question)).toEqual([
    'Stemt u toch in met tweemaaltarief?',
  ])
})

test('of two ministers who decide, the point waits for the second', async () => {
  const memo = await world.memo({ subject: 'Samen', text: doc(point('p1', 'Stemt u in met samenloopregeling?')) })
  const two = [ministers.OCW, ministers.SZW].map(({ actor }, at) => ({
    name: `de minister ${at + 1}`,
    person: actor.person,
    decides: true,
  }))
  await as(coordinator, async (tx, actor) => must(await changeHeader(tx, actor, { memo, revision: 2, addressees: two })))
  const { id: version } = await freeze(memo)
  await setStatus(memo, 'offered', 1)
  await decide({ memo, version, point: 'p1', outcome: 'agreed' })
  expect(await outcomes(reader, { waiting: true, text: 'samenloopregeling' })).toMatchObject([{ waitsFor: ['de minister 2'] }])
  expect(await outcomes(reader, { text: 'samenloopregeling' })).toMatchObject([{ outcomes: [{ outcome: 'agreed' }] }])
  await decide({ memo, version, point: 'p1', outcome: 'notAgreed' }, { minister: ministers.SZW })
  expect(await outcomes(reader, { waiting: true, text: 'samenloopregeling' })).toEqual([])
  expect((await outcomes(reader, { text: 'samenloopregeling' }))[0]?.outcomes).toHaveLength(2)
})

test('a memo as a whole has an outcome too', async () => {
  const { memo, version } = await offered('Ter kennisneming van de kwartaalstand', doc(paragraph('Niets te beslissen.')))
  await decide({ memo, version, point: null, outcome: 'noted' })
  expect(await outcomes(reader, { text: 'kwartaalstand' })).toMatchObject([
    { point: '', number: 0, question: 'Ter kennisneming van de kwartaalstand' },
  ])
})

test('those a memo can be for are the readers of its dossier, and ministers by their ministry', async () => {
  const memo = await world.memo()
  const { people, names } = await as(coordinator, async (tx, actor) => must(await listAddressable(tx, actor, memo)))
  expect(people.find(({ name }) => name === 'Minister van OCW')).toMatchObject({ organisation: 'OCW', roles: ['minister'] })
  expect(people.some(({ name }) => name === 'Buitenstaander van de proef')).toBe(false)
  expect(Array.isArray(names)).toBe(true)
  expect((await as(reader, listMinisters)).map(({ name }) => name)).toEqual(['Minister van OCW', 'Minister van SZW'])
  expect(await as(outsider, listMinisters)).toEqual([])
})

test('a header for who cannot read the dossier, for one twice or on a day that cannot be is refused', async () => {
  const memo = await world.memo()
  const change = (written: Omit<Parameters<typeof changeHeader>[2], 'memo' | 'revision'>) =>
    as(coordinator, (tx, actor) => changeHeader(tx, actor, { memo, revision: 2, ...written }))
  const to = (person: string | null, name = 'de minister') => ({ name, person, decides: true })
  expect(await change({ addressees: [to(outsider.actor.person)] })).toEqual({ refused: 'memo.addressee-cannot-read' })
  expect(await change({ addressees: [to('00000000-0000-4000-8000-00000000dead')] })).toEqual({ refused: 'memo.addressee-cannot-read' })
  expect(await change({ addressees: [to(null), to(null, 'De Minister')] })).toEqual({ refused: 'memo.addressee-twice' })
  expect(await change({ addressees: [to(null, '  ')] })).toEqual({ refused: 'memo.addressee-nameless' })
  expect(await change({ memoDate: '1066-10-14' })).toEqual({ refused: 'memo.day-out-of-reach' })
  expect(await change({ subject: '   ' })).toEqual({ refused: 'memo.subject-empty' })
})
