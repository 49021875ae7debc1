import { type Static, Type } from 'typebox'
import { Source } from '../../dossier/model.ts'
import { DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { precisions } from '../../reading/model.ts'
import { Meeting } from './bodies.ts'
import { planStatuses } from './planner.ts'
import { conflictCodes } from './plans.ts'
import { DossierRoute, pointKinds, RoutePoint, RouteStep, StepPlace } from './routes.ts'

/** Who makes the routes of a dossier. */
export const routeMakers = ['coordinator', 'author'] as const

const Reason = Type.String({ maxLength: 1000 })
const Days = Type.Integer()
const PlanMoment = Type.Object({ day: DayText, hour: Type.Number() })
const Sentence = Type.Object({ sentence: Type.String(), because: Type.Array(Type.String()) })
const Label = Type.String({ minLength: 1, maxLength: 200 })

/** Days as precisely as they were written or planned, the last one included. */
export const PlannedDays = Type.Object({ start: DayText, end: DayText, precision: OneOf(precisions) })
export type PlannedDays = Static<typeof PlannedDays>

/** Where a step is: `meeting` may be one that only a scenario has; `papersBy`: hours of the Dutch clock. */
export const PlannedSpot = Type.Object({ ...PlannedDays.properties, meeting: Nullable(Type.String()), papersBy: Nullable(PlanMoment) })
export type PlannedSpot = Static<typeof PlannedSpot>

/** What goes wrong or may go wrong, in both languages: the sentence, and the chain of reasons from near to far. `days`: by how many. */
export const ToldConflict = Type.Object({
  code: OneOf(conflictCodes),
  severity: OneOf(['breaks', 'warns']),
  step: Nullable(Type.String()),
  point: Nullable(Type.String()),
  days: Nullable(Days),
  told: Type.Object({ nl: Sentence, en: Sentence }),
})
export type ToldConflict = Static<typeof ToldConflict>

/** What the planner says of a step; `chosen` is where it would be where nobody planned it yet. */
const Outlook = Type.Object({
  chosen: Nullable(PlannedSpot),
  earliest: Nullable(PlannedSpot),
  latest: Nullable(PlannedSpot),
  isOpen: Type.Boolean(),
  slack: Nullable(Type.Object({ days: Days, meetings: Type.Integer() })),
  lastPapers: Nullable(PlanMoment),
  boundBy: Nullable(Type.String()),
})

/** A step with its name (of the body, or its own label) and what the planner says of it; `placed`: somebody planned it. */
export const PlannedStep = Type.Object({ ...RouteStep.properties, name: Type.String(), placed: Type.Boolean(), outlook: Outlook })
export type PlannedStep = Static<typeof PlannedStep>

/** A fixed point with the sentence that it came from. */
export const SourcedPoint = Type.Object({
  ...RoutePoint.properties,
  source: Nullable(Type.Object({ source: Source, quote: Type.String(), withdrawn: Type.Boolean() })),
})
export type SourcedPoint = Static<typeof SourcedPoint>

const { fact: _fact, ...movable } = RoutePoint.properties

/** One change of a scenario. `extra-meeting`: a meeting that a body does not have yet; `put-point` adds one, or moves that of `point`. */
export const ScenarioChange = Type.Union([
  Type.Object({ kind: Type.Literal('shift'), step: Id, to: StepPlace }),
  Type.Object({
    kind: Type.Literal('extra-meeting'),
    body: Id,
    day: DayText,
    startsAt: Meeting.properties.startsAt,
    step: Nullable(Id),
  }),
  Type.Object({ kind: Type.Literal('skip'), step: Id, reason: Reason }),
  Type.Object({ kind: Type.Literal('split'), later: Label, readyOn: DayText, points: Type.Array(Id, { maxItems: 50 }) }),
  Type.Object({
    kind: Type.Literal('put-point'),
    point: Nullable(Id),
    fields: Type.Object({
      kind: OneOf(pointKinds),
      label: movable.label,
      step: movable.step,
      firstDay: movable.firstDay,
      lastDay: movable.lastDay,
      precision: movable.precision,
      daysBefore: movable.daysBefore,
    }),
  }),
  Type.Object({ kind: Type.Literal('drop-point'), point: Id }),
  Type.Object({ kind: Type.Literal('ready'), on: DayText }),
])
export type ScenarioChange = Static<typeof ScenarioChange>
export const ScenarioChanges = Type.Array(ScenarioChange, { maxItems: 50 })

/** What the planner can propose by itself; `later`: all that is to come so many weeks later. */
export const proposals = ['earliest', 'latest', 'later'] as const
export type Proposal = (typeof proposals)[number]

/** Where a new route must end: a debate, a commitment or an event on a day. */
export const RouteGoal = Type.Object({ kind: OneOf(pointKinds), label: movable.label, day: DayText, daysBefore: movable.daysBefore })
export type RouteGoal = Static<typeof RouteGoal>

/** A plan in short: where each step is, the parts that follow later, and what goes wrong. */
export const PlanInShort = Type.Object({
  end: Nullable(PlannedSpot),
  steps: Type.Array(Type.Object({ step: Id, name: Type.String(), status: OneOf(planStatuses), spot: Nullable(PlannedSpot) })),
  later: Type.Array(Type.Object({ name: Type.String(), end: Nullable(PlannedSpot) })),
  conflicts: Type.Array(ToldConflict),
})
export type PlanInShort = Static<typeof PlanInShort>

/** What a scenario makes of the plan. `shiftDays`: how much later the end is, below 0 earlier. `gains`: what no longer goes wrong. */
export const ScenarioResult = Type.Object({
  ...PlanInShort.properties,
  shiftDays: Nullable(Days),
  gains: Type.Array(ToldConflict),
  breaks: Type.Array(ToldConflict),
})
export type ScenarioResult = Static<typeof ScenarioResult>

/** A scenario as it is kept; `result` is null and `refused` says why where it changes what the route no longer has. */
export const KeptScenario = Type.Object({
  id: Id,
  name: Type.String(),
  changes: ScenarioChanges,
  createdAt: Moment,
  chosenAt: Nullable(Moment),
  result: Nullable(ScenarioResult),
  refused: Nullable(Type.String()),
})
export type KeptScenario = Static<typeof KeptScenario>

/** Scenarios beside the plan that they would change: as it is now (`before` null), or as it was just before one of them was chosen. */
export const ScenarioTable = Type.Object({ before: Nullable(Moment), base: PlanInShort, scenarios: Type.Array(KeptScenario) })
export type ScenarioTable = Static<typeof ScenarioTable>

/**
 * A route with its plan, reckoned anew. `stamp` grows with every change of the route, its steps or its fixed points; `goal` is the step that most
 * fixed points are about, else the last; `tables`: the open scenarios, and those that were chosen from last; `earlier`: when was chosen before that; `changedOn`: the days on which something was planned otherwise, the newest first.
 */
export const RouteView = Type.Object({
  route: DossierRoute,
  stamp: Type.Integer(),
  today: DayText,
  steps: Type.Array(PlannedStep),
  points: Type.Array(SourcedPoint),
  conflicts: Type.Array(ToldConflict),
  end: Nullable(PlannedSpot),
  goal: Nullable(Id),
  tables: Type.Array(ScenarioTable),
  earlier: Type.Array(Moment),
  changedOn: Type.Array(DayText),
})
export type RouteView = Static<typeof RouteView>

const WasPlanned = Type.Object({ place: Nullable(PlannedDays), status: OneOf(planStatuses) })

/** A step as it was planned then and as it is now; null where it was not there. `movedDays`: how much later it begins now. */
export const MovedStep = Type.Object({
  step: Id,
  name: Type.String(),
  was: Nullable(WasPlanned),
  is: Nullable(WasPlanned),
  movedDays: Nullable(Days),
})
export type MovedStep = Static<typeof MovedStep>

/** A route as it was at the end of a day, with what went wrong then, beside the route of now. */
export const RouteThen = Type.Object({
  on: DayText,
  steps: Type.Array(MovedStep),
  points: Type.Array(RoutePoint),
  conflicts: Type.Array(ToldConflict),
})
export type RouteThen = Static<typeof RouteThen>

/** A meeting at which a step can be planned. */
export const MeetingChoice = Type.Object({
  id: Id,
  body: Id,
  bodyCode: Type.String(),
  day: DayText,
  startsAt: Type.String(),
  kind: Meeting.properties.kind,
  status: Meeting.properties.status,
  papers: Meeting.properties.papers,
  recess: Nullable(Type.String()),
})
export type MeetingChoice = Static<typeof MeetingChoice>

/** The bodies that a step can be at, and their meetings around the route. */
export const RouteChoices = Type.Object({
  bodies: Type.Array(Type.Object({ id: Id, code: Type.String(), name: Type.String(), abolished: Type.Boolean() })),
  meetings: Type.Array(MeetingChoice),
})
export type RouteChoices = Static<typeof RouteChoices>

/** A fact of the dossier that can stand fast around a route; `taken`: it does already. */
export const PointFromFact = Type.Object({
  fact: Id,
  kind: OneOf(pointKinds),
  label: Type.String(),
  ...PlannedDays.properties,
  source: Source,
  quote: Type.String(),
  taken: Type.Boolean(),
})
export type PointFromFact = Static<typeof PointFromFact>

/** A way that dossiers often go: shipped (`programme` null) or of a programme. */
export const RouteTemplate = Type.Object({
  id: Type.String(),
  programme: Nullable(Id),
  name: Type.String(),
  steps: Type.Array(Type.Object({ label: Label, code: Nullable(Type.String()), minDays: Type.Integer(), minutes: Type.Integer() })),
})
export type RouteTemplate = Static<typeof RouteTemplate>
