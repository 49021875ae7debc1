import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id } from '../../kernel/schema.ts'
import { ItemIds, MitigationFields, RiskFields, RiskFile, RiskMove, RiskRow, RiskWish } from '../model/risks.ts'

const OfProgramme = { programme: Id }
const Revision = Type.Integer({ minimum: 1, maximum: 2_000_000_000 })
const keepers = ['coordinator', 'author'] as const

const fieldRefusals = [
  'risk.title-empty',
  'risk.scores-by-halves',
  'risk.after-without-before',
  'risk.worse-after',
  'risk.two-owners',
  'risk.raised-by-two',
  'risk.status-without-reason',
  'risk.organisation-unknown',
  'risk.person-unknown',
  'risk.code-taken',
] as const

export const listRisks = endpoint({
  name: 'listRisks',
  method: 'GET',
  path: '/programmes/:programme/risks',
  who: scopedRoles,
  of: 'programme',
  summary: 'The risks of a programme, heaviest first; by word, status, level, place in the matrix, measure or organisation.',
  input: Type.Object({ ...OfProgramme, ...RiskWish.properties }),
  output: Type.Object({ risks: Type.Array(RiskRow, { maxItems: 200 }), total: Type.Integer() }),
  refusals: ['programme.unknown'],
})

export const getRiskMatrix = endpoint({
  name: 'getRiskMatrix',
  method: 'GET',
  path: '/programmes/:programme/risk-matrix',
  who: scopedRoles,
  of: 'programme',
  summary: 'How many live risks stand where in the matrix, before and after mitigation.',
  input: Type.Object(OfProgramme),
  output: Type.Object({ moves: Type.Array(RiskMove), all: Type.Integer() }),
  refusals: ['programme.unknown'],
})

export const getRisk = endpoint({
  name: 'getRisk',
  method: 'GET',
  path: '/programmes/:programme/risks/:risk',
  who: scopedRoles,
  of: 'programme',
  summary: 'A risk with its mitigations and every state it was in.',
  input: Type.Object({ ...OfProgramme, risk: Id }),
  output: RiskFile,
  refusals: ['programme.unknown', 'risk.unknown'],
})

export const addRisk = endpoint({
  name: 'addRisk',
  method: 'POST',
  path: '/programmes/:programme/risks',
  who: [...keepers, 'independentAdviser'],
  of: 'programme',
  summary: 'Raise a risk. The independent adviser raises it without an owner, and open.',
  input: Type.Object({ ...OfProgramme, ...Type.Partial(RiskFields).properties, title: RiskFields.properties.title, items: ItemIds }),
  output: RiskFile,
  refusals: ['programme.unknown', 'risk.not-your-part', 'risk.item-unknown', ...fieldRefusals],
})

export const changeRisk = endpoint({
  name: 'changeRisk',
  method: 'POST',
  path: '/programmes/:programme/risks/:risk',
  who: keepers,
  of: 'programme',
  summary: 'Write a new state of a risk on the revision that was read.',
  input: Type.Object({ ...OfProgramme, risk: Id, revision: Revision, ...RiskFields.properties }),
  output: RiskFile,
  refusals: ['programme.unknown', 'risk.unknown', 'risk.not-your-part', 'risk.stale', 'risk.open-mitigations', ...fieldRefusals],
})

export const linkRisk = endpoint({
  name: 'linkRisk',
  method: 'POST',
  path: '/programmes/:programme/risks/:risk/items',
  who: keepers,
  of: 'programme',
  summary: 'Say which action lines and measures a risk touches.',
  input: Type.Object({ ...OfProgramme, risk: Id, revision: Revision, items: ItemIds }),
  output: RiskFile,
  refusals: ['programme.unknown', 'risk.unknown', 'risk.not-your-part', 'risk.stale', 'risk.item-unknown'],
})

const mitigationRefusals = ['mitigation.action-empty', 'mitigation.two-owners', 'mitigation.day-out-of-reach'] as const

export const addMitigation = endpoint({
  name: 'addMitigation',
  method: 'POST',
  path: '/programmes/:programme/risks/:risk/mitigations',
  who: keepers,
  of: 'programme',
  summary: 'Add what is done about a risk.',
  input: Type.Object({ ...OfProgramme, risk: Id, ...MitigationFields.properties }),
  output: RiskFile,
  refusals: [
    'programme.unknown',
    'risk.unknown',
    'risk.not-your-part',
    'risk.organisation-unknown',
    'risk.person-unknown',
    ...mitigationRefusals,
  ],
})

export const changeMitigation = endpoint({
  name: 'changeMitigation',
  method: 'POST',
  path: '/programmes/:programme/mitigations/:mitigation',
  who: keepers,
  of: 'programme',
  summary: 'Write a new state of what is done about a risk; its owner may do so too.',
  input: Type.Object({ ...OfProgramme, mitigation: Id, revision: Revision, ...MitigationFields.properties }),
  output: RiskFile,
  refusals: [
    'programme.unknown',
    'mitigation.unknown',
    'risk.not-your-part',
    'mitigation.stale',
    'risk.organisation-unknown',
    'risk.person-unknown',
    ...mitigationRefusals,
  ],
})
