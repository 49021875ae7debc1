import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { Empty, Id, Nullable, OneOf } from '../../kernel/schema.ts'
import { agendaKinds, ItemFields, proposers } from '../model/agenda.ts'
import { AgendaChange, AgendaView, MemoAgendas, MemoToPropose, SentAgendaView, StoryPart } from '../model/agenda-view.ts'
import { AnnotatedAgenda, annotators, NoteText } from '../model/annotated.ts'
import { keepers } from './bodies.ts'

const ofMeeting = { programme: Id, meeting: Id }
const ofItem = { ...ofMeeting, item: Id }
const Revision = Type.Integer({ minimum: 1 })
const VersionNumber = Type.Integer({ minimum: 1, maximum: 1_000_000 })
const Reason = Type.String({ minLength: 1, maxLength: 1000 })
const shut = ['meeting.unknown', 'meeting.cancelled', 'agenda.meeting-held'] as const
const ofChange = [
  ...(['programme.unknown', ...shut] as const),
  ...(['agenda.item-unknown', 'agenda.item-taken-off', 'agenda.item-concluded', 'agenda.changed-meanwhile'] as const),
] as const
const ofMemo = [
  ...(['memo.unknown', 'agenda.memo-of-another-programme', 'agenda.memo-without-version', 'agenda.memo-returned'] as const),
  ...(['agenda.memo-sent', 'agenda.memo-archived', 'agenda.version-unknown'] as const),
] as const

export const getAgenda = endpoint({
  name: 'getAgenda',
  method: 'GET',
  path: '/programmes/:programme/meetings/:meeting/agenda',
  who: scopedRoles,
  of: 'programme',
  summary: 'The agenda of a meeting: its items in order with their times, what was proposed, what was taken off, and what was sent out.',
  input: Type.Object(ofMeeting),
  output: AgendaView,
  refusals: ['programme.unknown', 'meeting.unknown'],
})

export const listMemosToPropose = endpoint({
  name: 'listMemosToPropose',
  method: 'GET',
  path: '/programmes/:programme/meetings/:meeting/agenda/memos',
  who: scopedRoles,
  of: 'programme',
  summary: 'Memos that can be put on this agenda, at most 100: first those whose route passes this meeting, then by the day of decision.',
  input: Type.Object({ ...ofMeeting, text: Type.Optional(Type.String({ maxLength: 200 })) }),
  output: Type.Array(MemoToPropose),
  refusals: ['programme.unknown', 'meeting.unknown'],
})

export const addAgendaItem = endpoint({
  name: 'addAgendaItem',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/agenda/items',
  who: keepers,
  of: 'programme',
  summary:
    'Put an item at the end of an agenda: a memo (in the version of that number, or as it was offered), or something without a memo.',
  input: Type.Object({ ...ofMeeting, ...ItemFields.properties, memo: Nullable(Id), version: Nullable(VersionNumber) }),
  output: AgendaView,
  refusals: ['programme.unknown', ...shut, ...ofMemo, 'agenda.memo-on-it-already', 'agenda.item-without-title'],
})

export const placeAgendaItem = endpoint({
  name: 'placeAgendaItem',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/agenda/items/:item/placing',
  who: keepers,
  of: 'programme',
  summary: 'Give an item that was proposed its place.',
  input: Type.Object({ ...ofItem, revision: Revision }),
  output: AgendaView,
  refusals: ofChange,
})

export const changeAgendaItem = endpoint({
  name: 'changeAgendaItem',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/agenda/items/:item',
  who: keepers,
  of: 'programme',
  summary: 'Change title, kind, speaking time or version of an item; fields that are not sent stay as they are.',
  input: Type.Object({ ...ofItem, revision: Revision, ...Type.Partial(ItemFields).properties, version: Type.Optional(VersionNumber) }),
  output: AgendaView,
  refusals: [...ofChange, ...ofMemo, 'agenda.item-without-title', 'agenda.item-without-memo'],
})

export const moveAgendaItem = endpoint({
  name: 'moveAgendaItem',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/agenda/items/:item/place',
  who: keepers,
  of: 'programme',
  summary: 'Move an item in the order: after another, or to the front.',
  input: Type.Object({ ...ofItem, after: Nullable(Id) }),
  output: AgendaView,
  refusals: [...ofChange, 'agenda.neighbour-unknown'],
})

export const transferAgendaItem = endpoint({
  name: 'transferAgendaItem',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/agenda/items/:item/transfer',
  who: keepers,
  of: 'programme',
  summary: 'Move an item to another meeting of the same body, with the reason; its story goes along.',
  input: Type.Object({ ...ofItem, revision: Revision, to: Id, reason: Reason }),
  output: AgendaView,
  refusals: [...ofChange, 'agenda.other-body', 'agenda.memo-on-it-already', 'agenda.without-reason'],
})

export const takeOffAgendaItem = endpoint({
  name: 'takeOffAgendaItem',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/agenda/items/:item/taking-off',
  who: keepers,
  of: 'programme',
  summary: 'Take an item off an agenda, with the reason. It stays to be seen.',
  input: Type.Object({ ...ofItem, revision: Revision, reason: Reason }),
  output: AgendaView,
  refusals: [...ofChange, 'agenda.without-reason'],
})

export const getAgendaItemStory = endpoint({
  name: 'getAgendaItemStory',
  method: 'GET',
  path: '/programmes/:programme/meetings/:meeting/agenda/items/:item/story',
  who: scopedRoles,
  of: 'programme',
  summary: 'What happened to an item, the oldest first: who put it on, moved it, changed it or took it off, and why.',
  input: Type.Object(ofItem),
  output: Type.Array(StoryPart),
  refusals: ['programme.unknown', 'agenda.item-unknown'],
})

export const sendAgenda = endpoint({
  name: 'sendAgenda',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/agenda/versions',
  who: keepers,
  of: 'programme',
  summary: 'Send the agenda out as it stands, provisional or final: it is kept with a number, and the members of the body are told.',
  input: Type.Object({ ...ofMeeting, kind: OneOf(agendaKinds) }),
  output: AgendaView,
  refusals: ['programme.unknown', 'meeting.unknown', 'meeting.cancelled', 'agenda.meeting-held', 'agenda.empty'],
})

export const getSentAgenda = endpoint({
  name: 'getSentAgenda',
  method: 'GET',
  path: '/programmes/:programme/meetings/:meeting/agenda/versions/:number',
  who: scopedRoles,
  of: 'programme',
  summary: 'An agenda as it was sent out: the items that the reader reads, and what changed in them since the agenda before it.',
  input: Type.Object({ ...ofMeeting, number: VersionNumber }),
  output: SentAgendaView,
  refusals: ['programme.unknown', 'meeting.unknown', 'agenda.version-not-sent'],
})

export const compareAgendas = endpoint({
  name: 'compareAgendas',
  method: 'GET',
  path: '/programmes/:programme/meetings/:meeting/agenda/versions/:from/changes/:to',
  who: scopedRoles,
  of: 'programme',
  summary: 'What changed between two agendas that were sent out.',
  input: Type.Object({ ...ofMeeting, from: VersionNumber, to: VersionNumber }),
  output: Type.Array(AgendaChange),
  refusals: ['programme.unknown', 'meeting.unknown', 'agenda.version-not-sent'],
})

export const printAgendaPapers = endpoint({
  name: 'printAgendaPapers',
  method: 'GET',
  path: '/programmes/:programme/meetings/:meeting/papers',
  who: scopedRoles,
  of: 'programme',
  discloses: true,
  summary: 'Agenda, memos and their annexes that are PDF as one PDF with contents and bookmarks: what the reader reads.',
  input: Type.Object(ofMeeting),
  output: Empty,
  refusals: ['programme.unknown', 'meeting.unknown', 'agenda.empty', 'export.failed'],
  gives: 'file',
})

export const getAnnotatedAgenda = endpoint({
  name: 'getAnnotatedAgenda',
  method: 'GET',
  path: '/programmes/:programme/meetings/:meeting/annotated-agenda',
  who: scopedRoles,
  of: 'programme',
  discloses: true,
  summary: "The agenda with what memos say to the reader's own ministry and what that ministry noted, for nobody else.",
  input: Type.Object(ofMeeting),
  output: AnnotatedAgenda,
  refusals: ['programme.unknown', 'meeting.unknown'],
})

export const printAnnotatedAgenda = endpoint({
  name: 'printAnnotatedAgenda',
  method: 'GET',
  path: '/programmes/:programme/meetings/:meeting/annotated-agenda/pdf',
  who: scopedRoles,
  of: 'programme',
  discloses: true,
  summary: "The annotated agenda of the reader's own ministry as PDF.",
  input: Type.Object(ofMeeting),
  output: Empty,
  refusals: ['programme.unknown', 'meeting.unknown', 'export.failed'],
  gives: 'file',
})

export const annotateItem = endpoint({
  name: 'annotateItem',
  method: 'POST',
  path: '/programmes/:programme/meetings/:meeting/agenda/items/:item/annotation',
  who: annotators,
  of: 'programme',
  summary: 'Note something at an item for the minister of the own ministry; `revision` is that of the note before it, null for the first.',
  input: Type.Object({ ...ofItem, revision: Nullable(Revision), text: NoteText }),
  output: AnnotatedAgenda,
  refusals: [
    ...(['programme.unknown', 'meeting.unknown', 'agenda.item-unknown'] as const),
    ...(['annotation.not-of-a-ministry', 'annotation.changed-meanwhile'] as const),
  ],
})

export const getMemoAgendas = endpoint({
  name: 'getMemoAgendas',
  method: 'GET',
  path: '/memos/:memo/agendas',
  who: 'readers',
  of: 'memo',
  summary: 'The agendas on which a memo stands or stood, and the coming meetings to which it can be proposed.',
  input: Type.Object({ memo: Id }),
  output: MemoAgendas,
  refusals: ['memo.unknown'],
})

export const proposeAgendaItem = endpoint({
  name: 'proposeAgendaItem',
  method: 'POST',
  path: '/memos/:memo/agendas',
  who: proposers,
  of: 'memo',
  summary:
    'Propose a memo for the agenda of a meeting, in the version of that number or as it was offered; who keeps the agenda places it.',
  input: Type.Object({ memo: Id, meeting: Id, ...ItemFields.properties, version: Nullable(VersionNumber) }),
  output: MemoAgendas,
  refusals: [...shut, ...ofMemo, 'agenda.memo-on-it-already', 'agenda.item-without-title'],
})

export const agendaEndpoints: readonly Endpoint[] = [
  getAgenda,
  listMemosToPropose,
  addAgendaItem,
  placeAgendaItem,
  changeAgendaItem,
  moveAgendaItem,
  transferAgendaItem,
  takeOffAgendaItem,
  getAgendaItemStory,
  sendAgenda,
  getSentAgenda,
  compareAgendas,
  printAgendaPapers,
  getAnnotatedAgenda,
  printAnnotatedAgenda,
  annotateItem,
  getMemoAgendas,
  proposeAgendaItem,
]
