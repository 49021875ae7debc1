import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { MemoStatus } from '../../memo/model/memos.ts'
import type { AgendaItem, AgendaPlace } from '../model/agenda.ts'
import type { Meeting } from '../model/bodies.ts'

/** Between two neighbours: room for ten halvings before all are spread again. */
export const step = 1024

/** The position after another place, or (null) before all; null where there is no room between the two. `places` are in their order. */
export function positionAfter(places: readonly Pick<AgendaPlace, 'item' | 'position'>[], after: string | null): number | null {
  const at = after === null ? -1 : places.findIndex(({ item }) => item === after)
  const former = places[at]?.position
  const next = places[at + 1]?.position
  if (next === undefined) return (former ?? 0) + step
  if (former === undefined) return next - step
  return next - former < 2 ? null : former + Math.floor((next - former) / 2)
}

export type MemoToGo = {
  readonly status: MemoStatus
  readonly offeredVersion: number | null
  /** Numbers of its frozen versions. */
  readonly versions: readonly number[]
}
export type CannotGo =
  | 'agenda.memo-without-version'
  | 'agenda.memo-returned'
  | 'agenda.memo-sent'
  | 'agenda.memo-archived'
  | 'agenda.version-unknown'

/**
 * The number of the version that a body gets to see: the one that is asked for, else the one that was offered. What was given back does not go
 * as it was offered, only in a newer version; what was sent goes for information only.
 */
export function versionToGo(memo: MemoToGo, asked: number | null, kind: AgendaItem['kind']): number | Refusal<CannotGo> {
  if (memo.status === 'archived') return refuse('agenda.memo-archived')
  if (memo.status === 'sent' && kind !== 'information') return refuse('agenda.memo-sent')
  const number = asked ?? memo.offeredVersion
  if (number === null) return refuse('agenda.memo-without-version')
  if (!memo.versions.includes(number)) return refuse('agenda.version-unknown')
  if (memo.status === 'returned' && number <= (memo.offeredVersion ?? 0)) return refuse('agenda.memo-returned')
  return number
}

export type CannotChangeAgenda = 'meeting.cancelled' | 'agenda.meeting-held'

/** Why the agenda of a meeting does not change any more. */
export function agendaIsShut({ status }: Pick<Meeting, 'status'>): Refusal<CannotChangeAgenda> | null {
  if (status === 'cancelled') return refuse('meeting.cancelled')
  return status === 'held' ? refuse('agenda.meeting-held') : null
}

/** What still changes of an item: not what was taken off or concluded. */
export function itemIsShut({ status }: Pick<AgendaItem, 'status'>): Refusal<'agenda.item-taken-off' | 'agenda.item-concluded'> | null {
  if (status === 'takenOff') return refuse('agenda.item-taken-off')
  return status === 'concluded' ? refuse('agenda.item-concluded') : null
}
