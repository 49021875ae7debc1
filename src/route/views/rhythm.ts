import type { Calendars } from '../../calendar/model.ts'
import type { Tx } from '../../kernel/database.ts'
import { parseDay } from '../../kernel/day.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ProposedDay, RhythmView } from '../model/calendars.ts'
import { isSpan, proposedDays } from '../rules/rhythm.ts'
import { findBodyRow } from '../store/bodies.ts'
import { findRhythm } from '../store/calendar-import.ts'
import { listMeetingRows, type Period } from '../store/meetings.ts'
import { listAbsencesOfBody } from './absences.ts'

type Asked = { readonly programme: string; readonly body: string } & Period

/** The rhythm of a body, and the days that it asks for in a period with what stands in their way. */
export async function getRhythm(
  tx: Tx,
  { programme, body: id, ...period }: Asked,
  calendars: Calendars,
): Promise<RhythmView | Refusal<'body.unknown' | 'rhythm.period'>> {
  const body = await findBodyRow(tx, programme, id)
  if (!body) return refuse('body.unknown')
  const [from, to] = [parseDay(period.from), parseDay(period.to)]
  if (from === null || to === null || !isSpan({ from, to })) return refuse('rhythm.period')
  const rhythm = await findRhythm(tx, id)
  if (rhythm === null) return { revision: body.revision, rhythm, days: [] }
  const meetings = await listMeetingRows(tx, programme, { ...period, body: id })
  const absences = await listAbsencesOfBody(tx, { programme, body: id, ...period })
  const days: ProposedDay[] = proposedDays(rhythm, { from, to }, { body, meetings, absences, calendars })
  return { revision: body.revision, rhythm, days }
}
