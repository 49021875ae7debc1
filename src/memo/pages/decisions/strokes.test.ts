import { expect, test } from 'vitest'
import { pathOf, pointAt, viewOf } from './strokes.ts'

test('a stroke is a line through its points, and a tap is a dot', () => {
  expect(pathOf([])).toBe('')
  expect(pathOf([[10, 20]])).toBe('M10 20l1 0')
  expect(
    pathOf([
      [10, 20],
      [30, 40],
    ]),
  ).toBe('M10 20L30 40')
})

test('what is shown of a sheet is where was written, with some room around', () => {
  const strokes = [
    [
      [100, 50],
      [200, 90],
    ],
    [[150, 20]],
  ]
  expect(viewOf(strokes)).toEqual([84, 4, 132, 102])
})

test('a place on a sheet is told in thousandths of its width, and never far outside it', () => {
  const sheet = { left: 10, top: 20, width: 500 } as DOMRect
  expect(pointAt({ clientX: 260, clientY: 45 }, sheet)).toEqual([500, 50])
  expect(pointAt({ clientX: -9000, clientY: 90_000 }, sheet)).toEqual([-100, 20_000])
})
