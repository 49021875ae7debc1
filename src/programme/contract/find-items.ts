import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id, OneOf } from '../../kernel/schema.ts'
import { ItemOption, itemKinds } from '../model/items.ts'

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
