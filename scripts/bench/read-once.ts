import { loadCalendars } from '../../src/calendar/load-calendars.ts'
import { checkReadings } from '../../src/check/check-readings.ts'
import { isRefusal } from '../../src/kernel/refusal.ts'
import { readFile } from '../../src/reading/files/read-file.ts'
import { loadRegister } from '../../src/reading/organisations/register.ts'
import { readText } from '../../src/reading/read-text.ts'

// A process of its own, so that its memory is that of reading alone.
const source = await readFile({ name: 'bench.pdf', path: process.argv[2] ?? '' })
if (isRefusal(source)) throw new Error(source.refused)
checkReadings([readText(source, loadRegister())], loadCalendars())
process.stdout.write(String(process.resourceUsage().maxRSS / 1024))
