import { expect, test } from 'vitest'
import { accessibilityFaults } from '../browser.ts'
import { openDemo, productWithBrowser, signIn } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page, db } = visit
let dossier = ''

/** Confirms by keyboard what is shown at `Beoordelen` of one kind, up to and including the proposal that says this. */
async function confirmUntil(kind: string, words: RegExp): Promise<void> {
  await page.goto(`${dossier}/beoordelen?soort=${kind}`)
  const card = page.locator('.decide .card')
  await card.first().waitFor()
  for (let step = 0; step < 30 && !words.test((await card.first().textContent()) ?? ''); step += 1) {
    const before = await page.getByText(/^Voorstel \d+ van/).textContent()
    await page.keyboard.press('n')
    await page.waitForFunction((was) => !document.body.textContent?.includes(was ?? ''), before)
  }
  await page.keyboard.press('a')
  await page.getByText(/^Bevestigd: /).waitFor()
}

test('a dossier in which nothing was confirmed says what to do first', { timeout: 60_000 }, async () => {
  await signIn(visit)
  dossier = await openDemo(visit)
  await page.getByRole('link', { name: /^Naar programma/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Nog niets naar het programma' }).waitFor()
  await page.getByText(/Er is nog niets bevestigd\. \d+ bedragen, risico’s/).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('an amount and a risk that were confirmed go to the programme by keyboard, and say so', { timeout: 90_000 }, async () => {
  await confirmUntil('amount', /700\.000/)
  await confirmUntil('risk', /Kleine bedrijven/)
  await page.goto(`${dossier}/programma`)
  await page.getByRole('heading', { level: 1, name: /^2 bevestigde gegevens wachten op het programma/ }).waitFor()
  await page.getByRole('radio', { name: /Nieuwe begrotingsregel: OCW, € 700\.000 in 2024/ }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('a')
  await page.getByText(/^Overgenomen: OCW, 2024, € 700\.000/).waitFor()
  await page.getByRole('radio', { name: /Nieuw risico: Kleine bedrijven/ }).check()
  await page.getByRole('button', { name: 'Overnemen' }).click()
  await page.getByRole('heading', { level: 1, name: /^Alles wat bevestigd is, is overgenomen/ }).waitFor()
  await page.getByRole('heading', { level: 2, name: 'Overgenomen (2)' }).waitFor()
})

test('what was taken over stands in the programme with the sentence that it came from', { timeout: 60_000 }, async () => {
  await page.getByRole('link', { name: /^OCW, 2024, € 700\.000/ }).click()
  const sources = page.getByRole('region', { name: 'Bronnen' })
  await sources.getByText(/€ 700\.000 voor onderzoek/).waitFor()
  await sources.getByRole('link', { name: /bundel-voortgangsrapportage\.txt, regel/ }).waitFor()
  await page.goto(`${dossier}/programma`)
  await page.getByRole('link', { name: /^Kleine bedrijven/ }).click()
  await page.getByRole('heading', { level: 1, name: /Kleine bedrijven/ }).waitFor()
  await page
    .getByRole('region', { name: 'Bronnen' })
    .getByText(/administratieve lasten/)
    .waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('to take over once more is refused, and nothing is doubled', { timeout: 60_000 }, async () => {
  const fact = await db.selectFrom('taken_over').select(['fact_id', 'thing_id']).where('thing', '=', 'budgetLine').executeTakeFirstOrThrow()
  const path = new URL(dossier).pathname
  const status = await page.evaluate(
    async ({ address, body }) =>
      (await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).status,
    {
      address: `/api/v1${path}/take-over`,
      body: { fact: fact.fact_id, into: { as: 'existing', thing: 'budgetLine', ids: [fact.thing_id] } },
    },
  )
  expect(status).toBe(409)
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('409')))
  const lines = await db.selectFrom('budget_line').select('id').where('cents', '=', '70000000').where('year', '=', 2024).execute()
  expect(lines).toHaveLength(1)
})

test('a line that is changed in the programme shows beside its sentence as a difference', { timeout: 60_000 }, async () => {
  await page.goto(`${dossier}/programma`)
  await page.getByRole('link', { name: /^OCW, 2024, € 700\.000/ }).click()
  await page.getByLabel('Jaar', { exact: true }).last().fill('2025')
  const saved = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.ok())
  await page.getByRole('button', { name: 'Bewaren' }).first().click()
  await saved
  await page.goto(`${dossier}/programma`)
  const found = page.getByRole('heading', {
    level: 3,
    name: /Het stuk noemt € 700\.000 van OCW in 2024; het programma heeft nu € 700\.000 van OCW in 2025/,
  })
  await found.waitFor()
  await page.getByText('Wat het programma heeft').first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  expect(wide).toBe(false)
})

test('nothing went wrong in the browser on the way', () => {
  expect(faults).toEqual([])
})
