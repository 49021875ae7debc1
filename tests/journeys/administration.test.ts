import { expect, test } from 'vitest'
import { csvOf } from '../../src/kernel/write-sheets.ts'
import { accessibilityFaults } from '../browser.ts'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page, base, db } = visit

const head = ['Naam', 'E-mail', 'Organisatie', 'Afdeling', 'Functie']
const file = (...rows: string[][]) => ({ name: 'personen.csv', mimeType: 'text/csv', buffer: csvOf({ name: 'Personen', head, rows }) })

test('an administrator imports a file with three mistakes, mends it, and finds the people', { timeout: 60_000 }, async () => {
  await signInAs(visit, 'Beheerder (demo)')
  await page.getByRole('link', { name: 'Beheer', exact: true }).click()
  await page.getByRole('link', { name: 'Import', exact: true }).click()
  const choose = page.getByLabel(/^Bestand/)
  await choose.setInputFiles(
    file(
      ['Anna Vos', 'anna.vos', 'SZW', '', 'jurist'],
      ['', 'bas@voorbeeld.nl', 'OCW', '', ''],
      ['Cor', 'cor@voorbeeld.nl', 'BESTAATNIET', '', ''],
    ),
  )
  await page.getByRole('heading', { name: '3 cellen kloppen niet' }).waitFor()
  const row = page.getByRole('row').filter({ hasText: 'anna.vos' })
  expect(await row.textContent()).toContain('B2')
  expect(await row.textContent()).toContain('Dit is geen e-mailadres')
  expect(await accessibilityFaults(page)).toEqual([])
  await choose.setInputFiles(
    file(
      ['Anna Vos', 'anna.vos@voorbeeld.nl', 'SZW', '', 'jurist'],
      ['Bas', 'bas@voorbeeld.nl', 'OCW', '', ''],
      ['Cor', 'cor@voorbeeld.nl', 'VWS', '', ''],
    ),
  )
  await page.getByRole('button', { name: 'Importeren' }).click()
  await page.getByRole('heading', { name: 'Toegevoegd' }).waitFor()
  await page.getByRole('link', { name: 'Personen', exact: true }).click()
  await page.getByLabel(/^Zoek op naam/).fill('vos')
  await page.getByRole('heading', { level: 1, name: '1 persoon' }).waitFor()
  await page.getByRole('link', { name: 'Anna Vos' }).click()
  await page.getByText('anna.vos@voorbeeld.nl').waitFor()
})

test('somebody leaves, and the successor has the roles', { timeout: 60_000 }, async () => {
  await page.goto(`${base}/beheer/personen?zoek=${encodeURIComponent('Coördinator')}`)
  await page.getByRole('link', { name: 'Coördinator (demo)' }).click()
  await page.getByText(/Kies daarom een opvolger/).waitFor()
  await page.locator('summary', { hasText: 'Laten vertrekken' }).click()
  await page.getByRole('button', { name: 'Laten vertrekken' }).click()
  await page.getByText('Kies iemand uit de lijst.').waitFor()
  await page.getByRole('combobox', { name: 'Opvolger' }).fill('anna v')
  await page.getByRole('option', { name: /Anna Vos/ }).click()
  await page.getByRole('button', { name: 'Laten vertrekken' }).click()
  await page.getByText(/Vertrokken op .*, opgevolgd door Anna Vos/).waitFor()
  await page.goto(`${base}/beheer/personen?zoek=vos`)
  await page.getByRole('link', { name: 'Anna Vos' }).click()
  await page.getByRole('row', { name: /coördinator.*Programma/ }).waitFor()
})

test('an administrator opens a programme and invites a ministry', { timeout: 60_000 }, async () => {
  await page.getByRole('link', { name: 'Programma’s' }).click()
  await page.getByLabel('Naam van het programma').fill('Proefprogramma')
  await page.getByRole('combobox', { name: 'Eerste coördinator' }).fill('Beleids')
  await page.getByRole('option', { name: /^Beleidsmedewerker \(demo\)/ }).click()
  await page.getByRole('button', { name: 'Programma openen' }).click()
  await page.getByRole('heading', { level: 1, name: '1 rol in dit programma' }).waitFor()
  await page.getByRole('combobox', { name: /Persoon, afdeling/ }).fill('jenv')
  await page.getByRole('option', { name: /Justitie en Veiligheid/ }).click()
  await page.getByRole('button', { name: 'Rol geven' }).click()
  await page.getByRole('cell', { name: 'ministerie van Justitie en Veiligheid', exact: true }).waitFor()
  await page.getByRole('button', { name: /Beëindigen: rol lezer van ministerie/ }).click()
  await page.getByRole('heading', { name: '1 rol in dit programma' }).waitFor()
  await page.getByRole('button', { name: /Beëindigen: rol coördinator/ }).click()
  await page.getByText('Dit is de laatste coördinator').waitFor()
})

test('every screen of administration passes the accessibility check, wide and on a phone', { timeout: 120_000 }, async () => {
  await page.goto(`${base}/beheer/organisaties?zoek=ocw`)
  const organisation = await page.getByRole('link', { name: /Onderwijs/ }).getAttribute('href')
  await page.goto(`${base}/beheer/personen?zoek=vos`)
  const person = await page.getByRole('link', { name: 'Anna Vos' }).getAttribute('href')
  const screens = ['/beheer/personen', person, '/beheer/organisaties', organisation, '/beheer/import', '/beheer/rechten', '/programmas']
  const found: string[] = []
  for (const look of [
    { width: 1280, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
  ] as const) {
    await page.setViewportSize({ width: look.width, height: 900 })
    await page.emulateMedia({ colorScheme: look.colorScheme })
    for (const screen of screens) {
      await page.goto(`${base}${screen}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      for (const folded of await page.locator('details > summary').all()) await folded.click()
      found.push(...(await accessibilityFaults(page)).map((fault) => `${look.width} ${screen}: ${fault}`))
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
      if (sideways) found.push(`${look.width} ${screen}: scrolls sideways`)
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(found).toEqual([])
})

test('a deputy acts on behalf of the minister, sees so on every screen, and the record holds both names', { timeout: 60_000 }, async () => {
  await signInAs(visit, 'Bureau van de minister (demo)')
  await page.locator('summary', { hasText: 'Namens' }).click()
  await page.getByRole('button', { name: 'Minister (demo)' }).click()
  const banner = page.getByText('Je handelt namens Minister (demo)')
  await banner.waitFor()
  for (const address of ['/dossiers', '/programmas', '/zoeken?q=maatregel']) {
    await page.goto(`${base}${address}`)
    await banner.waitFor()
  }
  expect(await accessibilityFaults(page)).toEqual([])
  await db.updateTable('dossier').set({ classification: 'confidential' }).execute()
  const { id } = await db
    .selectFrom('document_version as v')
    .innerJoin('document as d', 'd.id', 'v.document_id')
    .innerJoin('dossier as s', 's.id', 'd.dossier_id')
    .select('v.id')
    .where('s.programme_id', 'is not', null)
    .executeTakeFirstOrThrow()
  await page.goto(`${base}/documenten/${id}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const read = await db
    .selectFrom('record as r')
    .innerJoin('person as a', 'a.id', 'r.actor_id')
    .innerJoin('person as s', 's.id', 'r.on_behalf_of')
    .select(['a.name as actor', 's.name as subject'])
    .where('r.thing_id', '=', id)
    .executeTakeFirst()
  expect(read).toEqual({ actor: 'Bureau van de minister (demo)', subject: 'Minister (demo)' })
  await page.goto(`${base}/dossiers`)
  await page.getByRole('button', { name: 'Terug naar je eigen naam' }).click()
  await banner.waitFor({ state: 'detached' })
  await page.locator('summary', { hasText: 'Namens' }).waitFor()
})

test('nobody but an administrator has the menu, and an auditor reviews the rights', { timeout: 60_000 }, async () => {
  expect(await page.getByRole('link', { name: 'Beheer', exact: true }).count()).toBe(0)
  await signInAs(visit, 'Auditor (demo)')
  expect(await page.getByRole('link', { name: 'Beheer', exact: true }).count()).toBe(0)
  await page.getByRole('link', { name: 'Rechten', exact: true }).click()
  await page.getByLabel('Welke rechten').selectOption('bijzonder')
  await page.getByRole('row', { name: /Beheerder \(demo\).*beheerder.*Hele installatie/ }).waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
  expect(download.suggestedFilename()).toBe('rechten.csv')
})

test('nothing went wrong in the browser on the way', () => {
  expect(faults.filter((fault) => !/status of 422.*members/.test(fault))).toEqual([])
})
