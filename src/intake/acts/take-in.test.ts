import { expect, test } from 'vitest'
import { testDatabase } from '../../../tests/test-database.ts'
import { openDossier } from '../../dossier/acts.ts'
import { search } from '../../dossier/views.ts'
import { ensureDemoAccount } from '../../identity/acts.ts'
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

async function newDossier() {
  const actor = await ensureDemoAccount(db, { name: 'Toetser', organisation: 'OCW', roles: ['coordinator'] })
  const dossier = await openDossier(db, actor, { title: 'Oefenterreinen', summary: '' })
  if (isRefusal(dossier)) throw new Error(dossier.refused)
  const { version } = await takeInReading(db, actor, { dossier: dossier.id, bytes: 400, reading: readText(source, register), findings: [] })
  return { actor, dossier: dossier.id, version }
}

test('what was read is offered with its sentence, and nothing of it is a fact yet', async () => {
  const { actor, dossier } = await newDossier()
  const events = await listProposals(db, actor, { dossier, kind: 'event' })
  if (isRefusal(events)) throw new Error(events.refused)
  expect(events[0]).toMatchObject({ status: 'proposed', sentence: lines[7], source: { page: 1, firstLine: 8 } })
  expect(await db.selectFrom('fact').selectAll().execute()).toEqual([])
})

test('an accepted proposal becomes a fact, an undo withdraws it, and the record tells both', async () => {
  const { actor, dossier } = await newDossier()
  const [first] = (await listProposals(db, actor, { dossier, kind: 'event' })) as { id: string }[]
  const proposal = first?.id ?? ''
  const accepted = await decideProposal(db, actor, { proposal, act: 'accept', revision: 1 })
  expect(accepted).toMatchObject({ status: 'accepted', revision: 2, decidedBy: 'Toetser' })
  const undone = await decideProposal(db, actor, { proposal, act: 'undo', revision: 2 })
  expect(undone).toMatchObject({ status: 'proposed', revision: 3, decidedBy: null })
  const facts = await db.selectFrom('fact').select('withdrawn_at').where('dossier_id', '=', dossier).execute()
  expect(facts.map((fact) => fact.withdrawn_at !== null)).toEqual([true])
  const acts = await db.selectFrom('record').select('act').where('thing_id', '=', proposal).orderBy('number').execute()
  expect(acts.map((row) => row.act)).toEqual(['acceptProposal', 'undoProposal'])
})

test('the time line leaves out what was rejected', async () => {
  const { actor, dossier } = await newDossier()
  const before = await getTimeline(db, actor, dossier)
  const [first] = (await listProposals(db, actor, { dossier, kind: 'event' })) as { id: string }[]
  await decideProposal(db, actor, { proposal: first?.id ?? '', act: 'reject', revision: 1 })
  const after = await getTimeline(db, actor, dossier)
  expect([before, after].map((entries) => (isRefusal(entries) ? -1 : entries.length))).toEqual([2, 1])
})

test("a search for 'maatregel' finds 'maatregelen' and shows the line it stands on", async () => {
  const { actor, dossier } = await newDossier()
  const found = await search(db, actor, { text: 'maatregel', dossier })
  if (isRefusal(found)) throw new Error(found.refused)
  expect(found.hits[0]?.source).toMatchObject({ page: 1, firstLine: 8 })
  expect(found.hits[0]?.pieces.find((piece) => piece.hit)?.text).toBe('maatregelen')
})

test('rows of the record cannot be changed or removed', async () => {
  await newDossier()
  await expect(db.updateTable('record').set({ act: 'niets' }).execute()).rejects.toThrow(/never changed/)
  await expect(db.deleteFrom('record').execute()).rejects.toThrow(/never changed/)
})
