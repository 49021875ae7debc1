import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import type { LineState, lineSorts } from '../model/lines.ts'
import { allocated, type LineRecord, lines } from './lines.ts'

/** What somebody wants to see of the lines; an empty or absent wish means all. */
export type LineWish = {
  readonly organisation?: string | undefined
  readonly year?: number | undefined
  readonly state?: LineState | undefined
  readonly source?: string | undefined
  readonly measure?: string | undefined
  readonly word?: string | undefined
  readonly withdrawn?: boolean | undefined
  readonly sort: (typeof lineSorts)[number]
  readonly descending: boolean
  readonly from: number
  readonly count: number
}

const orders: Readonly<Record<LineWish['sort'], RawBuilder<unknown>>> = {
  year: sql`l.year`,
  organisation: sql`lower(o.abbreviation)`,
  cents: sql`l.cents`,
  purpose: sql`lower(l.purpose)`,
  source: sql`lower(l.source)`,
  state: sql`array_position(array['requested', 'reserved', 'decided', 'realised'], l.state)`,
  rest: sql`l.cents - coalesce(a.cents, 0)`,
}

/** One page of the lines that fit, and how many fit in all. Shares are added up for the page alone, unless the order asks for all. */
export async function listLineRows(tx: Tx, programme: string, wish: LineWish): Promise<{ rows: LineRecord[]; total: number }> {
  const fitting = lines(tx, programme).where((eb) => eb.and(conditions(eb, wish)))
  const { total } = await fitting.clearSelect().select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const page = await fitting
    .$if(wish.sort === 'rest', (query) => query.leftJoin(sharesOf(tx, programme), 'a.line_id', 'l.id'))
    .clearSelect()
    .select('l.id')
    .orderBy(sql`${orders[wish.sort]} ${wish.descending ? sql`desc` : sql`asc`}`)
    .orderBy('l.year')
    .orderBy('l.id')
    .offset(wish.from)
    .limit(wish.count)
    .execute()
  const place = new Map(page.map(({ id }, at) => [id, at]))
  if (place.size === 0) return { rows: [], total }
  const rows = await lines(tx, programme)
    .select(allocated.as('allocated'))
    .where('l.id', 'in', [...place.keys()])
    .execute()
  return { rows: rows.sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0)), total }
}

function sharesOf(tx: Tx, programme: string) {
  return tx
    .selectFrom('budget_share as s')
    .select((eb) => ['s.line_id', eb.fn.sum<string>('s.cents').as('cents')])
    .where('s.programme_id', '=', programme)
    .where('s.cents', '>', '0')
    .groupBy('s.line_id')
    .as('a')
}

function conditions(eb: ExpressionBuilder<Tables & { l: Tables['budget_line'] }, 'l'>, wish: LineWish) {
  const { organisation, year, state, source, measure, word, withdrawn = false } = wish
  const holding = word === undefined || word === '' ? null : `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return [
    eb('l.withdrawn', '=', withdrawn),
    ...(organisation === undefined ? [] : [eb('l.organisation_id', '=', organisation)]),
    ...(year === undefined ? [] : [eb('l.year', '=', year)]),
    ...(state === undefined ? [] : [eb('l.state', '=', state)]),
    ...(source === undefined ? [] : [eb('l.source', '=', source)]),
    ...(measure === undefined
      ? []
      : [sql<boolean>`l.id in (select s.line_id from budget_share s where s.measure_id = ${measure} and s.cents > 0)`]),
    ...(holding === null ? [] : [sql<boolean>`(l.purpose ilike ${holding} or l.source ilike ${holding})`]),
  ]
}
