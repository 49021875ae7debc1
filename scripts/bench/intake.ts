import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atLeast, atMost, type Figure } from './figure.ts'

const root = join(import.meta.dirname, '../..')
const shared = join(root, '../shared')

const unseen = join(import.meta.dirname, 'unseen-memos')

/** How well memos are understood, against annotations made by hand; none where those are not at hand. */
export function intakeFigures(): Figure[] {
  const memos = join(shared, 'memos')
  if (!existsSync(memos)) return []
  const known = scoreOf([join(shared, 'seed/nap-beslisnotas.txt'), ...textsIn(memos)], join(memos, 'gold'))
  const others = scoreOf(textsIn(unseen), join(unseen, 'gold'))
  return [
    atLeast('intake.meanF1', known.mean, { target: 0.85, unit: 'F1', reference: 'six annotated texts' }),
    atMost('intake.gapToUnseen', known.mean - others.mean, {
      target: 0.1,
      unit: 'F1',
      reference: `eight memos by others, that nothing was learned from: ${others.mean.toFixed(3)}`,
    }),
    atLeast('check.certainFindingsFound', known.certainFound, { target: 1, unit: 'share' }),
    atLeast('check.precision', known.precision, { target: 0.8, unit: 'share' }),
  ]
}

function textsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name))
}

type Score = { readonly mean: number; readonly certainFound: number; readonly precision: number }

function scoreOf(files: readonly string[], gold: string): Score {
  const read = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), 'intake', ...files, '--json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const output = join(tmpdir(), `actielijn-intake-${process.pid}.jsonl`)
  writeFileSync(output, read.stdout)
  const score = spawnSync('python3', [join(shared, 'memos/score_intake.py'), gold, output], { encoding: 'utf8' })
  rmSync(output)
  const found = /must-find (\d+)\/(\d+), right (\d+)\/(\d+)/.exec(score.stdout)
  const part = (one: number, other: number) => Number(found?.[one] ?? 0) / Number(found?.[other] ?? 1)
  return { mean: Number(/mean F1 ([\d.]+)/.exec(score.stdout)?.[1] ?? 0), certainFound: part(1, 2), precision: part(3, 4) }
}
