import { expect, test } from 'vitest'
import { personNamed } from '../../../tests/people.ts'
import { actorWith, signedIn } from '../../../tests/sessions.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { openDossier } from '../../dossier/acts/dossiers.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { openProgramme } from '../../programme/acts/programmes.ts'
import type { Actor } from '../model/actor.ts'
import { findHolders, getOrganisation, listOrganisations, listPeople } from '../views/directory.ts'
import { getPersonFile } from '../views/person-file.ts'
import { actorFor } from './actors.ts'
import { asActor } from './as-actor.ts'
import { addDepartment, endDepartment, renameDepartment } from './departments.ts'
import { loadMinistries } from './load-ministries.ts'
import { grantRole } from './memberships.ts'
import { addOrganisation, endOrganisation, renameOrganisation } from './organisations.ts'
import { addPerson, correctPerson, endRoleOfPerson, movePerson } from './people.ts'
import { endSessionsOf } from './sessions.ts'

const { db } = await testDatabase()
await db.transaction().execute(loadMinistries)
const administrator = await personNamed(db, 'Beheerder', { organisation: 'BZK', roles: ['administrator'] })
const author = await personNamed(db, 'Opsteller')
const organisations = await db.selectFrom('organisation').select(['id', 'abbreviation', 'ended_at']).execute()
const idOf = (abbreviation: string) => organisations.find((one) => one.abbreviation === abbreviation && one.ended_at === null)?.id ?? ''

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => asActor(db, actor, work)
function made<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}
const codeOf = (outcome: unknown) => (isRefusal(outcome) ? outcome.refused : 'done')

async function newPerson(name: string, organisation = 'SZW'): Promise<string> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.nl`
  const wish = { name, email, organisation: idOf(organisation), department: null, jobTitle: 'beleidsmedewerker' }
  return made(await as(administrator, (tx) => addPerson(tx, administrator, wish))).id
}

test('the ministries of the national list are there, ended ones ended, and loading again adds none', async () => {
  await db.transaction().execute(loadMinistries)
  const rows = await db.selectFrom('organisation').select(['code', 'ended_at']).where('code', 'is not', null).execute()
  expect([rows.length, rows.filter(({ ended_at }) => ended_at !== null).length]).toEqual([19, 4])
})

test('an organisation that was added by hand under the abbreviation of a ministry becomes that ministry', async () => {
  const other = await testDatabase()
  const { organisation_id } = await other.db
    .insertInto('organisation')
    .values({ abbreviation: 'vws', name: 'vws', kind: 'other' })
    .returning('id as organisation_id')
    .executeTakeFirstOrThrow()
  await other.db.transaction().execute(loadMinistries)
  const row = await other.db.selectFrom('organisation').selectAll().where('id', '=', organisation_id).executeTakeFirstOrThrow()
  expect([row.kind, row.name, row.code?.endsWith('mnre1025')]).toEqual([
    'ministry',
    'ministerie van Volksgezondheid, Welzijn en Sport',
    true,
  ])
})

test('a ministry is found by the name that it had before', async () => {
  const found = await as(author, (tx) => listOrganisations(tx, author, { text: 'economische zaken en klimaat' }))
  expect(found.organisations.map(({ abbreviation }) => abbreviation)).toEqual(['EZ'])
})

test('everybody inside finds a colleague, without accents and capitals, and nobody but an administrator reads an address', async () => {
  const id = await newPerson('Zoë Ünver')
  const found = await as(author, (tx) => listPeople(tx, author, { text: 'zoe unver' }))
  expect(found.people).toEqual([
    expect.objectContaining({ id, name: 'Zoë Ünver', organisationName: 'ministerie van Sociale Zaken en Werkgelegenheid', left: false }),
  ])
  expect(JSON.stringify(found)).not.toContain('@')
  const file = await as(administrator, (tx) => getPersonFile(tx, administrator, id))
  expect(file).toMatchObject({ email: 'zoë.ünver@voorbeeld.nl' })
  await expect(as(author, (tx) => tx.selectFrom('person').select('email').execute())).rejects.toThrow(/permission denied/)
})

test('whoever invites finds people, departments and organisations in one list, those that begin with the words first', async () => {
  const szw = idOf('SZW')
  made(
    await as(administrator, (tx) =>
      addDepartment(tx, administrator, { organisation: szw, abbreviation: 'G&VW', name: 'Gezond en veilig werken' }),
    ),
  )
  const found = await as(author, (tx) => findHolders(tx, author, { text: 'szw' }))
  expect(found[0]).toEqual({ kind: 'organisation', id: szw, name: 'ministerie van Sociale Zaken en Werkgelegenheid', detail: 'SZW' })
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['organisation', 'department', 'person']))
  const people = await as(author, (tx) => findHolders(tx, author, { text: 'szw', kind: 'person' }))
  expect(new Set(people.map(({ kind }) => kind))).toEqual(new Set(['person']))
  expect(await as(author, (tx) => findHolders(tx, author, { text: '100%' }))).toEqual([])
})

test('refuses to add a person with an address that is taken, at an organisation that ended, or in a department of another', async () => {
  await newPerson('Adres Bezet')
  const gone = organisations.find(({ ended_at }) => ended_at !== null)?.id ?? ''
  const { departments } = made(await as(administrator, (tx) => getOrganisation(tx, administrator, idOf('SZW'))))
  const base = { name: 'Nieuw', jobTitle: '', department: null, organisation: idOf('OCW'), email: 'nieuw@voorbeeld.nl' }
  const tries = [
    { ...base, email: 'ADRES.BEZET@voorbeeld.nl' },
    { ...base, organisation: gone },
    { ...base, department: departments[0]?.id ?? '' },
  ]
  const answers = await Promise.all(tries.map((wish) => as(administrator, async (tx) => codeOf(await addPerson(tx, administrator, wish)))))
  expect(answers).toEqual(['person.email-taken', 'organisation.unknown', 'department.unknown'])
})

test('the database refuses a person, an organisation or an e-mail change by anybody else, whatever the code asks', async () => {
  const wish = { name: 'Stiekem', email: 'stiekem@voorbeeld.nl', organisation: idOf('OCW'), department: null, jobTitle: '' }
  await expect(as(author, (tx) => addPerson(tx, author, wish))).rejects.toThrow(/row-level security/)
  await expect(as(author, (tx) => addOrganisation(tx, author, { abbreviation: 'X', name: 'X', kind: 'other' }))).rejects.toThrow(
    /row-level/,
  )
  const changed = await as(author, (tx) =>
    tx.updateTable('person').set({ name: 'Anders' }).where('id', '=', administrator.person).execute(),
  )
  expect(changed[0]?.numUpdatedRows).toBe(0n)
})

test('a correction keeps what was before in the record', async () => {
  const id = await newPerson('Vout Gespeld')
  const wish = { person: id, name: 'Fout Gespeld', email: 'goed@voorbeeld.nl', jobTitle: 'jurist' }
  made(await as(administrator, (tx) => correctPerson(tx, administrator, wish)))
  const row = await db
    .selectFrom('record')
    .selectAll()
    .where('thing_id', '=', id)
    .where('act', '=', 'correctPerson')
    .executeTakeFirstOrThrow()
  expect(row.before).toEqual({ name: 'Vout Gespeld', email: 'vout.gespeld@voorbeeld.nl', jobTitle: 'beleidsmedewerker' })
})

test('an organisation that is renamed keeps its former name, and one where people work does not end', async () => {
  const { id } = made(
    await as(administrator, (tx) =>
      addOrganisation(tx, administrator, { abbreviation: 'IGZ', name: 'Inspectie voor de Gezondheidszorg', kind: 'inspectorate' }),
    ),
  )
  made(
    await as(administrator, (tx) =>
      renameOrganisation(tx, administrator, { organisation: id, abbreviation: 'IGJ', name: 'Inspectie Gezondheidszorg en Jeugd' }),
    ),
  )
  const file = made(await as(author, (tx) => getOrganisation(tx, author, id)))
  expect(file.formerNames.map(({ abbreviation }) => abbreviation)).toEqual(['IGZ'])
  const wish = { name: 'Inspecteur', email: 'inspecteur@voorbeeld.nl', organisation: id, department: null, jobTitle: '' }
  const { id: person } = made(await as(administrator, (tx) => addPerson(tx, administrator, wish)))
  expect(codeOf(await as(administrator, (tx) => endOrganisation(tx, administrator, { organisation: id })))).toBe('organisation.has-people')
  made(
    await as(administrator, (tx) =>
      movePerson(tx, administrator, { person, organisation: idOf('VWS'), department: null, jobTitle: '', end: [] }),
    ),
  )
  made(await as(administrator, (tx) => endOrganisation(tx, administrator, { organisation: id })))
  const acts = [renameOrganisation, endOrganisation].map((act) =>
    as(administrator, async (tx) => codeOf(await act(tx, administrator, { organisation: id, abbreviation: 'A', name: 'A' }))),
  )
  expect(await Promise.all(acts)).toEqual(['organisation.ended', 'organisation.ended'])
})

test('refuses two organisations or two departments of one abbreviation', async () => {
  const ocw = idOf('OCW')
  const add = (abbreviation: string) =>
    as(administrator, async (tx) => codeOf(await addDepartment(tx, administrator, { organisation: ocw, abbreviation, name: abbreviation })))
  expect([await add('PO'), await add('VO'), await add('po')]).toEqual(['done', 'done', 'department.already-there'])
  const { departments } = made(await as(author, (tx) => getOrganisation(tx, author, ocw)))
  const [po, vo] = ['PO', 'VO'].map((one) => departments.find(({ abbreviation }) => abbreviation === one)?.id ?? '')
  const rename = await as(administrator, (tx) =>
    renameDepartment(tx, administrator, { department: vo ?? '', abbreviation: 'PO', name: 'x' }),
  )
  expect(codeOf(rename)).toBe('department.already-there')
  made(await as(administrator, (tx) => endDepartment(tx, administrator, { department: po ?? '' })))
  expect(await add('po')).toBe('done')
  const taken = await as(administrator, (tx) => addOrganisation(tx, administrator, { abbreviation: 'ocw', name: 'x', kind: 'other' }))
  expect(codeOf(taken)).toBe('organisation.already-there')
})

test('roles of an organisation follow a move; of the roles by name those end that the administrator chose', async () => {
  const person = await newPerson('Verhuist Straks')
  const { id: programme } = made(
    await as(administrator, (tx) => openProgramme(tx, administrator, { name: 'Verhuizing', coordinator: author.person })),
  )
  const give = (grant: { holder: 'person' | 'organisation'; holderId: string; role: 'reader' | 'author' | 'controller' }) =>
    as(administrator, async (tx) => made(await grantRole(tx, administrator, { programme, dossier: null, ...grant })).id)
  await give({ holder: 'organisation', holderId: idOf('SZW'), role: 'reader' })
  await give({ holder: 'organisation', holderId: idOf('JenV'), role: 'controller' })
  const ended = await give({ holder: 'person', holderId: person, role: 'author' })
  const before = made(await as(administrator, (tx) => getPersonFile(tx, administrator, person)))
  expect(before.roles.map(({ role, through }) => [role, through])).toEqual([
    ['author', null],
    ['reader', 'ministerie van Sociale Zaken en Werkgelegenheid'],
  ])
  const move = { person, organisation: idOf('JenV'), department: null, jobTitle: 'jurist', end: [ended] }
  made(await as(administrator, (tx) => movePerson(tx, administrator, move)))
  const actor = await actorFor(db, { person, address: null })
  expect(actor.held.map(({ role }) => role)).toEqual(['controller'])
  const strange = { ...move, end: [crypto.randomUUID()] }
  expect(codeOf(await as(administrator, (tx) => movePerson(tx, administrator, strange)))).toBe('member.unknown')
})

test('the last administrator and the last co-ordinator keep their role', async () => {
  const held = await db.selectFrom('membership').select('id').where('person_id', '=', administrator.person).executeTakeFirstOrThrow()
  const end = (person: string, membership: string) =>
    as(administrator, async (tx) => codeOf(await endRoleOfPerson(tx, administrator, { person, membership })))
  expect(await end(administrator.person, held.id)).toBe('role.last-administrator')
  const { id: dossier } = made(await as(author, (tx) => openDossier(tx, author, { title: 'Van één', summary: '' })))
  const coordinates = await db.selectFrom('membership').select('id').where('dossier_id', '=', dossier).executeTakeFirstOrThrow()
  expect(await end(author.person, coordinates.id)).toBe('member.last-coordinator')
  expect(await end(administrator.person, coordinates.id)).toBe('member.unknown')
})

test('giving and ending a role over the installation stands in the record, and it is not given twice', async () => {
  const person = await newPerson('Wordt Auditor')
  const grant = { programme: null, dossier: null, holder: 'person', holderId: person, role: 'auditor' } as const
  const { id } = made(await as(administrator, (tx) => grantRole(tx, administrator, grant)))
  expect(codeOf(await as(administrator, (tx) => grantRole(tx, administrator, grant)))).toBe('member.already-there')
  made(await as(administrator, (tx) => endRoleOfPerson(tx, administrator, { person, membership: id })))
  const acts = await db.selectFrom('record').select(['act', 'actor_id']).where('thing_id', '=', id).orderBy('number').execute()
  expect(acts).toEqual([
    { act: 'grantRole', actor_id: administrator.person },
    { act: 'endRole', actor_id: administrator.person },
  ])
})

test('an administrator signs a person out everywhere; somebody else cannot, even in the database', async () => {
  const person = await newPerson('Overal Aangemeld')
  const tokens = [await signedIn(db, person), await signedIn(db, person)]
  const stranger = await as(author, (tx) => endSessionsOf(tx, author, person))
  expect(stranger).toEqual({ ended: 0 })
  expect(await actorWith(db, tokens[0] ?? '')).not.toBeNull()
  expect(await as(administrator, (tx) => endSessionsOf(tx, administrator, person))).toEqual({ ended: 2 })
  expect(await Promise.all(tokens.map((token) => actorWith(db, token)))).toEqual([null, null])
})
