import type { Point } from '../model/indicators.ts'

export type Series = { readonly name: string; readonly points: readonly Point[] }

/** When a period is, in years: the first of July 2024 is 2024.5. */
export function yearOfPoint({ startsOn }: Pick<Point, 'startsOn'>): number {
  return Number(startsOn.slice(0, 4)) + (Number(startsOn.slice(5, 7)) - 1) / 12
}

/** The runs of points that may be joined by a line: a point that breaks the series begins a new one. */
export function runsOf(points: readonly Point[]): Point[][] {
  const runs: Point[][] = []
  for (const point of points) {
    const run = runs.at(-1)
    if (!run || point.breaksSeries) runs.push([point])
    else run.push(point)
  }
  return runs
}

/** The values of an indicator as one series for the whole and for each group, in that order; groups without values are left out. */
export function seriesOf(
  observations: readonly (Point & { breakdown: string; withdrawn: boolean })[],
  breakdowns: readonly string[],
): Series[] {
  const counted = observations.filter(({ withdrawn }) => !withdrawn)
  return ['', ...breakdowns]
    .map((name) => ({ name, points: counted.filter(({ breakdown }) => breakdown === name) }))
    .filter(({ points }) => points.length > 0)
}

/** The lowest and highest value that a picture must hold: values, intervals and target, and zero where nothing is negative. */
export function reachOf(series: readonly Series[], target: number | null): readonly [number, number] {
  const values = series.flatMap(({ points }) => points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]))
  const all = target === null ? values : [...values, target]
  return [Math.min(0, ...all), Math.max(0, ...all)]
}

/** Places for labels that want to stand at these heights, in the same order, at least `gap` apart and not beyond `bottom`. */
export function spread(heights: readonly number[], gap: number, bottom: number): number[] {
  const order = heights.map((height, place) => ({ height, place })).sort((one, other) => one.height - other.height)
  let last = Number.NEGATIVE_INFINITY
  for (const one of order) last = one.height = Math.max(one.height, last + gap)
  let next = bottom + gap
  for (const one of order.toReversed()) next = one.height = Math.min(one.height, next - gap)
  return order.sort((one, other) => one.place - other.place).map(({ height }) => height)
}
