import type { Calendars, Holiday, Recess } from '../../calendar/model.ts'
import { addDays, dayOfMonthOf, daysBetween, monthOf, yearOf } from '../../kernel/day.ts'
import type { EventFact, MemoFact, Reading } from '../../reading/model.ts'
import { type Mention, memosById, mentionsOf } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'
import { inForce, ofParliament, sends } from '../turns.ts'
import { sayDate, sayDay } from '../wording.ts'
import { inToldRecess } from './recess/recess-told.ts'

/** Days off on which a regulation may well begin; a meeting then is odd. */
const workedOn = new Set(['Nieuwjaarsdag', 'Goede Vrijdag', 'Bevrijdingsdag'])
const longest = 14
const margin = 4
const meetingOfParliament =
  /(?:commissie|tweeminuten|plenair |begrotings|verzamel|spoed|dertigleden|hoofdlijnen)debat|\bdebat\b|\b(?:plenaire (?:behandeling|afronding)|wetgevingsoverleg|notaoverleg|rondetafelgesprek|procedurevergadering|hoorzitting|technische briefing|mondelinge vragen|stemmingen)\b/i
const meets =
  /spreekt|vergader|bespreek|besprok|behandeld|overleg|vergadering|bijeenkomst|gesprek|bespreking|debat|behandeling|(?:minister|bestuurs|beleids)(?:raad|staf)|\bMR\b/iu

const term = /\b(?:v(?:oo|óó)r|tot|tot en met|t\/m|uiterlijk|na|sinds)\s+(?:op\s+)?(?:\p{L}+dag\s+)?$/iu
const begins = /\bingangsdatum\b|\bgaat in\b|\bingaan\b|\bverval(?:t|len)\b|\beindig(?:t|en)\b|\bloopt\b|\bgeld(?:t|en)\b/iu

/** Something planned on a public holiday, or a meeting in a recess whose days are sure. */
export const recess: Check = {
  name: 'recess',
  explains: { nl: 'Een afspraak valt op een feestdag of in een reces.', en: 'An appointment falls on a holiday or in a recess.' },
  find: (reading, calendars) => {
    const memos = memosById(reading)
    const ahead = mentionsOf(reading).filter(({ event }) => isAhead(event, memos.get(event.memo)))
    const planned = ahead.map(({ event }) => event)
    return [
      ...onHoliday(
        ahead.filter((mention) => !isTerm(mention)).map(({ event }) => event),
        calendars,
      ),
      ...withTold(inRecess(planned, calendars), inToldRecess(mentionsOf(reading), memos, goesToParliament)),
    ]
  },
}

const withTold = (found: readonly Finding[], told: readonly Finding[]): readonly Finding[] => [
  ...found,
  ...told.filter(({ lines: [line] }) => !found.some((one) => line !== undefined && one.lines.includes(line))),
]

/** A letter to parliament that goes out, or a meeting of it. */
const goesToParliament = ({ event, sentence: { text } }: Mention): boolean =>
  meetingOfParliament.test(event.label) ||
  (sends.test(text) && ofParliament.test(text)) ||
  /\b[Bb]rief\b.*\b(?:TK|EK|Kamers?)\b/u.test(event.label)

const mayBeAnyDay = (text: string): boolean => inForce.test(text) || begins.test(text)

/** A term may end, and a rule begin to work, on any day. */
function isTerm({ event, sentence, at }: Mention): boolean {
  const before = sentence.text.slice(Math.max(0, at - 24), at)
  return term.test(before) || [event.label, sentence.text.slice(Math.max(0, at - 60), at + 60)].some(mayBeAnyDay)
}

function isAhead(event: EventFact, memo: MemoFact | undefined): boolean {
  return event.start !== null && memo?.date != null && event.start > memo.date
}

function onHoliday(planned: Reading['events'], calendars: Calendars): Finding[] {
  const days = Map.groupBy(
    planned.filter((event) => event.precision === 'day'),
    (event) => event.start,
  )
  return [...days].flatMap(([day, events]): Finding[] => {
    const holiday =
      day &&
      calendars
        .holidays(yearOf(day))
        .find((one) => one.day === day && (!workedOn.has(one.name) || events.some(({ label }) => meets.test(label))))
    return holiday ? [holidayFinding(holiday, [...new Set(events.map((event) => event.line))].slice(0, 2))] : []
  })
}

function holidayFinding(holiday: Holiday, lines: readonly number[]): Finding {
  const day = sayDay(holiday.day)
  return {
    check: 'recess',
    severity: 'hint',
    lines,
    message: { nl: `${capital(day.nl)} is een feestdag (${holiday.name}).`, en: `${day.en} is a public holiday (${holiday.name}).` },
    suggestion: {
      nl: 'Kies een werkdag, of laat weten dat de dag bewust is gekozen.',
      en: 'Choose a working day, or say that the day was chosen on purpose.',
    },
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function inRecess(planned: Reading['events'], calendars: Calendars): Finding[] {
  const sure = sureDays(calendars)
  const found = planned.flatMap((event) => {
    const free = sure.find((one) => overlaps(one, event) && appliesTo(one, event) && coversMost(one, event))
    return free ? [{ event, free }] : []
  })
  return [...Map.groupBy(found, ({ event }) => `${event.body} ${event.start} ${event.end}`).values()].flatMap((same) => {
    const first = same[0]
    return first
      ? [
          recessFinding(
            same.slice(0, 3).map(({ event }) => event),
            first.free,
          ),
        ]
      : []
  })
}

const kept = new WeakMap<Calendars, readonly Recess[]>()

function sureDays(calendars: Calendars): readonly Recess[] {
  const sure = kept.get(calendars) ?? calendars.recesses.flatMap((one) => (one.certain ? [one] : inner(one)))
  kept.set(calendars, sure)
  return sure
}

/** Of a recess whose days are not sure, the days well within it are. */
function inner(free: Recess): Recess[] {
  const length = daysBetween(free.start, free.end)
  if (length < 4 * margin - 6 || length > (free.name === 'zomerreces' ? 75 : 25)) return []
  return [{ ...free, start: addDays(free.start, margin), end: addDays(free.end, -margin) }]
}

const overlaps = (free: Recess, { start, end }: EventFact) => start !== null && start <= free.end && (end ?? start) >= free.start

/** Parliament rests in its recesses; the councils of ministers rest with the schools at Christmas only. */
function appliesTo(free: Recess, event: EventFact): boolean {
  const said = `${event.body ?? ''} ${event.label}`
  if (free.who === 'parliament' && event.precision === 'day')
    return (
      meetingOfParliament.test(said) ||
      ((sends.test(said) || said.includes('Kamerbrief')) && ofParliament.test(said) && isWithin(free, event)) ||
      (isBetweenDays(event) && meets.test(said))
    )
  if (free.who === 'parliament') return false
  return free.who === 'schools' && monthOf(free.end) === 1 && event.body !== null && ['day', 'range'].includes(event.precision)
}

/** On its first and last day letters still go out. */
const isWithin = ({ start, end }: Recess, event: EventFact) =>
  event.start !== null && event.start > addDays(start, 1) && event.start < addDays(end, -1)

/** Between Christmas and the new year nobody meets. */
function isBetweenDays({ start }: EventFact): boolean {
  return start !== null && ((monthOf(start) === 12 && dayOfMonthOf(start) >= 25) || (monthOf(start) === 1 && dayOfMonthOf(start) === 1))
}

function coversMost(free: Recess, event: EventFact): boolean {
  if (event.start === null) return false
  const length = daysBetween(event.start, event.end ?? event.start)
  const first = Math.max(0, daysBetween(event.start, free.start)),
    last = Math.min(length, daysBetween(event.start, free.end))
  return length <= longest && 2 * (last - first + 1) > length + 1
}

function recessFinding(events: readonly EventFact[], free: Recess): Finding {
  const written = events[0]?.written ?? ''
  const until = sayDate(free.end)
  const when = free.certain
    ? { nl: `${free.name}, tot en met ${until.nl}`, en: `${free.name}, up to and including ${until.en}` }
    : { nl: free.name, en: free.name }
  return {
    check: 'recess',
    severity: 'hint',
    lines: events.map((event) => event.line),
    message: { nl: `"${written}" valt in het reces (${when.nl}).`, en: `"${written}" falls in a recess (${when.en}).` },
    suggestion: { nl: 'Ga na of het overleg dan doorgaat.', en: 'Make sure the meeting takes place then.' },
  }
}
