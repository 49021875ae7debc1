import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { productWithBrowser, signIn } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page } = visit

const root = join(import.meta.dirname, '../..')
const published = join(root, '../shared/seed/nap-beslisnotas.txt')
const bundle = existsSync(published) ? published : join(root, 'demo/bundel-voortgangsrapportage.txt')

test('a bundle beside a damaged file: the bundle is read, the other says what is wrong', { timeout: 120_000 }, async () => {
  await signIn(visit)
  await page.getByLabel(/titel/i).fill('Proef met een bundel')
  await page
    .getByRole('button', { name: /dossier/i })
    .last()
    .click()
  await page
    .getByRole('link', { name: /^Stukken/ })
    .first()
    .or(page.getByRole('link', { name: /Proef met een bundel/ }))
    .first()
    .waitFor()
  const listed = page.getByRole('link', { name: /Proef met een bundel/ })
  if ((await page.getByRole('link', { name: /^Stukken/ }).count()) === 0) await listed.click()
  await page
    .getByRole('link', { name: /^Stukken/ })
    .first()
    .click()
  await page.locator('input[type=file]').setInputFiles([
    { name: 'bundel.txt', mimeType: 'text/plain', buffer: readFileSync(bundle) },
    { name: 'kapot.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nniets') },
  ])
  await page.getByText('Dit bestand is beschadigd of onvolledig').waitFor()
  await page.getByRole('heading', { level: 1, name: '1 stuk' }).waitFor({ timeout: 60_000 })
})

test('three items reviewed by keyboard stand confirmed on the time line, and a reload keeps them', { timeout: 60_000 }, async () => {
  const dossier = page.url().replace(/\/stukken.*$/, '')
  await page.goto(`${dossier}/beoordelen?soort=event`)
  await page.getByRole('heading', { level: 1, name: /^0 van/ }).waitFor()
  for (const done of [1, 2, 3]) {
    await page.keyboard.press('a')
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${done} van`) }).waitFor()
  }
  await page.goto(dossier)
  const confirmed = page.locator('.entry.confirmed')
  await confirmed.first().waitFor()
  const before = await confirmed.count()
  await page.reload()
  await confirmed.first().waitFor()
  expect([before, await confirmed.count()]).toEqual([3, 3])
})

test('an undo by keyboard takes the last decision back', { timeout: 60_000 }, async () => {
  const dossier = page.url().replace(/\?.*$/, '')
  await page.goto(`${dossier}/beoordelen?soort=event`)
  await page.getByRole('heading', { level: 1, name: /^3 van/ }).waitFor()
  await page.keyboard.press('r')
  await page.getByRole('heading', { level: 1, name: /^4 van/ }).waitFor()
  await page.keyboard.press('u')
  await page.getByRole('heading', { level: 1, name: /^3 van/ }).waitFor()
})

test('nothing went wrong in the browser on the way', () => {
  expect(faults).toEqual([])
})
