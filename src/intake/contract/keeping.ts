import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id, Nullable, OneOf } from '../../kernel/schema.ts'
import { ProposalView, proposalKinds } from '../model.ts'

const editors = ['coordinator', 'author'] as const

export const withdrawDocument = endpoint({
  name: 'withdrawDocument',
  method: 'POST',
  path: '/documents/:document/withdrawal',
  who: editors,
  of: 'document',
  summary: 'Withdraw a document from its dossier: what was read in it counts no more, until it is put back.',
  input: Type.Object({ document: Id, reason: Type.String({ maxLength: 1000 }) }),
  output: Type.Object({}),
  refusals: ['document.unknown', 'document.reason-missing', 'document.withdrawn-already'],
})

export const putDocumentBack = endpoint({
  name: 'putDocumentBack',
  method: 'DELETE',
  path: '/documents/:document/withdrawal',
  who: editors,
  of: 'document',
  summary: 'Put a withdrawn document back: all that was read and confirmed in it counts again.',
  input: Type.Object({ document: Id }),
  output: Type.Object({}),
  refusals: ['document.unknown', 'document.not-withdrawn'],
})

export const dismissFile = endpoint({
  name: 'dismissFile',
  method: 'DELETE',
  path: '/dossiers/:dossier/uploads/:file',
  who: editors,
  of: 'dossier',
  summary: 'Take a file that could not be read off the list of uploads.',
  input: Type.Object({ dossier: Id, file: Id }),
  output: Type.Object({}),
  refusals: ['dossier.unknown', 'upload.nothing-to-dismiss'],
})

export const acceptCertain = endpoint({
  name: 'acceptCertain',
  method: 'POST',
  path: '/document-versions/:version/acceptances',
  who: editors,
  of: 'version',
  summary:
    'Accept all open proposals of one kind in one memo (null: outside memos) of which nothing is uncertain. `count`: how many were promised.',
  input: Type.Object({
    version: Id,
    memo: Nullable(Type.String({ maxLength: 40 })),
    kind: OneOf(proposalKinds),
    count: Type.Integer({ minimum: 1 }),
  }),
  output: Type.Array(ProposalView),
  refusals: ['document.unknown', 'proposal.other-number', 'proposal.unknown', 'proposal.stale', 'proposal.already-decided'],
})

export const undoTogether = endpoint({
  name: 'undoTogether',
  method: 'POST',
  path: '/document-versions/:version/undoings',
  who: editors,
  of: 'version',
  summary: 'Undo decisions on proposals of one document, all or none.',
  input: Type.Object({
    version: Id,
    proposals: Type.Array(Type.Object({ proposal: Id, revision: Type.Integer() }), { minItems: 1, maxItems: 2000 }),
  }),
  output: Type.Array(ProposalView),
  refusals: ['document.unknown', 'proposal.unknown', 'proposal.stale', 'proposal.nothing-to-undo'],
})

export const keepingEndpoints = [withdrawDocument, putDocumentBack, dismissFile, acceptCertain, undoTogether]
