import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { adoptingMeeting } from '../rules/decision-lists.ts'
import { asFarAsPlanned } from '../rules/meeting-time.ts'
import { adoptDecisionList, listAdopted } from '../store/decision-lists.ts'
import { findMeetingRow, listMeetingRows } from '../store/meetings.ts'

type Adopting = { readonly programme: string; readonly meeting: string; readonly on: string; readonly why: string; readonly now: Date }
export type AdoptRefusal =
  | 'meeting.unknown'
  | 'list.not-held'
  | 'list.too-early'
  | 'list.day-out-of-reach'
  | 'list.items-open'
  | 'list.empty'
  | 'list.unchanged'
  | 'list.why-missing'

/**
 * Adopts the list of decisions of a meeting: from the next meeting of its body on, or in writing where none is planned. What was adopted stays;
 * what changed since makes a next version, which says why.
 */
export async function adoptDecisions(
  tx: Tx,
  actor: Actor,
  { programme, meeting: id, on, why, now }: Adopting,
): Promise<{ id: string } | Refusal<AdoptRefusal>> {
  const meeting = await findMeetingRow(tx, programme, id)
  if (!meeting) return refuse('meeting.unknown')
  if (meeting.status !== 'held') return refuse('list.not-held')
  if (on < meeting.day || on > dayAt(now)) return refuse('list.day-out-of-reach')
  const later = await listMeetingRows(tx, programme, { from: meeting.day, to: asFarAsPlanned(meeting.day), body: meeting.body })
  const by = adoptingMeeting(meeting, later, on)
  if (by === 'too-early') return refuse('list.too-early')
  const isFirst = (await listAdopted(tx, id)).length === 0
  if (!isFirst && why.trim() === '') return refuse('list.why-missing')
  const outcome = await adoptDecisionList(tx, { meeting: id, on, at: by, why: isFirst ? '' : why.trim() })
  if (outcome !== 'adopted')
    return refuse(({ open: 'list.items-open', empty: 'list.empty', unchanged: 'list.unchanged' } as const)[outcome])
  const after = { on, at: by, why: why.trim() }
  await recordAct(tx, actor, { act: 'adoptDecisions', thing: 'meeting', thingId: id, dossier: null, programme, after })
  return { id }
}
