import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id, Nullable, OneOf } from '../../kernel/schema.ts'
import { Email, JobTitle, PersonFile, PersonName } from '../model/directory.ts'
import { installationRoles } from '../model/roles.ts'

const who = ['administrator'] as const
const OfPerson = Type.Object({ person: Id })

export const getPersonFile = endpoint({
  name: 'getPersonFile',
  method: 'GET',
  path: '/people/:person',
  who,
  summary: 'A person with e-mail address, roles and deputies.',
  input: OfPerson,
  output: PersonFile,
  refusals: ['person.unknown'],
})

export const addPerson = endpoint({
  name: 'addPerson',
  method: 'POST',
  path: '/people',
  who,
  summary: 'Add a person.',
  input: Type.Object({ name: PersonName, email: Email, organisation: Id, department: Nullable(Id), jobTitle: JobTitle }),
  output: PersonFile,
  refusals: ['person.email-taken', 'organisation.unknown', 'department.unknown'],
})

export const correctPerson = endpoint({
  name: 'correctPerson',
  method: 'POST',
  path: '/people/:person/corrections',
  who,
  summary: 'Correct the name, e-mail address or job title of a person.',
  input: Type.Object({ person: Id, name: PersonName, email: Nullable(Email), jobTitle: JobTitle }),
  output: PersonFile,
  refusals: ['person.unknown', 'person.email-taken'],
})

export const movePerson = endpoint({
  name: 'movePerson',
  method: 'POST',
  path: '/people/:person/moves',
  who,
  summary:
    'Move a person to another organisation or department. Roles given to organisations follow by themselves; `end` names the roles by name that end.',
  input: Type.Object({
    person: Id,
    organisation: Id,
    department: Nullable(Id),
    jobTitle: JobTitle,
    end: Type.Array(Id, { maxItems: 500 }),
  }),
  output: PersonFile,
  refusals: [
    'person.unknown',
    'person.has-left',
    'organisation.unknown',
    'department.unknown',
    'member.unknown',
    'member.last-coordinator',
    'role.last-administrator',
  ],
})

export const letPersonLeave = endpoint({
  name: 'letPersonLeave',
  method: 'POST',
  path: '/people/:person/departure',
  who,
  summary: 'Let a person leave: sessions and deputyships end, and a successor takes over the roles.',
  input: Type.Object({ person: Id, successor: Nullable(Id) }),
  output: PersonFile,
  refusals: [
    'person.unknown',
    'person.has-left',
    'person.successor-unknown',
    'person.successor-is-you',
    'person.is-you',
    'member.last-coordinator',
    'role.last-administrator',
  ],
})

export const letPersonReturn = endpoint({
  name: 'letPersonReturn',
  method: 'DELETE',
  path: '/people/:person/departure',
  who,
  summary: 'Let a person who left come back, without the roles of before.',
  input: OfPerson,
  output: PersonFile,
  refusals: ['person.unknown', 'person.has-not-left', 'organisation.ended'],
})

export const grantInstallationRole = endpoint({
  name: 'grantInstallationRole',
  method: 'POST',
  path: '/people/:person/roles',
  who,
  summary: 'Give a person a role in the whole installation.',
  input: Type.Object({ person: Id, role: OneOf(installationRoles) }),
  output: PersonFile,
  refusals: ['person.unknown', 'member.unknown', 'member.already-there'],
})

export const endRoleOfPerson = endpoint({
  name: 'endRoleOfPerson',
  method: 'DELETE',
  path: '/people/:person/roles/:membership',
  who,
  summary: 'End a role that was given to a person by name.',
  input: Type.Object({ person: Id, membership: Id }),
  output: PersonFile,
  refusals: ['person.unknown', 'member.unknown', 'member.last-coordinator', 'role.last-administrator'],
})
