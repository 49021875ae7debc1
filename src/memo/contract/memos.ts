import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id } from '../../kernel/schema.ts'
import { headerRefusals, MemoHeader, MemoKind, MemoRow, MemoView, makerRoles } from '../model/memos.ts'
import { MemoVersion, VersionRow } from '../model/versions.ts'

const ofMemo = { memo: Id }
const { kind: _kind, subject: _subject, ...rest } = Type.Partial(MemoHeader).properties
export const listMemos = endpoint({
  name: 'listMemos',
  method: 'GET',
  path: '/dossiers/:dossier/memos',
  who: 'readers',
  of: 'dossier',
  summary: 'The memos of a dossier, those that changed last first. A memo that was never offered is seen by those who make it.',
  input: Type.Object({ dossier: Id }),
  output: Type.Array(MemoRow),
  refusals: ['dossier.unknown'],
})

export const draftMemo = endpoint({
  name: 'draftMemo',
  method: 'POST',
  path: '/dossiers/:dossier/memos',
  who: makerRoles,
  of: 'dossier',
  summary: 'Begin a memo, with the headings of its format.',
  input: Type.Object({ dossier: Id, kind: MemoKind, subject: MemoHeader.properties.subject, ...rest }),
  output: MemoView,
  refusals: ['dossier.unknown', 'memo.unknown', ...headerRefusals],
})

export const getMemo = endpoint({
  name: 'getMemo',
  method: 'GET',
  path: '/memos/:memo',
  who: 'readers',
  of: 'memo',
  discloses: true,
  summary: 'A memo: its header, its status, and what the reader may do.',
  input: Type.Object(ofMemo),
  output: MemoView,
  refusals: ['memo.unknown'],
})

export const changeHeader = endpoint({
  name: 'changeHeader',
  method: 'POST',
  path: '/memos/:memo/header',
  who: makerRoles,
  of: 'memo',
  summary: 'Change fields of the header; those that are not sent stay as they are.',
  input: Type.Object({ ...ofMemo, revision: Type.Integer({ minimum: 1 }), ...Type.Partial(MemoHeader).properties }),
  output: MemoView,
  refusals: ['memo.unknown', 'memo.of-another-ministry', 'memo.closed', 'memo.changed-meanwhile', ...headerRefusals],
})

export const listVersions = endpoint({
  name: 'listVersions',
  method: 'GET',
  path: '/memos/:memo/versions',
  who: 'readers',
  of: 'memo',
  summary: 'The frozen versions of a memo, the newest first.',
  input: Type.Object(ofMemo),
  output: Type.Array(VersionRow),
  refusals: ['memo.unknown'],
})

export const keepVersion = endpoint({
  name: 'keepVersion',
  method: 'POST',
  path: '/memos/:memo/versions',
  who: makerRoles,
  of: 'memo',
  summary: 'Freeze the memo as it stands: header, text and annexes.',
  input: Type.Object(ofMemo),
  output: VersionRow,
  refusals: ['memo.unknown', 'memo.closed'],
})

export const getVersion = endpoint({
  name: 'getVersion',
  method: 'GET',
  path: '/memos/:memo/versions/:number',
  who: 'readers',
  of: 'memo',
  discloses: true,
  summary: 'A frozen version: header, text, decision points and annexes.',
  input: Type.Object({ ...ofMemo, number: Type.Integer({ minimum: 1 }) }),
  output: MemoVersion,
  refusals: ['memo.unknown', 'version.unknown'],
})
