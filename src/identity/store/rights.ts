import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { holds } from './directory.ts'

export type RightRecord = {
  person: string
  name: string
  organisation: string
  department: string | null
  job_title: string
  right: string
  where: 'installation' | 'programme' | 'dossier' | 'person'
  where_name: string | null
  through: string | null
  since: Date
  until: Date | null
  granted_by: string | null
  total: number
}

export type RightsWish = { readonly text: string; readonly special: boolean; readonly from: number; readonly count: number | null }

const searched = ['name', 'organisation', 'department', 'where_name', 'through'].map((column) => sql.ref(column))

/** Every right in force of everybody who works here: roles by name, through organisation and department, and acting for others. */
export async function listRightRows(tx: Tx, wish: RightsWish): Promise<RightRecord[]> {
  const { rows } = await sql<RightRecord>`
    with held as (
      select m.person_id as holder, m.id, null as through from membership m where m.person_id is not null
      union all
      select p.id, m.id, o.name from membership m join organisation o on o.id = m.organisation_id join person p on p.organisation_id = o.id
      union all
      select p.id, m.id, t.name from membership m join department t on t.id = m.department_id join person p on p.department_id = t.id
    ), rights as (
      select held.holder, m.role as right,
        case when m.dossier_id is not null then 'dossier' when m.programme_id is not null then 'programme' else 'installation' end as where,
        coalesce(r.name, d.title) as where_name, held.through, m.since, m.until, m.granted_by
      from held join membership m on m.id = held.id
        left join programme r on r.id = m.programme_id left join dossier d on d.id = m.dossier_id
      union all
      select d.deputy_id, d.kind, 'person', p.name, null, d.since, d.until, d.granted_by
      from deputy d join person p on p.id = d.for_id where p.left_at is null
    ), told as (
      select p.id as person, p.name, o.abbreviation as organisation, t.abbreviation as department, p.job_title,
        x.right, x.where, x.where_name, x.through, x.since, x.until, g.name as granted_by
      from rights x join person p on p.id = x.holder join organisation o on o.id = p.organisation_id
        left join department t on t.id = p.department_id left join person g on g.id = x.granted_by
      where p.left_at is null and x.since <= now() and (x.until is null or x.until > now())
        and (not ${wish.special} or x.where = 'installation')
    )
    select told.*, (count(*) over ())::int as total from told where ${holds(searched, wish.text)}
    order by name, person, "where", "right", since
    offset ${wish.from} limit ${wish.count}`.execute(tx)
  return rows
}
