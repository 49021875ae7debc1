import { Type } from 'typebox'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { DayOrNull, Id, Nullable, OneOf } from '../../kernel/schema.ts'
import { DecisionsView, NewDecision, OfferCheck, Outcome, PointOrWhole, Stroke } from '../model/deciding.ts'
import { makerRoles } from '../model/memos.ts'
import * as effects from './effects.ts'
import * as signing from './signing.ts'

const ofMemo = { memo: Id }
const words = Type.String({ maxLength: 5000 })
const onVersion = { ...ofMemo, version: Id }

export const getOfferCheck = endpoint({
  name: 'getOfferCheck',
  method: 'GET',
  path: '/memos/:memo/offer',
  who: makerRoles,
  of: 'memo',
  summary: 'What keeps a memo from being offered as it stands, and what its makers should know before they offer it.',
  input: Type.Object(ofMemo),
  output: OfferCheck,
  refusals: ['memo.unknown'],
})

export const offerMemo = endpoint({
  name: 'offerMemo',
  method: 'POST',
  path: '/memos/:memo/offer',
  who: makerRoles,
  of: 'memo',
  summary: 'Offer a memo to whoever decides: it is frozen as it stands, and asked of them and their offices.',
  input: Type.Object({
    ...ofMemo,
    confirmed: Type.Boolean({ description: 'In spite of warnings' }),
    reason: Type.Optional(Type.String({ maxLength: 5000, description: 'Why it is offered while the careful reader finds an error in it' })),
  }),
  output: DecisionsView,
  refusals: [
    ...(['memo.unknown', 'memo.of-another-ministry', 'memo.closed', 'memo.changed-meanwhile'] as const),
    ...(['memo.incomplete', 'memo.look-first', 'memo.errors-open', 'memo.not-in-this-status'] as const),
  ],
})

export const withdrawMemo = endpoint({
  name: 'withdrawMemo',
  method: 'POST',
  path: '/memos/:memo/withdrawal',
  who: makerRoles,
  of: 'memo',
  summary: 'Take an offered memo back, as long as nothing was decided on it.',
  input: Type.Object({ ...ofMemo, reason: words }),
  output: DecisionsView,
  refusals: [
    ...(['memo.unknown', 'memo.of-another-ministry', 'memo.reason-empty', 'memo.not-in-this-status'] as const),
    ...(['memo.decided-on', 'memo.changed-meanwhile'] as const),
  ],
})

export const getDecisions = endpoint({
  name: 'getDecisions',
  method: 'GET',
  path: '/memos/:memo/decisions',
  who: 'readers',
  of: 'memo',
  discloses: true,
  summary: 'All that was and can be decided on a memo: its points as they were offered, outcomes, conditions, changes and handwriting.',
  input: Type.Object(ofMemo),
  output: DecisionsView,
  refusals: ['memo.unknown'],
})

export const takeDecision = endpoint({
  name: 'takeDecision',
  method: 'POST',
  path: '/memos/:memo/decisions',
  who: ['minister'],
  of: 'memo',
  summary: 'Give outcomes on points of a memo, or on the memo as a whole; on the version that was read. Earlier outcomes stay.',
  input: Type.Object({ ...onVersion, decisions: Type.Array(NewDecision, { minItems: 1, maxItems: 50 }) }),
  output: DecisionsView,
  refusals: [
    'memo.unknown',
    'decision.stale',
    'decision.not-yours',
    'decision.point-unknown',
    'decision.outcome-does-not-fit',
    'decision.condition-missing',
    'decision.remark-missing',
  ],
})

export const prepareDecision = endpoint({
  name: 'prepareDecision',
  method: 'POST',
  path: '/memos/:memo/preparations',
  who: ['ministerOffice'],
  of: 'memo',
  summary: 'Put an outcome, a remark and a note ready for the minister; only the minister and the office see it.',
  input: Type.Object({
    ...onVersion,
    minister: Id,
    point: PointOrWhole,
    outcome: Nullable(Outcome),
    condition: words,
    remark: words,
    note: words,
  }),
  output: DecisionsView,
  refusals: [
    'memo.unknown',
    'decision.stale',
    'decision.not-your-minister',
    'decision.point-unknown',
    'decision.outcome-does-not-fit',
    'preparation.in-own-name-only',
  ],
})

export const returnMemo = endpoint({
  name: 'returnMemo',
  method: 'POST',
  path: '/memos/:memo/return',
  who: ['minister'],
  of: 'memo',
  summary: 'Give a memo back to its authors with a remark; its text opens again.',
  input: Type.Object({ ...onVersion, remark: words }),
  output: DecisionsView,
  refusals: ['memo.unknown', 'decision.stale', 'decision.not-yours', 'decision.remark-missing'],
})

export const keepInk = endpoint({
  name: 'keepInk',
  method: 'POST',
  path: '/memos/:memo/ink',
  who: ['minister'],
  of: 'memo',
  summary: 'Keep handwriting on the version that is decided on, at a point or at the memo as a whole, with what it says in words.',
  input: Type.Object({
    ...onVersion,
    place: Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$', description: 'The id of a point, or `memo`' }),
    strokes: Type.Array(Stroke, { minItems: 1, maxItems: 1000 }),
    alt: Type.String({ maxLength: 2000 }),
  }),
  output: DecisionsView,
  refusals: ['memo.unknown', 'decision.stale', 'decision.not-yours', 'decision.point-unknown', 'ink.too-much'],
})

export const withdrawInk = endpoint({
  name: 'withdrawInk',
  method: 'POST',
  path: '/memos/:memo/ink/:ink/withdrawal',
  who: ['minister'],
  of: 'memo',
  summary: 'Withdraw what one wrote by hand; it is kept as withdrawn.',
  input: Type.Object({ ...ofMemo, ink: Id }),
  output: DecisionsView,
  refusals: ['memo.unknown', 'ink.unknown'],
})

const ofCondition = { ...ofMemo, condition: Id, revision: Type.Integer({ minimum: 1 }) }

export const settleCondition = endpoint({
  name: 'settleCondition',
  method: 'POST',
  path: '/memos/:memo/conditions/:condition/settlement',
  who: 'readers',
  of: 'memo',
  summary: 'Say that a condition is met, or that it is dropped; for its owner and those who make the memo.',
  input: Type.Object({ ...ofCondition, outcome: OneOf(['met', 'dropped']), note: words }),
  output: DecisionsView,
  refusals: [
    'memo.unknown',
    'condition.unknown',
    'condition.not-yours',
    'condition.ended',
    'condition.changed-meanwhile',
    'condition.note-empty',
  ],
})

export const assignCondition = endpoint({
  name: 'assignCondition',
  method: 'POST',
  path: '/memos/:memo/conditions/:condition',
  who: makerRoles,
  of: 'memo',
  summary: 'Say who sees to a condition, and until when.',
  input: Type.Object({ ...ofCondition, owner: Id, dueOn: DayOrNull }),
  output: DecisionsView,
  refusals: [
    'memo.unknown',
    'condition.unknown',
    'condition.not-yours',
    'condition.ended',
    'condition.changed-meanwhile',
    'condition.owner-unknown',
    'condition.day-out-of-reach',
  ],
})

export const decidingEndpoints: readonly Endpoint[] = [
  getOfferCheck,
  offerMemo,
  withdrawMemo,
  getDecisions,
  takeDecision,
  prepareDecision,
  returnMemo,
  keepInk,
  withdrawInk,
  settleCondition,
  assignCondition,
  ...Object.values(effects),
  ...Object.values(signing),
]
