import { type Static, Type } from 'typebox'
import { DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { holderKinds } from './access.ts'
import { Deputyship } from './deputies.ts'
import { Organisation, organisationKinds } from './people.ts'
import { Role } from './roles.ts'

/** A person in the list that everybody inside may search; no e-mail address. */
export const PersonRow = Type.Object({
  id: Id,
  name: Type.String(),
  organisation: Id,
  organisationName: Type.String(),
  department: Nullable(Id),
  departmentName: Nullable(Type.String()),
  jobTitle: Type.String(),
  left: Type.Boolean(),
})
export type PersonRow = Static<typeof PersonRow>

/** Somebody or something that a role can be given to. */
export const HolderOption = Type.Object({
  kind: OneOf(holderKinds),
  id: Id,
  name: Type.String(),
  /** What tells it from others of that name: organisation, department, job title. */
  detail: Type.String(),
})
export type HolderOption = Static<typeof HolderOption>

/** What an organisation or department was called until a day. */
export const FormerName = Type.Object({ abbreviation: Type.String(), name: Type.String(), until: DayText })
export type FormerName = Static<typeof FormerName>

export const OrganisationRow = Type.Object({ ...Organisation.properties, people: Type.Integer() })
export type OrganisationRow = Static<typeof OrganisationRow>

export const DepartmentFile = Type.Object({
  id: Id,
  abbreviation: Type.String(),
  name: Type.String(),
  ended: Type.Boolean(),
  people: Type.Integer(),
  formerNames: Type.Array(FormerName),
})
export type DepartmentFile = Static<typeof DepartmentFile>

export const OrganisationFile = Type.Object({
  ...OrganisationRow.properties,
  formerNames: Type.Array(FormerName),
  departments: Type.Array(DepartmentFile),
})
export type OrganisationFile = Static<typeof OrganisationFile>

/** A role of a person, by name or through its organisation or department. */
export const RoleOfPerson = Type.Object({
  membership: Id,
  role: Role,
  where: OneOf(['installation', 'programme', 'dossier'] as const),
  /** Name of the programme or title of the dossier; null where the reader may not know it. */
  whereName: Nullable(Type.String()),
  programme: Nullable(Id),
  /** Name of the organisation or department through which it is held; null where it was given by name. */
  through: Nullable(Type.String()),
  since: Moment,
  until: Nullable(Moment),
  grantedBy: Nullable(Type.String()),
  /** Without this role the programme or dossier would have no co-ordinator. */
  lastCoordinator: Type.Boolean(),
})
export type RoleOfPerson = Static<typeof RoleOfPerson>

/** All that an administrator knows of a person. */
export const PersonFile = Type.Object({
  ...PersonRow.properties,
  email: Nullable(Type.String()),
  leftAt: Nullable(Moment),
  succeededBy: Nullable(Type.String()),
  roles: Type.Array(RoleOfPerson),
  /** Who acts for this person, and for whom it acts. */
  deputies: Type.Array(Deputyship),
})
export type PersonFile = Static<typeof PersonFile>

export const Email = Type.String({ minLength: 3, maxLength: 254, pattern: '^[^@\\s]+@[^@\\s]+$' })
export const PersonName = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
export const JobTitle = Type.String({ maxLength: 200 })
export const Abbreviation = Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' })
export const LongName = Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' })
export const OrganisationKind = OneOf(organisationKinds)
