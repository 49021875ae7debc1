import { expect, test } from 'vitest'
import type { TestFields } from '../model/tests.ts'
import { keepsPart, mayRaise } from './keeping.ts'
import { emptyRisk, refuseMitigation, refuseRisk } from './risks.ts'
import { after, countsByPlace, levelOf, sumUp } from './scores.ts'
import { outcomesOf, refuseTest } from './tests.ts'

const scored = (chance: number | null, impact: number | null, chanceAfter: number | null = null, impactAfter: number | null = null) => ({
  chance,
  impact,
  chanceAfter,
  impactAfter,
})

test('a risk is high from fifteen, medium from five', () => {
  const level = (chance: number, impact: number) => levelOf({ chance, impact })
  expect([level(5, 3), level(3, 4), level(1, 5), level(2, 2)]).toEqual(['high', 'medium', 'medium', 'low'])
})

test('where nothing was assessed after mitigation a risk stands as before', () => {
  expect(after(scored(4, 5))).toEqual({ chance: 4, impact: 5 })
  expect(after(scored(4, 5, 2, 5))).toEqual({ chance: 2, impact: 5 })
  expect(after(scored(null, null))).toBeNull()
})

test('the matrix adds up, and says how many nobody assessed', () => {
  const moves = [
    { ...scored(5, 5, 1, 5), count: 2 },
    { ...scored(5, 5), count: 3 },
    { ...scored(null, null), count: 4 },
  ]
  expect(sumUp(moves)).toEqual({ live: 9, high: 3, unassessed: 4 })
  expect([...countsByPlace(moves, 'before')]).toEqual([['5 5', 5]])
  expect([...countsByPlace(moves, 'after')]).toEqual([
    ['1 5', 2],
    ['5 5', 3],
  ])
})

test('an author keeps what the own organisation has to do with, a reader nothing', () => {
  const author = { roles: ['author'], organisation: 'szw' }
  expect(keepsPart(author, [null, 'szw'])).toBe(true)
  expect(keepsPart(author, ['vws', null])).toBe(false)
  expect(keepsPart({ roles: ['author'], organisation: null }, [null])).toBe(false)
  expect(keepsPart({ roles: ['reader'], organisation: 'szw' }, ['szw'])).toBe(false)
  expect(keepsPart({ roles: ['coordinator'], organisation: null }, [])).toBe(true)
})

test('the independent adviser raises an open risk without an owner', () => {
  const adviser = { roles: ['independentAdviser'], organisation: 'rc' }
  expect(mayRaise(adviser, { concerned: [], open: true, owned: false })).toBe(true)
  expect(mayRaise(adviser, { concerned: ['rc'], open: false, owned: false })).toBe(false)
  expect(mayRaise(adviser, { concerned: ['rc'], open: true, owned: true })).toBe(false)
})

test('what hangs together is not refused', () => {
  const fields = { ...emptyRisk, title: 'Wachtlijsten', ...scored(4, 4, 2, 4), status: 'accepted' as const, explanation: 'Besloten' }
  expect(refuseRisk(fields)).toBeNull()
  const mitigation = { action: 'Werven', owner: null, ownerPerson: null, dueOn: '2027-01-01', status: 'planned' as const }
  expect(refuseMitigation(mitigation)).toBeNull()
  expect(refuseMitigation({ ...mitigation, dueOn: '1899-01-01' })).toEqual({ refused: 'mitigation.day-out-of-reach' })
  expect(refuseMitigation({ ...mitigation, action: ' ' })).toEqual({ refused: 'mitigation.action-empty' })
})

const asked: TestFields = {
  item: 'm',
  scenario: '',
  organisation: 'o',
  askedOn: '2026-01-05',
  receivedOn: null,
  verdict: null,
  condition: '',
  capacity: '',
  capacityVerdict: null,
  cost: '',
  costVerdict: null,
  costCents: null,
  workingMethod: '',
  workingMethodVerdict: null,
  cooperation: '',
  cooperationVerdict: null,
  withdrawn: false,
}

test('an implementation test is about one thing, and an answer has its day and its condition', () => {
  const code = (wish: Partial<TestFields>) => refuseTest({ ...asked, ...wish })?.refused ?? 'fits'
  expect(code({})).toBe('fits')
  expect(code({ item: null })).toBe('test.about-nothing')
  expect(code({ scenario: 'Alles tegelijk' })).toBe('test.about-two-things')
  expect(code({ verdict: 'feasible' })).toBe('test.verdict-and-day-by-halves')
  expect(code({ verdict: 'feasibleIf', receivedOn: '2026-02-01' })).toBe('test.condition-missing')
  expect(code({ verdict: 'feasible', receivedOn: '2025-12-31' })).toBe('test.days-out-of-order')
  expect(code({ askedOn: '1889-01-01' })).toBe('test.day-out-of-reach')
})

test('one organisation that cannot makes a measure not feasible; costs add up and what is awaited is told', () => {
  const said = (verdict: TestFields['verdict'], costCents: string | null, item = 'm') => ({ item, verdict, condition: 'mits', costCents })
  expect(outcomesOf([said('feasible', '100'), said('notFeasible', null), said(null, null), said('feasibleIf', '50', 'n')])).toEqual([
    { item: 'm', verdict: 'notFeasible', costCents: '100', awaited: 1, conditions: [] },
    { item: 'n', verdict: 'feasibleIf', costCents: '50', awaited: 0, conditions: ['mits'] },
  ])
})
