import { OneOf } from '../../kernel/schema.ts'

export const roles = [
  'coordinator',
  'author',
  'coordinationContact',
  'minister',
  'ministerOffice',
  'councilSecretary',
  'independentAdviser',
  'parliamentaryOfficer',
  'disclosureOfficer',
  'controller',
  'reader',
  'auditor',
  'administrator',
] as const
export const Role = OneOf(roles)
export type Role = (typeof roles)[number]

/** Roles that serve the whole installation; `author` there means: may open dossiers outside a programme. */
export const installationRoles = ['administrator', 'auditor', 'author'] as const satisfies readonly Role[]

/** Roles that are held in a programme or a dossier. */
export const scopedRoles = roles.filter((role) => role !== 'administrator')
export type ScopedRole = Exclude<Role, 'administrator'>

/** From what everybody may read to what only people named in a dossier may read. */
export const classifications = ['public', 'internal', 'confidential', 'departmental'] as const
export const Classification = OneOf(classifications)
export type Classification = (typeof classifications)[number]
