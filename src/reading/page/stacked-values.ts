import { type FieldName, isHeadingLike, isLabel, labelIn } from './field-labels.ts'
import { requestMark, runsOn } from './value-shapes.ts'

/** Labels that a text layer puts right under each other, with their values under both in the same order. */
const pairs: readonly (readonly [FieldName, FieldName])[] = [
  ['to', 'from'],
  ['coordinated', 'copy'],
]

const stackReach = 10
const ticked = /^[☐☑☒\p{P}]+$/u
const numbered = /^(?=.*\d{4})[\w\s./-]{5,45}$/u

/** The lines, from 1, of the value of a label at index `from`; null when it does not stand in a stack, empty when its stack has no value for it. */
export function stackedValue(name: FieldName, lines: readonly string[], from: number): number[] | null {
  return blockValue(lines, from) ?? pairedValue(name, lines, from)
}

const leastInBlock = 4
/** No head has more labels. */
const mostInBlock = 15
const blockReach = 20
const office = /^(?:(?:[Dd]e |[Hh]et )?(?:[Mm]inister|[Ss]taatssecretaris)\b.*|[MS]\p{Lu}\p{L}{0,4}|\p{Lu}{2,5})$/u
const dayOfYear = /\b\d{4}$/u

/** A block of labels right under each other, and further on a block of as many values: a date stands where the label of the date does, or an office at that of the addressee. */
function blockValue(lines: readonly string[], from: number): number[] | null {
  const { first, names } = blockAround(lines, from)
  if (names.length < leastInBlock || names.length > mostInBlock) return null
  const dated = names.indexOf('date')
  const told = dated >= 0 ? dated : names.indexOf('to')
  const proof = dated >= 0 ? dayOfYear : office
  for (let start = first + names.length; start < first + names.length + blockReach && start < lines.length; start += 1) {
    if (isValue(lines[start - 1]) || isValue(lines[start + names.length])) continue
    const values = lines.slice(start, start + names.length)
    if (values.every(isValue) && proof.test((values[told] ?? '').trim())) return [start + from - first + 1]
  }
  return null
}

function blockAround(lines: readonly string[], from: number): { readonly first: number; readonly names: readonly FieldName[] } {
  let first = from
  while (from - first < mostInBlock && bareLabel(lines[first - 1]) !== null) first -= 1
  const names: FieldName[] = []
  for (let name = bareLabel(lines[first]); name !== null && names.length <= mostInBlock; name = bareLabel(lines[first + names.length]))
    names.push(name)
  return { first, names }
}

function pairedValue(name: FieldName, lines: readonly string[], from: number): number[] | null {
  const pair = pairs.find((names) => names.includes(name))
  if (!pair) return null
  const isFirst = name === pair[0]
  const other = isFirst ? filledFrom(lines, from + 1)[0] : filledBefore(lines, from)
  if (other === undefined || bareLabel(lines[other]) !== pair[isFirst ? 1 : 0] || bareLabel(lines[from]) !== name) return null
  const values = valuesUnder(lines, Math.max(from, other) + 1)
  return values[isFirst ? 0 : 1] ?? []
}

/** Values one under the other; one that ends in the middle of a name runs on over the next line. */
function valuesUnder(lines: readonly string[], from: number): number[][] {
  const values: number[][] = []
  let before = ''
  for (const at of filledFrom(lines, from)) {
    const text = (lines[at] ?? '').trim()
    if (runsOn.test(before)) values.at(-1)?.push(at + 1)
    else if (!isFree(text)) continue
    else values.push([at + 1])
    before = text
  }
  return values
}

function isFree(text: string): boolean {
  return text.length < 60 && !isLabel(text) && !isHeadingLike(text) && !requestMark.test(text) && !numbered.test(text)
}

function bareLabel(line: string | undefined): FieldName | null {
  const label = labelIn((line ?? '').trim())
  return label?.own === '' ? label.name : null
}

function filledFrom(lines: readonly string[], from: number): number[] {
  return Array.from({ length: stackReach }, (_, step) => from + step).filter((at) => isFilled(lines[at]))
}

function filledBefore(lines: readonly string[], from: number): number | undefined {
  return [1, 2, 3].map((step) => from - step).find((at) => isFilled(lines[at]))
}

/** What the memo asks for, 'TER BESLISSING', may stand over the values. */
const isValue = (line: string | undefined): boolean => isFilled(line) && !requestMark.test((line ?? '').trim())

function isFilled(line: string | undefined): boolean {
  const text = (line ?? '').trim()
  return text !== '' && !ticked.test(text)
}
