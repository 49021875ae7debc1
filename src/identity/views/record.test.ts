import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { personNamed } from '../../../tests/people.ts'
import { type TestDatabase, testDatabase } from '../../../tests/test-database.ts'
import { openDossier } from '../../dossier/acts/dossiers.ts'
import { asActor } from '../acts/as-actor.ts'
import { recordAct } from '../acts/record-act.ts'
import { currentAnchor, listRecord, verifyRecord } from './record.ts'

async function filled(): Promise<TestDatabase> {
  const database = await testDatabase()
  const actor = await personNamed(database.db, 'Schrijver')
  for (const title of ['Een', 'Twee', 'Drie']) await asActor(database.db, actor, (tx) => openDossier(tx, actor, { title, summary: '' }))
  return database
}

/** What somebody can do who owns the database: switch the guard off and write. */
async function tamper({ db }: TestDatabase, statement: string): Promise<void> {
  await sql.raw('alter table record disable trigger all').execute(db)
  await sql.raw(statement).execute(db)
  await sql.raw('alter table record enable trigger all').execute(db)
}

const { db } = await filled()

beforeAll(async () => expect(await verifyRecord(db)).toMatchObject({ rows: 3, broken: null }))

test('the requests of the product can neither change nor remove a row', async () => {
  const actor = await personNamed(db, 'Schrijver')
  const attempt = (statement: string) => asActor(db, actor, (tx) => sql.raw(statement).execute(tx))
  await expect(attempt(`update record set act = 'niets'`)).rejects.toThrow(/permission denied/)
  await expect(attempt('delete from record')).rejects.toThrow(/permission denied/)
  await expect(attempt('truncate record')).rejects.toThrow(/permission denied/)
  await expect(sql.raw('delete from record').execute(db)).rejects.toThrow(/never changed/)
})

test('nobody writes a row in the name of somebody else', async () => {
  const [one, other] = [await personNamed(db, 'Schrijver'), await personNamed(db, 'Ander')]
  const entry = { act: 'openDossier', thing: 'dossier', thingId: null, dossier: null }
  await expect(asActor(db, one, (tx) => recordAct(tx, other, entry))).rejects.toThrow(/row-level security/)
})

test('a changed row is named', async () => {
  const database = await filled()
  await tamper(database, `update record set after = '{"title":"Anders"}' where number = 2`)
  expect(await verifyRecord(database.db)).toMatchObject({ rows: 1, broken: { number: 2, why: 'content' } })
})

test('a row that was taken out is named, in the middle and with an anchor also at the end', async () => {
  const database = await filled()
  const anchor = await currentAnchor(database.db)
  await tamper(database, 'delete from record where number = 3')
  expect((await verifyRecord(database.db)).broken).toBeNull()
  expect((await verifyRecord(database.db, [anchor])).broken).toEqual({ number: 3, why: 'missing' })
  await tamper(database, 'delete from record where number = 1')
  expect((await verifyRecord(database.db)).broken).toEqual({ number: 2, why: 'missing' })
})

test('a chain that was rewritten whole does not fit an earlier anchor', async () => {
  const database = await filled()
  const anchor = await currentAnchor(database.db)
  await tamper(database, 'create temporary table kept as table record; delete from record')
  await sql
    .raw(`insert into record (actor_id, act, thing, thing_id) select actor_id, 'niets', thing, thing_id from kept order by number`)
    .execute(database.db)
  expect((await verifyRecord(database.db)).broken).toBeNull()
  expect((await verifyRecord(database.db, [anchor])).broken).toEqual({ number: 3, why: 'anchor' })
})

test('a coordinator reads the rows of a dossier, others only their own, an auditor all', async () => {
  const [writer, stranger] = [await personNamed(db, 'Schrijver'), await personNamed(db, 'Ander')]
  const auditor = await personNamed(db, 'Auditor', { roles: ['auditor'] })
  const rows = (person: typeof writer) => asActor(db, person, async (tx) => (await listRecord(tx, person, { count: 50 })).rows)
  expect((await rows(writer)).map(({ act, dossierTitle }) => `${act} ${dossierTitle}`)).toEqual([
    'openDossier Drie',
    'openDossier Twee',
    'openDossier Een',
  ])
  expect(await rows(stranger)).toEqual([])
  expect((await rows(auditor)).map(({ dossierTitle }) => dossierTitle)).toEqual([null, null, null])
})
