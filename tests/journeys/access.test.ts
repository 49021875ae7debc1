import { expect, test } from 'vitest'
import { accessibilityFaults } from '../browser.ts'
import { productWithBrowser, signInAs, type Visit } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const officer = await visit.another()
const { page } = visit
let dossier = ''
let version = ''

/** What the API answers this visitor: the status, and whether the draft's own word stands in it. */
async function asked({ page: on, base }: Visit, path: string): Promise<[number, boolean]> {
  const answer = await on.request.get(`${base}/api/v1${path}`)
  return [answer.status(), (await answer.text()).includes('kwikzilver')]
}

const ways = () => [
  `/dossiers/${dossier}`,
  `/dossiers/${dossier}/timeline`,
  `/dossiers/${dossier}/export?format=json`,
  `/document-versions/${version}/pages`,
  `/document-versions/${version}/original`,
]

test('a draft that one ministry opens is confidential from the start', { timeout: 60_000 }, async () => {
  await signInAs(visit, 'Coördinator (demo)')
  await page.getByLabel('Titel').fill('Ontwerp van een brief')
  await page.getByRole('button', { name: 'Dossier maken' }).click()
  await page.getByRole('link', { name: 'Stukken inbrengen' }).click()
  const lines = ['TER BESLISSING', 'Datum: 4 maart 2024', 'Op 12 maart 2024 bespreekt de ministerraad het kwikzilver.']
  await page
    .locator('input[type=file]')
    .setInputFiles([{ name: 'ontwerp-kwikzilver.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) }])
  await page.getByRole('heading', { level: 1, name: '1 stuk' }).waitFor({ timeout: 60_000 })
  dossier = /dossiers\/([^/]+)/.exec(page.url())?.[1] ?? ''
  const view = await (await page.request.get(`${visit.base}/api/v1/dossiers/${dossier}`)).json()
  expect(view.dossier.classification).toBe('confidential')
  version = view.documents[0].version
})

test('an officer of another ministry finds it by no list, search, link, export or address', { timeout: 60_000 }, async () => {
  await signInAs(officer, 'Buitenstaander (demo)')
  const { page: theirs, base } = officer
  expect(await theirs.getByRole('link', { name: 'Ontwerp van een brief' }).count()).toBe(0)
  await theirs.goto(`${base}/zoeken?q=kwikzilver`)
  await theirs.getByRole('heading', { level: 1, name: /staat in geen nota of ander stuk/ }).waitFor()
  await theirs.goto(`${base}/dossiers/${dossier}`)
  await theirs.getByText(/bestaat niet/).waitFor()
  for (const way of ways()) expect([way, await asked(officer, way)]).toEqual([way, [404, false]])
})

test('once invited the officer sees it, and reads why', { timeout: 60_000 }, async () => {
  await page.goto(`${visit.base}/dossiers/${dossier}/toegang`)
  await page.getByRole('heading', { level: 1, name: 'Eén persoon ziet dit dossier' }).waitFor()
  await page.getByRole('combobox', { name: /Persoon, afdeling/ }).fill('Buitenst')
  await page.getByRole('option', { name: /Buitenstaander/ }).click()
  await page.getByRole('button', { name: 'Rol geven' }).click()
  await page.getByRole('heading', { level: 1, name: '2 personen zien dit dossier' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  const { page: theirs, base } = officer
  await theirs.goto(`${base}/dossiers/${dossier}/toegang`)
  await theirs
    .getByText(/^Je ziet dit dossier omdat je lezer bent in dit dossier, sinds .*, gegeven door Coördinator \(demo\)\.$/)
    .waitFor()
  expect(await accessibilityFaults(theirs)).toEqual([])
  for (const way of ways().slice(1)) expect([way, await asked(officer, way)]).toEqual([way, [200, true]])
  await theirs.goto(`${base}/zoeken?q=kwikzilver`)
  await theirs.getByRole('heading', { level: 1, name: /staat in 1 nota of ander stuk/ }).waitFor()
})

test('a stricter classification takes hold at once of what hangs under it', { timeout: 60_000 }, async () => {
  await page.getByRole('combobox', { name: /ontwerp-kwikzilver.txt/ }).selectOption('Departementaal vertrouwelijk')
  await expect.poll(() => asked(officer, `/document-versions/${version}/pages`)).toEqual([404, false])
  expect(await asked(officer, `/dossiers/${dossier}/export?format=json`)).toEqual([200, false])
})

test('the co-ordinator reads in the record what the officer read', { timeout: 60_000 }, async () => {
  await page.goto(`${visit.base}/logboek?dossier=${dossier}`)
  const row = page.getByRole('row').filter({ hasText: 'Buitenstaander (demo)' }).filter({ hasText: 'een vertrouwelijk stuk gelezen' })
  await row.first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('nothing went wrong in the browser on the way but what was refused', () => {
  expect(faults.filter((fault) => !/status of 404/.test(fault))).toEqual([])
})
