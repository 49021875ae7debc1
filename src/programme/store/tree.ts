import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { TreeRow } from '../model/tree.ts'

const slim = sql`id, kind, parent_id, number, position, title, lead_id, status, confidence, starts_on, ends_on, deferred_until, gone`

/** The states of a programme's items that hold now, also of those that are gone; `also` narrows them. */
function statesNow(programme: string, also: RawBuilder<unknown> = sql``): RawBuilder<unknown> {
  return sql`select ${slim} from programme_item where programme_id = ${programme} ${also}`
}

/** The same just before a moment. */
function statesBefore(programme: string, at: Date, also: RawBuilder<unknown> = sql``): RawBuilder<unknown> {
  return sql`
    ${statesNow(programme, sql`and since < ${at} ${also}`)}
    union all
    select ${slim} from programme_item_history
    where programme_id = ${programme} and until >= ${at} and since < ${at} ${also}`
}

/** The milestones of a programme that were open just before a moment; null is now. */
function openMilestones(programme: string, at: Date | null): RawBuilder<unknown> {
  const now = sql`select item_id, due_on from milestone where programme_id = ${programme} and status = 'open'`
  if (at === null) return now
  return sql`
    ${now} and since < ${at}
    union all
    select item_id, due_on from milestone_history
    where programme_id = ${programme} and status = 'open' and until >= ${at} and since < ${at}`
}

const asRow = sql`
  s.id, s.kind, s.parent_id as parent, s.number, s.position, s.title, s.lead_id as lead, s.status, s.confidence, s.starts_on as "startsOn",
  s.ends_on as "endsOn", s.deferred_until as "deferredUntil", s.gone`

/** The end of a day; `at` is null while that has not come. Milestones due before the day are late. */
type EndOfDay = { readonly at: Date | null; readonly day: string }

/** The lines of the tree at the end of a day. */
export async function listTreeRows(tx: Tx, programme: string, { at, day }: EndOfDay): Promise<TreeRow[]> {
  const states = at === null ? statesNow(programme) : statesBefore(programme, at)
  const { rows } = await sql<TreeRow>`
    with late as (
      select m.item_id, count(*)::int as many from (${openMilestones(programme, at)}) m where m.due_on < ${day} group by m.item_id)
    select ${asRow}, coalesce(late.many, 0) as "lateMilestones"
    from (${states}) s left join late on late.item_id = s.id
    order by s.position, s.number, s.id`.execute(tx)
  return rows
}

export type Shape = Pick<TreeRow, 'id' | 'kind' | 'parent' | 'number' | 'position' | 'gone'>

/** What stands where in the tree now, also what is gone. */
export async function listShapes(tx: Tx, programme: string): Promise<Shape[]> {
  const { rows } = await sql<Shape>`
    select id, kind, parent_id as parent, number, position, gone from programme_item
    where programme_id = ${programme} order by position, number, id`.execute(tx)
  return rows
}

/** Whoever writes in the tree of a programme does so alone: what is checked of the whole tree still holds when it is written. */
export async function lockTree(tx: Tx, programme: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${programme}, 7232010))`.execute(tx)
}

/** The items that got another state after one moment and before another (null: until now), as they were at both. */
export async function listChangedRows(
  tx: Tx,
  programme: string,
  { from, to }: { readonly from: Date; readonly to: Date | null },
): Promise<{ before: TreeRow[]; after: TreeRow[] }> {
  const lines = async (states: RawBuilder<unknown>) => {
    const { rows } =
      await sql<TreeRow>`select ${asRow}, 0 as "lateMilestones" from (${states}) s order by s.position, s.number, s.id`.execute(tx)
    return rows
  }
  const began = sql`and since >= ${from}`
  const after = await lines(to === null ? statesNow(programme, began) : statesBefore(programme, to, began))
  const ids = after.map(({ id }) => id)
  return { before: ids.length === 0 ? [] : await lines(statesBefore(programme, from, sql`and id = any (${ids})`)), after }
}

/** Numbers items in one statement, so that two may change places. */
export async function setNumbers(tx: Tx, numbers: readonly { id: string; number: string }[], by: string): Promise<void> {
  if (numbers.length === 0) return
  const [ids, texts] = [numbers.map(({ id }) => id), numbers.map(({ number }) => number)]
  await sql`
    update programme_item i set number = n.number, changed_by = ${by}
    from unnest(${ids}::uuid[], ${texts}::text[]) as n (id, number) where n.id = i.id`.execute(tx)
}

/** Makes room between items of a programme, also between those that the actor may not change. */
export async function setPositions(tx: Tx, programme: string, places: readonly { id: string; position: number }[]): Promise<void> {
  if (places.length === 0) return
  const [ids, positions] = [places.map(({ id }) => id), places.map(({ position }) => position)]
  await sql`select place_items(${programme}, ${ids}::uuid[], ${positions}::int[])`.execute(tx)
}
