import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id, OneOf } from '../../kernel/schema.ts'
import { holderKinds } from '../model/access.ts'
import { HolderOption, OrganisationFile, OrganisationRow, PersonRow } from '../model/directory.ts'

const Words = Type.Optional(Type.String({ maxLength: 200 }))
const From = Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 }))
const Count = Type.Optional(Type.Integer({ minimum: 1, maximum: 200 }))

export const listPeople = endpoint({
  name: 'listPeople',
  method: 'GET',
  path: '/people',
  who: 'signedIn',
  summary: 'Find colleagues by name, job title, organisation or department; those who left on request.',
  input: Type.Object({
    text: Words,
    organisation: Type.Optional(Id),
    department: Type.Optional(Id),
    left: Type.Optional(Type.Boolean()),
    from: From,
    count: Count,
  }),
  output: Type.Object({ people: Type.Array(PersonRow), total: Type.Integer() }),
  refusals: [],
})

export const findHolders = endpoint({
  name: 'findHolders',
  method: 'GET',
  path: '/holders',
  who: 'signedIn',
  summary: 'The people, departments and organisations that fit a few letters, best first: whoever a role can be given to.',
  input: Type.Object({ text: Words, kind: Type.Optional(OneOf(holderKinds)) }),
  output: Type.Array(HolderOption),
  refusals: [],
})

export const listOrganisations = endpoint({
  name: 'listOrganisations',
  method: 'GET',
  path: '/organisations',
  who: 'signedIn',
  summary: 'Find organisations by name, abbreviation or a former name; those that ended on request.',
  input: Type.Object({ text: Words, ended: Type.Optional(Type.Boolean()), from: From, count: Count }),
  output: Type.Object({ organisations: Type.Array(OrganisationRow), total: Type.Integer() }),
  refusals: [],
})

export const getOrganisation = endpoint({
  name: 'getOrganisation',
  method: 'GET',
  path: '/organisations/:organisation',
  who: 'signedIn',
  summary: 'An organisation with its departments and former names.',
  input: Type.Object({ organisation: Id }),
  output: OrganisationFile,
  refusals: ['organisation.unknown'],
})
