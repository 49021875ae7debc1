import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { DayOrNull, DayText, Id, Nullable, OneOf } from '../../kernel/schema.ts'
import {
  DecidedHere,
  DecisionsView,
  DraftPoint,
  EffectChoice,
  NewDecision,
  OfferCheck,
  Outcome,
  PointOrWhole,
  Stroke,
} from '../model/deciding.ts'
import { makerRoles } from '../model/memos.ts'
import { NewSignatory, SigningView } from '../model/signing.ts'
import { effectThings, PointEffect } from '../model/text.ts'

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
  input: Type.Object({ ...ofMemo, confirmed: Type.Boolean({ description: 'In spite of warnings' }) }),
  output: DecisionsView,
  refusals: ['memo.unknown', 'memo.closed', 'memo.changed-meanwhile', 'memo.incomplete', 'memo.look-first', 'memo.not-in-this-status'],
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
  refusals: ['memo.unknown', 'memo.reason-empty', 'memo.not-in-this-status', 'memo.decided-on', 'memo.changed-meanwhile'],
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

export const listPointEffects = endpoint({
  name: 'listPointEffects',
  method: 'GET',
  path: '/memos/:memo/effects',
  who: makerRoles,
  of: 'memo',
  summary: 'The decision points of the text as it stands, with what agreeing to each changes in the programme.',
  input: Type.Object(ofMemo),
  output: Type.Array(DraftPoint),
  refusals: ['memo.unknown'],
})

export const setPointEffects = endpoint({
  name: 'setPointEffects',
  method: 'POST',
  path: '/memos/:memo/effects',
  who: makerRoles,
  of: 'memo',
  summary: 'Say what agreeing to a decision point changes: the state of measures, budget lines and risks.',
  input: Type.Object({ ...ofMemo, point: Type.String({ maxLength: 64 }), effects: Type.Array(PointEffect, { maxItems: 20 }) }),
  output: Type.Array(DraftPoint),
  refusals: [
    'memo.unknown',
    'memo.closed',
    'memo.changed-meanwhile',
    'decision.point-unknown',
    'effect.unknown',
    'effect.state-does-not-fit',
    'effect.twice',
  ],
})

export const listEffectChoices = endpoint({
  name: 'listEffectChoices',
  method: 'GET',
  path: '/memos/:memo/effect-choices',
  who: makerRoles,
  of: 'memo',
  summary: 'Things of the programme that a decision can change, by a few letters of their name.',
  input: Type.Object({ ...ofMemo, thing: OneOf(effectThings), text: Type.Optional(Type.String({ maxLength: 200 })) }),
  output: Type.Array(EffectChoice, { maxItems: 20 }),
  refusals: ['memo.unknown'],
})

export const listDecidedHere = endpoint({
  name: 'listDecidedHere',
  method: 'GET',
  path: '/programmes/:programme/decided',
  who: scopedRoles,
  of: 'programme',
  summary: 'Decisions in memos that changed a measure, budget line or risk; of memos that you may see.',
  input: Type.Object({ programme: Id, id: Id }),
  output: Type.Array(DecidedHere, { maxItems: 50 }),
  refusals: ['programme.unknown'],
})

export const getSigning = endpoint({
  name: 'getSigning',
  method: 'GET',
  path: '/memos/:memo/signing',
  who: 'readers',
  of: 'memo',
  summary: 'Who signs a memo, in which order, and who did.',
  input: Type.Object(ofMemo),
  output: SigningView,
  refusals: ['memo.unknown'],
})

export const setSignatories = endpoint({
  name: 'setSignatories',
  method: 'POST',
  path: '/memos/:memo/signatories',
  who: makerRoles,
  of: 'memo',
  summary: 'Say who signs a memo and in which order, as long as its text is open.',
  input: Type.Object({ ...ofMemo, signatories: Type.Array(NewSignatory, { maxItems: 20 }) }),
  output: SigningView,
  refusals: ['memo.unknown', 'memo.closed', 'memo.changed-meanwhile', 'signatory.unknown', 'signatory.twice', 'signatory.title-empty'],
})

export const signMemo = endpoint({
  name: 'signMemo',
  method: 'POST',
  path: '/memos/:memo/signatures',
  who: 'readers',
  of: 'memo',
  summary: 'Sign the version that was offered, named by its hash; in one’s own name and turn.',
  input: Type.Object({ ...onVersion, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
  output: SigningView,
  refusals: [
    'memo.unknown',
    'signature.own-name-only',
    'signature.not-decided',
    'signature.stale',
    'signature.not-a-signatory',
    'signature.already',
    'signature.not-your-turn',
  ],
})

export const sendMemo = endpoint({
  name: 'sendMemo',
  method: 'POST',
  path: '/memos/:memo/sending',
  who: makerRoles,
  of: 'memo',
  summary: 'Say that a memo that was decided or signed was sent, and on which day.',
  input: Type.Object({ ...ofMemo, sentOn: DayText }),
  output: SigningView,
  refusals: ['memo.unknown', 'memo.not-in-this-status', 'memo.not-signed', 'memo.day-out-of-reach', 'memo.changed-meanwhile'],
})

export const archiveMemo = endpoint({
  name: 'archiveMemo',
  method: 'POST',
  path: '/memos/:memo/archiving',
  who: makerRoles,
  of: 'memo',
  summary: 'Put a memo that was sent away.',
  input: Type.Object(ofMemo),
  output: SigningView,
  refusals: ['memo.unknown', 'memo.not-in-this-status', 'memo.changed-meanwhile'],
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
  listPointEffects,
  setPointEffects,
  listEffectChoices,
  listDecidedHere,
  getSigning,
  setSignatories,
  signMemo,
  sendMemo,
  archiveMemo,
]
