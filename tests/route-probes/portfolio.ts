import { sql } from 'kysely'
import { type Probe, rows, type SampleInput } from '../probe.ts'

const nobody = '00000000-0000-4000-8000-00000000dead'
const seen = rows((ids) => sql`select from programme_item where programme_id = ${ids.programme}`)
const ownPlan = rows(
  (ids) => sql`insert into portfolio_plan (programme_id, made_by, subject_id, base, quick)
    values (${ids.programme}, access_actor(), access_subject(), '{}', '{}') returning 1`,
)

export const portfolioProbes: Readonly<Record<string, Probe>> = {
  listRouteLines: seen,
  listAgendaRooms: seen,
  listPlans: ownPlan,
  makePlan: ownPlan,
  getPlanHead: ownPlan,
  getPlan: ownPlan,
  getPlanChoices: ownPlan,
  weighMove: ownPlan,
  adoptPlan: ownPlan,
}

/** Input that changes nothing although it is valid. */
export const portfolioInput: SampleInput = {
  getPlanHead: { plan: nobody },
  getPlan: { plan: nobody },
  getPlanChoices: { plan: nobody, route: nobody },
  weighMove: { plan: nobody, route: nobody, step: nobody, meeting: nobody },
  adoptPlan: { plan: nobody },
}
