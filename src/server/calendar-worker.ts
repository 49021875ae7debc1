import { parentPort, workerData } from 'node:worker_threads'
import { decoded, readSheets } from '../kernel/read-sheets.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { FileEvent } from '../route/model/calendars.ts'
import { eventsOfCalendar } from '../route/rules/calendar-file/ical-events.ts'
import { eventsOfSheet } from '../route/rules/calendar-file/sheet-events.ts'
import type { CalendarFile } from './receive-calendar.ts'

const file = workerData as CalendarFile
parentPort?.postMessage(await eventsOf(file))

/** What a file is follows from how it begins, not from what it is called. */
async function eventsOf({ name, bytes, horizon }: CalendarFile): Promise<readonly FileEvent[] | Refusal> {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^ï»¿/, '').trimStart()
  if (/^BEGIN:VCALENDAR/i.test(begin))
    return eventsOfCalendar(
      decoded(bytes)
        .replace(/^\uFEFF/, '')
        .trimStart(),
      { horizon },
    )
  if (/\.(ics|ifb|ical|vcs)$/i.test(name)) return refuse('calendar.unreadable')
  const sheets = await readSheets({ name, bytes })
  if (isRefusal(sheets)) return sheets
  const [sheet] = sheets
  return sheet === undefined ? refuse('calendar.without-events') : eventsOfSheet(sheet)
}
