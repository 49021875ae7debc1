import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Empty, OneOf } from '../../kernel/schema.ts'
import { RightRow } from '../model/rights.ts'

const who = ['administrator', 'auditor'] as const
const chosen = { text: Type.Optional(Type.String({ maxLength: 200 })), special: Type.Optional(Type.Boolean()) }

export const reviewRights = endpoint({
  name: 'reviewRights',
  method: 'GET',
  path: '/rights',
  who,
  summary: 'Who has which right where, since when, given by whom. `special`: only the rights over the whole installation.',
  input: Type.Object({
    ...chosen,
    from: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
    count: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  output: Type.Object({ rights: Type.Array(RightRow), total: Type.Integer() }),
  refusals: ['session.not-yours'],
})

export const exportRights = endpoint({
  name: 'exportRights',
  method: 'GET',
  path: '/rights/export',
  who,
  summary: 'The same as a file, all of it.',
  input: Type.Object({ ...chosen, format: OneOf(['csv', 'xlsx'] as const) }),
  output: Empty,
  refusals: ['session.not-yours'],
  gives: 'file',
})
