import { type Static, Type } from 'typebox'
import { DayOrNull, DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { precisions } from '../../reading/model.ts'
import { planStatuses } from './planner.ts'
import { planChangeKinds } from './portfolio-base.ts'

const Count = Type.Integer({ minimum: 0 })
const Days = Nullable(Type.Integer())

export const Span = Type.Object({ start: DayText, end: DayText, precision: OneOf(precisions) })
export type Span = Static<typeof Span>

/** A step on the line of a route. `over`: the agenda of its meeting holds more than fits. */
export const Station = Type.Object({
  step: Id,
  name: Type.String(),
  status: OneOf(planStatuses),
  at: Nullable(Span),
  meeting: Nullable(Id),
  over: Type.Boolean(),
})
export type Station = Static<typeof Station>

const routeNamed = {
  route: Id,
  dossier: Id,
  title: Type.String(),
  name: Type.String(),
  priority: Type.Integer(),
  mayChange: Type.Boolean(),
}

/** A route over the agendas. `past`: no step is still to come; `end`: its last step, null without a place; `breaks`: what goes (or went) wrong, `warns`: what is not sure. */
export const RouteLine = Type.Object({
  ...routeNamed,
  revision: Type.Integer(),
  past: Type.Boolean(),
  end: Nullable(Span),
  breaks: Count,
  warns: Count,
  stations: Type.Array(Station),
})
export type RouteLine = Static<typeof RouteLine>

/** `all`: what is under way and to come; `past`: routes without a step to come. */
export const lineFilters = ['all', 'wrong', 'unplaced', 'past'] as const
export const lineOrders = ['priority', 'title', 'end', 'breaks'] as const

/** The routes of a programme that the reader may read, a page of them: `routes` are under way or to come, `past` had all their steps. `overfull`: agendas from today that hold more than fits. */
export const RouteLines = Type.Object({
  today: DayText,
  routes: Count,
  past: Count,
  wrong: Count,
  unplaced: Count,
  overfull: Count,
  found: Count,
  rows: Type.Array(RouteLine),
})
export type RouteLines = Static<typeof RouteLines>

/** How full an agenda is. `room` null: without limit; `taken`: by all that is on it; `own`: of that, by routes that the reader may read. */
export const AgendaRoom = Type.Object({
  meeting: Id,
  body: Type.String(),
  day: DayText,
  startsAt: Type.String(),
  room: Nullable(Count),
  taken: Count,
  own: Count,
})
export type AgendaRoom = Static<typeof AgendaRoom>

export const AgendaRooms = Type.Object({
  bodies: Type.Array(Type.Object({ id: Id, code: Type.String() })),
  meetings: Count,
  overfull: Count,
  found: Count,
  rows: Type.Array(AgendaRoom),
})
export type AgendaRooms = Static<typeof AgendaRooms>

export const planStates = ['waiting', 'improving', 'done', 'stopped'] as const
export type PlanState = (typeof planStates)[number]

/**
 * A plan for all routes. `objective`, `atOnce`: weighted days of delay, of the plan as it is and of the answer at once; `bound`: no plan
 * is below it; `gap`: their difference as a part of the objective. `routes`: how many it was made for.
 */
export const PlanHead = Type.Object({
  id: Id,
  by: Type.String(),
  madeAt: Moment,
  endedAt: Nullable(Moment),
  state: OneOf(planStates),
  routes: Count,
  atOnce: Count,
  objective: Count,
  bound: Count,
  gap: Type.Number({ minimum: 0, maximum: 1 }),
  proven: Type.Boolean(),
  stoppedBy: OneOf(['proof', 'effort', 'time']),
})
export type PlanHead = Static<typeof PlanHead>

/** What changed since a plan was made, in words where the reader may know them. */
export const PlanChangeView = Type.Object({
  kind: OneOf(planChangeKinds),
  body: Nullable(Type.String()),
  title: Nullable(Type.String()),
  step: Nullable(Type.String()),
  day: DayOrNull,
  to: DayOrNull,
  minutes: Days,
})
export type PlanChangeView = Static<typeof PlanChangeView>

/** A step that a plan puts elsewhere. `item`: it is on the agenda already, from which somebody has to take it. */
export const PlanMove = Type.Object({ step: Id, name: Type.String(), from: Nullable(Span), to: DayText, item: Type.Boolean() })
export type PlanMove = Static<typeof PlanMove>

/**
 * A route in a plan beside its planning of today. `shift`: days that its end moves; `waits`: days after the earliest end that it could have
 * alone; null where one of both is not known. `stale`: what the plan says of it stands no longer.
 */
export const PlanLine = Type.Object({
  ...routeNamed,
  placed: Type.Boolean(),
  stale: Type.Boolean(),
  today: Nullable(Span),
  planned: DayOrNull,
  shift: Days,
  waits: Days,
  moves: Type.Array(PlanMove),
  broken: Type.Array(Type.String()),
  mended: Type.Array(Type.String()),
})
export type PlanLine = Static<typeof PlanLine>

/** What a plan does to an agenda, in minutes. */
export const AgendaEffect = Type.Object({
  meeting: Id,
  body: Type.String(),
  day: DayText,
  room: Nullable(Count),
  before: Count,
  after: Count,
})
export type AgendaEffect = Static<typeof AgendaEffect>

export const planFilters = ['moved', 'waiting', 'broken', 'all'] as const
export type PlanFilter = (typeof planFilters)[number]

/** `moved`: routes that it puts elsewhere; `waiting`: that end later than they could alone; `broken`: fixed points not met; `gone`: routes that are no more, or no longer read. */
export const PlanCounts = Type.Object({
  moved: Count,
  later: Count,
  earlier: Count,
  waiting: Count,
  waitDays: Count,
  unplaced: Count,
  broken: Count,
  brokenToday: Count,
  overfull: Count,
  overfullToday: Count,
  stale: Count,
  gone: Count,
})
export type PlanCounts = Static<typeof PlanCounts>

export const PlanView = Type.Object({
  ...PlanHead.properties,
  counts: PlanCounts,
  changed: Count,
  changes: Type.Array(PlanChangeView),
  agendasChanged: Count,
  agendas: Type.Array(AgendaEffect),
  found: Count,
  rows: Type.Array(PlanLine),
})
export type PlanView = Static<typeof PlanView>

/** Where a route could be put in a plan: its open steps with the meetings of their bodies that can still be reached. */
export const PlanChoices = Type.Object({
  route: Id,
  title: Type.String(),
  steps: Type.Array(
    Type.Object({
      step: Id,
      name: Type.String(),
      planned: Nullable(Id),
      meetings: Type.Array(Type.Object({ meeting: Id, day: DayText, startsAt: Type.String() })),
    }),
  ),
})
export type PlanChoices = Static<typeof PlanChoices>

/** A route that makes way or moves up. `title` null: one that the reader may no longer read. */
export const Displaced = Type.Object({
  title: Nullable(Type.String()),
  name: Type.String(),
  from: DayOrNull,
  to: DayOrNull,
  shift: Days,
  broken: Type.Array(Type.String()),
})
export type Displaced = Static<typeof Displaced>

/** What moving one route does. `fits`: it can be there; `costs`: weighted days that the whole plan gets later (below 0: earlier). */
export const MoveEffect = Type.Object({
  title: Type.String(),
  step: Type.String(),
  day: DayText,
  fits: Type.Boolean(),
  own: Displaced,
  others: Type.Array(Displaced),
  costs: Type.Integer(),
})
export type MoveEffect = Static<typeof MoveEffect>

export const leftReasons = ['notYours', 'unplaced', 'same', 'gone'] as const
export type LeftReason = (typeof leftReasons)[number]

/** What was taken over of a plan, and what was not, with why. */
export const PlanAdoption = Type.Object({
  adopted: Type.Array(Type.Object({ title: Type.String(), steps: Count })),
  left: Type.Array(Type.Object({ title: Type.Union([Type.String(), Type.Null()]), why: OneOf(leftReasons) })),
  overfull: Type.Array(AgendaEffect),
})
export type PlanAdoption = Static<typeof PlanAdoption>
