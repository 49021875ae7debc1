import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id } from '../../kernel/schema.ts'
import { WritingFinding } from '../model/findings.ts'
import { draftRoles } from '../model/memos.ts'

export const checkMemo = endpoint({
  name: 'checkMemo',
  method: 'GET',
  path: '/memos/:memo/findings',
  who: draftRoles,
  of: 'memo',
  summary: 'What the careful reader finds in the memo as it stands now: the same checks as on files from outside.',
  input: Type.Object({ memo: Id }),
  output: Type.Array(WritingFinding),
  refusals: ['memo.unknown'],
})
