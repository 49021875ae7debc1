/** A pair: a place in the former sequence and the place in the later one that it belongs to. */
export type Pair = readonly [number, number]

/**
 * Two sequences to align. `keys`: equal keys mean equal pieces. `likeness`: from 0 (nothing to do with each other) to 1 of the piece at a
 * place in the former and one in the later; at or below `leastLikeness` they are never a pair.
 */
export type Sequences = {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly likeness: (before: number, after: number) => number
}

export const leastLikeness = 0.34

/** Above this many comparisons a stretch is cut in two first: what it may cost then stays O(n) stretches of this size. */
const mostComparisons = 120_000

type Stretch = { readonly from: Pair; readonly to: Pair }

/**
 * Pairs of pieces that belong together, rising in both sequences: first equal ends, then pieces that occur once in each (the longest rising
 * row of them, as patience diff does), and between those the likest pairs. The same input gives the same pairs. O(n log n) for texts that
 * share most pieces; where they share nothing O(n · mostComparisons / n) comparisons at most per stretch.
 */
export function align(sequences: Sequences): Pair[] {
  return pairsWithin(sequences, { from: [0, 0], to: [sequences.before.length, sequences.after.length] })
}

function pairsWithin(sequences: Sequences, stretch: Stretch): Pair[] {
  const { before, after } = sequences
  let [a, b] = stretch.from
  let [endA, endB] = stretch.to
  const [first, last]: [Pair[], Pair[]] = [[], []]
  while (a < endA && b < endB && before[a] === after[b]) first.push([a++, b++])
  while (a < endA && b < endB && before[endA - 1] === after[endB - 1]) last.unshift([--endA, --endB])
  return [...first, ...middle(sequences, { from: [a, b], to: [endA, endB] }), ...last]
}

function middle(sequences: Sequences, stretch: Stretch): Pair[] {
  const { from, to } = stretch
  if (from[0] === to[0] || from[1] === to[1]) return []
  const anchors = longestRise(uniquePairs(sequences, stretch))
  if (anchors.length === 0) return likestPairs(sequences, stretch)
  let start = from
  const pairs: Pair[] = []
  for (const anchor of [...anchors, to]) {
    pairs.push(...pairsWithin(sequences, { from: start, to: anchor }), ...(anchor === to ? [] : [anchor]))
    start = [anchor[0] + 1, anchor[1] + 1]
  }
  return pairs
}

/** Places of pieces that occur exactly once in both parts of a stretch, in the order of the former. */
function uniquePairs({ before, after }: Sequences, { from, to }: Stretch): Pair[] {
  const [here, there] = [onceIn(before, from[0], to[0]), onceIn(after, from[1], to[1])]
  return [...here].flatMap(([key, at]): Pair[] => {
    const other = there.get(key)
    return at === null || other === undefined || other === null ? [] : [[at, other]]
  })
}

function onceIn(keys: readonly string[], from: number, to: number): Map<string, number | null> {
  const found = new Map<string, number | null>()
  for (let at = from; at < to; at += 1) {
    const key = keys[at] ?? ''
    found.set(key, found.has(key) ? null : at)
  }
  return found
}

/** The longest row of pairs that rises in the later sequence too (patience sorting, O(n log n)). */
function longestRise(pairs: readonly Pair[]): Pair[] {
  type Step = { readonly pair: Pair; readonly before: Step | undefined }
  const ends: Step[] = []
  for (const pair of pairs) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const half = (low + high) >> 1
      if ((ends[half]?.pair[1] ?? 0) < pair[1]) low = half + 1
      else high = half
    }
    ends[low] = { pair, before: ends[low - 1] }
  }
  const rise: Pair[] = []
  for (let step = ends.at(-1); step; step = step.before) rise.unshift(step.pair)
  return rise
}

/** The row of pairs whose likeness adds up to the most. */
function likestPairs(sequences: Sequences, { from, to }: Stretch): Pair[] {
  const [rows, columns] = [to[0] - from[0], to[1] - from[1]]
  if (rows === 0 || columns === 0) return []
  if (rows * columns > mostComparisons) {
    const half: Pair = [(from[0] + to[0]) >> 1, (from[1] + to[1]) >> 1]
    return [...likestPairs(sequences, { from, to: half }), ...likestPairs(sequences, { from: half, to })]
  }
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const like = new Float64Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const [at, below] = [row * width + column, (row + 1) * width + column]
      const likeness = sequences.likeness(from[0] + row, from[1] + column)
      like[at] = likeness > leastLikeness ? likeness : 0
      best[at] = Math.max(value(best, below), value(best, at + 1), value(like, at) > 0 ? value(like, at) + value(best, below + 1) : 0)
    }
  return walk({ best, like, width, rows, columns }, from)
}

type Scores = {
  readonly best: Float64Array
  readonly like: Float64Array
  readonly width: number
  readonly rows: number
  readonly columns: number
}

function walk({ best, like, width, rows, columns }: Scores, from: Pair): Pair[] {
  const pairs: Pair[] = []
  let [row, column] = [0, 0]
  while (row < rows && column < columns) {
    const at = row * width + column
    if (value(like, at) > 0 && value(best, at) === value(like, at) + value(best, at + width + 1)) {
      pairs.push([from[0] + row, from[1] + column])
      row += 1
      column += 1
    } else if (value(best, at) === value(best, at + width)) row += 1
    else column += 1
  }
  return pairs
}

function value(scores: Float64Array, at: number): number {
  return scores[at] ?? 0
}
