import { expect, test } from 'vitest'
import { addDays, dayAt } from '../../src/kernel/day.ts'
import { accessibilityFaults } from '../browser.ts'
import { ownProgramme } from '../own-programme.ts'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page, base, db } = visit
const programme = await ownProgramme(db, 'Gremia van de proef')
const at = `${base}/programmas/${programme}/gremia`
const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const sound = async () => expect(await accessibilityFaults(page)).toEqual([])

test('an empty screen of bodies teaches the first step, and a body with a chair is added', { timeout: 60_000 }, async () => {
  await signInAs(visit, 'Coördinator (demo)')
  await page.goto(at)
  await title('Nog geen gremia')
  await page.getByText('Een gremium is waar een dossier langs moet').waitFor()
  await sound()
  await page.getByText('Nieuw gremium').click()
  await page.getByLabel('Afkorting').fill('RWIZO')
  await page.getByLabel('Naam', { exact: true }).fill('Raad Werk, Inkomen, Zorg en Onderwijs')
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await title('1 gremium, 0 vergaderingen in de komende zes maanden')
  await page.getByText('Nieuw lid: RWIZO').click()
  const form = page.getByRole('form', { name: 'Nieuw lid: RWIZO' })
  await form.getByLabel('Naam').fill('Minister van OCW')
  await form.getByLabel('Rol').selectOption('chair')
  await form.getByRole('button', { name: 'Toevoegen' }).click()
  await page.getByText('Minister van OCW (voorzitter)').waitFor()
})

test('when papers of a body are due is changed, and what a colleague changed meanwhile stands beside it', { timeout: 60_000 }, async () => {
  await page.getByText('Stukken uiterlijk 5 werkdagen voor de vergadering, 12:00 uur').waitFor()
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Wijzigen: RWIZO' }).click()
  await dialog.getByLabel('Stukken: werkdagen').fill('7')
  await db.updateTable('body').set({ room_minutes: 90 }).where('programme_id', '=', programme).execute()
  await dialog.getByRole('button', { name: 'Bewaren' }).click()
  await dialog.getByRole('heading', { name: 'Iemand anders heeft dit intussen gewijzigd' }).waitFor()
  await sound()
  await dialog.getByRole('button', { name: /toch|mijn/i }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Stukken uiterlijk 7 werkdagen voor de vergadering, 12:00 uur').waitFor()
})

test('a meeting says when its papers are due, and one that is called off stays with its reason', { timeout: 60_000 }, async () => {
  await page.getByText('Nieuwe vergadering').click()
  const form = page.getByRole('form', { name: 'Nieuwe vergadering' })
  const day = addDays(dayAt(new Date()), 30)
  await form.getByLabel('Dag').fill(day)
  await form.getByRole('button', { name: 'Toevoegen' }).click()
  await title('1 gremium, 1 vergadering in de komende zes maanden')
  expect(await page.getByRole('cell', { name: /, 12:00$/ }).count()).toBe(1)
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: /^Wijzigen: RWIZO, / }).click()
  await dialog.getByLabel('Begint om').fill('14:00')
  await dialog.getByLabel('Stukken: eigen uur').fill('17:00')
  await sound()
  await dialog.getByRole('button', { name: 'Bewaren' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('cell', { name: '14:00' }).waitFor()
  expect(await page.getByRole('cell', { name: /, 17:00$/ }).count()).toBe(1)
  await page.getByRole('button', { name: /^Afgelasten: RWIZO/ }).click()
  await dialog.getByLabel('Reden').fill('Geen stukken')
  await sound()
  await dialog.getByRole('button', { name: 'Afgelasten' }).click()
  await page.getByRole('cell', { name: 'Afgelast: Geen stukken' }).waitFor()
  await title('1 gremium, 0 vergaderingen in de komende zes maanden')
})

test('the screen stands on a phone and in the dark', { timeout: 60_000 }, async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.reload()
  await title(/^1 gremium/)
  await sound()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  expect(faults.filter((fault) => !/status of 409/.test(fault))).toEqual([])
})
