import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { DayText, Empty, Id, Nullable, OneOf } from '../../kernel/schema.ts'
import { BodyOutcome, ConcludedPoint } from '../../memo/model/conclusions.ts'
import { ActionFields, MeetingOutcomes } from '../model/outcomes.ts'
import { keepers } from './bodies.ts'
import { readinessEndpoints } from './readiness.ts'

const ofMeeting = { programme: Id, meeting: Id }
const Revision = Type.Integer({ minimum: 1 })
const words = (maxLength: number) => Type.String({ maxLength })

export const getOutcomes = endpoint({
  name: 'getOutcomes',
  method: 'GET',
  path: '/programmes/:programme/meetings/:meeting/outcomes',
  who: scopedRoles,
  of: 'programme',
  summary: 'What a meeting concluded, decided and asked of whom, with actions that are open since earlier meetings of its body.',
  input: Type.Object(ofMeeting),
  output: MeetingOutcomes,
  refusals: ['programme.unknown', 'meeting.unknown'],
})

export const concludeItem = endpoint({
  name: 'concludeItem',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/items/:item/conclusions',
  who: keepers,
  of: 'programme',
  summary:
    'Say what the body concluded of an item, on the version that it saw; with a reason it corrects what was concluded before. It decides for no minister.',
  input: Type.Object({
    ...ofMeeting,
    item: Id,
    revision: Revision,
    version: Nullable(Id),
    outcome: BodyOutcome,
    text: words(5000),
    why: words(2000),
    points: Type.Array(ConcludedPoint, { maxItems: 50 }),
  }),
  output: MeetingOutcomes,
  refusals: [
    ...(['programme.unknown', 'meeting.unknown', 'meeting.cancelled', 'meeting.not-yet', 'meeting.changed-meanwhile'] as const),
    ...(['outcome.item-unknown', 'outcome.item-taken-off', 'outcome.other-version', 'outcome.changed-meanwhile'] as const),
    ...([
      'outcome.already',
      'outcome.nothing-to-correct',
      'outcome.text-missing',
      'outcome.point-unknown',
      'outcome.points-differ',
      'outcome.memo-not-shown',
      'outcome.carried-over',
    ] as const),
  ],
})

export const holdMeeting = endpoint({
  name: 'holdMeeting',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/holding',
  who: keepers,
  of: 'programme',
  summary: 'Say that a meeting was held. The first conclusion says so too.',
  input: Type.Object(ofMeeting),
  output: MeetingOutcomes,
  refusals: ['programme.unknown', 'meeting.unknown', 'meeting.cancelled', 'meeting.not-yet', 'meeting.changed-meanwhile'],
})

export const carryItem = endpoint({
  name: 'carryItem',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/items/:item/carrying',
  who: keepers,
  of: 'programme',
  summary: 'Put an item that was held over on the agenda of a later meeting of the body; the route of its dossier follows.',
  input: Type.Object({ ...ofMeeting, item: Id, to: Id }),
  output: MeetingOutcomes,
  refusals: [
    ...(['programme.unknown', 'meeting.unknown', 'outcome.item-unknown', 'outcome.not-held-over'] as const),
    ...(['outcome.carried-already', 'outcome.no-meeting-to-come'] as const),
  ],
})

export const adoptDecisions = endpoint({
  name: 'adoptDecisions',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/decision-lists',
  who: keepers,
  of: 'programme',
  summary: 'Adopt the list of decisions of a meeting: it is frozen and numbered. What changed since makes a next version, with the reason.',
  input: Type.Object({ ...ofMeeting, on: DayText, why: words(2000) }),
  output: MeetingOutcomes,
  refusals: [
    ...(['programme.unknown', 'meeting.unknown', 'list.not-held', 'list.too-early', 'list.day-out-of-reach'] as const),
    ...(['list.items-open', 'list.empty', 'list.unchanged', 'list.why-missing'] as const),
  ],
})

export const printDecisions = endpoint({
  name: 'printDecisions',
  method: 'GET',
  path: '/programmes/:programme/meetings/:meeting/decision-list',
  who: scopedRoles,
  of: 'programme',
  summary:
    'The list of decisions as an accessible PDF: a version that was adopted, or (without number) as it stands now; what the reader sees of it.',
  input: Type.Object({
    ...ofMeeting,
    number: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
    language: Type.Optional(OneOf(['nl', 'en'])),
  }),
  output: Empty,
  refusals: ['programme.unknown', 'meeting.unknown', 'list.unknown', 'list.empty', 'export.failed'],
  gives: 'file',
})

const cannotWrite = ['action.without-text', 'action.owner-cannot-read', 'action.day-out-of-reach'] as const
const cannotChange = ['meeting.unknown', 'action.unknown', 'action.ended', 'action.changed-meanwhile'] as const

export const addAction = endpoint({
  name: 'addAction',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/actions',
  who: keepers,
  of: 'programme',
  summary: 'Somebody does something after a meeting, about an item or (null) in general; who has an account is asked it.',
  input: Type.Object({ ...ofMeeting, item: Nullable(Id), ...ActionFields.properties }),
  output: MeetingOutcomes,
  refusals: ['programme.unknown', 'meeting.unknown', 'outcome.item-unknown', ...cannotWrite],
})

const ofAction = { ...ofMeeting, action: Id, revision: Revision }

export const changeAction = endpoint({
  name: 'changeAction',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/actions/:action',
  who: keepers,
  of: 'programme',
  summary: 'Say otherwise what is to be done, by whom or until when; fields that are not sent stay. The answer is that of `meeting`.',
  input: Type.Object({ ...ofAction, ...Type.Partial(ActionFields).properties }),
  output: MeetingOutcomes,
  refusals: ['programme.unknown', ...cannotChange, ...cannotWrite],
})

export const settleAction = endpoint({
  name: 'settleAction',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/actions/:action/settlement',
  who: scopedRoles,
  of: 'programme',
  summary:
    'Say that an action was done, or dropped and why; for those who keep the meeting and for its owner. The answer is that of `meeting`.',
  input: Type.Object({ ...ofAction, outcome: OneOf(['done', 'dropped']), note: words(2000) }),
  output: MeetingOutcomes,
  refusals: ['programme.unknown', ...cannotChange, 'action.not-yours', 'action.note-missing'],
})

export const outcomesEndpoints: readonly Endpoint[] = [
  ...readinessEndpoints,
  getOutcomes,
  concludeItem,
  holdMeeting,
  carryItem,
  adoptDecisions,
  printDecisions,
  addAction,
  changeAction,
  settleAction,
]
