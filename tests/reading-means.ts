import { loadCalendars } from '../src/calendar/load-calendars.ts'
import type { ReadingMeans } from '../src/memo/views/findings.ts'
import { loadRegister } from '../src/reading/organisations/register.ts'

/** With what a memo is read in a test. */
export const means: ReadingMeans = { register: loadRegister(), calendars: loadCalendars() }
