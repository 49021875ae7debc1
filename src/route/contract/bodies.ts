import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { DayText, Id } from '../../kernel/schema.ts'
import { Body, BodyFields, BodyMember, BodyView, keepers, Meeting, MeetingFields } from '../model/bodies.ts'

export { keepers }

const ofProgramme = { programme: Id }
const ofBody = { ...ofProgramme, body: Id }
const ofMeeting = { ...ofProgramme, meeting: Id }
const Revision = Type.Integer({ minimum: 1 })
const { id: _id, ...memberFields } = BodyMember.properties

export const listBodies = endpoint({
  name: 'listBodies',
  method: 'GET',
  path: '/programmes/:programme/bodies',
  who: scopedRoles,
  of: 'programme',
  summary: 'The bodies that dossiers of a programme pass, in their order; those that were abolished last.',
  input: Type.Object(ofProgramme),
  output: Type.Array(Body),
  refusals: ['programme.unknown'],
})

export const getBody = endpoint({
  name: 'getBody',
  method: 'GET',
  path: '/programmes/:programme/bodies/:body',
  who: scopedRoles,
  of: 'programme',
  summary: 'A body with its members.',
  input: Type.Object(ofBody),
  output: BodyView,
  refusals: ['programme.unknown', 'body.unknown'],
})

export const addBody = endpoint({
  name: 'addBody',
  method: 'POST',
  path: '/programmes/:programme/bodies',
  who: keepers,
  of: 'programme',
  summary: 'Add a body, with when its papers are due.',
  input: Type.Object({ ...ofProgramme, ...BodyFields.properties }),
  output: BodyView,
  refusals: ['programme.unknown', 'body.code-taken', 'body.without-name', 'body.unknown'],
})

export const changeBody = endpoint({
  name: 'changeBody',
  method: 'POST',
  path: '/programmes/:programme/bodies/:body',
  who: keepers,
  of: 'programme',
  summary: 'Change fields of a body; those that are not sent stay as they are.',
  input: Type.Object({ ...ofBody, revision: Revision, ...Type.Partial(BodyFields).properties }),
  output: BodyView,
  refusals: ['programme.unknown', 'body.unknown', 'body.abolished', 'body.changed-meanwhile', 'body.code-taken', 'body.without-name'],
})

export const abolishBody = endpoint({
  name: 'abolishBody',
  method: 'POST',
  path: '/programmes/:programme/bodies/:body/abolition',
  who: keepers,
  of: 'programme',
  summary: 'From a day on a body is no more; routes that pass it later are told by the planner.',
  input: Type.Object({ ...ofBody, revision: Revision, on: DayText }),
  output: BodyView,
  refusals: ['programme.unknown', 'body.unknown', 'body.abolished', 'body.changed-meanwhile'],
})

export const joinBody = endpoint({
  name: 'joinBody',
  method: 'POST',
  path: '/programmes/:programme/bodies/:body/members',
  who: keepers,
  of: 'programme',
  summary: 'Somebody joins a body. It has one chair at a time.',
  input: Type.Object({ ...ofBody, ...memberFields }),
  output: BodyView,
  refusals: ['programme.unknown', 'body.unknown', 'body.abolished', 'body.has-a-chair', 'body.member-without-name'],
})

export const leaveBody = endpoint({
  name: 'leaveBody',
  method: 'DELETE',
  path: '/programmes/:programme/bodies/:body/members/:member',
  who: keepers,
  of: 'programme',
  summary: 'Somebody leaves a body.',
  input: Type.Object({ ...ofBody, member: Id }),
  output: BodyView,
  refusals: ['programme.unknown', 'body.unknown', 'body.member-unknown'],
})

export const listMeetings = endpoint({
  name: 'listMeetings',
  method: 'GET',
  path: '/programmes/:programme/meetings',
  who: scopedRoles,
  of: 'programme',
  summary: 'The meetings in a period of at most 5,000, each with when its papers are due and the recess that it falls in.',
  input: Type.Object({ ...ofProgramme, from: DayText, to: DayText, body: Type.Optional(Id) }),
  output: Type.Array(Meeting),
  refusals: ['programme.unknown'],
})

export const getMeeting = endpoint({
  name: 'getMeeting',
  method: 'GET',
  path: '/programmes/:programme/meetings/:meeting',
  who: scopedRoles,
  of: 'programme',
  summary: 'A meeting.',
  input: Type.Object(ofMeeting),
  output: Meeting,
  refusals: ['programme.unknown', 'meeting.unknown'],
})

const cannotWrite = ['body.unknown', 'body.abolished', 'meeting.at-the-same-time', 'meeting.papers-after'] as const
const cannotChange = ['meeting.unknown', 'meeting.cancelled', 'meeting.held', 'meeting.changed-meanwhile'] as const

export const addMeeting = endpoint({
  name: 'addMeeting',
  method: 'POST',
  path: '/programmes/:programme/bodies/:body/meetings',
  who: keepers,
  of: 'programme',
  summary: 'Plan a meeting of a body.',
  input: Type.Object({ ...ofBody, ...MeetingFields.properties }),
  output: Meeting,
  refusals: ['programme.unknown', 'meeting.unknown', ...cannotWrite],
})

export const changeMeeting = endpoint({
  name: 'changeMeeting',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting',
  who: keepers,
  of: 'programme',
  summary: 'Move or change a meeting; fields that are not sent stay as they are.',
  input: Type.Object({ ...ofMeeting, revision: Revision, ...Type.Partial(MeetingFields).properties }),
  output: Meeting,
  refusals: ['programme.unknown', ...cannotChange, ...cannotWrite],
})

export const cancelMeeting = endpoint({
  name: 'cancelMeeting',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/cancellation',
  who: keepers,
  of: 'programme',
  summary: 'Call a meeting off, with the reason. It stays to be seen.',
  input: Type.Object({ ...ofMeeting, revision: Revision, reason: Type.String({ minLength: 1, maxLength: 1000 }) }),
  output: Meeting,
  refusals: ['programme.unknown', ...cannotChange, 'meeting.cancelled-without-reason'],
})

export const bodiesEndpoints: readonly Endpoint[] = [
  listBodies,
  getBody,
  addBody,
  changeBody,
  abolishBody,
  joinBody,
  leaveBody,
  listMeetings,
  getMeeting,
  addMeeting,
  changeMeeting,
  cancelMeeting,
]
