import { Type } from 'typebox'
import { scopedRoles } from '../../identity/model/roles.ts'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { DayText, Empty, Id, Nullable, OneOf } from '../../kernel/schema.ts'
import { Abolition, Absence, ClosedDays, ImportDone, ImportRow, ImportWish, mostEvents, Rhythm, RhythmView } from '../model/calendars.ts'
import { keepers } from './bodies.ts'
import { councilOrderEndpoints } from './council-order.ts'
import { feedEndpoints } from './feeds.ts'

const ofProgramme = { programme: Id }
const ofBody = { ...ofProgramme, body: Id }
const period = { from: DayText, to: DayText }

const unreadable = [
  'import.no-file',
  'import.not-multipart',
  'import.infected',
  'import.not-scanned',
  'request.too-large',
  'sheet.unreadable',
  'sheet.encrypted',
  'sheet.old-format',
  'sheet.has-macros',
  'sheet.too-many-rows',
  'calendar.unreadable',
  'calendar.without-events',
  'calendar.without-day-column',
  'calendar.too-many-meetings',
] as const

export const previewMeetings = endpoint({
  name: 'previewMeetings',
  method: 'POST',
  path: '/programmes/:programme/meeting-imports/preview',
  who: keepers,
  of: 'programme',
  summary: 'What a calendar (iCalendar, CSV or XLSX) of bodies would do, meeting by meeting. Writes and keeps nothing.',
  input: Type.Object(ofProgramme),
  output: Type.Array(ImportRow),
  refusals: ['programme.unknown', 'body.unknown', ...unreadable],
  takes: 'files',
})

export const previewMeetingsOfBody = endpoint({
  name: 'previewMeetingsOfBody',
  method: 'POST',
  path: '/programmes/:programme/bodies/:body/meeting-imports/preview',
  who: keepers,
  of: 'programme',
  summary: 'The same for a calendar that is all of one body.',
  input: Type.Object(ofBody),
  output: Type.Array(ImportRow),
  refusals: ['programme.unknown', 'body.unknown', ...unreadable],
  takes: 'files',
})

export const importMeetings = endpoint({
  name: 'importMeetings',
  method: 'POST',
  path: '/programmes/:programme/meeting-imports',
  who: keepers,
  of: 'programme',
  summary: 'Do what a preview told, for the meetings that are sent; all of it or nothing.',
  input: Type.Object({ ...ofProgramme, rows: Type.Array(ImportWish, { maxItems: mostEvents }) }),
  output: ImportDone,
  refusals: ['programme.unknown', 'body.unknown', 'import.changed-meanwhile', 'calendar.without-events'],
})

export const exportMeetings = endpoint({
  name: 'exportMeetings',
  method: 'GET',
  path: '/programmes/:programme/meeting-export',
  who: scopedRoles,
  of: 'programme',
  summary: 'The meetings of one body or all in a period as iCalendar or CSV.',
  input: Type.Object({ ...ofProgramme, ...period, body: Type.Optional(Id), format: OneOf(['ics', 'csv'] as const) }),
  output: Empty,
  refusals: ['programme.unknown'],
  gives: 'file',
  costs: 'little',
})

export const listClosedDays = endpoint({
  name: 'listClosedDays',
  method: 'GET',
  path: '/programmes/:programme/closed-days',
  who: scopedRoles,
  of: 'programme',
  summary: 'The recesses and public holidays in a period of at most four years.',
  input: Type.Object({ ...ofProgramme, ...period }),
  output: ClosedDays,
  refusals: ['programme.unknown'],
})

export const listAbsences = endpoint({
  name: 'listAbsences',
  method: 'GET',
  path: '/programmes/:programme/absences',
  who: scopedRoles,
  of: 'programme',
  summary: 'Days in a period on which a body does not meet, or a member of one cannot be there.',
  input: Type.Object({ ...ofProgramme, ...period }),
  output: Type.Array(Absence),
  refusals: ['programme.unknown'],
})

export const addAbsence = endpoint({
  name: 'addAbsence',
  method: 'POST',
  path: '/programmes/:programme/absences',
  who: keepers,
  of: 'programme',
  summary: 'Tell days on which a body does not meet, or (with `member`) a member of it cannot be there.',
  input: Type.Object({
    ...ofBody,
    member: Nullable(Id),
    reason: Type.String({ maxLength: 200 }),
    firstDay: DayText,
    lastDay: DayText,
  }),
  output: Type.Object({ id: Id }),
  refusals: ['programme.unknown', 'body.unknown', 'body.abolished', 'body.member-unknown', 'absence.days', 'absence.without-reason'],
})

export const withdrawAbsence = endpoint({
  name: 'withdrawAbsence',
  method: 'DELETE',
  path: '/programmes/:programme/absences/:absence',
  who: keepers,
  of: 'programme',
  summary: 'An absence does not hold after all.',
  input: Type.Object({ ...ofProgramme, absence: Id }),
  output: Empty,
  refusals: ['programme.unknown', 'absence.unknown'],
})

export const getRhythm = endpoint({
  name: 'getRhythm',
  method: 'GET',
  path: '/programmes/:programme/bodies/:body/rhythm',
  who: scopedRoles,
  of: 'programme',
  summary: 'The rhythm of a body, and the days that it asks for in a period with what stands in their way.',
  input: Type.Object({ ...ofBody, ...period }),
  output: RhythmView,
  refusals: ['programme.unknown', 'body.unknown', 'rhythm.period'],
})

export const changeRhythm = endpoint({
  name: 'changeRhythm',
  method: 'POST',
  path: '/programmes/:programme/bodies/:body/rhythm',
  who: keepers,
  of: 'programme',
  summary: 'How often a body meets from now on; null for no rhythm.',
  input: Type.Object({ ...ofBody, revision: Type.Integer({ minimum: 1 }), rhythm: Nullable(Rhythm) }),
  output: Empty,
  refusals: ['programme.unknown', 'body.unknown', 'body.abolished', 'body.changed-meanwhile', 'rhythm.which-week'],
})

export const makeMeetings = endpoint({
  name: 'makeMeetings',
  method: 'POST',
  path: '/programmes/:programme/bodies/:body/rhythm/meetings',
  who: keepers,
  of: 'programme',
  summary: 'Make meetings on chosen days of the rhythm of a body.',
  input: Type.Object({ ...ofBody, ...period, days: Type.Array(DayText, { maxItems: 400 }) }),
  output: Type.Object({ made: Type.Integer() }),
  refusals: ['programme.unknown', 'body.unknown', 'rhythm.period', 'rhythm.absent', 'rhythm.other-day'],
})

export const getAbolition = endpoint({
  name: 'getAbolition',
  method: 'GET',
  path: '/programmes/:programme/bodies/:body/abolition',
  who: keepers,
  of: 'programme',
  summary: 'What would be left behind if a body were abolished on a day: later meetings, and planned steps of dossiers that you may see.',
  input: Type.Object({ ...ofBody, on: DayText }),
  output: Abolition,
  refusals: ['programme.unknown', 'body.unknown'],
})

export const calendarsEndpoints: readonly Endpoint[] = [
  previewMeetings,
  previewMeetingsOfBody,
  importMeetings,
  exportMeetings,
  listClosedDays,
  listAbsences,
  addAbsence,
  withdrawAbsence,
  getRhythm,
  changeRhythm,
  makeMeetings,
  getAbolition,
  ...feedEndpoints,
  ...councilOrderEndpoints,
]
