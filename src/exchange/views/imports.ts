import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import {
  type ImportStatus,
  importStatuses,
  type ProgrammeImport,
  ProgrammeImportReport,
  type ProgrammeImportRow,
} from '../model/imports.ts'
import { findImportRow, type ImportRecord, listImportRows } from '../store/imports.ts'

const reportIn = parserOf(ProgrammeImportReport)
const mostListed = 20

/** The latest imports of a programme: one's own, and to its co-ordinators all. */
export async function listImports(tx: Tx, _actor: Actor, programme: string): Promise<ProgrammeImportRow[]> {
  return (await listImportRows(tx, programme, mostListed)).map(rowOf)
}

export async function getImport(
  tx: Tx,
  _actor: Actor,
  which: { readonly programme: string; readonly import: string },
): Promise<ProgrammeImport | Refusal<'import.unknown'>> {
  const found = await findImportRow(tx, which.programme, which.import)
  return found ? { ...rowOf(found), report: reportIn(found.report) } : refuse('import.unknown')
}

function rowOf({ id, files, status, outdated, done, total, by, created_at, finished_at }: ImportRecord): ProgrammeImportRow {
  return {
    id,
    files,
    status: importStatuses.find((one) => one === status) ?? ('failed' satisfies ImportStatus),
    outdated,
    done,
    total,
    by,
    createdAt: created_at.toISOString(),
    finishedAt: finished_at?.toISOString() ?? null,
  }
}
