import { addMonths, daysBetween } from '../../kernel/day.ts'
import type { ReadingContext } from '../context.ts'
import type { EventFact } from '../model.ts'
import { stepRowsIn } from './step-rows.ts'

const farBack = 60

/** Events of tables of steps get the label of their row, and a year that keeps the rows in order; a season in a label is no event of its own. */
export function inTables({ source, sections, layout: { furniture } }: ReadingContext, events: readonly EventFact[]): EventFact[] {
  const rows = stepRowsIn(source, { sections, furniture })
  if (rows.length === 0) return [...events]
  const byLine = new Map(rows.map((row, at) => [row.dateLine, { ...row, above: rows[at - 1]?.dateLine }]))
  const labels = new Set(rows.flatMap(({ labelLines }) => labelLines))
  let before: EventFact | undefined
  return events.flatMap((event) => {
    const row = byLine.get(event.line)
    if (!row) return labels.has(event.line) && isLoose(event) ? [] : [event]
    const placed = inOrder({ ...event, label: row.label }, before?.line === row.above ? before : undefined)
    before = placed
    return [placed]
  })
}

const isLoose = ({ precision, yearInferred }: EventFact): boolean => precision === 'season' && yearInferred

function inOrder(event: EventFact, before: EventFact | undefined): EventFact {
  const { start, end } = event
  if (!event.yearInferred || start === null || end === null || !before?.start || before.memo !== event.memo) return event
  if (event.precision === 'week' || start >= before.start || daysBetween(start, before.start) <= farBack) return event
  const next = addMonths(start, 12)
  return next >= before.start ? { ...event, start: next, end: addMonths(end, 12) } : event
}
