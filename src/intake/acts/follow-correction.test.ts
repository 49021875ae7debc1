import { expect, test } from 'vitest'
import { personNamed } from '../../../tests/people.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { checkReading } from '../../check/check-readings.ts'
import { openDossier } from '../../dossier/acts/dossiers.ts'
import { asActor } from '../../identity/acts/as-actor.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { readText } from '../../reading/read-text.ts'
import { loadRegister } from '../../reading/register.ts'
import type { ProposalValue, ProposalView } from '../model.ts'
import { clashesOf } from '../rules/clashes.ts'
import { getTimeline, listFindings, listProposals } from '../views/dossier.ts'
import { decideFinding, decideProposal } from './decide.ts'
import { takeInReading } from './take-in.ts'

const { db } = await testDatabase()
const register = loadRegister()
const calendars = loadCalendars()
const actor = await personNamed(db, 'Toetser')
const as = <T>(work: (tx: Tx, who: Actor) => Promise<T | Refusal>) => asActor(db, actor, (tx) => work(tx, actor)).then(must)
function must<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer as T
}

async function dossierSaying(sentence: string) {
  const { id: dossier } = await as((tx) => openDossier(tx, actor, { title: 'Dijken', summary: '' }))
  const lines = ['TER BESLISSING', 'Aan: Minister van Defensie', 'Datum', '4 maart 2024', 'Aanleiding', sentence]
  const pages = [{ number: 1, firstLine: 1, lastLine: lines.length }]
  const reading = readText({ name: 'nota.txt', sha256: dossier, format: 'txt', origin: 'text', pages, lines, notices: [] }, register)
  await db
    .transaction()
    .execute((tx) => takeInReading(tx, actor, { dossier, bytes: 100, reading, findings: checkReading(reading, calendars) }))
  return {
    dossier,
    events: () => as((tx) => listProposals(tx, actor, { dossier, kind: 'event' })),
    findings: async () => (await as((tx) => listFindings(tx, actor, dossier))).filter(({ check }) => check === 'weekday'),
    clashing: async () =>
      clashesOf(await as((tx) => getTimeline(tx, actor, dossier)), await as((tx) => listFindings(tx, actor, dossier))).size,
  }
}

const decide = (proposal: ProposalView | undefined, act: 'accept' | 'correct' | 'undo', value?: ProposalValue) =>
  as((tx) => decideProposal(tx, actor, { proposal: proposal?.id ?? '', revision: proposal?.revision ?? 0, act, ...(value && { value }) }))
const moved = (proposal: ProposalView | undefined, day: string): ProposalValue => {
  if (proposal?.value.kind !== 'event') throw new Error('No event')
  return { ...proposal.value, start: day, end: day }
}

test('a corrected date settles the finding about it and clears the time line; undoing the correction opens it again', async () => {
  const { events, findings, clashing } = await dossierSaying('Op vrijdag 14 maart 2024 is het debat.')
  expect([await clashing(), (await findings()).map(({ status }) => status)]).toEqual([1, ['open']])
  const [event] = await events()
  const corrected = await decide(event, 'correct', moved(event, '2024-03-15'))
  expect((await findings()).map(({ status, correctedBy }) => [status, correctedBy])).toEqual([['settled', 'Toetser']])
  expect(await clashing()).toBe(0)
  await decide(corrected, 'undo')
  expect((await findings()).map(({ status, correctedBy }) => [status, correctedBy])).toEqual([['open', null]])
  expect(await clashing()).toBe(1)
})

test('a correction that leaves the date leaves the finding, and so does accepting it', async () => {
  const { events, findings } = await dossierSaying('Op vrijdag 14 maart 2024 is het debat.')
  const [event] = await events()
  if (event?.value.kind !== 'event') throw new Error('No event')
  const corrected = await decide(event, 'correct', { ...event.value, label: 'Debat' })
  await decide(await decide(corrected, 'undo'), 'accept')
  expect((await findings()).map(({ status }) => status)).toEqual(['open'])
})

test('of two dates on a line only the finding about the corrected one is settled', async () => {
  const { events, findings } = await dossierSaying('Op vrijdag 14 maart 2024 is het debat en op maandag 19 maart 2024 de stemming.')
  expect((await findings()).length).toBe(2)
  const event = (await events()).find(({ value }) => value.kind === 'event' && value.start === '2024-03-19')
  await decide(event, 'correct', moved(event, '2024-03-18'))
  const open = (await findings()).filter(({ status }) => status === 'open')
  expect(open.map(({ message }) => message.nl)).toEqual(['Er staat vrijdag, maar 14 maart 2024 is een donderdag.'])
})

test('a finding that a person settled no longer marks the moment', async () => {
  const { findings, clashing } = await dossierSaying('Op vrijdag 14 maart 2024 is het debat.')
  const [finding] = await findings()
  await as((tx) => decideFinding(tx, actor, { finding: finding?.id ?? '', act: 'settle', revision: 1 }))
  expect(await clashing()).toBe(0)
})
