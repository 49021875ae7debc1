import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

export type Wish = { readonly text: string; readonly from: number; readonly count: number }

/** Whether one of the texts holds the words, whatever their accents and capitals. */
export function holds(texts: readonly RawBuilder<unknown>[], words: string): RawBuilder<boolean> {
  const pattern = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`unaccent(lower(concat_ws(' ', ${sql.join(texts)}))) like unaccent(lower(${pattern}))`
}

const personTexts = [
  sql.ref('p.name'),
  sql.ref('p.job_title'),
  sql.ref('o.abbreviation'),
  sql.ref('o.name'),
  sql.ref('t.abbreviation'),
  sql.ref('t.name'),
]

export type PersonWish = Wish & { readonly organisation: string | null; readonly department: string | null; readonly left: boolean }

export function listPeopleRows(tx: Tx, wish: PersonWish) {
  let query = tx
    .selectFrom('person as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .leftJoin('department as t', 't.id', 'p.department_id')
    .select(['p.id', 'p.name', 'p.job_title', 'p.left_at', 'p.organisation_id', 'p.department_id'])
    .select(['o.name as organisation', 't.name as department'])
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where('p.left_at', wish.left ? 'is not' : 'is', null)
    .where(holds(personTexts, wish.text))
  if (wish.organisation !== null) query = query.where('p.organisation_id', '=', wish.organisation)
  if (wish.department !== null) query = query.where('p.department_id', '=', wish.department)
  return query.orderBy('p.name').orderBy('p.id').offset(wish.from).limit(wish.count).execute()
}

export type HolderRow = { kind: 'person' | 'organisation' | 'department'; id: string; name: string; detail: string }

/** Whoever a role can be given to: those whose name or abbreviation begins with the words first, organisations before people. */
export async function listHolderRows(tx: Tx, { words, kind }: { words: string; kind: HolderRow['kind'] | null }): Promise<HolderRow[]> {
  const begins = `${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<HolderRow>`
    select kind, id, name, detail from (
      select 'person' as kind, 3 as rank, p.id, p.name, concat_ws(', ', o.abbreviation, t.abbreviation, nullif(p.job_title, '')) as detail,
        p.name as short, ${holds(personTexts, words)} as fits
      from person p join organisation o on o.id = p.organisation_id left join department t on t.id = p.department_id
      where p.left_at is null
      union all
      select 'organisation', 1, o.id, o.name, o.abbreviation, o.abbreviation, ${holds([sql.ref('o.name'), sql.ref('o.abbreviation')], words)}
      from organisation o where o.ended_at is null
      union all
      select 'department', 2, t.id, t.name, concat_ws(', ', o.abbreviation, t.abbreviation), t.abbreviation,
        ${holds([sql.ref('t.name'), sql.ref('t.abbreviation'), sql.ref('o.abbreviation')], words)}
      from department t join organisation o on o.id = t.organisation_id where t.ended_at is null
    ) found
    where fits and (${kind}::text is null or kind = ${kind})
    order by (lower(short) like lower(${begins}) or lower(name) like lower(${begins})) desc, rank, name, id
    limit 20`.execute(tx)
  return rows
}
