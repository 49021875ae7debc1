import { expect, test } from 'vitest'
import { type Day, parseDay } from '../../kernel/day.ts'
import type { Sheet } from '../../kernel/sheets.ts'
import { checkImport, type Known } from './import/check.ts'

const today = parseDay('2026-03-02') as Day
const known: Known = {
  organisations: new Map([['ocw', '1']]),
  departments: new Map([['ocw/po', '2']]),
  people: new Map([
    ['al@voorbeeld.nl', { id: '3', left: false }],
    ['weg@voorbeeld.nl', { id: '4', left: true }],
  ]),
  programmes: new Map([['actieprogramma', '5']]),
  roles: new Set(['al@voorbeeld.nl auditor ']),
  today,
}

const sheet = (name: string, ...rows: Sheet['rows']): Sheet => ({ name, rows })
const people = (...rows: Sheet['rows']) => sheet('Personen', ['Naam*', 'E-mail*', 'Organisatie*', 'Afdeling', 'Functie'], ...rows)
const roles = (...rows: Sheet['rows']) => sheet('Rollen', ['E-mail', 'Rol', 'Programma', 'Tot en met'], ...rows)
const told = (...sheets: Sheet[]) => checkImport(sheets, known).faults.map(({ cell, wrong }) => `${cell}: ${wrong.nl}`)

test('takes organisations, departments, people and roles that point to each other in one go', () => {
  const { plan, faults, sheets } = checkImport(
    [
      roles(['nieuw@voorbeeld.nl', 'Lezer', 'Actieprogramma', '31-12-2027'], ['nieuw@voorbeeld.nl', 'administrator', '', '']),
      people(['Nieuw', 'nieuw@voorbeeld.nl', 'IGJ', 'TOEZ', 'inspecteur'], []),
      sheet('Afdelingen', ['Organisatie', 'Afkorting', 'Naam'], ['igj', 'TOEZ', 'Toezicht']),
      sheet('x', ['abbreviation', 'NAME', 'kind'], ['IGJ', 'Inspectie', 'inspectie']),
    ],
    known,
  )
  expect(faults).toEqual([])
  expect(sheets.map(({ kind, rows }) => [kind, rows])).toEqual([
    ['roles', 2],
    ['people', 1],
    ['departments', 1],
    ['organisations', 1],
  ])
  expect([plan.organisations.size, plan.departments.size, plan.people.size, plan.roles.length]).toEqual([1, 1, 1, 2])
  expect(plan.roles[0]).toMatchObject({ role: 'reader', programme: 'actieprogramma', until: new Date('2027-12-31T23:00:00Z') })
})

test('tells of each wrong cell of a person what is wrong', () => {
  const rows = [
    ['', 'a@voorbeeld.nl', 'OCW'],
    ['B', 'geen adres', 'OCW'],
    ['C', 'c@voorbeeld.nl', 'XYZ'],
    ['D', 'd@voorbeeld.nl', 'OCW', 'VO'],
    ['E', 'AL@voorbeeld.nl', 'OCW'],
    ['F', 'f@voorbeeld.nl', 'OCW', 'po'],
    ['G', 'F@voorbeeld.nl', 'OCW'],
    [{ formula: '1+1' }, 'h@voorbeeld.nl', 'OCW'],
    ['I', 'i@voorbeeld.nl', 'OCW', '', '=HYPERLINK("x")'],
    ['J', 'j@voorbeeld.nl', 'OCW', '', 'x'.repeat(201)],
    ['K', 'k@voorbeeld.nl', 'OCW', '', '', 'te veel'],
  ]
  expect(told(people(...rows))).toEqual([
    'A2: ‘Naam’ is leeg',
    'A9: Hier staat een formule',
    'E10: Hier staat een formule',
    'E11: Deze tekst is te lang',
    'F12: Deze cel staat onder geen kolomkop',
    'B3: Dit is geen e-mailadres',
    'C4: Deze organisatie staat niet in het bestand en niet in Actielijn',
    'D5: Deze afdeling is er niet bij OCW',
    'B6: Er is al iemand met dit e-mailadres',
    'B8: Dit staat ook in rij 7',
  ])
})

test('tells of each wrong role what is wrong', () => {
  const rows = [
    ['niemand@voorbeeld.nl', 'lezer', 'Actieprogramma'],
    ['weg@voorbeeld.nl', 'lezer', 'Actieprogramma'],
    ['al@voorbeeld.nl', 'baas', 'Actieprogramma'],
    ['al@voorbeeld.nl', 'lezer', ''],
    ['al@voorbeeld.nl', 'beheerder', 'Actieprogramma'],
    ['al@voorbeeld.nl', 'lezer', 'Bestaat niet'],
    ['al@voorbeeld.nl', 'auditor', ''],
    ['al@voorbeeld.nl', 'lezer', 'Actieprogramma', '2026-02-30'],
    ['al@voorbeeld.nl', 'controller', 'Actieprogramma', '2026-03-01'],
    ['al@voorbeeld.nl', 'reader', 'actieprogramma'],
  ]
  expect(told(roles(...rows))).toEqual([
    'A2: Niemand in het bestand of in Actielijn heeft dit adres',
    'A3: Deze persoon werkt hier niet meer',
    'B4: Deze rol is niet bekend',
    'B5: Deze rol geldt niet voor de hele installatie',
    'B6: Deze rol wordt niet in een programma gegeven',
    'C7: Dit programma bestaat niet',
    'B8: Deze persoon heeft deze rol al',
    'D9: Deze datum bestaat niet',
    'D10: Deze datum is voorbij',
    'B11: Dit staat ook in rij 9',
  ])
})

test('tells of organisations and departments that are there, twice, or of no known kind', () => {
  const organisations = sheet('Organisaties', ['Afkorting', 'Naam', 'Soort'], ['OCW', 'x'], ['A', 'x', 'club'], ['B', 'x'], ['b', 'x'])
  const departments = sheet(
    'Afdelingen',
    ['Organisatie', 'Afkorting', 'Naam'],
    ['OCW', 'PO', 'x'],
    ['?', 'VO', 'x'],
    ['OCW', 'S', 'x'],
    ['ocw', 's', 'x'],
  )
  expect(told(organisations, departments)).toEqual([
    'A2: Er is al een organisatie met deze afkorting',
    'C3: Deze soort organisatie is niet bekend',
    'A5: Dit staat ook in rij 4',
    'B2: Deze organisatie heeft al een afdeling met deze afkorting',
    'A3: Deze organisatie staat niet in het bestand en niet in Actielijn',
    'B5: Dit staat ook in rij 4',
  ])
})

test('tells of sheets and columns that do not fit', () => {
  expect(told(sheet('Vreemd', ['Appel', 'Peer'], ['1', '2']))).toEqual(['null: Aan de kolommen is niet te zien wat voor blad dit is'])
  expect(told(sheet('Personen', ['Naam', 'E-mail', 'Naam', 'Schoenmaat'], ['A', 'a@b.nl', 'B', '43']))).toEqual([
    'C1: Deze kolom staat er twee keer',
    'D1: Deze kolom is niet bekend',
    'null: De kolom ‘Organisatie’ ontbreekt',
  ])
  expect(told({ name: 'x', rows: [], brokenAt: 7 })).toEqual(['null: Hier staat een aanhalingsteken dat niet wordt gesloten'])
})

test('every fault is told in both languages with what was expected', () => {
  const { faults } = checkImport([people(['', 'x', '?'])], known)
  for (const { wrong, expected } of faults) for (const text of [wrong.nl, wrong.en, expected.nl, expected.en]) expect(text).not.toBe('')
  expect(faults[0]).toMatchObject({ sheet: 'Personen', row: 2, column: 'Naam*', cell: 'A2', value: '' })
})
