import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Empty, Id, OneOf } from '../../kernel/schema.ts'
import { Addressable, FoundMemos, FoundOutcomes, MemoHits, Minister, memoWish, outcomeWish } from '../model/find.ts'
import { makerRoles } from '../model/memos.ts'

const page = {
  from: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  count: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
}
const file = { format: OneOf(['csv', 'xlsx'] as const), language: Type.Optional(OneOf(['nl', 'en'] as const)) }

export const findMemos = endpoint({
  name: 'findMemos',
  method: 'GET',
  path: '/memos',
  who: 'signedIn',
  summary: 'The memos that you see, over all dossiers: filtered, sorted and paged.',
  input: Type.Object({ ...memoWish, ...page }),
  output: FoundMemos,
  refusals: [],
})

export const exportMemos = endpoint({
  name: 'exportMemos',
  method: 'GET',
  path: '/memos/export',
  who: 'signedIn',
  gives: 'file',
  summary: 'The list of memos as it stands on the screen, as CSV or XLSX.',
  input: Type.Object({ ...memoWish, ...file }),
  output: Empty,
  refusals: ['find.too-many-rows', 'export.failed'],
})

export const searchMemos = endpoint({
  name: 'searchMemos',
  method: 'GET',
  path: '/search/memos',
  who: 'signedIn',
  summary: 'Search the text of the memos you may see, drafts too where you see those; Dutch word forms count as one word.',
  input: Type.Object({
    text: Type.String({ minLength: 1, maxLength: 200 }),
    dossier: Type.Optional(Id),
    order: Type.Optional(OneOf(['relevance', 'newest'] as const)),
    from: Type.Optional(Type.Integer({ minimum: 0, maximum: 980 })),
  }),
  output: MemoHits,
  refusals: ['search.no-words'],
  costs: 'search',
})

export const findOutcomes = endpoint({
  name: 'findOutcomes',
  method: 'GET',
  path: '/outcomes',
  who: 'signedIn',
  summary: 'What was decided, point by point, and on which points nothing was decided yet. Dutch word forms count as one word.',
  input: Type.Object({ ...outcomeWish, ...page }),
  output: FoundOutcomes,
  refusals: ['search.no-words'],
  costs: 'search',
})

export const exportOutcomes = endpoint({
  name: 'exportOutcomes',
  method: 'GET',
  path: '/outcomes/export',
  who: 'signedIn',
  gives: 'file',
  summary: 'The list of decisions as it stands on the screen, as CSV or XLSX; a thousand points at most.',
  input: Type.Object({ ...outcomeWish, ...file }),
  output: Empty,
  refusals: ['search.no-words', 'export.failed'],
})

export const listMinisters = endpoint({
  name: 'listMinisters',
  method: 'GET',
  path: '/ministers',
  who: 'signedIn',
  summary: 'Who is or was minister in the dossiers and programmes that you read.',
  input: Type.Object({}),
  output: Type.Array(Minister),
  refusals: [],
})

export const listAddressable = endpoint({
  name: 'listAddressable',
  method: 'GET',
  path: '/memos/:memo/addressable',
  who: makerRoles,
  of: 'memo',
  summary: 'Who reads the dossier of a memo, and how those who decide are addressed: for whom a memo can be.',
  input: Type.Object({ memo: Id }),
  output: Addressable,
  refusals: ['memo.unknown'],
})
