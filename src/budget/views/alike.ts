import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { LineRow } from '../model/lines.ts'
import { type CostAlike, listCostsAlike, listLinesAlike, listStatedAlike, type Spoken, type StatedAlike } from '../store/alike.ts'
import { lineRow } from './lines.ts'

export type MoneyAlike = {
  readonly lines: readonly (LineRow & { readonly since: Date })[]
  readonly costs: readonly CostAlike[]
  readonly totals: readonly StatedAlike[]
}

type Asked = { readonly programme: string } & Spoken

/** The money of a programme that could be the money somebody speaks of elsewhere, and what is asked for by its id. */
export async function listMoneyAlike(tx: Tx, _actor: Actor, { programme, ...spoken }: Asked): Promise<MoneyAlike> {
  return {
    lines: (await listLinesAlike(tx, programme, spoken)).map((row) => ({ ...lineRow(row), since: row.since })),
    costs: await listCostsAlike(tx, programme, spoken),
    totals: await listStatedAlike(tx, programme, spoken),
  }
}
