import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { readDemoFacts } from '../../src/server/demo-facts.ts'
import { accessibilityFaults } from '../browser.ts'
import { ownProgramme } from '../own-programme.ts'
import { landAs, productWithBrowser, signInAs } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const minister = await visit.another()
const { page, base, db } = visit
const facts = readDemoFacts()
const measures = facts.action_lines.flatMap((line) => line.measures)
const { id: programme } = await db.selectFrom('programme').select('id').where('demo', '=', true).executeTakeFirstOrThrow()
const at = `${base}/programmas/${programme}`
const title = (name: string | RegExp, on: Page = page) => on.getByRole('heading', { level: 1, name }).waitFor()
const part = (name: string | RegExp) => page.getByRole('region', { name })
const sound = async (on: Page = page) => expect(await accessibilityFaults(on)).toEqual([])
const overview = /^\d+ van 19 maatregelen lopen achter, €.\d,\d.mln is niet gedekt$/

test('the overview says in one sentence how the programme stands, and tells the four parts', { timeout: 90_000 }, async () => {
  await signInAs(visit, 'Coördinator (demo)')
  await page.goto(at)
  await title(overview)
  await page.getByText(/loopt nog 14 dagen\. 3 van 4 organisaties moeten nog indienen/).waitFor()
  await part(/^\d+ maatregelen lopen achter$/).waitFor()
  await part(/^€.\d,\d.mln is niet gedekt$/).waitFor()
  await part('2 risico’s zijn hoog').waitFor()
  await part(/^Veranderd sinds .* kwartaal \d{4} \(verzonnen\)/).waitFor()
  for (const lines of await page.locator('.glance-lines').all()) expect(await lines.getByRole('listitem').count()).toBeLessThanOrEqual(5)
  const lights = page.getByRole('list', { name: 'Verkeerslichten van de maatregelen die lopen of gepland zijn' })
  expect((await lights.getByRole('listitem').allTextContents()).map((text) => text.trim())).toEqual([
    expect.stringMatching(/^Op schema: \d+$/),
    expect.stringMatching(/^Onder druk: \d+$/),
    expect.stringMatching(/^Loopt achter: \d+$/),
  ])
  await sound()
})

test('from the overview to what is behind, to a measure, to the source it came from', { timeout: 90_000 }, async () => {
  await page.getByRole('link', { name: 'Alles wat achterloopt' }).click()
  await title(/^\d+ van 19 maatregelen lopen achter$/)
  expect(page.url()).toContain('achter=ja')
  await sound()
  const measure = measures.find(({ code }) => code === 'M2.2')
  await page.getByRole('link', { name: measure?.title ?? '' }).click()
  await title(new RegExp(`^M2\\.2 ${measure?.title}: gepland, loopt achter$`))
  await page.getByText('De consultatie is uitgelopen. (verzonnen oordeel)').waitFor()
  for (const name of measure?.source ?? []) {
    const source = facts.sources[name]
    const link = page.getByRole('link', { name: source?.url ?? '', exact: true })
    expect(await link.getAttribute('href')).toBe(source?.url)
    await page.getByText(`Bron: ${source?.title}`).first().waitFor()
  }
  await part('Geld').waitFor()
  await part(/indicator/i).waitFor()
  await part(/risico’s/).waitFor()
  await sound()
})

test('every action line of the facts stands in the tree', { timeout: 60_000 }, async () => {
  await page.goto(`${at}/boom`)
  await title(/^\d+ van 19 maatregelen lopen achter$/)
  for (const line of facts.action_lines) await page.getByRole('link', { name: line.title }).waitFor()
})

test('an indicator shows its real series as a chart, and as a table that says the same', { timeout: 90_000 }, async () => {
  await page.getByRole('link', { name: 'Indicatoren' }).click()
  await title(/van 23 indicatoren/)
  await sound()
  const fact = facts.indicators.find(({ code }) => code === 'I1')
  await page.getByRole('link', { name: fact?.name ?? '' }).click()
  await title(new RegExp(`^${fact?.name}: 12% in 2024`))
  await page.locator('svg').first().waitFor()
  const cells = await page.getByRole('table').first().getByRole('row').allTextContents()
  for (const { year, value } of fact?.values ?? [])
    expect(cells.some((row) => row.includes(`${year}`) && row.includes(`${value}`))).toBe(true)
  await page.getByRole('link', { name: facts.sources['blik-304389']?.url ?? '' }).waitFor()
  await sound()
})

test('a minister reads the overview on a tablet and on a phone, in light and dark', { timeout: 90_000 }, async () => {
  await signInAs(minister, 'Minister (demo)')
  for (const [width, height] of [
    [820, 1100],
    [360, 740],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await minister.page.setViewportSize({ width, height })
      await minister.page.emulateMedia({ colorScheme })
      await minister.page.goto(at)
      await title(overview, minister.page)
      expect(await minister.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await sound(minister.page)
    }
  }
})

test('whoever has something waiting lands on it after signing in, and the others on their dossiers', { timeout: 60_000 }, async () => {
  const visitor = await visit.another()
  await landAs(visitor, 'Beleidsmedewerker (demo)')
  await visitor.page.getByRole('heading', { level: 1, name: /van je gevraagd/ }).waitFor()
  await visitor.page.getByRole('link', { name: 'Actielijn', exact: true }).click()
  await visitor.page.getByRole('heading', { level: 1, name: /dossier/ }).waitFor()
  await landAs(visitor, 'Buitenstaander (demo)')
  await visitor.page.getByRole('heading', { level: 1, name: 'Er zijn geen dossiers die jij mag zien' }).waitFor()
})

test('an author finds the report that the round asks of the own ministry', { timeout: 60_000 }, async () => {
  await minister.page.context().clearCookies()
  await signInAs(minister, 'Beleidsmedewerker (demo)')
  await minister.page.goto(`${base}/mijn-werk`)
  await title('Er wordt 1 ding van je gevraagd', minister.page)
  await minister.page.getByText(/vraagt je te rapporteren in een statusronde/).waitFor()
  await minister.page.context().clearCookies()
  await signInAs(minister, 'Minister (demo)')
})

test('an empty programme teaches the first step', { timeout: 60_000 }, async () => {
  const empty = await ownProgramme(db, 'Leeg programma', { 'Minister (demo)': 'minister' })
  await page.goto(`${base}/programmas/${empty}`)
  await title('Dit programma is nog leeg')
  await sound()
  await page.getByRole('link', { name: 'Werkboek opnemen' }).click()
  await title(/als bestand/)
  await page.goBack()
  await page.getByRole('link', { name: 'Actielijn toevoegen' }).click()
  await title('Nog geen maatregelen')
  await minister.page.goto(`${base}/programmas/${empty}`)
  await title('Dit programma is nog leeg', minister.page)
  await minister.page.getByText('De coördinator van het programma zet de eerste actielijn klaar.').waitFor()
  expect(await minister.page.getByRole('link', { name: 'Actielijn toevoegen' }).count()).toBe(0)
})

test('nothing went wrong in the browsers', () => {
  expect(faults).toEqual([])
})
