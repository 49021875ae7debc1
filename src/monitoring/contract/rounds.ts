import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { endpoint } from '../../kernel/endpoint.ts'
import { Empty, Id, OneOf } from '../../kernel/schema.ts'
import { confidences } from '../../programme/model/items.ts'
import { FrozenHead, FrozenMeasure, RoundComparison } from '../model/frozen-rounds.ts'
import { MeasureReport, ReportFields, RoundRow, RoundView, RoundWish } from '../model/rounds.ts'

const readers = scopedRoles
const keepers = ['coordinator'] as const
const writers = ['coordinator', 'author'] as const
const ofRound = { programme: Id, round: Id }
const ofRequest = { ...ofRound, request: Id }
const unknown = ['programme.unknown', 'round.unknown'] as const
const offset = Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 }))

export const listRounds = endpoint({
  name: 'listRounds',
  method: 'GET',
  path: '/programmes/:programme/rounds',
  who: readers,
  of: 'programme',
  summary: 'The status rounds of a programme, the newest first.',
  input: Type.Object({ programme: Id }),
  output: Type.Array(RoundRow, { maxItems: 200 }),
  refusals: ['programme.unknown'],
})

export const openRound = endpoint({
  name: 'openRound',
  method: 'POST',
  path: '/programmes/:programme/rounds',
  who: keepers,
  of: 'programme',
  summary: 'Open a status round: each lead organisation is asked to report on its measures.',
  input: Type.Object({ programme: Id, ...RoundWish.properties }),
  output: RoundView,
  refusals: [
    'programme.unknown',
    'round.name-empty',
    'round.name-taken',
    'round.period-out-of-order',
    'round.due-passed',
    'round.day-out-of-reach',
    'round.one-open-already',
    'round.nothing-to-ask',
  ],
})

export const getRound = endpoint({
  name: 'getRound',
  method: 'GET',
  path: '/programmes/:programme/rounds/:round',
  who: readers,
  of: 'programme',
  summary: 'A status round, with what it asks of each organisation and how far that is.',
  input: Type.Object(ofRound),
  output: RoundView,
  refusals: unknown,
})

export const listMeasureReports = endpoint({
  name: 'listMeasureReports',
  method: 'GET',
  path: '/programmes/:programme/rounds/:round/requests/:request/reports',
  who: readers,
  of: 'programme',
  summary: 'What an organisation reports on its measures, with last time’s beside it; a hundred at a time.',
  input: Type.Object({ ...ofRequest, offset, report: Type.Optional(Id) }),
  output: Type.Object({ total: Type.Integer(), reports: Type.Array(MeasureReport, { maxItems: 100 }) }),
  refusals: [...unknown, 'request.unknown'],
})

export const saveReport = endpoint({
  name: 'saveReport',
  method: 'POST',
  path: '/programmes/:programme/rounds/:round/reports/:report',
  who: writers,
  of: 'programme',
  summary: 'Save what is reported on a measure, as far as it is; `revision` is the one it was written on.',
  input: Type.Object({ ...ofRound, report: Id, revision: Type.Integer(), ...ReportFields.properties }),
  output: MeasureReport,
  refusals: [
    ...unknown,
    'round.frozen',
    'report.unknown',
    'report.not-your-part',
    'report.already-submitted',
    'report.stale',
    'report.milestone-unknown',
    'report.milestone-twice',
    'report.milestone-day',
    'report.open-milestones',
    'report.indicator-unknown',
    'report.value-twice',
    'observation.period-unreadable',
    'observation.year-out-of-range',
    'observation.in-future',
  ],
})

export const submitReports = endpoint({
  name: 'submitReports',
  method: 'POST',
  path: '/programmes/:programme/rounds/:round/requests/:request/submission',
  who: writers,
  of: 'programme',
  summary: 'Hand in all reports of an organisation.',
  input: Type.Object(ofRequest),
  output: RoundView,
  refusals: [...unknown, 'request.unknown', 'round.frozen', 'report.not-your-part', 'report.already-submitted', 'report.incomplete'],
})

export const returnReports = endpoint({
  name: 'returnReports',
  method: 'POST',
  path: '/programmes/:programme/rounds/:round/requests/:request/return',
  who: keepers,
  of: 'programme',
  summary: 'Send the reports of an organisation back, with the reason.',
  input: Type.Object({ ...ofRequest, why: Type.String({ minLength: 1, maxLength: 2000 }) }),
  output: RoundView,
  refusals: [...unknown, 'request.unknown', 'round.frozen', 'request.not-submitted', 'request.why-empty'],
})

export const approveReports = endpoint({
  name: 'approveReports',
  method: 'POST',
  path: '/programmes/:programme/rounds/:round/requests/:request/approval',
  who: keepers,
  of: 'programme',
  summary: 'Approve the reports of an organisation.',
  input: Type.Object(ofRequest),
  output: RoundView,
  refusals: [...unknown, 'request.unknown', 'round.frozen', 'request.not-submitted'],
})

export const remindLate = endpoint({
  name: 'remindLate',
  method: 'POST',
  path: '/programmes/:programme/rounds/:round/reminders',
  who: keepers,
  of: 'programme',
  summary: 'Remind every organisation that has not handed in its reports.',
  input: Type.Object(ofRound),
  output: RoundView,
  refusals: [...unknown, 'round.frozen', 'round.nobody-to-remind'],
})

export const freezeRound = endpoint({
  name: 'freezeRound',
  method: 'POST',
  path: '/programmes/:programme/rounds/:round/freeze',
  who: keepers,
  of: 'programme',
  summary: 'Freeze a round: what was approved goes into the programme and the report never changes again. `late` names who did not report.',
  input: Type.Object({ ...ofRound, late: Type.Array(Id, { maxItems: 500 }) }),
  output: RoundView,
  refusals: [
    ...unknown,
    'round.frozen',
    'round.not-all-approved',
    'round.late-not-late',
    'report.open-milestones',
    'round.value-not-taken',
  ],
})

export const getFrozenRound = endpoint({
  name: 'getFrozenRound',
  method: 'GET',
  path: '/programmes/:programme/rounds/:round/report',
  who: readers,
  of: 'programme',
  summary: 'The frozen report of a round: who reported, and how the measures stand.',
  input: Type.Object(ofRound),
  output: FrozenHead,
  refusals: [...unknown, 'round.not-frozen'],
})

export const listFrozenMeasures = endpoint({
  name: 'listFrozenMeasures',
  method: 'GET',
  path: '/programmes/:programme/rounds/:round/report/measures',
  who: readers,
  of: 'programme',
  summary: 'The measures of a frozen report, two hundred at a time.',
  input: Type.Object({
    ...ofRound,
    offset,
    organisation: Type.Optional(Id),
    confidence: Type.Optional(OneOf(confidences)),
  }),
  output: Type.Object({ total: Type.Integer(), measures: Type.Array(FrozenMeasure, { maxItems: 200 }) }),
  refusals: [...unknown, 'round.not-frozen'],
})

export const downloadFrozenRound = endpoint({
  name: 'downloadFrozenRound',
  method: 'GET',
  path: '/programmes/:programme/rounds/:round/report/file',
  who: readers,
  of: 'programme',
  summary: 'The frozen report whole, in the bytes that its hash is of.',
  input: Type.Object(ofRound),
  output: Empty,
  refusals: [...unknown, 'round.not-frozen'],
  gives: 'file',
})

export const compareRounds = endpoint({
  name: 'compareRounds',
  method: 'GET',
  path: '/programmes/:programme/rounds/:round/comparison',
  who: readers,
  of: 'programme',
  summary: 'What changed on each measure since an earlier frozen round; without `with` the one frozen before it.',
  input: Type.Object({ ...ofRound, with: Type.Optional(Id), direction: Type.Optional(OneOf(['better', 'worse', 'same'])), offset }),
  output: RoundComparison,
  refusals: [...unknown, 'round.not-frozen', 'round.nothing-before'],
})
