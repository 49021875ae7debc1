import type { Calendars } from '../../calendar/model.ts'
import { holidayOn } from '../../calendar/rules.ts'
import { parseDay } from '../../kernel/day.ts'
import type { Body, Meeting } from '../model/bodies.ts'
import type { EventReason, FileEvent, ImportOutcome, ImportRow, ImportWish, Rhythm } from '../model/calendars.ts'
import { recessOfBody } from './papers.ts'

export type KnownBody = Pick<Body, 'id' | 'code' | 'name' | 'abolishedOn' | 'closedIn'> & { readonly rhythm: Rhythm | null }
export type KnownMeeting = Pick<
  Meeting,
  'id' | 'body' | 'day' | 'startsAt' | 'minutes' | 'place' | 'kind' | 'status' | 'revision' | 'papersDay'
> & {
  readonly uid: string | null
}

export type ImportState = {
  readonly bodies: readonly KnownBody[]
  readonly meetings: readonly KnownMeeting[]
  /** Where all of the file is of one body. */
  readonly body: string | null
  readonly calendars: Calendars
}

/** What one event of a file comes to; `meeting` is the one that it is already, `links` where that did not know the event yet. */
export type PlannedRow = {
  readonly event: FileEvent
  readonly body: KnownBody | null
  readonly meeting: KnownMeeting | null
  readonly startsAt: string | null
  readonly minutes: number
  readonly place: string
  readonly outcome: ImportOutcome
  readonly why: EventReason | null
  readonly links: boolean
}

const usualHour = '09:00'
const usualMinutes = 120

/** What a file would do to the meetings, event by event in its order. An event that was left out of a series and is not known is passed over. */
export function planImport(events: readonly FileEvent[], state: ImportState): PlannedRow[] {
  const known = indexOf(state.meetings)
  const seen = new Set<string>()
  const rows = events.flatMap((event) => {
    const row = rowOf(event, state, known)
    if (event.excluded && row.meeting === null) return []
    return isTwice(row, seen) ? [refused(row, 'twice')] : [row]
  })
  return withRoom(rows, state.meetings)
}

type Known = {
  readonly byUid: ReadonlyMap<string, KnownMeeting>
  readonly byId: ReadonlyMap<string, KnownMeeting>
  readonly at: ReadonlyMap<string, KnownMeeting>
  readonly calledOffAt: ReadonlyMap<string, KnownMeeting>
  readonly onDay: ReadonlyMap<string, readonly KnownMeeting[]>
}

const slotOf = (body: string, day: string, startsAt: string) => `${body} ${day} ${startsAt}`

function indexOf(meetings: readonly KnownMeeting[]): Known {
  const living = meetings.filter(({ status }) => status !== 'cancelled')
  const bySlot = (some: readonly KnownMeeting[]) => new Map(some.map((one) => [slotOf(one.body, one.day, one.startsAt), one]))
  return {
    byUid: new Map(meetings.flatMap((one) => (one.uid === null ? [] : [[`${one.body} ${one.uid}`, one] as const]))),
    byId: new Map(meetings.map((one) => [one.id, one])),
    at: bySlot(living),
    calledOffAt: bySlot(meetings.filter(({ status }) => status === 'cancelled')),
    onDay: Map.groupBy(living, ({ body, day }) => `${body} ${day}`),
  }
}

/** The id of our own meeting in what we gave out: `vergadering-…@host`. */
export const ownUid = /^vergadering-([0-9a-f-]{36})@/

function rowOf(event: FileEvent, state: ImportState, known: Known): PlannedRow {
  const blank = { event, body: null, meeting: null, startsAt: event.startsAt, ...lengthAndPlace(event, null), links: false }
  if (event.fault !== null || event.day === null) return { ...blank, outcome: 'refused', why: event.fault ?? 'day-unreadable' }
  if (event.day < '1990-01-01' || event.day > '2100-12-31') return { ...blank, outcome: 'refused', why: 'out-of-reach' }
  const body = bodyOf(event, state)
  if (typeof body === 'string') return { ...blank, outcome: 'refused', why: body }
  const meeting = meetingOf(event, body.id, known)
  const startsAt = event.startsAt ?? meeting?.startsAt ?? body.rhythm?.startsAt ?? usualHour
  const row = { ...blank, body, meeting, startsAt, ...lengthAndPlace(event, meeting), outcome: 'new', why: null } as const
  if (!event.cancelled && body.abolishedOn !== null && event.day >= body.abolishedOn) return refused(row, 'body-abolished')
  return meeting === null ? asNew(row) : asKnown(row, meeting)
}

function lengthAndPlace({ minutes, place }: FileEvent, meeting: KnownMeeting | null) {
  return { minutes: minutes ?? meeting?.minutes ?? usualMinutes, place: place ?? meeting?.place ?? '' }
}

function asNew(row: PlannedRow): PlannedRow {
  if (row.event.cancelled) return { ...row, outcome: 'same', why: 'cancelled-and-unknown' }
  return { ...row, why: row.event.startsAt === null ? 'hour-assumed' : null }
}

function asKnown(row: PlannedRow, meeting: KnownMeeting): PlannedRow {
  const { event } = row
  const links = meeting.uid === null && event.uid !== null && !ownUid.test(event.uid)
  if (meeting.status === 'cancelled') return event.cancelled ? { ...row, outcome: 'same' } : refused(row, 'cancelled-here')
  if (event.cancelled) return meeting.status === 'held' ? refused(row, 'held') : { ...row, outcome: 'cancelled', links }
  const moved = event.day !== meeting.day || row.startsAt !== meeting.startsAt
  const changed = row.minutes !== meeting.minutes || row.place !== meeting.place || event.kind !== meeting.kind
  const why = moved || changed ? whyFixed(event, meeting) : null
  if (why) return refused(row, why)
  return { ...row, outcome: moved ? 'moved' : changed ? 'changed' : 'same', links }
}

function whyFixed({ day }: FileEvent, { status, papersDay }: KnownMeeting): EventReason | null {
  if (status === 'held') return 'held'
  return papersDay !== null && day !== null && day < papersDay ? 'papers-after' : null
}

function refused(row: PlannedRow, why: EventReason): PlannedRow {
  return { ...row, outcome: 'refused', why }
}

/** By its abbreviation or name, whole or at the beginning of a title; those that still meet go before those that do not. */
function bodyOf({ names }: FileEvent, { bodies, body }: ImportState): KnownBody | 'body-unknown' | 'other-body' {
  const ordered = bodies.toSorted((a, b) => Number(a.abolishedOn !== null) - Number(b.abolishedOn !== null))
  const named = find(ordered, names)
  const fixed = bodies.find(({ id }) => id === body)
  if (body === null || !fixed) return named ?? 'body-unknown'
  return named && named.id !== body && isSaid(names, named) ? 'other-body' : fixed
}

function find(bodies: readonly KnownBody[], names: readonly string[]): KnownBody | null {
  const whole = bodies.find((body) => isSaid(names, body))
  return whole ?? bodies.find(({ code, name }) => names.some((said) => begins(said, code) || begins(said, name))) ?? null
}

function isSaid(names: readonly string[], { code, name }: KnownBody): boolean {
  return names.some((said) => [code, name].some((own) => own.toLowerCase() === said.toLowerCase()))
}

function begins(said: string, with_: string): boolean {
  const [text, own] = [said.toLowerCase(), with_.toLowerCase()]
  return text.startsWith(own) && !/^[\p{L}\p{N}]/u.test(text.slice(own.length))
}

function meetingOf({ uid, day, startsAt }: FileEvent, body: string, known: Known): KnownMeeting | null {
  const own = known.byId.get(ownUid.exec(uid ?? '')?.[1] ?? '')
  if (own?.body === body) return own
  const same = uid === null ? undefined : known.byUid.get(`${body} ${uid}`)
  if (same) return same
  const slot = slotOf(body, day ?? '', startsAt ?? '')
  const there = startsAt === null ? only(known.onDay.get(`${body} ${day}`)) : (known.at.get(slot) ?? known.calledOffAt.get(slot))
  // What comes from another event of a calendar is another meeting.
  return there && (uid === null || there.uid === null) ? there : null
}

function only<T>(all: readonly T[] | undefined): T | undefined {
  return all?.length === 1 ? all[0] : undefined
}

function isTwice({ event, body, startsAt, outcome }: PlannedRow, seen: Set<string>): boolean {
  if (outcome === 'refused' || body === null) return false
  const keys = [
    ...(event.uid === null ? [] : [`${body.id} ${event.uid}`]),
    ...(event.cancelled || startsAt === null ? [] : [slotOf(body.id, event.day ?? '', startsAt)]),
  ]
  if (keys.some((key) => seen.has(key))) return true
  for (const key of keys) seen.add(key)
  return false
}

/** A body meets once at a time: first what is called off makes room, then what is moved in turn, and last comes what is new. */
function withRoom(rows: readonly PlannedRow[], meetings: readonly KnownMeeting[]): PlannedRow[] {
  const taken = new Map(indexOf(meetings).at)
  const outcome = [...rows]
  for (const { meeting } of rows.filter((row) => row.outcome === 'cancelled')) if (meeting) free(taken, meeting)
  let waiting = rows.map((_row, at) => at).filter((at) => rows[at]?.outcome === 'moved')
  for (let progress = true; progress; ) {
    const next = waiting.filter((at) => !settle(taken, rows[at]))
    progress = next.length < waiting.length
    waiting = next
  }
  const fresh = rows.map((_row, at) => at).filter((at) => rows[at]?.outcome === 'new' && !settle(taken, rows[at]))
  for (const at of [...waiting, ...fresh]) {
    const row = outcome[at]
    if (row) outcome[at] = refused(row, 'taken')
  }
  return outcome
}

function settle(taken: Map<string, KnownMeeting | null>, row: PlannedRow | undefined): boolean {
  if (!row?.body || row.startsAt === null) return false
  const slot = slotOf(row.body.id, row.event.day ?? '', row.startsAt)
  if (taken.has(slot)) return false
  taken.set(slot, row.meeting)
  if (row.meeting) free(taken, row.meeting)
  return true
}

function free(taken: Map<string, KnownMeeting | null>, { body, day, startsAt }: KnownMeeting): void {
  taken.delete(slotOf(body, day, startsAt))
}

/** A planned row as the preview shows it. */
export function shownRow(row: PlannedRow, calendars: Calendars): ImportRow {
  const { event, body, meeting, startsAt, outcome, why } = row
  const day = event.day === null ? null : parseDay(event.day)
  return {
    line: event.line,
    title: event.title,
    bodyCode: body?.code ?? '',
    day,
    startsAt,
    outcome,
    why,
    before: meeting && outcome === 'moved' ? { day: meeting.day, startsAt: meeting.startsAt } : null,
    recess: day && body && !event.cancelled ? recessOfBody(day, body, calendars) : null,
    holiday: day && !event.cancelled ? (holidayOn(day, calendars)?.name ?? null) : null,
    wish: body && outcome !== 'refused' ? wishOf(row, body.id) : null,
  }
}

function wishOf({ event, outcome }: PlannedRow, body: string): ImportWish {
  const { uid, startsAt, minutes, place, kind, cancelled, reason } = event
  return { body, uid, day: event.day ?? '', startsAt, minutes, place, kind, cancelled, reason, outcome }
}

/** What was wished, as the file told it. */
export function eventOfWish(wish: ImportWish, line: number): FileEvent {
  const { uid, day, startsAt, minutes, place, kind, cancelled, reason } = wish
  return { line, uid, names: [], title: '', day, startsAt, minutes, place, kind, cancelled, excluded: false, reason, fault: null }
}
