import { expect, test } from 'vitest'
import { isRefusal } from '../../../kernel/refusal.ts'
import { eventsOfCalendar } from './ical-events.ts'

const amsterdam = `BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE`
const athens = amsterdam.replace('Europe/Amsterdam', 'Buro Zuid').replaceAll('+0200', '+0300').replaceAll('+0100', '+0200')

function calendar(...parts: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:proef', ...parts, 'END:VCALENDAR', ''].join('\r\n').replace(/\r?\n/g, '\r\n')
}

function vevent(...lines: string[]): string {
  return ['BEGIN:VEVENT', 'UID:proef@voorbeeld.nl', 'DTSTAMP:20220901T080000Z', 'SUMMARY:CWIZO', ...lines, 'END:VEVENT'].join('\r\n')
}

function read(...parts: string[]) {
  const events = eventsOfCalendar(calendar(...parts), { horizon: '2024-12-31' })
  if (isRefusal(events)) throw new Error(events.refused)
  return events
}

const whenOf = (...parts: string[]) => read(...parts).map(({ day, startsAt, fault }) => fault ?? `${day} ${startsAt}`)

test('a time in Amsterdam, in UTC, without a zone, and in a zone that the file explains: each at the Dutch hour', () => {
  expect(whenOf(amsterdam, vevent('DTSTART;TZID=Europe/Amsterdam:20221202T093000'))).toEqual(['2022-12-02 09:30'])
  expect(whenOf(vevent('DTSTART:20221202T083000Z'))).toEqual(['2022-12-02 09:30'])
  expect(whenOf(vevent('DTSTART:20220702T073000Z'))).toEqual(['2022-07-02 09:30'])
  expect(whenOf(vevent('DTSTART:20221202T093000'))).toEqual(['2022-12-02 09:30'])
  expect(whenOf(athens, vevent('DTSTART;TZID=Buro Zuid:20220702T103000'))).toEqual(['2022-07-02 09:30'])
})

test('a zone that the file names without its rules is known by its name, also by the name that Windows gives it', () => {
  expect(whenOf(vevent('DTSTART;TZID=W. Europe Standard Time:20221202T093000'))).toEqual(['2022-12-02 09:30'])
  expect(whenOf(vevent('DTSTART;TZID=Europe/London:20221202T093000'))).toEqual(['2022-12-02 10:30'])
  expect(whenOf(vevent('DTSTART;TZID=Ergens anders:20221202T093000'))).toEqual(['zone-unknown'])
})

test('a moment in UTC on the night in which the clock changes falls on the hour that the clock shows', () => {
  expect(whenOf(vevent('DTSTART:20221030T003000Z'), vevent('DTSTART:20221030T013000Z'))).toEqual(['2022-10-30 02:30', '2022-10-30 02:30'])
  expect(whenOf(vevent('DTSTART:20230326T003000Z'), vevent('DTSTART:20230326T013000Z'))).toEqual(['2023-03-26 01:30', '2023-03-26 03:30'])
})

test('a series goes on at the same Dutch hour when the clock is changed', () => {
  expect(whenOf(amsterdam, vevent('DTSTART;TZID=Europe/Amsterdam:20221021T090000', 'RRULE:FREQ=WEEKLY;COUNT=3'))).toEqual([
    '2022-10-21 09:00',
    '2022-10-28 09:00',
    '2022-11-04 09:00',
  ])
})

test('a series in a zone that is only named ends on its last day, although its end is in UTC', () => {
  const rule = 'RRULE:FREQ=WEEKLY;UNTIL=20221202T080000Z'
  expect(whenOf(vevent('DTSTART;TZID=Europe/Amsterdam:20221125T090000', rule))).toEqual(['2022-11-25 09:00', '2022-12-02 09:00'])
  expect(whenOf(vevent('DTSTART:20221125T090000', rule))).toHaveLength(2)
})

test('what is left out of a series is told apart, and one that was moved is where it was moved to', () => {
  const series = vevent(
    'DTSTART;TZID=Europe/Amsterdam:20221107T100000',
    'DTEND;TZID=Europe/Amsterdam:20221107T113000',
    'RRULE:FREQ=WEEKLY;COUNT=4',
    'EXDATE;TZID=Europe/Amsterdam:20221114T100000',
  )
  const moved = vevent('RECURRENCE-ID:20221121T090000Z', 'DTSTART;TZID=Europe/Amsterdam:20221122T140000', 'LOCATION:Rode zaal')
  const off = vevent(
    'RECURRENCE-ID;TZID=Europe/Amsterdam:20221128T100000',
    'DTSTART;TZID=Europe/Amsterdam:20221128T100000',
    'STATUS:CANCELLED',
  )
  const events = read(amsterdam, series, moved, off)
  expect(events.map(({ uid, day, startsAt, cancelled, excluded }) => [uid, day, startsAt, cancelled, excluded])).toEqual([
    ['proef@voorbeeld.nl/2022-11-07T10:00', '2022-11-07', '10:00', false, false],
    ['proef@voorbeeld.nl/2022-11-14T10:00', '2022-11-14', '10:00', true, true],
    ['proef@voorbeeld.nl/2022-11-21T10:00', '2022-11-22', '14:00', false, false],
    ['proef@voorbeeld.nl/2022-11-28T10:00', '2022-11-28', '10:00', true, false],
  ])
  expect(events[0]).toMatchObject({ minutes: 90, names: ['CWIZO'], place: null })
  expect(events[2]?.place).toBe('Rode zaal')
})

test('an event of a whole day has no hour, and one that was called off says so', () => {
  expect(read(vevent('DTSTART;VALUE=DATE:20221202', 'DTEND;VALUE=DATE:20221203'))[0]).toMatchObject({
    day: '2022-12-02',
    startsAt: null,
    minutes: null,
  })
  expect(read(vevent('DTSTART:20221202T083000Z', 'STATUS:CANCELLED', 'COMMENT:Geen stukken'))[0]).toMatchObject({
    cancelled: true,
    reason: 'Geen stukken',
  })
  expect(read('METHOD:CANCEL', vevent('DTSTART:20221202T083000Z'))[0]?.cancelled).toBe(true)
})

test('a series without an end is followed for a while; a day that does not exist is told of that event alone', () => {
  expect(read(vevent('DTSTART:20240101T083000Z', 'RRULE:FREQ=MONTHLY'))).toHaveLength(12)
  expect(whenOf(vevent('DTSTART:20221'), vevent('DTSTART:20221202T083000Z'))).toEqual(['day-unreadable', '2022-12-02 09:30'])
})

test.each([
  ['a day that does not exist', ['DTSTART:20270230T100000'], 'day-unreadable'],
  ['a whole day that does not exist', ['DTSTART;VALUE=DATE:20270230'], 'day-unreadable'],
  ['a thirteenth month', ['DTSTART:20271301T100000Z'], 'day-unreadable'],
  ['a twenty-fifth hour', ['DTSTART:20270201T250000'], 'hour-unreadable'],
  ['a ninety-ninth minute', ['DTSTART:20270201T109900'], 'hour-unreadable'],
  ['an hour that the clock passes over', ['DTSTART;TZID=Europe/Amsterdam:20270328T023000'], 'hour-passed-over'],
  ['an end that does not exist', ['DTSTART:20270201T100000', 'DTEND:20270230T110000'], 'day-unreadable'],
  ['an end before its start', ['DTSTART:20270201T100000', 'DTEND:20270201T090000'], 'end-before-start'],
  ['a length below nothing', ['DTSTART:20270201T100000', 'DURATION:-PT1H'], 'end-before-start'],
  ['a rule until a day that does not exist', ['DTSTART:20270101T100000', 'RRULE:FREQ=WEEKLY;UNTIL=20270230T100000Z'], 'rule-unreadable'],
  [
    'a day left out that does not exist',
    ['DTSTART:20270101T100000', 'RRULE:FREQ=WEEKLY;COUNT=2', 'EXDATE:20270230T100000'],
    'rule-unreadable',
  ],
  ['a rule that never comes', ['DTSTART:20240101T100000', 'RRULE:FREQ=YEARLY;BYMONTHDAY=30;BYMONTH=2'], 'rule-unreadable'],
])('%s is said, and nothing is made of it', (_what, lines, fault) => {
  expect(read(vevent(...lines))).toMatchObject([{ fault, day: null }])
})

test('of a rule those days are there that exist, and as many as it counts', () => {
  const leap = ['2024-02-29 10:00', '2028-02-29 10:00', '2032-02-29 10:00']
  expect(whenOf(vevent('DTSTART:20240229T100000', 'RRULE:FREQ=YEARLY;COUNT=3'))).toEqual(leap)
  expect(whenOf(vevent('DTSTART:20240229T100000', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=3'))).toEqual(leap)
  expect(whenOf(vevent('DTSTART:20240131T100000', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3'))).toEqual([
    '2024-01-31 10:00',
    '2024-02-29 10:00',
    '2024-03-31 10:00',
  ])
})

test('of a series only the one is said that falls in the hour that the clock passes over, and what ends at its start has no length', () => {
  expect(whenOf(vevent('DTSTART:20240330T023000', 'RRULE:FREQ=DAILY;COUNT=3'))).toEqual([
    '2024-03-30 02:30',
    'hour-passed-over',
    '2024-04-01 02:30',
  ])
  expect(read(vevent('DTSTART:20240330T100000', 'DTEND:20240330T100000'))).toMatchObject([{ fault: null, minutes: null }])
})

test('what is damaged, empty or far too large is refused as a whole', () => {
  const refusalOf = (text: string) => {
    const read = eventsOfCalendar(text, { horizon: '2024-12-31' })
    return isRefusal(read) ? read.refused : null
  }
  expect(refusalOf(calendar(vevent('DTSTART:20221202T083000Z')).slice(0, 120))).toBe('calendar.unreadable')
  expect(refusalOf('BEGIN:VCARD\r\nEND:VCARD\r\n')).toBe('calendar.unreadable')
  expect(refusalOf('Een brief')).toBe('calendar.unreadable')
  expect(refusalOf(calendar())).toBe('calendar.without-events')
  expect(refusalOf(calendar(vevent('DTSTART:20221202T083000Z', 'RRULE:FREQ=SECONDLY')))).toBe('calendar.too-many-meetings')
})
