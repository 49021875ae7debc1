import type { FixedPoint } from '../model/planner.ts'
import type { ToldConflict } from '../model/planning.ts'
import type { Conflict, RoutePlan } from '../model/plans.ts'
import { explainConflict } from './explain.ts'

type Of = { readonly plan: RoutePlan; readonly points: readonly FixedPoint[] }

/** A conflict of a plan with its sentences in both languages. */
export function toldConflict({ code, severity, step, point, days, ...rest }: Conflict, { plan, points }: Of): ToldConflict {
  const said = (language: 'nl' | 'en') => {
    const { sentence, because } = explainConflict({ code, severity, step, point, days, ...rest }, { plan, points, language })
    return { sentence, because: [...because] }
  }
  return { code, severity, step, point, days, told: { nl: said('nl'), en: said('en') } }
}
