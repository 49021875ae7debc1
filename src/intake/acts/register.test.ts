import { expect, test } from 'vitest'
import { personNamed } from '../../../tests/people.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { classifyDossier } from '../../dossier/acts/access.ts'
import { openDossier } from '../../dossier/acts/dossiers.ts'
import { actorFor } from '../../identity/acts/actors.ts'
import { asActor } from '../../identity/acts/as-actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { loadRegister } from '../../reading/organisations/register.ts'
import { readText } from '../../reading/read-text.ts'
import type { ProposalAct, ProposalValue, ProposalView } from '../model.ts'
import { listRegister } from '../store/register.ts'
import { listProposals } from '../views/dossier.ts'
import { listRegisterEntries } from '../views/register.ts'
import { decideProposal } from './decide.ts'
import { addOrganisationToRegister, removeOrganisationFromRegister } from './register.ts'
import { takeInReading } from './take-in.ts'

const { db } = await testDatabase()
const actor = await personNamed(db, 'Toetser')

const as = <T>(work: (tx: Tx) => Promise<T>) => asActor(db, actor, work)

function must<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}

async function newDossier(): Promise<string> {
  return must(await as((tx) => openDossier(tx, actor, { title: 'Havens', summary: '' }))).id
}

async function organisationsRead(dossier: string, line: string): Promise<ProposalView[]> {
  const lines = ['TER BESLISSING', 'Datum', '4 maart 2024', 'Aanleiding', line]
  const text = { name: 'nota.txt', sha256: line, format: 'txt', origin: 'text', lines, notices: [] } as const
  const pages = [{ number: 1, firstLine: 1, lastLine: lines.length }]
  const reading = readText({ ...text, pages }, loadRegister([], await listRegister(db)))
  const { version } = await db.transaction().execute((tx) => takeInReading(tx, actor, { dossier, bytes: 1, reading, findings: [] }))
  const who = await actorFor(db, { person: actor.person, address: null })
  return must(await asActor(db, who, (tx) => listProposals(tx, who, { dossier, version, kind: 'organisation' })))
}

async function decide(proposal: ProposalView | undefined, act: ProposalAct, value?: ProposalValue): Promise<ProposalView> {
  if (!proposal) throw new Error('Nothing was read')
  const wish = { proposal: proposal.id, act, revision: proposal.revision, ...(value && { value }) }
  return must(await as((tx) => decideProposal(tx, actor, wish)))
}

const entries = () => as((tx) => listRegisterEntries(tx, actor))
const abbreviations = async () => (await entries()).map((entry) => entry.abbreviation)
const named = (proposals: readonly ProposalView[]) =>
  proposals.flatMap(({ value }) => (value.kind === 'organisation' ? [[value.abbreviation, value.name]] : []))

const introduction = 'De Vereniging Nautische Havenmeesters (VNHM) stemt in met het plan.'
const laterLine = 'Op 12 maart stemt de VNHM in; de vereniging nautische havenmeesters komt met een brief.'

test('a confirmed organisation is recognised in later files, and an undo takes that back', async () => {
  const dossier = await newDossier()
  expect(named(await organisationsRead(dossier, laterLine))).toEqual([])
  const [proposal] = await organisationsRead(dossier, introduction)
  const accepted = await decide(proposal, 'accept')
  expect(named(await organisationsRead(dossier, `${laterLine} Dat is goed.`))).toEqual([['VNHM', 'Vereniging Nautische Havenmeesters']])
  await decide(accepted, 'undo')
  expect(await abbreviations()).toEqual([])
})

test('a correction is what is recognised, also where the text goes on writing it otherwise', async () => {
  const dossier = await newDossier()
  const [proposal] = await organisationsRead(dossier, introduction)
  if (proposal?.value.kind !== 'organisation') throw new Error('No organisation was read')
  const value = { ...proposal.value, abbreviation: 'NHM', name: 'Nautische Havenmeesters', organisationKind: 'field' } as const
  const corrected = await decide(proposal, 'correct', value)
  expect(named(await organisationsRead(dossier, 'De VNHM en de NHM stemmen in.'))).toEqual([['NHM', 'Nautische Havenmeesters']])
  await decide(corrected, 'undo')
})

test('an entry that two people confirmed goes only when both take it back', async () => {
  const dossier = await newDossier()
  const [first] = await organisationsRead(dossier, introduction)
  const [second] = await organisationsRead(dossier, `${introduction} Dat is goed.`)
  const once = await decide(first, 'accept')
  const twice = await decide(second, 'accept')
  await decide(once, 'undo')
  expect(await abbreviations()).toEqual(['VNHM'])
  await decide(twice, 'undo')
  expect(await abbreviations()).toEqual([])
})

test('what the product knows already is not added once more', async () => {
  const dossier = await newDossier()
  const [proposal] = await organisationsRead(dossier, 'Het ministerie van Financiën stemt in.')
  await decide(proposal, 'accept')
  expect(await abbreviations()).toEqual([])
  expect(await as((tx) => addOrganisationToRegister(tx, actor, { abbreviation: 'FIN', name: null, kind: 'ministry' }))).toEqual({
    refused: 'register.already-there',
  })
})

test('a name from a document that only people named in its dossier may read stays out of the register', async () => {
  const dossier = await newDossier()
  const [proposal] = await organisationsRead(dossier, introduction)
  const coordinator = await actorFor(db, { person: actor.person, address: null })
  const closed = { dossier, classification: 'departmental', embargoUntil: null } as const
  must(await asActor(db, coordinator, (tx) => classifyDossier(tx, coordinator, closed)))
  await decide(proposal, 'accept')
  expect(await abbreviations()).toEqual([])
})

test('an organisation added by hand is recognised until it is removed, and the record tells both', async () => {
  const dossier = await newDossier()
  const wish = { abbreviation: 'VNHM', name: 'Vereniging Nautische Havenmeesters', kind: 'field' } as const
  const added = must(await as((tx) => addOrganisationToRegister(tx, actor, wish)))
  expect(await entries()).toMatchObject([{ ...wish, byHand: true, addedBy: 'Toetser' }])
  expect(await as((tx) => addOrganisationToRegister(tx, actor, wish))).toEqual({ refused: 'register.already-there' })
  expect(named(await organisationsRead(dossier, laterLine))).toEqual([['VNHM', 'Vereniging Nautische Havenmeesters']])
  must(await as((tx) => removeOrganisationFromRegister(tx, actor, added.id)))
  expect(named(await organisationsRead(dossier, `${laterLine} Dat is goed.`))).toEqual([])
  expect(await as((tx) => removeOrganisationFromRegister(tx, actor, added.id))).toEqual({ refused: 'register.unknown' })
  const acts = await db.selectFrom('record').select('act').where('thing_id', '=', added.id).orderBy('number').execute()
  expect(acts.map((row) => row.act)).toEqual(['addOrganisationToRegister', 'removeOrganisationFromRegister'])
})

test('the database refuses an entry of somebody who writes in no dossier', async () => {
  const reader = await personNamed(db, 'Lezer', { roles: [] })
  const wish = { abbreviation: 'VNHM', name: null, kind: 'field' } as const
  await expect(asActor(db, reader, (tx) => addOrganisationToRegister(tx, reader, wish))).rejects.toThrow(/row-level security/)
})
