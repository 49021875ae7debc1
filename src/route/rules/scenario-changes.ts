import type { Calendars } from '../../calendar/model.ts'
import { parseDay } from '../../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Body } from '../model/bodies.ts'
import type { PlannedMeeting } from '../model/planner.ts'
import type { ScenarioChange } from '../model/planning.ts'
import type { RouteStep } from '../model/routes.ts'
import type { Change } from '../model/scenarios.ts'
import { minutesInto } from './clock.ts'
import { papersDue } from './papers.ts'
import { refuseSpan, type SpanRefusal } from './places.ts'
import { placeToPlan, pointToPlan } from './route-to-plan.ts'

type Around = { readonly steps: readonly RouteStep[]; readonly bodies: readonly Body[]; readonly calendars: Calendars }
type ChangeRefusal =
  | SpanRefusal
  | 'scenario.place-missing'
  | 'scenario.step-unknown'
  | 'scenario.step-done'
  | 'scenario.body-unknown'
  | 'scenario.reason-missing'

/** Changes as they are kept, as the planner wants them; refused where one of them can change nothing. */
export function changesToPlan(changes: readonly ScenarioChange[], around: Around): Change[] | Refusal<ChangeRefusal> {
  const found: Change[] = []
  for (const [index, change] of changes.entries()) {
    const refused = refuseStep(change, around.steps)
    if (refused) return refused
    const next = changeToPlan(change, { ...around, index })
    if (isRefusal(next)) return next
    found.push(next)
  }
  return found
}

function refuseStep(change: ScenarioChange, steps: readonly RouteStep[]): Refusal<ChangeRefusal> | null {
  const id = 'step' in change ? change.step : null
  if (id === null) return null
  const step = steps.find((one) => one.id === id)
  if (!step) return refuse('scenario.step-unknown')
  return step.status === 'planned' ? null : refuse('scenario.step-done')
}

type At = Around & { readonly index: number }

function changeToPlan(change: ScenarioChange, at: At): Change | Refusal<ChangeRefusal> {
  switch (change.kind) {
    case 'shift': {
      const to = placeToPlan(change.to)
      return refuseSpan(change.to) ?? (to === null ? refuse('scenario.place-missing') : { kind: 'shift', step: change.step, to })
    }
    case 'extra-meeting':
      return extraMeeting(change, at)
    case 'put-point':
      return putPoint(change, at)
    case 'split': {
      const readyOn = parseDay(change.readyOn)
      return readyOn === null ? refuse('route.day-out-of-reach') : { ...change, readyOn }
    }
    case 'ready': {
      const on = parseDay(change.on)
      return on === null ? refuse('route.day-out-of-reach') : { kind: 'ready', on }
    }
    case 'skip':
      return change.reason.trim() === '' ? refuse('scenario.reason-missing') : change
    case 'drop-point':
      return change
  }
}

type Extra = Extract<ScenarioChange, { kind: 'extra-meeting' }>

/** A meeting that only a scenario has goes by the place of its change. */
function extraMeeting({ body: id, day: text, startsAt, step }: Extra, { bodies, calendars, index }: At): Change | Refusal<ChangeRefusal> {
  const [body, day] = [bodies.find((one) => one.id === id), parseDay(text)]
  if (!body) return refuse('scenario.body-unknown')
  if (day === null) return refuse('route.day-out-of-reach')
  const papers = papersDue({ day, startsAt, papersDay: null, papersHour: null }, body, calendars)
  const papersBy = { day: papers.day, hour: (minutesInto(papers.hour) ?? 0) / 60 }
  const meeting: PlannedMeeting = { id: `extra-${index}`, day, startsAt, papersBy, room: null, extra: true, cancelled: false }
  return { kind: 'extra-meeting', body: id, meeting, step }
}

type Put = Extract<ScenarioChange, { kind: 'put-point' }>

function putPoint({ point, fields }: Put, { steps, index }: At): Change | Refusal<ChangeRefusal> {
  const refused = refuseSpan(fields)
  if (refused) return refused
  const id = point ?? `new-${index}`
  const [put] = pointToPlan({ ...fields, id }, fields.step ?? steps.at(-1)?.id)
  return put ? { kind: 'put-point', point: put } : refuse('scenario.step-unknown')
}
