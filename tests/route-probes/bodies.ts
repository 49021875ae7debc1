import { sql } from 'kysely'
import { type Probe, rows, type SampleInput } from '../probe.ts'

const nobody = '00000000-0000-4000-8000-00000000dead'
const seen = rows((ids) => sql`select from programme_item where programme_id = ${ids.programme}`)
const newBody = rows(
  (ids) =>
    sql`insert into body (programme_id, code, name, kind) values (${ids.programme}, gen_random_uuid()::text::varchar(30), 'Proef', 'official') returning 1`,
)

export const bodiesProbes: Readonly<Record<string, Probe>> = {
  listBodies: seen,
  getBody: seen,
  addBody: newBody,
  changeBody: newBody,
  abolishBody: newBody,
  joinBody: newBody,
  leaveBody: newBody,
  listMeetings: seen,
  getMeeting: seen,
  addMeeting: newBody,
  changeMeeting: newBody,
  cancelMeeting: newBody,
}

/** Input that changes nothing although it is valid. */
export const bodiesInput: SampleInput = {
  addBody: { code: ' ', papersHour: '12:00' },
  changeBody: { body: nobody },
  abolishBody: { body: nobody },
  joinBody: { body: nobody },
  leaveBody: { body: nobody, member: nobody },
  addMeeting: { body: nobody, startsAt: '09:00' },
  changeMeeting: { meeting: nobody },
  cancelMeeting: { meeting: nobody },
}
