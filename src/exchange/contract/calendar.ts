import { type Static, Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id, Moment, Nullable } from '../../kernel/schema.ts'
import { readers } from '../model/who.ts'

const programme = Type.Object({ programme: Id })

/** One's own feed of a programme's milestones; null where there is none. Its address is told once, when it is made. */
const CalendarFeed = Type.Object({
  feed: Nullable(Type.Object({ createdAt: Moment, fetchedAt: Nullable(Moment) })),
  address: Nullable(Type.String()),
})
export type CalendarFeed = Static<typeof CalendarFeed>

export const getCalendarFeed = endpoint({
  name: 'getCalendarFeed',
  method: 'GET',
  path: '/programmes/:programme/calendar-feed',
  who: readers,
  of: 'programme',
  summary: 'Whether you have a calendar feed of the milestones, and when it was last fetched.',
  input: programme,
  output: CalendarFeed,
  refusals: ['programme.unknown'],
})

export const openCalendarFeed = endpoint({
  name: 'openCalendarFeed',
  method: 'POST',
  path: '/programmes/:programme/calendar-feed',
  who: readers,
  of: 'programme',
  summary: 'Make a secret address for a calendar feed of the milestones. An address that you had ends.',
  input: programme,
  output: CalendarFeed,
  refusals: ['programme.unknown'],
})

export const revokeCalendarFeed = endpoint({
  name: 'revokeCalendarFeed',
  method: 'DELETE',
  path: '/programmes/:programme/calendar-feed',
  who: readers,
  of: 'programme',
  summary: 'End your calendar feed; its address finds nothing any more.',
  input: programme,
  output: CalendarFeed,
  refusals: ['programme.unknown'],
})
