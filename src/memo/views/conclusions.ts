import type { Tx } from '../../kernel/database.ts'
import type { BodyConclusion } from '../model/conclusions.ts'
import type { Point } from '../model/text.ts'
import { listConclusionRows } from '../store/conclusions.ts'
import { listPointsOf } from '../store/rounds.ts'

/** What bodies concluded of memos, the newest first. */
export function listConclusions(tx: Tx, memos: readonly string[]): Promise<BodyConclusion[]> {
  return listConclusionRows(tx, memos)
}

/** The decision points of versions, by the id of the version. */
export async function pointsOfVersions(
  tx: Tx,
  versions: readonly string[],
): Promise<ReadonlyMap<string, readonly Pick<Point, 'point' | 'number' | 'question'>[]>> {
  return await listPointsOf(tx, versions)
}
