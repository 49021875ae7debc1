import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { addComment, withdrawComment } from '../../programme/acts/comments.ts'
import { addItem, changeItem } from '../../programme/acts/items.ts'
import { mergeItems } from '../../programme/acts/merge-items.ts'
import { addMilestone, changeMilestone, decideMilestone } from '../../programme/acts/milestones.ts'
import { moveItem, renumberItems, withdrawItem } from '../../programme/acts/place-items.ts'
import { changeProfile } from '../../programme/acts/profile.ts'
import { promoteIdea } from '../../programme/acts/promote-idea.ts'
import { splitItem } from '../../programme/acts/split-item.ts'
import * as comments from '../../programme/contract/comments.ts'
import * as items from '../../programme/contract/items.ts'
import * as milestones from '../../programme/contract/milestones.ts'
import * as profile from '../../programme/contract/profile.ts'
import * as sources from '../../programme/contract/sources.ts'
import type { ItemView } from '../../programme/model/item-view.ts'
import { listComments, listProgrammePeople } from '../../programme/views/comments.ts'
import { getItem, getMilestone, listItemStates } from '../../programme/views/items.ts'
import { getProfile } from '../../programme/views/profile.ts'
import { listSources } from '../../programme/views/taken-over.ts'
import { getTree, listTreeChanges } from '../../programme/views/tree.ts'
import { type Route, route } from '../calls.ts'

/** The tree of a programme and what stands in it. */
export function itemRoutes(): Route[] {
  return [
    route(items.getTree, ({ tx, actor, input }) => getTree(tx, actor, input)),
    route(items.listTreeChanges, ({ tx, input }) => listTreeChanges(tx, input.programme, input)),
    route(items.getItem, ({ tx, actor, input }) => getItem(tx, actor, input)),
    route(items.listItemStates, ({ tx, input }) => listItemStates(tx, input)),
    ...writingRoutes(),
    ...milestoneRoutes(),
    ...commentRoutes(),
    route(sources.listSources, ({ tx, input }) => listSources(tx, input.programme, [input.id])),
    route(profile.getProfile, ({ tx, actor, input }) => getProfile(tx, actor, input.programme)),
    route(profile.changeProfile, async ({ tx, actor, input }) => {
      const changed = await changeProfile(tx, actor, input)
      return isRefusal(changed) ? changed : getProfile(tx, actor, input.programme)
    }),
  ]
}

function writingRoutes(): Route[] {
  return [
    route(items.addItem, async ({ tx, actor, input }) => shown(tx, actor, input, await addItem(tx, actor, input))),
    route(items.changeItem, async ({ tx, actor, input }) => shown(tx, actor, input, await changeItem(tx, actor, input))),
    route(items.moveItem, async ({ tx, actor, input }) => shown(tx, actor, input, await moveItem(tx, actor, input))),
    route(items.renumberItems, ({ tx, actor, input }) => renumberItems(tx, actor, input)),
    route(items.withdrawItem, async ({ tx, actor, input }) => shown(tx, actor, input, await withdrawItem(tx, actor, input))),
    route(items.mergeItems, async ({ tx, actor, input }) => shown(tx, actor, input, await mergeItems(tx, actor, input))),
    route(items.promoteIdea, async ({ tx, actor, input }) => shown(tx, actor, input, await promoteIdea(tx, actor, input))),
    route(items.splitItem, async ({ tx, actor, input }) => {
      const became = await splitItem(tx, actor, input)
      if (isRefusal(became)) return became
      const views: ItemView[] = []
      for (const id of became) {
        const view = await getItem(tx, actor, { programme: input.programme, item: id })
        if (!isRefusal(view)) views.push(view)
      }
      return views
    }),
  ]
}

function milestoneRoutes(): Route[] {
  const after = async (tx: Tx, { programme }: InProgramme, done: Done) =>
    isRefusal(done) ? done : ((await getMilestone(tx, programme, done.id)) ?? refuse('milestone.unknown'))
  return [
    route(milestones.addMilestone, async ({ tx, actor, input }) => after(tx, input, await addMilestone(tx, actor, input))),
    route(milestones.changeMilestone, async ({ tx, actor, input }) => after(tx, input, await changeMilestone(tx, actor, input))),
    route(milestones.decideMilestone, async ({ tx, actor, input }) => after(tx, input, await decideMilestone(tx, actor, input))),
  ]
}

function commentRoutes(): Route[] {
  const after = async (tx: Tx, actor: Actor, done: { readonly programme: string; readonly item: string } | Refusal) =>
    isRefusal(done) ? done : listComments(tx, actor, done)
  return [
    route(comments.listComments, ({ tx, actor, input }) => listComments(tx, actor, input)),
    route(comments.addComment, async ({ tx, actor, input }) => {
      const done = await addComment(tx, actor, input)
      return after(tx, actor, isRefusal(done) ? done : input)
    }),
    route(comments.withdrawComment, async ({ tx, actor, input }) => {
      const done = await withdrawComment(tx, actor, input)
      return after(tx, actor, isRefusal(done) ? done : { programme: input.programme, item: done.item })
    }),
    route(comments.listProgrammePeople, ({ tx, input }) => listProgrammePeople(tx, input.programme, input.text ?? '')),
  ]
}

type InProgramme = { readonly programme: string }
type Done = { readonly id: string } | Refusal

/** The item that an act was about, as it is now. */
async function shown(tx: Tx, actor: Actor, { programme }: InProgramme, done: Done): Promise<ItemView | Refusal> {
  return isRefusal(done) ? done : getItem(tx, actor, { programme, item: done.id })
}
