import { expect, test } from 'vitest'
import { keeping } from './kept.ts'

test('a value is made once while it is kept, and what was asked longest ago goes first', async () => {
  const made: string[] = []
  const kept = keeping<string>(2)
  const ask = (key: string) =>
    kept(key, () => {
      made.push(key)
      return Promise.resolve(key.toUpperCase())
    })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await ask(key)).toBe(key.toUpperCase())
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})
