import { expect, test } from 'vitest'
import { intakeWorld, memoSaying, must } from '../../../tests/intake-world.ts'
import type { ProposalValue, ProposalView } from '../model.ts'
import { clashesOf } from '../rules/clashes.ts'
import { getTimeline, listFindings } from '../views/dossier.ts'
import { decideFinding, decideProposal } from './decide.ts'

const { as, meanwhile, newDossier, takeIn, proposalsOf, findingsOf } = await intakeWorld()

async function dossierSaying(...sentences: readonly string[]) {
  const dossier = await newDossier()
  await takeIn(dossier, 'nota.txt', memoSaying(304, ...sentences))
  return {
    dossier,
    events: () => proposalsOf(dossier, 'event'),
    memo: async () => (await proposalsOf(dossier, 'memo'))[0],
    findings: async () => (await findingsOf(dossier)).filter(({ check }) => check === 'weekday'),
    openMessages: async () => (await findingsOf(dossier)).filter(({ status }) => status === 'open').map(({ message }) => message.nl),
    clashing: async () =>
      clashesOf(await as((tx, who) => getTimeline(tx, who, dossier)), await as((tx, who) => listFindings(tx, who, dossier))).size,
  }
}

const decide = (proposal: ProposalView | undefined, act: 'accept' | 'correct' | 'undo', value?: ProposalValue) =>
  as((tx, who) =>
    decideProposal(tx, who, { proposal: proposal?.id ?? '', revision: proposal?.revision ?? 0, act, ...(value && { value }) }),
  )
const moved = (proposal: ProposalView | undefined, day: string): ProposalValue => {
  if (proposal?.value.kind === 'memo') return { ...proposal.value, date: day }
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

test('a corrected 5 April leaves the finding about 15 April on the same line', async () => {
  const { events, openMessages } = await dossierSaying('Op maandag 5 april 2024 is het debat en op dinsdag 15 april 2024 de stemming.')
  const event = (await events()).find(({ value }) => value.kind === 'event' && value.start === '2024-04-05')
  await decide(event, 'correct', moved(event, '2024-04-08'))
  expect(await openMessages()).toEqual(['Er staat dinsdag, maar 15 april 2024 is een maandag.'])
})

test('a corrected date of a memo settles what rests on the line with that date, and nothing about the same day further on', async () => {
  const { memo, openMessages } = await dossierSaying(
    'Op dinsdag 5 december 2023 is het debat in de Kamer geweest.',
    'Op vrijdag 4 maart 2024 is de vergadering van de raad.',
    'Op 12 april 2024 heeft de Tweede Kamer de motie aangenomen.',
  )
  const before = await openMessages()
  expect(before).toContain('Er staat vrijdag, maar 4 maart 2024 is een maandag.')
  expect(before.some((said) => said.includes('regel 4'))).toBe(true)
  await decide(await memo(), 'correct', moved(await memo(), '2024-05-04'))
  const after = await openMessages()
  expect(after).toContain('Er staat vrijdag, maar 4 maart 2024 is een maandag.')
  expect(after.some((said) => said.includes('regel 4'))).toBe(false)
})

test('a finding that a colleague dismisses at the same time keeps that reason, also when the correction is undone', async () => {
  const { events, findings } = await dossierSaying('Op vrijdag 14 maart 2024 is het debat.')
  const [[finding], [event]] = [await findings(), await events()]
  const wish = { proposal: event?.id ?? '', act: 'correct', revision: 1, value: moved(event, '2024-03-15') } as const
  const { second } = await meanwhile(
    (tx, who) => decideFinding(tx, who, { finding: finding?.id ?? '', act: 'dismiss', revision: 1, reason: 'Zo staat het er' }),
    (tx, who) => decideProposal(tx, who, wish),
  )
  const dismissed = [{ status: 'dismissed', reason: 'Zo staat het er', correctedBy: null }]
  expect(await findings()).toMatchObject(dismissed)
  await decide(must(second), 'undo')
  expect(await findings()).toMatchObject(dismissed)
})

test('a finding that a person settled no longer marks the moment', async () => {
  const { findings, clashing } = await dossierSaying('Op vrijdag 14 maart 2024 is het debat.')
  const [finding] = await findings()
  await as((tx, who) => decideFinding(tx, who, { finding: finding?.id ?? '', act: 'settle', revision: 1 }))
  expect(await clashing()).toBe(0)
})
