import { useLanguage } from '../../../web/language.ts'
import { optionsOf, Select, TextField } from '../../../web/parts.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { type MeetingFields, meetingKinds } from '../../model/bodies.ts'
import { numberOrNull } from './numbers.ts'

/** A meeting as it is typed; no day or hour for papers: as the rule of its body says. */
export type MeetingDraft = Readonly<Record<'day' | 'startsAt' | 'minutes' | 'place' | 'kind' | 'papersDay' | 'papersHour' | 'room', string>>

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

type Fields = { readonly draft: MeetingDraft; readonly onChange: (draft: MeetingDraft) => void }

export function MeetingFieldset({ draft, onChange }: Fields) {
  const t = routeBodiesTexts[useLanguage()]
  const set = (name: keyof MeetingDraft) => (value: string) => onChange({ ...draft, [name]: value })
  return (
    <>
      <TextField label={t.day} value={draft.day} onChange={set('day')} type="date" required />
      <TextField label={t.startsAt} value={draft.startsAt} onChange={set('startsAt')} required />
      <TextField label={t.minutes} value={draft.minutes} onChange={set('minutes')} type="number" required />
      <TextField label={t.place} value={draft.place} onChange={set('place')} />
      <Select label={t.meetingKind} value={draft.kind} onChange={set('kind')} options={optionsOf(t.meetingKinds)} all={false} />
    </>
  )
}

/** What differs from the rule of the body: when papers are due, and how much fits. */
export function MeetingExceptions({ draft, onChange }: Fields) {
  const t = routeBodiesTexts[useLanguage()]
  const set = (name: keyof MeetingDraft) => (value: string) => onChange({ ...draft, [name]: value })
  return (
    <>
      <TextField label={t.ownPapersDay} value={draft.papersDay} onChange={set('papersDay')} type="date" />
      <TextField label={t.ownPapersHour} value={draft.papersHour} onChange={set('papersHour')} />
      <TextField label={t.room} value={draft.room} onChange={set('room')} type="number" />
    </>
  )
}
