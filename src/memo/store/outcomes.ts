import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { OutcomeWish } from '../model/find.ts'
import type { Page } from './find.ts'

type Found = { readonly memo_id: string; readonly point: string; readonly version_id: string; readonly found: number }

/** The function looks through an index that row-level security would switch off, and keeps to the same access itself. */
async function findKeys(tx: Tx, wish: OutcomeWish, { from, count }: Page): Promise<Found[]> {
  const { text, waiting = false, minister, outcome, since, until, dossier } = wish
  const { rows } = await sql<Found>`select * from access_find_outcomes(${text || null}, ${waiting}, ${minister ?? null}, ${outcome ?? null},
    ${since ?? null}, ${until ?? null}, ${dossier ?? null}, ${from}, ${count})`.execute(tx)
  return rows
}

export type OutcomeRecord = Awaited<ReturnType<typeof listOutcomes>>[number]

/** Points with what was decided on them, in the order in which they were found. */
export async function findOutcomeRows(tx: Tx, wish: OutcomeWish, page: Page): Promise<{ rows: OutcomeRecord[]; total: number }> {
  const keys = await findKeys(tx, wish, page)
  if (keys.length === 0) return { rows: [], total: 0 }
  const keyOf = (row: { memo_id: string; point: string }) => `${row.memo_id} ${row.point}`
  const memos = [...new Set(keys.map(({ memo_id }) => memo_id))]
  const found = new Map((await listOutcomes(tx, memos, wish.waiting ?? false)).map((row) => [keyOf(row), row]))
  return { rows: keys.flatMap((key) => found.get(keyOf(key)) ?? []), total: keys[0]?.found ?? 0 }
}

function listOutcomes(tx: Tx, memos: readonly string[], waits: boolean) {
  return tx
    .selectFrom('memo_outcome as o')
    .innerJoin('memo as m', 'm.id', 'o.memo_id')
    .innerJoin('dossier as d', 'd.id', 'o.dossier_id')
    .innerJoin('memo_version as v', 'v.id', 'o.version_id')
    .select(['o.memo_id', 'o.dossier_id', 'o.point', 'o.version_id', 'o.number', 'o.question', 'o.reasons', 'o.said'])
    .select(['m.subject', 'm.status', 'm.decide_by', 'd.title as dossier_title', 'v.number as version'])
    .where('o.memo_id', 'in', memos)
    .where('o.waits', '=', waits)
    .execute()
}

export type DecisionRow = Awaited<ReturnType<typeof listNewestDecisions>>[number]

/** Of each minister the newest decision on each point of these versions of these memos. */
export function listNewestDecisions(tx: Tx, memos: readonly string[], versions: readonly string[]) {
  return tx
    .selectFrom('memo_decision as d')
    .innerJoin('person as p', 'p.id', 'd.minister_id')
    .innerJoin('person as b', 'b.id', 'd.by_id')
    .distinctOn(['d.version_id', 'd.point', 'd.minister_id'])
    .select(['d.version_id', sql<string>`coalesce(d.point, '')`.as('point'), 'd.outcome', 'd.condition', 'd.remark', 'd.at'])
    .select(['d.minister_id', 'd.by_id', 'p.name as minister', 'b.name as by'])
    .where('d.memo_id', 'in', memos)
    .where('d.version_id', 'in', versions)
    .orderBy('d.version_id')
    .orderBy('d.point')
    .orderBy('d.minister_id')
    .orderBy('d.number', 'desc')
    .execute()
}

/** Who decides on memos: those of their addressees who do. */
export function listDeciders(tx: Tx, memos: readonly string[]) {
  return tx
    .selectFrom('memo_addressee')
    .select(['memo_id', 'name', 'person_id'])
    .where('memo_id', 'in', memos)
    .where('decides', '=', true)
    .orderBy('memo_id')
    .orderBy('position')
    .execute()
}
