import type { Tx } from '../../kernel/database.ts'
import type { RiskRow } from '../model/risks.ts'
import type { NegativeTest, OverdueMitigation } from '../model/standing.ts'
import { sumUp } from '../rules/scores.ts'
import { countRiskMoves, listRiskRows } from '../store/risk-list.ts'
import { listNegativeRows, listOverdueRows } from '../store/standing.ts'

type Counted<Row> = { readonly rows: Row[]; readonly total: number }
export type RiskStanding = {
  readonly sums: { readonly live: number; readonly high: number; readonly unassessed: number }
  readonly high: RiskRow[]
  readonly overdue: Counted<OverdueMitigation>
  readonly negative: Counted<NegativeTest>
}

/** How the risks stand on a day: what is high after mitigation, what should have been done, and what cannot be carried out. */
export async function getRiskStanding(
  tx: Tx,
  { programme, day }: { readonly programme: string; readonly day: string },
  count: number,
): Promise<RiskStanding> {
  return {
    sums: sumUp(await countRiskMoves(tx, programme)),
    high: (await listRiskRows(tx, programme, { level: 'high', count })).rows,
    overdue: await listOverdueRows(tx, { programme, day }, count),
    negative: await listNegativeRows(tx, programme, count),
  }
}
