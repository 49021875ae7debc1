import { expect, test } from 'vitest'
import { boundsOf, contentsOf, monthLater, weeksOf } from './calendar-days.ts'

test('a month is shown in whole weeks from Monday, without the days beside it', () => {
  const weeks = weeksOf('2022-12')
  expect(weeks).toHaveLength(5)
  expect(weeks[0]).toEqual([null, null, null, '2022-12-01', '2022-12-02', '2022-12-03', '2022-12-04'])
  expect(weeks.flat().filter((day) => day !== null)).toHaveLength(31)
  expect(boundsOf('2024-02')).toEqual(['2024-02-01', '2024-02-29'])
})

test('months go on over the turn of the year, both ways', () => {
  expect([monthLater('2022-11', 3), monthLater('2023-01', -1)]).toEqual(['2023-02', '2022-12'])
})

test('a recess and an absence lie on each of their days', () => {
  const of = contentsOf({
    meetings: [],
    absences: [
      { id: '1', body: null, person: null, member: null, of: 'Minister', name: '', firstDay: '2022-12-05', lastDay: '2022-12-06' },
    ],
    recesses: [{ who: 'cabinet', name: 'kerstreces', firstDay: '2022-12-24', lastDay: '2023-01-02', certain: true }],
    holidays: [{ day: '2022-12-26', name: 'Tweede Kerstdag' }],
  })
  expect([of('2022-12-04'), of('2022-12-06')].map(({ absences }) => absences.length)).toEqual([0, 1])
  expect(of('2022-12-26')).toMatchObject({ holiday: 'Tweede Kerstdag', recesses: [{ name: 'kerstreces' }] })
})
