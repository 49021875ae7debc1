import { expect, test } from 'vitest'
import type { DecisionLine } from '../model/outcomes.ts'
import { adoptingMeeting, lineChanges } from './decision-lists.ts'
import { decisionPrint } from './decision-print.ts'

const line = (item: string, fields: Partial<DecisionLine> = {}): DecisionLine => ({
  ...{ item, position: 1, title: item, kind: 'discussion', outcome: 'agreed', text: 'Akkoord.', version: null, points: [], actions: [] },
  ...fields,
})
const action = { text: 'Brief versturen', owner: 'OCW', dueOn: '2026-12-01' }
const list = (...lines: DecisionLine[]) => ({ lines, actions: [] })

test('two lists differ by what came, went and changed', () => {
  const before = list(line('een'), line('twee'), line('drie'))
  const after = list(line('een', { text: 'Anders.' }), line('twee'), line('vier'))
  expect(lineChanges(before, after).map(({ item, change }) => [item, change])).toEqual([
    ['een', 'changed'],
    ['vier', 'added'],
    ['drie', 'removed'],
  ])
  expect(lineChanges(before, before)).toEqual([])
  expect(lineChanges(before, { ...before, actions: [action] })).toEqual([{ item: null, title: '', change: 'changed' }])
})

test('a list is adopted from the next meeting on, by the last that was; in writing where none is planned', () => {
  const met = (id: string, day: string, status: 'held' | 'planned' | 'cancelled' = 'planned') => ({ id, day, startsAt: '09:00', status })
  const first = met('1', '2026-11-02', 'held')
  const all = [first, met('2', '2026-11-09', 'cancelled'), met('3', '2026-11-16', 'held'), met('4', '2026-11-23')]
  expect(adoptingMeeting(first, all, '2026-11-10')).toBe('too-early')
  expect(adoptingMeeting(first, all, '2026-11-16')).toBe('3')
  expect(adoptingMeeting(first, all, '2026-11-25')).toBe('4')
  expect(adoptingMeeting(first, [first], '2026-11-03')).toBe(null)
})

test('the print says what it is: a draft, or a numbered version with who, when and why', () => {
  const body = { name: 'Raad Werk', code: 'RWIZO', demo: true }
  const printed = { body, meeting: { day: '2026-11-02' }, lines: { lines: [line('een', { version: 2 })], actions: [action] } }
  const draft = decisionPrint({ ...printed, adopted: null }, 'nl')
  expect(draft.notes).toContain('Concept: deze besluitenlijst is nog niet vastgesteld')
  expect(draft.notes.at(-1)).toContain('demonstratie')
  expect(draft.lines[0]).toMatchObject({ title: '1. een', about: 'bespreekstuk · akkoord · op versie 2 van de nota' })
  expect(draft.actions).toEqual([['Brief versturen', 'OCW', '1 december 2026']])
  const adopted = {
    ...{ id: 'x', serial: 3, number: 2, why: 'Typefout' },
    ...{ adoptedOn: '2026-11-16', adoptedAt: null, adoptedBy: 'S', at: '', sha256: '' },
  }
  expect(decisionPrint({ ...printed, adopted }, 'nl').notes.slice(0, 2)).toEqual([
    'Nummer RWIZO 2026-3, versie 2, vastgesteld op 16 november 2026 (schriftelijk vastgesteld, vastgelegd door S)',
    'Gewijzigd omdat: Typefout',
  ])
})
