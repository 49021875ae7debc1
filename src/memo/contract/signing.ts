import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { DayText, Id } from '../../kernel/schema.ts'
import { makerRoles } from '../model/memos.ts'
import { NewSignatory, SigningView } from '../model/signing.ts'

const ofMemo = { memo: Id }

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
  refusals: [
    ...(['memo.unknown', 'memo.of-another-ministry', 'memo.closed', 'memo.changed-meanwhile'] as const),
    ...(['signatory.unknown', 'signatory.twice', 'signatory.title-empty'] as const),
  ],
})

export const signMemo = endpoint({
  name: 'signMemo',
  method: 'POST',
  path: '/memos/:memo/signatures',
  who: 'readers',
  of: 'memo',
  summary: 'Sign the version that was offered, named by its hash; in one’s own name and turn.',
  input: Type.Object({ ...ofMemo, version: Id, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
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
  input: Type.Object({
    ...ofMemo,
    sentOn: DayText,
    reason: Type.Optional(Type.String({ maxLength: 5000, description: 'Why it was sent while a condition of a minister is open' })),
  }),
  output: SigningView,
  refusals: [
    ...(['memo.unknown', 'memo.of-another-ministry', 'memo.not-in-this-status', 'memo.changed-meanwhile'] as const),
    ...(['memo.not-signed', 'memo.day-out-of-reach', 'memo.conditions-open'] as const),
  ],
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
  refusals: ['memo.unknown', 'memo.of-another-ministry', 'memo.not-in-this-status', 'memo.changed-meanwhile'],
})
