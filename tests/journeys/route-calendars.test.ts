import nodeIcal from 'node-ical'
import { expect, test } from 'vitest'
import { addDays, addMonths, type Day, dayAt, weekdayOf } from '../../src/kernel/day.ts'
import { accessibilityFaults } from '../browser.ts'
import { ownProgramme } from '../own-programme.ts'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page, base, db } = visit
const programme = await ownProgramme(db, 'Kalender van de proef')
const at = `${base}/programmas/${programme}/vergaderkalender`
const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const sound = async () => expect(await accessibilityFaults(page)).toEqual([])
const today = dayAt(new Date())
/** A Friday three to four weeks from now, and the one a week later. */
const friday = addDays(today, 26 - weekdayOf(today))
const later = addDays(friday, 7)
const compact = (day: string) => day.replaceAll('-', '')

async function addBody(code: string, name: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Nieuw gremium' })
  if (!(await form.isVisible())) await page.getByText('Nieuw gremium').click()
  await form.getByLabel('Afkorting').fill(code)
  await form.getByLabel('Naam', { exact: true }).fill(name)
  await form.getByRole('button', { name: 'Toevoegen' }).click()
  await page.getByRole('heading', { level: 3, name: `${code} · ${name}` }).waitFor()
}

function calendar(...events: readonly (readonly string[])[]): { name: string; mimeType: string; buffer: Buffer } {
  const lines = events.flatMap((lines, at) => ['BEGIN:VEVENT', `UID:jaar-${at}`, ...lines, 'END:VEVENT'])
  return {
    name: 'jaar.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')),
  }
}
const year = calendar(
  ['SUMMARY:CWIZO', `DTSTART;TZID=Europe/Amsterdam:${compact(friday)}T093000`, `DTEND;TZID=Europe/Amsterdam:${compact(friday)}T110000`],
  ['SUMMARY:CWIZO extra', `DTSTART;TZID=Europe/Amsterdam:${compact(later)}T093000`],
  ['SUMMARY:Onbekende raad', `DTSTART:${compact(later)}T083000Z`],
)

test('a calendar without bodies teaches the first step', { timeout: 90_000 }, async () => {
  await signInAs(visit, 'Coördinator (demo)')
  await page.goto(at)
  await title('Geen vergaderingen in deze 3 maanden')
  await page.getByText('Er zijn nog geen gremia').waitFor()
  await sound()
  await page.getByRole('link', { name: 'Naar Gremia' }).click()
  await title('Nog geen gremia')
  await addBody('CWIZO', 'Ambtelijke commissie')
  await addBody('MR', 'Ministerraad')
  await page.getByText('Nieuw lid: CWIZO').click()
  const form = page.getByRole('form', { name: 'Nieuw lid: CWIZO' })
  await form.getByLabel('Naam').fill('Lid van de proef')
  await form.getByRole('combobox', { name: /^Account/ }).fill('Coördinator')
  await page.getByRole('option', { name: /Coördinator \(demo\)/ }).click()
  await form.getByRole('button', { name: 'Toevoegen' }).click()
  await page.getByText('Lid van de proef (lid)').waitFor()
})

test('a year comes in after a preview that says what happens to each meeting; once more, and nothing changes', {
  timeout: 90_000,
}, async () => {
  await page.goto(`${at}?doe=inlezen`)
  await page.getByLabel('Kies een bestand').setInputFiles(year)
  await page.getByRole('heading', { level: 3, name: '2 nieuw, 1 geweigerd' }).waitFor()
  await page.getByText('Dit gremium is niet bekend').waitFor()
  await sound()
  await page.getByRole('button', { name: '2 vergaderingen overnemen' }).click()
  await page.getByText('Klaar: 2 nieuw.').waitFor()
  await title('2 vergaderingen van 1 gremium in deze 3 maanden')
  await page.getByLabel('Kies een bestand').setInputFiles(year)
  await page.getByRole('heading', { level: 3, name: '2 ongewijzigd, 1 geweigerd' }).waitFor()
  await page.getByText('2 vergaderingen staan er al zo in').waitFor()
  const damaged = { ...year, buffer: year.buffer.subarray(0, 100) }
  await page.getByLabel('Kies een bestand').setInputFiles(damaged)
  await page.getByRole('alert').getByText('Deze agenda is niet te lezen').waitFor()
})

test('a rhythm makes the meetings that are chosen; a public holiday is left out by itself', { timeout: 90_000 }, async () => {
  await page.goto(`${at}?doe=ritme`)
  await page.getByLabel('Gremium').last().selectOption({ label: 'MR' })
  await page.getByText('Dit gremium heeft nog geen ritme.').waitFor()
  await page.getByRole('button', { name: 'Ritme bewaren' }).click()
  await page.getByRole('button', { name: /vergaderingen maken$/ }).waitFor()
  await page.getByLabel('Van', { exact: true }).fill('2027-04-26')
  await page.getByLabel('Tot en met', { exact: true }).fill('2027-05-14')
  await page.getByText('vrijdag 7 mei 2027, 10:00').waitFor()
  await page.getByRole('button', { name: '3 vergaderingen maken' }).waitFor()
  await page.getByLabel('Van', { exact: true }).fill('2027-03-20')
  await page.getByLabel('Tot en met', { exact: true }).fill('2027-04-03')
  await page.getByText('Feestdag: Goede Vrijdag').waitFor()
  await sound()
  await page.getByRole('button', { name: '1 vergadering maken' }).click()
  await page.getByText('1 vergadering gemaakt.').waitFor()
  await page.getByText('Vergadert dan al').waitFor()
})

test('an absence is told, stands in the calendar and is withdrawn', { timeout: 90_000 }, async () => {
  await page.goto(`${at}?doe=afwezigheid`)
  const form = page.getByRole('form', { name: 'Afwezigheid' })
  await form.getByLabel('Wie').selectOption({ label: 'Lid van de proef' })
  await form.getByLabel('Reden').fill('op reis')
  await form.getByLabel('Eerste dag').fill(friday)
  await form.getByLabel('Laatste dag').fill(friday)
  await form.getByRole('button', { name: 'Melden' }).click()
  await page
    .locator('.months')
    .getByText('Coördinator', { exact: false })
    .or(page.locator('.months').getByText('Lid van de proef: op reis'))
    .waitFor()
  await sound()
  await page.getByRole('button', { name: /^Intrekken: Lid van de proef/ }).click()
  await page.getByText('Er is niemand afwezig gemeld.').waitFor()
})

test('the calendar goes from day to day by keyboard, filters by body, and a table says the same', { timeout: 90_000 }, async () => {
  await page.goto(at)
  await title(/vergaderingen van/)
  await page.locator('[data-day][tabindex="0"]').focus()
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-day'))).toBe(addDays(today, 7))
  await page.keyboard.press('PageDown')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-day'))).toBe(addMonths(addDays(today, 7), 1))
  const cell = page.locator(`[data-day="${friday}"]`)
  expect(await cell.getByRole('link', { name: '09:30 CWIZO' }).count()).toBe(1)
  await page.getByRole('cell', { name: '09:30' }).first().waitFor()
  await page.locator('.filters').first().getByLabel('Gremium').selectOption({ label: 'MR' })
  await title(/Geen vergaderingen in deze 3 maanden/)
  await page.goto(at)
  await cell.getByRole('link', { name: '09:30 CWIZO' }).click()
  await page.waitForURL(/\/vergaderingen\//)
})

test('what goes out is read by another calendar', { timeout: 60_000 }, async () => {
  await page.goto(at)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'iCalendar' }).click()])
  const read = await nodeIcal.async.parseFile(await download.path())
  const starts = Object.values(read).flatMap((one) => (one?.type === 'VEVENT' ? [dayAt(one.start)] : []))
  expect(starts.toSorted()).toEqual([friday, later])
})

test('a calendar address is told once, read without signing in, and finds nothing once it is ended', { timeout: 90_000 }, async () => {
  await page.goto(`${base}/account`)
  await page.getByRole('link', { name: 'Vergaderingen en aanlevermomenten in je eigen agenda' }).click()
  await title('Je hebt nog geen agenda-adressen')
  await sound()
  await page.getByRole('button', { name: 'Adres maken' }).click()
  const address = await page.getByLabel('Dit is het adres').inputValue()
  await title('Je hebt 1 agenda-adres')
  await sound()
  const door = `${base}${new URL(address).pathname}`
  const summaries = async () => {
    const events = nodeIcal.sync.parseICS(await (await fetch(door)).text())
    return Object.values(events).flatMap((one) => (one?.type === 'VEVENT' ? [String(one.summary)] : []))
  }
  expect(await summaries()).toEqual(expect.arrayContaining(['CWIZO', 'CWIZO (extra)']))
  await page.reload()
  await page.getByText('nog niet').waitFor({ state: 'detached' })
  expect(await page.getByLabel('Dit is het adres').count()).toBe(0)
  await page.getByRole('button', { name: /^Intrekken/ }).click()
  await title('Je hebt nog geen agenda-adressen')
  expect((await fetch(door)).status).toBe(404)
})

test('a body that is abolished tells before what it leaves behind', { timeout: 60_000 }, async () => {
  await page.goto(`${base}/programmas/${programme}/gremia`)
  await page.getByText('Opheffen: CWIZO').click()
  await page.getByText('2 geplande vergaderingen vallen daarna.').waitFor()
  await page
    .getByRole('form', { name: 'Opheffen: CWIZO' })
    .getByLabel('Per')
    .fill(addDays(later, 1) as Day)
  await page.getByText('Geen vergadering en geen stap').waitFor()
})

test('an administrator changes the order of councils and returns to the shipped one', { timeout: 60_000 }, async () => {
  await signInAs(visit, 'Beheerder (demo)')
  await page.goto(`${base}/beheer/raden`)
  await title('Stukken gaan langs gremia in de 6 meegeleverde volgordes')
  await sound()
  await page.getByRole('textbox', { name: 'Volgorde 1' }).fill('CWIZO, CWIZO')
  await page.getByRole('button', { name: 'Volgordes bewaren' }).click()
  await page.getByText('Een gremium staat twee keer').waitFor()
  await page.getByRole('textbox', { name: 'Volgorde 1' }).fill('staf, CWIZO, MR')
  await page.getByRole('button', { name: 'Volgordes bewaren' }).click()
  await title('Stukken gaan langs gremia in 6 eigen volgordes')
  await sound()
  await page.getByRole('button', { name: 'Terug naar de meegeleverde volgordes' }).click()
  await title('Stukken gaan langs gremia in de 6 meegeleverde volgordes')
})

test('the screens stand on a tablet, on a phone and in the dark', { timeout: 90_000 }, async () => {
  await signInAs(visit, 'Coördinator (demo)')
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const width of [820, 390]) {
    await page.setViewportSize({ width, height: 900 })
    for (const address of [at, `${at}?doe=ritme`, `${base}/agenda-adressen`]) {
      await page.goto(address)
      await title(/\w/)
      await page.waitForLoadState('networkidle')
      await sound()
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${address} ${width}`).toBe(true)
    }
  }
  // A refusal that was asked for is told by the browser as well.
  expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([])
})
