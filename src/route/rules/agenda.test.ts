import { describe, expect, test } from 'vitest'
import { parseDay } from '../../kernel/day.ts'
import type { SentItem } from '../model/agenda-view.ts'
import { positionAfter, step, versionToGo } from './agenda.ts'
import { agendaChanges } from './agenda-changes.ts'
import { clockAt, lineTimes, minutesOf } from './agenda-lines.ts'

const theDay = (text: string) => {
  const day = parseDay(text)
  if (day === null) throw new Error(`No day: ${text}`)
  return day
}
const placed = (minutes: number) => ({ minutes, status: 'placed' as const })

describe('times of an agenda', () => {
  const begin = { day: theDay('2023-01-10'), startsAt: '10:00', room: 30 }

  test('follow from the start and what comes before, and what ends beyond the room says so', () => {
    const times = lineTimes([placed(5), { minutes: 99, status: 'proposed' }, placed(15), placed(11)], begin)
    expect(times.map((time) => time && `${time.number} ${time.from}–${time.until}${time.beyondRoom ? ' beyond' : ''}`)).toEqual([
      '1 10:00–10:05',
      null,
      '2 10:05–10:20',
      '3 10:20–10:31 beyond',
    ])
    expect(minutesOf([placed(5), { minutes: 99, status: 'proposed' }, placed(15)])).toEqual({ placed: 20, proposed: 99 })
  })

  test('go on over midnight', () => {
    expect(clockAt({ day: theDay('2023-01-10'), startsAt: '23:50' }, 20)).toBe('00:10')
  })

  test.each([
    ['forward, an hour is skipped', '2023-03-26', '03:30'],
    ['back, an hour comes twice', '2023-10-29', '02:30'],
    ['not at all', '2023-06-01', '02:30'],
  ])('are right on a night on which the clock goes %s', (_, day, shown) => {
    expect(clockAt({ day: theDay(day), startsAt: '01:30' }, 60)).toBe(shown)
  })
})

describe('a place in the order', () => {
  const places = [
    { item: 'a', position: step },
    { item: 'b', position: 2 * step },
    { item: 'c', position: 2 * step + 1 },
  ]
  test('lies between its neighbours, before the first, or after the last', () => {
    expect(positionAfter(places, 'a')).toBe(step * 1.5)
    expect(positionAfter(places, null)).toBe(0)
    expect(positionAfter(places, 'c')).toBe(3 * step + 1)
    expect(positionAfter([], null)).toBe(step)
  })
  test('is not there where two neighbours touch', () => {
    expect(positionAfter(places, 'b')).toBeNull()
  })
})

describe('the version that a body sees', () => {
  const memo = { status: 'offered', offeredVersion: 2, versions: [1, 2, 3] } as const
  test.each([
    ['is the one that was offered', memo, null, 2],
    ['is the one that was chosen', memo, 3, 3],
    ['has to exist', memo, 4, { refused: 'agenda.version-unknown' }],
    [
      'has to be chosen where nothing was offered',
      { ...memo, status: 'draft', offeredVersion: null },
      null,
      { refused: 'agenda.memo-without-version' },
    ],
    ['is not what was given back', { ...memo, status: 'returned' }, null, { refused: 'agenda.memo-returned' }],
    ['is newer than what was given back', { ...memo, status: 'returned' }, 3, 3],
    ['is none of an archived memo', { ...memo, status: 'archived' }, 2, { refused: 'agenda.memo-archived' }],
    ['is not decided on again when it was sent', { ...memo, status: 'sent' }, null, { refused: 'agenda.memo-sent' }],
  ] as const)('%s', (_, known, asked, answer) => {
    expect(versionToGo(known, asked, 'discussion')).toEqual(answer)
  })
  test('of a memo that was sent goes for information', () => {
    expect(versionToGo({ ...memo, status: 'sent' }, null, 'information')).toBe(2)
  })
})

describe('what changed between two agendas', () => {
  const item = (name: string, number: number, fields: Partial<SentItem> = {}): SentItem => ({
    ...{ item: name, number, title: name, kind: 'discussion', minutes: 10, memo: null, versionNumber: 1 },
    ...fields,
  })
  const said = (before: SentItem[], after: SentItem[]) =>
    agendaChanges(before, after, [
      { item: 'gone', reason: 'Niet klaar', transferred: false },
      { item: 'later', reason: 'Te vol', transferred: true },
    ]).map(({ what, title, before: was, after: now, reason }) => [what, title, was, now, reason].filter((part) => part !== '').join(' '))

  test('is nothing between equals', () => {
    expect(said([item('a', 1), item('b', 2)], [item('a', 1), item('b', 2)])).toEqual([])
  })
  test('is what came and went, with why; what only shifts did not move', () => {
    expect(said([item('gone', 1), item('later', 2), item('a', 3)], [item('new', 1), item('a', 2)])).toEqual([
      'takenOff gone 1 Niet klaar',
      'transferred later 2 Te vol',
      'added new 1',
    ])
  })
  test('is the one item that moved, not all that it passed', () => {
    const [a, b, c, d] = [item('a', 1), item('b', 2), item('c', 3), item('d', 4)]
    expect(said([a, b, c, d], [item('d', 1), item('a', 2), item('b', 3), item('c', 4)])).toEqual(['moved d 4 1'])
  })
  test('is another version, kind, time or title', () => {
    expect(said([item('a', 1)], [item('a', 1, { versionNumber: 2, kind: 'formality', minutes: 0, title: 'A' })])).toEqual([
      'version A 1 2',
      'kind A discussion formality',
      'minutes A 10 0',
      'title A a A',
    ])
  })
})
