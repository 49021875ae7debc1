/** One promised figure. `reference` is what it is measured beside, in the same run. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly target: string
  readonly met: boolean
  readonly reference?: string
}

export function atMost(name: string, value: number, limit: { target: number; unit: string; reference?: string }): Figure {
  const { target, unit, reference } = limit
  return {
    name,
    value: round(value),
    unit,
    target: `<= ${target}`,
    met: value <= target,
    ...(reference === undefined ? {} : { reference }),
  }
}

export function atLeast(name: string, value: number, limit: { target: number; unit: string; reference?: string }): Figure {
  const { target, unit, reference } = limit
  return {
    name,
    value: round(value),
    unit,
    target: `>= ${target}`,
    met: value >= target,
    ...(reference === undefined ? {} : { reference }),
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The value below which 95 of 100 lie. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0
}
