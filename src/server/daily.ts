import type { Kysely } from 'kysely'
import { loadCalendars } from '../calendar/load-calendars.ts'
import { workingDaysBefore } from '../calendar/rules.ts'
import { dayAt } from '../kernel/day.ts'
import type { Tables } from '../kernel/tables.generated.ts'
import { remindAllAsked } from '../memo/acts/remind-asked.ts'
import { remindAllLate } from '../monitoring/acts/remind-late.ts'
import { addDigests, addDueMail } from '../notice/store/mail.ts'
import { remindAllForMeetings } from '../route/acts/remind-meeting.ts'
import { type Line, openLine } from './job-line.ts'

const queue = 'each-working-day'

/** Once on each working day at seven, by whichever process comes first; after a standstill once, however long that was. */
export async function openDailyLine({ boss, log }: Omit<Line, 'queue'>, db: Kysely<Tables>): Promise<void> {
  await openLine({ boss, log, queue }, () => workOfToday(db, new Date()))
  await boss.schedule(queue, '0 7 * * 1-5', { id: 'today' }, { tz: 'Europe/Amsterdam', missed: 'once' })
}

/** What a day asks: reminders and digests. Doing it twice does nothing more. */
export async function workOfToday(db: Kysely<Tables>, now: Date): Promise<void> {
  const today = dayAt(now)
  const calendars = loadCalendars()
  await remindAllLate(db, now)
  await remindAllAsked(db, { now, workingDayBefore: (day) => workingDaysBefore(day, 1, calendars) })
  await remindAllForMeetings(db, { now, calendars })
  await db.transaction().execute(async (tx) => {
    await addDueMail(tx, today)
    await addDigests(tx, today)
  })
}
