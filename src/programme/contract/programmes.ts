import { Type } from 'typebox'
import { Membership, NewMembership } from '../../identity/model/access.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { Empty, Id } from '../../kernel/schema.ts'
import { ProgrammeRow } from '../model/programmes.ts'

const keepers = ['coordinator', 'administrator'] as const

export const listProgrammes = endpoint({
  name: 'listProgrammes',
  method: 'GET',
  path: '/programmes',
  who: 'signedIn',
  summary: 'The programmes you may see.',
  input: Empty,
  output: Type.Array(ProgrammeRow),
  refusals: [],
})

export const openProgramme = endpoint({
  name: 'openProgramme',
  method: 'POST',
  path: '/programmes',
  who: ['administrator'],
  summary: 'Open a programme and name its first co-ordinator.',
  input: Type.Object({ name: Type.String({ minLength: 1, maxLength: 300 }), coordinator: Id }),
  output: ProgrammeRow,
  refusals: ['programme.name-empty', 'member.unknown'],
})

export const listProgrammeMembers = endpoint({
  name: 'listProgrammeMembers',
  method: 'GET',
  path: '/programmes/:programme/members',
  who: [...keepers, 'auditor'],
  of: 'programme',
  summary: 'The roles given in a programme.',
  input: Type.Object({ programme: Id }),
  output: Type.Array(Membership),
  refusals: ['programme.unknown'],
})

export const inviteToProgramme = endpoint({
  name: 'inviteToProgramme',
  method: 'POST',
  path: '/programmes/:programme/members',
  who: keepers,
  of: 'programme',
  summary: 'Give a person, department or organisation a role in a programme.',
  input: Type.Object({ programme: Id, ...NewMembership.properties }),
  output: Type.Array(Membership),
  refusals: ['programme.unknown', 'member.unknown', 'member.already-there', 'member.until-passed'],
})

export const endProgrammeMember = endpoint({
  name: 'endProgrammeMember',
  method: 'DELETE',
  path: '/programmes/:programme/members/:membership',
  who: keepers,
  of: 'programme',
  summary: 'End a role in a programme; it stays in the record.',
  input: Type.Object({ programme: Id, membership: Id }),
  output: Type.Array(Membership),
  refusals: ['programme.unknown', 'member.unknown', 'member.last-coordinator'],
})
