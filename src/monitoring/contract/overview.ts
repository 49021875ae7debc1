import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id } from '../../kernel/schema.ts'
import { ProgrammeOverview } from '../model/overview.ts'

export const getProgrammeOverview = endpoint({
  name: 'getProgrammeOverview',
  method: 'GET',
  path: '/programmes/:programme/overview',
  who: scopedRoles,
  of: 'programme',
  summary: 'A programme at a glance: what is behind, what is uncovered, what is risky and what changed since last time.',
  input: Type.Object({ programme: Id }),
  output: ProgrammeOverview,
  refusals: ['programme.unknown'],
})
