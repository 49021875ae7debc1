type Placed = { readonly id: string; readonly position: number }

const apart = 1024

/**
 * The positions that change when a step (new, or one of them) comes before another, null: at the end. Only its own where there is room between its
 * neighbours, else those of all. Positions order the steps and say no more.
 */
export function positionsWith(
  steps: readonly Placed[],
  { step, before }: { readonly step: string; readonly before: string | null },
): ReadonlyMap<string, number> {
  const others = steps.filter(({ id }) => id !== step)
  const at = before === null ? others.length : others.findIndex(({ id }) => id === before)
  const next = at < 0 ? others.length : at
  const low = others[next - 1]?.position ?? (others[next]?.position ?? apart) - 2 * apart
  const high = others[next]?.position ?? low + 2 * apart
  if (high - low > 1) return new Map([[step, low + Math.floor((high - low) / 2)]])
  const order = [...others.slice(0, next).map(({ id }) => id), step, ...others.slice(next).map(({ id }) => id)]
  return new Map(order.map((id, index) => [id, index * apart]))
}
