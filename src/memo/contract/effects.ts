import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id, OneOf } from '../../kernel/schema.ts'
import { DecidedHere, DraftPoint, EffectChoice } from '../model/deciding.ts'
import { makerRoles } from '../model/memos.ts'
import { effectThings, PointEffect } from '../model/text.ts'

const ofMemo = { memo: Id }

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
