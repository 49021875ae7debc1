import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { theDay } from '../../../tests/portfolio-world.ts'
import { calendars, meeting, step } from '../../../tests/route-world.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { monthAt, partOfMonth, partOfYear, season } from '../../reading/days/date-spans.ts'
import { type Precision, precisions } from '../../reading/model.ts'
import type { BodyKind, FixedPoint, Period, Place, PlanInput, PlannedBody, StepToPlan } from '../model/planner.ts'
import type { RoutePlan } from '../model/plans.ts'
import type { Change } from '../model/scenarios.ts'
import { explainConflict, explanationText } from './explain.ts'
import { planRoute } from './plan-route.ts'
import { compareScenarios } from './scenarios.ts'

type Written = readonly [start: string, end: string, precision: string]
type RecordedMeeting = { readonly id: string; readonly day: string; readonly papersBy?: string }
type Recorded = {
  readonly bodies: readonly {
    readonly id: string
    readonly name: string
    readonly kind: BodyKind
    readonly hasRecess: boolean
    readonly meetings: readonly RecordedMeeting[]
  }[]
  readonly january: Readonly<Record<string, RecordedMeeting>>
  readonly labels: Readonly<Record<string, string>>
  readonly places: Readonly<Record<string, string | Written>>
  readonly bwoOnOctober13: Written
  readonly points: {
    readonly autumn: { readonly name: string; readonly due: Written }
    readonly yearEnd: { readonly name: string; readonly due: Written }
    readonly wgo: { readonly name: string; readonly day: string }
    readonly committee: { readonly name: string; readonly day: string }
  }
  readonly lateDecember: Written
  readonly inJanuary: Written
  readonly atLast: { readonly sending: Written; readonly conference: Written }
}
const recorded: Recorded = JSON.parse(readFileSync(new URL('../data/nap-replay.json', import.meta.url), 'utf8'))

function periodOf([start, end, written]: Written): Period {
  const precision: Precision = precisions.find((known) => known === written) ?? 'unknown'
  return { start: theDay(start), end: theDay(end), precision }
}

const placeOf = (written: string | Written): Place => (typeof written === 'string' ? { meeting: written } : { period: periodOf(written) })
const cabinetRecesses = calendars.recesses.filter(({ who }) => who === 'cabinet')

function bodiesWith(added: Recorded['january']): readonly PlannedBody[] {
  return recorded.bodies.map(({ id, name, kind, hasRecess, meetings }) => {
    const more = added[id]
    const all = [...meetings, ...(more ? [more] : [])]
    const known = all.map((one) => meeting(one.papersBy ? `${one.day}<${one.papersBy}` : one.day, { id: one.id }))
    return { id, name, kind, meetings: known, recesses: hasRecess ? cabinetRecesses : [], abolishedOn: null }
  })
}

const steps: readonly StepToPlan[] = Object.entries(recorded.places).map(([id, place]) => {
  const label = recorded.labels[id]
  return step(id, { at: label === undefined ? { body: id } : { label }, place: placeOf(place) })
})
const { autumn, yearEnd, wgo, committee } = recorded.points
const autumnPromise: FixedPoint = { kind: 'commitment', id: 'autumn', name: autumn.name, step: 'sending', due: periodOf(autumn.due) }
const yearEndPromise: FixedPoint = { kind: 'commitment', id: 'year-end', name: yearEnd.name, step: 'sending', due: periodOf(yearEnd.due) }
const debateOf = (id: string, { name, day }: { readonly name: string; readonly day: string }): FixedPoint => ({
  kind: 'debate',
  id,
  name,
  step: 'sending',
  day: theDay(day),
  daysBefore: 1,
})

type Moment = {
  readonly today: string
  readonly steps: readonly StepToPlan[]
  readonly points: readonly FixedPoint[]
  readonly bodies: readonly PlannedBody[]
}

function inputOn({ today, points, bodies, ...route }: Moment): PlanInput {
  return {
    bodies,
    calendars,
    now: { day: theDay(today), hour: 9 },
    route: { dossier: 'NAP', priority: 1, readyOn: theDay('2022-09-01'), steps: route.steps, points },
  }
}

const changed = (id: string, fields: Partial<StepToPlan>) => (one: StepToPlan) => (one.id === id ? { ...one, ...fields } : one)
const september = inputOn({ today: '2022-09-01', steps, points: [autumnPromise, debateOf('wgo', wgo)], bodies: bodiesWith({}) })
const october = inputOn({
  today: '2022-10-13',
  steps: steps.map(changed('staf', { status: 'held' })).map(changed('bwo', { place: placeOf(recorded.bwoOnOctober13) })),
  points: [autumnPromise, yearEndPromise, debateOf('committee', committee)],
  bodies: bodiesWith({}),
})
const shift = (id: string, to: string | Written): Change => ({ kind: 'shift', step: id, to: placeOf(to) })
const scenarios = [
  { id: 'planned', name: 'MR op 2 december', changes: [] },
  {
    id: 'extra',
    name: 'extra RWIZO eind december',
    changes: [...['rwizo', 'mr', 'sending'].map((id) => shift(id, recorded.lateDecember)), shift('conference', recorded.inJanuary)],
  },
  {
    id: 'postponed',
    name: 'na het kerstreces',
    changes: [shift('cwizo', 'cwizo 12-12'), ...['rwizo', 'mr', 'sending', 'conference'].map((id) => shift(id, recorded.inJanuary))],
  },
]

const wrongIn = ({ conflicts }: Pick<RoutePlan, 'conflicts'>) => conflicts.map(({ code, about, point, days }) => [code, about, point, days])

test('reads the words of the memos as the reader of documents does', () => {
  const days = ({ start, end }: Period) => [start, end]
  const span = (found: ReturnType<typeof monthAt> | undefined) =>
    [found?.start, found?.end].map((point) => `${point?.y}-${String(point?.m).padStart(2, '0')}-${String(point?.d).padStart(2, '0')}`)
  expect(days(periodOf(autumn.due))).toEqual(span(season('najaar', 2022)[0]))
  expect(days(periodOf(yearEnd.due))).toEqual(span(partOfYear('eind', 2022)))
  expect(days(periodOf(recorded.inJanuary))).toEqual(span(monthAt(2023, 1)))
  expect(days(periodOf(recorded.lateDecember))).toEqual(span(partOfMonth('eind', 2022, 12)))
})

test('has the programme sent on the day on which it was published', () => {
  const facts: { readonly programme: { readonly published: string } } = JSON.parse(
    readFileSync(new URL('../../../demo/facts.json', import.meta.url), 'utf8'),
  )
  expect([recorded.atLast.sending[0], recorded.january['mr']?.day]).toEqual([facts.programme.published, facts.programme.published])
})

test('the plan of 1 September holds: the letter is there before the debate of 5 December', () => {
  const plan = planRoute(september)
  expect(plan.conflicts.filter(({ severity }) => severity === 'breaks')).toEqual([])
  expect(plan.steps.map(({ chosen }) => chosen?.start)).toEqual([
    '2022-09-13',
    '2022-10-17',
    '2022-11-14',
    '2022-11-29',
    '2022-12-02',
    '2022-12-02',
    '2022-12-01',
  ])
  expect(plan.steps.find(({ step: id }) => id === 'cwizo')).toMatchObject({
    chosen: { papersBy: { day: '2022-11-04' } },
    slack: { days: 0, meetings: 0 },
  })
})

test('names the consequences of the three roads of 13 October: the promise, the debate of 25 January', () => {
  const outcomes = compareScenarios(october, scenarios)
  if (isRefusal(outcomes)) throw new Error(outcomes.refused)
  const [planned, extra, postponed] = outcomes.map((outcome) => ({
    ...outcome,
    wrong: wrongIn(outcome),
    broken: wrongIn({ conflicts: outcome.breaks }),
  }))
  const unsureOfAutumn = ['precision-too-coarse', 'commitment-broken', 'autumn', null]
  expect(planned?.wrong).toContainEqual(unsureOfAutumn)
  expect(planned?.conflicts.filter(({ severity }) => severity === 'breaks')).toEqual([])
  expect(extra?.wrong).toEqual([unsureOfAutumn])
  expect(extra?.broken).toEqual([])
  expect(postponed?.wrong).toEqual([
    ['commitment-broken', null, 'autumn', 11],
    ['commitment-broken', null, 'year-end', 1],
    ['precision-too-coarse', 'debate-without-letter', 'committee', null],
  ])
  expect(postponed?.broken).toEqual(postponed?.wrong)
})

test('says the consequences of postponing in the words of a colleague', () => {
  const [, , postponed] = scenarios
  const outcomes = compareScenarios(october, postponed ? [postponed] : [])
  if (isRefusal(outcomes)) throw new Error(outcomes.refused)
  const plan = outcomes[0]?.plans[0]
  if (!plan) throw new Error('No plan')
  const told = plan.conflicts.map((conflict) =>
    explanationText(explainConflict(conflict, { plan, points: october.route.points, language: 'nl' })),
  )
  const chain =
    'De MR is pas in januari 2023. De RWIZO is pas in januari 2023. De CWIZO is pas op maandag 12 december 2022. De CWIZO kan ook al op maandag 14 november 2022.'
  const sent = 'de verzending aan de Tweede Kamer is'
  expect(told).toEqual([
    `De toezegging ‘NAP in het najaar’ (in het najaar van 2022) wordt niet nagekomen: ${sent} pas in januari 2023, ten minste 11 dagen te laat. ${chain}`,
    `De toezegging ‘brief aan het eind van het jaar’ (in het vierde kwartaal van 2022) wordt niet nagekomen: ${sent} pas in januari 2023, ten minste 1 dag te laat. ${chain}`,
    `Het kan knellen met het commissiedebat van woensdag 25 januari 2023: ${sent} in januari 2023, de dag is nog niet bekend. ${chain}`,
  ])
})

test('an extra meeting between Christmas and New Year is warned of: it falls in the recess of the cabinet', () => {
  const on = (day: string): Change => ({ kind: 'extra-meeting', body: 'rwizo', meeting: meeting(day), step: 'rwizo' })
  const codesOn = (day: string) => {
    const outcomes = compareScenarios(october, [{ id: 'one', name: 'extra RWIZO', changes: [on(day)] }])
    return isRefusal(outcomes) ? [] : (outcomes[0]?.breaks ?? []).map(({ code }) => code)
  }
  expect(codesOn('2022-12-27')).toContain('meeting-in-recess')
  expect(codesOn('2022-12-20')).not.toContain('meeting-in-recess')
})

test('as it came to be: RWIZO on 10 January, MR on 13 January, the letter and the conference before the debate', () => {
  const held = (id: string) => changed(id, { status: 'held', ...(id === 'cwizo' ? { place: null } : {}) })
  const atLast = october.route.steps
    .map(changed('rwizo', { place: placeOf('rwizo 10-1') }))
    .map(changed('mr', { place: placeOf('mr 13-1') }))
    .map(changed('sending', { place: placeOf(recorded.atLast.sending) }))
    .map(changed('conference', { place: placeOf(recorded.atLast.conference) }))
  const steps = ['bwo', 'cwizo', 'rwizo'].reduce((all, id) => all.map(held(id)), atLast)
  const plan = planRoute(inputOn({ today: '2023-01-11', steps, points: october.route.points, bodies: bodiesWith(recorded.january) }))
  expect(wrongIn(plan)).toEqual([
    ['commitment-broken', null, 'autumn', 23],
    ['commitment-broken', null, 'year-end', 13],
  ])
  expect(plan.steps.find(({ step: id }) => id === 'sending')).toMatchObject({
    chosen: { start: '2023-01-13' },
    latest: { start: '2023-01-24' },
    boundBy: 'committee',
  })
  expect(plan.end).toMatchObject({ start: '2023-01-23' })
})
