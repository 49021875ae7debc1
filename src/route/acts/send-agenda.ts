import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { notify } from '../../notice/acts/notify.ts'
import type { AgendaKind } from '../model/agenda.ts'
import { listPlaces } from '../store/agenda-items.ts'
import { sendAgendaRow } from '../store/agenda-versions.ts'
import { listMemberRows } from '../store/bodies.ts'
import { findMeetingRow } from '../store/meetings.ts'

type Sending = { readonly programme: string; readonly meeting: string; readonly kind: AgendaKind }

/** Keeps the agenda as it stands, provisional or final, and tells the members of the body who work here. Answers its number. */
export async function sendAgenda(
  tx: Tx,
  actor: Actor,
  { programme, meeting: id, kind }: Sending,
): Promise<{ number: number } | Refusal<'meeting.unknown' | 'meeting.cancelled' | 'agenda.meeting-held' | 'agenda.empty'>> {
  const meeting = await findMeetingRow(tx, programme, id)
  if (!meeting) return refuse('meeting.unknown')
  if (meeting.status === 'cancelled') return refuse('meeting.cancelled')
  if (meeting.status === 'held') return refuse('agenda.meeting-held')
  const places = await listPlaces(tx, id)
  if (places.every(({ status }) => status === 'proposed')) return refuse('agenda.empty')
  const number = await sendAgendaRow(tx, id, kind)
  await recordAct(tx, actor, { act: 'sendAgenda', thing: 'meeting', thingId: id, dossier: null, programme, after: { kind, number } })
  const members = await listMemberRows(tx, meeting.body)
  await notify(tx, actor, {
    programme,
    to: members.flatMap(({ person }) => person ?? []),
    kind: kind === 'final' ? 'frozen' : 'submitted',
    thing: kind === 'final' ? 'finalAgenda' : 'provisionalAgenda',
    thingId: id,
    path: `/programmas/${programme}/vergaderingen/${id}`,
    params: { body: meeting.bodyCode, day: meeting.day },
  })
  return { number }
}
