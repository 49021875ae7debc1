import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { actorFor } from '../../src/identity/acts/actors.ts'
import { asActor } from '../../src/identity/acts/as-actor.ts'
import { addIndicatorRows, addObservationRows } from '../../src/monitoring/acts/bulk.ts'
import { emptyIndicator } from '../../src/monitoring/rules/indicators.ts'
import { addItem } from '../../src/programme/acts/items.ts'
import { addRiskRows } from '../../src/risk/acts/bulk.ts'
import { emptyRisk } from '../../src/risk/rules/risks.ts'
import { accessibilityFaults } from '../browser.ts'
import { ownProgramme } from '../own-programme.ts'
import { must } from '../programme-world.ts'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const author = await visit.another()
const { page, base, db } = visit
const programme = await filledProgramme()
const at = (path: string) => `${base}/programmas/${programme}/${path}`
const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

test('an empty register teaches the first step, and a risk is written with its measure', { timeout: 90_000 }, async () => {
  await signInAs(visit, 'Coördinator (demo)')
  await page.goto(at('risicos'))
  await title('Er staan geen risico’s open')
  await page.getByText(/Leg hier vast wat er mis kan gaan/).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel('Het risico in één zin').fill('De wachtlijsten lopen op')
  await page.getByLabel('Oorzaak', { exact: false }).fill('Meer mensen vragen hulp')
  await page.getByLabel('Kans voor maatregelen').selectOption('5')
  await page.getByRole('combobox', { name: /^Raakt aan/ }).fill('hulp')
  await page.getByRole('option', { name: /Hulplijn/ }).click()
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await page
    .getByRole('alert')
    .getByText(/Kies kans en gevolg allebei/)
    .waitFor()
  await page.getByLabel('Gevolg voor maatregelen').selectOption('4')
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await title('De wachtlijsten lopen op: open, hoog na maatregelen')
  await page.getByText('Hulplijn').first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a mitigation makes it smaller, and the history says what it was', { timeout: 90_000 }, async () => {
  await page.getByText('Beheersmaatregel toevoegen').click()
  const form = page.getByRole('form', { name: 'Beheersmaatregel toevoegen' })
  await form.getByLabel('Wat wordt er gedaan?').fill('Extra mensen opleiden')
  await form.getByLabel('Klaar op').fill('2031-03-01')
  await form.getByRole('button', { name: 'Toevoegen' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Extra mensen opleiden' }).locator('.mark').getByText('gepland').waitFor()
  await page.getByText('Wijzigen', { exact: true }).first().click()
  await page.getByLabel('Kans na maatregelen').selectOption('2')
  await page.getByLabel('Gevolg na maatregelen').selectOption('4')
  await page.getByRole('button', { name: 'Opslaan' }).first().click()
  await title('De wachtlijsten lopen op: open, midden na maatregelen')
  const history = page.getByRole('table', { name: 'Hoe dit risico veranderde' })
  expect(await history.getByRole('row').count()).toBe(3)
  expect(await history.getByRole('row').nth(2).innerText()).toContain('5 × 4 hoog')
})

test('the title counts what is high after mitigation, and a cell of the matrix filters the list by keyboard', {
  timeout: 90_000,
}, async () => {
  await addRisks()
  await page.goto(at('risicos'))
  await title('3 van 11 risico’s zijn hoog na maatregelen')
  expect(await accessibilityFaults(page)).toEqual([])
  const before = page.getByRole('table', { name: 'Voor maatregelen' })
  const cell = before.getByRole('row', { name: /heel groot/ }).getByRole('button', { name: '3 risico’s, hoog' })
  await cell.focus()
  await page.keyboard.press('Enter')
  await page.getByText('Je ziet alleen risico’s met kans 5 en gevolg 4 voor maatregelen.').waitFor()
  await expect.poll(() => page.getByRole('table', { name: 'Lijst van risico’s' }).getByRole('row').count()).toBe(4)
  await page.getByRole('table', { name: 'Na maatregelen' }).getByRole('button', { name: '1 risico, midden, 1 van 1' }).waitFor()
  expect(page.url()).toContain('matrix=voor')
  await page.getByRole('button', { name: 'Toon alle risico’s' }).click()
  await page.getByRole('button', { name: 'Risico', exact: true }).click()
  await expect.poll(() => page.url()).toContain('sorteer=title')
})

test('a stale edit shows both side by side and loses nothing', { timeout: 90_000 }, async () => {
  await page.getByRole('link', { name: 'De wachtlijsten lopen op' }).click()
  await title(/De wachtlijsten lopen op/)
  await page.getByText('Wijzigen', { exact: true }).first().click()
  await db.updateTable('risk').set({ cause: 'Anders geworden' }).where('title', '=', 'De wachtlijsten lopen op').execute()
  await page.getByLabel('Het risico in één zin').fill('De wachtlijsten lopen snel op')
  await page.getByRole('button', { name: 'Opslaan' }).first().click()
  await page.getByRole('heading', { name: 'Iemand anders heeft dit net gewijzigd' }).waitFor()
  const both = page.getByRole('alert')
  await both.getByText('Anders geworden').waitFor()
  await both.getByText('De wachtlijsten lopen snel op').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Zet mijn keuze ervoor in de plaats' }).click()
  await title(/De wachtlijsten lopen snel op/)
})

test('an implementing organisation is asked, and its answer counts', { timeout: 90_000 }, async () => {
  await page.goto(at('uitvoeringstoetsen'))
  await title('Er is nog geen uitvoeringstoets gevraagd')
  await page.getByText('Uitvoeringstoets toevoegen').click()
  await page.getByRole('combobox', { name: 'Uitvoeringsorganisatie' }).fill('VWS')
  await page.getByRole('option', { name: /Volksgezondheid/ }).click()
  await page.getByRole('combobox', { name: 'Maatregel of actielijn' }).fill('hulp')
  await page.getByRole('option', { name: /Hulplijn/ }).click()
  await page.getByLabel('Gevraagd op').fill('2026-01-05')
  await page.getByLabel('Ontvangen op').fill('2026-03-02')
  await page.getByRole('combobox', { name: 'Oordeel', exact: true }).selectOption('feasibleIf')
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await page
    .getByRole('alert')
    .getByText(/Schrijf bij ‘uitvoerbaar, mits’/)
    .waitFor()
  await page.getByLabel('Onder welke voorwaarde?').fill('Twintig mensen erbij')
  await page.getByLabel(/^Extra kosten in euro/).fill('250.000')
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await title('1 van 1 uitvoeringstoets ontvangen, geen daarvan zegt nee')
  await page.getByRole('table', { name: 'Per uitvoeringsorganisatie' }).getByText('€ 250.000').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('indicators answer in a sentence, with small pictures', { timeout: 90_000 }, async () => {
  await page.goto(at('indicatoren'))
  await title('1 van 3 indicatoren gaat de goede kant op; 1 cijfer is te laat')
  await page.locator('.mark').getByText('verschil is kleiner dan de marge').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('combobox', { name: 'Ontwikkeling' }).selectOption('better')
  await expect.poll(() => page.getByRole('img').count()).toBe(1)
})

test('a chart reads its points aloud by arrow keys, and a table says the same', { timeout: 90_000 }, async () => {
  await page.getByRole('link', { name: 'Slachtoffers in twaalf maanden' }).click()
  await title('Slachtoffers in twaalf maanden: 12% in 2024, beter dan in 2022')
  await page.getByText('Het doel (10% in 2030) is nog niet gehaald: het verschil is 2 procentpunt.', { exact: false }).waitFor()
  await page.getByRole('button', { name: '2024, totaal: 12%, tussen 11,5% en 12,4%' }).focus()
  await page.keyboard.press('ArrowLeft')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('2022, totaal: 13%, tussen 12,6% en 13,5%')
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('2022, vrouwen: 17%')
  const table = page.getByRole('table', { name: 'Cijfers' })
  expect(await table.getByRole('row').count()).toBe(8)
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a value outside its interval is refused, and a correction keeps what it was', { timeout: 90_000 }, async () => {
  const form = page.getByRole('form', { name: 'Cijfer van 2024, totaal, verbeteren' })
  await page.getByLabel('Cijfer van 2024, totaal, verbeteren').first().click()
  await form.getByLabel('Cijfer', { exact: true }).fill('11,2')
  await form.getByLabel('Waarom verandert dit cijfer?').fill('Herzien door de bron')
  await form.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByText('Het cijfer ligt buiten zijn eigen marge', { exact: false }).waitFor()
  await form.getByLabel(/^Ondergrens/).fill('10,9')
  await form.getByRole('button', { name: 'Opslaan' }).click()
  await title('Slachtoffers in twaalf maanden: 11,2% in 2024, beter dan in 2022')
  const corrections = page.getByRole('table', { name: 'Verbeterde cijfers' })
  expect(await corrections.getByRole('row').nth(1).innerText()).toContain('Herzien door de bron')
  expect(await corrections.getByRole('row').nth(2).innerText()).toContain('12%')
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a reader sees it all and is told who may change it', { timeout: 90_000 }, async () => {
  await signInAs(author, 'Lezer (demo)')
  const { page: theirs } = author
  await theirs.goto(at('risicos'))
  await theirs.getByText(/^Je leest mee/).waitFor()
  expect(await theirs.getByText('Risico toevoegen').count()).toBe(0)
  await theirs.setViewportSize({ width: 360, height: 740 })
  await theirs.getByRole('table', { name: 'Lijst van risico’s' }).waitFor()
  const fits = () => theirs.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
  expect(await fits()).toBe(true)
  await theirs.setViewportSize({ width: 820, height: 1100 })
  expect(await fits()).toBe(true)
  await theirs.emulateMedia({ colorScheme: 'dark' })
  expect(await accessibilityFaults(theirs)).toEqual([])
  await theirs.setViewportSize({ width: 360, height: 740 })
  await theirs.goto(at('indicatoren'))
  await theirs.getByRole('heading', { level: 1, name: /indicatoren/ }).waitFor()
  expect(await fits()).toBe(true)
  expect(await accessibilityFaults(theirs)).toEqual([])
})

test('nothing went wrong in the browser on the way but what was refused', () => {
  expect(faults.filter((fault) => !/status of (409|422)/.test(fault))).toEqual([])
})

async function coordinating<T>(
  work: (tx: Parameters<Parameters<typeof asActor>[2]>[0], actor: Parameters<typeof asActor>[1]) => Promise<T>,
) {
  const { id } = await db.selectFrom('person').select('id').where('name', '=', 'Coördinator (demo)').executeTakeFirstOrThrow()
  const actor = await actorFor(db, { person: id, address: null })
  return asActor(db, actor, (tx) => work(tx, actor))
}

/** A programme with a measure and three indicators of which nothing is real. */
async function filledProgramme(): Promise<string> {
  const of = await ownProgramme(db, 'Proefprogramma risico’s', { 'Beleidsmedewerker (demo)': 'author', 'Lezer (demo)': 'reader' })
  const { id: lead } = await db.selectFrom('organisation').select('id').where('abbreviation', '=', 'VWS').executeTakeFirstOrThrow()
  await coordinating(async (tx, actor) => {
    const line = must(await addItem(tx, actor, { programme: of, kind: 'actionLine', parent: null, number: '91', title: 'Proeflijn' }))
    must(await addItem(tx, actor, { programme: of, kind: 'measure', parent: line.id, number: '91.1', title: 'Hulplijn', lead }))
    const [down, unclear, none] = [randomUUID(), randomUUID(), randomUUID()]
    const victims = { name: 'Slachtoffers in twaalf maanden', unit: '%', direction: 'down', breakdowns: ['vrouwen', 'mannen'] } as const
    const rows = [
      { id: down, fields: { ...emptyIndicator, ...victims, breakdowns: [...victims.breakdowns], targetValue: 10, targetYear: 2030 } },
      { id: unclear, fields: { ...emptyIndicator, name: 'Vertrouwen', unit: '%', direction: 'up' as const } },
      { id: none, fields: { ...emptyIndicator, name: 'Meldingen', nextExpectedOn: '2020-01-01' } },
    ]
    must(await addIndicatorRows(tx, actor, { programme: of, rows }))
    const value = (indicator: string, period: string, points: { value: number; low?: number; high?: number; breakdown?: string }) => ({
      id: randomUUID(),
      indicator,
      breakdown: points.breakdown ?? '',
      period,
      fields: { value: points.value, low: points.low ?? null, high: points.high ?? null, note: '', source: '', breaksSeries: false },
    })
    const values = [
      value(down, '2020', { value: 11, low: 10.6, high: 11.4 }),
      value(down, '2022', { value: 13, low: 12.6, high: 13.5 }),
      value(down, '2024', { value: 12, low: 11.5, high: 12.4 }),
      value(down, '2022', { value: 17, breakdown: 'vrouwen' }),
      value(down, '2024', { value: 16, breakdown: 'vrouwen' }),
      value(down, '2022', { value: 8, breakdown: 'mannen' }),
      value(down, '2024', { value: 7, breakdown: 'mannen' }),
      value(unclear, '2022', { value: 50, low: 47, high: 53 }),
      value(unclear, '2024', { value: 52, low: 49, high: 55 }),
    ]
    must(await addObservationRows(tx, actor, { programme: of, rows: values }))
  })
  return of
}

/** Ten risks beside the one that was typed: three stay high, two of which stand with it in one cell before mitigation. */
async function addRisks(): Promise<void> {
  const scores = [[5, 4, 5, 4], [5, 4, 4, 4], [4, 5, 5, 4], ...Array.from({ length: 7 }, () => [2, 3, 1, 3] as const)] as const
  const rows = scores.map(([chance, impact, chanceAfter, impactAfter], place) => ({
    id: randomUUID(),
    fields: { ...emptyRisk, code: `R${place + 1}`, title: `Proefrisico ${place + 1}`, chance, impact, chanceAfter, impactAfter },
    items: [],
  }))
  await coordinating(async (tx, actor) => must(await addRiskRows(tx, actor, { programme, rows })))
}
