import { createHash, randomUUID } from 'node:crypto'
import { type Recorded, recordAct, recordActs } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Sheet, TypedCell } from '../../kernel/sheets.ts'
import type { ProgrammeImport } from '../model/imports.ts'
import type { SheetKind, Values } from '../model/sheets.ts'
import { type ImportPlan, planImport } from '../rules/import/plan.ts'
import { gistOf, reportOf } from '../rules/import/report.ts'
import { itemKindOf } from '../rules/import/tree-rules.ts'
import {
  addImport,
  type CheckedImport,
  checkedAgain,
  claimCells,
  findImportRow,
  finishImport,
  moveImport,
  withdrawOlder,
} from '../store/imports.ts'
import { loadState } from '../store/state.ts'
import { getImport } from '../views/imports.ts'
import { roomRules } from './room-rules.ts'
import { type Progress, writePlan } from './write-plan.ts'

type Cells = readonly Sheet<TypedCell>[]
type Offered = { readonly programme: string; readonly files: readonly string[]; readonly sheets: Cells }
type Which = { readonly programme: string; readonly import: string }

/** Checks what was offered against the programme and keeps it until it is confirmed. Of the programme nothing is written. */
export async function checkProgrammeImport(
  tx: Tx,
  actor: Actor,
  { programme, files, sheets }: Offered,
): Promise<ProgrammeImport | Refusal> {
  const plan = await planOf(tx, actor, { programme, sheets })
  await withdrawOlder(tx, { programme, by: actor.person })
  const id = randomUUID()
  await addImport(tx, { id, programme, by: actor.person, subject: actor.subject, files, checked: checkedOf(plan, sheets) })
  return getImport(tx, actor, { programme, import: id })
}

/** The one who offered it says that it may be written. */
export async function confirmProgrammeImport(tx: Tx, actor: Actor, which: Which): Promise<ProgrammeImport | Refusal> {
  const found = await findImportRow(tx, which.programme, which.import)
  if (!found) return refuse('import.unknown')
  if (found.created_by !== actor.person) return refuse('import.not-yours')
  if (!(await moveImport(tx, found.id, { from: ['ready'], to: 'writing' }))) return refuse('import.not-ready')
  return getImport(tx, actor, which)
}

export async function withdrawProgrammeImport(tx: Tx, actor: Actor, which: Which): Promise<ProgrammeImport | Refusal> {
  const found = await findImportRow(tx, which.programme, which.import)
  if (!found) return refuse('import.unknown')
  if (found.created_by !== actor.person) return refuse('import.not-yours')
  if (!(await moveImport(tx, found.id, { from: ['ready', 'faulty'], to: 'withdrawn' }))) return refuse('import.not-ready')
  return getImport(tx, actor, which)
}

/**
 * Writes a confirmed import, all of it or nothing. Where the programme changed since the check, nothing is written and it is checked anew.
 * Refused where another writes in the same rows at this very moment; the transaction must then be undone.
 */
export async function writeProgrammeImport(tx: Tx, actor: Actor, which: Which, onProgress: Progress): Promise<Refusal | null> {
  const cells = await claimCells(tx, which.import)
  if (!cells) return null
  const sheets = cells.sheets as Cells
  const plan = await planOf(tx, actor, { programme: which.programme, sheets })
  const checked = checkedOf(plan, sheets)
  if (checked.gist !== cells.gist) {
    await checkedAgain(tx, which.import, checked)
    return null
  }
  if (!(await writePlan(tx, actor, { programme: which.programme, rows: plan.rows, onProgress }))) return refuse('import.changed-meanwhile')
  await recordActs(tx, actor, recordsOf(plan, which.programme))
  const after = Object.fromEntries(checked.report.sheets.map(({ name, added, changed }) => [name, { added, changed }]))
  const importAct = { act: 'importProgramme', thing: 'programme', thingId: which.programme, dossier: null, programme: which.programme }
  await recordAct(tx, actor, { ...importAct, after })
  await finishImport(tx, which.import, plan.rows.length)
  return null
}

async function planOf(tx: Tx, actor: Actor, { programme, sheets }: Omit<Offered, 'files'>): Promise<ImportPlan> {
  const state = await loadState(tx, programme)
  return planImport(sheets, state, { rules: await roomRules(tx, actor, programme), newId: randomUUID })
}

function checkedOf(plan: ImportPlan, sheets: Cells): CheckedImport {
  const report = reportOf(plan)
  const isReady = report.faultCount === 0
  return {
    status: isReady ? 'ready' : 'faulty',
    report,
    sheets: isReady ? sheets : null,
    gist: isReady ? createHash('sha256').update(gistOf(plan)).digest('hex') : null,
    total: plan.rows.length,
  }
}

function recordsOf({ rows }: ImportPlan, programme: string): Recorded[] {
  return rows.map(({ kind, id, existing, values, changed }) => ({
    act: existing === null ? 'importAddition' : 'importChange',
    thing: thingOf(kind),
    thingId: id,
    dossier: null,
    programme,
    before: existing === null ? undefined : only(existing.values, changed),
    after: only(values, changed),
  }))
}

function thingOf(kind: SheetKind): string {
  return itemKindOf(kind) ?? singular[kind] ?? kind
}

const singular: Readonly<Partial<Record<SheetKind, string>>> = {
  milestones: 'milestone',
  costs: 'measureCost',
  budgetLines: 'budgetLine',
  risks: 'risk',
  mitigations: 'mitigation',
  indicators: 'indicator',
  observations: 'observation',
}

function only(values: Values, keys: readonly string[]): Values {
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]))
}
