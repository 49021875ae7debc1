import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { RiskMove, RiskRow, RiskWish } from '../model/risks.ts'
import { levelFrom } from '../model/scores.ts'

const chanceAfter = sql<number | null>`coalesce(r.chance_after, r.chance)`
const impactAfter = sql<number | null>`coalesce(r.impact_after, r.impact)`
const scoreAfter = sql<number | null>`coalesce(r.chance_after * r.impact_after, r.chance * r.impact)`
const ownerName = sql<string>`coalesce(o.abbreviation, p.name, '')`
const raisedByName = sql<string>`coalesce(b.abbreviation, r.raised_by)`
const due = sql<string | null>`(select min(m.due_on) from mitigation m where m.risk_id = r.id and m.status in ('planned', 'underway'))`
const openMitigations = sql<number>`(select count(*)::int from mitigation m where m.risk_id = r.id and m.status in ('planned', 'underway'))`

const orders: Readonly<Record<NonNullable<RiskWish['sort']>, RawBuilder<unknown>>> = {
  after: scoreAfter,
  before: sql`r.chance * r.impact`,
  title: sql`lower(r.title)`,
  status: sql`array_position(array['open', 'materialised', 'accepted', 'mitigated', 'closed'], r.status)`,
  owner: sql`nullif(lower(${ownerName}), '')`,
  raisedBy: sql`nullif(lower(${raisedByName}), '')`,
  due,
}

/** The risks that fit, a page of them, and how many there are in all. */
export async function listRiskRows(tx: Tx, programme: string, wish: RiskWish): Promise<{ rows: RiskRow[]; total: number }> {
  const { sort = 'after', descending = sort === 'after' } = wish
  const direction = descending ? sql`desc nulls last` : sql`asc nulls last`
  const { rows } = await sql<RiskRow & { total: number }>`
    select r.id, r.code, r.title, r.chance, r.impact, r.chance_after as "chanceAfter", r.impact_after as "impactAfter", r.status,
      ${raisedByName} as "raisedByName", ${ownerName} as "ownerName", ${openMitigations} as "openMitigations", ${due} as due,
      (count(*) over ())::int as total
    from risk r
      left join organisation o on o.id = r.owner_id
      left join person p on p.id = r.owner_person_id
      left join organisation b on b.id = r.raised_by_id
    where r.programme_id = ${programme} and ${sql.join(conditions(wish), sql` and `)}
    order by ${orders[sort]} ${direction}, lower(r.title), r.id
    offset ${wish.from ?? 0} limit ${wish.count ?? 50}`.execute(tx)
  const total = rows[0]?.total ?? 0
  return { rows: rows.map(({ total: _, ...row }) => row), total }
}

function conditions(wish: RiskWish): RawBuilder<unknown>[] {
  const { status = 'live', chance, impact, when = 'after' } = wish
  const all = [statusIs(status)]
  if (wish.text) all.push(holdsWords(wish.text))
  if (wish.level) all.push(levelIs(wish.level))
  if (chance !== undefined) all.push(sql`${when === 'after' ? chanceAfter : sql`r.chance`} = ${chance}`)
  if (impact !== undefined) all.push(sql`${when === 'after' ? impactAfter : sql`r.impact`} = ${impact}`)
  if (wish.item) all.push(sql`r.item_ids @> array[${wish.item}]::uuid[]`)
  if (wish.organisation) all.push(sql`${wish.organisation}::uuid in (r.owner_id, p.organisation_id, r.raised_by_id)`)
  return all
}

function statusIs(status: NonNullable<RiskWish['status']>): RawBuilder<unknown> {
  if (status === 'all') return sql`true`
  return status === 'live' ? sql`r.status <> 'closed'` : sql`r.status = ${status}`
}

function holdsWords(text: string): RawBuilder<unknown> {
  return sql`position(lower(${text}) in lower(concat_ws(' ', r.code, r.title, r.cause, r.event, r.consequence, ${raisedByName}, ${ownerName}))) > 0`
}

function levelIs(level: NonNullable<RiskWish['level']>): RawBuilder<unknown> {
  if (level === 'unassessed') return sql`r.chance is null`
  const next = { low: levelFrom.medium, medium: levelFrom.high, high: 26 }[level]
  return sql`${scoreAfter} >= ${levelFrom[level]} and ${scoreAfter} < ${next}`
}

/** How many live risks have which scores. */
export async function countRiskMoves(tx: Tx, programme: string): Promise<RiskMove[]> {
  const { rows } = await sql<RiskMove>`
    select r.chance, r.impact, r.chance_after as "chanceAfter", r.impact_after as "impactAfter", count(*)::int as count
    from risk r where r.programme_id = ${programme} and r.status <> 'closed'
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(tx)
  return rows
}

export async function countAllRisks(tx: Tx, programme: string): Promise<number> {
  const { count } = await tx
    .selectFrom('risk')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('programme_id', '=', programme)
    .executeTakeFirstOrThrow()
  return count
}
