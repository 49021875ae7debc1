import type { ItemKind } from '../model/items.ts'
import type { ChangeWord, TreeChange, TreeRow } from '../model/tree.ts'

/** The items under each parent, in order; those whose parent is not among them stand on top. */
export function branchesOf<Row extends { readonly id: string; readonly parent: string | null }>(
  rows: readonly Row[],
): ReadonlyMap<string | null, readonly Row[]> {
  const ids = new Set(rows.map(({ id }) => id))
  return Map.groupBy(rows, ({ parent }) => (parent !== null && ids.has(parent) ? parent : null))
}

/** Whether a measure is behind on a day: said to be off track, past its end, or past an open milestone. */
export function isBehind(row: Pick<TreeRow, 'kind' | 'status' | 'confidence' | 'endsOn' | 'lateMilestones'>, day: string): boolean {
  if (row.kind !== 'measure' || (row.status !== 'planned' && row.status !== 'underway')) return false
  return row.confidence === 'offTrack' || row.lateMilestones > 0 || (row.endsOn !== null && row.endsOn < day)
}

const compared = {
  parent: 'moved',
  number: 'renumbered',
  title: 'renamed',
  lead: 'lead',
  status: 'status',
  confidence: 'confidence',
  startsOn: 'period',
  endsOn: 'period',
  deferredUntil: 'period',
} as const satisfies Partial<Record<keyof TreeRow, ChangeWord>>

/** How an item differs; empty where only its place among its neighbours or its texts do. */
export function changesBetween(before: TreeRow | null, after: TreeRow): readonly ChangeWord[] {
  if (before === null) return after.gone === null ? ['added'] : []
  if (before.gone === null && after.gone !== null) return ['gone']
  if (after.gone !== null) return []
  const names = Object.keys(compared).filter((name) => name in compared) as (keyof typeof compared)[]
  const changed = names.filter((name) => before[name] !== after[name]).map((name) => compared[name])
  return [...(before.gone === null ? [] : (['returned'] as const)), ...new Set(changed)]
}

/** What changed between two days, from the rows at both. */
export function treeChanges(before: readonly TreeRow[], after: readonly TreeRow[]): TreeChange[] {
  const earlier = new Map(before.map((row) => [row.id, row]))
  const changes = after.map((row) => {
    const then = earlier.get(row.id) ?? null
    return { what: [...changesBetween(then, row)], before: then, after: row }
  })
  return changes.filter(({ what }) => what.length > 0)
}

type Placed = { readonly id: string; readonly position: number }
const step = 1024

/**
 * The positions to write so that an item comes to stand before a neighbour, or last with null. `neighbours` are the others under that
 * parent, in order. Mostly only the item itself is written; without room between two neighbours all of them are.
 */
export function placeBefore(item: string, neighbours: readonly Placed[], before: string | null): readonly Placed[] {
  const found = before === null ? -1 : neighbours.findIndex(({ id }) => id === before)
  const at = found === -1 ? neighbours.length : found
  const low = neighbours[at - 1]?.position ?? (neighbours[at]?.position ?? 0) - 2 * step
  const high = neighbours[at]?.position ?? low + 2 * step
  const between = Math.floor((low + high) / 2)
  if (between > low && between < high) return [{ id: item, position: between }]
  const ids = [...neighbours.slice(0, at).map(({ id }) => id), item, ...neighbours.slice(at).map(({ id }) => id)]
  return ids.map((id, index) => ({ id, position: (index + 1) * step }))
}

type Numbered = { readonly id: string; readonly kind: ItemKind; readonly parent: string | null; readonly number: string }

/**
 * The numbers that change when everything under `line` (null: the whole programme) is numbered in order: 1, 1.1, 1.1.1. Rows are those
 * that are not gone, in order. Bold ideas keep theirs: they are numbered in a series of their own.
 */
export function numbersInOrder(rows: readonly Numbered[], line: string | null): readonly { id: string; number: string }[] {
  const branches = branchesOf(rows.filter(({ kind }) => kind !== 'boldIdea'))
  const lines = branches.get(null) ?? []
  const chosen = lines.map((row, index) => ({ row, number: line === null || row.number === '' ? `${index + 1}` : row.number }))
  const numbers: { id: string; number: string }[] = []
  const walk = (row: Numbered, number: string): void => {
    if (row.number !== number) numbers.push({ id: row.id, number })
    for (const [index, child] of (branches.get(row.id) ?? []).entries()) walk(child, `${number}.${index + 1}`)
  }
  for (const { row, number } of chosen) if (line === null || row.id === line) walk(row, number)
  return numbers
}
