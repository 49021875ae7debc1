import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id } from '../../kernel/schema.ts'
import { Heading, MemoFormat } from '../model/formats.ts'
import { MemoKind } from '../model/memos.ts'

export const listMemoFormats = endpoint({
  name: 'listMemoFormats',
  method: 'GET',
  path: '/programmes/:programme/memo-formats',
  who: 'readers',
  of: 'programme',
  summary: 'The headings of memos in a programme, by kind: its own, or those of the published format.',
  input: Type.Object({ programme: Id }),
  output: Type.Array(MemoFormat),
  refusals: ['programme.unknown'],
})

export const changeMemoFormat = endpoint({
  name: 'changeMemoFormat',
  method: 'POST',
  path: '/programmes/:programme/memo-formats/:kind',
  who: ['coordinator'],
  of: 'programme',
  summary: 'Give a kind of memo the headings of the programme. Memos that were begun keep theirs.',
  input: Type.Object({
    programme: Id,
    kind: MemoKind,
    revision: Type.Integer({ minimum: 0 }),
    headings: Type.Array(Heading, { maxItems: 40 }),
  }),
  output: Type.Array(MemoFormat),
  refusals: [
    'programme.unknown',
    'format.fixed-heading-missing',
    'format.title-empty',
    'format.title-twice',
    'format.begins-below',
    'format.changed-meanwhile',
  ],
})
