import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { addMilestone, decideMilestone } from '../../programme/acts/milestones.ts'
import type { DemoFacts } from '../demo-facts.ts'
import { must } from '../must.ts'
import { periodOf } from './periods.ts'
import type { Place } from './place.ts'

type FactMeasure = DemoFacts['action_lines'][number]['measures'][number]

/** What was foreseen for another time than the day on which it was told; that day is no milestone. */
const foreseen = /\bvoorzien in\b/

/** The real milestones of a measure. One is reached where a source of that time or later tells it; what a source only expects stays open. */
export async function loadMilestones(
  tx: Tx,
  { programme, actor, facts }: Place,
  { measure, item }: { readonly measure: FactMeasure; readonly item: string },
): Promise<void> {
  const told = measure.source.map((name) => facts.sources[name]?.date ?? '').reduce((one, other) => (other > one ? other : one), '')
  for (const { date, text } of (measure.milestones ?? []).filter((one) => !foreseen.test(one.text))) {
    const { last, words } = periodOf(date)
    const title = words === null ? text : `${text} (de bron zegt alleen: ${words})`
    const { id: milestone } = must(await addMilestone(tx, actor, { programme, item, title, dueOn: last }))
    if (date > told || last > dayAt(new Date())) continue
    must(await decideMilestone(tx, actor, { programme, milestone, revision: 1, act: 'reach', reachedOn: last }))
  }
}
