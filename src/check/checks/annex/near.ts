import { anyWithin } from '../../../reading/in-order.ts'
import { numberedAnnex } from '../../../reading/memo/annex-items.ts'
import type { MemoFact, Reading } from '../../../reading/model.ts'
import { textOn } from '../../mentions.ts'

const above = 12
const below = 40

/** Whether an annex stands beside the list after all, where the order of columns or a page border put it. */
export function isListedNear(reading: Reading, memo: MemoFact, number: number): boolean {
  const first = Math.min(...memo.annexes.map(({ line }) => line))
  const standAlone = standsAlone(reading, first)
  const isItem = (line: number): boolean => {
    const text = textOn(reading, line)
    return text.split(/[;,]\s*/u).some((part) => numberedAnnex(part)?.number === number) || (standAlone && text === String(number))
  }
  for (let line = first - 1; line >= Math.max(memo.startLine, first - above) && !anyWithin(reading.sections, line, line + 1); line -= 1)
    if (isItem(line)) return true
  for (let line = first; line <= Math.min(memo.endLine, first + below); line += 1) {
    if (line > first && anyWithin(reading.sections, line, line + 1)) return false
    if (isItem(line)) return true
  }
  return false
}

/** In some lists the numbers have lines of their own. */
const standsAlone = (reading: Reading, first: number): boolean =>
  [first, first - 1, first - 2].some((line) => textOn(reading, line) === '1')
