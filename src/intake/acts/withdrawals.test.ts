import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { intakeWorld, memoSaying, must } from '../../../tests/intake-world.ts'
import { getDossier } from '../../dossier/views/dossiers.ts'
import { listFactsSaying } from '../../dossier/views/facts.ts'
import { search } from '../../dossier/views/search.ts'
import { listVersionsToCheck } from '../store/checks.ts'
import { getOverview, getTimeline, listFindings, listProposals } from '../views/dossier.ts'
import { getWholeDossier } from '../views/export.ts'
import { listRegisterEntries } from '../views/register.ts'
import { decideProposal } from './decide.ts'
import { putDocumentBack, withdrawDocument } from './withdrawals.ts'

const { db, as, ask, meanwhile, newDossier, takeIn, proposalsOf, readerOf } = await intakeWorld()

async function dossierWith(...texts: readonly string[]) {
  const dossier = await newDossier()
  for (const [at, sentence] of texts.entries()) await takeIn(dossier, `${at + 1}.txt`, memoSaying(1000 + at, sentence))
  const { documents } = await as((tx, who) => getDossier(tx, who, dossier))
  return { dossier, document: documents[0]?.id ?? '', documents }
}

const seen = (dossier: string) =>
  as(async (tx, who) => ({
    moments: must(await getTimeline(tx, who, dossier)).length,
    proposals: must(await listProposals(tx, who, { dossier })).length,
    counted: must(await getOverview(tx, who, dossier)).proposals.reduce((sum, { count }) => sum + count, 0),
    findings: must(await listFindings(tx, who, dossier)).length,
    amounts: (await listFactsSaying(tx, dossier, ['amount'])).length,
    hits: must(await search(tx, who, { text: 'dijkversterking', dossier })).total,
    exported: must(await getWholeDossier(tx, who, dossier)).documents.length,
  }))

const money = 'Defensie reserveert in 2024 € 700.000 voor dijkversterking.'

async function dossierWithAmount() {
  const { dossier, document } = await dossierWith(money)
  const [amount] = await proposalsOf(dossier, 'amount')
  const decide = (act: 'accept' | 'undo', revision: number) => ({ proposal: amount?.id ?? '', act, revision })
  return { dossier, document, decide, amounts: async () => (await seen(dossier)).amounts }
}

const withdraw = (document: string, reason = 'dubbel') => as((tx, who) => withdrawDocument(tx, who, { document, reason }))
const putBack = (document: string) => as((tx, who) => putDocumentBack(tx, who, document))

test('what a withdrawn document says counts nowhere, and all of it counts again once it is put back', async () => {
  const { dossier, document, documents } = await dossierWith(
    'Op maandag 5 maart 2024 reserveert Defensie in 2024 € 700.000 voor dijkversterking en vijf pijlers.',
    'Het plan kent zes pijlers.',
  )
  const [amount] = await proposalsOf(dossier, 'amount')
  await as((tx, who) => decideProposal(tx, who, { proposal: amount?.id ?? '', act: 'accept', revision: 1 }))
  const before = await seen(dossier)
  expect(before).toMatchObject({ amounts: 1, hits: 1, exported: 2 })
  expect(before.findings).toBeGreaterThan(0)
  const ofOther = (await as((tx, who) => listProposals(tx, who, { dossier, version: documents[1]?.version ?? '' }))).length
  expect(before.proposals).toBeGreaterThan(ofOther)
  await withdraw(document, 'hoort bij een ander dossier')
  const without = { moments: 1, proposals: ofOther, counted: ofOther, findings: 0, amounts: 0, hits: 0, exported: 1 }
  expect(await seen(dossier)).toEqual(without)
  expect(await ask((tx, who) => decideProposal(tx, who, { proposal: amount?.id ?? '', act: 'undo', revision: 2 }))).toEqual({
    refused: 'proposal.unknown',
  })
  const { withdrawn } = await as((tx, who) => getDossier(tx, who, dossier))
  expect(withdrawn.map((one) => [one.name, one.withdrawn?.reason])).toEqual([['1.txt', 'hoort bij een ander dossier']])
  await putBack(document)
  expect(await seen(dossier)).toEqual(before)
  const acts = await db.selectFrom('record').select(['act']).where('thing_id', '=', document).orderBy('number').execute()
  expect(acts.map(({ act }) => act)).toEqual(['withdrawDocument', 'putDocumentBack'])
})

test('a fact that a person took back itself does not come back with its document', async () => {
  const { document, decide, amounts } = await dossierWithAmount()
  await as((tx, who) => decideProposal(tx, who, decide('accept', 1)))
  await as((tx, who) => decideProposal(tx, who, decide('undo', 2)))
  await withdraw(document)
  await putBack(document)
  expect(await amounts()).toBe(0)
})

test('a document is withdrawn with a reason and once, and put back only when it was', async () => {
  const { document } = await dossierWith('Het plan kent zes pijlers.')
  const withdrawing = (reason: string) => ask((tx, who) => withdrawDocument(tx, who, { document, reason }))
  expect(await ask((tx, who) => putDocumentBack(tx, who, document))).toEqual({ refused: 'document.not-withdrawn' })
  expect(await withdrawing('  ')).toEqual({ refused: 'document.reason-missing' })
  must(await withdrawing('dubbel'))
  expect(await withdrawing('dubbel')).toEqual({ refused: 'document.withdrawn-already' })
})

test('of two people who withdraw a document at once, the second hears that it was withdrawn', async () => {
  const { document } = await dossierWith('Het plan kent zes pijlers.')
  const { first, second } = await meanwhile(
    (tx, who) => withdrawDocument(tx, who, { document, reason: 'dubbel' }),
    (tx, who) => withdrawDocument(tx, who, { document, reason: 'verkeerd' }),
  )
  expect([first, second]).toEqual([{ version: expect.any(String) }, { refused: 'document.withdrawn-already' }])
})

test('what a colleague accepts while the document is withdrawn counts no more either, and comes back with it', async () => {
  const { document, decide, amounts } = await dossierWithAmount()
  await meanwhile(
    (tx, who) => decideProposal(tx, who, decide('accept', 1)),
    (tx, who) => withdrawDocument(tx, who, { document, reason: 'dubbel' }),
  )
  expect(await amounts()).toBe(0)
  await putBack(document)
  expect(await amounts()).toBe(1)
})

test('a decision that comes while the document is being withdrawn finds it withdrawn', async () => {
  const { document, decide, amounts } = await dossierWithAmount()
  const accepting = await meanwhile(
    (tx, who) => withdrawDocument(tx, who, { document, reason: 'dubbel' }),
    (tx, who) => decideProposal(tx, who, decide('accept', 1)),
  )
  expect(accepting.second).toEqual({ refused: 'proposal.unknown' })
  await putBack(document)
  await as((tx, who) => decideProposal(tx, who, decide('accept', 1)))
  const undoing = await meanwhile(
    (tx, who) => withdrawDocument(tx, who, { document, reason: 'dubbel' }),
    (tx, who) => decideProposal(tx, who, decide('undo', 2)),
  )
  expect([undoing.second, await amounts()]).toEqual([{ refused: 'proposal.unknown' }, 0])
  await putBack(document)
  expect(await amounts()).toBe(1)
})

test('an organisation confirmed from a withdrawn document is recognised no more, until the document is put back', async () => {
  const { dossier, document } = await dossierWith('De Vereniging Nautische Havenmeesters (VNHM) stemt in met het plan.')
  const known = async () => (await as((tx, who) => listRegisterEntries(tx, who))).map(({ abbreviation }) => abbreviation)
  const proposal = (await proposalsOf(dossier, 'organisation')).find(
    ({ value }) => value.kind === 'organisation' && value.abbreviation === 'VNHM',
  )
  await as((tx, who) => decideProposal(tx, who, { proposal: proposal?.id ?? '', act: 'accept', revision: 1 }))
  expect(await known()).toEqual(['VNHM'])
  await withdraw(document)
  expect(await known()).toEqual([])
  await putBack(document)
  expect(await known()).toEqual(['VNHM'])
  await as((tx, who) => decideProposal(tx, who, { proposal: proposal?.id ?? '', act: 'undo', revision: 2 }))
  expect(await known()).toEqual([])
})

test('a version whose document is withdrawn or put back waits to be checked, whatever becomes of the process', async () => {
  const { document, documents } = await dossierWith('Het plan kent zes pijlers.')
  const version = documents[0]?.version ?? ''
  const waits = async () => (await listVersionsToCheck(db, 1)).includes(version)
  expect(await waits()).toBe(false)
  await withdraw(document)
  expect(await waits()).toBe(true)
})

test('the database itself refuses a withdrawal by somebody who only reads the dossier', async () => {
  const { dossier, document } = await dossierWith('Het plan kent zes pijlers.')
  const reader = await readerOf(dossier)
  await expect(ask((tx, who) => withdrawDocument(tx, who, { document, reason: 'dubbel' }), reader)).rejects.toThrow(/row-level security/)
})

test('the database itself keeps a withdrawal in the dossier of its document, and who put it back', async () => {
  const [here, there] = [await dossierWith('Het plan kent zes pijlers.'), await dossierWith('Het plan kent zes pijlers.')]
  const elsewhere = sql`insert into document_withdrawal (dossier_id, document_id, reason, withdrawn_by)
    values (${here.dossier}, ${there.document}, 'proef', access_actor())`
  await expect(ask((tx) => elsewhere.execute(tx))).rejects.toThrow(/withdrawal_is_of_a_document_here/)
  await withdraw(here.document)
  await putBack(here.document)
  const again = sql`update document_withdrawal set put_back_at = now(), put_back_by = access_actor()
    where document_id = ${here.document} returning 1`
  expect((await ask((tx) => again.execute(tx))).rows).toEqual([])
})

test('the database itself lets a fact go only with its own document', async () => {
  const { dossier, document, documents } = await dossierWith('Het plan kent zes pijlers.', money)
  const [amount] = await proposalsOf(dossier, 'amount')
  await as((tx, who) => decideProposal(tx, who, { proposal: amount?.id ?? '', act: 'accept', revision: 1 }))
  await withdraw(document)
  const along = sql`update fact set withdrawn_at = now(), withdrawn_with = (select id from document_withdrawal where document_id = ${document})
    where version_id = ${documents[1]?.version}`
  await expect(ask((tx) => along.execute(tx))).rejects.toThrow(/withdrawn with its own document/)
})
