import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { MemoWish, Minister } from '../model/find.ts'
import { type MemoRecord, memoRows } from './memos.ts'

export type Page = { readonly from: number; readonly count: number }

/** What a wish asks of the memos `m`, beside who may see them. */
function filtersOf(wish: MemoWish): RawBuilder<unknown>[] {
  const like = (text: string) => `%${text.toLowerCase().replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`
  return [
    ...(wish.dossier ? [sql`m.dossier_id = ${wish.dossier}`] : []),
    ...(wish.status ? [sql`m.status = ${wish.status}`] : []),
    ...(wish.kind ? [sql`m.kind = ${wish.kind}`] : []),
    ...(wish.since ? [sql`m.memo_date >= ${wish.since}::date`] : []),
    ...(wish.until ? [sql`m.memo_date <= ${wish.until}::date`] : []),
    ...(wish.minister ? [sql`m.id in (select a.memo_id from memo_addressee a where a.person_id = ${wish.minister})`] : []),
    ...(wish.mine ? [sql`m.id in (select access_memos_that_wait())`] : []),
    // What costs most is asked last.
    ...(wish.text ? [sql`lower(m.subject) like ${like(wish.text)}`] : []),
    ...(wish.unit ? [sql`lower(m.from_unit) like ${like(wish.unit)}`] : []),
  ]
}

const columns: Readonly<Record<NonNullable<MemoWish['sort']>, string>> = {
  since: 'm.since',
  subject: 'lower(m.subject)',
  kind: 'm.kind',
  status: 'm.status',
  from: 'lower(m.from_unit)',
  memoDate: 'm.memo_date',
  decideBy: 'm.decide_by',
  dossier: '(select lower(d.title) from dossier d where d.id = m.dossier_id)',
}

/** The memos that fit, of those that this transaction's actor sees. */
export async function findMemoRows(tx: Tx, wish: MemoWish, page: Page) {
  const filters = filtersOf(wish)
  const { ids, total } = filters.length === 0 ? await pageOfAll(tx, wish, page) : await pageOfFitting(tx, wish, { ...page, filters })
  const found = new Map((await listFound(tx, ids)).map((row) => [row.id, row]))
  return { rows: ids.flatMap((id) => found.get(id) ?? []), total }
}

type Ids = { readonly ids: readonly string[]; readonly total: number }

function orderOf({ sort = 'since', direction = sort === 'since' ? 'descending' : 'ascending' }: MemoWish) {
  const turn = direction === 'descending' ? 'desc' : 'asc'
  return { by: sql.raw(columns[sort]), turn: sql.raw(sort === 'memoDate' || sort === 'decideBy' ? `${turn} nulls last` : turn) }
}

/** The order is an index here, so the page is there at once, and the count is a look at every row. */
async function pageOfAll(tx: Tx, wish: MemoWish, { from, count }: Page): Promise<Ids> {
  const { by, turn } = orderOf(wish)
  const { rows } = await sql<{ id: string }>`select m.id from memo m order by ${by} ${turn}, m.id offset ${from} limit ${count}`.execute(tx)
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total from memo m`.execute(tx)
  return { ids: rows.map(({ id }) => id), total: counted[0]?.total ?? 0 }
}

/** Filters look at every row: once, for page and count together. */
async function pageOfFitting(
  tx: Tx,
  wish: MemoWish,
  { from, count, filters }: Page & { readonly filters: readonly RawBuilder<unknown>[] },
): Promise<Ids> {
  const { by, turn } = orderOf(wish)
  const { rows } = await sql<{ id: string | null; total: number }>`
    with fitting as materialized (select m.id, ${by} as place from memo m where ${sql.join(filters, sql` and `)})
    select page.id, (select count(*)::int from fitting) as total
    from (select) one left join lateral (select id, place from fitting order by place ${turn}, id offset ${from} limit ${count}) page on true
    order by page.place ${turn}, page.id`.execute(tx)
  return { ids: rows.flatMap(({ id }) => id ?? []), total: rows[0]?.total ?? 0 }
}

function listFound(tx: Tx, ids: readonly string[]): Promise<MemoRecord[]> {
  if (ids.length === 0) return Promise.resolve([])
  return memoRows(tx).where('m.id', 'in', ids).execute()
}

/** Who is or was minister where the actor reads. */
export async function listMinisterRows(tx: Tx): Promise<Minister[]> {
  const { rows } = await sql<Minister>`select person_id as id, name, organisation from access_ministers() order by name, person_id`.execute(
    tx,
  )
  return rows
}

/** The names of the ministries that exist now. */
export async function listMinistries(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('organisation')
    .select('name')
    .where('kind', '=', 'ministry')
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute()
  return rows.map(({ name }) => name)
}
