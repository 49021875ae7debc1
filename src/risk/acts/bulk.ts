import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { MitigationFields, RiskFields } from '../model/risks.ts'
import { type MitigationRefusal, type RiskRefusal, refuseMitigation, refuseRisk } from '../rules/risks.ts'
import { insertMitigations } from '../store/mitigations.ts'
import { insertRisks } from '../store/risks.ts'

/** Rows of one programme. `id` is chosen by who adds them, so that rows can point at each other; `demo` marks invented data. */
type Rows<Row> = { readonly programme: string; readonly demo?: boolean; readonly rows: readonly Row[] }
export type RiskImport = { readonly id: string; readonly fields: RiskFields; readonly items: readonly string[] }
export type MitigationImport = { readonly id: string; readonly risk: string; readonly fields: MitigationFields }

/**
 * Adds many risks at once, as a co-ordinator who imports. A row that does not hang together is refused with its place in `rows` (from 0)
 * and nothing is written; that organisations, people and items exist is for who imports to see to.
 */
export async function addRiskRows(
  tx: Tx,
  actor: Actor,
  { programme, demo = false, rows }: Rows<RiskImport>,
): Promise<{ added: number } | Refusal<RiskRefusal>> {
  const refused = firstRefused(rows, ({ fields }) => refuseRisk(fields))
  if (refused) return refused
  await insertRisks(
    tx,
    rows.map((row) => ({ ...row, programme, demo, by: actor.person })),
  )
  const after = { risks: rows.length }
  await recordAct(tx, actor, { act: 'importRisks', thing: 'programme', thingId: programme, dossier: null, programme, after })
  return { added: rows.length }
}

/** Adds many mitigations at once; the same holds as for risks. */
export async function addMitigationRows(
  tx: Tx,
  actor: Actor,
  { programme, demo = false, rows }: Rows<MitigationImport>,
): Promise<{ added: number } | Refusal<MitigationRefusal>> {
  const refused = firstRefused(rows, ({ fields }) => refuseMitigation(fields))
  if (refused) return refused
  await insertMitigations(
    tx,
    rows.map((row) => ({ ...row, programme, demo, by: actor.person })),
  )
  const after = { mitigations: rows.length }
  await recordAct(tx, actor, { act: 'importMitigations', thing: 'programme', thingId: programme, dossier: null, programme, after })
  return { added: rows.length }
}

function firstRefused<Row, Code extends string>(rows: readonly Row[], rule: (row: Row) => Refusal<Code> | null): Refusal<Code> | null {
  for (const [row, one] of rows.entries()) {
    const refused = rule(one)
    if (refused) return refuse(refused.refused, { row })
  }
  return null
}
