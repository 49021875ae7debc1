import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id } from '../../kernel/schema.ts'
import { Profile, ProfileFields } from '../model/profile.ts'

export const getProfile = endpoint({
  name: 'getProfile',
  method: 'GET',
  path: '/programmes/:programme/profile',
  who: scopedRoles,
  of: 'programme',
  summary: 'What a programme wants, when and with whom.',
  input: Type.Object({ programme: Id }),
  output: Profile,
  refusals: ['programme.unknown'],
})

export const changeProfile = endpoint({
  name: 'changeProfile',
  method: 'POST',
  path: '/programmes/:programme/profile',
  who: ['coordinator'],
  of: 'programme',
  summary: 'Change what a programme says of itself; fields that are not sent stay as they are.',
  input: Type.Object({ programme: Id, revision: Type.Integer({ minimum: 1 }), ...Type.Partial(ProfileFields).properties }),
  output: Profile,
  refusals: [
    'programme.unknown',
    'programme.name-empty',
    'programme.year-out-of-reach',
    'programme.years-out-of-order',
    'programme.organisation-unknown',
    'programme.organisation-named-twice',
    'programme.changed-meanwhile',
  ],
})
