import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { completeText, decidingWorld } from '../../../tests/deciding-world.ts'
import { must } from '../../../tests/programme-world.ts'
import { means } from '../../../tests/reading-means.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { actorFor } from '../../identity/acts/actors.ts'
import { addDays, dayAt } from '../../kernel/day.ts'
import { getCoordination } from '../views/coordination.ts'
import { getMemo } from '../views/memos.ts'
import { getSigning } from '../views/signing.ts'
import { closeCoordination, remindAsked } from './close-coordination.ts'
import { freezeVersion } from './freeze.ts'
import { changeHeader, draftMemo, memoToChange } from './memos.ts'
import { offerMemo } from './offer.ts'
import { openCoordination } from './open-coordination.ts'
import { replaceText } from './replace-text.ts'
import { setSignatories, signMemo } from './sign.ts'
import { signPdf } from './sign-pdf.ts'

const { db } = await testDatabase()
const world = await decidingWorld(db)
const { as, coordinator, authors, contacts, dossier } = world
const elsewhere = { refused: 'memo.of-another-ministry' }
const deadline = addDays(dayAt(new Date()), 5)

/** A memo of OCW that goes round. */
async function goingRound() {
  const memo = await world.ready()
  const asks = [{ organisation: contacts.SZW.organisation, people: [] }]
  const { round } = await as(coordinator, async (tx, actor) => must(await openCoordination(tx, actor, { memo, deadline, note: '', asks })))
  return { memo, round }
}

test('an author of another ministry writes along in a memo, and does not keep its header, its rounds or what is handed over', async () => {
  const { memo, round } = await goingRound()
  const seen = await as(authors.SZW, async (tx, actor) => must(await getMemo(tx, actor, memo)))
  expect([seen.mayEdit, seen.keeps, seen.ministry]).toEqual([true, false, 'OCW'])
  expect((await as(authors.SZW, async (tx, actor) => must(await getCoordination(tx, actor, memo)))).keeps).toBe(false)
  await as(authors.SZW, async (tx, actor) => {
    await replaceText(tx, { memo, dossier, text: completeText(), by: actor.person })
    await freezeVersion(tx, actor, { row: must(await memoToChange(tx, { memo })), reason: 'kept' })
  })
  const { revision } = seen
  expect(await as(authors.SZW, (tx, actor) => changeHeader(tx, actor, { memo, revision, subject: 'Anders' }))).toEqual(elsewhere)
  expect(await as(authors.SZW, (tx, actor) => closeCoordination(tx, actor, { memo, round }))).toEqual(elsewhere)
  expect(await as(authors.SZW, (tx, actor) => remindAsked(tx, actor, { memo, round }))).toEqual(elsewhere)
  expect(await as(authors.SZW, (tx, actor) => offerMemo(tx, actor, { memo, confirmed: true, ...means }))).toEqual(elsewhere)
  expect(await as(authors.SZW, (tx, actor) => setSignatories(tx, actor, { memo, signatories: [] }))).toEqual(elsewhere)
})

test('an author of the ministry itself keeps it as its co-ordinator does', async () => {
  const { memo, round } = await goingRound()
  const { revision, keeps } = await as(authors.OCW, async (tx, actor) => must(await getMemo(tx, actor, memo)))
  expect(keeps).toBe(true)
  must(await as(authors.OCW, (tx, actor) => changeHeader(tx, actor, { memo, revision, subject: 'Anders' })))
  must(await as(authors.OCW, (tx, actor) => closeCoordination(tx, actor, { memo, round })))
})

test('the database keeps header and round from an author of another ministry, whatever act is called', async () => {
  const { memo, round } = await goingRound()
  const tries = [
    sql`update memo set subject = 'Anders' where id = ${memo}`,
    sql`insert into memo_addressee (memo_id, dossier_id, position, name, decides) values (${memo}, ${dossier}, 9, 'iemand', false)`,
    sql`insert into memo_signatory (memo_id, dossier_id, position, title, person_id) values (${memo}, ${dossier}, 0, 'proef', access_actor())`,
  ]
  for (const statement of tries) await expect(as(authors.SZW, (tx) => statement.execute(tx))).rejects.toThrow('row-level security')
  const closing = sql`update memo_round set closed_at = now(), closed_by = access_actor() where id = ${round} returning 1`
  expect((await as(authors.SZW, (tx) => closing.execute(tx))).rows).toEqual([])
  expect((await as(authors.OCW, (tx) => closing.execute(tx))).rows).toHaveLength(1)
})

test('a memo that a deputy begins is of the ministry in whose name that is', async () => {
  const [deputy, author] = [authors.SZW.actor.person, authors.OCW.actor.person]
  await db.insertInto('deputy').values({ deputy_id: deputy, for_id: author, kind: 'deputy' }).execute()
  const standIn = { ...authors.SZW, actor: await actorFor(db, { person: deputy, subject: author, address: null }) }
  const { id } = await as(standIn, async (tx, actor) =>
    must(await draftMemo(tx, actor, { dossier, kind: 'decision', subject: 'Namens OCW' })),
  )
  const seen = await as(standIn, async (tx, actor) => must(await getMemo(tx, actor, id)))
  expect([seen.ministry, seen.keeps]).toEqual(['OCW', true])
})

test('the signed PDF of a memo is made by who keeps it, and the database says so too', async () => {
  const memo = await world.ready({ kind: 'signature', points: 0 })
  const person = world.ministers.OCW.actor.person
  must(await as(coordinator, (tx, actor) => setSignatories(tx, actor, { memo, signatories: [{ title: 'de minister van OCW', person }] })))
  must(await as(coordinator, (tx, actor) => offerMemo(tx, actor, { memo, confirmed: true, ...means })))
  const { version } = await as(world.ministers.OCW, async (tx, actor) => must(await getSigning(tx, actor, memo)))
  const signed = { memo, version: version?.id ?? '', sha256: version?.sha256 ?? '' }
  must(await as(world.ministers.OCW, (tx, actor) => signMemo(tx, actor, signed)))
  const made = { memo, number: 1, file: { sha256: 'f'.repeat(64), bytes: 9 } }
  expect(await as(authors.SZW, (tx, actor) => signPdf(tx, actor, made))).toEqual(elsewhere)
  const keep = sql`insert into memo_file (memo_id, dossier_id, version_id, kind, sha256, bytes, created_by)
    values (${memo}, ${dossier}, ${signed.version}, 'signedPdf', 'x', 1, access_actor())`
  await expect(as(authors.SZW, (tx) => keep.execute(tx))).rejects.toThrow('row-level security')
  must(await as(authors.OCW, (tx, actor) => signPdf(tx, actor, made)))
})
