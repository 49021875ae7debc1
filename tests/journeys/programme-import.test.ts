import { expect, test } from 'vitest'
import { readTypedSheets } from '../../src/kernel/read-sheets.ts'
import { isRefusal } from '../../src/kernel/refusal.ts'
import { type BookCell, bookOf } from '../../src/kernel/write-book.ts'
import { accessibilityFaults } from '../browser.ts'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page, base, db } = visit
const { id: programme } = await db.selectFrom('programme').select('id').where('demo', '=', true).executeTakeFirstOrThrow()
const screen = `${base}/programmas/${programme}/uitwisseling`

const sheet = (name: string, heads: readonly string[], rows: readonly (readonly BookCell[])[]) => ({
  name,
  columns: heads.map((head) => ({ head, kind: 'text' }) as const),
  rows,
})

/** A workbook with an action line, two measures and their money; the cells that go wrong are given. */
const workbook = async ({ lead, amount, day }: { lead: string; amount: string; day: string }) => ({
  name: 'programma.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: await bookOf([
    sheet('Actielijnen', ['Nummer', 'Titel'], [['90', 'Verzonnen actielijn']]),
    sheet(
      'Maatregelen',
      ['Actielijn', 'Nummer', 'Titel', 'Trekker'],
      [
        ['90', '90.1', 'Verzonnen campagne', lead],
        ['90', '90.2', 'Verzonnen onderzoek', 'SZW'],
      ],
    ),
    sheet('Mijlpalen', ['Maatregel', 'Mijlpaal', 'Datum'], [['90.1', 'Verzonnen start', day]]),
    sheet('Kosten', ['Maatregel', 'Jaar', 'Kosten'], [['90.1', 2026, amount]]),
  ]),
})

test('a spreadsheet with three mistakes is refused by cell, mended and taken in', { timeout: 120_000 }, async () => {
  await signInAs(visit, 'Coördinator (demo)')
  await page.goto(`${base}/programmas/${programme}`)
  await page.getByRole('link', { name: 'In en uit' }).click()
  await page.getByRole('heading', { level: 1, name: /meenemen als bestand/ }).waitFor()
  const choose = page.getByLabel(/^Bestand/)
  await choose.setInputFiles(await workbook({ lead: 'OCW en SZW', amount: '1,250,000', day: '31-02-2026' }))
  await page.getByRole('heading', { name: '3 cellen kloppen niet' }).waitFor()
  const rows = page.getByRole('row')
  expect(await rows.filter({ hasText: 'OCW en SZW' }).textContent()).toMatch(/Maatregelen.*D2.*Trekker.*meer dan één organisatie/)
  expect(await rows.filter({ hasText: '31-02-2026' }).textContent()).toMatch(/Mijlpalen.*C2.*geen bestaande datum.*31-12-2027/)
  expect(await rows.filter({ hasText: '1,250,000' }).textContent()).toMatch(/Kosten.*C2.*geen bedrag.*één komma/)
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await db.selectFrom('programme_item').select('id').where('title', 'like', 'Verzonnen%').execute()).toEqual([])
  await choose.setInputFiles(await workbook({ lead: 'OCW', amount: '1.250.000', day: '28-02-2026' }))
  await page.getByRole('heading', { name: 'Alles klopt: 5 rijen veranderen iets' }).waitFor()
  await page.locator('summary', { hasText: 'Kosten: de eerste wijzigingen' }).click()
  await page.getByRole('cell', { name: '€ 1.250.000' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Opslaan in het programma' }).click()
  await page.getByRole('heading', { name: '5 rijen zijn opgeslagen' }).waitFor()
  await page.getByRole('heading', { level: 1, name: 'Het bestand staat in het programma: 5 rijen veranderd' }).waitFor()
  await page.getByRole('link', { name: 'Boom' }).click()
  await page.getByText('Verzonnen actielijn').first().waitFor()
})

test('one can leave while it is saved, and come back to what was taken in', { timeout: 60_000 }, async () => {
  await page.goto(screen)
  await page
    .getByRole('row', { name: /programma\.xlsx.*Coördinator.*opgeslagen/ })
    .getByRole('button', { name: /Bekijken/ })
    .click()
  await page.getByRole('heading', { name: '5 rijen zijn opgeslagen' }).waitFor()
})

test('the export is taken in again and changes nothing', { timeout: 60_000 }, async () => {
  await page.goto(screen)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /Hele programma/ }).click()])
  expect(download.suggestedFilename()).toBe('programma.xlsx')
  await page.getByLabel(/^Bestand/).setInputFiles(await download.path())
  await page.getByRole('heading', { name: 'Dit bestand verandert niets' }).waitFor({ timeout: 30_000 })
})

test('the template explains itself and can be taken in as it is', { timeout: 60_000 }, async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Sjabloon met alle bladen' }).click(),
  ])
  const { readFile } = await import('node:fs/promises')
  const sheets = await readTypedSheets({ name: 'x.xlsx', bytes: await readFile(await download.path()) }, 1000)
  if (isRefusal(sheets)) throw new Error(sheets.refused)
  expect(sheets.map(({ name }) => name)).toEqual([
    'Programma',
    'Actielijnen',
    'Subdoelen',
    'Maatregelen',
    'Gedurfde ideeën',
    'Mijlpalen',
    'Kosten',
    'Begroting',
    'Risico’s',
    'Beheersmaatregelen',
    'Indicatoren',
    'Waarnemingen',
    'Uitleg',
  ])
})

test('a calendar address is made, shown once, and revoked', { timeout: 60_000 }, async () => {
  await page.goto(screen)
  await page.getByRole('button', { name: 'Agenda-adres maken' }).click()
  const address = await page.getByLabel('Jouw agenda-adres').inputValue()
  expect(address).toMatch(/\/calendar\/[\w-]{43}\.ics$/)
  const fetched = () => fetch(base + new URL(address).pathname)
  expect(await (await fetched()).text()).toContain('SUMMARY:Verzonnen start')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.reload()
  await page.getByText(/Voor het laatst opgehaald/).waitFor()
  expect(await page.getByLabel('Jouw agenda-adres').count()).toBe(0)
  await page.getByRole('button', { name: 'Adres intrekken' }).click()
  await page.getByRole('button', { name: 'Agenda-adres maken' }).waitFor()
  expect((await fetched()).status).toBe(404)
})

test('a reader takes out and does not see the way in', { timeout: 60_000 }, async () => {
  await signInAs(visit, 'Lezer (demo)')
  await page.goto(screen)
  await page.getByRole('heading', { level: 2, name: 'Meenemen' }).waitFor()
  expect(await page.getByLabel(/^Bestand/).count()).toBe(0)
})

test('the screen passes the accessibility check, wide, on a tablet and on a phone', { timeout: 120_000 }, async () => {
  await signInAs(visit, 'Coördinator (demo)')
  const found: string[] = []
  for (const look of [
    { width: 1280, colorScheme: 'light' },
    { width: 820, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
  ] as const) {
    await page.setViewportSize({ width: look.width, height: 900 })
    await page.emulateMedia({ colorScheme: look.colorScheme })
    await page.goto(screen)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByLabel(/^Bestand/).setInputFiles(await workbook({ lead: 'NIEMAND', amount: 'veel', day: 'ooit' }))
    await page.getByRole('heading', { name: '3 cellen kloppen niet' }).waitFor()
    for (const folded of await page.locator('main details > summary').all()) await folded.click()
    found.push(...(await accessibilityFaults(page)).map((fault) => `${look.width}: ${fault}`))
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    if (sideways) found.push(`${look.width}: scrolls sideways`)
    if (process.env['PICTURES_OF_EXCHANGE'])
      await page.screenshot({ path: `${process.env['PICTURES_OF_EXCHANGE']}/exchange-${look.width}.png`, fullPage: true })
  }
  expect(found).toEqual([])
})

test('nothing went wrong in the browser on the way', () => {
  expect(faults).toEqual([])
})
