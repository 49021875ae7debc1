import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { actorFor } from '../../src/identity/acts/actors.ts'
import { asActor } from '../../src/identity/acts/as-actor.ts'
import { grantRole } from '../../src/identity/acts/memberships.ts'
import { addItem } from '../../src/programme/acts/items.ts'
import { openProgramme } from '../../src/programme/acts/programmes.ts'
import { accessibilityFaults } from '../browser.ts'
import { must } from '../programme-world.ts'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const other = await visit.another()
const { page, db, base } = visit

const named = async (name: string) => {
  const { id, organisation_id } = await db
    .selectFrom('person')
    .select(['id', 'organisation_id'])
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return { id, organisation: organisation_id }
}
const [keeper, coordinator, author] = await Promise.all(['Beheerder (demo)', 'Coördinator (demo)', 'Beleidsmedewerker (demo)'].map(named))
if (!keeper || !coordinator || !author) throw new Error('No demo accounts')
const { programme } = await makeProgramme(keeper, { coordinator, author })
const money = `${base}/programmas/${programme}/geld`
const title = (on: Page, name: string | RegExp) => on.getByRole('heading', { level: 1, name }).waitFor()
const sound = async (on: Page) => expect(await accessibilityFaults(on)).toEqual([])

test('a first budget line is written, after a comma too many, and divided over a measure', { timeout: 90_000 }, async () => {
  await signInAs(visit, 'Coördinator (demo)')
  await page.goto(money)
  await title(page, 'Er is nog geen geld ingevuld')
  await sound(page)
  await page.getByRole('link', { name: 'Eerste begrotingsregel toevoegen' }).click()
  await page.getByLabel('Waarvoor').fill('Onderzoek en communicatie')
  await page.getByLabel('Jaar', { exact: true }).first().fill('2023')
  const amount = page.getByLabel('Bedrag in euro')
  await amount.fill('2,549,000')
  await page.getByText('Er staat een komma te veel in dit bedrag.').waitFor()
  await amount.fill('2,549 mln')
  await page.getByText('Gelezen als € 2.549.000').waitFor()
  await page.getByLabel('Structureel: komt elk volgend jaar terug').check()
  await page.getByRole('region', { name: 'Begrotingsregel toevoegen' }).getByLabel('Stand').selectOption('besloten')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByRole('heading', { level: 2, name: 'Begrotingsregel wijzigen' }).waitFor()
  await title(page, '1 begrotingsregel')

  await page.getByRole('combobox', { name: 'Maatregel toevoegen' }).fill('Campagne')
  await page.getByRole('option', { name: /Campagne/ }).click()
  await page.getByLabel('Deel voor 1.1.1 Campagne').fill('3 mln')
  await page.getByText('€ 451.000 meer dan er in de regel staat').waitFor()
  await page.getByLabel('Deel voor 1.1.1 Campagne').fill('2 mln')
  await page.getByText('Niet toegedeeld: € 549.000').waitFor()
  await page.getByRole('button', { name: 'Verdeling bewaren' }).click()
  await page
    .getByRole('row', { name: /Onderzoek en communicatie/ })
    .getByText('€ 549.000')
    .waitFor()
  await sound(page)
})

test('an author writes lines of the own organisation, and reads those of another', { timeout: 60_000 }, async () => {
  await signInAs(other, 'Beleidsmedewerker (demo)')
  const { page: theirs } = other
  await theirs.goto(`${money}/regels`)
  await theirs.getByRole('button', { name: 'Onderzoek en communicatie' }).click()
  await theirs.getByText('Deze regel is van een andere organisatie.').waitFor()
  await theirs.getByRole('button', { name: 'Sluiten' }).click()
  await theirs.getByRole('button', { name: 'Begrotingsregel toevoegen' }).click()
  await theirs.getByLabel('Waarvoor').fill('Ondersteuning')
  await theirs.getByLabel('Jaar', { exact: true }).first().fill('2023')
  await theirs.getByLabel('Bedrag in euro').fill('800.000')
  await theirs.getByRole('region', { name: 'Begrotingsregel toevoegen' }).getByLabel('Stand').selectOption('gereserveerd')
  await theirs.getByRole('button', { name: 'Bewaren' }).click()
  await title(theirs, '2 begrotingsregels')
})

test('of two edits at the same time both are shown, and nothing that was typed is lost', { timeout: 60_000 }, async () => {
  const { page: theirs } = other
  await page.goto(`${money}/regels?woord=ondersteuning`)
  await title(page, '1 begrotingsregel past bij je keuze')
  await page.getByRole('button', { name: 'Ondersteuning', exact: true }).click()
  await page.getByLabel('Bedrag in euro').fill('600.000')
  await theirs.getByLabel('Bron (mag leeg blijven)').fill('Eigen begroting')
  await theirs.getByRole('button', { name: 'Bewaren', exact: true }).click()
  await theirs.getByText('Bewaard.').waitFor()
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
  const panel = page.getByRole('alert')
  await panel.getByRole('heading', { name: 'Iemand anders heeft deze regel net gewijzigd' }).waitFor()
  await panel.getByText('Eigen begroting').waitFor()
  expect(await page.getByLabel('Bedrag in euro').inputValue()).toBe('600.000')
  await sound(page)
  await page.getByLabel('Bron (mag leeg blijven)').fill('Eigen begroting')
  await panel.getByRole('button', { name: 'Zet mijn keuze ervoor in de plaats' }).click()
  await page.getByText('Bewaard.').waitFor()
  await page.getByRole('row', { name: /Ondersteuning SZW 2023 € 600\.000/ }).waitFor()
})

test('what a measure costs is written with it, and the money says what is open', { timeout: 90_000 }, async () => {
  await page.goto(money)
  await title(page, 'Er is € 0 mln nodig en € 8,2 mln gedekt: € 8,2 mln meer dan nodig')
  await page.getByRole('link', { name: 'Scenario’s' }).click()
  await title(page, 'Nog geen scenario’s')
  await cost('1.1.1 Campagne', { year: '2023', amount: '2,549 mln', recurring: true })
  await cost('1.1.2 Hulplijn', { year: '2024', amount: '1,2 mln', recurring: false })
  await page.goto(money)
  await title(page, 'Er is € 8,8 mln nodig: € 7,6 mln is gedekt, € 1,2 mln staat open')
  await page.getByText('Daarvan is € 600.000 over').waitFor()
  await page.getByRole('img', { name: '2024, Nodig: € 3.749.000. OCW € 2.549.000, SZW € 1.200.000' }).waitFor()
  await page
    .getByRole('table', { name: 'Per ministerie en jaar: Open' })
    .getByRole('row', { name: /SZW/ })
    .getByText('€ 1.200.000')
    .first()
    .waitFor()
  await page.getByLabel('Toon in de tabel').selectOption('Gedekt')
  await page
    .getByRole('table', { name: 'Per ministerie en jaar: Gedekt' })
    .getByRole('row', { name: /SZW/ })
    .getByText('€ 600.000')
    .first()
    .waitFor()
  await sound(page)
})

test('a stated total is held against the sum, and the difference is named', { timeout: 60_000 }, async () => {
  await page.getByText('Genoemd totaal toevoegen').click()
  const form = page.getByRole('form', { name: 'Genoemd totaal toevoegen' })
  await form.getByLabel('Waar genoemd').fill('Verzonnen nota')
  await form.getByLabel('Organisatie').selectOption('SZW')
  await form.getByLabel('Genoemd', { exact: true }).fill('800.000')
  await form.getByRole('button', { name: 'Toevoegen' }).click()
  await page
    .getByRole('row', { name: /Verzonnen nota/ })
    .getByText('€ 200.000 meer dan de som van 1 regel')
    .waitFor()
  await page.emulateMedia({ colorScheme: 'dark' })
  await sound(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await sound(page)
})

test('a scenario shows in words that it does not fit its cover', { timeout: 90_000 }, async () => {
  await page.goto(`${money}/scenarios`)
  await page.getByText('Scenario maken').click()
  await page.getByRole('form', { name: 'Scenario maken' }).getByLabel('Naam').fill('Basis')
  await page.getByRole('button', { name: 'Maken' }).click()
  await title(page, 'Het ene scenario past in de dekking')
  const tick = page.getByRole('checkbox', { name: '1.1.1 Campagne in Basis' })
  await tick.focus()
  await page.keyboard.press('Space')
  await page.getByText('1 wijziging nog niet bewaard. Basis: € 7.647.000 duurder.').waitFor()
  await page.getByRole('button', { name: 'Keuze bewaren' }).click()
  await page.getByRole('row', { name: 'Past het? past, € 600.000 over' }).waitFor()

  await page.getByRole('form', { name: 'Scenario maken' }).getByLabel('Naam').fill('Hoog')
  await page.getByLabel('Begin met').selectOption('Een kopie van Basis')
  await page.getByRole('button', { name: 'Maken' }).click()
  await title(page, 'Beide scenario’s passen in de dekking')
  await page.getByRole('checkbox', { name: '1.1.2 Hulplijn in Hoog' }).check()
  await page.getByRole('button', { name: 'Keuze bewaren' }).click()
  await title(page, '1 van de 2 scenario’s past in de dekking')
  await page.getByRole('row', { name: 'Past het? past, € 600.000 over past niet: € 1.200.000 tekort' }).waitFor()
  await page.getByRole('cell', { name: '€ 3.749.000 kosten, € 2.549.000 dekking: € 1.200.000 tekort' }).waitFor()
  await sound(page)

  const high = page.getByRole('region', { name: 'Scenario Hoog' })
  await high.getByText('Dit scenario kiezen').click()
  await high.getByRole('button', { name: 'Kiezen' }).click()
  await page.getByText('Dit scenario past niet in de dekking. Schrijf waarom het toch gekozen wordt.').waitFor()
  await high.getByLabel('Waarom kies je het, al past het niet?').fill('SZW beslist in het voorjaar')
  await high.getByRole('button', { name: 'Kiezen' }).click()
  await high.getByText('Gekozen omdat: SZW beslist in het voorjaar').waitFor()
  await sound(page)
})

test('on a phone the same screens stay within the width', { timeout: 60_000 }, async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const part of ['', '/regels', '/scenarios']) {
    await page.goto(`${money}${part}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await sound(page)
  }
})

/** Writes on the money of a measure what it costs. */
async function cost(measure: string, wish: { readonly year: string; readonly amount: string; readonly recurring: boolean }): Promise<void> {
  const { id } = await db
    .selectFrom('programme_item')
    .select('id')
    .where('programme_id', '=', programme)
    .where('title', '=', measure.replace(/^\S+ /, ''))
    .executeTakeFirstOrThrow()
  await page.goto(`${money}/maatregelen/${id}`)
  await title(page, new RegExp(measure))
  await page.getByRole('button', { name: 'Kosten toevoegen' }).click()
  const form = page.getByRole('form', { name: 'Kosten toevoegen' })
  await form.getByLabel('Jaar', { exact: true }).fill(wish.year)
  await form.getByLabel('Bedrag in euro').fill(wish.amount)
  if (wish.recurring) await form.getByLabel('Structureel: komt elk volgend jaar terug').check()
  await form.getByRole('button', { name: 'Bewaren' }).click()
  await form.waitFor({ state: 'detached' })
  await sound(page)
}

test('the browser reported nothing but the refusals that were meant', () => {
  expect(faults.filter((fault) => !/(?:409|422) .*(?:budget-lines|scenarios)/.test(fault))).toEqual([])
})

type Person = { readonly id: string; readonly organisation: string }

/** A programme of two measures; one ministry leads each. */
async function makeProgramme(by: Person, people: { readonly coordinator: Person; readonly author: Person }) {
  const opener = await actorFor(db, { person: by.id, address: null })
  const { id } = await asActor(db, opener, async (tx) =>
    must(await openProgramme(tx, opener, { name: 'Programma met geld', coordinator: people.coordinator.id })),
  )
  await db.updateTable('programme').set({ first_year: 2023, last_year: 2025 }).where('id', '=', id).execute()
  const actor = await actorFor(db, { person: people.coordinator.id, address: null })
  await asActor(db, actor, async (tx) => {
    const holder = { holder: 'person', holderId: people.author.id } as const
    must(await grantRole(tx, actor, { programme: id, dossier: null, role: 'author', ...holder }))
    const line = must(await addItem(tx, actor, { programme: id, kind: 'actionLine', parent: null, number: '1', title: 'Bewustwording' }))
    const wish = { programme: id, kind: 'measure', parent: line.id } as const
    must(await addItem(tx, actor, { ...wish, number: '1.1.1', title: 'Campagne', lead: people.coordinator.organisation }))
    must(await addItem(tx, actor, { ...wish, number: '1.1.2', title: 'Hulplijn', lead: people.author.organisation }))
  })
  return { programme: id }
}
