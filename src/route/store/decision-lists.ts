import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { type AdoptedList, type DecisionLine, DecisionLines } from '../model/outcomes.ts'

const parseLines = parserOf(DecisionLines)
const parseActions = parserOf(Type.Pick(DecisionLines, ['actions']))

/** What a meeting decided as it stands now, of what the reader sees. */
export async function linesNow(tx: Tx, meeting: string): Promise<DecisionLines> {
  const { rows } = await sql<DecisionLine>`
    select item_id as item, position, title, kind, outcome, text, version, points, actions from meeting_decisions(${meeting})`.execute(tx)
  const { rows: general } = await sql<{ actions: unknown }>`select actions_agreed(${meeting}, null) as actions`.execute(tx)
  return parseLines({ lines: rows, actions: general[0]?.actions })
}

export type AdoptedRow = Omit<AdoptedList, 'changes'> & Pick<DecisionLines, 'actions'>

/** The lists of decisions of a meeting that were adopted, the newest version first. */
export async function listAdopted(tx: Tx, meeting: string): Promise<AdoptedRow[]> {
  const rows = await tx
    .selectFrom('decision_list as l')
    .innerJoin('person as p', 'p.id', 'l.adopted_by')
    .leftJoin('meeting as m', 'm.id', 'l.adopted_at')
    .select(['l.id', 'l.serial', 'l.number', 'l.why', 'l.adopted_on', 'l.at', 'l.sha256', 'l.actions', 'p.name', 'm.day'])
    .where('l.meeting_id', '=', meeting)
    .orderBy('l.number', 'desc')
    .execute()
  return rows.map(({ adopted_on, at, name, day, actions, ...same }) => ({
    ...same,
    ...parseActions({ actions }),
    adoptedOn: adopted_on,
    adoptedAt: day,
    adoptedBy: name,
    at: at.toISOString(),
  }))
}

/** The lines of lists that the reader sees, by the list. */
export async function listAdoptedLines(tx: Tx, lists: readonly string[]): Promise<ReadonlyMap<string, DecisionLine[]>> {
  if (lists.length === 0) return new Map()
  const rows = await tx
    .selectFrom('decision_list_item')
    .select(['list_id', 'item_id as item', 'position', 'title', 'kind', 'outcome', 'text', 'version', 'points', 'actions'])
    .where('list_id', 'in', [...lists])
    .orderBy('position')
    .orderBy('item_id')
    .execute()
  const byList = Map.groupBy(rows, ({ list_id }) => list_id)
  return new Map(
    [...byList].map(([list, of]) => [list, parseLines({ lines: of.map(({ list_id: _list, ...line }) => line), actions: [] }).lines]),
  )
}

export type Adoption = { readonly meeting: string; readonly on: string; readonly at: string | null; readonly why: string }

/** Adopts the list of decisions of a meeting, all of it; or answers why not. Refused by the database to who does not keep the meeting. */
export async function adoptDecisionList(tx: Tx, { meeting, on, at, why }: Adoption): Promise<'adopted' | 'open' | 'empty' | 'unchanged'> {
  const { rows } = await sql<{ outcome: 'adopted' | 'open' | 'empty' | 'unchanged' }>`
    select adopt_decisions(${meeting}, ${on}, ${at}, ${why}) as outcome`.execute(tx)
  return rows[0]?.outcome ?? 'open'
}
