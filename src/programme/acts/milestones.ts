import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ProgrammeItem } from '../model/items.ts'
import type { Milestone, MilestoneAct } from '../model/milestones.ts'
import { isDayInReach, keepsItem } from '../rules/items.ts'
import { decideMilestone as decided } from '../rules/milestones.ts'
import { findItem } from '../store/items.ts'
import { addMilestoneRow, changeMilestoneRow, findMilestone } from '../store/milestones.ts'
import { lockTree } from '../store/tree.ts'
import { readerIn } from '../views/reader.ts'

type Written = { readonly title: string; readonly dueOn: string }
type ItemRefusal = 'item.unknown' | 'item.gone' | 'item.not-your-part' | 'milestone.item-completed'
type WrittenRefusal = 'milestone.title-empty' | 'item.day-out-of-reach'
type AtRefusal = ItemRefusal | 'milestone.unknown' | 'milestone.changed-meanwhile'
type MilestoneAt = { readonly programme: string; readonly milestone: string; readonly revision: number }

export async function addMilestone(
  tx: Tx,
  actor: Actor,
  { programme, item: id, ...written }: Written & { readonly programme: string; readonly item: string },
): Promise<{ id: string } | Refusal<ItemRefusal | WrittenRefusal>> {
  const item = await keptItem(tx, actor, { programme, item: id })
  if (isRefusal(item)) return item
  const refused = refuseOpen(item) ?? refuseMilestone(written)
  if (refused) return refused
  const milestone = { id: randomUUID(), title: written.title.trim(), dueOn: written.dueOn }
  await addMilestoneRow(tx, { ...milestone, programme, item: id, by: actor.person })
  await recordAct(tx, actor, { ...recorded('addMilestone', programme, milestone.id), after: { item: id, ...written } })
  return { id: milestone.id }
}

export async function changeMilestone(
  tx: Tx,
  actor: Actor,
  { title, dueOn, ...at }: MilestoneAt & Written,
): Promise<{ id: string } | Refusal<AtRefusal | WrittenRefusal>> {
  const found = await milestoneToChange(tx, actor, at)
  if (isRefusal(found)) return found
  const refused = refuseMilestone({ title, dueOn })
  if (refused) return refused
  const { milestone } = found
  const change = { title: title.trim(), dueOn }
  if (!(await changeMilestoneRow(tx, milestone, { ...change, by: actor.person }))) return refuse('milestone.changed-meanwhile')
  const before = { title: milestone.title, dueOn: milestone.dueOn }
  await recordAct(tx, actor, { ...recorded('changeMilestone', at.programme, milestone.id), before, after: change })
  return { id: milestone.id }
}

type Decision = MilestoneAt & { readonly act: MilestoneAct; readonly reachedOn: string | null }

/** Reaches a milestone, drops it, or opens it again. */
export async function decideMilestone(
  tx: Tx,
  actor: Actor,
  { act, reachedOn, ...at }: Decision,
): Promise<
  { id: string } | Refusal<AtRefusal | WrittenRefusal | 'milestone.not-open' | 'milestone.already-open' | 'milestone.reached-later'>
> {
  const found = await milestoneToChange(tx, actor, at)
  if (isRefusal(found)) return found
  const { milestone, item } = found
  const outcome = decided(milestone.status, { act, reachedOn }, dayAt(new Date()))
  if (isRefusal(outcome)) return outcome
  const refused = outcome.status === 'open' ? refuseOpen(item) : null
  if (refused) return refused
  if (outcome.reachedOn !== null && !isDayInReach(outcome.reachedOn)) return refuse('item.day-out-of-reach')
  if (!(await changeMilestoneRow(tx, milestone, { ...outcome, by: actor.person }))) return refuse('milestone.changed-meanwhile')
  const before = { status: milestone.status, reachedOn: milestone.reachedOn }
  await recordAct(tx, actor, { ...recorded(`${act}Milestone`, at.programme, milestone.id), before, after: outcome })
  return { id: milestone.id }
}

function recorded(act: string, programme: string, id: string) {
  return { act, thing: 'milestone', thingId: id, dossier: null, programme } as const
}

type Kept = { readonly programme: string; readonly item: string }

/** An item in the tree that the actor keeps; nobody else writes in the tree until the transaction ends. */
async function keptItem(
  tx: Tx,
  actor: Actor,
  { programme, item: id }: Kept,
): Promise<ProgrammeItem | Refusal<Exclude<ItemRefusal, 'milestone.item-completed'>>> {
  await lockTree(tx, programme)
  const item = await findItem(tx, programme, id)
  if (!item) return refuse('item.unknown')
  if (!keepsItem(await readerIn(tx, actor, programme), item)) return refuse('item.not-your-part')
  return item.gone === null ? item : refuse('item.gone')
}

async function milestoneToChange(
  tx: Tx,
  actor: Actor,
  at: MilestoneAt,
): Promise<{ milestone: Milestone; item: ProgrammeItem } | Refusal<AtRefusal>> {
  await lockTree(tx, at.programme)
  const milestone = await findMilestone(tx, at.programme, at.milestone)
  if (!milestone) return refuse('milestone.unknown')
  const item = await keptItem(tx, actor, { programme: at.programme, item: milestone.item })
  if (isRefusal(item)) return item
  return milestone.revision === at.revision ? { milestone, item } : refuse('milestone.changed-meanwhile')
}

/** What is completed gets no open milestone any more. */
function refuseOpen({ status }: ProgrammeItem): Refusal<'milestone.item-completed'> | null {
  return status === 'completed' ? refuse('milestone.item-completed') : null
}

function refuseMilestone({ title, dueOn }: Written): Refusal<WrittenRefusal> | null {
  if (title.trim() === '') return refuse('milestone.title-empty')
  return isDayInReach(dueOn) ? null : refuse('item.day-out-of-reach')
}
