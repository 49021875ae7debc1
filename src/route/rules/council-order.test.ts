import { expect, test } from 'vitest'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { councilOrders } from './council-order.ts'

test('an order keeps its abbreviations without the spaces around them', () => {
  expect(councilOrders([[' CWIZO', 'RWIZO ', 'MR']])).toEqual([['CWIZO', 'RWIZO', 'MR']])
})

test('the orders that come with the product do not contradict each other', () => {
  expect(councilOrders(loadCalendars().councilOrders)).toEqual(loadCalendars().councilOrders)
})

test('an order of one, a council that stands twice, and two orders the other way round are refused', () => {
  expect(councilOrders([['MR', ' ']])).toEqual({ refused: 'councilOrder.too-short' })
  expect(councilOrders([])).toEqual({ refused: 'councilOrder.too-short' })
  expect(councilOrders([['MR', 'TK', 'MR']])).toEqual({ refused: 'councilOrder.twice', details: { code: 'MR' } })
  expect(
    councilOrders([
      ['BWO', 'MR'],
      ['MR', 'TK', 'BWO'],
    ]),
  ).toEqual({ refused: 'councilOrder.circle' })
})
