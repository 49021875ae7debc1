import { expect, test } from 'vitest'
import { productWithBrowser, signIn } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page } = visit

test('an organisation that was added by hand is recognised in a file that is read afterwards', { timeout: 90_000 }, async () => {
  await signIn(visit)
  await page.getByRole('link', { name: /Nationaal actieprogramma/ }).click()
  await page.getByRole('heading', { level: 1, name: /op de tijdlijn/ }).waitFor()
  const dossier = page.url()
  await page.goto(`${dossier}/gegevens?soort=organisation`)
  await page.getByRole('link', { name: 'Register van organisaties' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nog geen eigen organisaties' }).waitFor()
  await page.getByLabel('Afkorting').fill('de')
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await page.getByText('Deze afkorting of naam is een gewoon woord').waitFor()
  await page.getByLabel('Afkorting').fill('VNHM')
  await page.getByLabel('Naam (mag leeg blijven)').fill('Vereniging Nautische Havenmeesters')
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await page.getByRole('heading', { level: 1, name: '1 eigen organisatie' }).waitFor()

  await page.goto(`${dossier}/stukken`)
  const memo = ['TER INFORMATIE', 'Datum', '4 maart 2024', 'Aanleiding', 'De VNHM komt met een brief.'].join('\n')
  await page.locator('input[type=file]').setInputFiles({ name: 'havens.txt', mimeType: 'text/plain', buffer: Buffer.from(memo) })
  await page.getByRole('heading', { level: 1, name: '3 stukken' }).waitFor({ timeout: 60_000 })
  await page.goto(`${dossier}/gegevens?soort=organisation`)
  await page.getByRole('row', { name: /VNHM Vereniging Nautische Havenmeesters.*havens\.txt/ }).waitFor()
})

test('an organisation that is removed is gone from the list', { timeout: 60_000 }, async () => {
  await page.goto(`${visit.base}/register`)
  await page.getByRole('button', { name: 'Haal VNHM weg' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nog geen eigen organisaties' }).waitFor()
})

test('only the refused abbreviation was heard of in the browser', () => {
  expect(faults.filter((fault) => !/422 .*register-entries/.test(fault))).toEqual([])
})
