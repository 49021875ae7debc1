import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { BehindMeasure, ItemChange, ItemChanges, MeasureCounts, MilestoneMove } from '../model/standing.ts'

type At = { readonly programme: string; readonly day: string }

/** The measures of the tree on a day, counted, and the few that are furthest behind as `isBehind` of the rules has it: off track first. */
export async function findStanding(
  tx: Tx,
  { programme, day }: At,
  count: number,
): Promise<{ counts: MeasureCounts; behind: BehindMeasure[] }> {
  const { rows } = await sql<MeasureCounts & { behindRows: BehindMeasure[] | null }>`
    with late as (
      select m.item_id, count(*)::int as many from milestone m
      where m.programme_id = ${programme} and m.status = 'open' and m.due_on < ${day} group by m.item_id),
    running as materialized (
      select i.id, i.number, i.title, i.lead_id, i.confidence, i.ends_on, i.position, coalesce(late.many, 0) as late,
        coalesce(i.ends_on < ${day}, false) as past,
        coalesce(i.confidence = 'offTrack', false) or late.many > 0 or coalesce(i.ends_on < ${day}, false) as behind
      from programme_item i left join late on late.item_id = i.id
      where i.programme_id = ${programme} and i.kind = 'measure' and i.gone is null and i.status in ('planned', 'underway')),
    furthest as (
      select r.id, r.number, r.title, o.abbreviation as lead, r.confidence, r.late as "lateMilestones",
        case when r.past then r.ends_on end as "pastEnd"
      from running r left join organisation o on o.id = r.lead_id
      where r.behind
      order by r.confidence is not distinct from 'offTrack' desc, r.late desc, r.ends_on nulls last, r.position, r.id
      limit ${count})
    select ${standing(programme)}, count(*)::int as running,
      (count(*) filter (where behind))::int as behind,
      (count(*) filter (where confidence = 'onTrack'))::int as "onTrack",
      (count(*) filter (where confidence = 'atRisk'))::int as "atRisk",
      (count(*) filter (where confidence = 'offTrack'))::int as "offTrack",
      (count(*) filter (where past))::int as "pastEnd",
      coalesce(sum(late), 0)::int as "lateMilestones",
      (select jsonb_agg(to_jsonb(f)) from furthest f) as "behindRows"
    from running`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('An aggregate without groups has one row')
  const { behindRows, ...counts } = row
  return { counts, behind: behindRows ?? [] }
}

function standing(programme: string): RawBuilder<unknown> {
  const all = sql`select count(*)::int from programme_item where programme_id = ${programme} and gone is null`
  return sql`(${all}) as items, (${all} and kind = 'measure') as measures`
}

type Since = { readonly programme: string; readonly since: Date }

/** Items of the tree that are new, gone, or have another status or traffic light than at a moment: counted, what went worse first. */
export async function findChanges(tx: Tx, { programme, since }: Since, count: number): Promise<ItemChanges & { lines: ItemChange[] }> {
  const rank = (of: 'n' | 't') => sql`array_position(array['offTrack', 'atRisk', 'onTrack'], ${sql.ref(`${of}.confidence`)})`
  const both = sql`t.id is not null and t.gone is null and n.gone is null`
  const { rows } = await sql<ItemChanges & { lines: ItemChange[] | null }>`
    with changed as materialized (
      select n.id, n.kind, n.number, n.title, n.since,
        case when t.gone is null and t.id is not null then jsonb_build_object('status', t.status, 'confidence', t.confidence) end as before,
        case when n.gone is null then jsonb_build_object('status', n.status, 'confidence', n.confidence) end as after,
        n.gone is null and (t.id is null or t.gone is not null) as added,
        n.gone is not null and t.id is not null and t.gone is null as gone,
        ${both} and n.status <> t.status as status,
        ${both} and n.confidence is distinct from t.confidence as confidence,
        coalesce(${both} and ${rank('n')} < coalesce(${rank('t')}, 3), false) as worse
      from programme_item n left join programme_item_history t
        on t.id = n.id and t.programme_id = n.programme_id and t.until >= ${since} and t.since < ${since}
      where n.programme_id = ${programme} and n.since >= ${since}),
    first as (
      select array_remove(array[case when added then 'added' end, case when gone then 'gone' end, case when status then 'status' end,
          case when confidence then 'confidence' end], null) as what,
        jsonb_build_object('id', id, 'kind', kind, 'number', number, 'title', title) as item, before, after
      from changed where added or gone or status or confidence
      order by worse desc, gone desc, status desc, confidence desc, since desc, number, id limit ${count})
    select (count(*) filter (where added))::int as added, (count(*) filter (where gone))::int as gone,
      (count(*) filter (where status))::int as status, (count(*) filter (where confidence))::int as confidence,
      (select jsonb_agg(to_jsonb(f)) from first f) as lines
    from changed`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('An aggregate without groups has one row')
  return { ...row, lines: row.lines ?? [] }
}

type Moves = { readonly moved: number; readonly reached: number; readonly moves: MilestoneMove[] }

/** Milestones of what is in the tree that were there at a moment: how many were reached since, and those that got another day. */
export async function findMilestoneMoves(tx: Tx, { programme, since }: Since, count: number): Promise<Moves> {
  const { rows } = await sql<Omit<Moves, 'moves'> & { moves: MilestoneMove[] | null }>`
    with changed as materialized (
      select m.id, m.title, b.due_on as before, m.due_on as after,
        jsonb_build_object('id', i.id, 'kind', i.kind, 'number', i.number, 'title', i.title) as item,
        m.status <> 'dropped' and b.due_on <> m.due_on as moved, m.status = 'reached' and b.status <> 'reached' as reached
      from milestone m
        join milestone_history b on b.id = m.id and b.programme_id = m.programme_id and b.until >= ${since} and b.since < ${since}
        join programme_item i on i.id = m.item_id and i.gone is null
      where m.programme_id = ${programme} and m.since >= ${since}),
    furthest as (select id, title, before, after, item from changed where moved order by after - before desc, id limit ${count})
    select (count(*) filter (where moved))::int as moved, (count(*) filter (where reached))::int as reached,
      (select jsonb_agg(to_jsonb(f)) from furthest f) as moves
    from changed`.execute(tx)
  const [row] = rows
  return { moved: row?.moved ?? 0, reached: row?.reached ?? 0, moves: row?.moves ?? [] }
}
