import { sql } from 'kysely'
import { type Probe, rows, type SampleInput } from '../probe.ts'

const nobody = '00000000-0000-4000-8000-00000000dead'
const seen = rows((ids) => sql`select from programme_item where programme_id = ${ids.programme}`)
const newBody = rows(
  (ids) =>
    sql`insert into body (programme_id, code, name, kind) values (${ids.programme}, gen_random_uuid()::text::varchar(30), 'Proef', 'official') returning 1`,
)

export const calendarsProbes: Readonly<Record<string, Probe>> = {
  previewMeetings: newBody,
  previewMeetingsOfBody: newBody,
  importMeetings: newBody,
  exportMeetings: seen,
  listClosedDays: seen,
  listAbsences: seen,
  addAbsence: newBody,
  withdrawAbsence: newBody,
  getRhythm: seen,
  changeRhythm: newBody,
  makeMeetings: newBody,
  getAbolition: newBody,
}

/** Input that changes nothing although it is valid. */
export const calendarsInput: SampleInput = {
  previewMeetingsOfBody: { body: nobody },
  importMeetings: { rows: [] },
  exportMeetings: { format: 'csv' },
  addAbsence: { body: nobody, member: null },
  withdrawAbsence: { absence: nobody },
  getRhythm: { body: nobody },
  changeRhythm: { body: nobody, rhythm: null },
  makeMeetings: { body: nobody, days: [] },
  getAbolition: { body: nobody },
  openAgendaFeed: { kind: 'body', body: null, dossier: null },
  revokeAgendaFeed: { feed: nobody },
  changeCouncilOrder: { orders: [['A', 'A']] },
}
