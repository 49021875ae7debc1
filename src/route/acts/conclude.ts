import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { tellConclusion } from '../../memo/acts/tell-conclusion.ts'
import { pointsOfVersions } from '../../memo/views/conclusions.ts'
import type { AgendaItem } from '../model/agenda.ts'
import type { SeenPoint } from '../model/outcomes.ts'
import { type ConclusionRefusal, type NewConclusion, refuseConclusion, toldToMemo, wentThrough } from '../rules/conclusions.ts'
import { hasBegun } from '../rules/meeting-time.ts'
import { changeItemRow, findItemRow } from '../store/agenda-items.ts'
import { addConclusionRow, listCarried } from '../store/conclusions.ts'
import { changeMeetingRow, findMeetingRow, type MeetingRecord } from '../store/meetings.ts'
import { holdSteps, releaseSteps } from './steps.ts'

type OfMeeting = { readonly programme: string; readonly meeting: string; readonly now: Date }
type OfItem = OfMeeting & { readonly item: string; readonly revision: number }
export type ConcludeRefusal =
  | ConclusionRefusal
  | 'meeting.unknown'
  | 'meeting.changed-meanwhile'
  | 'outcome.item-unknown'
  | 'outcome.changed-meanwhile'
  | 'outcome.memo-not-shown'
  | 'outcome.carried-over'

/**
 * Says what a body concluded of an item, on the version that it saw. The first conclusion of a meeting says that it was held; the memo hears of
 * it, and the route of the dossier goes on unless the item was held over. With `why` it corrects what was concluded before, which stays.
 */
export async function concludeItem(
  tx: Tx,
  actor: Actor,
  { programme, meeting: id, item: itemId, revision, now, ...wish }: OfItem & NewConclusion,
): Promise<{ id: string } | Refusal<ConcludeRefusal>> {
  const found = await itemAt(tx, { programme, meeting: id, item: itemId })
  if (isRefusal(found)) return found
  const { meeting, item } = found
  const points = await pointsSeen(tx, item)
  const refused = refuseConclusion({ item, meeting, points }, wish, now)
  if (refused) return refused
  if (wentThrough(wish.outcome) && (await listCarried(tx, [itemId])).size > 0) return refuse('outcome.carried-over')
  const text = wish.text.trim() || outcomeWords[wish.outcome]
  const changed = item.revision === revision && (await changeItemRow(tx, item, { status: 'concluded', conclusion: text, by: actor.person }))
  if (!changed) return refuse('outcome.changed-meanwhile')
  if (!(await markHeld(tx, actor, { programme, meeting }))) return refuse('meeting.changed-meanwhile')
  const conclusion = { id: randomUUID(), ...wish, text, why: wish.why.trim() }
  const { dossier, version } = item
  const { points: _points, ...row } = conclusion
  await addConclusionRow(tx, { ...row, version, item: item.id, meeting: id, programme, dossier, by: actor.person })
  await recordAct(tx, actor, { act: 'concludeItem', thing: 'agendaItem', thingId: item.id, dossier, programme, after: conclusion })
  return (await tellOthers(tx, actor, { programme, meeting, item, conclusion, points })) ?? { id }
}

/** What stands where nobody wrote more. */
const outcomeWords = {
  agreed: 'Akkoord.',
  agreedIf: 'Akkoord mits.',
  notAgreed: 'Niet akkoord.',
  held: 'Aangehouden.',
  noted: 'Ter kennisneming.',
} as const

type Found = { readonly meeting: MeetingRecord; readonly item: AgendaItem }

export async function itemAt(
  tx: Tx,
  { programme, meeting: id, item: itemId }: { readonly programme: string; readonly meeting: string; readonly item: string },
): Promise<Found | Refusal<'meeting.unknown' | 'outcome.item-unknown'>> {
  const meeting = await findMeetingRow(tx, programme, id)
  if (!meeting) return refuse('meeting.unknown')
  const item = await findItemRow(tx, programme, itemId)
  return item?.meeting === id ? { meeting, item } : refuse('outcome.item-unknown')
}

async function pointsSeen(tx: Tx, { version }: AgendaItem): Promise<readonly SeenPoint[]> {
  return version === null ? [] : ((await pointsOfVersions(tx, [version])).get(version) ?? [])
}

type Concluded = Found & {
  readonly programme: string
  readonly conclusion: NewConclusion & { readonly id: string }
  readonly points: readonly SeenPoint[]
}

/** The memo and the route, each by its own act. */
async function tellOthers(
  tx: Tx,
  actor: Actor,
  { programme, meeting, item, conclusion, points }: Concluded,
): Promise<Refusal<'outcome.memo-not-shown'> | null> {
  const { memo, version, dossier } = item
  if (memo !== null && version !== null) {
    const of = { conclusion: conclusion.id, item: item.id, meeting: meeting.id, memo, version, why: conclusion.why }
    const told = await tellConclusion(tx, actor, {
      ...of,
      body: meeting.bodyCode,
      metOn: meeting.day,
      points: toldToMemo(conclusion, points),
    })
    if (isRefusal(told)) return refuse('outcome.memo-not-shown')
  }
  if (dossier === null) return null
  const at = { programme, meeting: meeting.id, dossier }
  if (wentThrough(conclusion.outcome)) await holdSteps(tx, actor, at)
  else await releaseSteps(tx, actor, at)
  return null
}

/** Says that a meeting was held, without a conclusion yet. */
export async function holdMeeting(
  tx: Tx,
  actor: Actor,
  { programme, meeting: id, now }: OfMeeting,
): Promise<{ id: string } | Refusal<'meeting.unknown' | 'meeting.cancelled' | 'meeting.not-yet' | 'meeting.changed-meanwhile'>> {
  const meeting = await findMeetingRow(tx, programme, id)
  if (!meeting) return refuse('meeting.unknown')
  if (meeting.status === 'cancelled') return refuse('meeting.cancelled')
  if (!hasBegun(meeting, now)) return refuse('meeting.not-yet')
  return (await markHeld(tx, actor, { programme, meeting })) ? { id } : refuse('meeting.changed-meanwhile')
}

type Holding = { readonly programme: string; readonly meeting: MeetingRecord }

/** False when somebody changed the meeting meanwhile. */
async function markHeld(tx: Tx, actor: Actor, { programme, meeting }: Holding): Promise<boolean> {
  if (meeting.status === 'held') return true
  if (!(await changeMeetingRow(tx, meeting, { status: 'held', by: actor.person }))) return false
  await recordAct(tx, actor, { act: 'holdMeeting', thing: 'meeting', thingId: meeting.id, dossier: null, programme })
  return true
}
