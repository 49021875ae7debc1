import type { ImportKind } from '../../model/import.ts'
import { organisationKinds } from '../../model/people.ts'
import { roleWords } from '../../model/role-words.ts'
import { type Role, roles } from '../../model/roles.ts'

export type ColumnKey =
  | 'abbreviation'
  | 'name'
  | 'kind'
  | 'organisation'
  | 'department'
  | 'email'
  | 'jobTitle'
  | 'role'
  | 'programme'
  | 'through'
export type Column = {
  readonly key: ColumnKey
  readonly nl: string
  readonly en: string
  readonly required?: true
  readonly longest: number
}

const column = {
  abbreviation: { key: 'abbreviation', nl: 'Afkorting', en: 'Abbreviation', required: true, longest: 40 },
  name: { key: 'name', nl: 'Naam', en: 'Name', required: true, longest: 300 },
  kind: { key: 'kind', nl: 'Soort', en: 'Kind', longest: 60 },
  organisation: { key: 'organisation', nl: 'Organisatie', en: 'Organisation', required: true, longest: 40 },
  department: { key: 'department', nl: 'Afdeling', en: 'Department', longest: 40 },
  email: { key: 'email', nl: 'E-mail', en: 'E-mail', required: true, longest: 254 },
  jobTitle: { key: 'jobTitle', nl: 'Functie', en: 'Job title', longest: 200 },
  role: { key: 'role', nl: 'Rol', en: 'Role', required: true, longest: 60 },
  programme: { key: 'programme', nl: 'Programma', en: 'Programme', longest: 300 },
  through: { key: 'through', nl: 'Tot en met', en: 'Through', longest: 10 },
} as const satisfies Record<ColumnKey, Column>

export type SheetForm = { readonly nl: string; readonly en: string; readonly columns: readonly Column[] }

/** What each sheet is called and which columns it has. Abbreviations point to organisations and departments, e-mail addresses to people. */
export const sheetForms: Readonly<Record<ImportKind, SheetForm>> = {
  organisations: { nl: 'Organisaties', en: 'Organisations', columns: [column.abbreviation, column.name, column.kind] },
  departments: { nl: 'Afdelingen', en: 'Departments', columns: [column.organisation, column.abbreviation, column.name] },
  people: {
    nl: 'Personen',
    en: 'People',
    columns: [{ ...column.name, longest: 200 }, column.email, column.organisation, column.department, column.jobTitle],
  },
  roles: { nl: 'Rollen', en: 'Roles', columns: [column.email, column.role, column.programme, column.through] },
}

/** A head as it was typed, without capitals, spaces around it and the star of a required column. */
export function plainHead(text: string): string {
  return text.replace(/\*/g, '').trim().toLowerCase()
}

/** Which kind of sheet this is: by its own columns, for a CSV file has no name of a sheet. */
export function kindOfSheet(heads: readonly string[]): ImportKind | null {
  const has = (one: Column) => heads.some((head) => [one.nl, one.en].some((word) => plainHead(word) === plainHead(head)))
  if (has(column.role)) return 'roles'
  if (has(column.email)) return 'people'
  if (has(column.organisation)) return 'departments'
  return has(column.abbreviation) ? 'organisations' : null
}

export const kindWords: Readonly<Record<'nl' | 'en', Readonly<Record<(typeof organisationKinds)[number], string>>>> = {
  nl: {
    ministry: 'ministerie',
    inspectorate: 'inspectie',
    implementing: 'uitvoerder',
    highCouncil: 'hoog college van staat',
    parliament: 'parlement',
    local: 'decentrale overheid',
    field: 'veldpartij',
    other: 'overig',
  },
  en: {
    ministry: 'ministry',
    inspectorate: 'inspectorate',
    implementing: 'implementing body',
    highCouncil: 'high council of state',
    parliament: 'parliament',
    local: 'local government',
    field: 'field party',
    other: 'other',
  },
}

export function organisationKindOf(text: string): (typeof organisationKinds)[number] | null {
  const word = text.trim().toLowerCase()
  return organisationKinds.find((kind) => [kind.toLowerCase(), kindWords.nl[kind], kindWords.en[kind]].includes(word)) ?? null
}

export function roleOf(text: string): Role | null {
  const word = text.trim().toLowerCase()
  return (
    roles.find((role) => [role.toLowerCase(), roleWords.nl[role].toLowerCase(), roleWords.en[role].toLowerCase()].includes(word)) ?? null
  )
}
