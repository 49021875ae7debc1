import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { placeAtOnce } from '../rules/portfolio.ts'
import { baseOf, portfolioInput } from '../rules/portfolio-base.ts'
import { addPlanRow, stopOlderPlans } from '../store/portfolio-plans.ts'
import { type At, getPortfolio } from '../views/portfolio.ts'

/**
 * Makes a plan for all routes of a programme that the actor may read: the answer at once is kept with what it was made of. `improves`: a
 * better one is to be looked for; what the actor still had in search stops.
 */
export async function makePlan(
  tx: Tx,
  actor: Actor,
  { programme, ...at }: At & { readonly programme: string },
): Promise<{ readonly id: string; readonly improves: boolean } | Refusal<'plan.no-routes'>> {
  const known = await getPortfolio(tx, programme, at)
  const base = baseOf(known.base)
  const hasSteps = base.routes.some(({ steps }) => steps.some((step) => step.status === 'planned' && 'body' in step.at))
  if (!hasSteps) return refuse('plan.no-routes')
  const quick = placeAtOnce(portfolioInput(base, at.calendars))
  const id = randomUUID()
  await stopOlderPlans(tx, { programme, subject: actor.subject })
  await addPlanRow(tx, { id, programme, by: actor.person, subject: actor.subject, base, quick })
  const after = { routes: base.routes.length, objective: quick.objective, bound: quick.bound }
  await recordAct(tx, actor, { act: 'makePlan', thing: 'portfolioPlan', thingId: id, dossier: null, programme, after })
  return { id, improves: !quick.proven }
}
