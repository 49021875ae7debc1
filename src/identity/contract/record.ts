import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Empty, Nullable, OneOf } from '../../kernel/schema.ts'
import { Anchor, breakages, RecordFilter, RecordRow } from '../model/record.ts'

export const listRecord = endpoint({
  name: 'listRecord',
  method: 'GET',
  path: '/record',
  who: 'signedIn',
  summary: 'The record, the newest rows first: your own acts, those in dossiers you co-ordinate, and for an auditor all.',
  input: Type.Object({
    ...RecordFilter,
    before: Type.Optional(Type.Integer({ minimum: 1 })),
    count: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  }),
  output: Type.Object({ rows: Type.Array(RecordRow), more: Type.Boolean() }),
  refusals: [],
})

export const exportRecord = endpoint({
  name: 'exportRecord',
  method: 'GET',
  path: '/record/export',
  who: 'signedIn',
  summary: 'The same rows as a file, at most 100,000.',
  input: Type.Object({ ...RecordFilter, format: OneOf(['json', 'csv', 'xlsx'] as const) }),
  output: Type.Object({}),
  refusals: [],
  gives: 'file',
})

export const getRecordAnchor = endpoint({
  name: 'getRecordAnchor',
  method: 'GET',
  path: '/record/anchor',
  who: ['auditor', 'administrator'],
  summary: 'Number, hash and time of the last row, to keep elsewhere.',
  input: Empty,
  output: Anchor,
  refusals: [],
})

export const verifyRecordNow = endpoint({
  name: 'verifyRecordNow',
  method: 'GET',
  path: '/record/verification',
  who: ['auditor'],
  summary: 'Follow the whole chain, and name the first broken row.',
  input: Empty,
  output: Type.Object({
    rows: Type.Integer(),
    broken: Nullable(Type.Object({ number: Type.Integer(), why: OneOf(breakages) })),
    end: Anchor,
  }),
  refusals: [],
})
