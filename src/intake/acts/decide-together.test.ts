import { expect, test } from 'vitest'
import { personNamed } from '../../../tests/people.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { checkReading } from '../../check/check-readings.ts'
import { openDossier } from '../../dossier/acts/dossiers.ts'
import { asActor } from '../../identity/acts/as-actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { readText } from '../../reading/read-text.ts'
import { loadRegister } from '../../reading/register.ts'
import { listProposals } from '../views/dossier.ts'
import { acceptCertain, undoTogether } from './decide-together.ts'
import { takeInReading } from './take-in.ts'

const { db } = await testDatabase()
const register = loadRegister()
const calendars = loadCalendars()
const actor = await personNamed(db, 'Toetser')
const as = <T>(work: (tx: Tx) => Promise<T>) => asActor(db, actor, work)
function must<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer
}

const lines = [
  'TER BESLISSING',
  'Aan: Minister van Defensie',
  'Datum',
  '4 maart 2024',
  'Kenmerk',
  'VB-2024-0304',
  'Aanleiding',
  'Op 12 maart 2024 bespreekt de ministerraad de maatregelen.',
  'Op 19 maart 2024 is er een debat in de Tweede Kamer.',
  'Op vrijdag 14 maart 2024 is het overleg.',
  'In het voorjaar van 2025 volgt een evaluatie.',
]

async function dossierRead() {
  const { id: dossier } = must(await as((tx) => openDossier(tx, actor, { title: 'Dijken', summary: '' })))
  const pages = [{ number: 1, firstLine: 1, lastLine: lines.length }]
  const reading = readText({ name: 'nota.txt', sha256: dossier, format: 'txt', origin: 'text', pages, lines, notices: [] }, register)
  const taken = { dossier, bytes: 100, reading, findings: checkReading(reading, calendars) }
  const { version } = await db.transaction().execute((tx) => takeInReading(tx, actor, taken))
  const events = async () => must(await as((tx) => listProposals(tx, actor, { dossier, kind: 'event' })))
  return { dossier, version, events, memo: (await events())[0]?.memo ?? null }
}

test('what is certain of one kind in one memo is accepted at once, each in the record, and one undo takes it all back', async () => {
  const { dossier, version, events, memo } = await dossierRead()
  const accepted = must(await as((tx) => acceptCertain(tx, actor, { version, memo, kind: 'event', count: 2 })))
  expect(accepted.map(({ source }) => source.firstLine).sort()).toEqual([8, 9])
  expect((await events()).filter(({ status }) => status === 'proposed').length).toBe((await events()).length - 2)
  const kept = await db.selectFrom('record').select('act').where('dossier_id', '=', dossier).where('act', '=', 'acceptProposal').execute()
  expect(kept.length).toBe(2)
  const proposals = accepted.map(({ id, revision }) => ({ proposal: id, revision }))
  must(await as((tx) => undoTogether(tx, actor, { version, proposals })))
  expect((await events()).every(({ status }) => status === 'proposed')).toBe(true)
  expect(await as((tx) => undoTogether(tx, actor, { version, proposals }))).toEqual({ refused: 'proposal.stale' })
})

test('another number than a person agreed to is refused, and nothing is accepted', async () => {
  const { version, events, memo } = await dossierRead()
  expect(await as((tx) => acceptCertain(tx, actor, { version, memo, kind: 'event', count: 3 }))).toEqual({
    refused: 'proposal.other-number',
  })
  expect((await events()).every(({ status }) => status === 'proposed')).toBe(true)
})
