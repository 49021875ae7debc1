import { expect, test } from 'vitest'
import { must, type ProgrammeWorld, programmeWorld } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { readTypedSheets } from '../../kernel/read-sheets.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { Sheet, TypedCell } from '../../kernel/sheets.ts'
import { bookCsv, bookOf } from '../../kernel/write-book.ts'
import { writeImportOf } from '../../server/write-import.ts'
import { loadState } from '../store/state.ts'
import { getProgrammeBook } from '../views/exports.ts'
import { getImport } from '../views/imports.ts'
import { checkProgrammeImport, confirmProgrammeImport } from './programme-import.ts'

const { db } = await testDatabase()
const { programme, coordinator, authors, reader, as } = await programmeWorld(db)

type Member = ProgrammeWorld['coordinator']
type Sheets = Readonly<Record<string, readonly (readonly TypedCell[])[]>>

const namedSheets = (sheets: Sheets): Sheet<TypedCell>[] => Object.entries(sheets).map(([name, rows]) => ({ name, rows }))

const check = (member: Member, sheets: readonly Sheet<TypedCell>[]) =>
  as(member, async (tx, actor) => must(await checkProgrammeImport(tx, actor, { programme, files: ['x.xlsx'], sheets })))

async function take(member: Member, sheets: readonly Sheet<TypedCell>[]) {
  const checked = await check(member, sheets)
  expect(checked.report.faults).toEqual([])
  const which = { programme, import: checked.id }
  await as(member, async (tx, actor) => must(await confirmProgrammeImport(tx, actor, which)))
  await writeImportOf(db, checked.id)
  const done = await as(member, async (tx, actor) => must(await getImport(tx, actor, which)))
  expect(done.status).toBe('done')
  return done
}

async function exported(): Promise<Sheet<TypedCell>[]> {
  const book = await as(reader, (tx, actor) => getProgrammeBook(tx, actor, { programme, language: 'nl' }))
  const sheets = await readTypedSheets({ name: 'programma.xlsx', bytes: await bookOf(book) }, 1000)
  if (isRefusal(sheets)) throw new Error(sheets.refused)
  return [...sheets]
}

const whole: Sheets = {
  Kosten: [
    ['Maatregel', 'Jaar', 'Kosten', 'Structureel', 'Prijspeil', 'Toelichting'],
    ['1.1.1', { number: 2026 }, { number: 150_000.5 }, 'ja', '2026', ''],
    ['1.1.1', '2027', '€ 1.250.000', '', '', 'Tweede jaar'],
  ],
  Begroting: [
    ['Organisatie', 'Jaar', 'Bedrag', 'Doel', 'Bron', 'Stand', 'Betaalt voor'],
    ['OCW', '2026', '200.000', 'Campagnes', 'Voorjaarsnota', 'besloten', '1.1.1: 150.000,50; 1.1.2: 49.999,50'],
    ['SZW', '2026', '100000', 'Onderzoek', '', '', ''],
  ],
  'Risico’s': [
    [
      'Code',
      'Risico',
      'Kans',
      'Gevolg',
      'Kans na maatregelen',
      'Gevolg na maatregelen',
      'Ingebracht door',
      'Status',
      'Toelichting',
      'Raakt aan',
    ],
    ['R-1', 'Te weinig mensen', { number: 4 }, '5', '2', '5', 'VWS', '', '', '1.1.1; 1.1'],
  ],
  Beheersmaatregelen: [
    ['Risico', 'Actie', 'Wie', 'Klaar op', 'Status'],
    ['r-1', 'Werven', 'VWS', '30-6-2026', 'in uitvoering'],
  ],
  Indicatoren: [
    ['Indicatorcode', 'Indicator', 'Eenheid', 'Gewenste richting', 'Streefwaarde', 'Streefjaar', 'Uitsplitsingen', 'Raakt aan'],
    ['I-1', 'Meldingen', 'aantal', 'omhoog', '12,5', '2029', 'vrouwen; mannen', '1.1.1'],
  ],
  Waarnemingen: [
    ['Indicator', 'Uitsplitsing', 'Periode', 'Waarde', 'Ondergrens', 'Bovengrens', 'Breuk in de reeks'],
    ['I-1', '', { number: 2024 }, { number: 10.125 }, '9', '11,5', 'nee'],
    ['Meldingen', 'vrouwen', '2024-Q3', '6', '', '', 'ja'],
  ],
}

test('money, risks and indicators come in with what they point to', async () => {
  await take(coordinator, namedSheets(whole))
  const { things } = await as(reader, (tx) => loadState(tx, programme))
  expect(things.costs.map(({ values }) => [values['year'], values['cents'], values['recurring'], values['priceLevel']])).toEqual([
    [2026, '15000050', true, 2026],
    [2027, '125000000', false, null],
  ])
  expect(
    things.budgetLines.map(({ values }) => [
      values['cents'],
      values['state'],
      (values['shares'] as string[]).map((one) => one.split('=')[1]),
    ]),
  ).toEqual([
    ['20000000', 'decided', ['15000050', '4999950']],
    ['10000000', 'requested', []],
  ])
  expect(things.risks[0]?.values).toMatchObject({ chance: '4', impactAfter: '5', raisedBy: authors.VWS.organisation, status: 'open' })
  expect(things.risks[0]?.values['items']).toHaveLength(2)
  expect(things.mitigations[0]?.values).toMatchObject({ risk: things.risks[0]?.id, dueOn: '2026-06-30', status: 'underway' })
  expect(things.indicators[0]?.values).toMatchObject({
    targetValue: 12.5,
    targetYear: 2029,
    breakdowns: ['vrouwen', 'mannen'],
    frequency: 'yearly',
  })
  expect(things.observations.map(({ values }) => [values['period'], values['value'], values['high'], values['breaksSeries']])).toEqual([
    ['2024', 10.125, 11.5, false],
    ['2024-Q3', 6, null, true],
  ])
  expect((await check(coordinator, namedSheets(whole))).total).toBe(0)
})

test('the whole programme goes out and comes in again without a change', async () => {
  const checked = await check(coordinator, await exported())
  expect(checked.report.faults).toEqual([])
  expect(checked.report.sheets.map(({ name, added, changed, same }) => [name, added, changed, same])).toEqual([
    ['Programma', 0, 0, 1],
    ['Actielijnen', 0, 0, 1],
    ['Subdoelen', 0, 0, 1],
    ['Maatregelen', 0, 0, 3],
    ['Gedurfde ideeën', 0, 0, 0],
    ['Mijlpalen', 0, 0, 0],
    ['Kosten', 0, 0, 2],
    ['Begroting', 0, 0, 2],
    ['Risico’s', 0, 0, 1],
    ['Beheersmaatregelen', 0, 0, 1],
    ['Indicatoren', 0, 0, 1],
    ['Waarnemingen', 0, 0, 2],
  ])
})

test('the same goes for CSV files, one for each sheet, in either language', async () => {
  for (const language of ['nl', 'en'] as const) {
    const book = await as(reader, (tx, actor) => getProgrammeBook(tx, actor, { programme, language }))
    const sheets: Sheet<TypedCell>[] = []
    for (const [at, sheet] of book.entries()) {
      const read = await readTypedSheets({ name: `blad ${at}.csv`, bytes: bookCsv(sheet, language) }, 1000)
      if (isRefusal(read)) throw new Error(read.refused)
      if (sheet.rows.length > 0 && at < book.length - 1) sheets.push(...read)
    }
    const checked = await check(coordinator, sheets)
    expect(checked.report.faults).toEqual([])
    expect(checked.report.sheets.map(({ kind }) => kind)).toContain('mitigations')
    expect(checked.total).toBe(0)
  }
})

const withCell = (sheets: readonly Sheet<TypedCell>[], name: string, [row, head, value]: readonly [number, string, TypedCell]) =>
  sheets.map((sheet) => {
    const at = sheet.rows[0]?.findIndex((one) => one === head || one === `${head}*`) ?? -1
    return sheet.name === name
      ? { ...sheet, rows: sheet.rows.map((cells, index) => (index === row ? cells.with(at, value) : cells)) }
      : sheet
  })

test('by its mark a row stays recognised when all of it changes, and shares move with their line', async () => {
  const sheets = await exported()
  const smaller = withCell(
    withCell(withCell(sheets, 'Begroting', [1, 'Doel', 'Anders']), 'Begroting', [1, 'Bedrag', '120000']),
    'Begroting',
    [1, 'Betaalt voor', '1.1.2: 120000'],
  )
  const done = await take(coordinator, smaller)
  expect(done.report.sheets.find(({ name }) => name === 'Begroting')).toMatchObject({ added: 0, changed: 1, same: 1 })
  const { things } = await as(reader, (tx) => loadState(tx, programme))
  expect(things.budgetLines.map(({ values }) => [values['purpose'], values['cents']])).toContainEqual(['Anders', '12000000'])
  expect(things.budgetLines.find(({ values }) => values['purpose'] === 'Anders')?.values['shares']).toEqual([
    expect.stringMatching(/=12000000$/),
  ])
})

test('a value that is there changes only with a reason', async () => {
  const sheets = withCell(await exported(), 'Waarnemingen', [1, 'Waarde', { number: 9.75 }])
  const checked = await check(coordinator, sheets)
  expect(checked.report.faults.map(({ cell, wrong }) => [cell, wrong.nl])).toEqual([['J2', 'Deze waarde verandert; waarom?']])
  await take(coordinator, withCell(sheets, 'Waarnemingen', [1, 'Reden van correctie', 'Telfout']))
})

test('bad money, risks and indicators are refused by cell', async () => {
  const checked = await check(
    coordinator,
    namedSheets({
      Kosten: [whole['Kosten']?.[0] ?? [], ['1.1.1', '20266', '1,234,56', 'misschien', '', ''], ['9.9', '2026', '-5', '', '', '']],
      Begroting: [
        whole['Begroting']?.[0] ?? [],
        ['OCW', '2026', '100', 'Doel', '', 'toegezegd', '1.1.1: 60; 1.1.2: 60'],
        ['OCW', '2026', '100', 'Ander doel', '', '', '1.1.1: 60; 1.1.2: 60'],
      ],
      'Risico’s': [
        whole['Risico’s']?.[0] ?? [],
        ['R-2', 'Half', '4', '', '', '', '', '', '', ''],
        ['R-3', 'Erger', '1', '1', '5', '5', '', '', '', ''],
        ['R-4', 'Zes', '6', '1', '', '', '', 'gesloten', '', ''],
      ],
      Indicatoren: [whole['Indicatoren']?.[0] ?? [], ['I-2', 'Half', '', '', '5', '', 'a; A', '']],
      Waarnemingen: [
        whole['Waarnemingen']?.[0] ?? [],
        ['I-1', 'kinderen', '2024', '1', '', '', ''],
        ['I-1', '', '2024-Q5', '1', '', '', ''],
        ['I-1', '', '2023', '12', '1', '2', ''],
        ['I-1', '', '2099', '1', '', '', ''],
      ],
    }),
  )
  expect(checked.report.faults.map(({ sheet, cell, wrong }) => [sheet, cell, wrong.nl])).toEqual([
    ['Kosten', 'B2', 'Dit jaar kan niet kloppen'],
    ['Kosten', 'C2', 'Dit is geen bedrag'],
    ['Kosten', 'D2', 'Dit is geen ja of nee'],
    ['Kosten', 'A3', 'Dit nummer staat niet in het programma en niet in dit bestand'],
    ['Kosten', 'C3', 'Dit bedrag is minder dan nul'],
    ['Begroting', 'F2', 'Dit woord staat niet in de lijst'],
    ['Begroting', 'G3', 'Samen is dit meer dan het bedrag van de regel'],
    ['Risico’s', 'D2', 'Deze twee horen bij elkaar: vul ze allebei in, of geen van beide'],
    ['Risico’s', 'F3', 'Na maatregelen is het risico groter dan ervoor'],
    ['Risico’s', 'C4', 'Dit woord staat niet in de lijst'],
    ['Indicatoren', 'F2', 'Deze twee horen bij elkaar: vul ze allebei in, of geen van beide'],
    ['Waarnemingen', 'B2', 'Deze indicator heeft deze uitsplitsing niet'],
    ['Waarnemingen', 'C3', 'Dit is geen periode'],
    ['Waarnemingen', 'D4', 'De waarde ligt buiten haar grenzen'],
    ['Waarnemingen', 'C5', 'Deze periode is nog niet begonnen'],
  ])
})

test('an author takes in the own money and risks, and no one else’s', async () => {
  const head = whole['Begroting']?.[0] ?? []
  const own = await take(authors.SZW, namedSheets({ Begroting: [head, ['SZW', '2028', '5', 'Eigen geld', '', '', '1.1.1: 5']] }))
  expect(own.report.sheets[0]).toMatchObject({ added: 1 })
  const other = await check(
    authors.SZW,
    namedSheets({
      Begroting: [head, ['OCW', '2028', '5', 'Hun geld', '', '', '']],
      Kosten: [whole['Kosten']?.[0] ?? [], ['1.1.1', '2028', '5', '', '', '']],
    }),
  )
  expect(other.report.faults.map(({ wrong }) => wrong.nl)).toEqual([
    'Dit hoort niet bij jouw organisatie',
    'Dit hoort niet bij jouw organisatie',
  ])
  const risks = await check(
    authors.SZW,
    namedSheets({
      'Risico’s': [
        ['Code', 'Risico', 'Kans', 'Gevolg'],
        ['R-1', 'Van een ander', '1', '1'],
      ],
    }),
  )
  expect(risks.report.faultCount).toBe(1)
})
