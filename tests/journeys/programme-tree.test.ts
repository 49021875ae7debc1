import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { accessibilityFaults } from '../browser.ts'
import { ownProgramme } from '../own-programme.ts'
import { productWithBrowser, signInAs, type Visit } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const author = await visit.another()
const { page } = visit
const programme = await ownProgramme(visit.db, 'Proefprogramma boom', { 'Beleidsmedewerker (demo)': 'author' })
const tree = `${visit.base}/programmas/${programme}/boom`

const heading = (on: Page, name: string | RegExp) => on.getByRole('heading', { level: 1, name }).waitFor()

async function chooseLead(on: Page, abbreviation: string): Promise<void> {
  await on.getByRole('dialog').getByRole('combobox', { name: 'Trekker' }).fill(abbreviation)
  await on.getByRole('option').filter({ hasText: abbreviation }).click()
}

const field = (on: Page, name: string) => on.getByRole('dialog').getByLabel(name)

async function act(on: Page, name: string, what: string): Promise<void> {
  await on.getByRole('button', { name: `Acties voor ${name}` }).click()
  await on.getByRole('dialog').getByRole('button', { name: what, exact: true }).click()
}

async function save(on: Page, button: string): Promise<void> {
  await on.getByRole('dialog').getByRole('button', { name: button, exact: true }).last().click()
  await on.getByRole('dialog').waitFor({ state: 'detached' })
}

async function addMeasure(on: Page, { number, title, lead }: { number: string; title: string; lead: string }): Promise<void> {
  await act(on, '1.1 Meer mensen herkennen het', 'Maatregel toevoegen')
  await field(on, 'Titel').fill(title)
  await field(on, 'Nummer').fill(number)
  await chooseLead(on, lead)
  await save(on, 'Maatregel toevoegen')
  await on.getByRole('link', { name: title }).waitFor()
}

test('a co-ordinator begins with an empty tree and grows it to a measure with a lead', { timeout: 90_000 }, async () => {
  await signInAs(visit, 'Coördinator (demo)')
  await page.goto(tree)
  await heading(page, 'Nog geen maatregelen')
  await page.getByText('Begin met een actielijn').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Actielijn toevoegen' }).click()
  await field(page, 'Titel').fill('Bewustwording')
  await field(page, 'Nummer').fill('1')
  expect(await accessibilityFaults(page)).toEqual([])
  await save(page, 'Actielijn toevoegen')
  await act(page, '1 Bewustwording', 'Subdoel toevoegen')
  await field(page, 'Titel').fill('Meer mensen herkennen het')
  await field(page, 'Nummer').fill('1.1')
  await save(page, 'Subdoel toevoegen')
  await addMeasure(page, { number: '1.1.1', title: 'Campagne', lead: 'SZW' })
  await heading(page, 'De enige maatregel loopt niet achter')
  await addMeasure(page, { number: '1.1.2', title: 'Handreiking', lead: 'OCW' })
})

test('a number that is used already is refused, and what was typed stays', { timeout: 60_000 }, async () => {
  await act(page, '1.1.2 Handreiking', 'Nummer wijzigen')
  await field(page, 'Nummer').fill('1.1.1')
  await page.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click()
  await page.getByRole('alert').getByText('Dit nummer is al in gebruik').waitFor()
  expect(await field(page, 'Nummer').inputValue()).toBe('1.1.1')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

const measure = (on: Visit, name: string) => on.page.getByRole('link', { name }).click()

test('a ministry keeps its own measure only, and cannot complete it with an open milestone', { timeout: 90_000 }, async () => {
  await signInAs(author, 'Beleidsmedewerker (demo)')
  await author.page.goto(tree)
  await heading(author.page, 'Geen van de 2 maatregelen loopt achter')
  expect(await author.page.getByRole('button', { name: /^Acties voor/ }).count()).toBe(1)
  await measure(author, 'Campagne')
  await heading(author.page, '1.1.1 Campagne: gepland')
  await author.page.getByText('Mijlpaal toevoegen').first().click()
  await author.page.getByLabel('Mijlpaal', { exact: true }).fill('Campagne staat klaar')
  await author.page.getByLabel('Uiterlijk').fill('2024-03-01')
  await author.page.getByRole('button', { name: 'Mijlpaal toevoegen' }).click()
  await author.page.getByRole('heading', { name: '1 mijlpaal open, 1 te laat' }).waitFor()
  await author.page.getByRole('button', { name: 'Wijzigen', exact: true }).click()
  await author.page.getByLabel('Status').selectOption('Afgerond')
  await author.page.getByRole('button', { name: 'Bewaren' }).click()
  await author.page.getByRole('alert').getByText('Er staan nog mijlpalen open').waitFor()
  expect(await author.page.getByLabel('Status').inputValue()).toBe('completed')
  await author.page.getByLabel('Status').selectOption('In uitvoering')
  await author.page.getByLabel('Verkeerslicht').selectOption('Onder druk')
  await author.page.getByLabel('Toelichting').fill('De aanbesteding loopt uit.')
  expect(await accessibilityFaults(author.page)).toEqual([])
  await author.page.getByRole('button', { name: 'Bewaren' }).click()
  await heading(author.page, '1.1.1 Campagne: in uitvoering, onder druk')
  await page.goto(tree)
  await heading(page, '1 van 2 maatregelen loopt achter')
  await page.getByText('1 mijlpaal te laat').waitFor()
  await author.page.getByRole('button', { name: 'Gehaald: Campagne staat klaar' }).click()
  await author.page.getByRole('heading', { name: '0 mijlpalen open' }).waitFor()
})

test('an edit on a stale version stands beside what the other made of it, and nothing is lost', { timeout: 60_000 }, async () => {
  await page.goto(tree)
  await measure(visit, 'Campagne')
  for (const on of [page, author.page]) await on.getByRole('button', { name: 'Wijzigen', exact: true }).click()
  await author.page.getByRole('textbox', { name: 'Toelichting' }).fill('De folders zijn gedrukt.')
  await author.page.getByLabel('Fase').fill('Tweede fase')
  await author.page.getByRole('button', { name: 'Bewaren' }).click()
  await author.page.getByText('De folders zijn gedrukt.').waitFor()
  await page.getByRole('textbox', { name: 'Toelichting' }).fill('De drukker is laat.')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  const conflict = page.getByRole('alert')
  await conflict.getByRole('heading', { name: 'Beleidsmedewerker (demo) heeft dit intussen gewijzigd' }).waitFor()
  const cells = await conflict.getByRole('cell').allTextContents()
  expect(cells.map((cell) => cell.replace(/Neem wat .*$/, ''))).toEqual(['Toelichting', 'De folders zijn gedrukt.', 'De drukker is laat.'])
  expect(await page.getByRole('textbox', { name: 'Toelichting' }).inputValue()).toBe('De drukker is laat.')
  expect(await page.getByLabel('Fase').inputValue()).toBe('Tweede fase')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Neem wat er nu is bij Toelichting' }).click()
  expect(await page.getByRole('textbox', { name: 'Toelichting' }).inputValue()).toBe('De folders zijn gedrukt.')
  await page.getByRole('button', { name: 'Neem wat jij typte bij Toelichting' }).click()
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByRole('definition').filter({ hasText: 'De drukker is laat.' }).waitFor()
  await page.getByRole('definition').filter({ hasText: 'Tweede fase' }).waitFor()
})

test('the history says who changed what, from what into what', { timeout: 60_000 }, async () => {
  await page.getByText('Geschiedenis').click()
  const newest = page.locator('details li').first()
  await newest.getByRole('heading', { name: /Coördinator \(demo\)/ }).waitFor()
  expect(await newest.getByRole('definition').textContent()).toContain('De folders zijn gedrukt.')
  expect(await newest.locator('ins').textContent()).toBe('De drukker is laat.')
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a comment mentions people with a role in the programme, and is withdrawn by who wrote it alone', { timeout: 60_000 }, async () => {
  await page.getByLabel('Jouw opmerking').fill('Wanneer horen we de drukker?')
  await page.getByRole('combobox', { name: /Wie wil je erbij halen/ }).fill('Beleids')
  await page.getByRole('option', { name: /Beleidsmedewerker/ }).click()
  await page.getByRole('button', { name: 'Plaatsen' }).click()
  await page.getByRole('heading', { name: '1 opmerking' }).waitFor()
  await author.page.reload()
  await author.page.getByText(/voor Beleidsmedewerker \(demo\)/).waitFor()
  expect(await author.page.getByRole('button', { name: /^Opmerking van .* intrekken$/ }).count()).toBe(0)
  await page.getByRole('button', { name: /^Opmerking van .* intrekken$/ }).click()
  await page.getByText('Deze opmerking is ingetrokken.').waitFor()
})

test('a measure that is split keeps its address, which says what it became', { timeout: 60_000 }, async () => {
  const address = page.url()
  await page.goto(tree)
  await act(page, '1.1.1 Campagne', 'Splitsen')
  const parts = page.getByRole('group', { name: /^Deel/ })
  await parts.nth(0).getByLabel('Titel').fill('Campagne voor scholen')
  await parts.nth(1).getByLabel('Titel').fill('Campagne voor werkgevers')
  await page.getByLabel('Campagne staat klaar').selectOption('Campagne voor werkgevers')
  expect(await accessibilityFaults(page)).toEqual([])
  await save(page, 'Splitsen')
  await page.getByRole('link', { name: 'Campagne voor scholen' }).waitFor()
  await page.goto(address)
  await heading(page, '1.1.1 Campagne: gesplitst')
  await page.getByText('Dit is gesplitst en staat niet meer in de boom.').waitFor()
  await page.getByRole('link', { name: 'Campagne voor werkgevers' }).click()
  await page.getByText('Campagne staat klaar').waitFor()
  await page.getByText('Dit is een deel van:').waitFor()
})

test('items merge, move and are numbered in order', { timeout: 60_000 }, async () => {
  await page.goto(tree)
  await act(page, '1.1.1 Campagne voor scholen', 'Samenvoegen')
  await page.getByLabel('Samenvoegen met').selectOption({ label: 'Campagne voor werkgevers' })
  await field(page, 'Titel').fill('Twee campagnes')
  await save(page, 'Samenvoegen')
  await page.getByRole('link', { name: 'Twee campagnes' }).waitFor()
  await act(page, '1.1.1 Twee campagnes', 'Verplaatsen')
  await page.getByRole('combobox', { name: 'Onder', exact: true }).selectOption('1 Bewustwording')
  await save(page, 'Verplaatsen')
  await page.getByRole('button', { name: 'Alles op volgorde nummeren' }).click()
  await save(page, 'Alles op volgorde nummeren')
  await page.getByText('2 nummers zijn veranderd.').waitFor()
  expect(await page.locator('.node-name').allTextContents()).toEqual([
    '1Actielijn: Bewustwording',
    '1.1Subdoel: Meer mensen herkennen het',
    '1.1.1Maatregel: Handreiking',
    '1.2Maatregel: Twee campagnes',
  ])
})

test('the tree of a day before shows nothing yet, and the differences since are marked', { timeout: 60_000 }, async () => {
  await page.getByLabel('Verschillen sinds').fill('2024-01-01')
  await page.getByText(/4 onderdelen zijn veranderd sinds/).waitFor()
  expect(await page.locator('.mark.changed').count()).toBe(4)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel('Verschillen sinds').fill('')
  await page.getByLabel('Zoals het was op').fill('2024-01-01')
  await heading(page, 'Nog geen maatregelen op maandag 1 januari 2024')
  await page.getByText('Op deze dag stond er nog niets in de boom.').waitFor()
  await page.getByRole('button', { name: 'Naar de boom van nu' }).click()
  await page.getByLabel('Woord of nummer').fill('twee')
  await page.getByText('1 onderdeel gevonden').waitFor()
  expect(await page.locator('.node-name').count()).toBe(2)
})

test('the tree opens and closes by keyboard, and fits a phone', { timeout: 60_000 }, async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(tree)
  const fold = page.getByRole('button', { name: 'Onderdelen van 1 Bewustwording' })
  await fold.focus()
  await page.keyboard.press('Enter')
  expect(await fold.getAttribute('aria-expanded')).toBe('false')
  expect(await page.getByRole('link', { name: 'Handreiking' }).count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Handreiking' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('the co-ordinator says what the programme wants', { timeout: 60_000 }, async () => {
  await page.goto(`${visit.base}/programmas/${programme}/instellingen`)
  await page.getByRole('button', { name: 'Wijzigen' }).click()
  await page.getByLabel('Kernboodschap').fill('Iedereen herkent grensoverschrijdend gedrag.')
  await page.getByLabel('Eerste jaar').fill('1890')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByText('Kies jaren tussen 1990 en 2100.').waitFor()
  await page.getByLabel('Eerste jaar').fill('2023')
  await page.getByLabel('Laatste jaar').fill('2026')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await heading(page, /verkenning, 2023–2026$/)
  await page.getByText('Iedereen herkent grensoverschrijdend gedrag.').waitFor()
})

test('nothing went wrong in the browsers but the refusals that were provoked', () => {
  expect(faults.filter((fault) => !/409 \(Conflict\)|422 \(Unprocessable/.test(fault))).toEqual([])
})
