import { expect, test } from 'vitest'
import type { Sheet, TypedCell } from '../../../kernel/sheets.ts'
import { type ProgrammeState, sheetKinds } from '../../model/sheets.ts'
import type { RoomRules } from './kind-rule.ts'
import { planImport } from './plan.ts'
import { reportOf } from './report.ts'

const rules: RoomRules = {
  keepsProgramme: true,
  keepsItem: () => true,
  keepsMoney: () => true,
  keepsPart: () => true,
  refuse: () => null,
}
const nothing = Object.fromEntries(sheetKinds.map((kind) => [kind, []])) as unknown as ProgrammeState['things']
const state: ProgrammeState = {
  programme: 'p',
  organisations: [{ id: 'ocw', abbreviation: 'OCW', name: 'Onderwijs, Cultuur en Wetenschap', ended: false }],
  things: nothing,
}
const ids = Array.from({ length: 1000 }, (_, at) => `new-${at}`)
const plan = (sheets: readonly Sheet<TypedCell>[], from: ProgrammeState = state) =>
  reportOf(planImport(sheets, from, { rules, newId: () => ids.pop() ?? '' }))
const lines = (...rows: TypedCell[][]): Sheet<TypedCell> => ({ name: 'lijnen', rows: [['NUMBER', 'Title *', 'status'], ...rows] })

test('a CSV is known by its heads, in either language, with stars and capitals', () => {
  expect(plan([lines(['1', 'Een', ''])]).sheets[0]).toMatchObject({ kind: 'actionLines', added: 1 })
  const milestones = {
    name: 'x',
    rows: [
      ['Measure', 'Milestone', 'Date'],
      ['', '', ''],
    ],
  }
  expect(plan([milestones]).sheets[0]?.kind).toBe('milestones')
})

test('merged cells, a broken quotation and a sheet that nobody knows are refused in words', () => {
  const report = plan([
    { ...lines(['1', 'Een', '']), merged: ['A2:B2'] },
    { name: 'kapot', rows: [], brokenAt: 4 },
    {
      name: 'Blad1',
      rows: [
        ['Kleur', 'Vorm'],
        ['rood', 'rond'],
      ],
    },
    { name: 'leeg', rows: [] },
    { name: 'Uitleg', rows: [['wat je wilt']] },
  ])
  expect(report.faults.map(({ sheet, row, cell, wrong }) => [sheet, row, cell, wrong.nl])).toEqual([
    ['lijnen', 2, 'A2', 'De cellen A2:B2 zijn samengevoegd'],
    ['kapot', 4, null, 'Hier staat een aanhalingsteken dat niet wordt gesloten'],
    ['Blad1', 1, null, 'Aan naam en kolommen is niet te zien wat voor blad dit is'],
  ])
})

test('an example is skipped, and a sheet that comes twice is refused', () => {
  expect(plan([lines(['Voorbeeld: 1', 'Korte naam', 'loopt'])]).sheets[0]?.rows).toBe(0)
  expect(plan([lines(['1', 'Een', '']), { ...lines(['2', 'Twee', '']), name: 'nog eens' }]).faults.map(({ wrong }) => wrong.nl)).toEqual([
    'Dit blad staat twee keer in wat is aangeboden',
  ])
})

test('a column that is not there leaves what was there, an empty cell empties it', () => {
  const thing = {
    id: 'a',
    revision: 3,
    values: { number: '1', title: 'Een', description: 'Lang', lead: 'ocw', status: 'active', explanation: '', deferredUntil: null },
  }
  const from = { ...state, things: { ...nothing, actionLines: [thing] } }
  expect(plan([lines(['1', 'Een', ''])], from).sheets[0]).toMatchObject({ same: 1, changed: 0 })
  const sheet = {
    name: 'Actielijnen',
    rows: [
      ['Nummer', 'Titel', 'Omschrijving', 'Coördinerend ministerie'],
      ['1', 'Een', '', 'onderwijs, cultuur en wetenschap'],
    ],
  }
  expect(plan([sheet], from).sheets[0]?.first).toEqual([
    {
      row: 2,
      what: 'changed',
      name: '1 Een',
      changes: [{ column: { nl: 'Omschrijving', en: 'Description' }, before: { nl: 'Lang', en: 'Lang' }, after: { nl: '', en: '' } }],
    },
  ])
})

test('one faulty row does not blame the rows that point to it', () => {
  const goals = {
    name: 'Subdoelen',
    rows: [
      ['Actielijn', 'Nummer', 'Titel'],
      ['1', '1.1', 'Doel'],
    ],
  }
  const report = plan([lines(['1', '', 'loopt']), goals])
  expect(report.faults.map(({ cell }) => cell)).toEqual(['B2'])
})
