import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Empty, Id } from '../../kernel/schema.ts'
import { fileRefusals } from '../../reading/model.ts'
import { Annex, AnnexFields, RefusedFile } from '../model/annexes.ts'
import { makerRoles } from '../model/memos.ts'

const ofMemo = { memo: Id }
const ofAnnex = { ...ofMemo, annex: Id }
const Revision = Type.Integer({ minimum: 1 })
const fileSaid = ['upload.no-files', 'upload.too-large', 'upload.too-many-files', 'annex.wrong-type', 'annex.scanner-away', ...fileRefusals]
const changeSaid = ['memo.unknown', 'memo.closed', 'annex.unknown', 'annex.withdrawn', 'annex.changed-meanwhile']

export const listAnnexes = endpoint({
  name: 'listAnnexes',
  method: 'GET',
  path: '/memos/:memo/annexes',
  who: 'readers',
  of: 'memo',
  summary: 'The annexes of a memo by their number, with every file that each had; those that were withdrawn come last.',
  input: Type.Object(ofMemo),
  output: Type.Array(Annex),
  refusals: ['memo.unknown'],
})

export const addAnnexes = endpoint({
  name: 'addAnnexes',
  method: 'POST',
  path: '/memos/:memo/annexes',
  who: makerRoles,
  of: 'memo',
  takes: 'files',
  summary: 'Add files as annexes, numbered after those that are there and called after the file. Names those that were not taken.',
  input: Type.Object(ofMemo),
  output: Type.Object({ annexes: Type.Array(Annex), notTaken: Type.Array(RefusedFile) }),
  refusals: ['memo.unknown', 'memo.closed', 'annex.too-many', ...fileSaid],
})

export const addAnnexVersion = endpoint({
  name: 'addAnnexVersion',
  method: 'POST',
  path: '/memos/:memo/annexes/:annex/versions',
  who: makerRoles,
  of: 'memo',
  takes: 'files',
  summary: 'Put another file in the place of an annex; the files that it had are kept.',
  input: Type.Object(ofAnnex),
  output: Type.Array(Annex),
  refusals: ['memo.unknown', 'memo.closed', 'annex.unknown', 'annex.withdrawn', 'annex.one-file', 'annex.same-file', ...fileSaid],
})

export const changeAnnex = endpoint({
  name: 'changeAnnex',
  method: 'POST',
  path: '/memos/:memo/annexes/:annex',
  who: makerRoles,
  of: 'memo',
  summary: 'Change the title or the note of an annex.',
  input: Type.Object({ ...ofAnnex, revision: Revision, ...Type.Partial(AnnexFields).properties }),
  output: Type.Array(Annex),
  refusals: [...changeSaid, 'annex.title-empty'],
})

export const orderAnnexes = endpoint({
  name: 'orderAnnexes',
  method: 'POST',
  path: '/memos/:memo/annex-order',
  who: makerRoles,
  of: 'memo',
  summary: 'Number the annexes in this order, from one. All that stand must be named.',
  input: Type.Object({ ...ofMemo, annexes: Type.Array(Id, { maxItems: 200 }) }),
  output: Type.Array(Annex),
  refusals: ['memo.unknown', 'memo.closed', 'annex.order-stale'],
})

export const withdrawAnnex = endpoint({
  name: 'withdrawAnnex',
  method: 'POST',
  path: '/memos/:memo/annexes/:annex/withdrawal',
  who: makerRoles,
  of: 'memo',
  summary: 'Take an annex off a memo; those after it move up one number. What was frozen keeps it.',
  input: Type.Object({ ...ofAnnex, revision: Revision }),
  output: Type.Array(Annex),
  refusals: changeSaid,
})

export const downloadAnnex = endpoint({
  name: 'downloadAnnex',
  method: 'GET',
  path: '/memos/:memo/annex-versions/:version/file',
  who: 'readers',
  of: 'memo',
  discloses: true,
  gives: 'file',
  costs: 'little',
  summary: 'A file of an annex, also one that was replaced or withdrawn.',
  input: Type.Object({ ...ofMemo, version: Id }),
  output: Empty,
  refusals: ['memo.unknown', 'annex.unknown', 'document.file-missing'],
})
