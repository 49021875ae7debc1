import { expect, test } from 'vitest'
import { intakeWorld, memoSaying } from '../../../tests/intake-world.ts'
import { lockProposals } from '../store/proposals.ts'
import { decideProposal } from './decide.ts'
import { acceptCertain, undoTogether } from './decide-together.ts'

const { db, as, ask, newDossier, takeIn, proposalsOf } = await intakeWorld()

const sentences = [
  'Op 12 maart 2024 bespreekt de ministerraad de maatregelen.',
  'Op 19 maart 2024 is er een debat in de Tweede Kamer.',
  'Op vrijdag 14 maart 2024 is het overleg.',
  'In het voorjaar van 2025 volgt een evaluatie.',
]

async function dossierRead() {
  const dossier = await newDossier()
  const { version } = await takeIn(dossier, 'nota.txt', memoSaying(304, ...sentences))
  const events = () => proposalsOf(dossier, 'event')
  return { dossier, version, events, memo: (await events())[0]?.memo ?? null }
}

test('what is certain of one kind in one memo is accepted at once, each in the record, and one undo takes it all back', async () => {
  const { dossier, version, events, memo } = await dossierRead()
  const accepted = await as((tx, who) => acceptCertain(tx, who, { version, memo, kind: 'event', count: 2 }))
  expect(accepted.map(({ source }) => source.firstLine).sort()).toEqual([8, 9])
  expect((await events()).filter(({ status }) => status === 'proposed').length).toBe((await events()).length - 2)
  const kept = await db.selectFrom('record').select('act').where('dossier_id', '=', dossier).where('act', '=', 'acceptProposal').execute()
  expect(kept.length).toBe(2)
  const proposals = accepted.map(({ id, revision }) => ({ proposal: id, revision }))
  await as((tx, who) => undoTogether(tx, who, { version, proposals }))
  expect((await events()).every(({ status }) => status === 'proposed')).toBe(true)
  expect(await ask((tx, who) => undoTogether(tx, who, { version, proposals }))).toEqual({ refused: 'proposal.stale' })
})

test('another number than a person agreed to is refused, and nothing is accepted', async () => {
  const { version, events, memo } = await dossierRead()
  expect(await ask((tx, who) => acceptCertain(tx, who, { version, memo, kind: 'event', count: 3 }))).toEqual({
    refused: 'proposal.other-number',
  })
  expect((await events()).every(({ status }) => status === 'proposed')).toBe(true)
})

test('a colleague who decides on one of them at the same time decides, and the others hear that it was overtaken', async () => {
  const { version, events, memo } = await dossierRead()
  const certain = (await events()).filter(({ source }) => source.firstLine === 8 || source.firstLine === 9)
  const proposal = certain.map(({ id }) => id).sort()[1] ?? ''
  const batches: Promise<unknown>[] = []
  const rejected = await as(async (tx, who) => {
    await lockProposals(tx, [proposal])
    batches.push(ask((other, them) => acceptCertain(other, them, { version, memo, kind: 'event', count: 2 })))
    await new Promise((later) => setTimeout(later, 300))
    return decideProposal(tx, who, { proposal, act: 'reject', revision: 1 })
  })
  expect(rejected).toMatchObject({ status: 'rejected' })
  expect(await Promise.all(batches)).toEqual([{ refused: 'proposal.stale' }])
})
