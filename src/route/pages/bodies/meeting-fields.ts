import { longDay } from '../../../web/dates.ts'
import type { Language } from '../../../web/language.ts'
import { optionsOf } from '../../../web/parts.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { type MeetingFields, meetingKinds } from '../../model/bodies.ts'
import type { Draft, DraftForm } from './draft-fields.ts'
import { numberOrNull } from './numbers.ts'

const usualNames = ['day', 'startsAt', 'minutes', 'place', 'kind'] as const
const meetingFieldNames = [...usualNames, 'papersDay', 'papersHour', 'room'] as const
type MeetingField = (typeof meetingFieldNames)[number]
/** A meeting as it is typed; no day or hour for papers: as the rule of its body says. */
export type MeetingDraft = Draft<MeetingField>

export function draftOfMeeting(meeting: MeetingFields): MeetingDraft {
  return {
    day: meeting.day,
    startsAt: meeting.startsAt,
    minutes: String(meeting.minutes),
    place: meeting.place,
    kind: meeting.kind,
    papersDay: meeting.papersDay ?? '',
    papersHour: meeting.papersHour ?? '',
    room: String(meeting.roomMinutes ?? ''),
  }
}

export function meetingFieldsOf(draft: MeetingDraft): MeetingFields {
  return {
    day: draft.day,
    startsAt: draft.startsAt,
    minutes: numberOrNull(draft.minutes) ?? 60,
    place: draft.place,
    kind: meetingKinds.find((known) => known === draft.kind) ?? 'regular',
    papersDay: draft.papersDay === '' ? null : draft.papersDay,
    papersHour: draft.papersHour === '' ? null : draft.papersHour,
    roomMinutes: numberOrNull(draft.room),
  }
}

/** Every field of a meeting, in the order in which it is typed: last what differs from the rule of its body. */
export function meetingForm(language: Language): DraftForm<MeetingField> {
  const t = routeBodiesTexts[language]
  const dayWords = (day: string) => longDay(day, language)
  return {
    names: meetingFieldNames,
    fields: {
      day: { label: t.day, type: 'date', required: true, words: dayWords },
      startsAt: { label: t.startsAt, required: true },
      minutes: { label: t.minutes, type: 'number', required: true },
      place: { label: t.place },
      kind: { label: t.meetingKind, options: optionsOf(t.meetingKinds) },
      papersDay: { label: t.ownPapersDay, type: 'date', words: dayWords },
      papersHour: { label: t.ownPapersHour },
      room: { label: t.room, type: 'number' },
    },
  }
}

/** The same without what differs from the rule of the body. */
export function newMeetingForm(language: Language): DraftForm<(typeof usualNames)[number]> {
  return { ...meetingForm(language), names: usualNames }
}
