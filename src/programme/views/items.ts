import type { Actor } from '../../identity/model/actor.ts'
import { organisationNames } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ItemState, ItemView } from '../model/item-view.ts'
import type { ProgrammeItem } from '../model/items.ts'
import type { Milestone } from '../model/milestones.ts'
import { keepsItem } from '../rules/items.ts'
import { fieldChanges, namedIn } from '../rules/states.ts'
import { findChangedBy, listAncestors, listItemNames, listParts } from '../store/item-views.ts'
import { findItem, listItemStateRows } from '../store/items.ts'
import { findMilestone, listMilestones } from '../store/milestones.ts'
import { listPredecessors, listSuccessors } from '../store/successions.ts'
import { readerIn } from './reader.ts'
import { listSources } from './taken-over.ts'

type At = { readonly programme: string; readonly item: string }

/** An item with all that belongs to it, also one that is gone. */
export async function getItem(tx: Tx, actor: Actor, { programme, item: id }: At): Promise<ItemView | Refusal<'item.unknown'>> {
  const item = await findItem(tx, programme, id)
  if (!item) return refuse('item.unknown')
  const organisations = await organisationNames(tx, [...item.partners, ...(item.lead === null ? [] : [item.lead])])
  return {
    item,
    path: await listAncestors(tx, programme, id),
    children: await listParts(tx, id),
    lead: organisations.find((one) => one.id === item.lead) ?? null,
    partners: organisations.filter((one) => item.partners.includes(one.id)),
    milestones: await listMilestones(tx, programme, [id]),
    cameFrom: await listPredecessors(tx, id),
    became: await listSuccessors(tx, id),
    sources: await listSources(tx, programme, [id]),
    changedBy: await findChangedBy(tx, id),
    keeps: item.gone === null && keepsItem(await readerIn(tx, actor, programme), item),
  }
}

const page = 200

/** The states of an item, newest first, each beside the one before it. */
export async function listItemStates(
  tx: Tx,
  { programme, item, before }: At & { readonly before?: number | undefined },
): Promise<ItemState[] | Refusal<'item.unknown'>> {
  if (!(await findItem(tx, programme, item))) return refuse('item.unknown')
  const rows = await listItemStateRows(tx, item, { before: before ?? null, count: page + 1 })
  const states = rows.map(({ state }) => state)
  const names = await namesIn(tx, programme, states)
  return rows.slice(0, page).map(({ state, by }, index) => {
    const earlier = states[index + 1] ?? null
    return { revision: state.revision, since: state.since, by, changes: fieldChanges(earlier, state, names) }
  })
}

async function namesIn(tx: Tx, programme: string, states: readonly ProgrammeItem[]): Promise<ReadonlyMap<string, string>> {
  const { organisations, items } = namedIn(states)
  const called = (await organisationNames(tx, organisations)).map(({ id, abbreviation }) => [id, abbreviation] as const)
  const placed = (await listItemNames(tx, programme, items)).map(({ id, number, title }) => [id, `${number} ${title}`.trim()] as const)
  return new Map([...called, ...placed])
}

export function getMilestone(tx: Tx, programme: string, id: string): Promise<Milestone | undefined> {
  return findMilestone(tx, programme, id)
}
