import { isKnownHeading } from '../memo/heading-names.ts'
import { brokenOff } from './amount-units.ts'
import { headsIn, tableLine } from './table-lines.ts'

const most = 14
const longHead = 45
const isCaption = /^(?:tabel|overzicht|bijlage)\b|[.:]$/iu

/** What stands on the line with the unit and right above it, when that is the head of a column. */
export function headsAbove(lines: readonly string[], head: number): string[] {
  const text = (lines[head] ?? '').trim()
  const named = headsIn(text)
  const parts = text.split(/\s{3,}|\t/u)
  if (named || parts.length > 1) return [...(named ?? parts)]
  const isHead = brokenOff.test(text) || (text.length <= longHead && !isCaption.test(text))
  if (!isHead) return []
  // Of a head that runs on over lines nobody knows which column it is.
  return brokenOff.test(text) ? wordsAbove(lines, head) : [...wordsAbove(lines, head), text]
}

function wordsAbove(lines: readonly string[], head: number): string[] {
  const above: string[] = []
  for (let at = head - 1; at >= Math.max(0, head - 2 * most) && above.length < most; at -= 1) {
    const part = tableLine(lines[at] ?? '', at + 1)
    if (part.kind === 'blank') continue
    if (part.kind !== 'words' || part.text.length > longHead || isKnownHeading(part.text) || isCaption.test(part.text)) break
    above.unshift(part.text)
  }
  return above
}
