import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id, OneOf } from '../../kernel/schema.ts'
import { CostFields } from '../model/costs.ts'
import { Revision } from '../model/money.ts'
import { ActionLineMoney, BudgetChoices, MeasureMoney, MeasureMoneyRow, MoneyOverview, measureSorts } from '../model/overview.ts'
import { Count, Direction, From, Word } from '../model/paging.ts'

const keepers = ['coordinator', 'author', 'controller'] as const

export const getMoneyOverview = endpoint({
  name: 'getMoneyOverview',
  method: 'GET',
  path: '/programmes/:programme/money',
  who: scopedRoles,
  of: 'programme',
  summary: 'What a programme needs and what covers it: in total, per year, per organisation and year.',
  input: Type.Object({ programme: Id }),
  output: MoneyOverview,
  refusals: ['programme.unknown'],
})

export const listActionLineMoney = endpoint({
  name: 'listActionLineMoney',
  method: 'GET',
  path: '/programmes/:programme/action-line-money',
  who: scopedRoles,
  of: 'programme',
  summary: 'What the measures under each action line need, and the shares of budget lines that they have, over all years.',
  input: Type.Object({ programme: Id }),
  output: Type.Array(ActionLineMoney),
  refusals: ['programme.unknown'],
})

export const getBudgetChoices = endpoint({
  name: 'getBudgetChoices',
  method: 'GET',
  path: '/programmes/:programme/budget-choices',
  who: scopedRoles,
  of: 'programme',
  summary: 'The organisations, sources and years to choose from, and what you may write.',
  input: Type.Object({ programme: Id }),
  output: BudgetChoices,
  refusals: ['programme.unknown'],
})

export const listMeasureMoney = endpoint({
  name: 'listMeasureMoney',
  method: 'GET',
  path: '/programmes/:programme/measure-money',
  who: scopedRoles,
  of: 'programme',
  summary: 'A page of measures with what they need and what covers it over all years.',
  input: Type.Object({
    programme: Id,
    word: Word,
    organisation: Type.Optional(Id),
    actionLine: Type.Optional(Id),
    short: Type.Optional(Type.Boolean()),
    sort: Type.Optional(OneOf(measureSorts)),
    direction: Direction,
    from: From,
    count: Count,
  }),
  output: Type.Object({ rows: Type.Array(MeasureMoneyRow, { maxItems: 200 }), total: Type.Integer() }),
  refusals: ['programme.unknown'],
})

export const getMeasureMoney = endpoint({
  name: 'getMeasureMoney',
  method: 'GET',
  path: '/programmes/:programme/measures/:measure/money',
  who: scopedRoles,
  of: 'programme',
  summary: 'What one measure needs year by year, what covers it, and the lines that pay.',
  input: Type.Object({ programme: Id, measure: Id }),
  output: MeasureMoney,
  refusals: ['programme.unknown', 'measure.unknown'],
})

const refusals = [
  'programme.unknown',
  'measure.unknown',
  'measureCost.not-your-part',
  'money.year-out-of-reach',
  'money.price-level-out-of-reach',
] as const

export const addMeasureCost = endpoint({
  name: 'addMeasureCost',
  method: 'POST',
  path: '/programmes/:programme/measures/:measure/costs',
  who: keepers,
  of: 'programme',
  summary: 'Say what a measure needs from a year, once or every year.',
  input: Type.Object({ programme: Id, measure: Id, fields: CostFields }),
  output: MeasureMoney,
  refusals,
})

export const changeMeasureCost = endpoint({
  name: 'changeMeasureCost',
  method: 'POST',
  path: '/programmes/:programme/measure-costs/:cost',
  who: keepers,
  of: 'programme',
  summary: 'Write a cost of a measure anew, on the revision that it was read at.',
  input: Type.Object({ programme: Id, cost: Id, revision: Revision, fields: CostFields }),
  output: MeasureMoney,
  refusals: [...refusals, 'measureCost.unknown', 'measureCost.stale'],
})

export const withdrawMeasureCost = endpoint({
  name: 'withdrawMeasureCost',
  method: 'POST',
  path: '/programmes/:programme/measure-costs/:cost/withdrawals',
  who: keepers,
  of: 'programme',
  summary: 'Withdraw a cost of a measure; it no longer counts.',
  input: Type.Object({ programme: Id, cost: Id, revision: Revision }),
  output: MeasureMoney,
  refusals: ['programme.unknown', 'measure.unknown', 'measureCost.unknown', 'measureCost.not-your-part', 'measureCost.stale'],
})
