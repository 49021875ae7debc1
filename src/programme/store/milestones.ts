import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Milestone } from '../model/milestones.ts'

function milestones(tx: Tx, programme: string) {
  return tx
    .selectFrom('milestone')
    .select(['id', 'item_id as item', 'title', 'due_on as dueOn', 'reached_on as reachedOn', 'status', 'revision'])
    .$narrowType<{ status: Milestone['status'] }>()
    .where('programme_id', '=', programme)
}

/** The milestones of items, the first due first. */
export async function listMilestones(tx: Tx, programme: string, items: readonly string[]): Promise<Milestone[]> {
  return items.length === 0 ? [] : milestones(tx, programme).where('item_id', 'in', items).orderBy('due_on').orderBy('id').execute()
}

export function findMilestone(tx: Tx, programme: string, id: string): Promise<Milestone | undefined> {
  return milestones(tx, programme).where('id', '=', id).executeTakeFirst()
}

export async function countOpenMilestones(tx: Tx, items: readonly string[]): Promise<number> {
  const { open } = await tx
    .selectFrom('milestone')
    .select(sql<number>`count(*)::int`.as('open'))
    .where('item_id', 'in', items)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow()
  return open
}

type NewMilestone = Pick<Milestone, 'id' | 'item' | 'title' | 'dueOn'> & { readonly programme: string; readonly by: string }

export async function addMilestoneRow(tx: Tx, { id, programme, item, title, dueOn, by }: NewMilestone): Promise<void> {
  await tx.insertInto('milestone').values({ id, programme_id: programme, item_id: item, title, due_on: dueOn, changed_by: by }).execute()
}

type Change = Partial<Pick<Milestone, 'title' | 'dueOn' | 'reachedOn' | 'status'>> & { readonly by: string }

/** Changes a milestone if it still has this revision. False when somebody was first. */
export async function changeMilestoneRow(tx: Tx, milestone: Pick<Milestone, 'id' | 'revision'>, change: Change): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('milestone')
    .set({
      ...(change.title !== undefined && { title: change.title }),
      ...(change.dueOn !== undefined && { due_on: change.dueOn }),
      ...(change.reachedOn !== undefined && { reached_on: change.reachedOn }),
      ...(change.status !== undefined && { status: change.status }),
      changed_by: change.by,
    })
    .where('id', '=', milestone.id)
    .where('revision', '=', milestone.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Hands milestones to another item. */
export async function handMilestones(tx: Tx, ids: readonly string[], to: { readonly item: string; readonly by: string }): Promise<void> {
  if (ids.length > 0) await tx.updateTable('milestone').set({ item_id: to.item, changed_by: to.by }).where('id', 'in', ids).execute()
}

/** Drops the milestones of an item that are open. */
export async function dropMilestones(tx: Tx, item: string, by: string): Promise<void> {
  await tx
    .updateTable('milestone')
    .set({ status: 'dropped', changed_by: by })
    .where('item_id', '=', item)
    .where('status', '=', 'open')
    .execute()
}
