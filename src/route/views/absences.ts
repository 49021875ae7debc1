import type { Tx } from '../../kernel/database.ts'
import type { Absence } from '../model/calendars.ts'
import { type AbsenceRow, listAbsenceRows } from '../store/absences.ts'
import { listBodyRows, listMembersOf } from '../store/bodies.ts'
import type { Period } from '../store/meetings.ts'

type Asked = { readonly programme: string } & Period

/** The absences of a programme that touch a period: of bodies, and of members of them. */
export async function listAbsences(tx: Tx, { programme, ...period }: Asked): Promise<Absence[]> {
  const codes = new Map((await listBodyRows(tx, programme)).map(({ id, code }) => [id, code]))
  return (await listAbsenceRows(tx, programme, period)).map((row) => absenceOf(row, codes))
}

/** What is said of a body: a body with its label, a member by name with the reason. */
function absenceOf({ id, body, person, member, name, reason, firstDay, lastDay }: AbsenceRow, codes: ReadonlyMap<string, string>): Absence {
  const words = body === null ? { of: name, name: reason } : { of: codes.get(body) ?? '', name }
  return { id, body, person, member, ...words, firstDay, lastDay }
}

/** Those that concern one body: its own, and those of its members. */
export async function listAbsencesOfBody(tx: Tx, { body, ...asked }: Asked & { readonly body: string }): Promise<Absence[]> {
  const members = (await listMembersOf(tx, asked.programme)).filter((one) => one.body === body)
  const concerns = (one: Absence) =>
    one.body === body || members.some(({ id, person }) => id === one.member || (person !== null && person === one.person))
  return (await listAbsences(tx, asked)).filter(concerns)
}
