import { randomUUID } from 'node:crypto'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Sheet } from '../../kernel/sheets.ts'
import type { Actor } from '../model/actor.ts'
import type { ImportReport } from '../model/import.ts'
import { checkImport, type ImportPlan, type Known, roleKey } from '../rules/import/check.ts'
import { addImportedRows, type ImportedRows, listKnown } from '../store/import.ts'
import { lockOrganisations } from '../store/organisations.ts'
import { type Recorded, recordAct, recordActs } from './record-act.ts'

/** More than this nobody reads at once; the count tells the rest. */
const mostFaults = 200

/** What the sheets would add, and what is wrong in them. Writes nothing. */
export async function previewImport(tx: Tx, _actor: Actor, sheets: readonly Sheet[]): Promise<ImportReport> {
  const { plan, faults, sheets: told } = checkImport(sheets, await known(tx))
  return { sheets: told, faults: faults.slice(0, mostFaults), faultCount: faults.length, additions: additionsOf(plan) }
}

/** Adds what the sheets hold: all of it, or nothing where one cell is wrong. */
export async function importPeople(tx: Tx, actor: Actor, sheets: readonly Sheet[]): Promise<ImportReport | Refusal<'import.has-faults'>> {
  await lockOrganisations(tx)
  const there = await known(tx)
  const { plan, faults, sheets: told } = checkImport(sheets, there)
  if (faults.length > 0) return refuse('import.has-faults', { faults: faults.length })
  const rows = rowsOf(plan, there, actor)
  await addImportedRows(tx, rows)
  await recordActs(tx, actor, recordsOf(rows))
  const additions = additionsOf(plan)
  await recordAct(tx, actor, { act: 'importPeople', thing: 'installation', thingId: null, dossier: null, after: additions })
  return { sheets: told, faults: [], faultCount: 0, additions }
}

async function known(tx: Tx): Promise<Known> {
  const found = await listKnown(tx)
  const byKey = (rows: readonly { key: string; id: string }[]) => new Map(rows.map(({ key, id }) => [key, id]))
  return {
    organisations: byKey(found.organisations),
    departments: byKey(found.departments),
    programmes: byKey(found.programmes),
    people: new Map(found.people.map((person) => [person.key, person])),
    roles: new Set(found.roles.map(({ key, role, programme }) => roleKey(key, role, programme))),
    today: dayAt(new Date()),
  }
}

function additionsOf(plan: ImportPlan): ImportReport['additions'] {
  return {
    organisations: plan.organisations.size,
    departments: plan.departments.size,
    people: plan.people.size,
    roles: plan.roles.length,
  }
}

function rowsOf(plan: ImportPlan, there: Known, actor: Actor): ImportedRows {
  const organisations = withIds(plan.organisations, there.organisations)
  const departments = withIds(plan.departments, there.departments)
  const people = withIds(plan.people, new Map([...there.people].map(([key, { id }]) => [key, id])))
  return {
    organisation: [...plan.organisations].map(([key, row]) => ({ id: organisations(key), ...row })),
    department: [...plan.departments].map(([key, { organisation, ...names }]) => ({
      id: departments(key),
      organisation_id: organisations(organisation),
      ...names,
    })),
    person: [...plan.people].map(([key, { name, email, organisation, department, jobTitle }]) => ({
      id: people(key),
      name,
      email,
      organisation_id: organisations(organisation),
      department_id: department === null ? null : departments(department),
      job_title: jobTitle,
    })),
    membership: plan.roles.map(({ person, role, programme, until }) => ({
      id: randomUUID(),
      person_id: people(person),
      role,
      programme_id: programme === null ? null : (there.programmes.get(programme) ?? null),
      until,
      granted_by: actor.person,
    })),
  }
}

/** The id of each key: that of what is there, or a fresh one for what is planned. */
function withIds(planned: ReadonlyMap<string, unknown>, there: ReadonlyMap<string, string>): (key: string) => string {
  const ids = new Map([...there, ...[...planned.keys()].map((key) => [key, randomUUID()] as const)])
  return (key) => {
    const id = ids.get(key)
    if (id === undefined) throw new Error('An import points to something that its check did not find')
    return id
  }
}

function recordsOf(rows: ImportedRows): Recorded[] {
  const entry =
    (act: string, thing: string) =>
    ({ id, ...after }: { readonly id: string }) => ({ act, thing, thingId: id, dossier: null, after })
  return [
    ...rows.organisation.map(entry('addOrganisation', 'organisation')),
    ...rows.department.map(entry('addDepartment', 'department')),
    ...rows.person.map(entry('addPerson', 'person')),
    ...rows.membership.map(entry('grantRole', 'membership')),
  ]
}
