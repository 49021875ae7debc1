import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { intakeFigures } from '../scripts/bench/intake.ts'

const annotated = existsSync(join(import.meta.dirname, '../../shared/memos/gold'))

test.runIf(annotated)('reads annotated memos as well as was promised', { timeout: 60_000 }, () => {
  expect(intakeFigures().filter((figure) => !figure.met)).toEqual([])
})
