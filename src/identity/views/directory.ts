import type { Tx } from '../../kernel/database.ts'
import { type Day, dayAt } from '../../kernel/day.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Actor } from '../model/actor.ts'
import type { FormerName, HolderOption, OrganisationFile, OrganisationRow, PersonRow } from '../model/directory.ts'
import { organisationKinds } from '../model/people.ts'
import { listHolderRows, listPeopleRows } from '../store/directory.ts'
import {
  findOrganisationRow,
  listDepartmentRows,
  listFormerNames,
  listOrganisationRows,
  type OrganisationRecord,
} from '../store/organisations.ts'

type Page = { readonly text?: string; readonly from?: number; readonly count?: number }
const pageOf = ({ text = '', from = 0, count = 50 }: Page) => ({ text, from, count })

type PeopleWish = Page & { readonly organisation?: string; readonly department?: string; readonly left?: boolean }

export async function listPeople(tx: Tx, _actor: Actor, wish: PeopleWish): Promise<{ people: PersonRow[]; total: number }> {
  const { organisation = null, department = null, left = false } = wish
  const rows = await listPeopleRows(tx, { ...pageOf(wish), organisation, department, left })
  const people = rows.map((row) => ({
    id: row.id,
    name: row.name,
    organisation: row.organisation_id,
    organisationName: row.organisation,
    department: row.department_id,
    departmentName: row.department,
    jobTitle: row.job_title,
    left: row.left_at !== null,
  }))
  return { people, total: rows[0]?.total ?? 0 }
}

export function findHolders(
  tx: Tx,
  _actor: Actor,
  { text = '', kind = null }: { readonly text?: string; readonly kind?: HolderOption['kind'] | null },
): Promise<HolderOption[]> {
  return listHolderRows(tx, { words: text, kind })
}

export async function listOrganisations(
  tx: Tx,
  _actor: Actor,
  wish: Page & { readonly ended?: boolean },
): Promise<{ organisations: OrganisationRow[]; total: number }> {
  const rows = await listOrganisationRows(tx, { ...pageOf(wish), ended: wish.ended ?? false })
  return { organisations: rows.map(organisationRow), total: rows[0]?.total ?? 0 }
}

export async function getOrganisation(tx: Tx, _actor: Actor, id: string): Promise<OrganisationFile | Refusal<'organisation.unknown'>> {
  const row = await findOrganisationRow(tx, id)
  if (!row) return refuse('organisation.unknown')
  const names = await listFormerNames(tx, id)
  const formerNames = names.filter((name) => name.organisation_id === id).map(formerName)
  const departments = (await listDepartmentRows(tx, id)).map(({ ended_at, ...department }) => ({
    ...department,
    ended: ended_at !== null,
    formerNames: names.filter((name) => name.department_id === department.id).map(formerName),
  }))
  return { ...organisationRow(row), formerNames, departments }
}

function organisationRow(row: OrganisationRecord): OrganisationRow {
  const { id, code, abbreviation, name, people } = row
  const kind = organisationKinds.find((known) => known === row.kind) ?? 'other'
  return { id, code, abbreviation, name, kind, ended: row.ended_at !== null, people }
}

function formerName({ abbreviation, name, until }: { abbreviation: string; name: string; until: Date }): FormerName {
  const day: Day = dayAt(until)
  return { abbreviation, name, until: day }
}
