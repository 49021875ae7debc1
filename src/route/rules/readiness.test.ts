import { expect, test } from 'vitest'
import type { MemoFacts } from '../../memo/model/readiness.ts'
import { type Around, checkItem, type FoundCheck, type ItemFacts, isReady } from './readiness.ts'
import { peopleToRemind } from './reminders.ts'

const author = { id: 'a', name: 'Opsteller' }
const minister = { id: 'm', name: 'Minister' }
const around: Around = {
  programme: 'p',
  meeting: 'v',
  bodyKind: 'ministerial',
  due: new Date('2026-11-20T11:00:00Z'),
  now: new Date('2026-11-18T08:00:00Z'),
  keepers: [{ id: 's', name: 'Secretaris' }],
}
const memo: MemoFacts = {
  memo: 'n',
  kind: 'decision',
  subject: 'Nota',
  status: 'decided',
  authors: [author],
  offered: { id: 'v2', number: 2, at: new Date('2026-11-10T08:00:00Z') },
  points: 1,
  wasRound: true,
  asked: [{ name: 'SZW', people: ['c'], opinion: 'agreed' }],
  missingAnnexes: [],
  signatories: [],
  waitsFor: [],
}
const facts: ItemFacts = {
  item: { id: 'i', dossier: 'd', memo: 'n', version: 'v2' },
  memo,
  frozenAt: new Date('2026-11-10T08:00:00Z'),
  classification: 'internal',
  shutOut: [],
}
const of = (wish: Partial<MemoFacts> = {}, more: Partial<ItemFacts> = {}, where: Partial<Around> = {}) =>
  checkItem({ ...facts, memo: { ...memo, ...wish }, ...more }, { ...around, ...where })
const missing = (checks: readonly FoundCheck[]) =>
  checks
    .filter(({ state }) => state === 'missing')
    .map(({ code, path, actors }) => [code, ...actors.map(({ role, names }) => [role, ...names].join(' ')), path])

test('an item is ready when its memo was decided, co-ordinated, in time and on the agenda in the version that was offered last', () => {
  expect(isReady(of())).toBe(true)
  expect(
    of()
      .filter(({ state }) => state === 'notRequired')
      .map(({ code }) => code),
  ).toEqual(['signatures'])
})

test('an item about no dossier needs nothing; one about a dossier needs a paper', () => {
  const without = { ...facts.item, memo: null, version: null }
  expect(checkItem({ ...facts, memo: null, item: { ...without, dossier: null } }, around)).toEqual([])
  expect(missing(checkItem({ ...facts, memo: null, item: without }, around))).toEqual([
    ['paper', 'keeper Secretaris', '/programmas/p/vergaderingen/v'],
  ])
})

test('of a memo that the reader does not see yet, only that it was not offered is said', () => {
  expect(missing(checkItem({ ...facts, memo: null }, around))).toEqual([['offered', 'author', '/notas/n']])
})

test('a memo that came back is its author’s; the ministers’ decision waits for that', () => {
  expect(missing(of({ status: 'returned' }))).toEqual([
    ['offered', 'author Opsteller', '/notas/n'],
    ['approval', 'author Opsteller', '/notas/n/besluiten'],
  ])
})

test('who asks the minister names the minister, and where it is decided; a body of officials does not wait for that', () => {
  const waiting = { status: 'offered', waitsFor: [minister] } as const
  expect(missing(of(waiting))).toEqual([['approval', 'minister Minister', '/notas/n/besluiten']])
  expect(isReady(of(waiting, {}, { bodyKind: 'official' }))).toBe(true)
  expect(isReady(of({ ...waiting, kind: 'information' }))).toBe(true)
})

test('a newer version that was offered must be on the agenda', () => {
  expect(missing(of({}, { item: { ...facts.item, version: 'v1' } }))).toEqual([
    ['newest', 'keeper Secretaris', '/programmas/p/vergaderingen/v'],
  ])
})

test('each organisation that has not answered is named; an objection is its author’s to mend', () => {
  const asked = [
    { name: 'SZW', people: ['c'], opinion: null },
    { name: 'VWS', people: ['w'], opinion: 'objected' },
  ] as const
  const found = of({ asked })
  expect(missing(found)).toEqual([
    ['coordination', 'organisation SZW', '/notas/n/afstemming'],
    ['objections', 'author Opsteller', '/notas/n/afstemming'],
  ])
  expect(found.find(({ code }) => code === 'objections')?.names).toEqual(['VWS'])
})

test('a body of ministers asks for co-ordination; another does where ministries were asked', () => {
  expect(missing(of({ wasRound: false, asked: [] }))).toEqual([['coordination', 'author Opsteller', '/notas/n/afstemming']])
  expect(isReady(of({ wasRound: false, asked: [] }, {}, { bodyKind: 'official' }))).toBe(true)
})

test('annexes that the text names must be there', () => {
  const found = of({ missingAnnexes: [3] })
  expect(missing(found)).toEqual([['annexes', 'author Opsteller', '/notas/n/kop']])
  expect(found.find(({ code }) => code === 'annexes')?.numbers).toEqual([3])
})

test('the next signatory is asked, and only that one', () => {
  const signatories = [
    { id: 'x', name: 'Eerste', signed: true },
    { id: 'y', name: 'Tweede', signed: false },
    { id: 'z', name: 'Derde', signed: false },
  ]
  expect(missing(of({ signatories }))).toEqual([['signatures', 'signatory Tweede', '/notas/n/ondertekening']])
})

test('papers that are not there are late after their hour; those that came late are there', () => {
  const none = { item: { ...facts.item, version: null }, frozenAt: null }
  const late = { now: new Date('2026-11-20T11:00:01Z') }
  const papers = (checks: readonly FoundCheck[]) => checks.find(({ code }) => code === 'papers')
  expect(papers(of({}, none))).toMatchObject({ state: 'missing', isLate: false })
  expect(papers(of({}, none, late))).toMatchObject({ state: 'missing', isLate: true })
  expect(papers(of({}, { frozenAt: new Date('2026-11-20T11:00:01Z') }))).toMatchObject({ state: 'ready', isLate: true })
})

test('members of the body must be able to read it; what is confidential does not go to Parliament', () => {
  expect(missing(of({}, { shutOut: ['Minister van SZW'] }))).toEqual([['access', 'keeper Secretaris', '/dossiers/d/toegang']])
  expect(missing(of({}, { classification: 'confidential' }, { bodyKind: 'parliament' }))).toEqual([
    ['access', 'author Opsteller', '/dossiers/d/toegang'],
  ])
  expect(isReady(of({}, { classification: 'confidential' }))).toBe(true)
})

test('everybody who must act is reminded once, of the first thing', () => {
  const found = of({ status: 'returned', missingAnnexes: [1], asked: [{ name: 'SZW', people: ['c', 'a'], opinion: null }] })
  expect([...peopleToRemind(found)]).toEqual([
    ['a', '/notas/n'],
    ['c', '/notas/n/afstemming'],
  ])
})
