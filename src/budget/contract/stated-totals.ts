import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id } from '../../kernel/schema.ts'
import { Revision } from '../model/money.ts'
import { StatedTotal, StatedTotalFields } from '../model/stated-totals.ts'

const keepers = ['coordinator', 'author', 'controller'] as const
const output = Type.Array(StatedTotal, { maxItems: 200 })
const OfTotal = { programme: Id, total: Id, revision: Revision }

export const listStatedTotals = endpoint({
  name: 'listStatedTotals',
  method: 'GET',
  path: '/programmes/:programme/stated-totals',
  who: scopedRoles,
  of: 'programme',
  summary: 'Totals that somebody stated, each held against the sum of its parts.',
  input: Type.Object({ programme: Id }),
  output,
  refusals: ['programme.unknown'],
})

const refusals = [
  'programme.unknown',
  'statedTotal.not-your-part',
  'money.year-out-of-reach',
  'statedTotal.years-out-of-order',
  'statedTotal.place-empty',
  'statedTotal.two-scopes',
  'statedTotal.organisation-unknown',
  'statedTotal.item-unknown',
  'statedTotal.fact-unknown',
] as const

export const addStatedTotal = endpoint({
  name: 'addStatedTotal',
  method: 'POST',
  path: '/programmes/:programme/stated-totals',
  who: keepers,
  of: 'programme',
  summary: 'Keep a total that somebody stated: of the programme, an organisation or an item, over a run of years.',
  input: Type.Object({ programme: Id, fields: StatedTotalFields }),
  output,
  refusals,
})

export const changeStatedTotal = endpoint({
  name: 'changeStatedTotal',
  method: 'POST',
  path: '/programmes/:programme/stated-totals/:total',
  who: keepers,
  of: 'programme',
  summary: 'Write a stated total anew, on the revision that it was read at.',
  input: Type.Object({ ...OfTotal, fields: StatedTotalFields }),
  output,
  refusals: [...refusals, 'statedTotal.unknown', 'statedTotal.stale'],
})

export const withdrawStatedTotal = endpoint({
  name: 'withdrawStatedTotal',
  method: 'POST',
  path: '/programmes/:programme/stated-totals/:total/withdrawals',
  who: keepers,
  of: 'programme',
  summary: 'Take a stated total out of the comparison.',
  input: Type.Object(OfTotal),
  output,
  refusals: ['programme.unknown', 'statedTotal.unknown', 'statedTotal.stale', 'statedTotal.not-your-part'],
})
