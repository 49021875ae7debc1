import { expect, test } from 'vitest'
import { identified } from './identity.ts'
import { renewalOf } from './renew.ts'

const source = (document: string, sentence: string) => ({ document, sentence })
const identityOf = (...findings: Parameters<typeof identified>[0]) => identified(findings).map((one) => one.identity)

test('a finding is known by its check and its sentences, in whatever order they come', () => {
  const [a, b] = [source('d1', 'Het zijn er vijf.'), source('d2', 'Het zijn er zes.')]
  expect(identityOf({ check: 'count', sources: [a, b] })).toEqual(identityOf({ check: 'count', sources: [b, a] }))
  expect(identityOf({ check: 'count', sources: [a, b] })).not.toEqual(identityOf({ check: 'sum', sources: [a, b] }))
  expect(identityOf({ check: 'count', sources: [a, b] })).not.toEqual(identityOf({ check: 'count', sources: [a] }))
  expect(identityOf({ check: 'count', sources: [a] })).not.toEqual(identityOf({ check: 'count', sources: [{ ...a, document: 'd3' }] }))
})

test('one sentence that stands twice in a text gives two findings', () => {
  const twice = { check: 'weekday', sources: [source('d1', 'Op maandag 2 april.')] } as const
  const [first, second] = identityOf(twice, twice)
  expect(first).not.toBe(second)
  expect(identityOf(twice)).toEqual([first])
})

test('a new check writes what is new or still open, and removes only what is open and gone', () => {
  const known = [
    { id: '1', identity: 'open-and-still', status: 'open' },
    { id: '2', identity: 'open-and-gone', status: 'open' },
    { id: '3', identity: 'dismissed-and-still', status: 'dismissed' },
    { id: '4', identity: 'settled-and-gone', status: 'settled' },
  ] as const
  const found = ['open-and-still', 'dismissed-and-still', 'new'].map((identity) => ({ identity }))
  expect(renewalOf(known, found)).toEqual({ write: [{ identity: 'open-and-still' }, { identity: 'new' }], remove: ['2'] })
})
