import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { NamedItem } from '../model/risks.ts'

/** Those of the ids that are things of this programme, with the organisation whose part each is; null where it is nobody's own. */
export async function listNamedItems(
  tx: Tx,
  programme: string,
  ids: readonly string[],
): Promise<(NamedItem & { readonly keeper: string | null })[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('programme_item')
    .select(['id', 'kind', 'number', 'title', 'gone', 'lead_id'])
    .where('programme_id', '=', programme)
    .where('id', 'in', ids)
    .orderBy('number')
    .orderBy('title')
    .execute()
  return rows.map((row) => {
    const own = row.kind === 'measure' || row.kind === 'boldIdea'
    // The table's constraint holds the words of the closed list.
    return {
      id: row.id,
      kind: row.kind as NamedItem['kind'],
      number: row.number,
      title: row.title,
      gone: row.gone !== null,
      keeper: own ? row.lead_id : null,
    }
  })
}

/** The organisation in which somebody works; undefined where there is no such person, or it left. */
export async function organisationOfPerson(tx: Tx, person: string): Promise<string | null | undefined> {
  const row = await tx
    .selectFrom('person')
    .select('organisation_id')
    .where('id', '=', person)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row?.organisation_id
}

export async function partyNames(
  tx: Tx,
  ids: { readonly organisations: readonly (string | null)[]; readonly people: readonly (string | null)[] },
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, abbreviation as name from organisation where id = any (${ids.organisations.filter((id) => id !== null)}::uuid[])
    union all select id, name from person where id = any (${ids.people.filter((id) => id !== null)}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
