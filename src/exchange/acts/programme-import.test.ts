import { expect, test } from 'vitest'
import { must, type ProgrammeWorld, programmeWorld } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { readTypedSheets } from '../../kernel/read-sheets.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { TypedCell } from '../../kernel/sheets.ts'
import { bookOf } from '../../kernel/write-book.ts'
import { writeImportOf } from '../../server/write-import.ts'
import { formsInOrder } from '../rules/sheets/forms.ts'
import { templateBook } from '../rules/workbook.ts'
import { loadState } from '../store/state.ts'
import { getProgrammeBook } from '../views/exports.ts'
import { getImport } from '../views/imports.ts'
import { checkProgrammeImport, confirmProgrammeImport, withdrawProgrammeImport } from './programme-import.ts'

const { db } = await testDatabase()
const world = await programmeWorld(db)
const { programme, coordinator, authors, reader, as } = world

type Member = ProgrammeWorld['coordinator']
type Rows = readonly (readonly TypedCell[])[]

const measureHead = ['Actielijn', 'Subdoel', 'Nummer', 'Titel', 'Trekker', 'Partners', 'Status', 'Begin', 'Einde']
const milestoneHead = ['Maatregel', 'Mijlpaal', 'Datum', 'Status', 'Bereikt op']

const check = (member: Member, sheets: Readonly<Record<string, Rows>>) =>
  as(member, async (tx, actor) =>
    must(
      await checkProgrammeImport(tx, actor, {
        programme,
        files: ['x.xlsx'],
        sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })),
      }),
    ),
  )

async function take(member: Member, sheets: Readonly<Record<string, Rows>>) {
  const checked = await check(member, sheets)
  expect(checked.report.faults).toEqual([])
  await as(member, async (tx, actor) => must(await confirmProgrammeImport(tx, actor, { programme, import: checked.id })))
  await writeImportOf(db, checked.id)
  return as(member, async (tx, actor) => must(await getImport(tx, actor, { programme, import: checked.id })))
}

const counts = ({ report }: Awaited<ReturnType<typeof check>>) =>
  report.sheets.map(({ name, added, changed, same }) => [name, added, changed, same])
const cells = ({ report }: Awaited<ReturnType<typeof check>>) => report.faults.map(({ cell, wrong }) => [cell, wrong.nl])

const measures: Rows = [
  measureHead,
  ['1', '2.1', { number: 2.11 }, 'Campagne', 'OCW', 'SZW; VWS', 'in uitvoering', '1-2-2026', { number: 46_387 }],
  ['', '1.1', '1.1.1', 'Maatregel 1.1.1', 'OCW', '', 'gepland', '', ''],
]

test('a file is added where it is new and changes what is there, and a second time nothing', async () => {
  const sheets = {
    Actielijnen: [
      ['Nummer', 'Titel', 'Coördinerend ministerie'],
      ['2', 'Opvang', 'vws '],
    ],
    Subdoelen: [
      ['Actielijn', 'Nummer', 'Titel'],
      ['2', '2.1', 'Hulp dichtbij'],
    ],
    Maatregelen: [
      measureHead,
      ['', '2.1', '2.1.1', 'Campagne', 'OCW', 'SZW; VWS', 'in uitvoering', '1-2-2026', { number: 46_387 }],
      ['', '', '1.1.1', 'Nieuwe titel', 'OCW', '', '', '', ''],
    ],
    Mijlpalen: [milestoneHead, ['2.1.1', 'Start', '1 maart 2026', 'bereikt', '2026-03-02']],
  } satisfies Record<string, Rows>
  const moved = await check(coordinator, sheets)
  expect(cells(moved)).toEqual([['B3', 'Waar dit onder hoort is niet gezegd']])
  const whole = {
    ...sheets,
    Maatregelen: [sheets.Maatregelen[0], sheets.Maatregelen[1], ['', '1.1', '1.1.1', 'Nieuwe titel', 'OCW', '', '', '', '']] as Rows,
  }
  const done = await take(coordinator, whole)
  expect(done).toMatchObject({ status: 'done', done: 5, total: 5 })
  expect(counts(done)).toEqual([
    ['Actielijnen', 1, 0, 0],
    ['Subdoelen', 1, 0, 0],
    ['Maatregelen', 1, 1, 0],
    ['Mijlpalen', 1, 0, 0],
  ])
  const again = await check(coordinator, whole)
  expect(again.total).toBe(0)
  const state = await as(reader, (tx) => loadState(tx, programme))
  const campaign = state.things.measures.find(({ values }) => values['number'] === '2.1.1')
  expect(campaign?.values).toMatchObject({
    title: 'Campagne',
    startsOn: '2026-02-01',
    endsOn: '2026-12-31',
    status: 'underway',
    lead: authors.OCW.organisation,
  })
  expect(campaign?.values['partners']).toHaveLength(2)
  expect(state.things.milestones[0]?.values).toMatchObject({
    measure: campaign?.id,
    title: 'Start',
    dueOn: '2026-03-01',
    status: 'reached',
    reachedOn: '2026-03-02',
  })
})

test('what goes out comes in again without a change, in either language', async () => {
  for (const language of ['nl', 'en'] as const) {
    const book = await as(reader, (tx, actor) => getProgrammeBook(tx, actor, { programme, language }))
    const sheets = await readTypedSheets({ name: 'programma.xlsx', bytes: await bookOf(book) }, 1000)
    if (isRefusal(sheets)) throw new Error(sheets.refused)
    const checked = await as(coordinator, async (tx, actor) =>
      must(await checkProgrammeImport(tx, actor, { programme, files: ['x'], sheets })),
    )
    expect(checked.report.faults).toEqual([])
    expect(checked.total).toBe(0)
    expect(checked.report.sheets).toHaveLength(formsInOrder.length)
  }
})

test('the template itself holds nothing to take in', async () => {
  const sheets = await readTypedSheets({ name: 'sjabloon.xlsx', bytes: await bookOf(templateBook('nl')) }, 1000)
  if (isRefusal(sheets)) throw new Error(sheets.refused)
  const checked = await as(coordinator, async (tx, actor) =>
    must(await checkProgrammeImport(tx, actor, { programme, files: ['x'], sheets })),
  )
  expect([checked.report.faultCount, checked.total]).toEqual([0, 0])
})

test('every wrong cell is named, with what is allowed, and nothing can be confirmed', async () => {
  const checked = await check(coordinator, {
    Maatregelen: [
      [...measureHead, 'Kleur'],
      ['', '9.9', '3', 'Zonder doel', 'OCW', '', '', '', ''],
      ['1', '', '4', 'Twee trekkers', 'OCW, SZW', '', '', '', ''],
      ['1', '', '5', 'Onbekende trekker', 'ABCD', '', '', '', ''],
      ['1', '', '6', '', 'OCW', 'OCW', 'klaar', '31-02-2026', ''],
      ['1', '', '7', 'Andersom', 'OCW', '', '', '2027-01-01', '2026-01-01'],
      ['1', '', '8', 'Te vroeg', 'OCW', '', '', '1-1-1789', '', ''],
      ['1', '', '9', 'Ook partner', 'OCW', 'SZW;OCW', '', '', ''],
      ['1', '', '9', 'Nog eens', 'OCW', '', '', '', '', 'x', 'y'],
    ],
  })
  expect(cells(checked)).toEqual([
    ['J1', 'Deze kolom is niet bekend'],
    ['B2', 'Dit nummer staat niet in het programma en niet in dit bestand'],
    ['E3', 'Hier staat meer dan één organisatie'],
    ['E4', 'De organisatie ‘ABCD’ bestaat niet'],
    ['D5', '‘Titel’ is leeg'],
    ['G5', 'Dit woord staat niet in de lijst'],
    ['H5', 'Dit is geen bestaande datum'],
    ['I6', 'Het einde ligt voor het begin'],
    ['H7', 'Deze datum kan niet kloppen'],
    ['F8', 'De trekker staat ook bij de partners'],
    [null, 'Dit staat ook in rij 8'],
    ['K9', 'Deze cel staat onder geen kolomkop'],
  ])
  expect(checked.report.faults[5]?.expected.nl).toBe('gepland, in uitvoering, afgerond, gestopt')
  const confirmed = await as(coordinator, (tx, actor) => confirmProgrammeImport(tx, actor, { programme, import: checked.id }))
  expect(confirmed).toEqual({ refused: 'import.not-ready' })
})

test('an author takes in the own part, and of another’s only what stays as it was', async () => {
  const row = (number: string, title: string, lead: string) => ['', '1.1', number, title, lead, '', 'gepland', '', '']
  const wrong = await check(authors.SZW, { Maatregelen: [measureHead, row('1.1.2', 'Van ons', 'SZW'), row('1.1.3', 'Van hen', 'VWS')] })
  expect(cells(wrong)).toEqual([[null, 'Dit hoort niet bij jouw organisatie']])
  const given = await check(authors.SZW, { Maatregelen: [measureHead, row('1.1.2', 'Van ons', 'VWS')] })
  expect(cells(given)).toEqual([[null, 'Dit hoort niet bij jouw organisatie']])
  const done = await take(authors.SZW, {
    Maatregelen: [measureHead, row('1.1.2', 'Van ons', 'SZW'), row('1.1.3', 'Maatregel 1.1.3', 'VWS')],
  })
  expect(counts(done)).toEqual([['Maatregelen', 0, 1, 1]])
})

test('what somebody changed between check and writing is shown first, and nothing is written', async () => {
  const mine = { Maatregelen: [measureHead, ['', '1.1', '1.1.1', 'Mijn titel', 'OCW', '', '', '', '']] as Rows }
  const checked = await check(coordinator, mine)
  await take(authors.OCW, { Maatregelen: [measureHead, ['', '1.1', '1.1.1', 'Hun titel', 'OCW', '', '', '', '']] })
  const which = { programme, import: checked.id }
  await as(coordinator, async (tx, actor) => must(await confirmProgrammeImport(tx, actor, which)))
  await writeImportOf(db, checked.id)
  const shown = await as(coordinator, async (tx, actor) => must(await getImport(tx, actor, which)))
  expect(shown).toMatchObject({ status: 'ready', outdated: true })
  expect(shown.report.sheets[0]?.first[0]?.changes[0]).toMatchObject({ before: { nl: 'Hun titel' }, after: { nl: 'Mijn titel' } })
  await as(coordinator, async (tx, actor) => must(await confirmProgrammeImport(tx, actor, which)))
  await writeImportOf(db, checked.id)
  expect(await as(coordinator, async (tx, actor) => must(await getImport(tx, actor, which)))).toMatchObject({ status: 'done' })
})

test('a measure is not closed by a file while a milestone of it is open', async () => {
  const checked = await check(coordinator, {
    Maatregelen: [measureHead, ['', '1.1', '1.1.1', 'Mijn titel', 'OCW', '', 'afgerond', '', '']],
    Mijlpalen: [milestoneHead, ['1.1.1', 'Nog niet', '2030-01-01', '', '']],
  })
  expect(cells(checked)).toEqual([
    ['G2', 'Deze maatregel heeft nog open mijlpalen'],
    ['D2', 'Deze maatregel heeft nog open mijlpalen'],
  ])
})

test('only who offered a file confirms or withdraws it, and it is written once', async () => {
  const checked = await check(authors.OCW, {
    Maatregelen: measures.slice(0, 1).concat([['', '1.1', '1.1.9', 'Later', 'OCW', '', '', '', '']]),
  })
  const which = { programme, import: checked.id }
  expect(await as(coordinator, (tx, actor) => confirmProgrammeImport(tx, actor, which))).toEqual({ refused: 'import.not-yours' })
  expect(await as(authors.SZW, (tx, actor) => confirmProgrammeImport(tx, actor, which))).toEqual({ refused: 'import.unknown' })
  expect(await as(authors.OCW, (tx, actor) => withdrawProgrammeImport(tx, actor, which))).toMatchObject({ status: 'withdrawn' })
  expect(await as(authors.OCW, (tx, actor) => confirmProgrammeImport(tx, actor, which))).toEqual({ refused: 'import.not-ready' })
})

test('every row that was written is in the record, with what it was', async () => {
  const rows = await db
    .selectFrom('record')
    .select(['act', 'thing', 'before', 'after'])
    .where('programme_id', '=', programme)
    .where('act', 'like', 'import%')
    .orderBy('number')
    .execute()
  expect(rows.slice(0, 5).map(({ act, thing }) => [act, thing])).toEqual([
    ['importAddition', 'actionLine'],
    ['importAddition', 'subGoal'],
    ['importAddition', 'measure'],
    ['importChange', 'measure'],
    ['importAddition', 'milestone'],
  ])
  expect(rows[3]).toMatchObject({ before: { title: 'Maatregel 1.1.1' }, after: { title: 'Nieuwe titel' } })
})
