import type { Kysely } from 'kysely'
import { actorFor } from '../../identity/acts/actors.ts'
import { asActor } from '../../identity/acts/as-actor.ts'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { addDays, dayAt, parseDay } from '../../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import { notify } from '../../notice/acts/notify.ts'
import { hasBegun } from '../rules/meeting-time.ts'
import { peopleToRemind, reminderMoment } from '../rules/reminders.ts'
import { findBodyRow } from '../store/bodies.ts'
import { addReminderRow, changeReminderDays, findReminderDays, listMeetingsToCome } from '../store/readiness.ts'
import { getMeeting } from '../views/bodies.ts'
import { type CheckedMeeting, type Clock, checkMeeting } from '../views/readiness.ts'

type OfMeeting = { readonly programme: string; readonly meeting: string }

/** Reminds everybody who must act for a meeting, or for one item of it; once a day. */
export async function remindForMeeting(
  tx: Tx,
  actor: Actor,
  { item, ...of }: OfMeeting & { readonly item?: string | undefined } & Clock,
): Promise<{ reminded: number } | Refusal<'meeting.unknown' | 'meeting.begun' | 'reminder.nobody'>> {
  const checked = await checkMeeting(tx, of, of)
  if (isRefusal(checked)) return checked
  if (checked.meeting.status !== 'planned' || hasBegun(checked.meeting, of.now)) return refuse('meeting.begun')
  const reminded = await remindThem(tx, actor, { ...of, checked, moment: dayAt(of.now), only: item ?? null })
  return reminded === 0 ? refuse('reminder.nobody') : { reminded }
}

type Reminding = OfMeeting & { readonly checked: CheckedMeeting; readonly moment: string; readonly only: string | null }

async function remindThem(tx: Tx, actor: Actor, { programme, meeting, checked, moment, only }: Reminding): Promise<number> {
  let reminded = 0
  for (const { item, checks } of checked.items.filter(({ item }) => only === null || item.id === only)) {
    for (const [person, path] of peopleToRemind(checks)) {
      if (person === actor.person) continue
      if (!(await addReminderRow(tx, { programme, meeting, item: item.id, person, moment, by: actor.person }))) continue
      const about = { thing: 'agendaItem', thingId: item.id, path, params: { title: item.title } }
      const place = item.dossier === null ? { programme } : { dossier: item.dossier }
      reminded += (await notify(tx, actor, { ...place, ...about, to: [person], kind: 'reminder' })).length
    }
  }
  if (reminded > 0) {
    const after = { moment, reminded, item: only }
    await recordAct(tx, actor, { act: 'remindForMeeting', thing: 'meeting', thingId: meeting, dossier: null, programme, after })
  }
  return reminded
}

/** On how many working days before the papers are due a body has its people reminded; none: never by itself. */
export async function setReminderDays(
  tx: Tx,
  actor: Actor,
  { programme, body, days }: { readonly programme: string; readonly body: string; readonly days: readonly number[] },
): Promise<{ id: string } | Refusal<'body.unknown'>> {
  if (!(await findBodyRow(tx, programme, body))) return refuse('body.unknown')
  const before = { days: await findReminderDays(tx, body) }
  const after = { days: [...new Set(days)].sort((one, other) => other - one) }
  await changeReminderDays(tx, body, { ...after, by: actor.person })
  await recordAct(tx, actor, { act: 'setReminderDays', thing: 'body', thingId: body, dossier: null, programme, before, after })
  return { id: body }
}

/** No moment for papers lies further before its meeting than sixty working days. */
const longestAhead = 120

/** Each day: whoever must act for a meeting is reminded on the days that its body chose, in the name of each of its keepers for what that one sees. */
export async function remindAllForMeetings(db: Kysely<Tables>, clock: Clock): Promise<number> {
  const today = dayAt(clock.now)
  let reminded = 0
  for (const { meeting, programme, keepers } of await listMeetingsToCome(db, { from: today, to: addDays(today, longestAhead) })) {
    for (const person of keepers) {
      const actor = await actorFor(db, { person, address: null })
      reminded += await asActor(db, actor, (tx) => remindToday(tx, actor, { programme, meeting, ...clock }))
    }
  }
  return reminded
}

async function remindToday(tx: Tx, actor: Actor, { programme, meeting, ...clock }: OfMeeting & Clock): Promise<number> {
  const found = await getMeeting(tx, { programme, meeting }, clock.calendars)
  if (isRefusal(found)) return 0
  const papers = parseDay(found.papers.day)
  const days = await findReminderDays(tx, found.body)
  const moment = papers && reminderMoment({ papers, today: dayAt(clock.now), days }, clock.calendars)
  if (moment === null) return 0
  const checked = await checkMeeting(tx, { programme, meeting }, clock)
  return isRefusal(checked) ? 0 : remindThem(tx, actor, { programme, meeting, checked, moment, only: null })
}
