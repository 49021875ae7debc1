import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { DayText, Id, Nullable } from '../../kernel/schema.ts'
import { ItemState, ItemView } from '../model/item-view.ts'
import { ItemFields, ItemKind } from '../model/items.ts'
import { Tree, TreeChange } from '../model/tree.ts'

const keepers = ['coordinator', 'author'] as const
const ofProgramme = { programme: Id }
const ofItem = { programme: Id, item: Id }
/** The revision that was read; a later one is not overwritten. */
const Revision = Type.Integer({ minimum: 1 })
const someFields = Type.Partial(ItemFields).properties

const cannotChange = ['programme.unknown', 'item.unknown', 'item.gone', 'item.not-your-part', 'item.changed-meanwhile'] as const
const cannotWrite = [
  'item.title-empty',
  'item.lead-missing',
  'item.lead-is-partner-too',
  'item.status-does-not-fit',
  'item.period-out-of-order',
  'item.day-out-of-reach',
  'item.deferred-without-reason',
  'item.rejected-without-reason',
  'item.light-without-reason',
  'item.number-taken',
  'item.organisation-unknown',
  'item.open-milestones',
] as const
const cannotPlace = ['item.parent-unknown', 'item.parent-does-not-fit', 'item.circular'] as const

export const getTree = endpoint({
  name: 'getTree',
  method: 'GET',
  path: '/programmes/:programme/tree',
  who: scopedRoles,
  of: 'programme',
  summary: 'The tree of a programme, now or as it was at the end of a day; items that are gone on request.',
  input: Type.Object({ ...ofProgramme, on: Type.Optional(DayText), gone: Type.Optional(Type.Boolean()) }),
  output: Tree,
  refusals: ['programme.unknown'],
})

export const listTreeChanges = endpoint({
  name: 'listTreeChanges',
  method: 'GET',
  path: '/programmes/:programme/changes',
  who: scopedRoles,
  of: 'programme',
  summary: 'How the items of a programme at the end of one day differ from those at the end of an earlier one; without `to`: now.',
  input: Type.Object({ ...ofProgramme, from: DayText, to: Type.Optional(DayText) }),
  output: Type.Array(TreeChange),
  refusals: ['programme.unknown', 'tree.days-out-of-order'],
})

export const getItem = endpoint({
  name: 'getItem',
  method: 'GET',
  path: '/programmes/:programme/items/:item',
  who: scopedRoles,
  of: 'programme',
  summary: 'An item with its milestones and sources; one that is gone says what it became.',
  input: Type.Object(ofItem),
  output: ItemView,
  refusals: ['programme.unknown', 'item.unknown'],
})

export const listItemStates = endpoint({
  name: 'listItemStates',
  method: 'GET',
  path: '/programmes/:programme/items/:item/states',
  who: scopedRoles,
  of: 'programme',
  summary:
    'Every state of an item, newest first: from when, by whom, and what changed. At most 200; `before` gives those of earlier revisions.',
  input: Type.Object({ ...ofItem, before: Type.Optional(Type.Integer({ minimum: 1 })) }),
  output: Type.Array(ItemState),
  refusals: ['programme.unknown', 'item.unknown'],
})

export const addItem = endpoint({
  name: 'addItem',
  method: 'POST',
  path: '/programmes/:programme/items',
  who: keepers,
  of: 'programme',
  summary:
    'Add an action line, sub-goal, measure or bold idea, as the last under its parent. An author adds what the own organisation leads.',
  input: Type.Object({ ...ofProgramme, kind: ItemKind, parent: Nullable(Id), ...someFields, title: ItemFields.properties.title }),
  output: ItemView,
  refusals: ['programme.unknown', 'item.not-your-part', ...cannotWrite, ...cannotPlace],
})

export const changeItem = endpoint({
  name: 'changeItem',
  method: 'POST',
  path: '/programmes/:programme/items/:item',
  who: keepers,
  of: 'programme',
  summary: 'Change fields of an item; those that are not sent stay as they are.',
  input: Type.Object({ ...ofItem, revision: Revision, ...someFields }),
  output: ItemView,
  refusals: [...cannotChange, ...cannotWrite],
})

export const moveItem = endpoint({
  name: 'moveItem',
  method: 'POST',
  path: '/programmes/:programme/items/:item/moves',
  who: keepers,
  of: 'programme',
  summary: 'Hang an item under a parent, before one of its items or, without, as the last.',
  input: Type.Object({ ...ofItem, revision: Revision, parent: Nullable(Id), before: Nullable(Id) }),
  output: ItemView,
  refusals: [...cannotChange, ...cannotPlace],
})

export const renumberItems = endpoint({
  name: 'renumberItems',
  method: 'POST',
  path: '/programmes/:programme/renumberings',
  who: ['coordinator'],
  of: 'programme',
  summary: 'Number everything under an action line, or with null the whole programme, in order. Bold ideas keep their numbers.',
  input: Type.Object({ ...ofProgramme, line: Nullable(Id) }),
  output: Type.Object({ renumbered: Type.Integer() }),
  refusals: ['programme.unknown', 'item.unknown', 'item.number-taken', 'item.number-too-long'],
})

export const withdrawItem = endpoint({
  name: 'withdrawItem',
  method: 'POST',
  path: '/programmes/:programme/items/:item/withdrawals',
  who: keepers,
  of: 'programme',
  summary: 'Withdraw an item, with the reason. It stays readable.',
  input: Type.Object({ ...ofItem, revision: Revision, reason: Type.String({ minLength: 1, maxLength: 5000 }) }),
  output: ItemView,
  refusals: [...cannotChange, 'item.has-parts', 'item.withdrawn-without-reason'],
})

export const splitItem = endpoint({
  name: 'splitItem',
  method: 'POST',
  path: '/programmes/:programme/items/:item/parts',
  who: keepers,
  of: 'programme',
  summary:
    'Split an item into several. A part has the fields of the original but for those that are sent; milestones and parts under it go to the part that names them, or to the first.',
  input: Type.Object({
    ...ofItem,
    revision: Revision,
    parts: Type.Array(Type.Object({ ...someFields, title: ItemFields.properties.title, milestones: Type.Optional(Type.Array(Id)) }), {
      minItems: 2,
      maxItems: 20,
    }),
  }),
  output: Type.Array(ItemView),
  refusals: [...cannotChange, ...cannotWrite, 'item.does-not-split', 'milestone.unknown', 'milestone.named-twice'],
})

export const mergeItems = endpoint({
  name: 'mergeItems',
  method: 'POST',
  path: '/programmes/:programme/mergers',
  who: keepers,
  of: 'programme',
  summary: 'Merge items of one kind into a new one. It has the fields of the first but for those that are sent, and the milestones of all.',
  input: Type.Object({
    ...ofProgramme,
    items: Type.Array(Type.Object({ item: Id, revision: Revision }), { minItems: 2, maxItems: 20 }),
    ...someFields,
    title: ItemFields.properties.title,
  }),
  output: ItemView,
  refusals: [...cannotChange, ...cannotWrite, 'item.does-not-split', 'item.kinds-differ', 'item.named-twice'],
})

export const promoteIdea = endpoint({
  name: 'promoteIdea',
  method: 'POST',
  path: '/programmes/:programme/items/:item/promotions',
  who: keepers,
  of: 'programme',
  summary: 'Make a measure of a bold idea. The idea stays and says which measure it became.',
  input: Type.Object({ ...ofItem, revision: Revision, parent: Id, ...someFields }),
  output: ItemView,
  refusals: [...cannotChange, ...cannotWrite, ...cannotPlace, 'item.not-an-idea', 'item.already-promoted'],
})
