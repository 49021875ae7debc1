import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { completeText, decidingWorld } from '../../../tests/deciding-world.ts'
import { must } from '../../../tests/programme-world.ts'
import { means } from '../../../tests/reading-means.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { addDays, dayAt } from '../../kernel/day.ts'
import { getCoordination } from '../views/coordination.ts'
import { getMemo } from '../views/memos.ts'
import { closeCoordination, remindAsked } from './close-coordination.ts'
import { freezeVersion } from './freeze.ts'
import { changeHeader, memoToChange } from './memos.ts'
import { offerMemo } from './offer.ts'
import { openCoordination } from './open-coordination.ts'
import { replaceText } from './replace-text.ts'
import { setSignatories } from './sign.ts'

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
