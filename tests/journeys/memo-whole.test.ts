import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { addDays, dayAt } from '../../src/kernel/day.ts'
import { accessibilityFaults } from '../browser.ts'
import { openDemo, productWithBrowser, signIn, signInAs } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const [szw, vws, minister] = [await visit.another(), await visit.another(), await visit.another()]
const { page: author, base } = visit
let memo = ''
const at = (tab: string) => `${base}/notas/${memo}/${tab}`

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const textOf = (page: Page) => page.getByRole('textbox', { name: 'Tekst van de nota' })
const opinionOn = (page: Page, name: string) => page.getByRole('group', { name })

async function shown(page: Page, name: string): Promise<void> {
  expect(await accessibilityFaults(page), name).toEqual([])
  const pictures = process.env['ACTIELIJN_PICTURES']
  if (pictures) await page.screenshot({ path: `${pictures}/whole-${name}.png`, fullPage: true })
}

/** Types under a heading of the format, as somebody does who clicks there. */
async function typeUnder(heading: string, words: string): Promise<void> {
  await textOf(author).locator('h1', { hasText: heading }).locator('+ p').click()
  await author.keyboard.type(words)
}

async function typeIn(part: 'Question', words: string): Promise<void> {
  await textOf(author).locator(`[data-part="point${part}"]`).first().click()
  await author.keyboard.press('End')
  await author.keyboard.type(words)
}

test('an empty memo gets its addressee, its text and a decision point', { timeout: 120_000 }, async () => {
  await signIn(visit)
  await author.goto(`${await openDemo(visit)}/notas`)
  await author.getByText('Nieuwe nota').click()
  await author.getByLabel('Onderwerp', { exact: true }).fill('Nota over de hulplijn')
  await author.getByRole('button', { name: 'Nota beginnen' }).click()
  await textOf(author).waitFor()
  memo = author.url().split('/').at(-1) ?? ''
  await typeUnder('Aanleiding', 'De hulplijn neemt ’s nachts te vaak niet op.')
  await typeIn('Question', 'Stemt u in met een hulplijn dag en nacht?')
  // Enter leaves the question, Tab the explanation: nothing that is typed goes elsewhere.
  await author.keyboard.press('Enter')
  await author.keyboard.type('Nu is zij ’s nachts dicht.')
  await author.keyboard.press('Tab')
  await author.keyboard.type('Stem in.')
  await author.locator('[data-part="pointExplanation"]', { hasText: 'Nu is zij' }).waitFor()
  await author.locator('[data-part="pointAdvice"]', { hasText: 'Stem in.' }).waitFor()
  await typeUnder('Kernpunten', 'Bel 0800, zie bijlage 1.')
  await typeUnder('Kernpunten', 'Gemeenten vragen hierom.')
  await author.getByText('Bewaard', { exact: true }).waitFor()
  await shown(author, 'text')
  await author.getByRole('link', { name: 'Kop en bijlagen' }).click()
  await author.getByRole('button', { name: 'Geadresseerde toevoegen' }).click()
  const first = author.getByRole('group', { name: 'Geadresseerde 1' })
  await first.getByLabel('Wie dat hier is').selectOption({ label: 'Minister (demo) (OCW, bewindspersoon)' })
  await first.getByLabel('Wat vraag je').selectOption('Beslist')
  await author.getByRole('button', { name: 'Kop bewaren' }).click()
  await author.getByText('Bewaard.', { exact: true }).waitFor()
  await shown(author, 'header')
})

test('two ministries give their opinion, and what one of them asks is answered', { timeout: 180_000 }, async () => {
  await author.goto(at('afstemming'))
  const form = author.getByRole('form', { name: 'Ronde openen' })
  await form.getByLabel(/^SZW/).check()
  await form.getByLabel(/^VWS/).check()
  await form.getByLabel('Antwoord uiterlijk').fill(addDays(dayAt(new Date()), 3))
  await form.getByRole('button', { name: 'Ronde openen' }).click()
  await title(author, /^Nog geen van de 2 ministeries/)
  await answer(szw, 'Beleidsmedewerker (demo)', null)
  await answer(vws, 'Beleidsmedewerker VWS (demo)', 'de dekking wordt genoemd')
  await author.goto(at('afstemming'))
  await title(author, /^2 van 2 ministeries hebben geantwoord/)
  const remark = author.getByRole('form', { name: /^Opmerking 1/ })
  await remark.getByRole('radio', { name: 'verwerkt', exact: true }).check()
  await remark.getByRole('textbox').fill('Staat in de tweede versie.')
  await remark.getByRole('button', { name: 'Antwoorden' }).click()
  await remark.waitFor({ state: 'detached' })
  await author.getByRole('row', { name: /VWS.*de dekking wordt genoemd.*verwerkt/ }).waitFor()
  const [table] = await Promise.all([author.waitForEvent('download'), author.getByRole('link', { name: 'PDF', exact: true }).click()])
  expect(table.suggestedFilename()).toMatch(/\.pdf$/)
  await author.getByRole('button', { name: 'Sluiten' }).click()
  await title(author, /^Afgestemd met 2 ministeries/)
  await shown(author, 'coordinated')
})

async function answer(who: typeof visit, name: string, condition: string | null): Promise<void> {
  await signInAs(who, name)
  const { page } = who
  await page.goto(`${base}/mijn-werk`)
  await page
    .getByRole('link', { name: /vraagt je je oordeel te geven over een nota: Nota over de hulplijn/ })
    .first()
    .click()
  await opinionOn(page, 'De nota als geheel').getByRole('radio', { name: 'akkoord', exact: true }).check()
  const point = opinionOn(page, 'Oordeel, beslispunt 1')
  await point.getByRole('radio', { name: condition === null ? 'akkoord' : 'akkoord mits', exact: true }).check()
  if (condition !== null) await page.getByLabel('Onder welke voorwaarde?').fill(condition)
  await page.getByRole('button', { name: 'Oordeel geven' }).click()
  await page.getByText('Je oordeel is bewaard.').waitFor()
}

test('it is offered, decided on a condition and given back', { timeout: 180_000 }, async () => {
  await author.goto(at('ondertekening'))
  for (const [place, [as, who]] of [
    ['de minister', 'Minister (demo)'],
    ['de programmadirecteur', 'Beleidsmedewerker (demo)'],
  ].entries()) {
    await author.getByRole('button', { name: 'Ondertekenaar toevoegen' }).click()
    const fields = author.getByRole('group', { name: `Ondertekenaar ${place + 1}` })
    await fields.getByLabel('Als').fill(as ?? '')
    await fields.getByLabel('Wie').selectOption({ label: who ?? '' })
  }
  await author.getByRole('button', { name: 'Opslaan' }).click()
  await title(author, '2 personen tekenen als de nota is aangeboden')
  await offer()
  await minister.page.setViewportSize({ width: 820, height: 1180 })
  await signInAs(minister, 'Minister (demo)')
  await decide('Alleen met geld van VWS.')
  await shown(minister.page, 'decided')
  await minister.page.getByText('Teruggeven aan de opsteller').click()
  const back = minister.page.getByRole('form', { name: 'Teruggeven aan de opsteller' })
  await back.getByLabel('Wat moet er anders?').fill('De dekking ontbreekt.')
  await back.getByRole('button', { name: 'Nota teruggeven' }).click()
  await title(minister.page, /^De nota is teruggegeven/)
})

async function offer(): Promise<void> {
  await author.goto(at('besluiten'))
  await author.getByRole('heading', { name: 'Deze fouten zijn gevonden' }).waitFor()
  await author.getByRole('listitem').filter({ hasText: 'De tekst noemt bijlage 1, maar deze nota heeft geen bijlagen.' }).waitFor()
  await author.getByLabel('Ik heb de waarschuwingen gezien en bied toch aan').check()
  await author.getByRole('button', { name: 'Nota aanbieden' }).click()
  await author.getByText('Verbeter de fouten, of zeg hier waarom').waitFor()
  expect(await author.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await author.keyboard.type('De bijlage volgt morgen.')
  await author.getByRole('button', { name: 'Nota aanbieden' }).click()
  await title(author, '0 van 1 beslispunt besloten')
}

async function decide(condition: string | null): Promise<void> {
  const { page } = minister
  await page.goto(at('besluiten'))
  await title(page, '0 van 1 beslispunt besloten')
  await page.getByText(/schrijft waarom: De bijlage volgt morgen\./).waitFor()
  await page.getByRole('heading', { name: 'Wat ministeries ervan vinden' }).waitFor()
  await page.getByRole('button', { name: condition === null ? 'Akkoord' : 'Akkoord mits', exact: true }).click()
  if (condition !== null) await page.getByLabel('Onder welke voorwaarde?').fill(condition)
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click()
  await title(page, condition === null ? 'Besloten: 1 akkoord' : 'Besloten: 1 akkoord mits')
}

test('the next version is compared, decided, signed in order and sent', { timeout: 180_000 }, async () => {
  await author.goto(at(''))
  await textOf(author).waitFor()
  await typeUnder('Kernpunten', ' VWS betaalt de helft.')
  await author.getByText('Bewaard', { exact: true }).waitFor()
  await offer()
  await author.goto(`${at('versies')}?van=2&naar=3`)
  await author.locator('ins', { hasText: 'VWS betaalt de helft.' }).waitFor()
  await shown(author, 'compared')
  await decide(null)
  await signInAs(szw, 'Beleidsmedewerker (demo)')
  for (const [{ page }, signed] of [
    [minister, '1 van 2 handtekeningen gezet'],
    [szw, 'Iedereen heeft getekend'],
  ] as const) {
    await page.goto(at('ondertekening'))
    await page.getByRole('button', { name: 'Ondertekenen' }).click()
    await title(page, signed)
  }
  await author.goto(at('ondertekening'))
  await title(author, 'Iedereen heeft getekend')
  await author.getByLabel('Verzonden op').fill(dayAt(new Date()))
  await author.getByRole('button', { name: 'Vastleggen dat de nota is verzonden' }).click()
  await title(author, /^Verzonden op/)
  await shown(author, 'sent')
  expect(faults).toEqual([])
})
