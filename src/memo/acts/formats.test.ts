import { expect, test } from 'vitest'
import { memoWorld } from '../../../tests/memo-world.ts'
import { must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import type { Heading } from '../model/formats.ts'
import { standardHeadings } from '../rules/format.ts'
import { plainText } from '../rules/plain.ts'
import { listFormats } from '../views/formats.ts'
import { getText } from '../views/text.ts'
import { changeFormat } from './formats.ts'

const { db } = await testDatabase()
const { as, coordinator, authors, reader, programme, memo: newMemo } = await memoWorld(db)

const headings: readonly Heading[] = [
  { id: 'reason', title: ' Waar het   om gaat ', level: 1, required: true },
  { id: 'advisedDecision', title: 'Advies', level: 1, required: true },
  { id: 'own-1', title: 'Gevolgen voor scholen', level: 1, required: true },
]

test('a programme gives a kind of memo its own headings, and new memos of that kind have them', async () => {
  const older = await newMemo()
  const formats = await as(coordinator, async (tx, actor) =>
    must(await changeFormat(tx, actor, { programme, kind: 'decision', revision: 0, headings })),
  )
  expect(formats.find(({ kind }) => kind === 'decision')).toMatchObject({ own: true, revision: 1 })
  expect(formats.find(({ kind }) => kind === 'information')).toMatchObject({ own: false, headings: standardHeadings })
  const headsOf = async (memo: string) => {
    const text = await as(coordinator, (tx, actor) => getText(tx, actor, memo))
    return (text.content ?? []).filter(({ type }) => type === 'heading').map((node) => plainText(node).trim())
  }
  expect(await headsOf(await newMemo())).toEqual(['Waar het om gaat', 'Advies', 'Gevolgen voor scholen'])
  expect((await headsOf(await newMemo({ kind: 'information' })))[0]).toBe('Aanleiding')
  expect((await headsOf(older))[0]).toBe('Aanleiding')
})

test('of two co-ordinators who change a format the second hears of the first, and the past is kept', async () => {
  const change = (revision: number) =>
    as(coordinator, (tx, actor) => changeFormat(tx, actor, { programme, kind: 'annotation', revision, headings }))
  must(await change(0))
  expect(await change(0)).toEqual({ refused: 'format.changed-meanwhile' })
  must(await change(1))
  const past = await db.selectFrom('memo_format_history').select('revision').where('kind', '=', 'annotation').execute()
  expect(past).toEqual([{ revision: 1 }])
})

test('reason and advised decision stay, also where somebody writes past the rule', async () => {
  const refused = await as(coordinator, (tx, actor) =>
    changeFormat(tx, actor, { programme, kind: 'signature', revision: 0, headings: headings.slice(1) }),
  )
  expect(refused).toEqual({ refused: 'format.fixed-heading-missing' })
  const write = (list: readonly unknown[]) =>
    db
      .insertInto('memo_format')
      .values({ programme_id: programme, kind: 'signature', headings: JSON.stringify(list) })
      .execute()
  await expect(write(headings.slice(1).concat(headings.slice(2)))).rejects.toThrow('format_has_a_reason')
  await expect(write([headings[0], { ...headings[1], title: ' ' }])).rejects.toThrow(/format_has_an_advised_decision|headings_have_titles/)
  await expect(write([headings[0], headings[1], { ...headings[2], title: '\t' }])).rejects.toThrow('headings_have_titles')
  await expect(write([])).rejects.toThrow('memo_format')
})

test('everybody of the programme reads the format; only its co-ordinator changes it', async () => {
  expect(await as(reader, (tx, actor) => listFormats(tx, actor, programme))).toHaveLength(6)
  await expect(
    as(authors.SZW, (tx, actor) => changeFormat(tx, actor, { programme, kind: 'preparation', revision: 0, headings })),
  ).rejects.toThrow('row-level security')
})
