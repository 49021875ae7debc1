import type { ProgrammeState, SheetKind } from '../../model/sheets.ts'
import type { PlannedRow } from './plan.ts'

/** What only shows once all rows are read: a closed measure with open milestones. */
export function blameTogether(rows: readonly PlannedRow[], state: ProgrammeState): void {
  const milestones = finalValues('milestones', rows, state)
  const measures = finalValues('measures', rows, state)
  const open = new Set([...milestones.values()].filter(({ status }) => status === 'open').map(({ measure }) => measure))
  for (const { kind, id, values, changed, row } of rows) {
    const closes = kind === 'measures' && values['status'] === 'completed' && changed.includes('status') && open.has(id)
    const opens =
      kind === 'milestones' && values['status'] === 'open' && measures.get(String(values['measure']))?.['status'] === 'completed'
    if (closes || (opens && changed.includes('status'))) row.blame('status', 'openMilestones')
  }
}

function finalValues(kind: SheetKind, rows: readonly PlannedRow[], state: ProgrammeState) {
  const values = new Map(state.things[kind].map((thing) => [thing.id, thing.values]))
  for (const row of rows) if (row.kind === kind) values.set(row.id, row.values)
  return values
}
