import { expect, test } from 'vitest'
import { memoWorld, pieces } from '../../../tests/memo-world.ts'
import { must } from '../../../tests/programme-world.ts'
import { means } from '../../../tests/reading-means.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { changeHeader } from '../acts/memos.ts'
import type { TextNode } from '../model/text.ts'
import { listWritingFindings } from './findings.ts'
import { getMemo } from './memos.ts'

const { db } = await testDatabase()
const world = await memoWorld(db)
const { as, coordinator } = world
const { doc, heading, paragraph, point } = pieces

async function annexTo(memo: string, number: number): Promise<void> {
  const of = { memo_id: memo, dossier_id: world.dossier }
  const { id } = await db
    .insertInto('memo_annex')
    .values({ ...of, number, title: 'Planning' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const file = {
    file_name: 'planning.pdf',
    media_type: 'application/pdf',
    sha256: 'a'.repeat(64),
    bytes: 10,
    created_by: coordinator.actor.person,
  }
  await db
    .insertInto('memo_annex_version')
    .values({ ...of, ...file, annex_id: id, number: 1 })
    .execute()
}

async function findingsIn(text: TextNode, annexes = 0) {
  const memo = await world.memo({ text })
  for (let number = 1; number <= annexes; number += 1) await annexTo(memo, number)
  const { revision } = await as(coordinator, async (tx, actor) => must(await getMemo(tx, actor, memo)))
  await as(coordinator, async (tx, actor) =>
    must(await changeHeader(tx, actor, { memo, revision, memoDate: '2022-09-01', reference: 'OCW/12345678' })),
  )
  return as(coordinator, async (tx, actor) => must(await listWritingFindings(tx, actor, { memo, ...means })))
}

const sound = [
  heading('Aanleiding'),
  paragraph('De ministerraad bespreekt het plan op vrijdag 2 december 2022.'),
  heading('Geadviseerd besluit'),
]

test('a weekday that does not fit its date is found in what is being written, with the sentence', async () => {
  const found = await findingsIn(
    doc(
      ...sound,
      point('p1', 'Stemt u in met verzending?', { advice: 'Akkoord.' }),
      heading('Kernpunten'),
      paragraph('Het debat is op maandag 25 januari 2023. Daarna volgt de brief.'),
    ),
  )
  expect(found).toContainEqual(
    expect.objectContaining({ check: 'weekday', quotes: [{ part: 'text', quote: 'Het debat is op maandag 25 januari 2023.' }] }),
  )
})

test('a total that its parts do not add up to is found', async () => {
  const found = await findingsIn(
    doc(
      ...sound,
      point('p1', 'Stemt u in?', { advice: 'Akkoord.' }),
      heading('Kernpunten'),
      paragraph('Het totaal van € 800.000 bestaat uit € 600.000 voor OCW en € 250.000 voor SZW.'),
    ),
  )
  expect(found.map(({ check }) => check)).toContain('sum')
})

test('an annex that is named and not listed is found', async () => {
  const found = await findingsIn(
    doc(...sound, point('p1', 'Stemt u in?', { advice: 'Akkoord.' }), heading('Kernpunten'), paragraph('De planning staat in bijlage 3.')),
    1,
  )
  expect(found.map(({ check }) => check)).toContain('annex')
})

test('an annex that is named in a memo without annexes is found, once', async () => {
  const found = await findingsIn(
    doc(
      ...sound,
      point('p1', 'Stemt u in?', { advice: 'Akkoord.' }),
      heading('Kernpunten'),
      paragraph('De planning is klaar, zie bijlage 1.'),
    ),
  )
  expect(found.filter(({ check }) => check === 'annex')).toEqual([
    expect.objectContaining({ severity: 'error', quotes: [{ part: 'text', quote: 'De planning is klaar, zie bijlage 1.' }] }),
  ])
})

test('a sound memo gives no error', async () => {
  const found = await findingsIn(
    doc(
      ...sound,
      point('p1', 'Stemt u in met verzending van de brief?', { advice: 'Akkoord.' }),
      heading('Kernpunten'),
      paragraph('Het plan is met de ministeries besproken.'),
    ),
  )
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
})
