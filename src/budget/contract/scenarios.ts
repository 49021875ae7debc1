import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id, Nullable, OneOf } from '../../kernel/schema.ts'
import { Revision } from '../model/money.ts'
import { measureSorts } from '../model/overview.ts'
import { Count, Direction, From, Word } from '../model/paging.ts'
import { CoverWish, MeasureWish, ScenarioComparison, ScenarioFields, ScenarioMeasureRow } from '../model/scenarios.ts'

const who = ['coordinator'] as const
const output = ScenarioComparison
const OfScenario = { programme: Id, scenario: Id, revision: Revision }
const draft = ['programme.unknown', 'scenario.unknown', 'scenario.stale', 'scenario.chosen'] as const
const names = ['scenario.name-empty', 'scenario.name-taken'] as const

export const compareScenarios = endpoint({
  name: 'compareScenarios',
  method: 'GET',
  path: '/programmes/:programme/scenarios',
  who: scopedRoles,
  of: 'programme',
  summary: 'The scenarios side by side: what they cost per year, who covers what, what stays open, and whether they fit.',
  input: Type.Object({ programme: Id }),
  output,
  refusals: ['programme.unknown'],
})

export const listScenarioMeasures = endpoint({
  name: 'listScenarioMeasures',
  method: 'GET',
  path: '/programmes/:programme/scenario-measures',
  who: scopedRoles,
  of: 'programme',
  summary: 'A page of measures with the scenarios that they are in and what they cost there.',
  input: Type.Object({
    programme: Id,
    word: Word,
    actionLine: Type.Optional(Id),
    organisation: Type.Optional(Id),
    sort: Type.Optional(OneOf(measureSorts)),
    direction: Direction,
    from: From,
    count: Count,
  }),
  output: Type.Object({ rows: Type.Array(ScenarioMeasureRow, { maxItems: 200 }), total: Type.Integer() }),
  refusals: ['programme.unknown'],
})

export const addScenario = endpoint({
  name: 'addScenario',
  method: 'POST',
  path: '/programmes/:programme/scenarios',
  who,
  of: 'programme',
  summary: 'Make a scenario: empty, or a copy of another.',
  input: Type.Object({ programme: Id, from: Nullable(Id), fields: ScenarioFields }),
  output,
  refusals: ['programme.unknown', 'scenario.unknown', 'scenario.too-many', ...names],
})

export const changeScenario = endpoint({
  name: 'changeScenario',
  method: 'POST',
  path: '/programmes/:programme/scenarios/:scenario',
  who,
  of: 'programme',
  summary: 'Give a scenario another name or description.',
  input: Type.Object({ ...OfScenario, fields: ScenarioFields }),
  output,
  refusals: [...draft, ...names],
})

export const setScenarioMeasures = endpoint({
  name: 'setScenarioMeasures',
  method: 'POST',
  path: '/programmes/:programme/scenarios/:scenario/measures',
  who,
  of: 'programme',
  summary: 'Put measures in a scenario or take them out, and say what they cost there.',
  input: Type.Object({ ...OfScenario, measures: Type.Array(MeasureWish, { maxItems: 2000 }) }),
  output,
  refusals: [...draft, 'scenario.measure-unknown', 'money.year-out-of-reach'],
})

export const setScenarioCovers = endpoint({
  name: 'setScenarioCovers',
  method: 'POST',
  path: '/programmes/:programme/scenarios/:scenario/covers',
  who,
  of: 'programme',
  summary: 'Say what organisations would cover in a scenario in a year; null is what their budget lines cover.',
  input: Type.Object({ ...OfScenario, covers: Type.Array(CoverWish, { maxItems: 500 }) }),
  output,
  refusals: [...draft, 'scenario.organisation-unknown', 'money.year-out-of-reach'],
})

export const chooseScenario = endpoint({
  name: 'chooseScenario',
  method: 'POST',
  path: '/programmes/:programme/scenarios/:scenario/choices',
  who,
  of: 'programme',
  summary: 'Choose a scenario; one that does not fit its cover needs a reason.',
  input: Type.Object({ ...OfScenario, reason: Type.String({ maxLength: 2000 }) }),
  output,
  refusals: [...draft, 'scenario.does-not-fit'],
})

export const withdrawScenario = endpoint({
  name: 'withdrawScenario',
  method: 'POST',
  path: '/programmes/:programme/scenarios/:scenario/withdrawals',
  who,
  of: 'programme',
  summary: 'Withdraw a scenario that was not chosen.',
  input: Type.Object(OfScenario),
  output,
  refusals: draft,
})
