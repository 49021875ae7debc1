import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { Id, OneOf } from '../../kernel/schema.ts'
import { TestFields, TestOutcome, TestRow, TestsOfOrganisation, verdicts } from '../model/tests.ts'

const OfProgramme = { programme: Id }
const keepers = ['coordinator', 'author'] as const

const fieldRefusals = [
  'test.about-nothing',
  'test.about-two-things',
  'test.verdict-and-day-by-halves',
  'test.condition-missing',
  'test.days-out-of-order',
  'test.day-out-of-reach',
  'test.organisation-unknown',
  'risk.item-unknown',
] as const

export const listTests = endpoint({
  name: 'listTests',
  method: 'GET',
  path: '/programmes/:programme/implementation-tests',
  who: scopedRoles,
  of: 'programme',
  summary: 'The implementation tests of a programme, newest first, and what they add up to per organisation.',
  input: Type.Object({
    ...OfProgramme,
    organisation: Type.Optional(Id),
    item: Type.Optional(Id),
    verdict: Type.Optional(OneOf([...verdicts, 'awaited'])),
    from: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
    count: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  output: Type.Object({
    tests: Type.Array(TestRow, { maxItems: 200 }),
    total: Type.Integer(),
    organisations: Type.Array(TestsOfOrganisation),
  }),
  refusals: ['programme.unknown'],
})

export const addTest = endpoint({
  name: 'addTest',
  method: 'POST',
  path: '/programmes/:programme/implementation-tests',
  who: keepers,
  of: 'programme',
  summary: 'Ask an implementing organisation what a measure or scenario means for it, or write what it answered.',
  input: Type.Object({ ...OfProgramme, ...TestFields.properties }),
  output: TestRow,
  refusals: ['programme.unknown', 'test.not-your-part', ...fieldRefusals],
})

export const changeTest = endpoint({
  name: 'changeTest',
  method: 'POST',
  path: '/programmes/:programme/implementation-tests/:test',
  who: keepers,
  of: 'programme',
  summary: 'Write a new state of an implementation test on the revision that was read.',
  input: Type.Object({
    ...OfProgramme,
    test: Id,
    revision: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }),
    ...TestFields.properties,
  }),
  output: TestRow,
  refusals: ['programme.unknown', 'test.unknown', 'test.not-your-part', 'test.stale', ...fieldRefusals],
})

export const getTest = endpoint({
  name: 'getTest',
  method: 'GET',
  path: '/programmes/:programme/implementation-tests/:test',
  who: scopedRoles,
  of: 'programme',
  summary: 'One implementation test.',
  input: Type.Object({ ...OfProgramme, test: Id }),
  output: TestRow,
  refusals: ['programme.unknown', 'test.unknown'],
})

export const listTestOutcomes = endpoint({
  name: 'listTestOutcomes',
  method: 'GET',
  path: '/programmes/:programme/test-outcomes',
  who: scopedRoles,
  of: 'programme',
  summary: 'Per measure what its implementation tests come to: verdict, extra cost and what is awaited.',
  input: Type.Object(OfProgramme),
  output: Type.Array(TestOutcome),
  refusals: ['programme.unknown'],
})
