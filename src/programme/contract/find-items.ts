import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id, OneOf } from '../../kernel/schema.ts'
import { ItemOption, itemKinds } from '../model/items.ts'
import { ItemSearchAnswer } from '../model/search.ts'

export const findItems = endpoint({
  name: 'findItems',
  method: 'GET',
  path: '/programmes/:programme/item-options',
  who: scopedRoles,
  of: 'programme',
  summary: 'The things of a programme that fit a few letters of their number or title, for whoever wants to name one.',
  input: Type.Object({ programme: Id, text: Type.Optional(Type.String({ maxLength: 200 })), kind: Type.Optional(OneOf(itemKinds)) }),
  output: Type.Array(ItemOption, { maxItems: 20 }),
  refusals: ['programme.unknown'],
})

export const searchItems = endpoint({
  name: 'searchItems',
  method: 'GET',
  path: '/programme-items/search',
  who: 'signedIn',
  summary: 'Search the action lines, sub-goals, measures and ideas of the programmes you may read; Dutch word forms count as one word.',
  input: Type.Object({
    text: Type.String({ minLength: 1, maxLength: 200 }),
    from: Type.Optional(Type.Integer({ minimum: 0, maximum: 100000, default: 0 })),
  }),
  output: ItemSearchAnswer,
  refusals: ['search.no-words'],
  costs: 'search',
})
