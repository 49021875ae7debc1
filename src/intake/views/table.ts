import { getDossier } from '../../dossier/views/dossiers.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { TableName, TableRow } from '../model.ts'
import { documentRow, findingRow, proposalRow, timelineRow } from '../rules/tables.ts'
import { getTimeline, listFindings, listProposals } from './dossier.ts'

type Asked = { readonly dossier: string; readonly table: TableName; readonly language: 'nl' | 'en' }

/** All rows of one table of a dossier, in the order of the text. */
export async function listTableRows(
  tx: Tx,
  actor: Actor,
  { dossier, table, language }: Asked,
): Promise<TableRow[] | Refusal<'dossier.unknown'>> {
  if (table === 'timeline') return rowsOf(await getTimeline(tx, actor, dossier), timelineRow)
  if (table === 'findings') return rowsOf(await listFindings(tx, actor, dossier), (finding) => findingRow(finding, language))
  if (table === 'documents') {
    const found = await getDossier(tx, actor, dossier)
    return isRefusal(found) ? found : found.documents.map(documentRow)
  }
  return rowsOf(await listProposals(tx, actor, { dossier, kind: table }), proposalRow)
}

function rowsOf<T>(found: readonly T[] | Refusal<'dossier.unknown'>, row: (one: T) => TableRow): TableRow[] | Refusal<'dossier.unknown'> {
  return isRefusal(found) ? found : found.map(row)
}
