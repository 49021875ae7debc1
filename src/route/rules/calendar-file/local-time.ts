import type ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { momentAt } from '../clock.ts'

const here = 'Europe/Amsterdam'

/** What the clock shows here; `startsAt` is null for a whole day. */
export type LocalTime = { readonly day: string; readonly startsAt: string | null }

/** Names that calendar programs of Windows give to zones in which the clock is the same as here. */
const sameClock = new Set([
  'w. europe standard time',
  'romance standard time',
  'central european standard time',
  'central europe standard time',
])

/** A time of a calendar by the Dutch clock; null where its zone is not known. A time without a zone is local. */
export function localTimeOf(time: ICAL.Time, zoneName: string | null): LocalTime | null {
  if (time.isDate) return { day: plain(time).slice(0, 10), startsAt: null }
  const instant = instantOf(time, zoneName)
  if (instant === null) return null
  if (instant === 'local') return { day: plain(time).slice(0, 10), startsAt: plain(time).slice(11, 16) }
  const { day, hour } = momentAt(instant)
  const minutes = Math.round(hour * 60)
  return { day, startsAt: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` }
}

function instantOf(time: ICAL.Time, zoneName: string | null): Date | 'local' | null {
  const { tzid } = time.zone ?? { tzid: 'floating' }
  if (tzid === 'UTC') return time.toJSDate()
  if (zoneName === null || zoneName === here || sameClock.has(zoneName.toLowerCase())) return 'local'
  // The file brought the rules of this zone.
  if (tzid !== 'floating') return time.toJSDate()
  return inKnownZone(plain(time), zoneName)
}

/** A zone that the file names without its rules. */
function inKnownZone(text: string, zoneName: string): Date | null {
  try {
    return new Date(Temporal.PlainDateTime.from(text).toZonedDateTime(zoneName).epochMilliseconds)
  } catch {
    return null
  }
}

/** `2022-12-02T09:30:00`, or the day alone. */
function plain(time: ICAL.Time): string {
  const day = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`
  return time.isDate ? day : `${day}T${two(time.hour)}:${two(time.minute)}:${two(time.second)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
