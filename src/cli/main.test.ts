import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const run = (...words: string[]) => spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' })

test('refuses an unknown option and an unknown command', () => {
  expect(run('intake', '--anders').status).toBe(64)
  expect(run('verzin').status).toBe(64)
})

test('says on standard error which file could not be read', () => {
  const result = run('intake', '--text', 'bestaat-niet.pdf')
  expect(result.status).toBe(1)
  expect(result.stderr).toContain('bestaat-niet.pdf')
})
