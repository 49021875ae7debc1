import type { Calendars } from '../../calendar/model.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { parseDay } from '../../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { rolesInProgramme } from '../../programme/views/programmes.ts'
import type { AgendaItem, AgendaPlace } from '../model/agenda.ts'
import type {
  AgendaChange,
  AgendaLine,
  AgendaView,
  ClosedLine,
  MemoToPropose,
  SentAgenda,
  SentAgendaView,
  SentItem,
  StoryPart,
} from '../model/agenda-view.ts'
import { type Body, keepers, type Meeting } from '../model/bodies.ts'
import { agendaChanges, type Fate } from '../rules/agenda-changes.ts'
import { type LineTime, lineTimes, minutesOf } from '../rules/agenda-lines.ts'
import { itemStory } from '../rules/agenda-story.ts'
import { findItemRow, listItemRows, listPlaces } from '../store/agenda-items.ts'
import {
  type LineMemo,
  listFates,
  listItemStates,
  listLineMemos,
  listMemosToProposeRows,
  listTransferredFrom,
} from '../store/agenda-lines.ts'
import { listSentAgendas, listSentItems } from '../store/agenda-versions.ts'
import { countHearing, findBodyRow } from '../store/bodies.ts'
import { findMeetingRow } from '../store/meetings.ts'
import { getMeeting } from './bodies.ts'

export type AtMeeting = { readonly programme: string; readonly meeting: string }

/** Whether the actor keeps the agendas of a programme. */
export function keepsAgenda(actor: Actor, programme: string): boolean {
  return rolesInProgramme(actor, programme).some((role) => keepers.some((keeper) => keeper === role))
}

/** The agenda of a meeting as its reader sees it. */
export async function getAgenda(
  tx: Tx,
  { actor, calendars }: { readonly actor: Actor; readonly calendars: Calendars },
  at: AtMeeting,
): Promise<AgendaView | Refusal<'meeting.unknown'>> {
  const meeting = await getMeeting(tx, at, calendars)
  if (isRefusal(meeting)) return meeting
  const body = await findBodyRow(tx, at.programme, meeting.body)
  if (!body) return refuse('meeting.unknown')
  const places = await listPlaces(tx, at.meeting)
  const room = roomOf(meeting, body)
  const times = timesOf(meeting, places, room)
  const lines = await linesOf(tx, at, times)
  const { placed, proposed } = minutesOf(places)
  const sent = await listSentAgendas(tx, at.meeting)
  const keeps = keepsAgenda(actor, at.programme)
  const on = lines.filter(({ status }) => status === 'placed' || status === 'concluded')
  return {
    ...{ meeting, bodyName: body.name, room, minutes: placed, proposedMinutes: proposed, sent },
    lines: on,
    waiting: lines.filter(({ status }) => status === 'proposed'),
    gone: lines.filter(({ status }) => status === 'takenOff'),
    left: await listTransferredFrom(tx, at.meeting),
    closed: closedOf(places, times),
    changed: await changedSince(tx, at, { sent, now: on }),
    keeps,
    hear: keeps ? await countHearing(tx, { programme: at.programme, body: body.id, not: actor.person }) : 0,
  }
}

/** What fits on an agenda: as the meeting says, else its body, else as long as the meeting takes. In minutes. */
export function roomOf(meeting: Pick<Meeting, 'roomMinutes' | 'minutes'>, body: Pick<Body, 'roomMinutes'>): number {
  return meeting.roomMinutes ?? body.roomMinutes ?? meeting.minutes
}

type Times = ReadonlyMap<AgendaPlace, LineTime | null>

function timesOf({ day: text, startsAt }: Pick<Meeting, 'day' | 'startsAt'>, places: readonly AgendaPlace[], room: number): Times {
  const day = parseDay(text)
  if (day === null) throw new Error(`The database kept a day that does not exist: ${text}`)
  const times = lineTimes(places, { day, startsAt, room })
  return new Map(places.map((place, at) => [place, times[at] ?? null]))
}

async function linesOf(tx: Tx, { programme, meeting }: AtMeeting, times: Times): Promise<AgendaLine[]> {
  const items = await listItemRows(tx, programme, meeting)
  const memos = new Map((await listLineMemos(tx, meeting)).map((one) => [one.item, one]))
  const byItem = new Map([...times].map(([{ item }, time]) => [item, time]))
  return items.map((item) => lineOf(item, memos.get(item.id), byItem.get(item.id) ?? null))
}

function lineOf(item: AgendaItem, memo: LineMemo | undefined, time: LineTime | null): AgendaLine {
  const [version, offered] = [memo?.versionNumber ?? null, memo?.offeredVersion ?? null]
  return {
    ...item,
    ...placedAt(time),
    subject: memo?.subject ?? null,
    memoStatus: memo?.status ?? null,
    versionNumber: version,
    newer: version !== null && offered !== null && offered > version ? offered : null,
  }
}

function placedAt(time: LineTime | null) {
  return time ?? { number: null, from: null, until: null, beyondRoom: false }
}

function closedOf(places: readonly AgendaPlace[], times: Times): ClosedLine[] {
  return places.flatMap((place) => {
    if (!place.closed || place.item === null) return []
    return [{ id: place.item, minutes: place.minutes, status: place.status, ...placedAt(times.get(place) ?? null) }]
  })
}

type Since = { readonly sent: readonly SentAgenda[]; readonly now: readonly AgendaLine[] }

async function changedSince(tx: Tx, { meeting }: AtMeeting, { sent, now }: Since): Promise<AgendaChange[]> {
  const last = sent[0]?.number
  if (last === undefined) return []
  const before = (await listSentItems(tx, meeting, [last])).get(last) ?? []
  return agendaChanges(before, now.map(asSent), await fatesOf(tx, meeting, before))
}

function asSent({ id, number, title, kind, minutes, memo, versionNumber }: AgendaLine): SentItem {
  return { item: id, number: number ?? 0, title, kind, minutes, memo, versionNumber }
}

async function fatesOf(tx: Tx, meeting: string, items: readonly SentItem[]): Promise<Fate[]> {
  const rows = await listFates(
    tx,
    items.map(({ item }) => item),
  )
  return rows.map(({ item, reason, meeting: now }) => ({ item, reason, transferred: now !== meeting }))
}

type Between = AtMeeting & { readonly from: number; readonly to: number }

/** What changed between two agendas that were sent out, of what the reader reads. */
export async function compareAgendas(
  tx: Tx,
  { programme, meeting, from, to }: Between,
): Promise<AgendaChange[] | Refusal<'meeting.unknown' | 'agenda.version-not-sent'>> {
  if (!(await findMeetingRow(tx, programme, meeting))) return refuse('meeting.unknown')
  const known = new Set((await listSentAgendas(tx, meeting)).map(({ number }) => number))
  if (!known.has(from) || !known.has(to)) return refuse('agenda.version-not-sent')
  const items = await listSentItems(tx, meeting, [from, to])
  const before = items.get(from) ?? []
  return agendaChanges(before, items.get(to) ?? [], await fatesOf(tx, meeting, before))
}

/** An agenda as it was sent out, of what the reader reads. */
export async function getSentAgenda(
  tx: Tx,
  { programme, meeting, number }: AtMeeting & { readonly number: number },
): Promise<SentAgendaView | Refusal<'meeting.unknown' | 'agenda.version-not-sent'>> {
  if (!(await findMeetingRow(tx, programme, meeting))) return refuse('meeting.unknown')
  const all = await listSentAgendas(tx, meeting)
  const sent = all.find((one) => one.number === number)
  if (!sent) return refuse('agenda.version-not-sent')
  const items = await listSentItems(tx, meeting, [number - 1, number])
  const [before, now] = [items.get(number - 1) ?? [], items.get(number) ?? []]
  const changed = number === 1 ? [] : agendaChanges(before, now, await fatesOf(tx, meeting, before))
  return { ...sent, items: now, changed }
}

/** What happened to an item, the oldest first. An item that went to another meeting is known there. */
export async function getItemStory(
  tx: Tx,
  { programme, meeting, item }: AtMeeting & { readonly item: string },
): Promise<StoryPart[] | Refusal<'agenda.item-unknown'>> {
  const found = await findItemRow(tx, programme, item)
  return found?.meeting === meeting ? itemStory(await listItemStates(tx, programme, item)) : refuse('agenda.item-unknown')
}

export async function listMemosToPropose(
  tx: Tx,
  { programme, meeting, text = '' }: AtMeeting & { readonly text?: string | undefined },
): Promise<MemoToPropose[] | Refusal<'meeting.unknown'>> {
  if (!(await findMeetingRow(tx, programme, meeting))) return refuse('meeting.unknown')
  return listMemosToProposeRows(tx, { programme, meeting, text: text.trim() })
}
