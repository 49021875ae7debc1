import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { completeTask, type NoticePlace, notify } from '../../notice/acts/notify.ts'
import { listReadersOf, listTellable } from '../../notice/views/my-work.ts'
import type { ActionFields } from '../model/outcomes.ts'
import { type ActionRow, addActionRow, changeActionRow, findActionRow } from '../store/actions.ts'
import { findItemRow } from '../store/agenda-items.ts'
import { findMeetingRow } from '../store/meetings.ts'
import { followsAction } from '../views/outcomes.ts'

type OfMeeting = { readonly programme: string; readonly meeting: string }
type Written = 'action.without-text' | 'action.owner-cannot-read' | 'action.day-out-of-reach'
type ToChange = 'meeting.unknown' | 'action.unknown' | 'action.ended' | 'action.changed-meanwhile'

/** Somebody does something after a meeting. Who has an account is asked it in Mijn werk. */
export async function addAction(
  tx: Tx,
  actor: Actor,
  { programme, meeting, item, ...fields }: OfMeeting & ActionFields & { readonly item: string | null },
): Promise<{ id: string } | Refusal<'meeting.unknown' | 'outcome.item-unknown' | Written>> {
  if (!(await findMeetingRow(tx, programme, meeting))) return refuse('meeting.unknown')
  const about = item === null ? null : await findItemRow(tx, programme, item)
  if (about === undefined || (about && about.meeting !== meeting)) return refuse('outcome.item-unknown')
  const dossier = about?.dossier ?? null
  const refused = await refuseFields(tx, actor, { programme, dossier, fields })
  if (refused) return refused
  const id = randomUUID()
  await addActionRow(tx, { ...fields, text: fields.text.trim(), id, meeting, item, programme, by: actor.person })
  await recordAct(tx, actor, {
    act: 'addAction',
    thing: 'meetingAction',
    thingId: id,
    dossier,
    programme,
    after: { meeting, item, ...fields },
  })
  await askOwner(tx, actor, { programme, meeting, dossier, id, ...fields })
  return { id: meeting }
}

type Place = { readonly programme: string; readonly dossier: string | null }

async function refuseFields(
  tx: Tx,
  actor: Actor,
  { fields, ...place }: Place & { readonly fields: ActionFields },
): Promise<Refusal<Written> | null> {
  if (fields.text.trim() === '') return refuse('action.without-text')
  if (fields.dueOn !== null && (fields.dueOn < '1990-01-01' || fields.dueOn > '2100-12-31')) return refuse('action.day-out-of-reach')
  if (fields.owner === null) return null
  return (await listOwners(tx, place)).some(({ id }) => id === fields.owner) ? null : refuse('action.owner-cannot-read')
}

/** Who can own an action: whoever belongs to the programme and reads the dossier that it is about. */
async function listOwners(tx: Tx, { programme, dossier }: Place): Promise<{ id: string }[]> {
  const members = await listTellable(tx, programme)
  if (dossier === null) return members
  const readers = new Set((await listReadersOf(tx, dossier)).map(({ id }) => id))
  return members.filter(({ id }) => readers.has(id))
}

type Asking = Place & ActionFields & { readonly meeting: string; readonly id: string }

async function askOwner(tx: Tx, actor: Actor, { programme, dossier, meeting, id, owner, text, dueOn }: Asking): Promise<void> {
  if (owner === null) return
  const about = {
    thing: 'meetingAction',
    thingId: id,
    path: `/programmas/${programme}/vergaderingen/${meeting}`,
    params: { title: text.slice(0, 200) },
  }
  await notify(tx, actor, { ...placeOf({ programme, dossier }), ...about, to: [owner], kind: 'task', task: { due: dueOn } })
}

function placeOf({ programme, dossier }: Place): NoticePlace {
  return dossier === null ? { programme } : { dossier }
}

type ActionAt = { readonly programme: string; readonly action: string; readonly revision: number }

async function actionToChange(tx: Tx, { programme, action: id, revision }: ActionAt): Promise<ActionRow | Refusal<ToChange>> {
  const action = await findActionRow(tx, programme, id)
  if (!action) return refuse('action.unknown')
  if (action.status !== 'open') return refuse('action.ended')
  return action.revision === revision ? action : refuse('action.changed-meanwhile')
}

/** Says otherwise what is to be done, by whom or until when; fields that are not named stay. */
export async function changeAction(
  tx: Tx,
  actor: Actor,
  { programme, action: id, revision, ...written }: ActionAt & Partial<ActionFields>,
): Promise<{ id: string } | Refusal<ToChange | Written>> {
  const action = await actionToChange(tx, { programme, action: id, revision })
  if (isRefusal(action)) return action
  const place = { programme, dossier: action.dossier }
  const was = { text: action.text, owner: action.owner, ownerName: action.owner === null ? action.ownerName : '', dueOn: action.dueOn }
  const fields = { ...was, ...written }
  const refused = await refuseFields(tx, actor, { ...place, fields })
  if (refused) return refused
  if (!(await changeActionRow(tx, action, { ...fields, by: actor.person }))) return refuse('action.changed-meanwhile')
  const entry = { thing: 'meetingAction', thingId: id, dossier: action.dossier, programme }
  await recordAct(tx, actor, { ...entry, act: 'changeAction', before: was, after: written })
  await completeTask(tx, actor, { ...placeOf(place), thing: 'meetingAction', thingId: id })
  await askOwner(tx, actor, { ...place, ...fields, meeting: action.meeting, id })
  return { id: action.meeting }
}

type Settling = ActionAt & { readonly outcome: 'done' | 'dropped'; readonly note: string }

/** Says that an action was done, or dropped and why; for those who keep the meeting and for its owner. */
export async function settleAction(
  tx: Tx,
  actor: Actor,
  { outcome, note, ...at }: Settling,
): Promise<{ id: string } | Refusal<ToChange | 'action.not-yours' | 'action.note-missing'>> {
  const action = await actionToChange(tx, at)
  if (isRefusal(action)) return action
  if (!followsAction(actor, { programme: at.programme, owner: action.owner })) return refuse('action.not-yours')
  if (outcome === 'dropped' && note.trim() === '') return refuse('action.note-missing')
  if (!(await changeActionRow(tx, action, { status: outcome, note: note.trim(), by: actor.person })))
    return refuse('action.changed-meanwhile')
  const entry = { thing: 'meetingAction', thingId: action.id, dossier: action.dossier, programme: at.programme }
  await recordAct(tx, actor, { ...entry, act: 'settleAction', after: { outcome, note } })
  await completeTask(tx, actor, {
    ...placeOf({ programme: at.programme, dossier: action.dossier }),
    thing: 'meetingAction',
    thingId: action.id,
  })
  return { id: action.meeting }
}
