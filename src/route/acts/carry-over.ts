import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { memoFacts } from '../../memo/views/readiness.ts'
import type { AgendaItem } from '../model/agenda.ts'
import { hasBegun } from '../rules/meeting-time.ts'
import { addItemRow, isOnAgenda, lastPosition } from '../store/agenda-items.ts'
import { listCarried, listConclusionRows, markCarried } from '../store/conclusions.ts'
import { findMeetingRow } from '../store/meetings.ts'
import { itemAt } from './conclude.ts'
import { carrySteps } from './steps.ts'

type Carrying = { readonly programme: string; readonly meeting: string; readonly item: string; readonly to: string; readonly now: Date }
export type CarryRefusal =
  | 'meeting.unknown'
  | 'outcome.item-unknown'
  | 'outcome.not-held-over'
  | 'outcome.carried-already'
  | 'outcome.no-meeting-to-come'

/** An item that was held over stands again on the agenda of a later meeting of the same body, with the newest version; the route follows. */
export async function carryItem(
  tx: Tx,
  actor: Actor,
  { programme, meeting: from, item: itemId, to, now }: Carrying,
): Promise<{ id: string } | Refusal<CarryRefusal>> {
  const found = await itemAt(tx, { programme, meeting: from, item: itemId })
  if (isRefusal(found)) return found
  const { meeting, item } = found
  const newest = (await listConclusionRows(tx, from)).find((row) => row.item === item.id)
  if (newest?.outcome !== 'held') return refuse('outcome.not-held-over')
  const next = await findMeetingRow(tx, programme, to)
  const fits = next && next.body === meeting.body && next.status === 'planned' && !hasBegun(next, now)
  if (!fits) return refuse('outcome.no-meeting-to-come')
  const isThere = (await listCarried(tx, [item.id])).has(item.id) || (item.memo !== null && (await isOnAgenda(tx, to, item.memo)))
  if (isThere) return refuse('outcome.carried-already')
  const id = await addAgain(tx, actor, { programme, item, to })
  const after = { from, to, item: id }
  await recordAct(tx, actor, { act: 'carryItem', thing: 'agendaItem', thingId: item.id, dossier: item.dossier, programme, after })
  if (item.dossier !== null) await carrySteps(tx, actor, { programme, meeting: from, dossier: item.dossier, to })
  return { id: from }
}

type Again = { readonly programme: string; readonly item: AgendaItem; readonly to: string }

async function addAgain(tx: Tx, actor: Actor, { programme, item, to }: Again): Promise<string> {
  const id = randomUUID()
  const offered = item.memo === null ? null : ((await memoFacts(tx, [item.memo])).get(item.memo)?.offered ?? null)
  const { dossier, memo, title, kind, minutes } = item
  const fields = { dossier, memo, title, kind, minutes, version: offered?.id ?? item.version, demo: item.demo }
  const position = await lastPosition(tx, to)
  await addItemRow(tx, { ...fields, position, status: 'placed', id, meeting: to, programme, by: actor.person })
  await markCarried(tx, { item: id, from: item.id })
  return id
}
