import { expect, test } from 'vitest'
import { addDays, dayAt } from '../../src/kernel/day.ts'
import { ownProgramme } from '../own-programme.ts'
import { productWithBrowser, signIn } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page, base, db } = visit
const programme = await ownProgramme(db, 'Twee keer drukken')

const sent: string[] = []
page.on('request', (request) => {
  if (request.method() === 'POST') sent.push(new URL(request.url()).pathname.replace(/[0-9a-f-]{36}/g, '…'))
})

test('a double click makes one dossier, and so does Enter twice while it is being sent', { timeout: 60_000 }, async () => {
  await signIn(visit)
  const made = () => sent.filter((path) => path === '/api/v1/dossiers').length
  await page.getByLabel('Titel').fill('Eén dossier')
  await page.getByRole('button', { name: 'Dossier maken' }).dblclick({ delay: 40 })
  await page.waitForURL(/\/dossiers\/[0-9a-f-]+/)
  expect(made()).toBe(1)

  await page.goto(base)
  await page.route('**/api/v1/dossiers', async (route) => {
    if (route.request().method() === 'POST') await new Promise((later) => setTimeout(later, 1_000))
    await route.continue()
  })
  await page.getByLabel('Titel').fill('Nog een dossier')
  for (let press = 0; press < 3; press += 1) await page.getByLabel('Titel').press('Enter')
  await page.waitForURL(/\/dossiers\/[0-9a-f-]+/)
  await page.unroute('**/api/v1/dossiers')
  expect(made()).toBe(2)
})

test('a meeting is added once by a double click, and another one right after it', { timeout: 60_000 }, async () => {
  await page.goto(`${base}/programmas/${programme}/gremia`)
  await page.getByText('Nieuw gremium').click()
  await page.getByLabel('Afkorting').fill('RWIZO')
  await page.getByLabel('Naam', { exact: true }).fill('Raad Werk, Inkomen, Zorg en Onderwijs')
  await page.getByRole('button', { name: 'Toevoegen' }).dblclick({ delay: 40 })
  await page.getByRole('heading', { level: 1, name: '1 gremium, 0 vergaderingen in de komende zes maanden' }).waitFor()
  expect(sent.filter((path) => path.endsWith('/bodies'))).toHaveLength(1)

  await page.getByText('Nieuwe vergadering').click()
  const form = page.getByRole('form', { name: 'Nieuwe vergadering' })
  const add = async (days: number, count: number) => {
    await form.getByLabel('Dag').fill(addDays(dayAt(new Date()), days))
    await form.getByRole('button', { name: 'Toevoegen' }).dblclick({ delay: 40 })
    await page.getByRole('heading', { level: 1, name: `, ${count} vergadering` }).waitFor()
    expect(sent.filter((path) => path.endsWith('/meetings'))).toHaveLength(count)
    expect(await form.getByRole('alert').count()).toBe(0)
  }
  await add(30, 1)
  await add(31, 2)
  expect(faults).toEqual([])
})
