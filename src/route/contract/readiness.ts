import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { Id } from '../../kernel/schema.ts'
import { MeetingReadiness, ReminderDays } from '../model/readiness.ts'
import { keepers } from './bodies.ts'

const ofMeeting = { programme: Id, meeting: Id }

export const getReadiness = endpoint({
  name: 'getReadiness',
  method: 'GET',
  path: '/programmes/:programme/meetings/:meeting/readiness',
  who: scopedRoles,
  of: 'programme',
  summary: 'What is required, ready and missing of each item before a meeting, and who must act; of the items that the reader sees.',
  input: Type.Object(ofMeeting),
  output: MeetingReadiness,
  refusals: ['programme.unknown', 'meeting.unknown'],
})

export const remindForMeeting = endpoint({
  name: 'remindForMeeting',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/reminders',
  who: keepers,
  of: 'programme',
  summary: 'Remind everybody who must act for a meeting, or for one item of it. Who was reminded today is not reminded again.',
  input: Type.Object({ ...ofMeeting, item: Type.Optional(Id) }),
  output: MeetingReadiness,
  refusals: ['programme.unknown', 'meeting.unknown', 'meeting.begun', 'reminder.nobody'],
})

export const setReminderDays = endpoint({
  name: 'setReminderDays',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/reminder-days',
  who: keepers,
  of: 'programme',
  summary: 'On how many working days before the papers are due the body of a meeting has its people reminded; none: never by itself.',
  input: Type.Object({ ...ofMeeting, days: ReminderDays }),
  output: MeetingReadiness,
  refusals: ['programme.unknown', 'meeting.unknown', 'body.unknown'],
})

export const readinessEndpoints: readonly Endpoint[] = [getReadiness, remindForMeeting, setReminderDays]
