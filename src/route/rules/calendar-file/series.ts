import type ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { type LocalTime, localTimeOf } from './local-time.ts'
import { faultIn, faultInRule, isAskedFor } from './possible-time.ts'

/** What identifies an occurrence of a series, whichever zone a file writes it in. */
export function keyOf({ day, startsAt }: LocalTime): string {
  return startsAt === null ? day : `${day}T${startsAt}`
}

export function zoneOf(property: ICAL.Property | null): string | null {
  const zone = property?.getParameter('tzid')
  return typeof zone === 'string' ? zone : null
}

/** The days and hours that dates of a property (EXDATE, RDATE) tell. */
export function datesOf(event: ICAL.Component, name: 'exdate' | 'rdate'): LocalTime[] {
  return event.getAllProperties(name).flatMap((property) =>
    property.getValues().flatMap((value) => {
      const time: ICAL.Time | null = isTime(value) ? value : null
      const local = time && localTimeOf(time, zoneOf(property))
      return local ? [local] : []
    }),
  )
}

function isTime(value: unknown): value is ICAL.Time {
  return typeof value === 'object' && value !== null && 'isDate' in value
}

type Bounds = { readonly horizon: string; readonly most: number }

/**
 * When a series takes place, exceptions not yet taken out. A rule without an end is followed until the horizon. At most `most` occurrences and
 * one; null where a rule cannot be followed: it goes round in so many steps without getting there, or asks for days that do not exist.
 */
export function occurrencesOf(event: ICAL.Component, first: ICAL.Time, { horizon, most }: Bounds): LocalTime[] | null {
  const zone = zoneOf(event.getFirstProperty('dtstart'))
  const found = new Map<string, LocalTime>()
  const add = (local: LocalTime | null) => local && found.set(keyOf(local), local)
  if (hasImpossibleDates(event)) return null
  add(localTimeOf(first, zone))
  for (const rule of rulesOf(event)) {
    untilInZone(rule, first, zone)
    let isFollowed = false
    for (const at of timesOf(rule, first, horizon)) {
      const local = localTimeOf(at, zone)
      if (local === null) return null
      add(local)
      isFollowed = true
      if (found.size > most) break
    }
    if (!isFollowed) return null
  }
  for (const date of datesOf(event, 'rdate')) add(date)
  return [...found.values()]
}

function hasImpossibleDates(event: ICAL.Component): boolean {
  const dates = ['exdate', 'rdate'].flatMap((name) => event.getAllProperties(name)).filter(({ type }) => type !== 'period')
  return dates.some(faultIn) || event.getAllProperties('rrule').some(faultInRule)
}

/** The times that a rule asks for. It is counted here, for the rule would count those that it does not ask for too. */
function* timesOf(rule: ICAL.Recur, first: ICAL.Time, horizon: string): Generator<ICAL.Time> {
  const [ends, count] = [rule.isFinite(), rule.count ?? Number.POSITIVE_INFINITY]
  rule.count = null
  const steps = rule.iterator(first)
  let asked = 0
  for (let at = steps.next(); at && asked < count; at = steps.next()) {
    if ((!ends || asked === 0) && at.toString().slice(0, 10) > horizon) return
    if (!isAskedFor(rule, at, first)) continue
    asked += 1
    yield at
  }
}

function rulesOf(event: ICAL.Component): ICAL.Recur[] {
  return event.getAllProperties('rrule').flatMap((property) => {
    const value: unknown = property.getFirstValue()
    return isRule(value) ? [value] : []
  })
}

function isRule(value: unknown): value is ICAL.Recur {
  return typeof value === 'object' && value !== null && 'freq' in value
}

/** An end in UTC is compared as it stands with times whose zone the file does not explain; so it is put in their zone. */
function untilInZone(rule: ICAL.Recur, first: ICAL.Time, zone: string | null): void {
  const { until } = rule
  if (!until || until.isDate || until.zone?.tzid !== 'UTC' || first.zone?.tzid !== 'floating') return
  try {
    const local = Temporal.Instant.fromEpochMilliseconds(until.toJSDate().getTime()).toZonedDateTimeISO(zone ?? 'Europe/Amsterdam')
    const { year, month, day, hour, minute, second } = local
    rule.until = first.clone()
    rule.until.fromData({ year, month, day, hour, minute, second, isDate: false })
  } catch {
    // A zone that nobody knows is told at its first occurrence.
  }
}
