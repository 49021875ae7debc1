import { expect, test } from 'vitest'
import type { ProposalValue } from '../model.ts'
import { correctedValue, draftOf } from './corrected-value.ts'

const memo: ProposalValue = {
  kind: 'memo',
  memoKind: 'decision',
  title: 'Voortgang',
  from: null,
  to: ['MOCW', 'SVWS'],
  date: '2024-03-04',
  reference: '12-A',
  annexes: [
    { number: 1, title: 'Kamerbrief' },
    { number: null, title: 'Reactie 2024' },
  ],
  coordinatedWith: [],
  sections: [],
}
const promise: ProposalValue = {
  kind: 'commitment',
  text: 'De Kamer ontvangt een brief.',
  to: 'Tweede Kamer',
  due: { start: '2024-04-01', end: '2024-06-30', precision: 'quarter' },
}
const amount: ProposalValue = {
  kind: 'amount',
  cents: '-467000050',
  approximate: true,
  organisation: 'OCW',
  years: [2023, 2024],
  purpose: null,
}

test('a form that nobody touched gives the same value back', () => {
  for (const value of [memo, promise, amount]) expect(correctedValue(value, draftOf(value))).toEqual(value)
})

test('annexes are written one a line, with their number before them or without', () => {
  const corrected = correctedValue(memo, { ...draftOf(memo), annexes: '1. Kamerbrief\n\n2) Planning tot 2025\nAdvies' })
  expect(corrected).toMatchObject({
    annexes: [
      { number: 1, title: 'Kamerbrief' },
      { number: 2, title: 'Planning tot 2025' },
      { number: null, title: 'Advies' },
    ],
  })
})

test('a commitment gets another day, or loses it', () => {
  const day = { start: '2024-05-02', end: '2024-04-30', precision: 'day' }
  expect(correctedValue(promise, { ...draftOf(promise), ...day })).toMatchObject({
    due: { start: '2024-05-02', end: '2024-05-02', precision: 'day' },
  })
  expect(correctedValue(promise, { ...draftOf(promise), start: '' })).toMatchObject({ due: null })
})

test('an amount is read as people write it, and refused when it is none', () => {
  expect(correctedValue(amount, { ...draftOf(amount), cents: '€ 4.670.000,5' })).toMatchObject({ cents: '467000050' })
  expect(correctedValue(amount, { ...draftOf(amount), cents: 'veel' })).toBeNull()
})
