import { expect, test } from 'vitest'
import { personNamed } from '../../../tests/people.ts'
import { actorWith, signedIn } from '../../../tests/sessions.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { openDossier } from '../../dossier/acts/dossiers.ts'
import type { Tx } from '../../kernel/database.ts'
import { addDays, dayAt } from '../../kernel/day.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { openProgramme } from '../../programme/acts/programmes.ts'
import type { Actor } from '../model/actor.ts'
import { listMemberships } from '../views/access.ts'
import { listDeputyships } from '../views/deputies.ts'
import { getPersonFile } from '../views/person-file.ts'
import { exportRights, reviewRights } from '../views/rights.ts'
import { actorFor } from './actors.ts'
import { asActor } from './as-actor.ts'
import { appointDeputy, appointOwnDeputy, endDeputyOf, endOwnDeputy } from './deputies.ts'
import { letPersonLeave, letPersonReturn } from './leaving.ts'
import { grantRole } from './memberships.ts'
import { actFor } from './sessions.ts'

const { db } = await testDatabase()
const administrator = await personNamed(db, 'Beheerder', { roles: ['administrator'] })
const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => asActor(db, actor, work)
function made<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}
const codeOf = (outcome: unknown) => (isRefusal(outcome) ? outcome.refused : 'done')
const leave = (person: Actor, successor: Actor | null, by = administrator) =>
  as(by, async (tx) => codeOf(await letPersonLeave(tx, by, { person: person.person, successor: successor?.person ?? null })))
const day = (offset: number) => addDays(dayAt(new Date()), offset)

test('whoever leaves hands over every role and deputyship, in dossiers that the administrator cannot see as well', async () => {
  const [leaver, successor, minister, office] = await Promise.all(
    ['Vertrekt', 'Volgt op', 'Minister', 'Bureau'].map((name) => personNamed(db, name)),
  )
  if (!leaver || !successor || !minister || !office) throw new Error('Somebody is missing')
  const { id: dossier } = made(await as(leaver, (tx) => openDossier(tx, leaver, { title: 'Erfenis', summary: '' })))
  const { id: programme } = made(
    await as(administrator, (tx) => openProgramme(tx, administrator, { name: 'P', coordinator: leaver.person })),
  )
  const appoint = (deputy: Actor, principal: Actor) =>
    as(administrator, async (tx) =>
      made(
        await appointDeputy(tx, administrator, {
          deputy: deputy.person,
          principal: principal.person,
          kind: 'deputy',
          from: day(0),
          through: day(9),
        }),
      ),
    )
  await appoint(leaver, minister)
  await appoint(office, leaver)
  const token = await signedIn(db, leaver.person)

  expect(await leave(leaver, null)).toBe('member.last-coordinator')
  expect(await leave(leaver, successor)).toBe('done')

  const now = await actorFor(db, { person: successor.person, address: null })
  expect(now.held).toEqual(
    expect.arrayContaining([
      { role: 'coordinator', programme: null, dossier },
      { role: 'coordinator', programme, dossier: null },
    ]),
  )
  expect((await actorFor(db, { person: leaver.person, address: null })).held).toEqual([])
  expect(await actorWith(db, token)).toBeNull()
  const deputies = await as(administrator, (tx) => listDeputyships(tx, administrator, successor.person))
  expect(deputies.map(({ deputyName, principalName }) => `${deputyName} voor ${principalName}`).sort()).toEqual([
    'Bureau voor Volgt op',
    'Volgt op voor Minister',
  ])
  expect(await as(administrator, (tx) => listDeputyships(tx, administrator, leaver.person))).toEqual([])
  const seen = await as(administrator, (tx) => tx.selectFrom('dossier').select('id').execute())
  expect(seen).toEqual([])
})

test('what somebody did keeps the name, and the file says who took over', async () => {
  const [leaver, successor, reader] = await Promise.all(['Gaf rollen', 'Neemt over', 'Kreeg rol'].map((name) => personNamed(db, name)))
  if (!leaver || !successor || !reader) throw new Error('Somebody is missing')
  const { id: dossier } = made(await as(leaver, (tx) => openDossier(tx, leaver, { title: 'Blijft staan', summary: '' })))
  const grant = { dossier, programme: null, holder: 'person', holderId: reader.person, role: 'reader' } as const
  made(await as(leaver, (tx) => grantRole(tx, leaver, grant)))
  expect(await leave(leaver, successor)).toBe('done')
  const now = await actorFor(db, { person: successor.person, address: null })
  const members = await as(now, (tx) => listMemberships(tx, now, { dossier, programme: null }))
  expect(members.find(({ role }) => role === 'reader')?.grantedBy).toBe('Gaf rollen')
  const file = made(await as(administrator, (tx) => getPersonFile(tx, administrator, leaver.person)))
  expect([file.left, file.succeededBy, file.roles]).toEqual([true, 'Neemt over', []])
  const passed = await db
    .selectFrom('record')
    .select(['dossier_id', 'after'])
    .where('act', '=', 'passOnRole')
    .where('dossier_id', '=', dossier)
    .execute()
  expect(passed).toEqual([{ dossier_id: dossier, after: expect.objectContaining({ from: leaver.person, person: successor.person }) }])
})

test('a role that the successor has already is not given twice', async () => {
  const [leaver, successor] = await Promise.all(['Dubbel een', 'Dubbel twee'].map((name) => personNamed(db, name)))
  if (!leaver || !successor) throw new Error('Somebody is missing')
  expect(await leave(leaver, successor)).toBe('done')
  const { held } = await actorFor(db, { person: successor.person, address: null })
  expect(held).toEqual([{ role: 'author', programme: null, dossier: null }])
})

test('refuses oneself, oneself as successor, nobody, and whoever left already', async () => {
  const [leaver, gone] = await Promise.all(['Blijft nog', 'Is al weg'].map((name) => personNamed(db, name)))
  if (!leaver || !gone) throw new Error('Somebody is missing')
  expect(await leave(gone, null)).toBe('done')
  const answers = [
    await leave(administrator, leaver),
    await leave(leaver, administrator),
    await leave(leaver, gone),
    await leave(leaver, leaver),
    await leave(gone, null),
  ]
  expect(answers).toEqual([
    'person.is-you',
    'person.successor-is-you',
    'person.successor-unknown',
    'person.successor-unknown',
    'person.has-left',
  ])
  const unknown = { person: crypto.randomUUID(), successor: null }
  expect(codeOf(await as(administrator, (tx) => letPersonLeave(tx, administrator, unknown)))).toBe('person.unknown')
  const byItself = as(administrator, (tx) => tx.executeQuery(passOn(leaver.person, administrator.person)))
  await expect(byItself).rejects.toThrow(/passes roles on/)
  await expect(as(leaver, (tx) => tx.executeQuery(passOn(administrator.person, gone.person)))).rejects.toThrow(/passes roles on/)
})

test('the last administrator leaves only with a successor', async () => {
  const [second, next] = await Promise.all([
    personNamed(db, 'Tweede beheerder', { roles: ['administrator'] }),
    personNamed(db, 'Derde', { roles: [] }),
  ])
  expect(await leave(administrator, null, second)).toBe('done')
  const acting = { ...second }
  expect(await leave(second, next, acting)).toBe('person.is-you')
  await db.updateTable('person').set({ left_at: null }).where('id', '=', administrator.person).execute()
  await db.updateTable('membership').set({ until: null }).where('person_id', '=', administrator.person).execute()
  expect(await leave(second, next)).toBe('done')
  expect((await actorFor(db, { person: next.person, address: null })).roles).toEqual(['administrator'])
})

test('who comes back is a colleague again, without the roles of before', async () => {
  const person = await personNamed(db, 'Komt terug')
  const back = () => as(administrator, async (tx) => codeOf(await letPersonReturn(tx, administrator, person.person)))
  expect(await back()).toBe('person.has-not-left')
  expect(await leave(person, null)).toBe('done')
  expect(await back()).toBe('done')
  expect((await actorFor(db, { person: person.person, address: null })).held).toEqual([])
  await db.updateTable('organisation').set({ ended_at: new Date() }).execute()
  expect(await leave(person, null)).toBe('done')
  expect(await back()).toBe('organisation.ended')
  await db.updateTable('organisation').set({ ended_at: null }).execute()
})

test('a person lets a colleague act for a period; days that cannot be are refused', async () => {
  const [principal, deputy] = await Promise.all(['Met verlof', 'Vervangt'].map((name) => personNamed(db, name)))
  if (!principal || !deputy) throw new Error('Somebody is missing')
  const appoint = (wish: { deputy?: string; from: string; through: string }) =>
    as(principal, async (tx) => codeOf(await appointOwnDeputy(tx, principal, { deputy: deputy.person, ...wish })))
  expect([
    await appoint({ from: day(2), through: day(1) }),
    await appoint({ from: day(-9), through: day(-3) }),
    await appoint({ from: '2026-02-30', through: day(3) }),
    await appoint({ deputy: principal.person, from: day(0), through: day(3) }),
    await appoint({ deputy: crypto.randomUUID(), from: day(0), through: day(3) }),
    await appoint({ from: day(0), through: day(3) }),
    await appoint({ from: day(2), through: day(6) }),
    await appoint({ from: day(5), through: day(9) }),
  ]).toEqual([
    'deputy.days-reversed',
    'deputy.passed',
    'deputy.days-reversed',
    'deputy.is-self',
    'deputy.unknown',
    'done',
    'deputy.already-there',
    'done',
  ])
  const rows = await as(deputy, (tx) => listDeputyships(tx, deputy, deputy.person))
  expect(rows.map(({ from, through, holds }) => [from, through, holds])).toEqual([
    [day(0), day(3), true],
    [day(5), day(9), false],
  ])
})

test('a deputy cannot give the deputyship on, nor end it, and only the principal or an administrator can', async () => {
  const [principal, deputy, third] = await Promise.all(['Principaal', 'Waarnemer', 'Derde man'].map((name) => personNamed(db, name)))
  if (!principal || !deputy || !third) throw new Error('Somebody is missing')
  const wish = { deputy: deputy.person, from: day(0), through: day(3) }
  const { id } = made(await as(principal, (tx) => appointOwnDeputy(tx, principal, wish)))
  const token = await signedIn(db, deputy.person)
  const entered = await actorWith(db, token)
  if (!entered) throw new Error('The session is gone')
  made(await actFor(db, entered, principal.person))
  const acting = await actorWith(db, token)
  if (!acting) throw new Error('The session is gone')
  const onward = await as(acting, async (tx) => codeOf(await appointOwnDeputy(tx, acting, { ...wish, deputy: third.person })))
  const ended = await as(acting, async (tx) => codeOf(await endOwnDeputy(tx, acting, id)))
  const byThird = await as(third, async (tx) => codeOf(await endOwnDeputy(tx, third, id)))
  expect([onward, ended, byThird]).toEqual(['deputy.in-own-name-only', 'deputy.in-own-name-only', 'deputyship.unknown'])
  expect(codeOf(await as(administrator, (tx) => endDeputyOf(tx, administrator, { person: third.person, deputyship: id })))).toBe(
    'deputyship.unknown',
  )
  expect(codeOf(await as(administrator, (tx) => endDeputyOf(tx, administrator, { person: principal.person, deputyship: id })))).toBe('done')
  expect((await actorWith(db, token))?.subject).toBe(deputy.person)
})

test('an administrator arranges an office without an end, but stands in for nobody itself', async () => {
  const [minister, office] = await Promise.all(['Bewindspersoon', 'Kabinet'].map((name) => personNamed(db, name)))
  if (!minister || !office) throw new Error('Somebody is missing')
  const appoint = (deputy: string, kind: 'deputy' | 'office') =>
    as(administrator, async (tx) =>
      codeOf(await appointDeputy(tx, administrator, { deputy, principal: minister.person, kind, from: day(0), through: null })),
    )
  expect([
    await appoint(office.person, 'office'),
    await appoint(office.person, 'deputy'),
    await appoint(administrator.person, 'office'),
  ]).toEqual(['done', 'deputy.end-missing', 'deputy.is-you'])
  const row = { deputy_id: administrator.person, for_id: minister.person, kind: 'office' }
  await expect(as(administrator, (tx) => tx.insertInto('deputy').values(row).execute())).rejects.toThrow(/row-level security/)
  await expect(
    as(office, (tx) =>
      tx
        .insertInto('deputy')
        .values({ ...row, deputy_id: office.person })
        .execute(),
    ),
  ).rejects.toThrow(/row-level/)
})

test('the review of rights tells who has what where since when, to auditors of the installation only, and no cell is a formula', async () => {
  const auditor = await personNamed(db, 'Auditor', { roles: ['auditor'] })
  const reader = await personNamed(db, 'Gewoon iemand', { roles: [] })
  const formula = await personNamed(db, '=cmd|calc', { roles: ['author'] })
  const review = made(await as(auditor, (tx) => reviewRights(tx, auditor, { special: true, text: 'auditor' })))
  expect(review.rights).toEqual([
    expect.objectContaining({ name: 'Auditor', right: 'auditor', where: 'installation', through: null, grantedBy: null }),
  ])
  const all = made(await as(auditor, (tx) => reviewRights(tx, auditor, { count: 200 })))
  expect(all.rights.filter(({ where }) => where === 'person').map(({ name, whereName, right }) => [name, whereName, right])).toContainEqual(
    ['Kabinet', 'Bewindspersoon', 'office'],
  )
  expect(all.rights.find(({ where }) => where === 'programme')?.whereName).toBe('P')
  expect(codeOf(await as(reader, (tx) => reviewRights(tx, reader, {})))).toBe('session.not-yours')
  const { id: dossier } = made(await as(formula, (tx) => openDossier(tx, formula, { title: 'D', summary: '' })))
  made(
    await as(formula, (tx) =>
      grantRole(tx, formula, { dossier, programme: null, holder: 'person', holderId: reader.person, role: 'auditor' }),
    ),
  )
  const narrow = await actorFor(db, { person: reader.person, address: null })
  expect(codeOf(await as(narrow, (tx) => reviewRights(tx, narrow, {})))).toBe('session.not-yours')
  const csv = made(await as(auditor, (tx) => exportRights(tx, auditor, { format: 'csv' }))).bytes.toString('utf8')
  expect(csv.startsWith('\uFEFFNaam;Organisatie;')).toBe(true)
  expect(csv).toContain("\r\n'=cmd|calc;")
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(made(await as(auditor, (tx) => exportRights(tx, auditor, { format: 'xlsx' }))).bytes).buffer)
  const names = book.worksheets[0]?.getColumn(1).values ?? []
  expect(names).toContain("'=cmd|calc")
})

function passOn(leaver: string, successor: string) {
  return db.selectNoFrom((eb) => eb.fn('pass_on_roles', [eb.val(leaver), eb.val(successor)]).as('given')).compile()
}
