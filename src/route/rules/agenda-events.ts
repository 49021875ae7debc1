import type { Calendars } from '../../calendar/model.ts'
import { parseDay } from '../../kernel/day.ts'
import type { AgendaEvent } from '../model/calendars.ts'
import { papersDue } from './papers.ts'

/** A meeting with what its body says of papers. */
export type FollowedMeeting = {
  readonly id: string
  readonly programme: string
  readonly day: string
  readonly startsAt: string
  readonly minutes: number
  readonly place: string
  readonly kind: string
  readonly status: string
  readonly reason: string
  readonly revision: number
  readonly since: Date
  readonly code: string
  readonly name: string
  readonly abolishedOn: string | null
  readonly bodyRevision: number
  readonly bodySince: Date
} & PapersRule

type PapersRule = {
  readonly papersDay: string | null
  readonly papersHour: string | null
  readonly papers_working_days: number | null
  readonly papers_weekday: number | null
  readonly papers_hour: string | null
}

/** `calendars` for the day of papers; `site` is the address under which the product is reached. */
export type Around = { readonly calendars: Calendars; readonly site: string }

const deadlineMinutes = 15

/** A meeting as its calendar shows it; one that was called off, or whose body is no more by then, is shown as such. */
export function meetingEvent(meeting: FollowedMeeting, { site }: Pick<Around, 'site'>): AgendaEvent {
  const { id, programme, day, startsAt, minutes, place, code, name, kind, revision, bodyRevision, since, bodySince } = meeting
  const off = whyOff(meeting)
  return {
    uid: `vergadering-${id}`,
    ...{ day, lastDay: day, startsAt, minutes, place },
    title: `${off === null ? '' : 'Afgelast: '}${code}${kind === 'extra' ? ' (extra)' : ''}`,
    lines: [name, off ?? ''],
    url: addressOf(site, programme, id),
    cancelled: off !== null,
    takesTime: true,
    sequence: revision + bodyRevision - 2,
    moment: later(since, bodySince),
  }
}

/** When the papers of a meeting must be there. */
export function deadlineEvent(meeting: FollowedMeeting, { site, calendars }: Around): AgendaEvent {
  const { id, code, day, programme } = meeting
  const due = dueOf(meeting, calendars)
  const event = meetingEvent(meeting, { site })
  return {
    ...event,
    uid: `stukken-${id}`,
    ...due,
    minutes: deadlineMinutes,
    title: `${event.cancelled ? 'Vervallen: ' : ''}Stukken aanleveren voor ${code} van ${dutch(day)}`,
    lines: [`Uiterlijk ${due.startsAt}`],
    place: '',
    url: addressOf(site, programme, id),
    takesTime: false,
  }
}

function dueOf(of: { readonly day: string; readonly startsAt: string } & PapersRule, calendars: Calendars) {
  const rule = { papersWorkingDays: of.papers_working_days, papersWeekday: of.papers_weekday, papersHour: of.papers_hour ?? '12:00' }
  const day = parseDay(of.day)
  if (day === null) throw new Error('A meeting was kept on a day that does not exist')
  const due = papersDue({ ...of, day }, rule, calendars)
  return { day: due.day, lastDay: due.day, startsAt: due.hour }
}

function whyOff({ status, reason, day, abolishedOn }: Pick<FollowedMeeting, 'status' | 'reason' | 'day' | 'abolishedOn'>): string | null {
  if (status === 'cancelled') return reason
  return abolishedOn !== null && day >= abolishedOn ? 'Dit gremium is dan opgeheven' : null
}

export type OpenAction = {
  readonly id: string
  readonly text: string
  readonly dueOn: string | null
  readonly revision: number
  readonly since: Date
  readonly meeting: string
  readonly programme: string
  readonly code: string
  readonly day: string
}

export function actionEvents(action: OpenAction, site: string): AgendaEvent[] {
  const { id, text, dueOn, revision, since, meeting, programme, code, day } = action
  if (dueOn === null) return []
  const title = text.length > 120 ? `${text.slice(0, 119)}…` : text
  const lines = [text, `Afgesproken in ${code} van ${dutch(day)}`]
  const plain = { startsAt: null, minutes: 0, place: '', cancelled: false, takesTime: false }
  const days = { day: dueOn, lastDay: dueOn }
  const state = { sequence: revision - 1, moment: since, url: addressOf(site, programme, meeting) }
  return [{ uid: `actie-${id}`, title: `Actiepunt: ${title}`, lines, ...days, ...plain, ...state }]
}

export type FollowedStep = {
  readonly id: string
  readonly label: string
  readonly dossier: string
  readonly title: string
  readonly route: string
  readonly isConfidential: boolean
  readonly status: string
  readonly revision: number
  readonly since: Date
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly day: string | null
  readonly startsAt: string | null
  readonly minutes: number | null
  readonly place: string | null
  readonly meetingStatus: string | null
  readonly meetingRevision: number | null
  readonly meetingSince: Date | null
  readonly code: string | null
  readonly abolishedOn: string | null
} & PapersRule

/**
 * A step of a dossier: at its meeting with when its papers are due, or on its own days. A calendar program keeps what it reads elsewhere: of a
 * confidential dossier it hears the day and the body, and nothing that names it.
 */
export function stepEvents(of: FollowedStep, around: Around): AgendaEvent[] {
  const step = of.isConfidential ? { ...of, title: 'Vertrouwelijk dossier', label: of.code ?? 'stap', route: '', reason: '' } : of
  const { id, label, title, route, status, place, code } = step
  const period = periodOf(step)
  if (period === null) return []
  const off =
    step.day !== null && whyOff({ ...step, day: step.day, status: step.meetingStatus ?? '', reason: 'De vergadering is afgelast' })
  const event: AgendaEvent = {
    uid: `stap-${id}`,
    ...period,
    title: `${status === 'held' ? 'Geweest: ' : ''}${title}: ${label}`,
    lines: [route, off || ''],
    place: place ?? '',
    url: `${around.site}/dossiers/${step.dossier}/route`,
    cancelled: Boolean(off),
    takesTime: step.day !== null,
    // Counts seconds, for the revision of another meeting may be lower.
    sequence: Math.floor(later(step.since, step.meetingSince ?? step.since).getTime() / 1000) - sequenceFrom,
    moment: later(step.since, step.meetingSince ?? step.since),
  }
  if (step.day === null || code === null || status !== 'planned') return [event]
  const due = dueOf({ ...step, day: step.day, startsAt: step.startsAt ?? '24:00' }, around.calendars)
  const words = {
    title: `Stukken aanleveren: ${title} voor ${code} van ${dutch(step.day)}`,
    lines: [route, `Uiterlijk ${due.startsAt}`],
    place: '',
  }
  return [event, { ...event, uid: `stapstukken-${id}`, ...due, ...words, minutes: deadlineMinutes, takesTime: false }]
}

/** 2020-01-01, so that the number stays small enough for every calendar program. */
const sequenceFrom = 1_577_836_800

function periodOf({ day, startsAt, minutes, firstDay, lastDay }: FollowedStep) {
  if (day !== null) return { day, lastDay: day, startsAt, minutes: minutes ?? 60 }
  return firstDay === null ? null : { day: firstDay, lastDay: lastDay ?? firstDay, startsAt: null, minutes: 0 }
}

function addressOf(site: string, programme: string, meeting: string): string {
  return `${site}/programmas/${programme}/vergaderingen/${meeting}`
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other
}

const dayWords = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

function dutch(day: string): string {
  return dayWords.format(new Date(`${day}T00:00:00Z`))
}
