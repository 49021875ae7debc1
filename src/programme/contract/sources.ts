import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id } from '../../kernel/schema.ts'
import { TakenFact } from '../model/item-view.ts'
import { TakenThing } from '../model/sources.ts'

export const listSources = endpoint({
  name: 'listSources',
  method: 'GET',
  path: '/programmes/:programme/sources',
  who: scopedRoles,
  of: 'programme',
  summary: 'From which sentences a thing of the programme came, of documents that you may see; also those that were withdrawn since.',
  input: Type.Object({ programme: Id, thing: TakenThing, id: Id }),
  output: Type.Array(TakenFact),
  refusals: ['programme.unknown'],
})
