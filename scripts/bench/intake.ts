import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atLeast, type Figure } from './figure.ts'

const root = join(import.meta.dirname, '../..')
const shared = join(root, '../shared')

/** How well memos are understood, against annotations made by hand; none where those are not at hand. */
export function intakeFigures(): Figure[] {
  const memos = join(shared, 'memos')
  if (!existsSync(memos)) return []
  const texts = readdirSync(memos)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(memos, name))
  const files = [join(shared, 'seed/nap-beslisnotas.txt'), ...texts]
  const read = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), 'intake', ...files, '--json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const output = join(tmpdir(), `actielijn-intake-${process.pid}.jsonl`)
  writeFileSync(output, read.stdout)
  const score = spawnSync('python3', [join(memos, 'score_intake.py'), join(memos, 'gold'), output], { encoding: 'utf8' })
  rmSync(output)
  const mean = Number(/mean F1 ([\d.]+)/.exec(score.stdout)?.[1] ?? 0)
  const found = /must-find (\d+)\/(\d+), right (\d+)\/(\d+)/.exec(score.stdout)
  const part = (one: number, other: number) => Number(found?.[one] ?? 0) / Number(found?.[other] ?? 1)
  return [
    atLeast('intake.meanF1', mean, { target: 0.85, unit: 'F1', reference: 'six annotated texts' }),
    atLeast('check.certainFindingsFound', part(1, 2), { target: 1, unit: 'share' }),
    atLeast('check.precision', part(3, 4), { target: 0.8, unit: 'share' }),
  ]
}
