import { diffArrays } from 'diff'
import type { RedlineRun, RunChange } from '../../model/redline.ts'
import type { TextNode } from '../../model/text.ts'

/**
 * A line laid out: its letters in one string, a footnote, reference or break as one letter of its own (`leafMark`); per letter the marks it
 * has, as written-out text; and the leaves by their place.
 */
type Flat = { readonly text: string; readonly marks: readonly string[]; readonly leaves: ReadonlyMap<number, TextNode> }

const leafMark = '\ufffc'
/** An amount or a date with points in it is one word. */
const word = /\p{N}+(?:[.,:]\p{N}+)+|[\p{L}\p{N}\p{M}]+|\s+|./gsu

/** Where two lines share fewer words than this, both are told whole: a patchwork of small words says nothing. */
const leastShared = 0.2
/** Lines that differ in more words than this are told whole. Bounds the work at words × this. */
const mostEdits = 1500

/**
 * What changed within a line, by words. The runs that are kept or inserted are the later line, those kept or deleted the former. Marks that
 * changed on words that stayed are told by `was`. O(words × changed words).
 */
export function lineRuns(before: readonly TextNode[], after: readonly TextNode[]): RedlineRun[] {
  const [former, later] = [flat(before), flat(after)]
  const steps = steady(stepsBetween(words(former), words(later)))
  const cursor = { former: 0, later: 0 }
  return steps.flatMap(({ change, length }) => {
    const at = { ...cursor }
    if (change !== 'inserted') cursor.former += length
    if (change !== 'deleted') cursor.later += length
    if (change === 'deleted') return pieces(former, at.former, length).map((node) => ({ change, node }))
    if (change === 'inserted') return pieces(later, at.later, length).map((node) => ({ change, node }))
    return keptRuns({ flat: former, at: at.former }, { flat: later, at: at.later }, length)
  })
}

function flat(line: readonly TextNode[]): Flat {
  const marks: string[] = []
  const leaves = new Map<number, TextNode>()
  let text = ''
  for (const node of line) {
    const letters = node.type === 'text' ? (node.text ?? '') : leafMark
    if (node.type !== 'text') leaves.set(text.length, node)
    const own = JSON.stringify(node.marks ?? [])
    for (let at = 0; at < letters.length; at += 1) marks.push(own)
    text += letters
  }
  return { text, marks, leaves }
}

/** The words of a line; a leaf as what it holds, so that another footnote is another word. */
function words({ text, leaves }: Flat): string[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => {
    const leaf = leaves.get(index)
    return leaf ? `${leafMark}${JSON.stringify([leaf.type, leaf.attrs ?? {}])}` : found
  })
}

type Step = { readonly change: RunChange; readonly length: number; readonly blank: boolean }

/** Steps through two lines in letters of text. */
function stepsBetween(before: readonly string[], after: readonly string[]): Step[] {
  const found = diffArrays([...before], [...after], { maxEditLength: mostEdits })
  const whole = [step('deleted', before), step('inserted', after)]
  if (!found) return whole
  const steps = found.map(({ value, added, removed }) => step(added ? 'inserted' : removed ? 'deleted' : 'kept', value))
  const shared = steps.filter(({ change, blank }) => change === 'kept' && !blank).reduce((sum, { length }) => sum + length, 0)
  const longest = Math.max(...whole.map(({ length }) => length))
  return shared < leastShared * longest ? whole : steps
}

function step(change: RunChange, of: readonly string[]): Step {
  const length = of.reduce((sum, each) => sum + (each.startsWith(leafMark) ? 1 : each.length), 0)
  return { change, length, blank: !of.some((each) => /[\p{L}\p{N}\ufffc]/u.test(each)) }
}

/** Deletions before insertions, and no scrap of white or punctuation kept between two changes. */
function steady(steps: readonly Step[]): Step[] {
  const done: Step[] = []
  let open = { deleted: 0, inserted: 0 }
  const close = () => {
    for (const change of ['deleted', 'inserted'] as const) if (open[change] > 0) done.push({ change, length: open[change], blank: false })
    open = { deleted: 0, inserted: 0 }
  }
  steps.forEach((one, at) => {
    if (one.change !== 'kept') open[one.change] += one.length
    else if (one.blank && one.length <= 2 && open.deleted + open.inserted > 0 && steps[at + 1] !== undefined) {
      open = { deleted: open.deleted + one.length, inserted: open.inserted + one.length }
    } else {
      close()
      if (one.length > 0) done.push(one)
    }
  })
  close()
  return done
}

/** A stretch of a line as leaves of the text, one for each change of marks. */
function pieces(line: Flat, from: number, length: number): TextNode[] {
  const found: TextNode[] = []
  for (let at = from; at < from + length; ) {
    const alone = line.leaves.has(at)
    const end = sameUntil(at, from + length, (place) => !alone && line.marks[place] === line.marks[at] && !line.leaves.has(place))
    found.push(piece(line, at, end))
    at = end
  }
  return found
}

/** The first place after `at` from which something is not the same any more. */
function sameUntil(at: number, to: number, same: (place: number) => boolean): number {
  let end = at + 1
  while (end < to && same(end)) end += 1
  return end
}

function piece(line: Flat, from: number, to: number): TextNode {
  const leaf = line.leaves.get(from)
  if (leaf) return leaf
  const marks = marksAt(line, from)
  return { type: 'text', ...(marks.length > 0 && { marks }), text: line.text.slice(from, to) }
}

function marksAt(line: Flat, at: number): NonNullable<TextNode['marks']> {
  return JSON.parse(line.marks[at] ?? '[]')
}

type Place = { readonly flat: Flat; readonly at: number }

function keptRuns(former: Place, later: Place, length: number): RedlineRun[] {
  const runs: RedlineRun[] = []
  const marksOf = ({ flat: line, at }: Place, step: number) => line.marks[at + step]
  for (let at = 0; at < length; ) {
    const end = sameUntil(
      at,
      length,
      (place) =>
        marksOf(former, place) === marksOf(former, at) &&
        marksOf(later, place) === marksOf(later, at) &&
        !later.flat.leaves.has(later.at + place) &&
        !later.flat.leaves.has(later.at + at),
    )
    const node = piece(later.flat, later.at + at, later.at + end)
    const same = marksOf(former, at) === marksOf(later, at)
    runs.push({ change: 'kept', node, ...(!same && { was: piece(former.flat, former.at + at, former.at + end) }) })
    at = end
  }
  return runs
}

/** What changed from one line of plain words to another. */
export function wordRuns(before: string, after: string): RedlineRun[] {
  const line = (text: string) => (text === '' ? [] : [{ type: 'text', text }])
  return lineRuns(line(before), line(after))
}
