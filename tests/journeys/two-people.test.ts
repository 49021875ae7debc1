import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { accessibilityFaults } from '../browser.ts'
import { openDemo, productWithBrowser, signIn } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const other = await visit.another()
const { page } = visit

const reviewed = (on: Page, done: number) => on.getByRole('heading', { level: 1, name: new RegExp(`^${done} van`) }).waitFor()

test('a correction that somebody else overtook is kept beside theirs, and can be put in its place', { timeout: 60_000 }, async () => {
  await signIn(visit)
  await signIn(other, 'Beleidsmedewerker')
  const list = `${await openDemo(visit)}/beoordelen?soort=commitment`
  for (const on of [page, other.page]) {
    await on.goto(list)
    await reviewed(on, 0)
  }
  await page.keyboard.press('c')
  await page.getByRole('textbox', { name: 'Tekst' }).fill('De Kamer ontvangt voor de zomer een brief.')
  await page.getByLabel(/^Begin/).fill('2024-05-02')
  await page.getByLabel('Nauwkeurigheid').selectOption('dag')
  await other.page.keyboard.press('r')
  await reviewed(other.page, 1)

  await page.getByRole('button', { name: 'Verbetering bewaren' }).click()
  const conflict = page.getByRole('alert')
  await conflict.getByRole('heading', { name: 'Beleidsmedewerker (demo) heeft dit net beoordeeld' }).waitFor()
  expect(await conflict.getByRole('definition').allTextContents()).toEqual([
    expect.stringMatching(/^Afgewezen/),
    expect.stringMatching(/^Verbeterd De Kamer ontvangt voor de zomer een brief\..*donderdag 2 mei 2024$/),
  ])
  expect(await page.getByRole('textbox', { name: 'Tekst' }).inputValue()).toBe('De Kamer ontvangt voor de zomer een brief.')
  expect(await accessibilityFaults(page)).toEqual([])

  await conflict.getByRole('button', { name: 'Zet mijn keuze ervoor in de plaats' }).click()
  await page.getByText('Verbeterd: De Kamer ontvangt voor de zomer een brief.').waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('what was confirmed looks different from what is proposed, also for the other', { timeout: 30_000 }, async () => {
  await other.page.goto(`${await openDemo(other)}?soort=commitment`)
  const entry = other.page.locator('.entry', { hasText: 'De Kamer ontvangt voor de zomer een brief.' })
  await entry.getByText('Verbeterd').waitFor()
  expect(await entry.getAttribute('class')).toContain('confirmed')
})

test('who reads along sees everything and no button that the server refuses', { timeout: 60_000 }, async () => {
  const reader = await visit.another()
  await signIn(reader, 'Lezer')
  await reader.page.getByText('Je leest mee.').waitFor()
  expect(await reader.page.getByRole('button', { name: 'Dossier maken' }).count()).toBe(0)
  const dossier = await openDemo(reader)
  for (const [screen, button] of [
    ['beoordelen', /Bevestigen|Afwijzen|Verbeteren|Ongedaan maken/],
    ['bevindingen', /Afhandelen|Terzijde leggen/],
    ['stukken', 'Bestanden kiezen'],
  ] as const) {
    await reader.page.goto(`${dossier}/${screen}`)
    await reader.page.getByText('Je leest mee.').waitFor()
    expect(await reader.page.getByRole('button', { name: button }).count()).toBe(0)
  }
  await reader.page.goto(`${dossier}/beoordelen`)
  await reader.page.getByText(/^Voorstel 1 van/).waitFor()
  await reader.page.keyboard.press('a')
  await reader.page.keyboard.press('n')
  await reader.page.getByText(/^Voorstel 2 van/).waitFor()
  await reviewed(reader.page, 1)
})

test('nothing went wrong in the browsers but the refusal that was provoked', () => {
  expect(faults.filter((fault) => !/409 \(Conflict\)/.test(fault))).toEqual([])
})
