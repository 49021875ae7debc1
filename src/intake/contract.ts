import { Type } from 'typebox'
import { endpoint } from '../kernel/endpoint.ts'
import { Empty, Id, Nullable, OneOf } from '../kernel/schema.ts'
import { organisationKinds } from '../reading/model.ts'
import {
  columnNames,
  FindingView,
  findingActs,
  IntakeOverview,
  ProposalValue,
  ProposalView,
  proposalActs,
  proposalKinds,
  proposalStatuses,
  RegisterEntry,
  TimelineEntry,
  tableNames,
  UploadFileView,
} from './model.ts'

const editors = ['coordinator', 'author'] as const

export const uploadFiles = endpoint({
  name: 'uploadFiles',
  method: 'POST',
  path: '/dossiers/:dossier/uploads',
  who: editors,
  of: 'dossier',
  summary: 'Bring files into a dossier (multipart; several at once, ZIP allowed). Reading goes on in the background.',
  input: Type.Object({ dossier: Id }),
  output: Type.Array(UploadFileView),
  refusals: ['dossier.unknown', 'upload.no-files', 'upload.too-many-files', 'upload.too-large'],
  takes: 'files',
})

export const listUploads = endpoint({
  name: 'listUploads',
  method: 'GET',
  path: '/dossiers/:dossier/uploads',
  who: 'readers',
  of: 'dossier',
  summary: 'Files brought into a dossier with how far their reading is, the newest first.',
  input: Type.Object({ dossier: Id }),
  output: Type.Array(UploadFileView),
  refusals: ['dossier.unknown'],
})

export const getOverview = endpoint({
  name: 'getOverview',
  method: 'GET',
  path: '/dossiers/:dossier/overview',
  who: 'readers',
  of: 'dossier',
  summary: 'How many proposals and findings a dossier has, by kind and status.',
  input: Type.Object({ dossier: Id }),
  output: IntakeOverview,
  refusals: ['dossier.unknown'],
})

export const getTimeline = endpoint({
  name: 'getTimeline',
  method: 'GET',
  path: '/dossiers/:dossier/timeline',
  who: 'readers',
  of: 'dossier',
  discloses: true,
  summary: 'Everything with a date in a dossier, in order; what has no date comes last. Rejected items are left out.',
  input: Type.Object({ dossier: Id }),
  output: Type.Array(TimelineEntry),
  refusals: ['dossier.unknown'],
})

export const listProposals = endpoint({
  name: 'listProposals',
  method: 'GET',
  path: '/dossiers/:dossier/proposals',
  who: 'readers',
  of: 'dossier',
  discloses: true,
  summary: 'What was read in the documents of a dossier, in the order of the text.',
  input: Type.Object({
    dossier: Id,
    version: Type.Optional(Id),
    kind: Type.Optional(OneOf(proposalKinds)),
    status: Type.Optional(OneOf(proposalStatuses)),
  }),
  output: Type.Array(ProposalView),
  refusals: ['dossier.unknown'],
})

export const decideProposal = endpoint({
  name: 'decideProposal',
  method: 'POST',
  path: '/proposals/:proposal/decisions',
  who: editors,
  of: 'proposal',
  summary: 'Accept, correct (with the value that should stand), reject, or undo the last decision.',
  input: Type.Object({
    proposal: Id,
    act: OneOf(proposalActs),
    revision: Type.Integer(),
    value: Type.Optional(ProposalValue),
  }),
  output: ProposalView,
  refusals: [
    'proposal.unknown',
    'proposal.stale',
    'proposal.already-decided',
    'proposal.nothing-to-undo',
    'proposal.value-missing',
    'proposal.other-kind',
    'proposal.days-reversed',
    'proposal.day-does-not-exist',
  ],
})

export const listFindings = endpoint({
  name: 'listFindings',
  method: 'GET',
  path: '/dossiers/:dossier/findings',
  who: 'readers',
  of: 'dossier',
  discloses: true,
  summary: 'What does not add up in a dossier, errors first.',
  input: Type.Object({ dossier: Id }),
  output: Type.Array(FindingView),
  refusals: ['dossier.unknown'],
})

export const decideFinding = endpoint({
  name: 'decideFinding',
  method: 'POST',
  path: '/findings/:finding/decisions',
  who: editors,
  of: 'finding',
  summary: 'Settle a finding, dismiss it with a reason, or open it again.',
  input: Type.Object({
    finding: Id,
    act: OneOf(findingActs),
    revision: Type.Integer(),
    reason: Type.Optional(Type.String({ maxLength: 1000 })),
  }),
  output: FindingView,
  refusals: ['finding.unknown', 'finding.stale', 'finding.not-open', 'finding.reason-missing', 'finding.already-open'],
})

const Language = OneOf(['nl', 'en'] as const)
const Word = Type.Optional(Type.String({ maxLength: 200 }))

export const exportTable = endpoint({
  name: 'exportTable',
  method: 'GET',
  path: '/dossiers/:dossier/tables/:table',
  who: 'readers',
  of: 'dossier',
  discloses: true,
  summary: 'One table of a dossier as CSV or XLSX, filtered and sorted as it stands on the screen.',
  input: Type.Object({
    dossier: Id,
    table: OneOf(tableNames),
    format: OneOf(['csv', 'xlsx'] as const),
    language: Type.Optional(Language),
    word: Word,
    sort: Type.Optional(OneOf(columnNames)),
    direction: Type.Optional(OneOf(['ascending', 'descending'] as const)),
    kind: Word,
    body: Word,
    status: Word,
    severity: Word,
    check: Word,
  }),
  output: Type.Object({}),
  refusals: ['dossier.unknown'],
  gives: 'file',
})

export const exportDossier = endpoint({
  name: 'exportDossier',
  method: 'GET',
  path: '/dossiers/:dossier/export',
  who: 'readers',
  of: 'dossier',
  discloses: true,
  summary: 'The whole dossier as JSON or XLSX, with the source of every row.',
  input: Type.Object({ dossier: Id, format: OneOf(['json', 'xlsx'] as const), language: Type.Optional(Language) }),
  output: Type.Object({}),
  refusals: ['dossier.unknown'],
  gives: 'file',
})

export const listRegister = endpoint({
  name: 'listRegister',
  method: 'GET',
  path: '/register-entries',
  who: 'signedIn',
  summary: 'Organisations that this installation added to those that come with the product, by abbreviation.',
  input: Empty,
  output: Type.Array(RegisterEntry),
  refusals: [],
})

export const addOrganisationToRegister = endpoint({
  name: 'addOrganisationToRegister',
  method: 'POST',
  path: '/register-entries',
  who: editors,
  summary: 'Make an organisation known: files that are read from now on recognise it.',
  input: Type.Object({
    abbreviation: Type.String({ minLength: 1, maxLength: 100 }),
    name: Nullable(Type.String({ maxLength: 300 })),
    kind: OneOf(organisationKinds),
  }),
  output: RegisterEntry,
  refusals: ['register.too-plain', 'register.already-there'],
})

export const removeOrganisationFromRegister = endpoint({
  name: 'removeOrganisationFromRegister',
  method: 'DELETE',
  path: '/register-entries/:entry',
  who: editors,
  summary: 'Take an organisation out of the register; what was read with it stays.',
  input: Type.Object({ entry: Id }),
  output: Type.Object({}),
  refusals: ['register.unknown'],
})
