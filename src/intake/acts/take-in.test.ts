import { expect, test } from 'vitest'
import { intakeWorld, memoSaying } from '../../../tests/intake-world.ts'
import { classifyDocument } from '../../dossier/acts/access.ts'
import { search } from '../../dossier/views/search.ts'
import { actorFor } from '../../identity/acts/actors.ts'
import { getTimeline, listUploads } from '../views/dossier.ts'
import { decideProposal } from './decide.ts'
import { receiveFiles } from './take-in.ts'

const world = await intakeWorld()
const { db, actor, as, proposalsOf, readerOf } = world
const meeting = 'Op 12 maart 2024 bespreekt de ministerraad de maatregelen voor oefenterreinen.'

async function dossierRead(): Promise<{ dossier: string; version: string }> {
  const dossier = await world.newDossier()
  const lines = memoSaying(304, meeting, 'Geadviseerd besluit', 'U wordt geadviseerd akkoord te gaan met het programma.')
  return { dossier, ...(await world.takeIn(dossier, 'oefenterreinen.txt', lines)) }
}

test('what was read is offered with its sentence, and nothing of it is a fact yet', async () => {
  const { dossier } = await dossierRead()
  const events = await proposalsOf(dossier, 'event')
  expect(events[0]).toMatchObject({ status: 'proposed', sentence: meeting, source: { page: 1, firstLine: 8 } })
  expect(await db.selectFrom('fact').selectAll().execute()).toEqual([])
})

test('an accepted proposal becomes a fact, an undo withdraws it, and the record tells both', async () => {
  const { dossier } = await dossierRead()
  const [first] = await proposalsOf(dossier, 'event')
  const proposal = first?.id ?? ''
  const accepted = await as((tx, who) => decideProposal(tx, who, { proposal, act: 'accept', revision: 1 }))
  expect(accepted).toMatchObject({ status: 'accepted', revision: 2, decidedBy: 'Toetser' })
  const undone = await as((tx, who) => decideProposal(tx, who, { proposal, act: 'undo', revision: 2 }))
  expect(undone).toMatchObject({ status: 'proposed', revision: 3, decidedBy: null })
  const facts = await db.selectFrom('fact').select('withdrawn_at').where('dossier_id', '=', dossier).execute()
  expect(facts.map((fact) => fact.withdrawn_at !== null)).toEqual([true])
  const acts = await db.selectFrom('record').select('act').where('thing_id', '=', proposal).orderBy('number').execute()
  expect(acts.map((row) => row.act)).toEqual(['acceptProposal', 'undoProposal'])
})

test('the time line leaves out what was rejected', async () => {
  const { dossier } = await dossierRead()
  const before = await as((tx, who) => getTimeline(tx, who, dossier))
  const [first] = await proposalsOf(dossier, 'event')
  await as((tx, who) => decideProposal(tx, who, { proposal: first?.id ?? '', act: 'reject', revision: 1 }))
  const after = await as((tx, who) => getTimeline(tx, who, dossier))
  expect([before.length, after.length]).toEqual([2, 1])
})

test("a search for 'maatregel' finds 'maatregelen' and shows the line it stands on", async () => {
  const { dossier } = await dossierRead()
  const found = await as((tx, who) => search(tx, who, { text: 'maatregel', dossier }))
  expect(found.hits[0]?.source).toMatchObject({ page: 1, firstLine: 8 })
  expect(found.hits[0]?.pieces.find((piece) => piece.hit)?.text).toBe('maatregelen')
})

test('a file that equals a document names it to those only who may see that document', async () => {
  const { dossier, version } = await dossierRead()
  const sha256 = `${dossier}oefenterreinen.txt`
  await as((tx, who) => receiveFiles(tx, who, { dossier, files: [{ name: 'kopie.txt', bytes: 1, sha256, refusal: null }] }))
  const reader = await readerOf(dossier)
  const named = async (who = actor) =>
    (await as((tx) => listUploads(tx, who, dossier), who)).map(({ refusal, sameAs }) => [refusal, sameAs])
  expect([await named(), await named(reader)]).toEqual(Array(2).fill([['file.already-there', 'oefenterreinen.txt']]))
  const { document_id: document } = await db
    .selectFrom('document_version')
    .select('document_id')
    .where('id', '=', version)
    .executeTakeFirstOrThrow()
  const coordinator = await actorFor(db, { person: actor.person, address: null })
  const closed = { document, classification: 'departmental', embargoUntil: null } as const
  await as((tx, who) => classifyDocument(tx, who, closed), coordinator)
  expect(await named(reader)).toEqual([['file.already-there', null]])
  expect(await named(coordinator)).toEqual([['file.already-there', 'oefenterreinen.txt']])
})

test('rows of the record cannot be changed or removed', async () => {
  await dossierRead()
  await expect(db.updateTable('record').set({ act: 'niets' }).execute()).rejects.toThrow(/never changed/)
  await expect(db.deleteFrom('record').execute()).rejects.toThrow(/never changed/)
})
