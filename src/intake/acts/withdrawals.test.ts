import { expect, test } from 'vitest'
import { personNamed } from '../../../tests/people.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { checkReading } from '../../check/check-readings.ts'
import { openDossier } from '../../dossier/acts/dossiers.ts'
import { putDocumentBack, withdrawDocument } from '../../dossier/acts/withdrawals.ts'
import { getDossier } from '../../dossier/views/dossiers.ts'
import { listFactsSaying } from '../../dossier/views/facts.ts'
import { search } from '../../dossier/views/search.ts'
import { actorFor } from '../../identity/acts/actors.ts'
import { asActor } from '../../identity/acts/as-actor.ts'
import { grantRole } from '../../identity/acts/memberships.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { readText } from '../../reading/read-text.ts'
import { loadRegister } from '../../reading/register.ts'
import { getOverview, getTimeline, listFindings, listProposals } from '../views/dossier.ts'
import { getWholeDossier } from '../views/export.ts'
import { decideProposal } from './decide.ts'
import { takeInReading } from './take-in.ts'

const { db } = await testDatabase()
const register = loadRegister()
const calendars = loadCalendars()
const actor = await personNamed(db, 'Toetser')
const as = <T>(work: (tx: Tx, who: Actor) => Promise<T>, who = actor) => asActor(db, who, (tx) => work(tx, who))
function must<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer
}

async function dossierWith(...texts: readonly string[]) {
  const { id: dossier } = must(await as((tx) => openDossier(tx, actor, { title: 'Dijken', summary: '' })))
  for (const [at, sentence] of texts.entries()) {
    const lines = [
      'TER BESLISSING',
      'Aan: Minister van Defensie',
      'Datum',
      '4 maart 2024',
      'Kenmerk',
      `VB-2024-${1000 + at}`,
      'Aanleiding',
      sentence,
    ]
    const pages = [{ number: 1, firstLine: 1, lastLine: lines.length }]
    const name = `${at + 1}.txt`
    const reading = readText({ name, sha256: `${dossier}${at}`, format: 'txt', origin: 'text', pages, lines, notices: [] }, register)
    await db
      .transaction()
      .execute((tx) => takeInReading(tx, actor, { dossier, bytes: 100, reading, findings: checkReading(reading, calendars) }))
  }
  const { documents } = must(await as((tx) => getDossier(tx, actor, dossier)))
  return { dossier, documents }
}

const seen = (dossier: string) =>
  as(async (tx) => ({
    moments: must(await getTimeline(tx, actor, dossier)).length,
    proposals: must(await listProposals(tx, actor, { dossier })).length,
    counted: must(await getOverview(tx, actor, dossier)).proposals.reduce((sum, { count }) => sum + count, 0),
    findings: must(await listFindings(tx, actor, dossier)).length,
    amounts: (await listFactsSaying(tx, dossier, ['amount'])).length,
    hits: must(await search(tx, actor, { text: 'dijkversterking', dossier })).total,
    exported: must(await getWholeDossier(tx, actor, dossier)).documents.length,
  }))

test('what a withdrawn document says counts nowhere, and all of it counts again once it is put back', async () => {
  const { dossier, documents } = await dossierWith(
    'Op maandag 5 maart 2024 reserveert Defensie in 2024 € 700.000 voor dijkversterking en vijf pijlers.',
    'Het plan kent zes pijlers.',
  )
  const amount = must(await as((tx) => listProposals(tx, actor, { dossier, kind: 'amount' })))[0]
  must(await as((tx) => decideProposal(tx, actor, { proposal: amount?.id ?? '', act: 'accept', revision: 1 })))
  const before = await seen(dossier)
  expect(before).toMatchObject({ amounts: 1, hits: 1, exported: 2 })
  expect(before.findings).toBeGreaterThan(0)
  const [first] = documents
  const document = first?.id ?? ''
  must(await as((tx) => withdrawDocument(tx, actor, { document, reason: 'hoort bij een ander dossier' })))
  expect(await seen(dossier)).toMatchObject({ moments: 1, findings: 0, amounts: 0, hits: 0, exported: 1 })
  expect(await as((tx) => decideProposal(tx, actor, { proposal: amount?.id ?? '', act: 'undo', revision: 2 }))).toEqual({
    refused: 'proposal.unknown',
  })
  const { withdrawn } = must(await as((tx) => getDossier(tx, actor, dossier)))
  expect(withdrawn.map((one) => [one.name, one.withdrawn?.reason])).toEqual([['1.txt', 'hoort bij een ander dossier']])
  must(await as((tx) => putDocumentBack(tx, actor, document)))
  expect(await seen(dossier)).toEqual(before)
  const acts = await db.selectFrom('record').select(['act']).where('thing_id', '=', document).orderBy('number').execute()
  expect(acts.map(({ act }) => act)).toEqual(['withdrawDocument', 'putDocumentBack'])
})

test('a fact that a person took back itself does not come back with its document', async () => {
  const { dossier, documents } = await dossierWith('Defensie reserveert in 2024 € 700.000 voor dijkversterking.')
  const amount = must(await as((tx) => listProposals(tx, actor, { dossier, kind: 'amount' })))[0]
  must(await as((tx) => decideProposal(tx, actor, { proposal: amount?.id ?? '', act: 'accept', revision: 1 })))
  must(await as((tx) => decideProposal(tx, actor, { proposal: amount?.id ?? '', act: 'undo', revision: 2 })))
  const document = documents[0]?.id ?? ''
  must(await as((tx) => withdrawDocument(tx, actor, { document, reason: 'dubbel' })))
  must(await as((tx) => putDocumentBack(tx, actor, document)))
  expect(await seen(dossier)).toMatchObject({ amounts: 0 })
})

test('a document is withdrawn with a reason and once, and put back only when it was', async () => {
  const { documents } = await dossierWith('Het plan kent zes pijlers.')
  const document = documents[0]?.id ?? ''
  expect(await as((tx) => putDocumentBack(tx, actor, document))).toEqual({ refused: 'document.not-withdrawn' })
  expect(await as((tx) => withdrawDocument(tx, actor, { document, reason: '  ' }))).toEqual({ refused: 'document.reason-missing' })
  must(await as((tx) => withdrawDocument(tx, actor, { document, reason: 'dubbel' })))
  expect(await as((tx) => withdrawDocument(tx, actor, { document, reason: 'dubbel' }))).toEqual({ refused: 'document.withdrawn-already' })
})

test('the database itself refuses a withdrawal by somebody who only reads the dossier', async () => {
  const { dossier, documents } = await dossierWith('Het plan kent zes pijlers.')
  await personNamed(db, 'Lezer', { roles: [] })
  const { id } = await db.selectFrom('person').select('id').where('name', '=', 'Lezer').executeTakeFirstOrThrow()
  must(await as((tx) => grantRole(tx, actor, { dossier, programme: null, role: 'reader', holder: 'person', holderId: id })))
  const reader = await actorFor(db, { person: id, address: null })
  const document = documents[0]?.id ?? ''
  await expect(as((tx, who) => withdrawDocument(tx, who, { document, reason: 'dubbel' }), reader)).rejects.toThrow(/row-level security/)
})
