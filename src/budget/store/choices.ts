import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { OrganisationName } from '../model/money.ts'

/** The organisations that have money in a programme, lead a measure of it, or take part in it. */
export async function listMoneyOrganisations(tx: Tx, programme: string): Promise<OrganisationName[]> {
  const { rows } = await sql<OrganisationName>`
    select o.id, o.abbreviation, o.name from organisation o where o.id in (
      select l.organisation_id from budget_line l where l.programme_id = ${programme}
      union select i.lead_id from programme_item i where i.programme_id = ${programme} and i.gone is null
      union select unnest(p.coordinating_ids || p.participating_ids) from programme p where p.id = ${programme})
    order by lower(o.abbreviation)`.execute(tx)
  return rows
}

/** The sources that lines of a programme name, at most 200. */
export async function listSources(tx: Tx, programme: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('budget_line')
    .select('source')
    .distinct()
    .where('programme_id', '=', programme)
    .where('withdrawn', '=', false)
    .where('source', '<>', '')
    .orderBy('source')
    .limit(200)
    .execute()
  return rows.map(({ source }) => source)
}
