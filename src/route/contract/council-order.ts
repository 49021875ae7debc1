import { Type } from 'typebox'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { Empty } from '../../kernel/schema.ts'
import { CouncilOrders, CouncilOrderView } from '../model/calendars.ts'

const administrator = ['administrator'] as const

export const getCouncilOrder = endpoint({
  name: 'getCouncilOrder',
  method: 'GET',
  path: '/council-order',
  who: administrator,
  summary: 'The orders in which dossiers pass councils: those that came with the product, and those that were put in their place.',
  input: Empty,
  output: CouncilOrderView,
  refusals: [],
})

export const changeCouncilOrder = endpoint({
  name: 'changeCouncilOrder',
  method: 'POST',
  path: '/council-order',
  who: administrator,
  summary: 'Put other orders in place of those that came with the product; documents that are read later are checked by them.',
  input: Type.Object({ orders: CouncilOrders }),
  output: CouncilOrderView,
  refusals: ['councilOrder.too-short', 'councilOrder.twice', 'councilOrder.circle'],
})

export const restoreCouncilOrder = endpoint({
  name: 'restoreCouncilOrder',
  method: 'DELETE',
  path: '/council-order',
  who: administrator,
  summary: 'Return to the orders that came with the product.',
  input: Empty,
  output: CouncilOrderView,
  refusals: [],
})

export const councilOrderEndpoints: readonly Endpoint[] = [getCouncilOrder, changeCouncilOrder, restoreCouncilOrder]
