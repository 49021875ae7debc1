import { expect, test } from 'vitest'
import { personNamed } from '../../../tests/people.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { openDossier } from '../../dossier/acts/dossiers.ts'
import { search } from '../../dossier/views/search.ts'
import { asActor } from '../../identity/acts/as-actor.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { SourceText } from '../../reading/model.ts'
import { readText } from '../../reading/read-text.ts'
import { loadRegister } from '../../reading/register.ts'
import { getTimeline, listProposals } from '../views/dossier.ts'
import { decideProposal } from './decide.ts'
import { takeInReading } from './take-in.ts'

const { db } = await testDatabase()
const register = loadRegister()

const lines = [
  'TER BESLISSING',
  'Aan: Minister van Defensie',
  'Datum',
  '4 maart 2024',
  'Kenmerk',
  'VB-2024-0304',
  'Aanleiding',
  'Op 12 maart 2024 bespreekt de ministerraad de maatregelen voor oefenterreinen.',
  'Geadviseerd besluit',
  'U wordt geadviseerd akkoord te gaan met het programma.',
]
const source: SourceText = {
  name: 'oefenterreinen.txt',
  sha256: 'a'.repeat(64),
  format: 'txt',
  origin: 'text',
  pages: [{ number: 1, firstLine: 1, lastLine: lines.length }],
  lines,
  notices: [],
}

type As = <T>(work: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>

async function newDossier() {
  const actor = await personNamed(db, 'Toetser')
  const as: As = (work) => asActor(db, actor, (tx) => work(tx, actor))
  const dossier = await as((tx) => openDossier(tx, actor, { title: 'Oefenterreinen', summary: '' }))
  if (isRefusal(dossier)) throw new Error(dossier.refused)
  const reading = readText(source, register)
  const { version } = await as((tx) => takeInReading(tx, actor, { dossier: dossier.id, bytes: 400, reading, findings: [] }))
  return { as, dossier: dossier.id, version }
}

test('what was read is offered with its sentence, and nothing of it is a fact yet', async () => {
  const { as, dossier } = await newDossier()
  const events = await as((tx, actor) => listProposals(tx, actor, { dossier, kind: 'event' }))
  if (isRefusal(events)) throw new Error(events.refused)
  expect(events[0]).toMatchObject({ status: 'proposed', sentence: lines[7], source: { page: 1, firstLine: 8 } })
  expect(await db.selectFrom('fact').selectAll().execute()).toEqual([])
})

test('an accepted proposal becomes a fact, an undo withdraws it, and the record tells both', async () => {
  const { as, dossier } = await newDossier()
  const [first] = (await as((tx, actor) => listProposals(tx, actor, { dossier, kind: 'event' }))) as { id: string }[]
  const proposal = first?.id ?? ''
  const accepted = await as((tx, actor) => decideProposal(tx, actor, { proposal, act: 'accept', revision: 1 }))
  expect(accepted).toMatchObject({ status: 'accepted', revision: 2, decidedBy: 'Toetser' })
  const undone = await as((tx, actor) => decideProposal(tx, actor, { proposal, act: 'undo', revision: 2 }))
  expect(undone).toMatchObject({ status: 'proposed', revision: 3, decidedBy: null })
  const facts = await db.selectFrom('fact').select('withdrawn_at').where('dossier_id', '=', dossier).execute()
  expect(facts.map((fact) => fact.withdrawn_at !== null)).toEqual([true])
  const acts = await db.selectFrom('record').select('act').where('thing_id', '=', proposal).orderBy('number').execute()
  expect(acts.map((row) => row.act)).toEqual(['acceptProposal', 'undoProposal'])
})

test('the time line leaves out what was rejected', async () => {
  const { as, dossier } = await newDossier()
  const before = await as((tx, actor) => getTimeline(tx, actor, dossier))
  const [first] = (await as((tx, actor) => listProposals(tx, actor, { dossier, kind: 'event' }))) as { id: string }[]
  await as((tx, actor) => decideProposal(tx, actor, { proposal: first?.id ?? '', act: 'reject', revision: 1 }))
  const after = await as((tx, actor) => getTimeline(tx, actor, dossier))
  expect([before, after].map((entries) => (isRefusal(entries) ? -1 : entries.length))).toEqual([2, 1])
})

test("a search for 'maatregel' finds 'maatregelen' and shows the line it stands on", async () => {
  const { as, dossier } = await newDossier()
  const found = await as((tx, actor) => search(tx, actor, { text: 'maatregel', dossier }))
  if (isRefusal(found)) throw new Error(found.refused)
  expect(found.hits[0]?.source).toMatchObject({ page: 1, firstLine: 8 })
  expect(found.hits[0]?.pieces.find((piece) => piece.hit)?.text).toBe('maatregelen')
})

test('rows of the record cannot be changed or removed', async () => {
  await newDossier()
  await expect(db.updateTable('record').set({ act: 'niets' }).execute()).rejects.toThrow(/never changed/)
  await expect(db.deleteFrom('record').execute()).rejects.toThrow(/never changed/)
})
