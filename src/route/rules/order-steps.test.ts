import { expect, test } from 'vitest'
import { positionsWith } from './order-steps.ts'

const steps = (...positions: readonly number[]) => positions.map((position, index) => ({ id: 'abcd'[index] ?? '', position }))

function orderAfter(of: ReturnType<typeof steps>, wish: { readonly step: string; readonly before: string | null }): string {
  const positions = positionsWith(of, wish)
  const all = [...of.filter(({ id }) => id !== wish.step), { id: wish.step, position: 0 }]
  return all
    .map(({ id, position }) => ({ id, position: positions.get(id) ?? position }))
    .sort((one, other) => one.position - other.position)
    .map(({ id }) => id)
    .join('')
}

test('a step comes before another, first, or last, and only its own position changes where there is room', () => {
  const roomy = steps(0, 1024, 2048)
  expect(orderAfter(roomy, { step: 'c', before: 'b' })).toBe('acb')
  expect(orderAfter(roomy, { step: 'c', before: 'a' })).toBe('cab')
  expect(orderAfter(roomy, { step: 'a', before: null })).toBe('bca')
  expect(orderAfter(roomy, { step: 'new', before: 'b' })).toBe('anewbc')
  expect(positionsWith(roomy, { step: 'c', before: 'b' }).size).toBe(1)
})

test('without room all get new positions, in the same order', () => {
  const tight = steps(0, 1, 2)
  expect(orderAfter(tight, { step: 'c', before: 'b' })).toBe('acb')
  expect(positionsWith(tight, { step: 'c', before: 'b' }).size).toBe(3)
  expect(orderAfter([], { step: 'new', before: null })).toBe('new')
})
