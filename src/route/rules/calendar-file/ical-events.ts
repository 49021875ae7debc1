import ICAL from 'ical.js'
import { type Refusal, refuse } from '../../../kernel/refusal.ts'
import { type EventFault, type FileEvent, mostEvents } from '../../model/calendars.ts'
import { type LocalTime, localTimeOf } from './local-time.ts'
import { faultIn, isPassedOver } from './possible-time.ts'
import { datesOf, keyOf, occurrencesOf, zoneOf } from './series.ts'

type Refused = Refusal<'calendar.unreadable' | 'calendar.without-events' | 'calendar.too-many-meetings'>
type Numbered = { readonly vevent: ICAL.Component; readonly line: number; readonly calledOff: boolean; readonly calendar: string }

/** Series without an end are followed until `horizon`. */
export type Reading = { readonly horizon: string }

/** What is longer is cut: the rest of an id tells nothing apart. */
const longestUid = 450

const calledOffThere = 'Vervallen volgens de ingelezen agenda'

/** The meetings that an iCalendar file tells, series written out, by the Dutch clock. */
export function eventsOfCalendar(text: string, { horizon }: Reading): FileEvent[] | Refused {
  const events = numbered(text)
  if (events === null) return refuse('calendar.unreadable')
  if (events.length === 0) return refuse('calendar.without-events')
  const changed = Map.groupBy(events.filter(isException), ({ vevent }) => textOf(vevent, 'uid'))
  const found: FileEvent[] = []
  for (const event of events.filter((one) => !isException(one))) {
    found.push(...meetingsOf(event, changed.get(textOf(event.vevent, 'uid')) ?? [], horizon))
    changed.delete(textOf(event.vevent, 'uid'))
    if (found.length > mostEvents) return refuse('calendar.too-many-meetings', { most: mostEvents })
  }
  // A change to one occurrence whose series is not in the file.
  for (const rest of changed.values()) found.push(...rest.map(exception))
  return found.length > mostEvents ? refuse('calendar.too-many-meetings', { most: mostEvents }) : found
}

function numbered(text: string): Numbered[] | null {
  let calendars: ICAL.Component[]
  try {
    const parsed: unknown = ICAL.parse(text)
    const all = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]
    calendars = all.map((one) => new ICAL.Component(one)).filter(({ name }) => name === 'vcalendar')
  } catch {
    return null
  }
  if (calendars.length === 0) return null
  let line = 0
  return calendars.flatMap((calendar) =>
    calendar.getAllSubcomponents('vevent').map((vevent) => {
      line += 1
      const name = textOf(calendar, 'x-wr-calname') || textOf(calendar, 'name')
      return { vevent, line, calledOff: textOf(calendar, 'method').toUpperCase() === 'CANCEL', calendar: name }
    }),
  )
}

function isException({ vevent }: Numbered): boolean {
  return vevent.getFirstProperty('recurrence-id') !== null
}

function meetingsOf(event: Numbered, exceptions: readonly Numbered[], horizon: string): FileEvent[] {
  const { vevent } = event
  const fault = faultOfTimes(vevent)
  if (fault !== null) return [faulty(event, fault)]
  const first = timeOf(vevent, 'dtstart')
  if (first === null) return [faulty(event, 'day-unreadable')]
  const start = localTimeOf(first, zoneOf(vevent.getFirstProperty('dtstart')))
  if (start === null) return [faulty(event, 'zone-unknown')]
  if (!vevent.hasProperty('rrule') && !vevent.hasProperty('rdate')) return [occurrence(event, { at: start, of: null })]
  return seriesOf(event, { first, exceptions, horizon })
}

type Series = { readonly first: ICAL.Time; readonly exceptions: readonly Numbered[]; readonly horizon: string }

function seriesOf(event: Numbered, { first, exceptions, horizon }: Series): FileEvent[] {
  const occurrences = written(event, { first, horizon })
  if (occurrences === null) return [faulty(event, 'rule-unreadable')]
  const left = new Set(datesOf(event.vevent, 'exdate').map(keyOf))
  const changed = new Map(exceptions.map((one) => [replacedBy(one).of, one] as const))
  const own = occurrences
    .filter((at) => !changed.has(keyOf(at)))
    .map((at) => {
      const isLeft = left.has(keyOf(at)) || left.has(at.day)
      return { ...occurrence(event, { at, of: keyOf(at) }), ...(isLeft && { cancelled: true, excluded: true, reason: calledOffThere }) }
    })
  return [...own, ...exceptions.map(exception)]
}

function written({ vevent }: Numbered, { first, horizon }: Pick<Series, 'first' | 'horizon'>): LocalTime[] | null {
  try {
    return occurrencesOf(vevent, first, { horizon, most: mostEvents })
  } catch {
    return null
  }
}

/** What of the day and the hours cannot be, so that nothing may be made of it. */
function faultOfTimes(vevent: ICAL.Component): EventFault | null {
  for (const name of ['dtstart', 'dtend', 'recurrence-id']) {
    const fault = faultIn(vevent.getFirstProperty(name))
    if (fault !== null) return fault
  }
  return endsBeforeStart(vevent) ? 'end-before-start' : null
}

function endsBeforeStart(vevent: ICAL.Component): boolean {
  const seconds = secondsOf(vevent)
  if (seconds === null || seconds >= 0) return false
  // Two clocks, of which the file explains one: what the Dutch clock shows counts.
  const [from, until] = (['dtstart', 'dtend'] as const).map((name) => localOf(vevent, name))
  return !from || !until || keyOf(until) < keyOf(from)
}

function localOf(vevent: ICAL.Component, name: string): LocalTime | null {
  const time = timeOf(vevent, name)
  return time && localTimeOf(time, zoneOf(vevent.getFirstProperty(name)))
}

/** When it is; and of a series, which occurrence it was by the rule. */
type When = { readonly at: LocalTime | null; readonly of: string | null }

function replacedBy({ vevent }: Numbered): When {
  const [was, now] = [timeOf(vevent, 'recurrence-id'), timeOf(vevent, 'dtstart')]
  const of = was && localTimeOf(was, zoneOf(vevent.getFirstProperty('recurrence-id')))
  return { at: now && localTimeOf(now, zoneOf(vevent.getFirstProperty('dtstart'))), of: of && keyOf(of) }
}

/** One occurrence of a series that is otherwise than the rule says. */
function exception(event: Numbered): FileEvent {
  const fault = faultOfTimes(event.vevent)
  return fault === null ? occurrence(event, replacedBy(event)) : faulty(event, fault)
}

function occurrence(event: Numbered, { at, of }: When): FileEvent {
  if (at === null) return faulty(event, 'day-unreadable')
  if (at.day !== '' && isPassedOver(at)) return faulty(event, 'hour-passed-over')
  const { vevent, line, calledOff, calendar } = event
  const [uid, title] = [textOf(vevent, 'uid').slice(0, longestUid), textOf(vevent, 'summary')]
  const cancelled = calledOff || textOf(vevent, 'status').toUpperCase() === 'CANCELLED'
  return {
    line,
    uid: uid === '' ? null : of === null ? uid : `${uid}/${of}`,
    names: [...textsOf(vevent, 'categories'), title, calendar].filter((name) => name !== ''),
    title,
    ...at,
    minutes: at.startsAt === null ? null : minutesOf(vevent),
    place: textOf(vevent, 'location').slice(0, 200) || null,
    kind: /\bextra\b/i.test(title) ? 'extra' : 'regular',
    cancelled,
    excluded: false,
    reason: cancelled ? (textOf(vevent, 'comment') || calledOffThere).slice(0, 1000) : '',
    fault: null,
  }
}

function faulty(event: Numbered, fault: EventFault): FileEvent {
  return { ...occurrence(event, { at: { day: '', startsAt: null }, of: null }), day: null, minutes: null, fault }
}

function timeOf(vevent: ICAL.Component, name: string): ICAL.Time | null {
  try {
    const value: unknown = vevent.getFirstPropertyValue(name)
    return value instanceof ICAL.Time ? value : null
  } catch {
    return null
  }
}

/** Null where the file does not say; a meeting lasts a day at most. */
function minutesOf(vevent: ICAL.Component): number | null {
  const seconds = secondsOf(vevent)
  return seconds === null || seconds <= 0 ? null : Math.min(1440, Math.max(1, Math.round(seconds / 60)))
}

function secondsOf(vevent: ICAL.Component): number | null {
  const [start, end] = [timeOf(vevent, 'dtstart'), timeOf(vevent, 'dtend')]
  const duration: unknown = end ? null : vevent.getFirstPropertyValue('duration')
  if (start && end) return end.toUnixTime() - start.toUnixTime()
  return duration instanceof ICAL.Duration ? duration.toSeconds() : null
}

function textOf(component: ICAL.Component, name: string): string {
  const value: unknown = component.getFirstPropertyValue(name)
  return typeof value === 'string' ? value.replaceAll('\0', ' ').trim() : ''
}

function textsOf(component: ICAL.Component, name: string): string[] {
  return component
    .getAllProperties(name)
    .flatMap((property) => property.getValues())
    .flatMap((value: unknown) => (typeof value === 'string' ? [value.trim()] : []))
}
