import type { Calendars } from '../../calendar/model.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { FileEvent, ImportRow } from '../model/calendars.ts'
import { ownUid, type PlannedRow, planImport, shownRow } from '../rules/import-plan.ts'
import { listKnownBodies, listKnownMeetings } from '../store/calendar-import.ts'

export type Offered = { readonly programme: string; readonly body: string | null; readonly events: readonly FileEvent[] }

/** What events of a file would do to the meetings of a programme, or of one body of it, as they are now. */
export async function planOf(
  tx: Tx,
  { programme, body, events }: Offered,
  calendars: Calendars,
): Promise<PlannedRow[] | Refusal<'body.unknown'>> {
  const bodies = await listKnownBodies(tx, programme)
  if (body !== null && !bodies.some(({ id }) => id === body)) return refuse('body.unknown')
  const days = events.flatMap(({ day }) => (day === null || day < '1990' || day > '2101' ? [] : [day])).toSorted()
  const uids = events.flatMap(({ uid }) => uid ?? [])
  const meetings = await listKnownMeetings(tx, programme, {
    from: days[0] ?? '1990-01-01',
    to: days.at(-1) ?? '1990-01-01',
    uids,
    ids: uids.flatMap((uid) => ownUid.exec(uid)?.[1] ?? []),
  })
  return planImport(events, { bodies, meetings, body, calendars })
}

/** Line by line what would happen. */
export async function previewImport(tx: Tx, offered: Offered, calendars: Calendars): Promise<ImportRow[] | Refusal<'body.unknown'>> {
  const rows = await planOf(tx, offered, calendars)
  return 'refused' in rows ? rows : rows.map((row) => shownRow(row, calendars))
}
