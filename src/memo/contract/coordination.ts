import { Type } from 'typebox'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { Empty, Id, OneOf } from '../../kernel/schema.ts'
import {
  Askable,
  answerRoles,
  CoordinatedWith,
  Coordination,
  Disposition,
  OpinionGiven,
  Remark,
  RemarkWish,
  RoundWish,
} from '../model/coordination.ts'
import { makerRoles } from '../model/memos.ts'

const ofMemo = { memo: Id }
const ofRound = { ...ofMemo, round: Id }

export const getCoordination = endpoint({
  name: 'getCoordination',
  method: 'GET',
  path: '/memos/:memo/coordination',
  who: 'readers',
  of: 'memo',
  discloses: true,
  summary: 'The rounds of a memo, the newest first: who is asked, by when, and what each thinks of the whole and of every decision point.',
  input: Type.Object(ofMemo),
  output: Coordination,
  refusals: ['memo.unknown'],
})

export const getCoordinatedWith = endpoint({
  name: 'getCoordinatedWith',
  method: 'GET',
  path: '/memos/:memo/coordinated-with',
  who: 'readers',
  of: 'memo',
  summary: 'With whom a memo was co-ordinated: of each organisation that was asked the newest opinion over the rounds.',
  input: Type.Object(ofMemo),
  output: Type.Array(CoordinatedWith),
  refusals: ['memo.unknown'],
})

export const listAskable = endpoint({
  name: 'listAskable',
  method: 'GET',
  path: '/memos/:memo/askable',
  who: makerRoles,
  of: 'memo',
  summary: 'The organisations that could be asked, with the people who would answer; of a ministry without such people the list is empty.',
  input: Type.Object(ofMemo),
  output: Type.Array(Askable),
  refusals: ['memo.unknown'],
})

export const openCoordination = endpoint({
  name: 'openCoordination',
  method: 'POST',
  path: '/memos/:memo/rounds',
  who: makerRoles,
  of: 'memo',
  summary:
    'Send a memo round: freezes a version and asks people of each organisation. Without people: those who co-ordinate there, or else everybody who may answer.',
  input: Type.Object({ ...ofMemo, ...RoundWish.properties }),
  output: Coordination,
  refusals: [
    'memo.unknown',
    'memo.of-another-ministry',
    'memo.closed',
    'memo.changed-meanwhile',
    'memo.not-in-this-status',
    'coordination.one-open-already',
    'coordination.nobody-asked',
    'coordination.nobody-there',
    'coordination.deadline-passed',
  ],
})

export const closeCoordination = endpoint({
  name: 'closeCoordination',
  method: 'POST',
  path: '/memos/:memo/rounds/:round/closure',
  who: makerRoles,
  of: 'memo',
  summary: 'Close a round, also where not everybody has answered; what was asked in it is asked no longer.',
  input: Type.Object(ofRound),
  output: Coordination,
  refusals: [
    'memo.unknown',
    'memo.of-another-ministry',
    'memo.closed',
    'memo.changed-meanwhile',
    'memo.not-in-this-status',
    'coordination.round-unknown',
    'coordination.round-closed',
  ],
})

export const remindAsked = endpoint({
  name: 'remindAsked',
  method: 'POST',
  path: '/memos/:memo/rounds/:round/reminders',
  who: makerRoles,
  of: 'memo',
  summary: 'Remind every organisation that has not answered yet.',
  input: Type.Object(ofRound),
  output: Coordination,
  refusals: [
    ...(['memo.unknown', 'memo.of-another-ministry'] as const),
    ...(['coordination.round-unknown', 'coordination.round-closed', 'coordination.nobody-to-remind'] as const),
  ],
})

export const giveOpinion = endpoint({
  name: 'giveOpinion',
  method: 'POST',
  path: '/memos/:memo/rounds/:round/opinions',
  who: answerRoles,
  of: 'memo',
  summary:
    'Say what the own organisation thinks of the whole (`point` null) and of decision points; what is not named stays. `revision` is that of the ask.',
  input: Type.Object({
    ...ofRound,
    ask: Id,
    revision: Type.Integer({ minimum: 0 }),
    opinions: Type.Array(OpinionGiven, { maxItems: 200 }),
  }),
  output: Coordination,
  refusals: [
    'memo.unknown',
    'coordination.round-unknown',
    'coordination.round-closed',
    'opinion.other-organisation',
    'opinion.no-role',
    'opinion.point-unknown',
    'opinion.condition-missing',
    'opinion.changed-meanwhile',
  ],
})

export const commentInRound = endpoint({
  name: 'commentInRound',
  method: 'POST',
  path: '/memos/:memo/rounds/:round/comments',
  who: answerRoles,
  of: 'memo',
  summary: 'Make a remark for the own organisation: on a point, at words of the text, or on the whole.',
  input: Type.Object({ ...ofRound, ...RemarkWish.properties }),
  output: Type.Array(Remark),
  refusals: [
    'memo.unknown',
    'coordination.round-unknown',
    'coordination.round-closed',
    'opinion.other-organisation',
    'opinion.no-role',
    'opinion.point-unknown',
    'remark.empty',
  ],
})

export const listRemarks = endpoint({
  name: 'listRemarks',
  method: 'GET',
  path: '/memos/:memo/remarks',
  who: 'readers',
  of: 'memo',
  discloses: true,
  summary: 'Everything that was remarked in the rounds of a memo, conditions and objections as well, and what was done with it.',
  input: Type.Object(ofMemo),
  output: Type.Array(Remark),
  refusals: ['memo.unknown'],
})

export const disposeRemark = endpoint({
  name: 'disposeRemark',
  method: 'POST',
  path: '/memos/:memo/remarks/:remark/dispositions',
  who: makerRoles,
  of: 'memo',
  summary: 'Say what was done with a remark and why; the newest answer counts. `revision` is that of the remark.',
  input: Type.Object({
    ...ofMemo,
    remark: Id,
    outcome: Disposition,
    why: Type.String({ maxLength: 5000 }),
    revision: Type.Integer({ minimum: 0 }),
  }),
  output: Type.Array(Remark),
  refusals: ['memo.unknown', 'memo.of-another-ministry', 'remark.unknown', 'remark.why-missing', 'remark.changed-meanwhile'],
})

export const exportRemarks = endpoint({
  name: 'exportRemarks',
  method: 'GET',
  path: '/memos/:memo/remarks/file',
  who: 'readers',
  of: 'memo',
  discloses: true,
  summary: 'The table of what was done with the remarks as it stands on the screen: PDF (PDF/UA-1), CSV or XLSX.',
  input: Type.Object({
    ...ofMemo,
    format: OneOf(['pdf', 'csv', 'xlsx'] as const),
    language: Type.Optional(OneOf(['nl', 'en'] as const)),
    word: Type.Optional(Type.String({ maxLength: 200, description: 'Only rows that hold this.' })),
    sort: Type.Optional(Type.String({ maxLength: 60, description: 'Name of the column to sort by.' })),
    direction: Type.Optional(OneOf(['ascending', 'descending'] as const)),
    where: Type.Optional(
      Type.String({ maxLength: 2000, description: 'Values that rows must have, by column, written as a query: `state=open&round=1`.' }),
    ),
  }),
  output: Empty,
  refusals: ['memo.unknown', 'export.failed'],
  gives: 'file',
})

export const coordinationEndpoints: readonly Endpoint[] = [
  getCoordination,
  getCoordinatedWith,
  listAskable,
  openCoordination,
  closeCoordination,
  remindAsked,
  giveOpinion,
  commentInRound,
  listRemarks,
  disposeRemark,
  exportRemarks,
]
