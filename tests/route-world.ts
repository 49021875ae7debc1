import { loadCalendars } from '../src/calendar/load-calendars.ts'
import type { FixedPoint, PlanInput, PlannedBody, PlannedMeeting, StepToPlan } from '../src/route/model/planner.ts'
import { theDay } from './portfolio-world.ts'

export const calendars = loadCalendars()

/** `2022-11-14`, or with papers by the end of another day: `2022-11-14<2022-11-04`. */
export function meeting(text: string, fields: Partial<PlannedMeeting> = {}): PlannedMeeting {
  const [day = '', papers] = text.split('<')
  const papersBy = papers === undefined ? null : { day: theDay(papers), hour: 24 }
  return { id: day, day: theDay(day), startsAt: null, papersBy, room: null, extra: false, cancelled: false, ...fields }
}

export function body(id: string, meetings: readonly (string | PlannedMeeting)[], fields: Partial<PlannedBody> = {}): PlannedBody {
  const known = meetings.map((one) => (typeof one === 'string' ? meeting(one) : one))
  return { id, name: id, kind: 'official', meetings: known, recesses: [], abolishedOn: null, ...fields }
}

/** A step at the body of its own name. */
export function step(id: string, fields: Partial<StepToPlan> = {}): StepToPlan {
  return { id, at: { body: id }, minHandlingDays: 0, minutes: 10, status: 'planned', place: null, fixed: false, ...fields }
}

export function sending(fields: Partial<StepToPlan> = {}): StepToPlan {
  return step('sending', { at: { label: 'verzending aan de Tweede Kamer' }, ...fields })
}

export function on(day: string): StepToPlan['place'] {
  return { period: { start: theDay(day), end: theDay(day), precision: 'day' } }
}

export type Asked = {
  readonly bodies: readonly PlannedBody[]
  readonly steps: readonly StepToPlan[]
  readonly points?: readonly FixedPoint[]
  readonly readyOn?: string
  readonly today?: string
}

/** A route of one dossier that is ready on 1 September 2022, which is today. */
export function asked({ bodies, steps, points = [], readyOn = '2022-09-01', today = '2022-09-01' }: Asked): PlanInput {
  return {
    bodies,
    calendars,
    now: { day: theDay(today), hour: 9 },
    route: { dossier: 'nap', priority: 1, readyOn: theDay(readyOn), steps, points },
  }
}
