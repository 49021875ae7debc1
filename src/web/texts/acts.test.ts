import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allEndpoints } from '../../server/contracts.ts'
import { actTexts } from './acts.ts'

const src = join(import.meta.dirname, '../..')

/** Acts of proposals, findings and milestones are recorded as these words with the thing behind them. */
const stems = ['accept', 'correct', 'reject', 'undo', 'settle', 'dismiss', 'reopen', 'reach']

/** Names of acts as they stand in the calls that record them. */
function recordedActs(): string[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.ts$/.test(file) && !file.includes('pages') && !/\.test\.ts$/.test(file),
  )
  const calls = files.flatMap((file) => [...readFileSync(join(src, file), 'utf8').matchAll(/\bact: '([a-z][a-zA-Z]+)'/g)])
  return calls.flatMap((call) => call[1] ?? []).filter((act) => !stems.includes(act))
}

test('every act of the record has its words in both languages', () => {
  const acts = new Set([...recordedActs(), ...allEndpoints.filter(({ discloses }) => discloses).map(({ name }) => name)])
  expect(acts.size).toBeGreaterThan(20)
  expect([...acts].filter((act) => !(act in actTexts)).sort()).toEqual([])
})
