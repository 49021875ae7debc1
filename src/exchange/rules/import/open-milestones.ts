import type { ProgrammeState } from '../../model/sheets.ts'
import type { PlannedRow } from './plan.ts'

/** A measure is not closed while a milestone of it is open, whichever of the two the file changes. */
export function blameOpenMilestones(rows: readonly PlannedRow[], state: ProgrammeState): void {
  const milestones = new Map(state.things.milestones.map(({ id, values }) => [id, values]))
  const statuses = new Map(state.things.measures.map(({ id, values }) => [id, values['status']]))
  for (const { kind, id, values } of rows) {
    if (kind === 'milestones') milestones.set(id, values)
    if (kind === 'measures') statuses.set(id, values['status'])
  }
  const open = new Set([...milestones.values()].filter(({ status }) => status === 'open').map(({ measure }) => measure))
  for (const { kind, id, values, changed, row } of rows) {
    const closes = kind === 'measures' && values['status'] === 'completed' && changed.includes('status') && open.has(id)
    const opens = kind === 'milestones' && values['status'] === 'open' && statuses.get(String(values['measure'])) === 'completed'
    if (closes || (opens && changed.includes('status'))) row.blame('status', 'openMilestones')
  }
}
