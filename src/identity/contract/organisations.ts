import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id } from '../../kernel/schema.ts'
import { Abbreviation, LongName, OrganisationFile, OrganisationKind } from '../model/directory.ts'

const who = ['administrator'] as const
const names = { abbreviation: Abbreviation, name: LongName }

export const addOrganisation = endpoint({
  name: 'addOrganisation',
  method: 'POST',
  path: '/organisations',
  who,
  summary: 'Add an organisation.',
  input: Type.Object({ ...names, kind: OrganisationKind }),
  output: OrganisationFile,
  refusals: ['organisation.already-there'],
})

export const renameOrganisation = endpoint({
  name: 'renameOrganisation',
  method: 'POST',
  path: '/organisations/:organisation/names',
  who,
  summary: 'Give an organisation another name; the former one is kept.',
  input: Type.Object({ organisation: Id, ...names }),
  output: OrganisationFile,
  refusals: ['organisation.unknown', 'organisation.ended', 'organisation.already-there'],
})

export const endOrganisation = endpoint({
  name: 'endOrganisation',
  method: 'POST',
  path: '/organisations/:organisation/end',
  who,
  summary: 'End an organisation that nobody works in any more, with its departments and the roles that they held.',
  input: Type.Object({ organisation: Id }),
  output: OrganisationFile,
  refusals: ['organisation.unknown', 'organisation.ended', 'organisation.has-people'],
})

export const addDepartment = endpoint({
  name: 'addDepartment',
  method: 'POST',
  path: '/organisations/:organisation/departments',
  who,
  summary: 'Add a department to an organisation.',
  input: Type.Object({ organisation: Id, ...names }),
  output: OrganisationFile,
  refusals: ['organisation.unknown', 'organisation.ended', 'department.already-there'],
})

export const renameDepartment = endpoint({
  name: 'renameDepartment',
  method: 'POST',
  path: '/departments/:department/names',
  who,
  summary: 'Give a department another name; the former one is kept.',
  input: Type.Object({ department: Id, ...names }),
  output: OrganisationFile,
  refusals: ['department.unknown', 'department.ended', 'department.already-there'],
})

export const endDepartment = endpoint({
  name: 'endDepartment',
  method: 'POST',
  path: '/departments/:department/end',
  who,
  summary: 'End a department that nobody works in any more, with the roles that it held.',
  input: Type.Object({ department: Id }),
  output: OrganisationFile,
  refusals: ['department.unknown', 'department.ended', 'department.has-people'],
})
