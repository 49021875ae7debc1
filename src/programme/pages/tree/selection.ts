import type { TreeRow } from '../../model/tree.ts'
import { isBehind } from '../../rules/tree.ts'

/** What somebody looks for in the tree; empty means all. */
export type TreeWish = {
  readonly text: string
  readonly lead: string
  readonly status: string
  /** A traffic light, or `none`. */
  readonly confidence: string
  readonly behind: boolean
}

export function isWide({ text, lead, status, confidence, behind }: TreeWish): boolean {
  return text === '' && lead === '' && status === '' && confidence === '' && !behind
}

/** The rows that fit, and all that they hang under so that their place is seen. `hits` are those that fit themselves. */
export function selected(
  rows: readonly TreeRow[],
  wish: TreeWish,
  day: string,
): { readonly shown: readonly TreeRow[]; readonly hits: number } {
  if (isWide(wish)) return { shown: rows, hits: rows.length }
  const byId = new Map(rows.map((row) => [row.id, row]))
  const kept = new Set<string>()
  const fitting = rows.filter((row) => fits(row, wish, day))
  for (const row of fitting) {
    for (let at: TreeRow | undefined = row; at && !kept.has(at.id); at = at.parent === null ? undefined : byId.get(at.parent))
      kept.add(at.id)
  }
  return { shown: rows.filter(({ id }) => kept.has(id)), hits: fitting.length }
}

function fits(row: TreeRow, { text, lead, status, confidence, behind }: TreeWish, day: string): boolean {
  const wanted = text.trim().toLocaleLowerCase()
  const named = wanted === '' || row.title.toLocaleLowerCase().includes(wanted) || row.number.toLocaleLowerCase().startsWith(wanted)
  const chosen = (lead === '' || row.lead === lead) && (status === '' || row.status === status)
  const lit = confidence === '' || (row.confidence ?? 'none') === confidence
  return named && chosen && lit && (!behind || isBehind(row, day))
}

/** The name of an item as it is said in a sentence. */
export function nameOf({ number, title }: { readonly number: string; readonly title: string }): string {
  return `${number} ${title}`.trim()
}
