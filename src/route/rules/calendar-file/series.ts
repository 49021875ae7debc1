import type ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { type LocalTime, localTimeOf } from './local-time.ts'

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
 * one; null where a rule goes round in so many steps without getting there.
 */
export function occurrencesOf(event: ICAL.Component, first: ICAL.Time, { horizon, most }: Bounds): LocalTime[] | null {
  const zone = zoneOf(event.getFirstProperty('dtstart'))
  const found = new Map<string, LocalTime>()
  const add = (local: LocalTime | null) => local && found.set(keyOf(local), local)
  add(localTimeOf(first, zone))
  for (const rule of rulesOf(event)) {
    untilInZone(rule, first, zone)
    const ends = rule.isFinite()
    const steps = rule.iterator(first)
    for (let at = steps.next(); at && found.size <= most; at = steps.next()) {
      if (!ends && at.toString().slice(0, 10) > horizon) break
      const local = localTimeOf(at, zone)
      if (local === null) return null
      add(local)
    }
  }
  for (const date of datesOf(event, 'rdate')) add(date)
  return [...found.values()]
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
