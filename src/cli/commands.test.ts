import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const directory = await mkdtemp(join(tmpdir(), 'actielijn-commands-'))
afterAll(() => rm(directory, { recursive: true }))

const memo = (day: string) =>
  ['TER BESLISSING', 'Datum', '5 december 2023', 'Aanleiding', `Het overleg is op ${day} 13 maart 2024.`].join('\n')
await writeFile(join(directory, 'goed.txt'), memo('woensdag'))
await writeFile(join(directory, 'fout.txt'), memo('vrijdag'))

const run = (...words: string[]) => spawnSync(process.execPath, [main, ...words], { encoding: 'utf8', cwd: directory })

test('the checks stand in a pipeline: an error ends them with 1, and a memo without one with 0', () => {
  expect(run('check', 'goed.txt')).toMatchObject({ status: 0, stdout: 'goed.txt\n', stderr: '' })
  const wrong = run('check', 'goed.txt', 'fout.txt')
  expect(wrong.status).toBe(1)
  expect(wrong.stdout).toContain(
    '  Er staat vrijdag, maar 13 maart 2024 is een woensdag.\n    r5: Het overleg is op vrijdag 13 maart 2024.',
  )
})

test('facts come as one object a line for each file, and messages go elsewhere', () => {
  const { status, stdout, stderr } = run('intake', 'goed.txt', 'weg.pdf', 'fout.txt', '--json')
  const lines = stdout.trim().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { document: { name: string } }).document.name)).toEqual(['goed.txt', 'fout.txt'])
  expect(status).toBe(1)
  expect(stderr).toContain('weg.pdf')
})

test('without --json a report is read by people, in their language', () => {
  expect(run('intake', 'fout.txt').stdout).toMatch(/Tijdlijn\n {2}r5: 2024-03-13 .*\n[\s\S]*Bevindingen\n {2}r5: Er staat vrijdag/)
  expect(run('intake', 'fout.txt', '--lang', 'en').stdout).toMatch(/Time line\n {2}r5: 2024-03-13 .*\n[\s\S]*Findings\n {2}r5: /)
})
