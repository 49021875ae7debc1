import type { FixedPoint } from '../model/planner.ts'
import type { Conflict, ConflictCode } from '../model/plans.ts'
import { chainTo } from './chain.ts'
import type { Course } from './choose.ts'
import { dayNumberOf, endOf } from './clock.ts'
import { type Limit, limitOf, stepOf } from './points.ts'

const codes = { commitment: 'commitment-broken', debate: 'debate-without-letter', event: 'event-too-early' } as const satisfies Record<
  Exclude<FixedPoint['kind'], 'absence'>,
  ConflictCode
>

/** Promises that break, debates without their letter, events before what they wait for. */
export function pointConflicts(course: Course): readonly Conflict[] {
  return course.input.route.points.flatMap((point) => {
    const limit = limitOf(point)
    return point.kind === 'absence' || limit === null ? [] : conflictWith(course, { point, limit })
  })
}

type Bound = { readonly point: Exclude<FixedPoint, { kind: 'absence' }>; readonly limit: Limit }

function conflictWith(course: Course, { point, limit }: Bound): readonly Conflict[] {
  const index = course.choices.findIndex((choice) => choice.leg.step.id === stepOf(point))
  const choice = course.choices[index]
  const code = codes[point.kind]
  const found = { code, about: null, severity: 'breaks' as const, step: point.step, point: point.id, days: null }
  if (!choice || choice.slot === null || choice.from === null)
    return [{ ...found, spot: null, because: [{ kind: 'unplaced', step: point.step }] }]
  const { spot, lastTime } = choice.slot
  const because = chainTo(course, index)
  const days = dayNumberOf(choice.from) - dayNumberOf(endOf(limit.last))
  if (days > 0) return [{ ...found, spot, days, because }]
  if (lastTime <= endOf(limit.sure)) return []
  return [{ ...found, code: 'precision-too-coarse', about: code, severity: 'warns', spot, because }]
}
