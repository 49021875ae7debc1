import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id } from '../../kernel/schema.ts'
import {
  Breakdown,
  IndicatorCard,
  IndicatorFields,
  IndicatorFile,
  IndicatorSums,
  IndicatorWish,
  ObservationFields,
  Period,
} from '../model/indicators.ts'

const OfProgramme = { programme: Id }
const Revision = Type.Integer({ minimum: 1, maximum: 2_000_000_000 })
const keepers = ['coordinator', 'author'] as const

const fieldRefusals = [
  'indicator.name-empty',
  'indicator.target-by-halves',
  'indicator.source-url-invalid',
  'indicator.breakdown-double',
  'indicator.day-out-of-reach',
  'indicator.organisation-unknown',
  'indicator.item-unknown',
  'indicator.code-taken',
  'indicator.not-your-part',
] as const

const valueRefusals = ['observation.outside-interval', 'observation.interval-by-halves', 'indicator.not-your-part'] as const

export const listIndicators = endpoint({
  name: 'listIndicators',
  method: 'GET',
  path: '/programmes/:programme/indicators',
  who: scopedRoles,
  of: 'programme',
  summary: 'The indicators of a programme with their main series, by word, trend, measure or owner; and what all of them say together.',
  input: Type.Object({ ...OfProgramme, ...IndicatorWish.properties }),
  output: Type.Object({ indicators: Type.Array(IndicatorCard, { maxItems: 60 }), total: Type.Integer(), sums: IndicatorSums }),
  refusals: ['programme.unknown'],
})

export const getIndicator = endpoint({
  name: 'getIndicator',
  method: 'GET',
  path: '/programmes/:programme/indicators/:indicator',
  who: scopedRoles,
  of: 'programme',
  summary: 'An indicator with all its values, and what those were before they were corrected.',
  input: Type.Object({ ...OfProgramme, indicator: Id }),
  output: IndicatorFile,
  refusals: ['programme.unknown', 'indicator.unknown'],
})

export const addIndicator = endpoint({
  name: 'addIndicator',
  method: 'POST',
  path: '/programmes/:programme/indicators',
  who: keepers,
  of: 'programme',
  summary: 'Add an indicator.',
  input: Type.Object({ ...OfProgramme, ...Type.Partial(IndicatorFields).properties, name: IndicatorFields.properties.name }),
  output: IndicatorFile,
  refusals: ['programme.unknown', ...fieldRefusals],
})

export const changeIndicator = endpoint({
  name: 'changeIndicator',
  method: 'POST',
  path: '/programmes/:programme/indicators/:indicator',
  who: keepers,
  of: 'programme',
  summary: 'Write a new state of an indicator on the revision that was read.',
  input: Type.Object({ ...OfProgramme, indicator: Id, revision: Revision, ...IndicatorFields.properties }),
  output: IndicatorFile,
  refusals: ['programme.unknown', 'indicator.unknown', 'indicator.stale', 'indicator.breakdown-in-use', ...fieldRefusals],
})

export const addObservation = endpoint({
  name: 'addObservation',
  method: 'POST',
  path: '/programmes/:programme/indicators/:indicator/observations',
  who: keepers,
  of: 'programme',
  summary: 'Add the value of a period; a value that is there already is corrected instead.',
  input: Type.Object({ ...OfProgramme, indicator: Id, breakdown: Breakdown, period: Period, ...ObservationFields.properties }),
  output: IndicatorFile,
  refusals: [
    'programme.unknown',
    'indicator.unknown',
    'observation.period-unreadable',
    'observation.year-out-of-range',
    'observation.in-future',
    'observation.breakdown-unknown',
    'observation.already-there',
    ...valueRefusals,
  ],
})

export const correctObservation = endpoint({
  name: 'correctObservation',
  method: 'POST',
  path: '/programmes/:programme/observations/:observation',
  who: keepers,
  of: 'programme',
  summary: 'Correct or withdraw a value, and say why; what it was stays readable.',
  input: Type.Object({
    ...OfProgramme,
    observation: Id,
    revision: Revision,
    correction: Type.String({ maxLength: 2000 }),
    withdrawn: Type.Boolean(),
    ...ObservationFields.properties,
  }),
  output: IndicatorFile,
  refusals: ['programme.unknown', 'observation.unknown', 'observation.stale', 'observation.correction-without-reason', ...valueRefusals],
})
