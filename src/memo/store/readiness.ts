import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

/** Memos with the version that was offered last, who began them and who offered them. */
export async function listMemosToCheck(tx: Tx, memos: readonly string[]) {
  const { rows } = await sql<{
    id: string
    kind: string
    subject: string
    status: string
    version: string | null
    number: number | null
    offered_at: Date | null
    annexes: { number: number }[] | null
    points: number
    authors: { id: string; name: string }[]
  }>`
    select m.id, m.kind, m.subject, m.status, v.id as version, v.number, v.created_at as offered_at, v.annexes,
      (select count(*)::int from memo_point p where p.version_id = v.id) as points,
      (select jsonb_agg(distinct jsonb_build_object('id', p.id, 'name', p.name)) from person p
        where p.id = m.created_by or p.id = (
          select s.by_id from memo_step s where s.memo_id = m.id and s.act = 'offer' order by s.at desc limit 1)) as authors
    from memo m left join memo_version v on v.memo_id = m.id and v.number = m.offered_version
    where m.id = any (${memos}::uuid[])`.execute(tx)
  return rows
}

/** Every organisation that was asked about a memo, as it was asked last; `objected` where its newest opinion on some point objects. */
export async function listAskedLast(tx: Tx, memos: readonly string[]) {
  const { rows } = await sql<{
    memo_id: string
    name: string
    person_ids: string[]
    answered: boolean
    opinions: string[]
  }>`
    select distinct on (a.memo_id, o.abbreviation, o.id) a.memo_id, o.abbreviation as name, a.person_ids,
      exists (select from memo_opinion n where n.ask_id = a.id and n.point is null) as answered,
      array(select last.opinion from (
        select distinct on (n.point) n.opinion from memo_opinion n where n.ask_id = a.id order by n.point, n.at desc) last) as opinions
    from memo_ask a join memo_round r on r.id = a.round_id join organisation o on o.id = a.organisation_id
    where a.memo_id = any (${memos}::uuid[])
    order by a.memo_id, o.abbreviation, o.id, r.number desc`.execute(tx)
  return rows
}

/** What the newest versions of memos say where they speak of annexes. */
export async function listAnnexMentions(tx: Tx, memos: readonly string[]): Promise<{ memo_id: string; content: string }[]> {
  return await tx
    .selectFrom('memo_passage')
    .select(['memo_id', 'content'])
    .where('memo_id', 'in', [...memos])
    .where('content', 'ilike', '%bijlage%')
    .execute()
}

/** Annexes of memos of which there is no file. */
export async function listEmptyAnnexes(tx: Tx, memos: readonly string[]): Promise<{ memo_id: string; number: number }[]> {
  return await tx
    .selectFrom('memo_annex as a')
    .select(['a.memo_id', 'a.number'])
    .where('a.memo_id', 'in', [...memos])
    .where('a.withdrawn_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('memo_annex_version as v').select('v.id').whereRef('v.annex_id', '=', 'a.id'))),
    )
    .execute()
}

/** Who signs memos, in their order, and whether they signed the version that was offered last. */
export async function listSigners(tx: Tx, memos: readonly string[]) {
  const { rows } = await sql<{ memo_id: string; id: string; name: string; signed: boolean }>`
    select s.memo_id, p.id, p.name, exists (
      select from memo_signature g join memo_version v on v.id = g.version_id join memo m on m.id = v.memo_id and m.offered_version = v.number
      where g.signatory_id = s.id) as signed
    from memo_signatory s join person p on p.id = s.person_id
    where s.memo_id = any (${memos}::uuid[]) and s.ended_at is null order by s.memo_id, s.position`.execute(tx)
  return rows
}

/** Who decides on versions and has not said yes or no of all of it. */
export async function listWaitedFor(tx: Tx, versions: readonly string[]) {
  const { rows } = await sql<{ version: string; id: string; name: string }>`
    select distinct v.id as version, p.id, p.name
    from unnest(${versions}::uuid[]) as v(id) cross join lateral memo_outcomes(v.id) o join person p on p.id = o.minister_id
    where o.outcome is null or o.outcome in ('discuss', 'held') order by p.name`.execute(tx)
  return rows
}

/** When versions were frozen, by their id. */
export async function listVersionMoments(tx: Tx, versions: readonly string[]): Promise<{ id: string; number: number; created_at: Date }[]> {
  return await tx
    .selectFrom('memo_version')
    .select(['id', 'number', 'created_at'])
    .where('id', 'in', [...versions])
    .execute()
}
