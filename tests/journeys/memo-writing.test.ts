import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { accessibilityFaults } from '../browser.ts'
import { longMemo, timeToOpen } from '../long-memo.ts'
import { openDemo, productWithBrowser, signIn } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const other = await visit.another()
const [one, two] = [visit.page, other.page]
let address = ''

const textOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Tekst van de nota' })
/** What comes to hold within a few seconds. */
const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 15_000 })
const saved = (page: Page) => page.getByText('Bewaard', { exact: true }).waitFor()
/** Puts the cursor at the end of the first line that holds the words. */
const patient = { timeout: 15_000 }
async function cursorAt(page: Page, words: string): Promise<void> {
  await textOf(page).getByText(words).first().click()
  const isIn = () => page.evaluate(() => document.activeElement?.getAttribute('contenteditable') === 'true')
  await expect.poll(isIn, patient).toBe(true)
  await page.keyboard.press('End')
}
async function tool(page: Page, name: string): Promise<void> {
  // What a table or a point has of its own stands there once the cursor is in it.
  await page.getByRole('toolbar').getByRole('button', { name, exact: true }).waitFor()
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('Home')
  const names = await page.getByRole('toolbar').getByRole('button').allTextContents()
  for (let step = 0; step < names.indexOf(name); step++) await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), patient).toBe(name)
  await page.keyboard.press('Enter')
}
async function suggesting(page: Page, on: boolean): Promise<void> {
  await page.getByLabel('Wijzigingen voorstellen').focus()
  if ((await page.getByLabel('Wijzigingen voorstellen').isChecked()) !== on) await page.keyboard.press('Space')
  await expect.poll(() => page.getByLabel('Wijzigingen voorstellen').isChecked(), patient).toBe(on)
}
async function selectBack(page: Page, letters: number): Promise<void> {
  for (let step = 0; step < letters; step++) await page.keyboard.press('Shift+ArrowLeft', { delay: 30 })
}

test('two people have one memo open, see who is there and each other’s words', { timeout: 90_000 }, async () => {
  await signIn(visit)
  const dossier = await openDemo(visit)
  await one.goto(`${dossier}/notas`)
  await one.getByRole('button', { name: 'Nieuwe nota' }).click()
  await one.getByLabel('Onderwerp', { exact: true }).fill('Proefnota over de aanpak')
  await one.getByRole('button', { name: 'Nota beginnen' }).click()
  await textOf(one).waitFor()
  address = one.url()
  await signIn(other, 'Beleidsmedewerker')
  await two.goto(address)
  await textOf(two).waitFor()
  // Of another ministry: that is told before anything is typed, and what is typed begins as a suggestion.
  await two.getByText(/^Deze nota is van OCW\. Je schrijft mee/).waitFor()
  expect(await two.getByLabel('Wijzigingen voorstellen').isChecked()).toBe(true)
  await suggesting(two, false)
  await one.getByText('Ook hier: Beleidsmedewerker (demo)').waitFor()
  await textOf(one).locator('p').first().click()
  await one.keyboard.type('De Kamer vraagt om een plan voor de zomer.')
  await textOf(two).getByText('De Kamer vraagt om een plan voor de zomer.').waitFor()
  await two.locator('.colleague-name', { hasText: 'Coördinator (demo)' }).waitFor()
  await saved(one)
  expect(await accessibilityFaults(one)).toEqual([])
})

test('what one suggests the other accepts, by keyboard', { timeout: 60_000 }, async () => {
  await suggesting(two, true)
  await cursorAt(two, 'De Kamer vraagt')
  await two.keyboard.type(' De kosten volgen.')
  await two.keyboard.press('Enter')
  await two.keyboard.type('Een alinea als voorstel.')
  await one.getByRole('heading', { level: 1, name: '1 voorstel om over te beslissen' }).waitFor()
  await one.getByRole('tab', { name: /Voorstellen/ }).click()
  await one.getByText('Beleidsmedewerker (demo) (SZW)').waitFor()
  await one.getByText('Een alinea als voorstel').first().waitFor()
  expect(await accessibilityFaults(one)).toEqual([])
  await one.getByRole('button', { name: 'Accepteren', exact: true }).focus()
  await one.keyboard.press('Enter')
  await soon(() => textOf(two).locator('ins').count()).toBe(0)
  await textOf(two).getByText('Een alinea als voorstel.').waitFor()
  await suggesting(two, false)
})

test('a comment at words with other words is taken over as a suggestion of who made it', { timeout: 60_000 }, async () => {
  await cursorAt(two, 'Een alinea als voorstel')
  await selectBack(two, 'voorstel.'.length)
  await two.keyboard.press('Control+Alt+m')
  const form = two.getByRole('form', { name: 'Nieuwe opmerking' })
  expect(await form.getByLabel('Bij welke woorden?').inputValue()).toBe('voorstel.')
  await two.keyboard.type('Liever wat korter.')
  await two.keyboard.press('Tab')
  await two.keyboard.type('idee.')
  await form.getByRole('button', { name: 'Plaatsen' }).press('Enter')
  await textOf(two).locator('.commented', { hasText: 'voorstel.' }).waitFor()
  await one.getByRole('tab', { name: /Opmerkingen/ }).click()
  await one.getByText('Liever wat korter.').waitFor()
  expect(await accessibilityFaults(one)).toEqual([])
  await one.getByRole('button', { name: 'Overnemen als voorstel' }).press('Enter')
  await textOf(two).locator('ins', { hasText: 'idee.' }).waitFor()
  await two.getByRole('tab', { name: /Voorstellen/ }).click()
  await two.getByText('Beleidsmedewerker (demo) (SZW)').waitFor()
  await two.getByRole('button', { name: 'Alles accepteren' }).press('Enter')
  await textOf(one).getByText('Een alinea als idee.').waitFor()
  await one.getByText('Deze woorden staan niet meer in de tekst').waitFor()
})

test('a table, a footnote and a decision point come in by keyboard, and the other sees them', { timeout: 60_000 }, async () => {
  await cursorAt(one, 'Kernpunten')
  await one.keyboard.press('Enter')
  await tool(one, 'Tabel')
  await one.keyboard.type('Jaar')
  await tool(one, 'Rij eronder')
  await soon(() => textOf(two).locator('tr').count()).toBe(4)
  await cursorAt(one, 'De Kamer vraagt')
  await one.keyboard.press('Control+Alt+f')
  await one.getByLabel('Tekst van de voetnoot').fill('Motie van 12 maart.')
  await one.keyboard.press('Tab')
  await one.keyboard.press('Enter')
  await two.getByRole('heading', { name: 'Voetnoten' }).waitFor()
  await two.getByRole('listitem').getByText('Motie van 12 maart.').waitFor()
  await tool(one, 'Beslispunt')
  await one.keyboard.type('Stemt u in met de kosten?')
  await two.getByRole('heading', { level: 1, name: /^2 beslispunten/ }).waitFor()
  await tool(one, 'Omlaag')
  await soon(() => textOf(two).locator('[data-part="pointQuestion"]').allTextContents()).toEqual(['', 'Stemt u in met de kosten?'])
  expect(await accessibilityFaults(one)).toEqual([])
})

test('what cannot be a suggestion does not happen, and is told', { timeout: 60_000 }, async () => {
  await suggesting(two, true)
  await cursorAt(two, 'Jaar')
  await tool(two, 'Kolom rechts')
  await two.getByText('Dit kan niet als voorstel').waitFor()
  expect(await textOf(two).locator('tr').first().locator('th').count()).toBe(3)
  await suggesting(two, false)
})

test('a reference is found by a few letters and says what the measure is called now', { timeout: 60_000 }, async () => {
  await cursorAt(one, 'Een alinea als idee')
  await one.keyboard.press('Control+Alt+r')
  const dialog = one.getByRole('dialog', { name: 'Verwijzing zoeken' })
  const first = dialog.locator('.found-reference').first()
  await first.waitFor()
  expect(await accessibilityFaults(one)).toEqual([])
  const label = (await first.innerText()).trim()
  await first.press('Enter')
  await textOf(two).getByText(label).waitFor()
  await visit.db
    .updateTable('programme_item')
    .set({ title: 'Een heel andere naam' })
    .where('title', '=', label.replace(/^[\d.]+ /, ''))
    .execute()
  await two.reload()
  await textOf(two).getByText('(nu:').waitFor()
  await two.getByRole('tab', { name: /Verwijzingen/ }).click()
  await two.getByRole('button', { name: 'Bijwerken' }).press('Enter')
  // Beside what is gone the name may stand too, as what it is called now.
  await textOf(one).locator('[data-suggested="insertion"]', { hasText: 'Een heel andere naam' }).waitFor()
})

const nasty = `<html><head><style>p{color:red}</style><script>window.hit = 1</script></head><body>
  <p style="color:red" onclick="window.hit = 2">Een <span style="font-weight:700">vette</span> zin met <a href="javascript:window.hit=3">een link</a>,
  <a href="https://example.org/">een goede</a> <img src="x" onerror="window.hit = 4"><iframe src="https://example.org/"></iframe></p>
  <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.<span>&nbsp;</span></span>Eerste punt</p>
  <p class="MsoListParagraph" style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">a.</span>Onder het eerste</p>
  <p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">2.</span>Tweede punt</p>
  <svg onload="window.hit = 5"><text>x</text></svg><object data="x"></object></body></html>`

async function paste(page: Page, html: string): Promise<void> {
  await textOf(page).evaluate((element, given) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', given)
    clipboardData.setData('text/plain', 'niets')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}

test('what is pasted from the web or a word processor is cleaned, and what was left out is told', { timeout: 60_000 }, async () => {
  await cursorAt(one, 'Krachtenveld')
  await one.keyboard.press('Enter')
  await paste(one, nasty)
  await one.getByText('Bij het plakken is weggelaten: afbeeldingen, ingesloten objecten.').waitFor()
  const text = textOf(one)
  await text.getByText('Tweede punt').waitFor()
  expect(await text.locator('strong', { hasText: 'vette' }).count()).toBe(1)
  expect(await text.locator('ol > li').allInnerTexts()).toEqual([expect.stringContaining('Eerste punt'), 'Onder het eerste', 'Tweede punt'])
  expect(await text.locator('ol ol > li').count()).toBe(1)
  expect(await text.locator('a').allTextContents()).toEqual(['een goede'])
  expect(
    await text.evaluate((element) =>
      /<script|<style|onclick|onerror|javascript:|<img[^>]+src|<iframe|<svg|<object/i.test(element.innerHTML),
    ),
  ).toBe(false)
  expect(await one.evaluate(() => Reflect.get(window, 'hit') as unknown)).toBeUndefined()
  await textOf(two).getByText('Tweede punt').waitFor()
})

test('who loses the connection writes on, and nobody loses a letter', { timeout: 90_000 }, async () => {
  await saved(two)
  await two.context().setOffline(true)
  await two.getByText('Geen verbinding: je werkt door').waitFor({ timeout: 60_000 })
  await cursorAt(two, 'Strategie')
  await two.keyboard.press('Enter')
  await two.keyboard.type('Geschreven in de trein.')
  await cursorAt(one, 'Communicatie')
  await one.keyboard.press('Enter')
  await one.keyboard.type('Geschreven op kantoor.')
  await saved(one)
  expect(await textOf(one).getByText('Geschreven in de trein.').count()).toBe(0)
  await two.context().setOffline(false)
  await textOf(one).getByText('Geschreven in de trein.').waitFor({ timeout: 30_000 })
  await textOf(two).getByText('Geschreven op kantoor.').waitFor()
  await saved(two)
})

test('where one clicks is where one writes, also while a colleague types', { timeout: 60_000 }, async () => {
  await suggesting(two, false)
  await cursorAt(one, 'Geschreven op kantoor')
  let isTyping = true
  const colleague = async () => {
    while (isTyping) await one.keyboard.type(' En verder.')
  }
  const typing = colleague()
  const headings = ['Kernpunten', 'Krachtenveld', 'Strategie', 'Communicatie']
  for (const heading of headings) {
    await textOf(two).getByText(heading).first().click()
    await two.keyboard.press('End')
    await two.keyboard.press('Enter')
    await two.keyboard.type(`Onder ${heading}.`)
  }
  isTyping = false
  await typing
  for (const heading of headings) {
    const below = textOf(one).locator(`:is(h1, h2, h3):text-is("${heading}") + p`)
    // Where the colleague's cursor stands its name follows.
    await soon(() => below.textContent()).toMatch(new RegExp(`^Onder ${heading}\\.`))
  }
  await saved(two)
})

test('a version is frozen from the screen, and who sees no drafts reads what was offered', { timeout: 60_000 }, async () => {
  await one.getByRole('button', { name: 'Versie vastleggen' }).press('Enter')
  await one.getByText('Versie 1 is vastgelegd.').waitFor()
  const memo = address.split('/').at(-1) ?? ''
  await visit.db.updateTable('memo').set({ status: 'offered', offered_version: 1, shown: true }).where('id', '=', memo).execute()
  const minister = await visit.another()
  await signIn(minister, 'Minister')
  await minister.page.goto(address)
  await minister.page.getByRole('heading', { level: 1, name: 'Versie 1, zoals aangeboden, met 2 beslispunten' }).waitFor()
  expect(await minister.page.getByRole('toolbar').count()).toBe(0)
  await minister.page.getByRole('button', { name: 'Nieuwe opmerking' }).press('Enter')
  await minister.page.getByLabel('Bij welke woorden?').fill('Geschreven in de trein.')
  await minister.page.getByRole('textbox', { name: 'Opmerking', exact: true }).fill('Dit kan eruit.')
  await minister.page.getByRole('button', { name: 'Plaatsen' }).press('Enter')
  await minister.page.locator('.commented', { hasText: 'Geschreven in de trein.' }).waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await minister.page.emulateMedia({ colorScheme })
    expect(await accessibilityFaults(minister.page)).toEqual([])
  }
  await one.reload()
  await one.getByText('Aangeboden: alleen lezen').waitFor()
  expect(await one.getByRole('toolbar').count()).toBe(0)
  await one.getByText('Dit kan eruit.').waitFor()
})

test('a memo of twenty pages is open to type in at once', { timeout: 60_000 }, async () => {
  const memo = await longMemo(visit.db)
  const times: number[] = []
  for (let time = 0; time < 3; time++) times.push(await timeToOpen(one, { base: visit.base, ...memo }))
  process.stdout.write(`A memo of twenty pages was open in ${times.join(', ')} ms\n`)
  // The bench holds it to half a second; here others use the machine too.
  expect(Math.min(...times)).toBeLessThan(2500)
})

test('every width and both colour schemes keep to the guidelines', { timeout: 60_000 }, async () => {
  await textOf(one).waitFor()
  for (const width of [1280, 820, 390]) {
    await one.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await one.emulateMedia({ colorScheme })
      expect(await accessibilityFaults(one)).toEqual([])
      expect(await one.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true)
    }
  }
})

test('nothing went wrong in the browsers but the connection that was cut', () => {
  expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(fault))).toEqual([])
})
