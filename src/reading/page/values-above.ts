import { type FieldName, labelIn } from './field-labels.ts'
import { dateValue, isFreeValue, matchesValue, office, requestMark } from './value-shapes.ts'

/** A text layer may put a value above its label: right above, with an empty line on either side of the two. */
export function valueAbove(name: FieldName, lines: readonly string[], { at, own }: { at: number; own: string }): number[] | null {
  if (own === '' && standsReversed(lines, at)) return linesAbove(lines, at)
  if (own === '' && name === 'to' && isAlone(lines, at) && office.test((lines[at - 2] ?? '').trim())) return [at - 1]
  const [before, above, below] = [at - 2, at - 1, at + 1].map((one) => (lines[one] ?? '').trim())
  if (own !== '' || before !== '' || below !== '' || above === undefined || above === '') return null
  return (name === 'to' ? office.test(above) : goesAbove.has(name) && matchesValue(name, above)) ? [at] : null
}

/** 'Aan' with an empty line on either side, above the word 'nota'. */
function isAlone(lines: readonly string[], at: number): boolean {
  const below = [1, 2].map((step) => (lines[at + step] ?? '').trim())
  return (lines[at - 1] ?? '').trim() === '' && below[0] === '' && /^(?:nota|memo|notitie)$/iu.test(below[1] ?? '')
}

/** How far apart, in lines, what belongs to one head may stand. */
export const headReach = 14

const dateLabel = /^\s*datum\s*$/iu

/** Whether the head around a label has its values above their labels: a day stands right above 'Datum', and none below it. */
function standsReversed(lines: readonly string[], at: number): boolean {
  const trimmed = (line: number): string => (lines[line] ?? '').trim()
  for (let line = Math.max(1, at - headReach); line <= at + headReach; line += 1) {
    if (!dateLabel.test(lines[line] ?? '') || !dateValue.test(trimmed(line - 1))) continue
    const below = [1, 2, 3].map((step) => trimmed(line + step)).find((text) => text !== '') ?? ''
    const isOfAbove = labelIn(trimmed(line - 2))?.own === '' && trimmed(line - 3) === ''
    if (!dateValue.test(below) && !isOfAbove) return true
  }
  return false
}

const isNameLine = (text: string): boolean => text !== '' && isFreeValue(text) && !requestMark.test(text)

function linesAbove(lines: readonly string[], at: number): number[] {
  const taken: number[] = []
  for (let line = at - 1; line > at - 4 && isNameLine((lines[line] ?? '').trim()); line -= 1) taken.unshift(line + 1)
  return taken
}

const goesAbove: ReadonlySet<FieldName> = new Set<FieldName>(['from', 'date', 'reference'])
