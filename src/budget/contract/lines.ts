import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id } from '../../kernel/schema.ts'
import { LineFields, LineRow, LineSort, LineState, LineView, Share } from '../model/lines.ts'
import { Revision, YearInput } from '../model/money.ts'
import { Count, Direction, From, Word } from '../model/paging.ts'

const keepers = ['coordinator', 'author', 'controller'] as const
const OfLine = { programme: Id, line: Id }

export const listBudgetLines = endpoint({
  name: 'listBudgetLines',
  method: 'GET',
  path: '/programmes/:programme/budget-lines',
  who: scopedRoles,
  of: 'programme',
  summary: 'A page of the budget lines of a programme, filtered and sorted.',
  input: Type.Object({
    programme: Id,
    organisation: Type.Optional(Id),
    year: Type.Optional(YearInput),
    state: Type.Optional(LineState),
    source: Word,
    measure: Type.Optional(Id),
    word: Word,
    withdrawn: Type.Optional(Type.Boolean()),
    sort: Type.Optional(LineSort),
    direction: Direction,
    from: From,
    count: Count,
  }),
  output: Type.Object({ rows: Type.Array(LineRow, { maxItems: 200 }), total: Type.Integer() }),
  refusals: ['programme.unknown'],
})

export const getBudgetLine = endpoint({
  name: 'getBudgetLine',
  method: 'GET',
  path: '/programmes/:programme/budget-lines/:line',
  who: scopedRoles,
  of: 'programme',
  summary: 'A budget line with the measures that it pays for and what it was before.',
  input: Type.Object(OfLine),
  output: LineView,
  refusals: ['programme.unknown', 'budgetLine.unknown'],
})

const refusals = [
  'programme.unknown',
  'budgetLine.not-your-part',
  'budgetLine.purpose-empty',
  'budgetLine.organisation-unknown',
  'money.year-out-of-reach',
  'money.price-level-out-of-reach',
] as const
const changing = ['budgetLine.unknown', 'budgetLine.stale', 'budgetLine.withdrawn', 'budgetLine.shares-over'] as const

export const addBudgetLine = endpoint({
  name: 'addBudgetLine',
  method: 'POST',
  path: '/programmes/:programme/budget-lines',
  who: keepers,
  of: 'programme',
  summary: 'Add a budget line; an author or controller of the own organisation.',
  input: Type.Object({ programme: Id, fields: LineFields }),
  output: LineView,
  refusals,
})

export const changeBudgetLine = endpoint({
  name: 'changeBudgetLine',
  method: 'POST',
  path: '/programmes/:programme/budget-lines/:line',
  who: keepers,
  of: 'programme',
  summary: 'Write a budget line anew, on the revision that it was read at; what it was stays.',
  input: Type.Object({ ...OfLine, revision: Revision, fields: LineFields }),
  output: LineView,
  refusals: [...refusals, ...changing],
})

export const setBudgetShares = endpoint({
  name: 'setBudgetShares',
  method: 'POST',
  path: '/programmes/:programme/budget-lines/:line/shares',
  who: keepers,
  of: 'programme',
  summary: 'Say what a budget line pays of which measures; the rest of it is unallocated.',
  input: Type.Object({ ...OfLine, revision: Revision, shares: Type.Array(Share, { maxItems: 200 }) }),
  output: LineView,
  refusals: ['programme.unknown', 'budgetLine.not-your-part', ...changing, 'budgetLine.measure-unknown', 'budgetLine.measure-twice'],
})

export const withdrawBudgetLine = endpoint({
  name: 'withdrawBudgetLine',
  method: 'POST',
  path: '/programmes/:programme/budget-lines/:line/withdrawals',
  who: keepers,
  of: 'programme',
  summary: 'Withdraw a budget line with a reason; it no longer counts and stays readable.',
  input: Type.Object({ ...OfLine, revision: Revision, reason: Type.String({ maxLength: 500 }) }),
  output: LineView,
  refusals: [
    'programme.unknown',
    'budgetLine.unknown',
    'budgetLine.not-your-part',
    'budgetLine.stale',
    'budgetLine.withdrawn',
    'budgetLine.reason-empty',
  ],
})
