import { addDays, type Day, dayOf, parseDay, startOfDay } from '../../../kernel/day.ts'
import type { Sheet } from '../../../kernel/sheets.ts'
import type { ImportFault, ImportKind, ImportReport } from '../../model/import.ts'
import type { Organisation } from '../../model/people.ts'
import { installationRoles, type Role } from '../../model/roles.ts'
import { type ColumnKey, organisationKindOf, roleOf } from './columns.ts'
import type { FaultCode } from './faults.ts'
import { type ReadSheet, type SheetRow, sheetRows } from './sheet-rows.ts'

/** What is there already. Keys are lower case: an abbreviation, `organisation/department`, an address, the name of a programme. */
export type Known = {
  readonly organisations: ReadonlyMap<string, string>
  readonly departments: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, { readonly id: string; readonly left: boolean }>
  readonly programmes: ReadonlyMap<string, string>
  /** Roles in force, each as `roleKey` writes it. */
  readonly roles: ReadonlySet<string>
  readonly today: Day
}

/** What would be added; things point to each other by key, for they have no id yet. */
export type ImportPlan = {
  readonly organisations: Map<string, { abbreviation: string; name: string; kind: Organisation['kind'] }>
  readonly departments: Map<string, { organisation: string; abbreviation: string; name: string }>
  readonly people: Map<string, { name: string; email: string; organisation: string; department: string | null; jobTitle: string }>
  readonly roles: { person: string; role: Role; programme: string | null; until: Date | null }[]
}

export function roleKey(person: string, role: string, programme: string | null): string {
  return [person, role, programme ?? ''].join(' ')
}

type Check = { readonly known: Known; readonly plan: ImportPlan; readonly seen: Map<string, number> }

const order = ['organisations', 'departments', 'people', 'roles'] as const satisfies readonly ImportKind[]

/** Checks every cell of the sheets against each other and against what is there. The plan counts only when there is no fault. */
export function checkImport(
  sheets: readonly Sheet[],
  known: Known,
): { plan: ImportPlan; faults: ImportFault[]; sheets: ImportReport['sheets'] } {
  const faults: ImportFault[] = []
  const read = sheets.filter(({ rows, brokenAt }) => rows.length > 0 || brokenAt !== undefined).map((sheet) => sheetRows(sheet, faults))
  const plan: ImportPlan = { organisations: new Map(), departments: new Map(), people: new Map(), roles: [] }
  for (const kind of order) {
    const check = { known, plan, seen: new Map<string, number>() }
    for (const row of read.filter((sheet) => sheet.kind === kind).flatMap((sheet: ReadSheet) => sheet.rows)) checks[kind](row, check)
  }
  return { plan, faults, sheets: read.map(({ name, kind, filled }) => ({ name, kind, rows: filled })) }
}

const checks: Readonly<Record<ImportKind, (row: SheetRow, check: Check) => void>> = {
  organisations: checkOrganisation,
  departments: checkDepartment,
  people: checkPerson,
  roles: checkRole,
}

type Claim = { readonly key: string; readonly column: ColumnKey; readonly there: boolean; readonly code: FaultCode }

/** Whether a row may have its key: it is the first in the file, and nothing of that key is there already. */
function isNew(row: SheetRow, { seen }: Check, { key, column, there, code }: Claim): boolean {
  const earlier = seen.get(key)
  if (earlier !== undefined) row.blame(column, 'twice', String(earlier))
  else if (there) row.blame(column, code)
  if (earlier === undefined) seen.set(key, row.number)
  return earlier === undefined && !there
}

function checkOrganisation(row: SheetRow, check: Check): void {
  const { abbreviation, name, kind } = row.values
  const known = kind ? organisationKindOf(kind) : 'other'
  if (known === null) row.blame('kind', 'unknownKind')
  if (abbreviation === undefined) return
  const key = abbreviation.toLowerCase()
  const claim = { key, column: 'abbreviation', there: check.known.organisations.has(key), code: 'organisationThere' } as const
  if (!isNew(row, check, claim)) return
  check.plan.organisations.set(key, { abbreviation, name: name ?? '', kind: known ?? 'other' })
}

function checkDepartment(row: SheetRow, check: Check): void {
  const { organisation, abbreviation, name } = row.values
  const owner = organisation === undefined ? null : organisationKey(row, check, organisation)
  if (owner === null || abbreviation === undefined) return
  const key = `${owner}/${abbreviation.toLowerCase()}`
  const claim = { key, column: 'abbreviation', there: check.known.departments.has(key), code: 'departmentThere' } as const
  if (!isNew(row, check, claim)) return
  check.plan.departments.set(key, { organisation: owner, abbreviation, name: name ?? '' })
}

function organisationKey(row: SheetRow, { known, plan }: Check, text: string): string | null {
  const key = text.toLowerCase()
  if (known.organisations.has(key) || plan.organisations.has(key)) return key
  row.blame('organisation', 'unknownOrganisation')
  return null
}

function departmentKey(
  row: SheetRow,
  { known, plan }: Check,
  place: { readonly owner: string | null; readonly text: string },
): string | null {
  if (place.owner === null || place.text === '') return null
  const key = `${place.owner}/${place.text.toLowerCase()}`
  if (known.departments.has(key) || plan.departments.has(key)) return key
  row.blame('department', 'unknownDepartment', place.owner.toUpperCase())
  return null
}

function checkPerson(row: SheetRow, check: Check): void {
  const { name = '', organisation, department = '', jobTitle = '' } = row.values
  const owner = organisation === undefined ? null : organisationKey(row, check, organisation)
  const unit = departmentKey(row, check, { owner, text: department })
  const email = addressIn(row)
  if (email === null) return
  const key = email.toLowerCase()
  if (!isNew(row, check, { key, column: 'email', there: check.known.people.has(key), code: 'addressThere' })) return
  check.plan.people.set(key, { name, email, organisation: owner ?? '', department: unit, jobTitle })
}

function addressIn(row: SheetRow): string | null {
  const { email } = row.values
  if (email === undefined) return null
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) return email
  row.blame('email', 'notAnAddress')
  return null
}

function checkRole(row: SheetRow, check: Check): void {
  const person = personKey(row, check)
  const programme = programmeKey(row, check)
  const until = untilOf(row, check.known.today)
  const role = roleIn(row)
  if (person === null || role === null || programme === undefined) return
  const key = roleKey(person, role, programme)
  if (!isNew(row, check, { key, column: 'role', there: check.known.roles.has(key), code: 'roleThere' })) return
  check.plan.roles.push({ person, role, programme, until })
}

function personKey(row: SheetRow, { known, plan }: Check): string | null {
  const email = addressIn(row)
  if (email === null) return null
  const key = email.toLowerCase()
  const there = known.people.get(key)
  if (there?.left) row.blame('email', 'personLeft')
  else if (there || plan.people.has(key)) return key
  else row.blame('email', 'unknownPerson')
  return null
}

/** Null: the whole installation. Undefined: not known. */
function programmeKey(row: SheetRow, { known }: Check): string | null | undefined {
  const text = row.values.programme ?? ''
  if (text === '') return null
  if (known.programmes.has(text.toLowerCase())) return text.toLowerCase()
  row.blame('programme', 'unknownProgramme')
  return undefined
}

function roleIn(row: SheetRow): Role | null {
  if (row.values.role === undefined) return null
  const role = roleOf(row.values.role)
  if (role === null) row.blame('role', 'unknownRole')
  const everywhere = (row.values.programme ?? '') === ''
  const misplaced = role !== null && (everywhere ? !installationRoles.some((one) => one === role) : role === 'administrator')
  if (misplaced) row.blame('role', everywhere ? 'needsProgramme' : 'notInProgramme')
  return misplaced ? null : role
}

function untilOf(row: SheetRow, today: Day): Date | null {
  const text = row.values.through ?? ''
  if (text === '') return null
  const day = parseDay(text) ?? dutchDay(text)
  if (day === null) row.blame('through', 'notADay')
  else if (day < today) row.blame('through', 'dayPassed')
  return day === null ? null : startOfDay(addDays(day, 1))
}

/** A day as a Dutch spreadsheet writes it: 31-12-2027. */
function dutchDay(text: string): Day | null {
  const parts = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text)
  return parts ? dayOf(Number(parts[3]), Number(parts[2]), Number(parts[1])) : null
}
