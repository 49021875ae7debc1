import type { Tx } from '../../kernel/database.ts'
import type { BodyConclusion, ConcludedPoint } from '../model/conclusions.ts'

export type NewConclusion = {
  readonly conclusion: string
  readonly item: string
  readonly meeting: string
  readonly memo: string
  readonly dossier: string
  readonly version: string
  readonly why: string
  readonly body: string
  readonly metOn: string
  readonly by: string
}

/** Refused by the database unless the same was concluded in this transaction at a meeting that had this version on its agenda. */
export async function addConclusionRows(tx: Tx, of: NewConclusion, points: readonly ConcludedPoint[]): Promise<void> {
  const { conclusion, item, meeting, memo, dossier, version, metOn, by, why, body } = of
  const rows = points.map((point) => ({
    ...{ ...point, why, body },
    conclusion_id: conclusion,
    item_id: item,
    meeting_id: meeting,
    memo_id: memo,
    dossier_id: dossier,
    version_id: version,
    met_on: metOn,
    by_id: by,
  }))
  await tx.insertInto('memo_conclusion').values(rows).execute()
}

/** What bodies concluded of memos, the newest first; also what was corrected later. */
export async function listConclusionRows(tx: Tx, memos: readonly string[]): Promise<BodyConclusion[]> {
  if (memos.length === 0) return []
  const rows = await tx
    .selectFrom('memo_conclusion as c')
    .innerJoin('memo_version as v', 'v.id', 'c.version_id')
    .innerJoin('person as b', 'b.id', 'c.by_id')
    .leftJoin('memo_point as p', (join) => join.onRef('p.version_id', '=', 'c.version_id').onRef('p.point', '=', 'c.point'))
    .select(['c.id', 'c.conclusion_id', 'c.item_id', 'c.meeting_id', 'c.point', 'c.outcome', 'c.text', 'c.version_id', 'c.why'])
    .select(['c.body', 'c.met_on', 'c.at'])
    .select(['v.number as version_number', 'p.number as point_number', 'b.name as by'])
    .where('c.memo_id', 'in', memos)
    .orderBy('c.number', 'desc')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, point: row.point, text: row.text, why: row.why, body: row.body, by: row.by },
    conclusion: row.conclusion_id,
    item: row.item_id,
    meeting: row.meeting_id,
    // A constraint keeps the words.
    outcome: row.outcome as BodyConclusion['outcome'],
    pointNumber: row.point_number,
    version: row.version_id,
    versionNumber: row.version_number,
    metOn: row.met_on,
    at: row.at.toISOString(),
  }))
}
