import { expect, test } from 'vitest'
import type { Day } from '../../kernel/day.ts'
import type { OpinionGiven } from '../model/coordination.ts'
import { checkedOpinions, conditionText, isReminderDue, newestOpinions, newIn, refuseAnswerer, standingOf } from './coordination.ts'

const said = (point: string | null, opinion: OpinionGiven['opinion'], condition = ''): OpinionGiven => ({ point, opinion, condition })

test('only who holds an answering role in the organisation that is asked answers, while the round is open', () => {
  const asked = { organisation: 'szw', isClosed: false }
  const contact = { roles: ['coordinationContact'], organisation: 'szw' }
  expect(refuseAnswerer(asked, contact)).toBeNull()
  expect(refuseAnswerer(asked, { ...contact, organisation: 'vws' })).toEqual({ refused: 'opinion.other-organisation' })
  expect(refuseAnswerer(asked, { ...contact, roles: ['reader'] })).toEqual({ refused: 'opinion.no-role' })
  expect(refuseAnswerer({ ...asked, isClosed: true }, contact)).toEqual({ refused: 'coordination.round-closed' })
})

test('an opinion with a condition says which, one without keeps none, and a point is in the version', () => {
  expect(checkedOpinions([said(null, 'agreedIf', ' ')], [])).toEqual({ refused: 'opinion.condition-missing' })
  expect(checkedOpinions([said('p9', 'agreed')], ['p1'])).toEqual({ refused: 'opinion.point-unknown' })
  expect(checkedOpinions([said('p1', 'objected', ' nee '), said('p1', 'agreed', 'weg')], ['p1'])).toEqual([said('p1', 'agreed')])
})

test('the newest opinion on each point counts, and what is said again is nothing new', () => {
  const counting = newestOpinions([said(null, 'objected', 'a'), said('p1', 'agreed'), said(null, 'agreed')])
  expect(counting).toEqual([said(null, 'agreed'), said('p1', 'agreed')])
  expect(newIn([said(null, 'agreed'), said('p1', 'agreedIf', 'b')], counting)).toEqual([said('p1', 'agreedIf', 'b')])
})

test('an organisation stands as its strictest opinion, and has not answered before it spoke of the whole', () => {
  expect(standingOf([said('p1', 'objected', 'x')])).toBeNull()
  expect(standingOf([said(null, 'agreed'), said('p1', 'agreed')])).toBe('agreed')
  expect(standingOf([said(null, 'agreed'), said('p1', 'agreedIf', 'x')])).toBe('agreedIf')
  expect(standingOf([said(null, 'agreedIf', 'y'), said('p1', 'objected', 'x')])).toBe('objected')
  const opinions = [said('p2', 'objected', 'geen dekking'), said(null, 'agreedIf', 'kort'), said('p1', 'agreed')]
  expect(conditionText(opinions, new Map([['p2', 2]]))).toBe('kort; punt 2: geen dekking')
})

const day = (text: string) => text as Day
const monday = { deadline: day('2026-11-30'), dayBefore: day('2026-11-27') }

test.each([
  ['2026-11-26', null, false, 'earlier than the working day before'],
  ['2026-11-27', null, true, 'the working day before'],
  ['2026-11-27', '2026-11-20', true, 'a reminder by hand of a week ago does not count'],
  ['2026-11-30', '2026-11-27', false, 'reminded the working day before'],
  ['2026-11-30', null, true, 'after a standstill'],
  ['2026-12-01', '2026-11-30', true, 'the first day that it is late'],
  ['2026-12-02', '2026-12-01', false, 'reminded of it yesterday'],
  ['2026-12-04', '2026-12-01', true, 'three days later'],
])('on %s, reminded on %s, a reminder is due: %s (%s)', (today, reminded, due, _why) => {
  expect(isReminderDue({ ...monday, reminded: reminded === null ? null : day(reminded) }, day(today))).toBe(due)
})

test('conditions that end in a point stand in one line without it between them', () => {
  const numbers = new Map([['p2', 2]])
  expect(conditionText([said(null, 'agreedIf', 'Toets aan artikel 34.'), said('p2', 'objected', 'Te duur.')], numbers)).toBe(
    'Toets aan artikel 34; punt 2: Te duur.',
  )
})
