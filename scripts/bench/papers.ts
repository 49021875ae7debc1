import { isRefusal } from '../../src/kernel/refusal.ts'
import type { TextNode } from '../../src/memo/model/text.ts'
import { versionPaper } from '../../src/memo/rules/paper/paper.ts'
import { redline } from '../../src/memo/rules/redline/redline.ts'
import { print } from '../../src/server/press.ts'
import { memoVersion } from '../../tests/memo-version.ts'
import { longMemo, seeded, withRandomEdits } from '../../tests/random-memo.ts'
import { atMost, type Figure } from './figure.ts'

/** What it costs to compare two versions of a memo, and to print one. */
export async function paperFigures(): Promise<Figure[]> {
  return [redlineFigure(), await printFigure()]
}

function redlineFigure(): Figure {
  const before = longMemo(100, seeded(1))
  const texts = { 'with 400 edits': withRandomEdits(before, seeded(2), 400), 'with nothing the same': longMemo(100, seeded(3)) }
  const seconds = Object.entries(texts).map(([what, after]) => ({ what, seconds: secondsOf(before, after) }))
  const slowest = Math.max(...seconds.map((one) => one.seconds))
  const reference = `two texts of 220,000 characters, ${seconds.map((one) => `${one.what} ${one.seconds.toFixed(2)} s`).join(', ')}`
  return atMost('memo.redline-100-pages', slowest, { target: 1, unit: 's', reference })
}

function secondsOf(before: TextNode, after: TextNode): number {
  const start = performance.now()
  redline(before, after)
  return (performance.now() - start) / 1000
}

async function printFigure(): Promise<Figure> {
  const milliseconds: number[] = []
  for (let turn = 0; turn < 6; turn += 1) {
    const paper = versionPaper(memoVersion(turn + 1, longMemo(5, seeded(turn + 1))))
    const start = performance.now()
    const pdf = await print({ memo: { paper, standard: 'access' } })
    if (isRefusal(pdf)) throw new Error(pdf.refused)
    milliseconds.push(performance.now() - start)
  }
  const [first = 0, ...later] = milliseconds
  const reference = `five other memos of four pages after the first, which took ${first.toFixed(0)} ms with the start of the press`
  return atMost('memo.pdf-4-pages', Math.max(...later), { target: 300, unit: 'ms', reference })
}
