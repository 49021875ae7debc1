import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { getMemo } from '../../memo/views/memos.ts'
import { listVersions } from '../../memo/views/versions.ts'
import type { AgendaItem, ItemFields } from '../model/agenda.ts'
import { agendaIsShut, type CannotChangeAgenda, type CannotGo, itemIsShut, positionAfter, versionToGo } from '../rules/agenda.ts'
import {
  addItemRow,
  changeItemRow,
  findItemRow,
  type ItemChange,
  isOnAgenda,
  lastPosition,
  listPlaces,
  spreadItems,
} from '../store/agenda-items.ts'
import { findMeetingRow, type MeetingRecord } from '../store/meetings.ts'
import { carrySteps } from './steps.ts'

type AtMeeting = { readonly programme: string; readonly meeting: string }
type AtItem = AtMeeting & { readonly item: string }
type ItemAt = AtItem & { readonly revision: number }
type Done = { readonly id: string }

/** What stands on an agenda: a memo in the version of that number (null: the one that was offered), or something without a memo. */
export type WhatGoes = { readonly memo: string | null; readonly version: number | null }
/** `place`: whether it stands on the agenda at once, or is proposed to whoever keeps the agenda. */
export type NewAgendaItem = AtMeeting & ItemFields & WhatGoes & { readonly place: boolean; readonly demo?: boolean }

type MeetingRefusal = 'meeting.unknown' | CannotChangeAgenda
export type MemoRefusal = 'memo.unknown' | 'agenda.memo-of-another-programme' | CannotGo
export type AddRefusal = MeetingRefusal | MemoRefusal | 'agenda.memo-on-it-already' | 'agenda.item-without-title'

/** A new item at the end of an agenda: placed by whoever keeps the agenda, proposed by whoever makes the memo. */
export async function addAgendaItem(tx: Tx, actor: Actor, wish: NewAgendaItem): Promise<Done | Refusal<AddRefusal>> {
  const { programme, meeting, place, demo = false, memo: _memo, version: _version, ...fields } = wish
  const open = await openMeeting(tx, { programme, meeting })
  if (isRefusal(open)) return open
  if (fields.title.trim() === '') return refuse('agenda.item-without-title')
  const goes = await whatGoes(tx, actor, wish)
  if (isRefusal(goes)) return goes
  const position = await lastPosition(tx, meeting)
  if (goes.memo !== null && (await isOnAgenda(tx, meeting, goes.memo))) return refuse('agenda.memo-on-it-already')
  const id = randomUUID()
  const { number: _number, ...of } = goes
  await addItemRow(tx, {
    ...of,
    ...fields,
    id,
    programme,
    meeting,
    position,
    status: place ? 'placed' : 'proposed',
    demo,
    by: actor.person,
  })
  await recordItem(tx, actor, place ? 'placeAgendaItem' : 'proposeAgendaItem', { id, programme, dossier: of.dossier, after: wish })
  return { id }
}

type Goes = Pick<AgendaItem, 'dossier' | 'memo' | 'version'> & { readonly number: number | null }

async function whatGoes(
  tx: Tx,
  actor: Actor,
  { programme, memo: id, version, kind }: WhatGoes & Pick<AgendaItem, 'kind'> & { readonly programme: string },
): Promise<Goes | Refusal<MemoRefusal>> {
  if (id === null) return { dossier: null, memo: null, version: null, number: null }
  const memo = await getMemo(tx, actor, id)
  if (isRefusal(memo)) return memo
  if (memo.programme !== programme) return refuse('agenda.memo-of-another-programme')
  const rows = await listVersions(tx, id)
  const number = versionToGo({ ...memo, versions: rows.map((row) => row.number) }, version, kind)
  if (isRefusal(number)) return number
  const chosen = rows.find((row) => row.number === number)
  return chosen ? { dossier: memo.dossier, memo: id, version: chosen.id, number } : refuse('agenda.version-unknown')
}

async function openMeeting(tx: Tx, { programme, meeting }: AtMeeting): Promise<MeetingRecord | Refusal<MeetingRefusal>> {
  const found = await findMeetingRow(tx, programme, meeting)
  return found ? (agendaIsShut(found) ?? found) : refuse('meeting.unknown')
}

export type ToChange =
  | MeetingRefusal
  | 'agenda.item-unknown'
  | 'agenda.item-taken-off'
  | 'agenda.item-concluded'
  | 'agenda.changed-meanwhile'

async function itemToChange(tx: Tx, at: AtItem & { readonly revision: number | null }): Promise<AgendaItem | Refusal<ToChange>> {
  const open = await openMeeting(tx, at)
  return isRefusal(open) ? open : itemToRemove(tx, at)
}

/** What was left over at a meeting that was held or called off can still go elsewhere or be taken off. */
async function itemToRemove(tx: Tx, at: AtItem & { readonly revision: number | null }): Promise<AgendaItem | Refusal<ToChange>> {
  if (!(await findMeetingRow(tx, at.programme, at.meeting))) return refuse('meeting.unknown')
  const item = await findItemRow(tx, at.programme, at.item)
  if (item?.meeting !== at.meeting) return refuse('agenda.item-unknown')
  const shut = itemIsShut(item)
  if (shut) return shut
  return at.revision === null || item.revision === at.revision ? item : refuse('agenda.changed-meanwhile')
}

type Told = { readonly id: string; readonly programme: string; readonly dossier: string | null; readonly after: unknown }

function recordItem(tx: Tx, actor: Actor, act: string, { id, ...told }: Told & { readonly before?: unknown }): Promise<void> {
  return recordAct(tx, actor, { act, thing: 'agendaItem', thingId: id, ...told })
}

type Change = { readonly programme: string; readonly act: string; readonly change: Omit<ItemChange, 'by'> }

async function keepChange(tx: Tx, actor: Actor, [item, { programme, act, change }]: readonly [AgendaItem, Change]) {
  if (!(await changeItemRow(tx, item, { ...change, by: actor.person }))) return refuse('agenda.changed-meanwhile')
  await recordItem(tx, actor, act, { id: item.id, programme, dossier: item.dossier, before: item, after: change })
  return { id: item.id }
}

/** An item that was proposed gets its place. */
export async function placeAgendaItem(tx: Tx, actor: Actor, at: ItemAt): Promise<Done | Refusal<ToChange>> {
  const item = await itemToChange(tx, at)
  if (isRefusal(item)) return item
  return keepChange(tx, actor, [item, { programme: at.programme, act: 'placeAgendaItem', change: { status: 'placed' } }])
}

/** Changes title, kind, speaking time or the version that the body sees; what is not named stays. */
export async function changeAgendaItem(
  tx: Tx,
  actor: Actor,
  { programme, meeting, item: id, revision, version, ...fields }: ItemAt & Partial<ItemFields> & { readonly version?: number },
): Promise<Done | Refusal<ToChange | MemoRefusal | 'agenda.item-without-title' | 'agenda.item-without-memo'>> {
  const item = await itemToChange(tx, { programme, meeting, item: id, revision })
  if (isRefusal(item)) return item
  if (fields.title?.trim() === '') return refuse('agenda.item-without-title')
  if (version === undefined) return keepChange(tx, actor, [item, { programme, act: 'changeAgendaItem', change: fields }])
  if (item.memo === null) return refuse('agenda.item-without-memo')
  const goes = await whatGoes(tx, actor, { programme, memo: item.memo, version, kind: fields.kind ?? item.kind })
  if (isRefusal(goes)) return goes
  return keepChange(tx, actor, [item, { programme, act: 'changeAgendaItem', change: { ...fields, version: goes.version } }])
}

/** Moves an item in the order of its agenda: after another, or (null) to the front. Others keep their place and revision. */
export async function moveAgendaItem(
  tx: Tx,
  actor: Actor,
  { after, ...at }: AtItem & { readonly after: string | null },
): Promise<Done | Refusal<ToChange | 'agenda.neighbour-unknown'>> {
  const item = await itemToChange(tx, { ...at, revision: null })
  if (isRefusal(item)) return item
  // Holds the agenda against others who move something.
  await lastPosition(tx, at.meeting)
  const place = await placeAfter(tx, item, after)
  if (isRefusal(place)) return place
  // Somebody may have been first, or making room moved the item itself.
  const now = await itemToChange(tx, { ...at, revision: null })
  if (isRefusal(now)) return now
  return keepChange(tx, actor, [now, { programme: at.programme, act: 'moveAgendaItem', change: { position: place } }])
}

async function placeAfter(tx: Tx, item: AgendaItem, after: string | null): Promise<number | Refusal<'agenda.neighbour-unknown'>> {
  const others = async () => (await listPlaces(tx, item.meeting)).filter((place) => place.item !== item.id)
  const places = await others()
  if (after !== null && !places.some((place) => place.item === after)) return refuse('agenda.neighbour-unknown')
  const free = positionAfter(places, after)
  if (free !== null) return free
  await spreadItems(tx, item.meeting)
  return positionAfter(await others(), after) ?? item.position
}

/** Moves an item to another meeting of the same body, with the reason; it goes to the end there, its story with it, and so do the steps of its route. */
export async function transferAgendaItem(
  tx: Tx,
  actor: Actor,
  { to, reason, ...at }: ItemAt & { readonly to: string; readonly reason: string },
): Promise<Done | Refusal<ToChange | 'agenda.other-body' | 'agenda.memo-on-it-already' | 'agenda.without-reason'>> {
  const item = await itemToRemove(tx, at)
  if (isRefusal(item)) return item
  if (reason.trim() === '') return refuse('agenda.without-reason')
  const from = await findMeetingRow(tx, at.programme, at.meeting)
  const meeting = await openMeeting(tx, { programme: at.programme, meeting: to })
  if (isRefusal(meeting)) return meeting
  if (meeting.body !== from?.body || meeting.id === from.id) return refuse('agenda.other-body')
  const position = await lastPosition(tx, to)
  if (item.memo !== null && (await isOnAgenda(tx, to, item.memo))) return refuse('agenda.memo-on-it-already')
  const change = { meeting: to, position, reason: reason.trim() }
  const moved = await keepChange(tx, actor, [item, { programme: at.programme, act: 'transferAgendaItem', change }])
  if (!isRefusal(moved) && item.dossier !== null) {
    await carrySteps(tx, actor, { programme: at.programme, meeting: at.meeting, dossier: item.dossier, to })
  }
  return moved
}

/** Takes an item off an agenda, with the reason. It stays to be seen. */
export async function takeOffAgendaItem(
  tx: Tx,
  actor: Actor,
  { reason, ...at }: ItemAt & { readonly reason: string },
): Promise<Done | Refusal<ToChange | 'agenda.without-reason'>> {
  const item = await itemToRemove(tx, at)
  if (isRefusal(item)) return item
  if (reason.trim() === '') return refuse('agenda.without-reason')
  const change = { status: 'takenOff', reason: reason.trim() } as const
  return keepChange(tx, actor, [item, { programme: at.programme, act: 'takeOffAgendaItem', change }])
}
