/** Something that stands on a line. Lists of these are in the order of the text, so that a place in them is found in few steps. */
export type Placed = { readonly line: number }

/** The first at or below a line. */
export function firstFrom<T extends Placed>(list: readonly T[], line: number): T | undefined {
  return list[countAbove(list, line)]
}

/** The last above a line. */
export function lastAbove<T extends Placed>(list: readonly T[], line: number): T | undefined {
  return list[countAbove(list, line) - 1]
}

/** Whether one stands on a line from `from` up to, not including, `until`. */
export function anyWithin(list: readonly Placed[], from: number, until: number): boolean {
  return (firstFrom(list, from)?.line ?? until) < until
}

/** All that stand on a line or run on over it. */
export function standingOn<T extends Placed & { readonly endLine: number }>(list: readonly T[], line: number): T[] {
  const after = countAbove(list, line + 1)
  let first = after
  while ((list[first - 1]?.endLine ?? 0) >= line) first -= 1
  return list.slice(first, after)
}

function countAbove(list: readonly Placed[], line: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.line ?? line) < line) low = middle + 1
    else high = middle
  }
  return low
}
