import type { Actor } from '../../identity/model/actor.ts'
import { organisationNames } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { addDays, type Day, dayAt, parseDay, startOfDay } from '../../kernel/day.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Tree, TreeChange } from '../model/tree.ts'
import { treeChanges } from '../rules/tree.ts'
import { listChangedRows, listTreeRows } from '../store/tree.ts'
import { readerIn } from './reader.ts'

type Asked = { readonly programme: string; readonly on?: string | undefined; readonly gone?: boolean | undefined }

/** The tree as it was at the end of a day; without one, as it is. */
export async function getTree(tx: Tx, actor: Actor, { programme, on, gone = false }: Asked): Promise<Tree> {
  const day = dayOr(on, dayAt(new Date()))
  const rows = await listTreeRows(tx, programme, { at: pastEnd(day), day })
  const items = gone ? rows : rows.filter((row) => row.gone === null)
  const leads = [...new Set(items.flatMap(({ lead }) => lead ?? []))]
  return { on: day, items, organisations: await organisationNames(tx, leads), reader: await readerIn(tx, actor, programme) }
}

export async function listTreeChanges(
  tx: Tx,
  programme: string,
  days: { readonly from: string; readonly to?: string | undefined },
): Promise<TreeChange[] | Refusal<'tree.days-out-of-order'>> {
  const to = dayOr(days.to, dayAt(new Date()))
  const from = dayOr(days.from, to)
  if (from > to) return refuse('tree.days-out-of-order')
  const { before, after } = await listChangedRows(tx, programme, { from: endOf(from), to: pastEnd(to) })
  return treeChanges(before, after)
}

function endOf(day: Day): Date {
  return startOfDay(addDays(day, 1))
}

/** Null while the day has not ended. */
function pastEnd(day: Day): Date | null {
  const end = endOf(day)
  return end > new Date() ? null : end
}

function dayOr(text: string | undefined, otherwise: Day): Day {
  return (text === undefined ? null : parseDay(text)) ?? otherwise
}
