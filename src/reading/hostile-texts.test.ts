import { expect, test } from 'vitest'
import { cpuTimeOf } from '../../tests/cpu-time.ts'
import { loadCalendars } from '../calendar/load-calendars.ts'
import { checkReadings } from '../check/check-readings.ts'
import { cutPages, textGroups } from './files/cut-pages.ts'
import { loadRegister } from './organisations/register.ts'
import { readText } from './read-text.ts'

const register = loadRegister()
const calendars = loadCalendars()

/** The milliseconds that understanding and checks take of a text. */
function timeOf(text: string): number {
  const { pages, lines } = cutPages(textGroups(text))
  const parts = { name: 'raar.txt', sha256: '', format: 'txt', origin: 'text', notices: [], pages, lines } as const
  return cpuTimeOf(() => checkReadings([readText(parts, register)], calendars))
}

const texts: readonly [string, (size: number) => string][] = [
  ['one number without end', (size) => '1'.repeat(size)],
  ['one word without end', (size) => 'a'.repeat(size)],
  ['points and figures', (size) => '1.1.'.repeat(size / 4)],
  ['what looks like the begin of a mail address', (size) => 'a.'.repeat(size / 2)],
  ['lines that go on and on', (size) => 'dat verder gaat in kleine letters zonder dat er een punt komt\n'.repeat(size / 60)],
  ['many sentences on one line', (size) => 'De brug gaat op 3 maart 2025 open. '.repeat(size / 35)],
  ['many days in one sentence', (size) => `Op ${'3 maart 2025, '.repeat(size / 14)}gaat de brug open.`],
  ['the same heading over and over', (size) => 'Aanleiding\n'.repeat(size / 11)],
  ['numbered headings over and over', (size) => '1.3 Kop van dit hoofdstuk\n'.repeat(size / 26)],
  ['the label of a sender over and over', (size) => 'Van\n'.repeat(size / 4)],
  ['the label of the date over and over', (size) => 'Datum\n'.repeat(size / 6)],
  ['the label of the annexes over and over', (size) => 'Bijlagen\n'.repeat(size / 9)],
  ['totals under each other', (size) => 'Totaal 5\n'.repeat(size / 9)],
  ['the unit of a table over and over', (size) => '(x € 1 mln)\n'.repeat(size / 12)],
  [
    'promises and what moves them',
    (size) =>
      Array.from({ length: size / 120 }, (_, at) => {
        const day = `${(at % 28) + 1} maart ${2025 + (at % 9)}`
        return `De oeververbinding is uiterlijk ${day} toegezegd. Wij stellen voor de oeververbinding te verplaatsen naar ${day}.\n`
      }).join(''),
  ],
  ['marks of a list without items', (size) => '-\n'.repeat(size / 2)],
]

test.for(texts)('%s takes no longer a letter in a long text than in a short one', { timeout: 120_000 }, ([, textOf]) => {
  timeOf(textOf(40_000))
  const short = Math.min(timeOf(textOf(40_000)), timeOf(textOf(40_000)))
  expect(timeOf(textOf(320_000))).toBeLessThan(8 * 4 * Math.max(short, 8))
})
