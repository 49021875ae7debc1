import { expect, test } from 'vitest'
import { accessWorld } from '../../../tests/access-world.ts'
import { must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { actorFor } from '../../identity/acts/actors.ts'
import { asActor } from '../../identity/acts/as-actor.ts'
import type { Role } from '../../identity/model/roles.ts'
import { getItem } from '../views/items.ts'
import { takeOverFact } from './take-over-fact.ts'

const { db } = await testDatabase()
const { places, people } = await accessWorld(db)
const place = places.find(({ closing }) => closing.dossier === 'confidential' && closing.document === null)
if (!place) throw new Error('No such place')
const { programme, item, dossier, version } = place.ids

async function as(role: Role) {
  const person = people.find((one) => one.role === role && one.scope === 'programme')
  return actorFor(db, { person: person?.id ?? '', address: null })
}

async function confirmedFact(): Promise<string> {
  const coordinator = await as('coordinator')
  const { id } = await db
    .insertInto('fact')
    .values({
      dossier_id: dossier,
      version_id: version,
      kind: 'measure',
      value: JSON.stringify({ kind: 'measure' }),
      page: 1,
      first_line: 5,
      last_line: 6,
      confirmed_by: coordinator.person,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function take(role: Role, fact: string) {
  const actor = await as(role)
  return asActor(db, actor, (tx) => takeOverFact(tx, actor, { programme, fact, thing: 'measure', thingIds: [item] }))
}

async function sourcesFor(role: Role) {
  const actor = await as(role)
  return asActor(db, actor, async (tx) => must(await getItem(tx, actor, { programme, item })).sources)
}

test('a fact is taken over once, and the item wears its source for who may see the document', async () => {
  const fact = await confirmedFact()
  expect(await take('coordinator', fact)).toEqual({ fact })
  expect(await take('coordinator', fact)).toEqual({ refused: 'taken-over.already' })
  expect(await sourcesFor('coordinator')).toEqual([
    {
      fact,
      kind: 'measure',
      takenBy: 'coordinator in programme',
      takenAt: expect.any(String),
      thing: item,
      quote: expect.stringContaining('kwikzilverproef'),
      withdrawn: null,
      source: { version, documentName: 'kwikzilver.txt', page: 1, firstLine: 5, lastLine: 6 },
    },
  ])
  // A reader of the programme does not see its confidential dossiers.
  expect(await sourcesFor('reader')).toEqual([])
})

test('refuses a fact that was withdrawn, or that the actor may not see', async () => {
  const fact = await confirmedFact()
  expect(await take('author', fact)).toEqual({ refused: 'taken-over.fact-unknown' })
  await db.updateTable('fact').set({ withdrawn_at: new Date() }).where('id', '=', fact).execute()
  expect(await take('coordinator', fact)).toEqual({ refused: 'taken-over.fact-unknown' })
})
