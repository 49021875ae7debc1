import { expect, test } from 'vitest'
import { accessibilityFaults } from '../browser.ts'
import { openDemo, productWithBrowser, signIn } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page } = visit

test('from the first start to a finding and its two sentences', { timeout: 60_000 }, async () => {
  await signIn(visit)
  await page.getByRole('link', { name: /Nationaal actieprogramma/ }).click()
  await page.getByRole('heading', { level: 1, name: /op de tijdlijn/ }).waitFor()
  await page.getByRole('link', { name: /^Bevindingen/ }).click()
  await page.getByRole('heading', { level: 1, name: /bevindingen, waarvan \d+ fouten/ }).waitFor()
  const finding = page.locator('li, article').filter({ hasText: 'DEMO-2024-0115 staat ook op een andere nota' }).last()
  const sources = finding.getByRole('link', { name: /Bron/ })
  expect(await sources.count()).toBe(2)
  await sources.first().click()
  const marked = page.locator('mark')
  await marked.first().waitFor()
  expect(await marked.first().textContent()).toContain('DEMO-2024-0115')
})

test('a finding across two documents shows a sentence of each, and the reader shows the other one beside the text', {
  timeout: 60_000,
}, async () => {
  await page.goto(visit.base)
  await page.getByRole('link', { name: /Nationaal actieprogramma/ }).click()
  await page.getByRole('link', { name: /^Bevindingen/ }).click()
  const finding = page.locator('li.finding').filter({ hasText: 'Tussen stukken' })
  await finding.waitFor()
  expect(await finding.locator('blockquote').allTextContents()).toEqual([
    expect.stringContaining('de vier actielijnen van het programma'),
    expect.stringContaining('Het programma telt vijf actielijnen'),
  ])
  expect(await finding.locator('strong').allTextContents()).toEqual([
    'nota-technische-briefing.txt',
    'bundel-voortgangsrapportage.txt',
    expect.stringContaining('Voorstel'),
  ])
  await finding.getByRole('link', { name: /nota-technische-briefing/ }).click()
  await page.locator('mark').first().waitFor()
  expect(await page.locator('mark').first().textContent()).toContain('vier actielijnen')
  const other = page.locator('.elsewhere').getByText('Het programma telt vijf actielijnen')
  await expect.poll(() => other.evaluate(isInView)).toBe(true)
  await page
    .locator('.elsewhere')
    .getByRole('link', { name: /bundel-voortgangsrapportage/ })
    .click()
  await page.getByRole('heading', { level: 1, name: /bundel-voortgangsrapportage/ }).waitFor()
})

function isInView(element: Element): boolean {
  const list = element.closest('.items')?.getBoundingClientRect()
  const { top, bottom } = element.getBoundingClientRect()
  return list !== undefined && top >= list.top && bottom <= Math.min(list.bottom, window.innerHeight)
}

test('every screen passes the accessibility check, on a desk, a tablet and a phone, in light and dark', { timeout: 180_000 }, async () => {
  const dossier = await openDemo(visit)
  const source = (await page.getByRole('link', { name: /Bron/ }).first().getAttribute('href')) ?? ''
  const screens = [visit.base, dossier, `${dossier}/beoordelen`, `${dossier}/bevindingen`, `${dossier}/stukken`, `${dossier}/gegevens`]
  const all = [...screens, `${visit.base}${source}`, `${visit.base}/zoeken?q=maatregel`, `${visit.base}/register`, `${visit.base}/logboek`]
  const found = await Promise.all([
    faultsOf(all, { width: 1280, colorScheme: 'light' }),
    faultsOf(all, { width: 820, colorScheme: 'light' }),
    faultsOf(all, { width: 390, colorScheme: 'dark' }),
  ])
  expect(found.flat()).toEqual([])
})

type Look = { readonly width: number; readonly colorScheme: 'light' | 'dark' }

async function faultsOf(screens: readonly string[], { width, colorScheme }: Look): Promise<string[]> {
  const tab = await page.context().newPage()
  await tab.setViewportSize({ width, height: 900 })
  await tab.emulateMedia({ colorScheme })
  const found: string[] = []
  for (const screen of screens) {
    await tab.goto(screen)
    await tab.getByRole('heading', { level: 1 }).waitFor()
    await tab.locator('.loading').waitFor({ state: 'detached' })
    found.push(...(await accessibilityFaults(tab)).map((fault) => `${width} ${screen}: ${fault}`))
    for (const at of [width, 320]) {
      await tab.setViewportSize({ width: at, height: 900 })
      const sideways = await tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
      if (sideways) found.push(`${at} ${screen}: scrolls sideways`)
    }
    await tab.setViewportSize({ width, height: 900 })
  }
  await tab.close()
  return found
}

test('nothing went wrong in the browser on the way', () => {
  expect(faults).toEqual([])
})
