import { expect, test } from 'vitest'
import { completeText } from '../../../tests/deciding-world.ts'
import { pieces } from '../../../tests/memo-world.ts'
import type { MemoHeader } from '../model/memos.ts'
import { emptyText, fixedHeadings, standardHeadings } from './format.ts'
import { checkOffer, type Offerable } from './offer.ts'

const decider = { name: 'de minister', person: 'm', decides: true }
const header: MemoHeader = {
  ...{ kind: 'decision', subject: 'Proef', fromUnit: '', contact: '', reference: '', memoDate: null, decideBy: null, notPublic: '' },
  addressees: [decider],
}
const whole: Offerable = {
  header,
  text: completeText(),
  headings: standardHeadings.filter(({ id }) => fixedHeadings.includes(id)),
  ministers: ['m'],
  openRound: false,
  wentRound: true,
  openRemarks: 0,
  findings: [],
  objections: [],
  signatories: 0,
}
const missing = (memo: Partial<Offerable>) =>
  checkOffer({ ...whole, ...memo }).missing.map(({ code, name, count }) => [code, name || count])
const warnings = (memo: Partial<Offerable>) =>
  checkOffer({ ...whole, ...memo }).warnings.map(({ code, name, count }) => [code, name || count])

test('nothing is missing in a memo that is whole', () => {
  expect(checkOffer(whole)).toEqual({ missing: [], warnings: [], findings: [] })
})

test('an empty memo is told all that is missing at once', () => {
  const text = emptyText('decision', standardHeadings, 'p1')
  expect(missing({ text, header: { ...header, addressees: [] }, openRound: true })).toEqual([
    ['noDecider', 0],
    ['headingEmpty', 'Aanleiding'],
    ['headingEmpty', 'Geadviseerd besluit'],
    ['questionEmpty', 1],
    ['adviceEmpty', 1],
    ['openRound', 0],
  ])
})

test('whoever decides must be minister here', () => {
  const addressees = [decider, { ...decider, name: 'de staatssecretaris', person: 's' }, { name: 'de Kamer', person: null, decides: false }]
  expect(missing({ header: { ...header, addressees } })).toEqual([['deciderNotHere', 'de staatssecretaris']])
  expect(missing({ header: { ...header, addressees: [{ ...decider, person: null }] } })).toEqual([['noDecider', 0]])
})

test('a heading that went away is missing too; a heading of another level counts as it', () => {
  const { doc, heading, paragraph } = pieces
  const kept = [heading('aanleiding'), paragraph('Iets.'), heading('Kernpunten'), paragraph('Iets.')]
  expect(missing({ header: { ...header, kind: 'information' }, text: doc(...kept) })).toEqual([['headingEmpty', 'Geadviseerd besluit']])
  expect(
    missing({ header: { ...header, kind: 'information' }, text: doc(...kept, heading('Geadviseerd besluit', 2), paragraph('Iets.')) }),
  ).toEqual([])
})

test('suggestions that nobody accepted keep a memo back', () => {
  const { doc } = pieces
  const marked = { type: 'paragraph', content: [{ type: 'text', text: 'nieuw', marks: [{ type: 'insertion', attrs: { id: 'x' } }] }] }
  expect(missing({ text: doc(...(completeText().content ?? []), marked) })).toEqual([['openSuggestions', 0]])
})

test('a memo for information needs no advice on a point', () => {
  const text = completeText({ points: 0 })
  expect(missing({ text, header: { ...header, kind: 'information' } })).toEqual([])
})

test('an objection that stands, nothing to decide and nobody to sign are warnings only', () => {
  expect(warnings({ objections: [{ name: 'VWS', count: 2 }] })).toEqual([['objection', 'VWS']])
  expect(warnings({ text: completeText({ points: 0 }) })).toEqual([['noPoint', 0]])
  expect(warnings({ header: { ...header, kind: 'signature' } })).toEqual([['noSignatory', 0]])
})

test('a memo that never went round, and remarks that nobody answered, are told', () => {
  expect(warnings({ wentRound: false, openRemarks: 3 })).toEqual([
    ['noRound', 0],
    ['openRemarks', 3],
  ])
})

test('what the careful reader finds is told, hints and what is missing already are not', () => {
  const finding = (severity: 'error' | 'warning' | 'hint', check: 'sum' | 'heading', quote: string) => ({
    ...{ severity, check, suggestion: null, message: { nl: quote, en: quote } },
    quotes: [{ part: 'text' as const, quote }],
  })
  const findings = [finding('error', 'sum', 'Optelling'), finding('hint', 'sum', 'Klein'), finding('warning', 'heading', 'Aanleiding')]
  const { doc, heading, paragraph } = pieces
  const text = doc(heading('Aanleiding'), heading('Geadviseerd besluit'), paragraph('Kennisnemen.'))
  const check = checkOffer({ ...whole, header: { ...header, kind: 'information' }, text, findings })
  expect(check.missing).toEqual([{ code: 'headingEmpty', name: 'Aanleiding', count: 0 }])
  expect(check.findings.map(({ quotes }) => quotes[0]?.quote)).toEqual(['Optelling'])
  const advice = doc(heading('Aanleiding'), paragraph('Iets.'), heading('1. Advies:'))
  const numbered = checkOffer({ ...whole, text: advice, findings: [finding('warning', 'heading', '1. Advies:')] })
  expect([numbered.missing[0]?.name, numbered.findings]).toEqual(['Geadviseerd besluit', []])
})
