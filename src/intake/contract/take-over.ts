import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id } from '../../kernel/schema.ts'
import { ProgrammeComparison } from '../model/programme-comparison.ts'
import { Into, TakeOverView, ThingName } from '../model/take-over.ts'

export const listTakeOver = endpoint({
  name: 'listTakeOver',
  method: 'GET',
  path: '/dossiers/:dossier/take-over',
  who: 'readers',
  of: 'dossier',
  discloses: true,
  summary: 'What was confirmed in a dossier and what it could become in its programme, and what was taken over.',
  input: Type.Object({ dossier: Id }),
  output: TakeOverView,
  refusals: ['dossier.unknown'],
})

const ofBudget = [
  'budgetLine.not-your-part',
  'budgetLine.purpose-empty',
  'budgetLine.organisation-unknown',
  'budgetLine.measure-unknown',
  'measure.unknown',
  'measureCost.not-your-part',
  'money.year-out-of-reach',
  'money.price-level-out-of-reach',
  'statedTotal.not-your-part',
  'statedTotal.years-out-of-order',
  'statedTotal.place-empty',
  'statedTotal.two-scopes',
  'statedTotal.organisation-unknown',
  'statedTotal.item-unknown',
] as const
const ofRisk = [
  'risk.title-empty',
  'risk.organisation-unknown',
  'risk.item-unknown',
  'risk.not-your-part',
  'risk.unknown',
  'risk.stale',
  'mitigation.action-empty',
  'mitigation.day-out-of-reach',
] as const
const ofTree = [
  'item.not-your-part',
  'item.title-empty',
  'item.organisation-unknown',
  'item.parent-unknown',
  'item.parent-does-not-fit',
  'programme.organisation-unknown',
  'programme.changed-meanwhile',
] as const

export const takeOver = endpoint({
  name: 'takeOver',
  method: 'POST',
  path: '/dossiers/:dossier/take-over',
  who: ['coordinator', 'author'],
  of: 'dossier',
  summary: 'Take a confirmed fact over into the programme of the dossier: as something new, or as what is there already. Each fact once.',
  input: Type.Object({ dossier: Id, fact: Id, into: Into }),
  output: Type.Object({ fact: Id, things: Type.Array(ThingName) }),
  refusals: [
    'dossier.unknown',
    'takeOver.no-programme',
    'takeOver.other-kind',
    'takeOver.below-zero',
    'takeOver.not-in-programme',
    'takeOver.thing-unknown',
    'takeOver.coordinator-only',
    'taken-over.already',
    'taken-over.fact-unknown',
    ...ofBudget,
    ...ofRisk,
    ...ofTree,
  ],
})

export const compareProgramme = endpoint({
  name: 'compareProgramme',
  method: 'GET',
  path: '/dossiers/:dossier/programme-comparison',
  who: 'readers',
  of: 'dossier',
  discloses: true,
  summary: 'Where the amounts in a dossier differ from the money of its programme.',
  input: Type.Object({ dossier: Id }),
  output: ProgrammeComparison,
  refusals: ['dossier.unknown'],
})
